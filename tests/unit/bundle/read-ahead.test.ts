import { expect, it } from 'vitest';
import { readAhead } from '@/lib/bundle/read-ahead';

const MB = 1 << 20;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads of these sizes, and what was going on at once. */
function reading(sizes: readonly number[], fails = -1) {
  const seen = { begun: [] as number[], now: 0, most: 0 };
  const read = async (at: number) => {
    seen.begun.push(at);
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    // The first ones take longest.
    await after(sizes.length - at);
    seen.now -= 1;
    if (at === fails) throw new Error(`${at} cannot be read`);
    return at;
  };
  return { seen, ahead: readAhead([...sizes.keys()], read, (at) => sizes[at] ?? 0) };
}

it('hands over in order what is read at once, however long each takes', async () => {
  const { seen, ahead } = reading(Array.from({ length: 20 }, () => 10));
  const got: number[] = [];
  for (let i = 0; i < 20; i++) got.push(await ahead.next());
  expect(got).toEqual([...got.keys()]);
  expect(seen.most).toBe(6);
  await expect(ahead.next()).rejects.toThrow('Everything has been read');
});

it('reads no more ahead than eight megabytes, and what is larger by itself', async () => {
  const { seen, ahead } = reading([3 * MB, 3 * MB, 3 * MB, 20 * MB, 1]);
  const first = ahead.next();
  expect(seen.begun).toEqual([0, 1]);
  await first;
  expect(seen.begun).toEqual([0, 1, 2]);
  await ahead.next();
  expect(seen.begun).toEqual([0, 1, 2]);
  await ahead.next();
  expect(seen.begun).toEqual([0, 1, 2, 3]);
  expect(await ahead.next()).toBe(3);
  expect(await ahead.next()).toBe(4);
});

it('throws what reading has thrown when that one is asked for, and not before', async () => {
  const { ahead } = reading([1, 1, 1, 1], 2);
  expect([await ahead.next(), await ahead.next()]).toEqual([0, 1]);
  await expect(ahead.next()).rejects.toThrow('2 cannot be read');
  expect(await ahead.next()).toBe(3);
});
