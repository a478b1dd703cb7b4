import { expect, it } from 'vitest';
import { isNearlyFull } from '@/lib/store/room';

it('is nearly full from four fifths on, and not where the browser tells nothing', () => {
  const full = (used: number | null, quota: number | null) => isNearlyFull({ used, quota, kept: false });
  expect([full(79, 100), full(80, 100), full(100, 100)]).toEqual([false, true, true]);
  expect([full(null, 100), full(5, null), full(5, 0)]).toEqual([false, false, false]);
});
