import { revealHidden } from '@/lib/hidden-characters';
import { rightToLeftLetters } from './reader-order';

/**
 * Reads the pages of a bundle again, so that the PDF says what they say, in the same words. It knows only markup that
 * `documents/html.ts` wrote: every element is closed, and no text and no value of an attribute holds a `<` or `>`.
 */

export interface Element {
  tag: string;
  classes: readonly string[];
  /** Code point in hex of a character that nobody would see, which stands as a label in a page. */
  point: string | null;
  /** How many columns a cell is wide. */
  span: number;
  children: Node[];
}
export type Node = string | Element;

/** What a page is made of, in its order. What holds other blocks is told as its beginning and its end. */
export type Block =
  | { kind: 'begin'; element: Element }
  | { kind: 'end' }
  | { kind: 'block'; element: Element }
  /** Its rows are read while they are asked for; they have to be read to their end. */
  | { kind: 'table'; head: readonly Element[]; caption: Element | null; rows: Iterable<readonly Element[]> };

type Token = { text: string } | { open: Element } | { close: string };

const TOKEN = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g;
const VOID = ['br', 'input'];
/** Elements that hold blocks. Every other one is read whole. */
const HOLDERS = ['section', 'header', 'div'];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const attributeOf = (name: string, written: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(written)?.[1] ?? null;

function* tokens(pieces: Iterable<string>): Generator<Token> {
  for (const piece of pieces)
    for (const [all, slash, tag, attributes = ''] of piece.matchAll(TOKEN)) {
      if (tag === undefined) yield { text: unescaped(all) };
      else if (slash) yield { close: tag };
      else
        yield {
          open: {
            tag,
            classes: attributeOf('class', attributes)?.split(' ') ?? [],
            point: attributeOf('data-point', attributes),
            span: Number(attributeOf('colspan', attributes) ?? 1),
            children: [],
          },
        };
    }
}

/** The rest of an element that has begun. */
function whole(element: Element, from: Iterator<Token>): Element {
  if (VOID.includes(element.tag)) return element;
  for (let next = from.next(); !next.done; next = from.next()) {
    const token = next.value;
    if ('text' in token) element.children.push(token.text);
    else if ('open' in token) element.children.push(whole(token.open, from));
    else if (token.close === element.tag) return element;
    else throw new SyntaxError(`</${token.close}> within <${element.tag}>`);
  }
  throw new SyntaxError(`<${element.tag}> is not closed`);
}

/** Elements inside this one with that tag, in their order. */
export function inside(element: Element, ...tags: string[]): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return tags.includes(child.tag) ? [child] : inside(child, ...tags);
  });
}

function* rowsOf(from: Iterator<Token>): Generator<Element[]> {
  for (let next = from.next(); !next.done; next = from.next()) {
    const token = next.value;
    if ('open' in token && token.open.tag === 'tr') yield inside(whole(token.open, from), 'td');
    else if ('close' in token && token.close === 'table') return;
  }
  throw new SyntaxError('<table> is not closed');
}

function table(from: Iterator<Token>): Block {
  let caption: Element | null = null;
  for (let next = from.next(); !next.done; next = from.next()) {
    if (!('open' in next.value)) continue;
    const part = whole(next.value.open, from);
    if (part.tag === 'caption') caption = part;
    else return { kind: 'table', head: inside(part, 'th'), caption, rows: rowsOf(from) };
  }
  throw new SyntaxError('<table> is not closed');
}

/**
 * @param pieces may cut the page anywhere between two tags.
 * @throws SyntaxError where an element is not closed, or words stand outside of every block.
 */
export function* blocksOf(pieces: Iterable<string>): Generator<Block> {
  const from = tokens(pieces);
  const path: Element[] = [];
  for (let next = from.next(); !next.done; next = from.next()) {
    const token = next.value;
    if ('text' in token) {
      if (token.text.trim()) throw new SyntaxError(`Words outside of every block: ${token.text.trim().slice(0, 40)}`);
    } else if ('close' in token) {
      const element = path.pop();
      if (element?.tag !== token.close) throw new SyntaxError(`</${token.close}> closes nothing`);
      yield { kind: 'end' };
    } else if (token.open.tag === 'table') yield table(from);
    else if (HOLDERS.includes(token.open.tag) && !token.open.classes.includes('said')) {
      path.push(token.open);
      yield { kind: 'begin', element: token.open };
    } else yield { kind: 'block', element: whole(token.open, from) };
  }
  if (path.length > 0) throw new SyntaxError(`<${path.at(-1)?.tag}> is not closed`);
}

/** Elements whose text stands as it is; elsewhere a page shows any white space as one space. */
const EXACT = ['bdi', 'code', 'pre'];
/** Elements that begin on a line of their own, and end it. */
const OWN_LINE = ['li', 'p', 'div', 'br', 'h4', 'ul', 'ol', 'dl', 'figcaption'];
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** Words that stand on lines of their own. */
export interface Passage {
  /** Sign by sign. */
  text: string;
  /** As it is drawn: a character that nobody would see by its short name, and values that are read from the right kept apart. */
  shown: string;
  /** Words that somebody else wrote. */
  isSaid: boolean;
  /** In a list inside of something else: whether it begins one of its items, or goes on with it. */
  inList: 'begins' | 'goes-on' | null;
}

/** Characters that nobody would see stand as `[RLO]`, so that they can turn round no words of ours. */
const labelled = (text: string): string =>
  revealHidden(text)
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.code}]`))
    .join('');

export const passage = (text: string): Passage => ({ text, shown: labelled(text), isSaid: false, inList: null });

/** Gathers the words of an element, passage by passage. */
class Passages {
  readonly all: Passage[] = [];
  #text = '';
  #shown = '';
  /** Ends with a space that is the page’s, not a text’s. */
  #isLoose = false;
  #beginsItem = false;

  /** Words of a text. @param isApart whether they must not mix with the words around them */
  add(text: string, isApart: boolean): void {
    this.#text += text;
    const shown = labelled(text);
    this.#shown += isApart && rightToLeftLetters(shown) > 0 ? `${ISOLATE}${shown}${END_OF_ISOLATE}` : shown;
    this.#isLoose = false;
  }

  /** Words of the page, where any white space is one space. */
  addOwn(words: string): void {
    const own = words.replace(/\s+/g, ' ');
    const told = this.#text === '' || this.#isLoose ? own.trimStart() : own;
    this.#text += told;
    this.#shown += labelled(told);
    if (told !== '') this.#isLoose = told.endsWith(' ');
  }

  beginItem(): void {
    this.#beginsItem = true;
  }

  end(isSaid: boolean, isListed: boolean): void {
    const cut = (text: string) => (this.#isLoose && !isSaid ? text.replace(/ $/, '') : text);
    const text = cut(this.#text);
    if (text !== '') {
      const inList = isListed ? (this.#beginsItem ? 'begins' : 'goes-on') : null;
      this.all.push({ text, shown: this.#isAlone() ? labelled(text) : cut(this.#shown), isSaid, inList });
      this.#beginsItem = false;
    }
    this.#text = '';
    this.#shown = '';
    this.#isLoose = false;
  }

  /** One value and nothing beside it: there is nothing that it could mix with. */
  #isAlone = () => this.#shown.startsWith(ISOLATE) && this.#shown.indexOf(END_OF_ISOLATE) === this.#shown.length - 1;
}

function read({ tag, classes, children }: Element, into: Passages, exact: boolean, listed: boolean): void {
  const isSaid = classes.includes('said');
  const isLine = OWN_LINE.includes(tag) || isSaid;
  const isListed = listed || tag === 'li';
  if (isLine) into.end(false, listed);
  if (tag === 'li') into.beginItem();
  if (exact || isSaid || EXACT.includes(tag)) into.add(wordsOf(children), tag === 'bdi');
  else
    for (const child of children)
      if (typeof child === 'string') into.addOwn(child);
      else if (child.point !== null) into.add(wordsOf([child]), false);
      else read(child, into, exact, isListed);
  if (isLine) into.end(isSaid, isListed);
  if (tag === 'dt') into.addOwn(': ');
}

/** All words one after the other, sign by sign. */
const wordsOf = (children: readonly Node[]): string =>
  children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.point === null ? wordsOf(child.children) : String.fromCodePoint(Number.parseInt(child.point, 16));
    })
    .join('');

/** The words of an element, in passages. */
export function passagesOf(element: Element): Passage[] {
  const into = new Passages();
  read({ ...element, tag: EXACT.includes(element.tag) ? element.tag : 'span' }, into, false, false);
  into.end(element.classes.includes('said'), false);
  return into.all;
}

/** The words of an element on one line. */
export const lineOf = (element: Element): string =>
  passagesOf(element)
    .map(({ text }) => text)
    .join(' ');
