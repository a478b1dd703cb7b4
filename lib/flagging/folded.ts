import { fold } from '@/lib/store/listing';

/** A text as it is searched, with the way back to the text as it was written. */
export interface Folded {
  text: string;
  /** Where each unit of `text` begins in the original, and one more for its end. */
  at: readonly number[];
}

const SPACE = /\s/;

/** Levels case, marks, forms of letters, apostrophes and white space. Character by character, so that every place is known. */
export function folded(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of original) {
    let level = character;
    if (SPACE.test(character)) level = text.endsWith(' ') ? '' : ' ';
    else if (character === '’' || character === '‘') level = "'";
    else if (character < '\u0080') level = character.toLowerCase();
    else level = fold(character);
    for (let i = 0; i < level.length; i++) at.push(place);
    text += level;
    place += character.length;
  }
  at.push(original.length);
  return { text, at };
}

/** What is looked for, levelled in the same way; null where nothing is left of it. */
export function needle(term: string): string | null {
  const { text } = folded(term.trim());
  return text === '' ? null : text;
}

export interface Place {
  start: number;
  end: number;
  /** True where neither end stands within a word, nor is joined to another by a hyphen, say. */
  whole: boolean;
  /** True where neither end stands directly at a letter or a number. */
  apart: boolean;
}

const IN_WORD = /[\p{L}\p{N}_]/u;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;
/** A hyphen or an apostrophe joins words: `Brampton-Smith` is not Brampton. A possessive `'s` does not. */
const JOINED_BEFORE = /[\p{L}\p{N}][-'.]?$/u;
const JOINED_AFTER = /^(?:[-.]?[\p{L}\p{N}_]|'(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}])/u;

/** Every place where a term (as `needle` gives it) stands, in the offsets of the original. No pattern is made of the term. */
export function placesOf({ text, at }: Folded, term: string): Place[] {
  const places: Place[] = [];
  const hasLetters = IN_WORD.test(term);
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
    const to = from + term.length;
    const [before, after] = [text.slice(Math.max(0, from - 3), from), text.slice(to, to + 3)];
    const joined = hasLetters && (JOINED_BEFORE.test(before) || before.endsWith('_') || JOINED_AFTER.test(after));
    // What was dropped behind the last character (marks, joiners) still belongs to it.
    const apart = !hasLetters || !(ENDS_IN_WORD.test(before) || BEGINS_IN_WORD.test(after));
    places.push({ start: at[from] ?? 0, end: at[to] ?? 0, whole: !joined, apart });
  }
  return places;
}
