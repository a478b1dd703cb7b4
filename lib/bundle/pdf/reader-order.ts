/**
 * Letters that are read from right to left, as text readers know them: Hebrew, Arabic, Syriac and Thaana with their presentation
 * forms, and the marks that say so. Later scripts are none to them: those they read in the order in which they stand.
 */
const RIGHT_TO_LEFT =
  '\\u05be\\u05c0\\u05c3\\u05c5-\\u05c7\\u05d0-\\u05ea\\u05ef-\\u05f4\\u0600-\\u0603\\u060d\\u0616-\\u064a\\u066d-\\u066f\\u0671-\\u06d5\\u06dd\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u070d\\u0710\\u0712-\\u072f\\u074d-\\u07a5\\u07b1\\u200f\\u202e\\ufb1d\\ufb1f-\\ufb28\\ufb2a-\\ufdc7\\ufdcf\\ufdf0-\\ufdfc\\ufe70-\\ufefc';
/** Vowel signs and the space: inside a stretch they go along with it. */
const BETWEEN = ' \\u05b0-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u064b-\\u0658\\u0670';
const STRETCH = new RegExp(
  `[${RIGHT_TO_LEFT}](?:[${BETWEEN}]*[${RIGHT_TO_LEFT}])*[\\u05b0-\\u05c4\\u064b-\\u0658\\u0670]*`,
  'gu',
);
const ONE = new RegExp(`[${RIGHT_TO_LEFT}]`, 'gu');

const ENDS_IN_SIGN = /[\u05b0-\u05c4\u064b-\u0658\u0670]$/u;
const RIGHT_TO_LEFT_MARK = '\u200f';

/** U+200E, a mark without any shape that is read from left to right. */
export const LEFT_TO_RIGHT_MARK = '\u200e';

/** How many of its letters are read from right to left. */
export const rightToLeftLetters = (text: string): number => text.match(ONE)?.length ?? 0;

/**
 * The signs of a line in the order in which a PDF has to hold them, from left to right. A PDF holds shapes, and who takes text out
 * of it takes stretches from right to left for shapes in the order of the eye and turns them round. They are turned round here, so
 * that they come out as they were written. A mark at the end of each stretch keeps what follows out of it.
 */
export function inReaderOrder(line: string): string[] {
  const signs: string[] = [];
  let at = 0;
  for (const stretch of line.matchAll(STRETCH)) {
    const turned = [...stretch[0]].reverse();
    // A vowel sign at the end would come first, where it is not yet known that a stretch begins.
    const begins = ENDS_IN_SIGN.test(stretch[0]) ? [RIGHT_TO_LEFT_MARK] : [];
    signs.push(...line.slice(at, stretch.index), ...begins, ...turned, LEFT_TO_RIGHT_MARK);
    at = stretch.index + stretch[0].length;
  }
  return [...signs, ...line.slice(at)];
}
