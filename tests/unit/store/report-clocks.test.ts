import { describe, expect, test } from 'vitest';
import type { FlagRow } from '@/lib/store/flag-row';
import { latestReport, platformClocks, platformDue } from '@/lib/store/report-clocks';
import type { ReportAnswer, ReportMark } from '@/lib/store/report-mark';

const BY = { name: 'Sam Fielding', role: 'Deputy head' };
const mark = (at: string, filedAt = at): ReportMark => ({
  at,
  by: BY,
  filedAt,
  reference: '',
  filedBy: 'Sam Fielding',
});
const answer = (report: string, outcome: ReportAnswer['outcome']): ReportAnswer => ({
  at: '2026-11-21T09:00:00.000Z',
  by: BY,
  report,
  outcome,
  on: '2026-11-21',
  words: '',
  receipts: [],
});
const flag = (told: Partial<FlagRow>) => ({ reports: [], reportAnswers: [], lookAgainOn: null, ...told }) as FlagRow;
const FILED = '2026-11-20T10:30:00.000Z';
const hours = (count: number) => Date.parse(FILED) + count * 3_600_000;

describe('the clocks of a report', () => {
  // biome-ignore format: a table
  test.each([
    // hours since   POSH left  RHC left
    [0,              48,        168],
    [0.5,            48,        168],
    [47,             1,         121],
    [47.5,           1,         121],
    [48,             0,         120],
    [49,             0,         119],
    [168,            0,         0],
    [400,            0,         0],
  ])('after %d hours tell what is left, rounded up', (since, posh, rhc) => {
    const clocks = platformClocks(flag({ reports: [mark(FILED)] }), hours(since));
    expect(clocks.map(({ step, hoursLeft }) => [step, hoursLeft])).toEqual([
      ['posh', posh],
      ['rhc', rhc],
    ]);
    expect(clocks.map(({ at }) => at)).toEqual(['2026-11-22T10:30:00.000Z', '2026-11-27T10:30:00.000Z']);
  });

  test('do not run where nothing was reported', () => {
    expect(platformClocks(flag({}), hours(0))).toEqual([]);
  });

  test('run for the report that was filed last, whenever it was written down', () => {
    const late = mark('2026-11-25T08:00:00.000Z', '2026-11-19T08:00:00.000Z');
    const reports = [mark(FILED), late];
    expect(latestReport(flag({ reports }))).toBe(reports[0]);
  });

  test('count an answer, but not the note that none came', () => {
    const told = (outcome: ReportAnswer['outcome']) =>
      platformClocks(flag({ reports: [mark(FILED)], reportAnswers: [answer(FILED, outcome)] }), hours(50))[0]?.answered;
    expect(told('not-removed')).toBe(true);
    expect(told('no-answer')).toBe(false);
  });

  test('are not stopped by the answer to another report', () => {
    const first = mark('2026-11-10T10:00:00.000Z');
    const told = flag({ reports: [first, mark(FILED)], reportAnswers: [answer(first.at, 'removed')] });
    expect(platformClocks(told, hours(1))[0]?.answered).toBe(false);
  });
});

describe('what is due about the platform', () => {
  test('is both clocks and the day a person set, soonest first', () => {
    const lookAgainOn = { day: '2026-11-24', at: FILED, by: BY };
    const due = platformDue(flag({ reports: [mark(FILED)], lookAgainOn }));
    expect(due.map(({ what }) => what)).toEqual(['posh', 'look-again', 'rhc']);
    expect(due[1]?.at).toBe(new Date('2026-11-24T00:00:00').toISOString());
  });

  test('is the day alone once the platform has answered', () => {
    const lookAgainOn = { day: '2026-11-24', at: FILED, by: BY };
    const due = platformDue(flag({ reports: [mark(FILED)], reportAnswers: [answer(FILED, 'removed')], lookAgainOn }));
    expect(due.map(({ what }) => what)).toEqual(['look-again']);
  });

  test('is nothing for a flag of which nothing was reported', () => {
    expect(platformDue(flag({}))).toEqual([]);
  });
});
