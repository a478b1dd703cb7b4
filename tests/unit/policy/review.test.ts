import { describe, expect, test } from 'vitest';
import { reviewState } from '@/lib/policy/review';
import { builtInPacks } from '@/policies/index';

const due = (review: string | null) => {
  const [pack] = builtInPacks();
  if (!pack) throw new Error('no pack');
  return { document: { ...pack.document, review } };
};

test('on 20 November 2026 two policies are past their review and three name no date', () => {
  expect(Object.fromEntries(builtInPacks().map((p) => [p.code, reviewState(p, '2026-11-20')]))).toEqual({
    WP: { kind: 'past', due: '2021-01', by: { years: 5, months: 9 } },
    AR: { kind: 'none' },
    SW: { kind: 'none' },
    BR: { kind: 'past', due: '2022-03', by: { years: 4, months: 7 } },
    WO: { kind: 'none' },
  });
});

describe('a review date', () => {
  test.each([
    ['2021-01', '2021-01-31', 'current'],
    ['2021-01', '2021-02-01', 'past'],
    ['2021', '2021-12-31', 'current'],
    ['2021', '2022-01-01', 'past'],
    ['2024-02', '2024-02-29', 'current'],
    ['2024-02', '2024-03-01', 'past'],
    ['2021-06-15', '2021-06-15', 'current'],
    ['2021-06-15', '2021-06-16', 'past'],
    ['2031-01', '2026-11-20', 'current'],
  ])('%s is on %s %s', (review, today, kind) => {
    expect(reviewState(due(review), today).kind).toBe(kind);
  });

  test.each([
    ['2021-01', '2021-02-01', { years: 0, months: 0 }],
    ['2021-01', '2021-02-27', { years: 0, months: 0 }],
    ['2021-01', '2021-02-28', { years: 0, months: 1 }],
    ['2021-01', '2022-01-30', { years: 0, months: 11 }],
    ['2021-01', '2022-01-31', { years: 1, months: 0 }],
    ['2021-06-15', '2023-08-14', { years: 2, months: 1 }],
  ])('%s is on %s overdue in whole years and months', (review, today, by) => {
    expect(reviewState(due(review), today)).toEqual({ kind: 'past', due: review, by });
  });

  test('is not compared with something that is no day', () => {
    expect(() => reviewState(due('2021-01'), '20/11/2026')).toThrow('not a day: 20/11/2026');
    expect(() => reviewState(due('2021-01'), '2026-13-01')).toThrow(RangeError);
  });
});
