import type { Reading } from '@/lib/policy/check/reading';
import { offenceFeatures } from './offence-features';
import { OFFENCE_WEIGHTS } from './offence-weights';

let decoded: Int8Array | null = null;

/** Weights as small whole numbers: their sums are the same in every browser. */
function weights(): Int8Array {
  decoded ??= Int8Array.from(atob(OFFENCE_WEIGHTS.weights), (c) => c.charCodeAt(0));
  return decoded;
}

/**
 * How offensive each word of a text is by itself, whoever it is said of: a linear score, see `MODEL-CARD.md`. In steps of
 * 1/16 of a logit; from 0 on it is more likely than not.
 */
export function offenceScores(reading: Reading): Int32Array {
  const table = weights();
  const { bias, shift } = OFFENCE_WEIGHTS;
  return Int32Array.from(offenceFeatures(reading), (slots) => {
    let sum = bias;
    for (const slot of slots) sum += table[slot] ?? 0;
    return sum >> shift;
  });
}
