import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breakdown, broken, type Part, type Shown } from '@/lib/flagging/suppression';

const KEYS = ['a', 'b', 'c', 'd', 'e'] as const;
type Key = (typeof KEYS)[number];
const partsOf = (counts: readonly number[]): Part<Key>[] => counts.map((count, i) => ({ key: KEYS[i] as Key, count }));

const words = (shown: Shown | undefined) =>
  shown === undefined ? 'missing' : shown.state === 'shown' ? String(shown.count) : shown.state;
const told = ({ total, parts }: Breakdown<Key>) =>
  [words(total), ...(parts ? parts.map(({ shown }) => words(shown)) : ['not broken down'])].join(' ');

/** Every way in which `total` falls into `parts` numbers. */
function* ways(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else for (let one = 0; one <= total; one++) for (const rest of ways(total - one, parts - 1)) yield [one, ...rest];
}

/** What the published table tells, and every count that would be published as the same. */
function published(total: number, parts: number, first: Key[]): Map<string, number[][]> {
  const by = new Map<string, number[][]>();
  for (const counts of ways(total, parts)) {
    const text = told(broken(partsOf(counts), first));
    by.set(text, [...(by.get(text) ?? []), counts]);
  }
  return by;
}

describe('a whole that is broken down', () => {
  it.each([
    [[6, 7, 8], '21 6 7 8'],
    [[0, 0, 30], '30 0 0 30'],
    [[3, 20, 30], '53 few 20 held-back'],
    [[3, 2, 30], '35 few few held-back'],
    [[4, 3, 3], '10 few few few'],
    // Nothing is left that could be held back, and the sum gives every one of them away.
    [[4, 4, 4], '12 not broken down'],
    // 6 can only be 1 and 5.
    [[1, 20, 5], '26 not broken down'],
    [[2, 20, 5], '27 few 20 held-back'],
    [[3, 6, 0], '9 not broken down'],
    [[3, 0, 0], 'few not broken down'],
    [[0, 0, 0], '0 not broken down'],
  ])('%j is published as “%s”', (counts, expected) => {
    expect(told(broken(partsOf(counts)))).toBe(expected);
  });

  it('holds back first what says least', () => {
    expect(told(broken(partsOf([2, 40, 30]), ['b']))).toBe('72 few held-back 30');
    expect(told(broken(partsOf([2, 3, 30]), ['b']))).toBe('35 few few held-back');
  });

  it('never shows a number from 1 to 4, and shows no other than the true one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), (counts) => {
        const { total, parts } = broken(partsOf(counts));
        for (const [i, { shown }] of (parts ?? []).entries()) {
          if (shown.state === 'shown') expect(shown.count).toBe(counts[i]);
          if (shown.state === 'few') expect(counts[i]).toBeLessThan(5);
          if (shown.state === 'held-back') expect(counts[i]).toBeGreaterThanOrEqual(5);
          if (shown.state === 'shown') expect(shown.count === 0 || shown.count >= 5).toBe(true);
        }
        if (total.state === 'shown') expect(total.count).toBe(counts.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('shows everything where no part is small', () => {
    const part = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 60 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (counts) => {
        fc.pre(counts.reduce((sum, one) => sum + one, 0) >= 10);
        expect(broken(partsOf(counts)).parts?.every(({ shown }) => shown.state === 'shown')).toBe(true);
      }),
    );
  });
});

describe('whoever knows the rules and every published number', () => {
  it.each([
    [2, 40],
    [3, 32],
    [4, 24],
    [5, 16],
  ])('of %i parts can work out no hidden one, for every whole up to %i', (parts, most) => {
    const found: string[] = [];
    for (let total = 5; total <= most; total++)
      for (const first of [[], ['a']] as Key[][])
        for (const [text, all] of published(total, parts, first)) {
          const shown = text.split(' ');
          for (let i = 0; i < parts; i++) {
            const isHidden = shown[1] === 'not' || !/^\d+$/.test(shown[i + 1] ?? '');
            const values = new Set(all.map((counts) => counts[i]));
            if (isHidden && values.size < 2) found.push(`${text}: ${KEYS[i]} is ${[...values]}`);
          }
        }
    expect(found).toEqual([]);
  });

  it('would be found out by this test if a small number were hidden alone', () => {
    const careless = (counts: number[]) => counts.map((count) => (count > 0 && count < 5 ? 'few' : count)).join(' ');
    const by = new Map<string, Set<number>>();
    for (const counts of ways(20, 3)) {
      const values = by.get(careless(counts)) ?? new Set();
      by.set(careless(counts), values.add(counts[0] ?? 0));
    }
    expect([...by].some(([text, values]) => text.startsWith('few') && values.size === 1)).toBe(true);
  });
});
