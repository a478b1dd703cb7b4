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
  | { kind: 'begin' | 'end'; element: Element }
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
      yield { kind: 'end', element };
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
const OWN_LINE = ['li', 'p', 'div', 'br', 'h4', 'ul', 'ol', 'dl'];

/** Words that stand on lines of their own. */
export interface Passage {
  text: string;
  /** Words that somebody else wrote. */
  isSaid: boolean;
  /** Stands in a list inside of something else. */
  isListed: boolean;
}

/** The words of an element, in passages. Characters that nobody would see are themselves again. */
export function passagesOf(element: Element): Passage[] {
  const all: Passage[] = [];
  let current = '';
  /** Ends with a space that is the page’s, not a text’s. */
  let isLoose = false;
  const end = (isSaid: boolean, isListed: boolean) => {
    const text = isLoose && !isSaid ? current.replace(/ $/, '') : current;
    if (text !== '') all.push({ text, isSaid, isListed });
    current = '';
    isLoose = false;
  };
  const read = ({ tag, classes, point, children }: Element, exact: boolean, listed: boolean): void => {
    if (point !== null) current += String.fromCodePoint(Number.parseInt(point, 16));
    if (point !== null) isLoose = false;
    const isSaid = classes.includes('said');
    const isLine = OWN_LINE.includes(tag);
    const isListed = listed || tag === 'li';
    if (isLine) end(false, listed);
    for (const child of children) {
      if (typeof child !== 'string') read(child, exact || isSaid || EXACT.includes(child.tag), isListed);
      else if (exact || isSaid) {
        current += child;
        isLoose = false;
      } else {
        const own = child.replace(/\s+/g, ' ');
        current += current === '' || isLoose ? own.trimStart() : own;
        isLoose = own === ' ' ? current !== '' : own.endsWith(' ');
      }
    }
    if (isLine) end(isSaid, isListed);
    if (tag === 'dt') current += ': ';
    if (tag === 'dt') isLoose = true;
  };
  for (const child of element.children)
    if (typeof child === 'string') read({ ...element, tag: 'span', point: null, children: [child] }, false, false);
    else read(child, EXACT.includes(child.tag), false);
  end(false, false);
  return all;
}
