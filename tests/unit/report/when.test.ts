import { describe, expect, test } from 'vitest';
import { flowAge } from '@/lib/report/flow-age';
import { dayInWords, daysBetween, daysMeant, momentInWords } from '@/lib/report/when';

// biome-ignore format: a table
test.each([
  ['2026-09-09', '9 September 2026', '2026-09-09', '2026-09-09'],
  ['2024-02',    'February 2024',    '2024-02-01', '2024-02-29'],
  ['2026-12',    'December 2026',    '2026-12-01', '2026-12-31'],
  ['2026',       '2026',             '2026-01-01', '2026-12-31'],
  ['2025/2026',  '2025–2026',        '2025-01-01', '2026-12-31'],
])('%s reads "%s" and means %s to %s', (seenOn, words, first, last) => {
  expect(dayInWords(seenOn)).toBe(words);
  expect(daysMeant(seenOn)).toEqual({ first, last });
});

describe('days', () => {
  test('are counted across leap days and changes of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1);
  });

  test.each(['2026-02-30', '2026-1-1', 'today', ''])('that do not exist are refused: "%s"', (day) => {
    expect(() => daysBetween('2026-01-01', day)).toThrow(RangeError);
  });
});

// biome-ignore format: a table
test.each([
  ['2026-07-03T14:02:59.999Z',      null,             '3 July 2026 at 14:02 UTC'],
  ['2026-07-03T00:02:00+01:00',     'minute' as const, '2 July 2026 at 23:02 UTC'],
  ['2026-07-03T14:02:59.999Z',      'day' as const,   '3 July 2026'],
  ['2026-07-03T14:02:59',           null,             null],
  ['yesterday',                     null,             null],
])('%s (good to: %s) reads %s', (iso, precision, words) => {
  expect(momentInWords(iso, precision)).toBe(words);
});

describe('the age of a flow', () => {
  test('cannot be younger than the day the data was put together', () => {
    expect(flowAge('labels', '2025/2026', '2026-11-20', '2026-12-20')).toMatchObject({
      atLeastDays: 30,
      atMostDays: 718,
    });
  });

  test('is exact where the day is known', () => {
    const age = flowAge('address', '2026-09-09', '2026-11-20', '2026-11-20');
    expect(age).toMatchObject({ atLeastDays: 72, atMostDays: 72, sinceCompiledDays: 0 });
    expect(age.says).toBe('Last seen on 9 September 2026; check that it still leads where it says.');
  });

  test('is unknown where it was never seen', () => {
    expect(flowAge('labels', null, '2026-11-20', '2026-11-21')).toEqual({
      seenOn: null,
      words: null,
      atLeastDays: null,
      atMostDays: null,
      sinceCompiledDays: 1,
      says: "The labels have not been seen. Use the site's own menu and choose the nearest.",
    });
  });

  test('is never negative on a device whose clock is behind', () => {
    expect(flowAge('labels', '2026-09-09', '2026-11-20', '2020-01-01')).toMatchObject({
      atLeastDays: 0,
      atMostDays: 0,
      sinceCompiledDays: 0,
    });
  });
});
