import { EXPANSIONS } from './fold-tables';
import type { NormalisedText } from './normalise';
import { readings, type Vocabulary } from './readings';

export interface Token {
  /** The likeliest reading, folded: `d1ckhead` → `dickhead`, `don't` → `do` + `not`. */
  word: string;
  /** Every reading that the lexicon knows; at least `word`. */
  forms: readonly string[];
  /** UTF-16 offsets into the captured text. */
  start: number;
  end: number;
  /** Offsets into the normalised text. */
  from: number;
  to: number;
  kind: 'word' | 'number' | 'emoji' | 'address' | 'handle' | 'sign';
  /** Starts with a capital in the captured text. */
  capital: boolean;
  /** Read through a disguise (leetspeak, masked, stretched or spaced letters). */
  disguised: boolean;
}

const LETTER = /\p{L}/u;
const isDigit = (c: string) => c >= '0' && c <= '9';
const isLetter = (c: string) => (c >= 'a' && c <= 'z') || (c > '\x7f' && LETTER.test(c));
const isWordCharacter = (c: string) => c !== '' && (isLetter(c) || isDigit(c));

/** Bounded on every side, so that no text makes it slow. */
const E_MAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g;
const WEB = /(?:https?:\/\/|www\.)[^\s<>"]{1,2048}/g;

/** `28`, `8.40`, `9pm`, `3rd`. */
const NUMBER = /^\d{1,12}(?:[.,:]\d{1,6}){0,4}(?:am|pm|st|nd|rd|th|p|k|hrs|mins|min)?$/;

/** Where a word that begins at `from` ends, letting disguising signs stand inside it. */
function wordEnd(text: string, from: number): number {
  let i = from + 1;
  for (; i < text.length; i++) {
    const c = text.charAt(i);
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    if (isWordCharacter(c)) continue;
    if (c === "'" && isLetter(before) && isLetter(after)) continue;
    if ((c === '.' || c === ':' || c === ',') && isDigit(before) && isDigit(after)) continue;
    if ((c === '!' || c === '|' || c === '+' || c === '@' || c === '€' || c === '£') && isLetter(after)) {
      if (isWordCharacter(before) || before === c) continue;
    }
    if (c === '$' && (isLetter(before) || before === '$')) continue;
    if ((c === '*' || c === '#') && (isWordCharacter(after) || after === c || before === c)) continue;
    if ((c === '-' || c === '_') && isLetter(after) && (i === from + 1 || before === c)) continue;
    if ((c === '-' || c === '_') && after === c) continue;
    break;
  }
  return i;
}

/** The parts of a word with an apostrophe: `didn't` → did, not; `Quayle's` → quayle, 's. */
function contraction(word: string): string[] {
  if (word.endsWith("n't")) {
    const verb = word.slice(0, -3);
    return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : verb === 'ai' ? 'is' : verb, 'not'];
  }
  const at = word.lastIndexOf("'");
  const stem = word.slice(0, at).replaceAll("'", '');
  const tail = word.slice(at + 1);
  const full: Record<string, string> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' };
  if (tail === 's') return ['let', 'us'];
  const expanded = Object.hasOwn(full, tail) ? full[tail] : undefined;
  return expanded === undefined ? [stem + tail] : [stem, expanded];
}

/** `year4`, `y6`, `yr2`, `age9`: a word and a number. */
function wordAndNumber(raw: string): [string, string] | null {
  const match = /^(year|yr|y|class|age|aged|room)(\d{1,2})s?$/.exec(raw);
  if (!match?.[1] || !match[2]) return null;
  return [match[1] === 'y' || match[1] === 'yr' ? 'year' : match[1], match[2]];
}

/** Words and their readings in the order of the text. Linear: each character is looked at a bounded number of times. */
export function tokenise(normalised: NormalisedText, original: string, vocabulary: Vocabulary): Token[] {
  const { text, starts, ends, emoji } = normalised;
  const tokens: Token[] = [];
  const addresses = new Map<number, number>();
  for (const pattern of [WEB, E_MAIL])
    for (const match of text.matchAll(pattern)) addresses.set(match.index, match.index + match[0].length);

  const add = (from: number, to: number, kind: Token['kind'], forms: readonly string[], disguised = false) => {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    const first = original.charAt(start);
    const capital = first !== first.toLowerCase();
    tokens.push({ word: forms[0] ?? '', forms, start, end, from, to, kind, capital, disguised });
  };
  const addWord = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const short = EXPANSIONS.get(raw);
    if (short) {
      for (const word of short) add(from, to, 'word', [word]);
      return;
    }
    const numbered = wordAndNumber(raw);
    if (numbered) {
      add(from, to, 'word', [numbered[0]]);
      add(from, to, 'number', [numbered[1]]);
      return;
    }
    const read = readings(raw, vocabulary);
    if (read.known) {
      add(from, to, 'word', read.forms, read.disguised);
      return;
    }
    if (raw.endsWith("'s") && raw !== "let's") {
      addWord(from, to - 2);
      add(to - 2, to, 'word', ["'s"]);
      return;
    }
    if (/[^\p{L}\p{N}']/u.test(raw)) {
      // Not a disguised word after all (`stop!now`, `a-b`): take the parts.
      for (const part of raw.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu))
        addWord(from + part.index, from + part.index + part[0].length);
      return;
    }
    if (!raw.includes("'")) {
      add(from, to, 'word', read.forms, read.disguised);
      return;
    }
    // Split an apostrophe word where it is split in the text, so that evidence covers the right letters.
    const parts = contraction(raw);
    const at = raw.endsWith("n't") ? to - 3 : from + raw.lastIndexOf("'");
    parts.forEach((part, k) => {
      const [a, b] = parts.length === 1 ? [from, to] : k === 0 ? [from, at] : [at, to];
      const known = readings(part, vocabulary);
      if (b > a) add(a, b, 'word', known.forms, known.disguised);
    });
  };

  let i = 0;
  while (i < text.length) {
    const address = addresses.get(i);
    if (address !== undefined) {
      add(i, address, 'address', [text.slice(i, address)]);
      i = address;
      continue;
    }
    const c = text.charAt(i);
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    if (emoji[i]) {
      let to = i;
      while (to < text.length && emoji[to] && starts[to] === starts[i]) to++;
      add(i, to, 'emoji', [text.slice(i, to)]);
      i = to;
    } else if (isWordCharacter(c)) {
      let to = wordEnd(text, i);
      for (let k = i + 1; k < to; k++) if (emoji[k]) to = k;
      if (isDigit(c) && NUMBER.test(text.slice(i, to))) add(i, to, 'number', [text.slice(i, to)]);
      else addWord(i, to);
      i = to;
    } else if ((c === '@' || c === '$' || c === '!' || c === '*') && isLetter(after) && !isWordCharacter(before)) {
      const to = wordEnd(text, i);
      const read = readings(text.slice(i, to), vocabulary);
      if (read.known) {
        add(i, to, 'word', read.forms, true);
        i = to;
      } else if (c === '@') {
        let end = i + 1;
        while (end < text.length && (isWordCharacter(text.charAt(end)) || text.charAt(end) === '_')) end++;
        add(i, end, 'handle', [text.slice(i + 1, end)]);
        i = end;
      } else i++;
    } else {
      if (c === '=') add(i, i + 1, 'sign', ['=']);
      else if (c === '&') add(i, i + 1, 'word', ['and']);
      else if (c === '£') add(i, i + 1, 'sign', ['£']);
      i++;
    }
  }
  return joinSpacedLetters(tokens, text, starts, ends, vocabulary);
}

/** Longest word looked for in a run of single letters. */
const LONGEST_SPACED = 14;

/** `i d i o t`, `d.i.c.k`: runs of single letters with one sign between them, where the lexicon knows the word. */
function joinSpacedLetters(
  tokens: Token[],
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  vocabulary: Vocabulary,
): Token[] {
  const single = (t: Token | undefined): t is Token =>
    t !== undefined && t.to - t.from === 1 && isLetter(text.charAt(t.from));
  const joined: Token[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = tokens[i];
    if (!first) break;
    let run = 1;
    // A short form may have made several tokens of one letter (`u` is one, but stay safe): compare by position.
    while (run < LONGEST_SPACED) {
      const last = tokens[i + run - 1];
      const next = tokens[i + run];
      if (!single(last) || !single(next) || next.from !== last.to + 1) break;
      if (run > 1 && text.charAt(last.to) !== text.charAt(first.to)) break;
      run++;
    }
    let took = 0;
    for (let length = run; length >= 3 && took === 0; length--) {
      let word = '';
      for (let k = 0; k < length; k++) word += text.charAt(tokens[i + k]?.from ?? 0);
      const last = tokens[i + length - 1];
      if (!last || !vocabulary.has(word)) continue;
      const [from, to] = [first.from, last.to];
      joined.push({
        ...first,
        word,
        forms: [word],
        from,
        to,
        start: starts[from] ?? 0,
        end: ends[to - 1] ?? 0,
        kind: 'word',
        disguised: true,
      });
      took = length;
    }
    if (took === 0) {
      joined.push(first);
      took = 1;
    }
    i += took;
  }
  return joined;
}
