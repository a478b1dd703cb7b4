import { describe, expect, test } from 'vitest';
import type { Concern } from '@/lib/concerns';
import type { StepRecord } from '@/lib/policy/ladder-progress';
import type { Modifier, PolicyPack } from '@/lib/policy/pack';
import { incidentLadder, ladderFactsOf, needsSecond } from '@/lib/report/steps/incident-ladder';
import type { Incident, TreatedAs } from '@/lib/store/incident';
import { builtInPacks } from '@/policies/index';

const [whitley, avenue, stWenn, bradgate, westbrook] = builtInPacks() as [
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
];
const SHA = 'a'.repeat(64);

const treated = (pack: PolicyPack, concern: Concern, modifiers: Modifier[] = []): TreatedAs => ({
  concern,
  categoryId: null,
  clauseRef: null,
  packId: pack.id,
  packSha256: SHA,
  modifiers,
  strand: null,
  adopted: [],
});

const done = (stepId: string, told: Partial<StepRecord> = {}): StepRecord => ({
  stepId,
  pack: SHA,
  result: 'done',
  on: '2026-11-21',
  outcome: null,
  note: '',
  reason: '',
  departures: [],
  at: '2026-11-21T10:00:00.000Z',
  by: { name: 'Sam Fielding', role: 'Deputy head' },
  ...told,
});

function follow(
  pack: PolicyPack,
  concern: Concern,
  {
    answers = {},
    records = [],
    modifiers = [],
  }: { answers?: Incident['answers']; records?: StepRecord[]; modifiers?: Modifier[] } = {},
) {
  return incidentLadder(treated(pack, concern, modifiers), { 'child-at-risk': false, ...answers }, records, pack);
}
const next = (...args: Parameters<typeof follow>) => follow(...args).progress.next.map(({ step }) => step.id);

describe('what was answered', () => {
  test('is the later word: a no takes back what the flag was judged to be', () => {
    const facts = ladderFactsOf(treated(avenue, 'defamatory', ['malicious', 'own-page']), { malicious: false });
    expect(facts.modifiers).toEqual(['own-page']);
    expect(facts.confirmed).toEqual([]);
  });

  test('confirms what the policy prints as a condition', () => {
    expect(ladderFactsOf(treated(whitley, 'racist'), { refused: true, continues: true }).confirmed).toEqual([
      'refused',
      'continues',
    ]);
  });

  test('leaves the question of a child at risk open where nobody has answered, and holds what reaches the author', () => {
    const { ladder, progress } = incidentLadder(treated(whitley, 'allegation-staff'), {}, [], whitley);
    expect(ladder.askChildAtRisk).toBe(true);
    expect(progress.steps.find(({ step }) => step.id === 'talk')?.state).toBe('held');
  });

  test('holds what reaches the author until those who protect somebody have cleared it', () => {
    expect(next(whitley, 'threat-violence')).toEqual(['police']);
    expect(next(whitley, 'threat-violence', { answers: { cleared: true } })).toContain('talk');
  });
});

describe('the question that comes before all else', () => {
  test('is asked where a policy always acts on words that are judged abusive', () => {
    const { mustJudge } = follow(avenue, 'negative-offensive-named');
    expect(mustJudge).toMatchObject({ about: 'abusive' });
    expect(mustJudge?.clauseRef).not.toBe('');
  });

  test('makes the step a duty on a yes and is not asked again', () => {
    const { mustJudge, progress } = follow(avenue, 'negative-offensive-named', { answers: { abusive: true } });
    expect(mustJudge).toBeNull();
    expect(progress.mustRemain.map(({ step }) => step.id)).toContain('police-always-abusive');
  });

  test('leaves the step waiting on a no', () => {
    const { mustJudge, progress } = follow(avenue, 'negative-offensive-named', { answers: { abusive: false } });
    expect(mustJudge).toBeNull();
    expect(progress.mustRemain.map(({ step }) => step.id)).not.toContain('police-always-abusive');
  });

  test('is not asked where the concern itself settles it, or where a policy has no such step', () => {
    expect(follow(avenue, 'racist').mustJudge).toBeNull();
    for (const pack of [whitley, stWenn, bradgate, westbrook])
      expect(follow(pack, 'negative-offensive-named').mustJudge).toBeNull();
  });
});

describe('the conditions that are asked', () => {
  test('are those that the policy prints for this concern, each once, with how many steps stand behind it', () => {
    expect(follow(whitley, 'defamatory').questions).toEqual([
      { about: 'refused', answer: null, steps: 6 },
      { about: 'continues', answer: null, steps: 6 },
      { about: 'own-forum', answer: null, steps: 1 },
    ]);
  });

  test('ask nothing that the concern settles', () => {
    expect(follow(stWenn, 'defamatory').questions.map(({ about }) => about)).not.toContain('defamatory');
    expect(follow(stWenn, 'racist').questions.map(({ about }) => about)).toContain('defamatory');
  });

  test('ask nothing at Westbrook, where no step stands behind a condition', () => {
    expect(follow(westbrook, 'defamatory').questions).toEqual([]);
  });
});

describe('a choice that the policy prints with "or"', () => {
  const refused = { answers: { refused: true } };
  const before = [done('contact-parent')];

  test('offers both, and asks for one', () => {
    expect(next(avenue, 'defamatory', { ...refused, records: before })).toEqual(
      expect.arrayContaining(['platform-report', 'local-authority']),
    );
    const { progress } = follow(avenue, 'defamatory', { ...refused, records: [...before, done('platform-report')] });
    expect(progress.mustRemain).toEqual([]);
    const other = progress.steps.find(({ step }) => step.id === 'local-authority');
    expect(other?.instead).toBe('Report it to the platform');
  });
});

test('a record under an earlier text of the policy settles nothing', () => {
  expect(next(whitley, 'defamatory', { records: [done('talk', { pack: 'b'.repeat(64) })] })).toEqual(['talk']);
});

test('the police at Avenue stand beside the request for removal and not before it', () => {
  expect(next(avenue, 'racist')).toEqual(['police-always', 'contact-parent']);
});

test('the complaints procedure that Bradgate lays on the parent is in nobody’s way', () => {
  expect(next(bradgate, 'complaint-school')).toEqual(['complaints-procedure', 'talk']);
});

test('a second person is needed to leave out a duty, to go past a hold or a condition, and not to help sooner', () => {
  for (const one of ['duty-left-out', 'held', 'condition-not-met'] as const) expect(needsSecond([one])).toBe(true);
  expect(needsSecond(['before-its-order', 'safety-override'])).toBe(false);
});
