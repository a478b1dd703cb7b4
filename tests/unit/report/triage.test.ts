import { describe, expect, test } from 'vitest';
import { flowData } from '@/lib/report/flow-data';
import { readTriage, triageCard, triageCards } from '@/lib/report/triage';
import triageFile from '@/lib/report/triage.json' with { type: 'json' };
import type { TRIAGE } from '@/lib/store/cannot-wait';

const ids = (kind: (typeof TRIAGE)[number]) => triageCard(kind).contacts.map(({ id }) => id);

describe('what cannot wait', () => {
  // biome-ignore format: a table
  test.each([
    // kind             who comes first, and who after
    ['threat',         ['emergency', 'police-101', 'head', 'dsl', 'threatened', 'anti-terrorist-hotline']],
    ['child-at-risk',  ['emergency', 'dsl', 'police-101', 'ceop', 'lado', 'childrens-services', 'nspcc']],
    ['self-harm',      ['emergency', 'dsl', 'parents', 'samaritans', 'childline', 'education-support']],
    ['indecent-image', ['dsl', 'emergency', 'police-101', 'iwf', 'report-remove', 'childline']],
  ] as const)('%s: who is told, in which order', (kind, order) => {
    expect(ids(kind)).toEqual(order);
  });

  test('numbers are those of the service list and of nothing else', () => {
    const known = new Map(flowData().services.services.map((service) => [service.id, service]));
    for (const { contacts } of triageCards())
      for (const { id, service } of contacts) expect(service).toBe(known.get(id) ?? null);
    expect(triageCard('threat').contacts[0]?.service?.phone).toBe('999');
    expect(triageCard('child-at-risk').contacts.find(({ id }) => id === 'lado')?.service?.phone).toBeNull();
    expect(JSON.stringify(triageFile.kinds)).not.toMatch(/\d{4}/);
  });

  test('an indecent image is not copied, looked at again or shown to a colleague', () => {
    const said = triageCard('indecent-image').doNot.join(' ');
    for (const word of ['screenshot', 'save', 'look again', 'colleague', 'delete']) expect(said).toContain(word);
    expect(triageCard('indecent-image').first).toMatch(/^Look away\. Do not copy it/);
  });

  test('of a threat the author is not warned and the site does not come before the police', () => {
    const said = triageCard('threat').doNot.join(' ');
    expect(said).toMatch(/Do not answer, warn or confront/);
    expect(said).toMatch(/before the police/);
  });
});

describe('a file that is wrong', () => {
  const broken = (edit: (file: typeof triageFile) => void) => {
    const copy = structuredClone(triageFile);
    edit(copy);
    return () => readTriage(copy, flowData());
  };
  test('is refused where a contact is nobody', () => {
    expect(broken(({ kinds }) => kinds[0]?.contacts.push({ id: 'nobody-knows', when: 'At once.' }))).toThrow(
      'no service "nobody-knows"',
    );
  });
  test('is refused where one of the four kinds is missing', () => {
    expect(broken(({ kinds }) => void kinds.pop())).toThrow();
    expect(
      broken(({ kinds }) => {
        const [first, second] = kinds;
        if (first && second) second.kind = first.kind;
      }),
    ).toThrow('no "child-at-risk"');
  });
  test('is refused where a warning could be read as advice', () => {
    expect(broken(({ kinds }) => kinds[0]?.doNot.splice(0, 1, 'Answer the author.'))).toThrow(/Do not/);
  });
});
