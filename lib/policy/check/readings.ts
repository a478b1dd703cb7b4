import { LEET } from './fold-tables';

/** The words that some rule or the roster knows. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Words that people hide behind asterisks, by `first letter + length`: `f4` → fuck. */
  masked: ReadonlyMap<string, readonly string[]>;
}

export interface WordReadings {
  /** Best first, never empty. */
  forms: readonly string[];
  /** False where no reading is in the vocabulary. */
  known: boolean;
  disguised: boolean;
}

const MAX_VARIANTS = 16;

/** All ways of reading digits and signs as letters: `d1ck` → dick, dlck. */
function unleet(raw: string): string[] {
  let variants = [''];
  for (const character of raw) {
    const letters = LEET.get(character) ?? character;
    const next: string[] = [];
    for (const variant of variants) for (const letter of letters) next.push(variant + letter);
    variants = next.slice(0, MAX_VARIANTS);
  }
  return variants;
}

/** Runs of three or more of one letter as one and as two: `stuuupid` → stupid, stuupid. */
function unstretch(word: string): string[] {
  if (!/(.)\1\1/.test(word)) return [];
  let variants = [''];
  for (const run of word.matchAll(/(.)\1*/g)) {
    const letter = run[1] ?? '';
    const ends = run[0].length >= 3 ? [letter, letter + letter] : [run[0]];
    variants = variants.flatMap((variant) => ends.map((end) => variant + end)).slice(0, MAX_VARIANTS);
  }
  return variants;
}

const MASKS = new Set(['*', '#', '-', '_']);

/** Words of the same length whose unmasked letters agree: `b*tch` → bitch. */
function unmask(raw: string, vocabulary: Vocabulary): string[] {
  const words = vocabulary.masked.get(`${raw.charAt(0)}${raw.length}`) ?? [];
  let letters = 0;
  for (const c of raw) if (!MASKS.has(c)) letters++;
  if (letters === raw.length || letters < 2) return [];
  return words.filter((word) => {
    for (let i = 0; i < raw.length; i++)
      if (!MASKS.has(raw.charAt(i)) && raw.charAt(i) !== word.charAt(i)) return false;
    return true;
  });
}

/** Longer words are not read through disguises: no word of the lexicon is that long. */
const MAX_WORD = 40;

/** How a word may be read, with the readings that the vocabulary knows first. */
export function readings(raw: string, vocabulary: Vocabulary): WordReadings {
  if (vocabulary.has(raw)) return { forms: [raw], known: true, disguised: false };
  if (raw.length > MAX_WORD) return { forms: [raw], known: false, disguised: false };
  const hasLetter = /\p{L}/u.test(raw);
  const leet = hasLetter && /[^\p{L}']/u.test(raw) ? unleet(raw) : [raw];
  // A mask fits several words; the first listed is the commonest.
  const candidates = [...leet, ...leet.flatMap(unstretch), ...unmask(raw, vocabulary).slice(0, 1)];
  const found = [...new Set(candidates)].filter((word) => vocabulary.has(word));
  if (found.length > 0) return { forms: found, known: true, disguised: true };
  const plain = unstretch(raw)[0];
  return { forms: [plain ?? raw], known: false, disguised: plain !== undefined };
}
