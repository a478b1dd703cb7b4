import { describe, expect, test } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { ADVICE, advisedAgainst } from '@/lib/policy/advised-against';
import { ladderFor } from '@/lib/policy/ladder';
import { departuresOf, ladderProgress, type StepRecord } from '@/lib/policy/ladder-progress';
import { type PolicyPack, STEP_KINDS } from '@/lib/policy/pack';
import { builtInPacks } from '@/policies/index';

const packs = builtInPacks();
const [whitley, , , , westbrook] = packs as [PolicyPack, PolicyPack, PolicyPack, PolicyPack, PolicyPack];
const follow = (pack: PolicyPack, records: StepRecord[] = []) =>
  ladderProgress(ladderFor(pack, 'complaint-school', { modifiers: [], childAtRisk: false }), records);
const stepOf = (pack: PolicyPack, id: string, records: StepRecord[] = []) => {
  const found = follow(pack, records).steps.find(({ step }) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};
const done = (stepId: string): StepRecord => ({
  stepId,
  pack: 'a'.repeat(64),
  result: 'done',
  on: '2026-11-20',
  outcome: null,
  note: '',
  reason: 'The head and the chair of governors decided it.',
  departures: ['against-advice'],
  at: '2026-11-20T10:00:00.000Z',
  by: { name: 'Delyth Practice', role: 'Deputy head' },
});

describe('a step that answers a complaint as if it were abuse', () => {
  test('is never a duty and never next, though the policy prints it as what it will do', () => {
    for (const pack of packs) {
      const { next, mustRemain, steps } = follow(pack);
      const against = steps.filter(({ advice }) => advice !== null);
      expect(against.length, pack.id).toBeGreaterThan(0);
      expect([...next, ...mustRemain].filter((step) => against.includes(step))).toEqual([]);
    }
    const removal = stepOf(whitley, 'ask-removal');
    expect(removal).toMatchObject({ advice: 'removal', place: 'not-advised', state: 'open', skipNeedsReason: false });
    // What is printed stays to be read.
    expect(removal.step.modality).toBe('will');
    expect(removal.step.verb).toBe('will be asked');
  });

  test('is in the way of no later step', () => {
    expect(follow(westbrook).next.map(({ step }) => step.id)).toEqual(['complaints-procedure']);
    expect(stepOf(westbrook, 'complaints-procedure').first).toEqual([]);
  });

  test('can be recorded with a reason, and be left out without one', () => {
    const removal = stepOf(westbrook, 'ask-removal');
    expect(departuresOf(removal, 'done')).toEqual(['against-advice']);
    expect(departuresOf(removal, 'left-out')).toEqual([]);
    expect(stepOf(westbrook, 'ask-removal', [done('ask-removal')]).place).toBe('done');
  });
});

describe('the advice', () => {
  test('is about complaints only', () => {
    for (const concern of CONCERNS)
      for (const kind of STEP_KINDS)
        if (concern !== 'complaint-school') expect(advisedAgainst(concern, kind)).toBeNull();
  });

  test('keeps nobody from police, safeguarding, a talk or the complaints procedure, and every kind of it is given', () => {
    const given = STEP_KINDS.map((kind) => [kind, advisedAgainst('complaint-school', kind)] as const);
    const free = given.filter(([, advice]) => advice === null).map(([kind]) => kind);
    expect(free).toEqual(
      expect.arrayContaining(['police', 'safeguarding', 'talk', 'meeting', 'complaints-procedure', 'principle']),
    );
    expect(new Set(given.flatMap(([, advice]) => advice ?? []))).toEqual(new Set(ADVICE));
  });
});
