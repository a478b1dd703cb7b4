import type { Reading } from '@/lib/policy/check/reading';

/** Slots of the table of weights; features share them by hash. */
export const SLOTS = 1 << 14;

/** Longer words are looked at by their beginning only: nobody's insult is longer. */
const LONGEST = 24;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, a feature's kind first so that the same word as neighbour and as itself are two features. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return Math.imul(hash ^ 0x20, PRIME);
}

const slotOf = (hash: number): number => ((hash >>> 0) ^ (hash >>> 17)) & (SLOTS - 1);
const kind = (name: string): number => hashOf(name, BASIS);

const [WORD, BEFORE, AFTER, PAIR_BEFORE, PAIR_AFTER, LETTERS, TOKEN, GROUP] = [
  'word',
  'before',
  'after',
  'pair before',
  'pair after',
  'letters',
  'token',
  'group',
].map(kind) as [number, number, number, number, number, number, number, number];

/** Four letters at a time, with the word's ends, tell a word from others that are written nearly like it. */
const GRAM = 4;

/**
 * For each word of a text, what is known of it for judging whether it offends: itself, its neighbours, its letters, and which
 * groups of the lexicon it was found in.
 *
 * @returns for each token slots of the table, some of them perhaps twice.
 */
export function offenceFeatures(reading: Reading): number[][] {
  const { tokens, hits } = reading;
  const words = tokens.map((token) => token.word.slice(0, LONGEST));
  const wordAt = (i: number) => words[i] ?? '·';
  const features = tokens.map((token, i) => {
    const word = wordAt(i);
    const slots = [
      slotOf(hashOf(word, WORD)),
      slotOf(hashOf(wordAt(i - 1), BEFORE)),
      slotOf(hashOf(wordAt(i + 1), AFTER)),
      slotOf(hashOf(word, hashOf(wordAt(i - 1), PAIR_BEFORE))),
      slotOf(hashOf(wordAt(i + 1), hashOf(word, PAIR_AFTER))),
      slotOf(hashOf(token.disguised ? 'disguised' : token.kind, TOKEN)),
    ];
    const framed = `^${word}$`;
    for (let k = 0; k + GRAM <= framed.length; k++) slots.push(slotOf(hashOf(framed.slice(k, k + GRAM), LETTERS)));
    return slots;
  });
  for (const [group, found] of hits)
    for (const { from, to } of found) {
      const slot = slotOf(hashOf(to - from > 1 ? `${group} of several words` : group, GROUP));
      for (let i = from; i < to; i++) features[i]?.push(slot);
    }
  return features;
}
