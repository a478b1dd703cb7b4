import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { isFull, whyNotStored } from '@/lib/flagging/no-room';

it('a full store is told in plain words, however the database wraps it', () => {
  const quota = new DOMException('', 'QuotaExceededError');
  const wrapped = new Dexie.AbortError('QuotaExceededError: The operation failed', quota);
  for (const error of [quota, new Dexie.QuotaExceededError(), wrapped]) {
    expect(isFull(error), String(error)).toBe(true);
    expect(whyNotStored(error)).toBe('There is no room left on this computer. Make room, then try again.');
  }
});

it('whatever else went wrong keeps its own words', () => {
  expect([isFull(new Error('The page has gone.')), whyNotStored(new Error('The page has gone.'))]).toEqual([
    false,
    'The page has gone.',
  ]);
  expect(whyNotStored('odd')).toBe('odd');
});
