/** Everything that a browser, or a form, may take for the end of a line. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Marks that turn the direction of what follows them; in a name they could scramble our own words. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The first `length` characters as a person counts them, so that no emoji or accent is cut in two. */
export function firstCharacters(text: string, length: number): { text: string; cut: boolean } {
  if (text.length <= length) return { text, cut: false };
  // One "character" can carry any number of accents; without this bound a single one could fill a form.
  const bounded = text.slice(0, length * 8);
  let end = 0;
  let count = 0;
  for (const { segment, index } of new Intl.Segmenter('en-GB', { granularity: 'grapheme' }).segment(bounded)) {
    if (count === length) break;
    // The last one may itself have been cut by the bound.
    if (bounded.length < text.length && index + segment.length === bounded.length) break;
    end = index + segment.length;
    count += 1;
  }
  return { text: text.slice(0, end), cut: end < text.length };
}

/** A value from the page on one line, so that it cannot pass for a line of ours. Null where nothing is left of it. */
export function oneLine(value: string | null | undefined, longest: number): string | null {
  if (!value) return null;
  const flat = value
    .replace(DIRECTION_MARKS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const short = firstCharacters(flat, longest);
  return flat === '' ? null : short.text + (short.cut ? ' …' : '');
}

/** Every line of a quotation is marked, so that no quoted line can be read as one of ours. */
export const quoted = (text: string) =>
  text
    .split(LINE_ENDS)
    .map((line) => `> ${line}`)
    .join('\n');
