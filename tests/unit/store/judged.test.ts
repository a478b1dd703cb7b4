import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Concern } from '@/lib/concerns';
import type { CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { FurtherCheck } from '@/lib/store/check-row';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import type { Decision, OnCheck } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { addFlag, decide, flagById } from '@/lib/store/flags';
import { countJudged, judgedOf, readCounts, resetCounts } from '@/lib/store/judged';
import { flagRow } from '@/tests/fixtures/flag-row';

const suggestion = (concern: Concern): Suggestion => ({
  concern,
  strand: null,
  sense: null,
  strength: 'strong',
  score: 900,
  policy: null,
  evidence: [{ start: 0, end: 3, reason: 'an insult' }],
  against: [],
  suppressedBy: null,
  caution: null,
});

const check = (concerns: Concern[], ruleset = '2026-11-27.1'): CheckResult => ({
  ruleset,
  language: { declared: 'en', checked: true, note: null },
  suggestions: concerns.map(suggestion),
  suppressed: [],
  charactersChecked: 38,
});

const decision = (concern: Concern | null, onCheck: OnCheck | null = null): Decision => ({
  at: '2026-11-27T09:00:00.000Z',
  by: { name: 'Sam Fielding', role: 'Deputy head' },
  outcome: concern ? 'breaches-policy' : 'no-action',
  concern,
  categoryId: null,
  clauseRef: null,
  asSuggested: false,
  note: '',
  onCheck,
});

const notRight = (concern: Concern, why: OnCheck['notRight'][number]['why']): OnCheck['notRight'][number] => ({
  concern,
  strand: null,
  sense: null,
  text: 'post',
  why,
});

const flag = (seq: number, over: Partial<FlagRow>): FlagRow => ({ ...flagRow({ seq }), ...over });

/** The numbers of one concern. */
const numbersOf = (flags: FlagRow[], concern: Concern) => {
  const rows = flags.flatMap((one) => judgedOf(one) ?? []);
  const found = countJudged(rows)[0]?.concerns.find((one) => one.concern === concern);
  return found && [found.shown, found.agreed, found.notRight, found.missed];
};

describe('how the checker does', () => {
  it('counts nothing for a flag that nobody has decided, or that was not checked', () => {
    expect(judgedOf(flag(1, { check: check(['racist']) }))).toBeNull();
    expect(judgedOf(flag(1, { decisions: [decision('racist')] }))).toBeNull();
  });

  it('counts what was shown, and agreement where the decision names that very concern', () => {
    const flags = [
      flag(1, { check: check(['racist', 'threat-violence']), decisions: [decision('racist')] }),
      flag(2, { check: check(['racist']), decisions: [decision(null)] }),
    ];
    expect(numbersOf(flags, 'racist')).toEqual([2, 1, 0, 0]);
    expect(numbersOf(flags, 'threat-violence')).toEqual([1, 0, 0, 0]);
  });

  it('counts a suggestion that was called wrong as not right and never as agreed, and keeps the reasons apart', () => {
    const flags = [
      flag(1, {
        check: check(['racist']),
        decisions: [decision('racist', { notRight: [notRight('racist', 'wrong-person')], missed: null })],
      }),
      flag(2, {
        check: check(['racist']),
        decisions: [decision(null, { notRight: [notRight('racist', 'quoting')], missed: null })],
      }),
    ];
    expect(numbersOf(flags, 'racist')).toEqual([2, 0, 2, 0]);
    const [count] = countJudged(flags.flatMap((one) => judgedOf(one) ?? []))[0]?.concerns ?? [];
    expect(count?.why).toEqual([
      { why: 'wrong-person', times: 1 },
      { why: 'quoting', times: 1 },
    ]);
  });

  it('counts what the check missed, also where it was shown for nothing else', () => {
    const flags = [flag(1, { check: check([]), decisions: [decision('racist', { notRight: [], missed: 'racist' })] })];
    expect(numbersOf(flags, 'racist')).toEqual([0, 0, 0, 1]);
  });

  it('counts what was found in other texts of a flag as shown, once', () => {
    const further: FurtherCheck = {
      ...check([]),
      text: 'alt-1',
      readWith: null,
      suggestions: [{ ...suggestion('racist'), evidence: [], against: [] }],
      suppressed: [],
    };
    const flags = [flag(1, { check: check(['racist']), furtherChecks: [further], decisions: [decision('racist')] })];
    expect(numbersOf(flags, 'racist')).toEqual([1, 1, 0, 0]);
  });

  it('lets only the latest decision of a flag count', () => {
    const changed = flag(1, { check: check(['racist']), decisions: [decision('racist'), decision(null)] });
    expect(numbersOf([changed], 'racist')).toEqual([1, 0, 0, 0]);
  });

  it('never counts rules of different versions together, and puts the latest first', () => {
    const rows = [
      flag(1, { check: check(['racist'], '2026-11-20.1'), decisions: [decision('racist')] }),
      flag(2, { check: check(['racist'], '2026-11-27.1'), decisions: [decision(null)] }),
    ].flatMap((one) => judgedOf(one) ?? []);
    expect(countJudged(rows).map(({ ruleset, flags, concerns }) => [ruleset, flags, concerns[0]?.agreed])).toEqual([
      ['2026-11-27.1', 1, 0],
      ['2026-11-20.1', 1, 1],
    ]);
  });
});

describe('the stored counts', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await db.judged.clear();
  });

  it('follow each decision, leave the check as it was, and begin anew after a reset that touches no flag', async () => {
    const found = check(['racist']);
    const { id } = await addFlag({ ...flagRow({ flagId: crypto.randomUUID() }), check: found });
    await decide(id, decision('racist'));
    expect((await readCounts())[0]?.concerns[0]).toMatchObject({ concern: 'racist', shown: 1, agreed: 1 });
    const said = { notRight: [notRight('racist', 'joke-or-idiom')], missed: 'threat-violence' as const };
    await decide(id, decision('threat-violence', said));
    expect((await readCounts())[0]?.flags).toBe(1);
    expect((await readCounts())[0]?.concerns.map((c) => [c.concern, c.shown, c.agreed, c.notRight, c.missed])).toEqual([
      ['racist', 1, 0, 1, 0],
      ['threat-violence', 0, 0, 0, 1],
    ]);
    await resetCounts();
    expect(await readCounts()).toEqual([]);
    const after = await flagById(id);
    expect(after?.check).toEqual(found);
    expect(after?.decisions.at(-1)?.onCheck).toEqual(said);
    const line = (await wholeCustody()).at(-1);
    expect(JSON.parse(line?.line ?? '{}').detail.onCheck).toEqual(said);
  });
});
