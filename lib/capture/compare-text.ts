/** A part of a text, half-open, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where two texts differ, word by word. What lies outside the stretches is the same in both. */
export interface TextDifference {
  first: Stretch[];
  second: Stretch[];
  /** True where only spaces, line breaks or the way letters are coded differ: sites lay the same words out differently. */
  sameWords: boolean;
}

interface Token extends Stretch {
  text: string;
}

/** A longer part than this product of words is not gone through word by word; all of it is marked. */
const MOST_CELLS = 4_000_000;

/** Words, runs of white space, and every other character by itself. */
function tokensOf(text: string): Token[] {
  const found = text.matchAll(/\s+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|./gsu);
  return Array.from(found, ({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

/** Runs of white space count as one: `the rapist` stays apart from `therapist`. */
export const foldSpacing = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** @returns null where the texts are equal to the last character. */
export function compareTexts(first: string, second: string): TextDifference | null {
  if (first === second) return null;
  const [a, b] = [tokensOf(first), tokensOf(second)];
  const same = (i: number, j: number) => a[i]?.text === b[j]?.text;
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && same(before, before)) before += 1;
  let after = 0;
  while (after < shorter - before && same(a.length - 1 - after, b.length - 1 - after)) after += 1;
  const left = a.slice(before, a.length - after);
  const right = b.slice(before, b.length - after);
  const [kept, keptToo] = commonTokens(left, right);
  return {
    first: stretchesOf(left, kept),
    second: stretchesOf(right, keptToo),
    sameWords: foldSpacing(first) === foldSpacing(second),
  };
}

/** Which tokens of either side belong to their longest common sequence. None where that would take too long to find. */
function commonTokens(a: readonly Token[], b: readonly Token[]): [Set<number>, Set<number>] {
  const [kept, keptToo] = [new Set<number>(), new Set<number>()];
  if (a.length * b.length > MOST_CELLS) return [kept, keptToo];
  const columns = b.length + 1;
  // lengths[i, j]: how long the longest common sequence of a from i and b from j is.
  const lengths = new Uint32Array((a.length + 1) * columns);
  const at = (i: number, j: number) => lengths[i * columns + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * columns + j] =
        a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.text === b[j]?.text) {
      kept.add(i++);
      keptToo.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [kept, keptToo];
}

/** The tokens that are not kept, neighbours joined. */
function stretchesOf(tokens: readonly Token[], kept: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  tokens.forEach(({ start, end }, i) => {
    if (kept.has(i)) return;
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  });
  return stretches;
}
