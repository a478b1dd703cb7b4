import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { proposedPackId, proposedTreatment } from '@/components/incident/steps/proposed';
import { faultsOf, type StepDraft, toldOf } from '@/components/incident/steps/told-step';
import type { StepProgress } from '@/lib/policy/ladder-progress';
import type { PolicyPack } from '@/lib/policy/pack';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { builtInPacks } from '@/policies/index';
import { flagRow } from '@/tests/fixtures/flag-row';

const [whitley, avenue] = builtInPacks() as [PolicyPack, PolicyPack];
const ME = { name: 'Sam Fielding', role: 'Deputy head' };
const SHA = 'a'.repeat(64);
const DRAFT: StepDraft = {
  result: 'done',
  on: '2026-11-27',
  outcome: null,
  doneBy: 'Sam Fielding (Deputy head)',
  note: ' Spoke at the gate. ',
  reason: '',
  second: { name: '', role: '' },
  comeBack: '',
};
const stepOf = (id: string): Pick<StepProgress, 'step'> => {
  const step = whitley.ladder.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return { step };
};
const kinds = (draft: Partial<StepDraft>, id: string, departures: Parameters<typeof toldOf>[3] = []) =>
  toldOf({ ...DRAFT, ...draft }, stepOf(id), SHA, departures).map(({ kind }) => kind);
const faults = (draft: Partial<StepDraft>, departures: Parameters<typeof faultsOf>[1] = []) =>
  Object.keys(faultsOf({ ...DRAFT, ...draft }, departures, ME, '2026-11-27'));

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

describe('what is wrong with a record of a step', () => {
  test('is nothing where it follows the policy', () => {
    expect(faults({})).toEqual([]);
  });
  test('is a day that is none, or is still to come', () => {
    expect(faults({ on: '' })).toEqual(['on']);
    expect(faults({ on: '2026-11-28' })).toEqual(['on']);
  });
  test('is a departure without a reason', () => {
    expect(faults({ reason: '  ' }, ['before-its-order'])).toEqual(['reason']);
    expect(faults({ reason: 'They rang first.' }, ['before-its-order'])).toEqual([]);
  });
  test('is a duty left out on the word of one person, also where the second is the first', () => {
    const left = { result: 'left-out' as const, reason: 'The police have it already.' };
    expect(faults(left, ['duty-left-out'])).toEqual(['second']);
    expect(faults({ ...left, second: { name: ' sam fielding ', role: 'Head' } }, ['duty-left-out'])).toEqual([
      'second',
    ]);
    expect(faults({ ...left, second: { name: 'Mrs Thornbury-Vale', role: '' } }, ['duty-left-out'])).toEqual([
      'second',
    ]);
    expect(faults({ ...left, second: { name: 'Mrs Thornbury-Vale', role: 'Head' } }, ['duty-left-out'])).toEqual([]);
  });
  test('is a day to come back that has passed', () => {
    expect(faults({ comeBack: '2026-11-26' })).toEqual(['comeBack']);
  });
});

describe('what a record of a step writes down', () => {
  test('is the step, and nothing else where nothing else was said', () => {
    expect(toldOf(DRAFT, stepOf('talk'), SHA, [])).toEqual([
      {
        kind: 'step',
        step: {
          stepId: 'talk',
          pack: SHA,
          result: 'done',
          on: '2026-11-27',
          outcome: null,
          note: 'Spoke at the gate.',
          reason: '',
          departures: [],
          doneBy: 'Sam Fielding (Deputy head)',
        },
      },
    ]);
  });
  test('is the sign-off before the step that was signed off', () => {
    expect(kinds({ reason: 'x', second: { name: 'A', role: 'Head' } }, 'letter', ['condition-not-met'])).toEqual([
      'signed-off',
      'step',
    ]);
  });
  test('is a refusal, where the author refused to remove it, and not where they refused a talk', () => {
    expect(kinds({ outcome: 'refused' }, 'ask-removal')).toEqual(['step', 'answered']);
    expect(kinds({ outcome: 'refused' }, 'talk')).toEqual(['step']);
    expect(kinds({ outcome: 'refused', result: 'left-out' }, 'ask-removal')).toEqual(['step']);
  });
  test('is a day to come back to it', () => {
    expect(kinds({ comeBack: '2026-12-04' }, 'talk')).toEqual(['step', 'due']);
  });
  test('keeps no outcome of a step that was left out', () => {
    const [told] = toldOf({ ...DRAFT, result: 'left-out', outcome: 'agreed' }, stepOf('talk'), SHA, []);
    expect(told?.kind === 'step' && told.step.outcome).toBeNull();
  });
});

describe('what an incident is proposed to be treated as', () => {
  const decided = (told: Partial<Decision>, flag: FlagRow = flagRow({})): FlagRow => ({
    ...flag,
    decisions: [
      {
        at: '2026-11-26T10:00:00.000Z',
        by: ME,
        outcome: 'breaches-policy',
        concern: 'racist',
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: '',
        onCheck: null,
        ...told,
      },
    ],
  });

  test('is what the latest decision says, with what all decisions about it judged', () => {
    const flags = [
      decided({ at: '2026-11-26T12:00:00.000Z', concern: 'defamatory', modifiers: ['malicious'] }),
      decided({ at: '2026-11-26T10:00:00.000Z', concern: 'defamatory', modifiers: ['own-page'] }),
      decided({ at: '2026-11-26T09:00:00.000Z', concern: 'racist', modifiers: ['abusive'] }),
    ];
    expect(proposedTreatment(flags, avenue, SHA)).toMatchObject({
      concern: 'defamatory',
      packId: 'avenue-recreation-road',
      packSha256: SHA,
      modifiers: ['own-page', 'malicious'],
    });
  });
  test('is a complaint where the person called it one, whatever the words', () => {
    expect(proposedTreatment([decided({ outcome: 'complaint' })], avenue, SHA)?.concern).toBe('complaint-school');
  });
  test('is nothing where no decision names a concern, or nothing is to be done', () => {
    expect(proposedTreatment([flagRow({}), decided({ outcome: 'no-action' })], avenue, SHA)).toBeNull();
  });
  test('names no category of another policy', () => {
    const one = decided({ categoryId: 'of-another-school', clauseRef: '3.4.6' });
    expect(proposedTreatment([one], avenue, SHA)).toMatchObject({ categoryId: null, clauseRef: null });
  });
  test('is under the policy that the flag was checked under, before the one that is chosen now', () => {
    const policy = { packId: 'whitley-park', name: '', sha256: SHA, review: null, pastReview: null };
    expect(proposedPackId([{ ...flagRow({}), policy }], 'bradgate')).toBe('whitley-park');
    expect(proposedPackId([flagRow({})], 'bradgate')).toBe('bradgate');
    expect(proposedPackId([], null)).toBeNull();
  });
});
