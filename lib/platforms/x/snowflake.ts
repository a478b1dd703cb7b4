/** Milliseconds between 1970 and the start of X's count. */
const EPOCH_MS = 1_288_834_974_657n;
/** The first id of this kind, 4 November 2010. Older ids are plain counters and hold no time. */
const FIRST = 29_700_859_247n;
const LARGEST = (1n << 63n) - 1n;

/** The moment that a post's id holds, in ms since 1970; null for an id that holds none. */
export function idTime(id: string): number | null {
  if (!/^\d{11,19}$/.test(id)) return null;
  const number = BigInt(id);
  if (number < FIRST || number > LARGEST) return null;
  return Number((number >> 22n) + EPOCH_MS);
}
