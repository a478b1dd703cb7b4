/** A sentence or an entry of a list in a policy: what can be marked, and then cited as a clause. */
export interface Passage {
  /** Becomes the id of the clause. */
  id: string;
  /** As cited to people: `Inappropriate use, bullet 3`, `3.4.6`. */
  ref: string;
  text: string;
  /** Line of the document's text, from 1; null where the passage came with a pack. */
  line: number | null;
  /** The heading it stands under; empty before the first. */
  heading: string;
  /** The words that a list begins with (`The school will consider:`), for its entries. */
  lead: string;
}

/** More than any policy has; a screen could not show them either. */
export const MOST_PASSAGES = 4_000;

/** As short as a reference can be told by; longer headings are cut. */
const LONGEST_HEADING = 70;

const words = (text: string) => text.split(/\s+/).length;

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=\S)/;
const BULLET = /^(?:[\p{Co}•◦▪‣·●○■*–—-]\s+|o\s+(?=[A-Z]))/u;
const LETTERED = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s+(?=\S)/;

/** True for a line that stands over others: short, without an end, or marked as one by the document itself. */
function isHeading(line: string, next: string, afterEnd: boolean): boolean {
  if (/^#{1,6} /.test(line)) return true;
  if (BULLET.test(line) || line.length > 80 || words(line) > 10) return false;
  if (/[.;,!:]$/.test(line) || /\w:\s/.test(line)) return false;
  if (!/^(?:(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.)\s+)?["“‘]?[A-Z]/.test(line)) return false;
  // Something has to follow, and has to begin anew: a short line that goes on in the next is a line of a paragraph.
  return afterEnd && next !== '' && /^["“‘(#•◦▪‣·●○■*–—-]|^[A-Z\d]/.test(next);
}

/** Points after which no sentence begins. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|rev|st|no|nos|e\.g|i\.e|etc|vs|para|cf|approx|[A-Z])\.$/i;

/** Longer than any sentence; what has no end by then is cut between two words, so that looking at it stays cheap. */
const LONGEST_PASSAGE = 2_000;

function* piecesOf(text: string): Generator<string> {
  let rest = text;
  while (rest.length > LONGEST_PASSAGE) {
    const space = rest.lastIndexOf(' ', LONGEST_PASSAGE);
    const end = space > 0 ? space : LONGEST_PASSAGE;
    yield rest.slice(0, end);
    rest = rest.slice(end).trimStart();
  }
  if (rest) yield rest;
}

/** Cuts a paragraph into sentences. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let begin = 0;
  for (const match of paragraph.matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?[A-Z\d])/g)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(paragraph.slice(Math.max(begin, match.index - 10), match.index + 1))) continue;
    sentences.push(paragraph.slice(begin, end).trim());
    begin = end;
  }
  sentences.push(paragraph.slice(begin).trim());
  return sentences.flatMap((sentence) => [...piecesOf(sentence)]);
}

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(?:\d+-)+/, '')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');

/** `wanted`, or `wanted-2` and so on where that is taken; takes it. */
export function freeId(wanted: string, taken: Set<string>): string {
  const stem = slug(wanted) || 'part';
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}

interface Block {
  kind: 'paragraph' | 'entry';
  text: string;
  /** As the document numbers it: `3.4.1`. */
  number: string | null;
  line: number;
  heading: string;
  /** The words that announced the list it is an entry of. */
  lead: string;
  /** It carries a bullet, a letter or a number of its own. */
  marked: boolean;
}

const tidy = (line: string) =>
  line
    // Marks of emphasis, as text that was taken out of other programs has them.
    .replace(/\p{Cf}|\*\*|__/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** For each line the next one that is not blank. */
function followingLines(lines: readonly string[]): string[] {
  const following: string[] = [];
  for (let at = lines.length - 1, next = ''; at >= 0; at--) {
    following[at] = next;
    next = lines[at] || next;
  }
  return following;
}

/** The number, bullet or letter that a line begins with, and the rest of it. */
function marksOf(line: string): { rest: string; number: string | null; bullet: boolean } {
  const bullet = BULLET.exec(line)?.[0] ?? '';
  const behind = line.slice(bullet.length);
  const number = NUMBERED.exec(behind);
  if (number) return { rest: behind.slice(number[0].length), number: number[1] ?? null, bullet: false };
  const letter = bullet ? '' : (LETTERED.exec(line)?.[0] ?? '');
  return { rest: behind.slice(letter.length), number: null, bullet: bullet !== '' || letter !== '' };
}

const NUMBERED_HEADING = /^(?:\d|[A-Z]\.\s)/;

const paragraph = (text: string, line: number, heading: string): Block => ({
  kind: 'paragraph',
  text,
  number: null,
  line,
  heading,
  lead: '',
  marked: false,
});

/** Headings, paragraphs and entries of lists, in the order of the text. */
function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map(tidy);
  const following = followingLines(lines);
  const blocks: Block[] = [];
  let heading = '';
  /** What announced the list that is being read. */
  let lead: { words: string; block: Block } | null = null;
  let blankBefore = true;
  /** The line before, where it belongs to the block that may go on. */
  let before = '';
  /** The last heading that was only guessed and has nothing under it yet, as a paragraph of the heading before. */
  let guessed: Block | null = null;
  lines.forEach((line, at) => {
    if (line === '') {
      blankBefore = true;
      return;
    }
    const last = blocks.at(-1);
    const open = blankBefore ? undefined : last;
    const afterEnd = !open || /[.!?:]["”’)]?$/.test(before);
    const { rest, number, bullet } = marksOf(line);
    const below = lead?.block.number && number?.startsWith(`${lead.block.number}.`);
    // Entries that lost their marks on the way still follow the words that announced them.
    const bare = lead && (last === lead.block || (open?.lead === lead.words && !open.marked));
    const titled = line.startsWith('#');
    if (titled || (!bare && !below && isHeading(line, following[at] ?? '', afterEnd))) {
      // Short lines one after the other are a list or a table, and each of them may be what somebody looks for.
      if (guessed) {
        blocks.push(guessed);
        heading = guessed.heading;
      }
      guessed = titled || NUMBERED_HEADING.test(line) ? null : paragraph(line, at + 1, heading);
      heading = line.replace(/^#+\s+/, '').slice(0, LONGEST_HEADING);
      lead = null;
      blankBefore = true;
      return;
    }
    guessed = null;
    blankBefore = false;
    before = line;
    const marked = bullet || number !== null;
    if (!marked && open && !afterEnd && !bare && (/^[a-z(]/.test(line) || open.text.length >= 60)) {
      open.text = `${open.text} ${line}`;
      if (/:$/.test(line)) lead = { words: sentencesOf(open.text).at(-1) ?? '', block: open };
      return;
    }
    const entry = bullet || below || (bare && !marked && line.length <= 200);
    if (!entry) lead = null;
    const block: Block = {
      ...paragraph(rest, at + 1, heading),
      kind: entry ? 'entry' : 'paragraph',
      number,
      lead: entry ? (lead?.words ?? '') : '',
      marked,
    };
    blocks.push(block);
    if (!entry && /:$/.test(rest)) lead = { words: sentencesOf(rest).at(-1) ?? rest, block };
  });
  return blocks;
}

/**
 * Cuts the text of a policy into passages, each with the reference by which people find it: its number where the document numbers
 * it, else the heading with the bullet or the paragraph counted under it. Linear in the length of the text.
 */
export function passagesOf(text: string): Passage[] {
  const taken = new Set<string>();
  const counts = new Map<string, { entry: number; paragraph: number }>();
  return blocksOf(text).flatMap(({ kind, text: words, number, line, heading, lead }) => {
    const count = counts.get(heading) ?? { entry: 0, paragraph: 0 };
    counts.set(heading, count);
    if (!number) count[kind] += 1;
    const name = kind === 'entry' ? 'bullet' : 'paragraph';
    const place = number ?? `${name} ${count[kind]}`;
    const ref = number ?? (heading ? `${heading}, ${place}` : place.replace(/^[a-z]/, (first) => first.toUpperCase()));
    const parts = kind === 'entry' ? [...piecesOf(words)] : sentencesOf(words);
    return parts.map((part, at) => ({
      id: freeId(`${heading.slice(0, 28)} ${number ?? `${kind === 'entry' ? '' : 'p'}${count[kind]}`}`, taken),
      ref: parts.length > 1 ? `${ref}, sentence ${at + 1}` : ref,
      text: part,
      line,
      heading,
      lead,
    }));
  });
}
