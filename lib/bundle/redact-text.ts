import { folded, needle, placesOf } from '@/lib/flagging/folded';
import { ORDINARY, TITLES_OF_PEOPLE } from './ordinary-words';

export const HIDDEN = ['person', 'name', 'contact', 'unread'] as const;
/**
 * Why words are hidden. `person`: somebody who is known to be somebody else; `name`: may be a name; `contact`: an address or a number;
 * `unread`: letters in which names cannot be told from other words.
 */
export type Hidden = (typeof HIDDEN)[number];

export type Piece = { kept: string } | { hidden: Hidden };

export interface Who {
  /** Names and handles of the person, exactly as they may stay. */
  own: readonly string[];
  /** Names and handles of others. */
  others: readonly string[];
  /** Names of no person that may stay: the school's own. */
  open: readonly string[];
}

/** Addresses, numbers and handles: hidden whosever they are, but for the person's own handle. */
const CONTACTS: readonly [RegExp, Hidden][] = [
  [/[^\s@]+@[^\s@]+\.[^\s@]+/gu, 'contact'],
  [/(?:\p{L}[\p{L}\p{N}+.-]*:\/\/|www\.)\S+/giu, 'contact'],
  [
    /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|uk|wales|cymru|scot|io|me|co|gov|sch|info|app|link|ly)\b\S*/giu,
    'contact',
  ],
  [/\+?\p{N}[\p{N}\s()./-]{4,}\p{N}/gu, 'contact'],
  [/[@＠]\s?[\p{L}\p{N}_.\p{Cf}\p{M}-]+/gu, 'person'],
  [/[#＃][\p{L}\p{N}_\p{Cf}\p{M}-]+/gu, 'name'],
];
/** A word with all that may hide in it. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}_](?:[\p{L}\p{N}\p{M}\p{Cf}_'’‘-]*[\p{L}\p{N}\p{M}\p{Cf}_])?/gu;
/** Small Latin letters only, as far as English and Welsh are written with them. */
const PLAIN = /^[a-zà-öø-ÿŵŷāēīōū'’-]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}\p{Cf}\p{N}_'’‘-]+$/u;
/** Numbers as people write them into a sentence. */
const COUNT = /^\p{Nd}{1,4}(?:st|nd|rd|th|am|pm|s|x|k)?$/u;

function hiddenAs(word: string): Hidden | null {
  if (COUNT.test(word)) return null;
  const level = folded(word).text;
  if (word.includes('_')) return 'name';
  if (!LATIN.test(word)) return 'unread';
  // Whatever is written otherwise than in plain letters may be a name in disguise.
  if (PLAIN.test(word)) return null;
  const plain = /^[A-Za-z'’]+$/.test(word);
  return plain && ORDINARY.has(level) ? null : 'name';
}

type Marks = (Hidden | null)[];

function mark(marks: Marks, start: number, end: number, as: Hidden): void {
  for (let i = start; i < end; i++) marks[i] ??= as;
}

const partsOf = (name: string): string[] =>
  folded(name)
    .text.split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part.length > 1 && !TITLES_OF_PEOPLE.has(part));

const TITLE = /^\s*(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|lady)\b\.?\s*/i;

/** The single words of others' names; one that is an ordinary word as well counts only as its capital letter tells. */
function termsOf(others: readonly string[]): string[] {
  const terms = others.flatMap((name) => {
    const whole = needle(name.replace(/^\s*@/, ''));
    const untitled = needle(name.replace(TITLE, ''));
    return whole === null ? [] : [whole, untitled ?? whole, ...partsOf(name).filter((part) => !ORDINARY.has(part))];
  });
  return [...new Set(terms)];
}

/** Places of the person's own names that stand by themselves: no name directly before or after makes somebody else of them. */
function ownPlaces(text: string, own: readonly string[]): { start: number; end: number }[] {
  const level = folded(text);
  const places = own.flatMap((name) => {
    const term = needle(name);
    return term === null ? [] : placesOf(level, term).filter(({ whole }) => whole);
  });
  // The longest first: `Tyler Brampton` before `Tyler`.
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return places.filter(({ start, end }, i) => !places.slice(0, i).some((one) => one.start <= start && one.end >= end));
}

/** The text with everything hidden that is not known to be the person's. What is hidden cannot be told from the pieces. */
export function redactText(text: string, { own, others, open }: Who): Piece[] {
  const marks: Marks = new Array(text.length).fill(null);
  const mine = ownPlaces(text, [...own, ...open]);
  const isOwn = (start: number, end: number) => mine.some((one) => one.start <= start && one.end >= end);
  for (const [pattern, as] of CONTACTS)
    for (const { 0: found, index } of text.matchAll(pattern)) {
      // A full stop behind it ends the sentence.
      const end = index + found.replace(/[.,;:!?-]+$/u, '').length;
      const isMine = as === 'person' && isOwn(index + found.search(/[^@＠\s]/u), end);
      if (!isMine) mark(marks, index, end, as);
    }
  const level = folded(text);
  for (const term of termsOf(others))
    for (const { start, end, apart } of placesOf(level, term)) {
      // `the Ferncastles`
      const plural = /^s(?![\p{L}\p{N}])/u.test(text.slice(end)) && !/[\p{L}\p{N}]$/u.test(text.slice(0, start));
      if ((apart || plural) && !isOwn(start, end)) mark(marks, start, end, 'person');
    }
  let titled = false;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const bare = folded(word).text;
    // What is joined to a name goes with it.
    const joined = marks.slice(index, end).find((as) => as !== null);
    if (joined) for (let i = index; i < end; i++) marks[i] = joined;
    if (!isOwn(index, end - (/['’]s$/u.exec(word)?.[0].length ?? 0))) {
      const as = hiddenAs(word) ?? (titled && !ORDINARY.has(bare) ? 'name' : null);
      // A title tells nobody's name.
      if (as && !(TITLES_OF_PEOPLE.has(bare) && LATIN.test(word))) mark(marks, index, end, as);
    }
    titled = TITLES_OF_PEOPLE.has(bare);
  }
  hideNeighbours(text, marks, mine);
  return pieces(text, marks);
}

/** `Ann Marie Jones` is not Ann: a name of the person's with somebody's name beside it goes with that. */
function hideNeighbours(text: string, marks: Marks, mine: readonly { start: number; end: number }[]): void {
  for (const { start, end } of mine) {
    const before = /[\p{L}\p{N}][ \u00a0'’-]{1,2}$/u.exec(text.slice(Math.max(0, start - 4), start));
    const after = /^(?:['’]s)?[ \u00a0'’-]{1,2}(?=[\p{L}\p{N}])/u.exec(text.slice(end, end + 6));
    const beside = [before ? start - 1 - (before[0].length - 1) : -1, after ? end + after[0].length : -1];
    const isPerson = (at: number) => at >= 0 && (marks[at] === 'name' || marks[at] === 'person');
    // A possessive parts them: `Ann's Jones` are two.
    const possessive = /^['’]s/u.test(text.slice(end, end + 2));
    if (isPerson(beside[0] ?? -1) || (!possessive && isPerson(beside[1] ?? -1))) mark(marks, start, end, 'name');
  }
}

function pieces(text: string, marks: Marks): Piece[] {
  const made: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const as = marks[from] ?? null;
    let to = from + 1;
    while (to < text.length && (marks[to] ?? null) === as) to += 1;
    const kept = text.slice(from, to);
    const last = made.at(-1);
    const beforeLast = made.at(-2);
    if (as === null) made.push({ kept });
    else if (last && 'kept' in last && /^[\s'’.-]*$/.test(last.kept) && beforeLast && 'hidden' in beforeLast) {
      // Two names with a space between are one stretch: how many words a name has tells something of it.
      made.pop();
      if (as === 'person') beforeLast.hidden = 'person';
    } else if (last && 'hidden' in last) {
      if (as === 'person') last.hidden = 'person';
    } else made.push({ hidden: as });
    from = to;
  }
  return made;
}

const WORDS: Record<Hidden, string> = {
  person: '[another person]',
  name: '[name hidden]',
  contact: '[contact or number hidden]',
  unread: '[not read: hidden]',
};

export const redacted = (text: string, who: Who): string =>
  redactText(text, who)
    .map((piece) => ('kept' in piece ? piece.kept : WORDS[piece.hidden]))
    .join('');

/** Only the sentences that name the person, redacted; null where none does. */
export function sentencesNaming(text: string, who: Who): string | null {
  const sentences = text.match(/[^.!?…\n]+[.!?…]*\s*/gu) ?? [];
  const naming = sentences.filter((one) => {
    const level = folded(one);
    return who.own.some((name) => {
      const term = needle(name.replace(/^\s*@/, ''));
      return term !== null && placesOf(level, term).some(({ whole }) => whole);
    });
  });
  if (naming.length === 0) return null;
  const rest = naming.length < sentences.length ? ' [the rest is not about this person]' : '';
  return `${naming.map((one) => redacted(one.trim(), who)).join(' … ')}${rest}`;
}
