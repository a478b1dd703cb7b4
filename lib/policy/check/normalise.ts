import { EMOJI_WORDS, LOOKALIKES } from './fold-tables';

/** Longer texts are cut here: no post or comment of the three sites is longer, and the checker's time stays bounded. */
export const MAX_CHARACTERS = 10_000;

export interface NormalisedText {
  /** Lower case, without accents and invisible characters, look-alikes as Latin letters, emoji as words between spaces. */
  text: string;
  /** `starts[i]`, `ends[i]`: the UTF-16 range of the captured text that character `i` of `text` stands for. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where character `i` stands for an emoji. */
  emoji: Uint8Array;
}

/** The first `MAX_CHARACTERS` UTF-16 units, never ending inside a surrogate pair. */
export function cut(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const last = text.charCodeAt(MAX_CHARACTERS - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
}

/** Zero-width and directional characters, soft hyphens, variation selectors: invisible, used to split words. */
const isInvisible = (code: number) =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x115f ||
  code === 0x1160 ||
  (code >= 0x17b4 && code <= 0x17b5) ||
  (code >= 0x180b && code <= 0x180f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0x3164 ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  code === 0xffa0 ||
  (code >= 0xe0000 && code <= 0xe0fff);

/** Typographic signs that NFKD keeps apart from their keyboard form. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  ([] as [string, string][]).concat(
    [...'‘’‚‛ʼ′`´'].map((sign) => [sign, "'"]),
    [...'“”„‟«»″'].map((sign) => [sign, '"']),
    [...'–—―'].map((sign) => [sign, ' - ']),
    [...'‐‑−'].map((sign) => [sign, '-']),
    [...'\u2028\u2029\r'].map((sign) => [sign, '\n']),
    [
      ['·', '.'],
      ['•', ' . '],
      ['\t', ' '],
    ],
  ),
);

const MARK = /\p{M}/u;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/** 🅰 and 🄰 are letters to a reader, symbols to Unicode. */
function squaredLetter(code: number): string | null {
  for (const first of [0x1f130, 0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  return null;
}

function foldCharacter(character: string, code: number): string {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    if (!MARK.test(part)) folded += SIGNS.get(part) ?? part;
  return squaredLetter(code) ?? folded;
}

/**
 * Replaces look-alike letters. In a text written mainly in Latin letters everywhere; otherwise only inside words that mix
 * alphabets, so that real Russian or Greek stays what it is.
 */
function replaceLookalikes(characters: string[], mainlyLatin: boolean): void {
  let from = 0;
  while (from < characters.length) {
    if (!LETTER.test(characters[from] ?? '')) {
      from++;
      continue;
    }
    let to = from;
    let latin = false;
    let foreign = false;
    for (; to < characters.length && LETTER.test(characters[to] ?? ''); to++) {
      const character = characters[to] ?? '';
      if (LOOKALIKES.has(character) && !LATIN.test(character)) foreign = true;
      else if (LATIN.test(character)) latin = true;
    }
    for (let i = from; i < to; i++) {
      const character = characters[i] ?? '';
      const plain = LOOKALIKES.get(character);
      if (plain !== undefined && (LATIN.test(character) || (foreign && (latin || mainlyLatin)))) characters[i] = plain;
    }
    from = to;
  }
}

/** Folds a text for matching and keeps the way back. Linear in the length of `text`; the caller cuts. */
export function normalise(text: string): NormalisedText {
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const isEmoji: boolean[] = [];
  let latin = 0;
  let otherLetters = 0;
  let offset = 0;
  let start = 0;
  const push = (piece: string, emoji: boolean) => {
    for (const unit of piece) {
      characters.push(unit);
      from.push(start);
      to.push(offset);
      isEmoji.push(emoji);
    }
  };
  for (const character of text) {
    start = offset;
    offset += character.length;
    const code = character.codePointAt(0) ?? 0;
    if (isInvisible(code)) continue;
    if (code < 0x80) {
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) latin++;
      push(SIGNS.get(character) ?? character.toLowerCase(), false);
      continue;
    }
    const word = EMOJI_WORDS.get(character);
    if (word !== undefined) {
      push(' ', false);
      push(word, true);
      push(' ', false);
      continue;
    }
    const folded = foldCharacter(character, code);
    for (const part of folded) {
      if (LATIN.test(part)) latin++;
      else if (LETTER.test(part)) otherLetters++;
    }
    push(folded, false);
  }
  replaceLookalikes(characters, latin > otherLetters);

  // A folded character may have become two letters (`æ`) or lie outside the BMP: count UTF-16 units for the map.
  const folded = characters.join('');
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  const emoji = new Uint8Array(folded.length);
  let unit = 0;
  characters.forEach((character, i) => {
    for (let k = 0; k < character.length; k++, unit++) {
      starts[unit] = from[i] ?? 0;
      ends[unit] = to[i] ?? 0;
      emoji[unit] = isEmoji[i] ? 1 : 0;
    }
  });
  return { text: folded, starts, ends, emoji };
}
