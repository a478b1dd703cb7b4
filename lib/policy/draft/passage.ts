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

/** As short as a reference can be told by; longer headings are cut. */
const LONGEST_HEADING = 70;

const words = (text: string) => text.split(/\s+/).length;

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=\S)/;
const BULLET = /^(?:[•◦▪‣·●○■*–—-]\s+|o\s+(?=[A-Z]))/;
const LETTERED = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s+(?=\S)/;

/** True for a line that stands over others: short, without an end, or marked as one by the document itself. */
function isHeading(line: string, next: string, afterEnd: boolean): boolean {
  if (line.startsWith('# ')) return true;
  if (BULLET.test(line) || line.length > 80 || words(line) > 10) return false;
  if (/[.;,?!:]$/.test(line) || /\w:\s/.test(line)) return false;
  if (!/^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?["“‘]?[A-Z]/.test(line)) return false;
  // Something has to follow, and has to begin anew: a short line that goes on in the next is a line of a paragraph.
  return afterEnd && next !== '' && /^["“‘(#•◦▪‣·●○■*–—-]|^[A-Z\d]/.test(next);
}

/** Points after which no sentence begins. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|rev|st|no|nos|e\.g|i\.e|etc|vs|para|cf|approx|[A-Z])\.$/i;

/** Cuts a paragraph into sentences. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let begin = 0;
  for (const match of paragraph.matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?[A-Z\d])/g)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(paragraph.slice(begin, match.index + 1))) continue;
    sentences.push(paragraph.slice(begin, end).trim());
    begin = end;
  }
  const rest = paragraph.slice(begin).trim();
  if (rest) sentences.push(rest);
  return sentences;
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
  number: string | null;
  line: number;
  heading: string;
  lead: string;
}

const tidy = (line: string) =>
  line
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Headings, paragraphs and entries of lists, in the order of the text. */
function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map(tidy);
  /** For each line the next one that is not blank. */
  const following: string[] = [];
  for (let at = lines.length - 1, next = ''; at >= 0; at--) {
    following[at] = next;
    next = lines[at] || next;
  }
  const blocks: Block[] = [];
  let heading = '';
  let lead = '';
  /** The block that a line may go on with. */
  let open: Block | null = null;
  let blankBefore = true;
  lines.forEach((line, at) => {
    if (line === '') {
      blankBefore = true;
      open = null;
      return;
    }
    const next = following[at] ?? '';
    const last = blocks.at(-1);
    const inBareList: boolean = lead !== '' && (last?.text === lead || (!blankBefore && last?.lead === lead));
    const afterEnd = blankBefore || open === null || /[.!?:]["”’)]?$/.test(open.text);
    if (isHeading(line, next, afterEnd) && (line.startsWith('# ') || !inBareList)) {
      heading = line.replace(/^#+\s+/, '').slice(0, LONGEST_HEADING);
      lead = '';
      open = null;
      blankBefore = true;
      return;
    }
    const number = NUMBERED.exec(line);
    const marked = BULLET.exec(line) ?? (number ? null : LETTERED.exec(line));
    const begin = (kind: Block['kind'], words: string, numbered: string | null) => {
      open = { kind, text: words, number: numbered, line: at + 1, heading, lead: kind === 'entry' ? lead : '' };
      blocks.push(open);
    };
    if (number) begin('paragraph', line.slice(number[0].length), number[1] ?? null);
    else if (marked) begin('entry', line.slice(marked[0].length), null);
    else if (open && !afterEnd && (/^[a-z(]/.test(line) || open.text.length >= 60) && !inBareList)
      open.text = `${open.text} ${line}`;
    else if (inBareList && line.length <= 200 && (last?.text === lead || !blankBefore)) begin('entry', line, null);
    else {
      begin('paragraph', line, null);
      lead = '';
    }
    if (open && open.kind === 'paragraph') lead = /:$/.test(open.text) ? open.text : number || marked ? '' : lead;
    blankBefore = false;
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
    const parts = kind === 'entry' ? [words] : sentencesOf(words);
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
