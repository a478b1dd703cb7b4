// @vitest-environment jsdom
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IncidentProgress } from '@/components/report/incident-progress';
import type { withPacks } from '@/components/report/with-packs';
import { type IncidentTold, incidentOf } from '@/lib/store/incident';
import type { Reader } from '@/lib/store/restricted';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ANWEN = { name: 'Anwen Pryce', role: 'Office manager' };
const told: IncidentTold[] = [
  { kind: 'opened', title: 'About a teacher', schoolId: null, purpose: '', basis: 'legal-obligation' },
  { kind: 'allegation', stands: true, circle: [SAM.name], note: '' },
];
const at = '2026-11-27T12:00:00.000Z';
const incident = incidentOf({
  seq: 7,
  id: 'one',
  createdAtMs: Date.parse(at),
  entries: told.map((one, i) => ({ number: i + 1, at, by: SAM, told: one })),
});

const hand = vi.hoisted(() => ({ found: [] as unknown, reader: null as unknown }));
vi.mock('@/components/report/with-packs', () => ({
  withPacks: async () => hand.found as Awaited<ReturnType<typeof withPacks>>,
}));
vi.mock('@/components/ui/use-reader', () => ({ useReader: () => hand.reader as Reader | null }));

async function textFor(person: Reader['person']): Promise<string> {
  hand.found = [{ incident, installed: null }];
  hand.reader = { person, known: true };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(IncidentProgress, { flagId: 'f' }, 'in none'));
  await vi.waitFor(() => expect(document.body.textContent).toContain('I-2026-0007'));
  const text = document.body.textContent ?? '';
  root.unmount();
  return text;
}

beforeEach(() => {
  document.body.replaceChildren();
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

describe('how far the incidents of a flag have got', () => {
  it('is told to whom the circle names', async () => {
    expect(await textFor(SAM)).toContain('steps_flag_notTreated');
  });

  it('is told to nobody else: the reference, and nothing of how far it got', async () => {
    for (const person of [ANWEN, null]) {
      const text = await textFor(person);
      expect(text).toContain('steps_flag_inIncident I-2026-0007');
      expect(text).not.toMatch(/steps_flag_(notTreated|changed|next|done|nothingNext)|About a teacher/);
    }
  });
});
