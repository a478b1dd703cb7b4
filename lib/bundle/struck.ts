import { fold } from '@/lib/store/listing';
import { HIDDEN_WORDS } from './redaction';
import { readingsOf } from './text-readings';

/** A text as it is searched, line breaks kept, with the place in the original of each unit and of its end. */
interface Levelled {
  text: string;
  at: number[];
}

/** Characters that show nothing and are no format characters by Unicode: fillers, blanks, the tatweel that stretches a letter. */
const SHOWS_NOTHING = /[\u034f\u0640\u115f\u1160\u17b4\u17b5\u2800\u3164\ufeff\uffa0]/;
const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

function levelled(original: string): Levelled {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of original) {
    let level = fold(character);
    if (SHOWS_NOTHING.test(character)) level = '';
    else if (BREAK.test(character)) level = '\n';
    else if (/\s/.test(character)) level = ' ';
    for (let i = 0; i < level.length; i += 1) at.push(place);
    text += level;
    place += character.length;
  }
  at.push(original.length);
  return { text, at };
}

/** Words to strike, made ready for searching. */
export interface Term {
  /** Which of the words to strike it is. */
  index: number;
  pattern: RegExp;
  /** Letters and digits in it. */
  letters: number;
  /** False for scripts that write words without a space or join small words to a name: they are found within words, too. */
  apart: boolean;
}

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** A word may be broken at the end of a line, with or without a hyphen. */
const BROKEN = '(?:-? *\\n *)?';
/** Between two words of a name: spaces, line breaks, dots, hyphens, or nothing at all. */
const BETWEEN = '[\\s\\p{P}\\p{Z}]{0,8}';

/**
 * @returns null where nothing is left to look for: signs and spaces alone cannot be struck.
 */
export function termOf(words: string, index: number): Term | null {
  const parts = levelled(words)
    .text.split(/[\s\p{P}\p{Z}]+/u)
    .filter(Boolean);
  if (parts.length === 0) return null;
  const isNumber = parts.every((part) => /^[\p{N}+]+$/u.test(part));
  const joint = isNumber ? BETWEEN : BROKEN;
  const source = parts.map((part) => [...part].map(escaped).join(joint)).join(BETWEEN);
  const letters = parts.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return { index, pattern: new RegExp(source, 'gu'), letters, apart: /[\p{Script=Latin}\p{N}]/u.test(parts.join('')) };
}

export const termsOf = (words: readonly string[]): Term[] =>
  words.map(termOf).filter((term): term is Term => term !== null);

export interface Found {
  start: number;
  end: number;
  index: number;
}

const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u;
/** What the name of an account, a tag or an address is made of. */
const IN_NAME = /[\p{L}\p{N}\p{M}\p{Cf}_.-]/u;
/** Shorter words stand in too many others. */
const WITHIN = 3;

/** The stretch without spaces around a place. */
function tokenAround(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** The place, grown to the whole word or account name. */
function grown(text: string, found: Found): Found {
  let { start, end } = found;
  while (start > 0 && IN_NAME.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && IN_NAME.test(text[end] ?? '')) end += 1;
  // A full stop behind it ends the sentence.
  while (end > found.end && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
  return { ...found, start, end };
}

type Place = { struck: Found } | { near: Found };

function placeIn(text: string, found: Found, { letters, apart }: Term): Place {
  const { start, end } = found;
  const joinedBefore = ENDS_IN_LETTER.test(text.slice(Math.max(0, start - 2), start));
  const joinedAfter = BEGINS_WITH_LETTER.test(text.slice(end, end + 2));
  if (!joinedBefore && !joinedAfter) return { struck: found };
  if (!apart) return { struck: found };
  // `the Bramptons`
  if (!joinedBefore && /^s(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 3)))
    return { struck: { ...found, end: end + 1 } };
  if (letters >= WITHIN) {
    const token = tokenAround(text, start, end);
    const isMade = /[@＠#＃_\d%=&?/]|\w\.\w/u.test(token);
    const begins = !joinedBefore || /\p{Lu}/u.test(text.slice(start, start + 1));
    const ends = !joinedAfter || /\p{Lu}/u.test(text.slice(end, end + 1));
    // `MrsBrampton`, but not `BRAMPTONSHIRE`.
    const isHumped = begins && ends && /\p{Ll}/u.test(text.slice(start, end));
    if (isMade || isHumped) return { struck: grown(text, found) };
  }
  return { near: grown(text, found) };
}

function placesIn(text: string, terms: readonly Term[]): Place[] {
  const { text: level, at } = levelled(text);
  return terms.flatMap((term) =>
    [...level.matchAll(term.pattern)].flatMap((match): Place[] => {
      const start = at[match.index] ?? 0;
      const end = at[match.index + match[0].length] ?? text.length;
      return [placeIn(text, { start, end, index: term.index }, term)];
    }),
  );
}

/** Overlapping places become one. */
function joined(all: Found[]): Found[] {
  const made: Found[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = made.at(-1);
    if (last && one.start < last.end) last.end = Math.max(last.end, one.end);
    else made.push({ ...one });
  }
  return made;
}

const isAddress = (text: string) => /^(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(text);
/** Something in it may stand for other letters. */
const IS_ENCODED = /[%&\\]|[A-Za-z\d+/_-]{8,}/;

/** Stretches without spaces that go whole: addresses that hold one of the words, and whatever holds one behind an encoding. */
function wholeTokens(text: string, places: readonly Found[], terms: readonly Term[]): Found[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: token, index: start }) => {
    const end = start + token.replace(/[.,;:!?)\]"'’”]+$/u, '').length;
    const inside = places.find((one) => one.start < end && one.end > start);
    if (inside && isAddress(token)) return [{ start, end, index: inside.index }];
    const behind = IS_ENCODED.test(token) ? behindEncoding(token, terms) : null;
    return behind === null ? [] : [{ start, end: start + token.length, index: behind }];
  });
}

/** Which of the words stands behind an encoding, and not as it is written; null where none does. */
function behindEncoding(text: string, terms: readonly Term[]): number | null {
  for (const reading of readingsOf(text).slice(1)) {
    const [first] = placesIn(reading, terms).flatMap((place) => ('struck' in place ? [place.struck] : []));
    if (first) return first.index;
  }
  return null;
}

/** Where words to strike stand in a text, in order; overlapping places are joined. */
export function foundIn(text: string, terms: readonly Term[]): Found[] {
  if (terms.length === 0) return [];
  const places = placesIn(text, terms).flatMap((place) => ('struck' in place ? [place.struck] : []));
  return joined([...places, ...wholeTokens(text, places, terms)]);
}

/** Longer words that a struck one stands in, and that stay: `Annie` where *Ann* is struck. */
export const nearMisses = (text: string, terms: readonly Term[]): string[] => [
  ...new Set(
    placesIn(text, terms).flatMap((place) => ('near' in place ? [text.slice(place.near.start, place.near.end)] : [])),
  ),
];

export interface Struck {
  text: string;
  /** Places of the marks in `text`; `at` is null where all of it was hidden. `index` says which of the words it was. */
  marks: { at: number | null; index: number }[];
}

/**
 * Strikes words wherever they stand in a text. An address that holds one of them goes whole, for what leads to a name tells it, and
 * so does whatever holds one behind an encoding: the stretch without spaces, or the whole text where it goes over several.
 */
export function strike(text: string, terms: readonly Term[]): Struck {
  if (terms.length === 0 || text === '') return { text, marks: [] };
  const found = foundIn(text, terms);
  let made = '';
  let from = 0;
  const marks: Struck['marks'] = [];
  for (const { start, end, index } of found) {
    made += text.slice(from, start);
    marks.push({ at: made.length, index });
    made += HIDDEN_WORDS;
    from = end;
  }
  made += text.slice(from);
  const behind = behindEncoding(made, terms);
  return behind === null ? { text: made, marks } : { text: HIDDEN_WORDS, marks: [{ at: null, index: behind }] };
}
