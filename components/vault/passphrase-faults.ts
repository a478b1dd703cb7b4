/** Shorter ones are tried out too quickly by whoever has a copy of the profile. Three random words are longer. */
export const SHORTEST = 14;
const FEWEST_SIGNS = 6;

export type PassphraseFault = 'too-short' | 'too-simple' | 'not-equal';

/** What is wrong with a new passphrase; null where nothing is. Characters are counted as a person counts them. */
export function passphraseFault(phrase: string, again: string): PassphraseFault | null {
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(phrase)].map((s) => s.segment);
  if (signs.length < SHORTEST) return 'too-short';
  if (new Set(signs).size < FEWEST_SIGNS) return 'too-simple';
  return phrase.normalize('NFKC') === again.normalize('NFKC') ? null : 'not-equal';
}
