import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { type LadderFacts, ladderFor } from '@/lib/policy/ladder';
import { departuresOf, ladderProgress, type StepRecord } from '@/lib/policy/ladder-progress';
import type { PolicyPack } from '@/lib/policy/pack';
import { builtInPacks } from '@/policies/index';

const packs = builtInPacks();
const [whitley, avenue, stWenn, , westbrook] = packs as [PolicyPack, PolicyPack, PolicyPack, PolicyPack, PolicyPack];

const record = (stepId: string, told: Partial<StepRecord> = {}): StepRecord => ({
  stepId,
  pack: 'a'.repeat(64),
  result: 'done',
  on: '2026-11-20',
  outcome: null,
  note: '',
  reason: '',
  departures: [],
  at: '2026-11-20T10:00:00.000Z',
  by: { name: 'Delyth Practice', role: 'Deputy head' },
  ...told,
});

const progress = (
  pack: PolicyPack,
  concern: Concern,
  records: readonly StepRecord[] = [],
  facts: Partial<LadderFacts> = {},
) => ladderProgress(ladderFor(pack, concern, { modifiers: [], childAtRisk: false, ...facts }), records);
const places = (...args: Parameters<typeof progress>) =>
  Object.fromEntries(progress(...args).steps.map(({ step, place }) => [step.id, place]));
const stepOf = (id: string, ...args: Parameters<typeof progress>) => {
  const found = progress(...args).steps.find(({ step }) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe('what comes next', () => {
  test('is the talk, then the request for removal, then nothing until the author has refused and continues', () => {
    expect(progress(whitley, 'defamatory').next.map(({ step }) => step.id)).toEqual(['talk']);
    expect(progress(whitley, 'defamatory', [record('talk')]).next.map(({ step }) => step.id)).toEqual(['ask-removal']);
    expect(progress(whitley, 'defamatory', [record('talk'), record('ask-removal')]).next).toEqual([]);
    const refused = progress(whitley, 'defamatory', [record('talk'), record('ask-removal')], {
      modifiers: ['refused'],
      confirmed: ['continues'],
    });
    expect(refused.next.map(({ step }) => step.id)).toEqual([
      'legal-advice',
      'letter',
      'police',
      'platform-report',
      'legal-action',
    ]);
  });

  test('is all of the steps that a policy puts side by side', () => {
    expect(progress(stWenn, 'defamatory').next.map(({ step }) => step.id)).toEqual([
      'report-abuse',
      'take-down',
      'meeting',
    ]);
  });

  test('may follow a step that was left out as well as one that was taken', () => {
    const left = [record('talk', { result: 'left-out', reason: 'The author is not known' })];
    expect(places(whitley, 'defamatory', left)).toMatchObject({ talk: 'left-out', 'ask-removal': 'next' });
  });

  test('never puts police or safeguarding behind a talk, in any policy', () => {
    for (const pack of packs)
      for (const concern of CONCERNS)
        for (const { step, first } of progress(pack, concern, [], { confirmed: ['refused', 'continues', 'abusive'] })
          .steps)
          if (step.kind === 'police' || step.kind === 'safeguarding') expect(first).toEqual([]);
  });
});

describe('a departure from the ladder', () => {
  test('is a step before the one that comes first, and says which', () => {
    const asked = stepOf('ask-removal', whitley, 'defamatory');
    expect(asked.place).toBe('later');
    expect(asked.first).toHaveLength(1);
    expect(departuresOf(asked, 'done')).toEqual(['before-its-order']);
    expect(departuresOf(stepOf('ask-removal', whitley, 'defamatory', [record('talk')]), 'done')).toEqual([]);
  });

  test('is a step behind a condition that nobody has confirmed', () => {
    const letter = stepOf('letter', whitley, 'defamatory', [record('talk'), record('ask-removal')]);
    expect(departuresOf(letter, 'done')).toEqual(['condition-not-met']);
  });

  test('is a duty that is left out, and not a thing that a policy only considers', () => {
    const police = stepOf('police-always', avenue, 'threat-violence');
    expect(police.skipNeedsReason).toBe(true);
    expect(departuresOf(police, 'left-out')).toEqual(['duty-left-out']);
    const legal = stepOf('legal-advice', whitley, 'defamatory', [], {
      modifiers: ['refused'],
      confirmed: ['continues'],
    });
    expect(departuresOf(legal, 'left-out')).toEqual([]);
  });

  test('is a step that reaches the author while people who protect somebody come first', () => {
    expect(departuresOf(stepOf('talk', whitley, 'threat-violence'), 'done')).toContain('held');
    expect(departuresOf(stepOf('talk', whitley, 'threat-violence', [], { cleared: true }), 'done')).toEqual([]);
  });

  test('is named a safety override where police are called before the printed condition', () => {
    expect(departuresOf(stepOf('police', whitley, 'threat-violence'), 'done')).toEqual(['safety-override']);
  });
});

describe('what must be done', () => {
  test('stays told until it is done or left out', () => {
    const ids = (records: StepRecord[]) => progress(avenue, 'racist', records).mustRemain.map(({ step }) => step.id);
    expect(ids([])).toContain('police-always');
    expect(ids([record('police-always')])).not.toContain('police-always');
    expect(ids([record('police-always', { result: 'left-out', reason: 'Police said so' })])).not.toContain(
      'police-always',
    );
  });

  test('is never a step whose condition is not met', () => {
    for (const pack of packs)
      for (const concern of CONCERNS)
        for (const { conditions } of progress(pack, concern).mustRemain)
          expect(conditions.every(({ met }) => met)).toBe(true);
  });

  test('is what the governors print at Westbrook', () => {
    expect(progress(westbrook, 'photo-other-children').mustRemain.map(({ step }) => step.id)).toEqual([
      'ask-removal',
      'complaints-procedure',
      'letter',
      'ban-photography',
    ]);
  });
});
