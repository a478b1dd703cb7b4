import type { Reading } from '@/lib/policy/check/reading';
import { type GroupPlace, hateFeatures, type Piece } from './hate-features';
import { HATE_WEIGHTS } from './hate-weights';

/** Scores count in sixteenths of a logit: from 0 on hate is more likely than not. */
export const STEPS = 16;

let decoded: Int8Array | null = null;

/** Weights as small whole numbers: their sums are the same in every browser. */
function weights(): Int8Array {
  decoded ??= Int8Array.from(atob(HATE_WEIGHTS.weights), (c) => c.charCodeAt(0));
  return decoded;
}

/** Square root, rounded down, of a whole number. */
export function wholeRoot(n: number): number {
  if (n < 2) return n;
  let root = n;
  let next = Math.trunc((root + 1) / 2);
  while (next < root) {
    root = next;
    next = Math.trunc((root + Math.trunc(n / root)) / 2);
  }
  return root;
}

/** Bits of a root behind the point. */
const FINE = 64;

/** A part of a text with its score and the words that count most for it. */
export interface ScoredPiece {
  from: number;
  to: number;
  /** In sixteenths of a logit. */
  score: number;
  /** Token indexes, in the order of the text. */
  because: number[];
}

/** More words than this say nothing new. */
const MOST_WORDS = 3;

function scored({ from, to, slots, owners }: Piece): ScoredPiece {
  const table = weights();
  const byToken = new Map<number, number>();
  let sum = 0;
  slots.forEach((slot, i) => {
    const weight = table[slot] ?? 0;
    sum += weight;
    const owner = owners[i] ?? -1;
    if (owner >= 0) byToken.set(owner, (byToken.get(owner) ?? 0) + weight);
  });
  const root = wholeRoot(slots.length * FINE * FINE);
  const score = root === 0 ? HATE_WEIGHTS.bias : HATE_WEIGHTS.bias + Math.trunc((sum * FINE) / root);
  const because = [...byToken]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WORDS)
    .map(([token]) => token)
    .sort((a, b) => a - b);
  return { from, to, score, because };
}

/**
 * How much a text reads like hate of a group, by a linear score that was trained on public sets: see `MODEL-CARD.md`. Only the
 * parts in which a protected group is spoken of are scored; without one the score would only tell coarse language.
 */
export const hateScores = (reading: Reading, groups: readonly GroupPlace[]): ScoredPiece[] =>
  groups.length === 0
    ? []
    : hateFeatures(reading, groups)
        .filter(({ from, to }) => groups.some((group) => group.from >= from && group.from < to))
        .map(scored);
