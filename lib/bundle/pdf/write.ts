import { type Cell, type Column, facts, heading, type Level, list, paragraph, quotation, table } from './blocks';
import type { Bookmarks } from './bookmarks';
import { blocksOf, type Element, inside, lineOf, type Passage, passage, passagesOf } from './markup';
import type { SetStyle } from './set-text';
import { MEASURE, type Sheet } from './sheet';

/** How wide a column is beside the others of its table; 1 where its title does not stand here. */
const SHARES: Readonly<Record<string, number>> = {
  Line: 0.35,
  When: 1.5,
  'When (UTC)': 0.7,
  Item: 0.8,
  What: 1.7,
  About: 0.7,
  'By the clock or word of': 0.9,
  'Flagged (UTC)': 0.9,
  'Last decision': 1.6,
  File: 1.1,
  Bytes: 0.4,
  'SHA-256': 1.9,
  'SHA-256 of the line': 1.3,
};
const SMALL: SetStyle = { font: 'plain', size: 8.5 };
const SOFT: SetStyle = { font: 'plain', size: 9, colour: '#444444' };
const STRONG: SetStyle = { font: 'bold', size: 10 };
const CODE: SetStyle = { font: 'mono', size: 8 };
/** Height of the heading of the pictures and of what is said under it (points). */
const ABOVE_PICTURES = 48;
const HASH: SetStyle = { font: 'mono', size: 6.5 };

function columnsOf(head: readonly Element[]): Column[] {
  const titles = head.map(lineOf);
  const shares = titles.map((title) => SHARES[title] ?? 1);
  const sum = shares.reduce((so, one) => so + one, 0);
  return titles.map((title, i) => ({ title, width: (MEASURE * (shares[i] ?? 1)) / sum }));
}

function* cellsOf(rows: Iterable<readonly Element[]>): Generator<Cell[]> {
  for (const row of rows)
    yield row.map((cell) => ({
      passages: passagesOf(cell),
      style: cell.classes.includes('hash') ? HASH : SMALL,
      span: cell.span,
    }));
}

function rowsOf(terms: Element): [string, Passage[]][] {
  return terms.children.flatMap((row): [string, Passage[]][] => {
    if (typeof row === 'string') return [];
    const [name, told] = inside(row, 'dt', 'dd');
    return name && told ? [[lineOf(name), passagesOf(told)]] : [];
  });
}

/** Boxes of the page that must not be missed. */
const isBox = ({ classes }: Element) => classes.includes('notice') || classes.includes('sign');
const hasStrong = (element: Element) => inside(element, 'strong').length > 0;
const SOFTER = ['soft', 'small', 'kicker'];

function styleOf(element: Element, inBox: boolean): SetStyle | undefined {
  if (element.tag === 'pre') return CODE;
  if (inBox && hasStrong(element)) return STRONG;
  return element.tag === 'figure' || SOFTER.some((name) => element.classes.includes(name)) ? SOFT : undefined;
}

const around = (element: Element): Element => ({ ...element, tag: 'span', classes: [], children: [element] });

interface Page {
  sheet: Sheet;
  bookmarks: Bookmarks;
  deeper: number;
}

function writeHeading({ sheet, bookmarks, deeper }: Page, level: number, element: Element): void {
  const title = passage(lineOf(element));
  const at = Math.min(level + deeper, 4) as Level;
  heading(sheet, at, title);
  bookmarks.add(at, title.shown);
}

function writeBlock(page: Page, element: Element, inBox: boolean): void {
  const { sheet } = page;
  const { tag, children } = element;
  const level = /^h([1-4])$/.exec(tag)?.[1];
  if (level) writeHeading(page, Number(level), element);
  else if (tag === 'dl') facts(sheet, rowsOf(element));
  else if (tag === 'ul' || tag === 'ol') {
    const items = children.flatMap((item) => (typeof item === 'object' ? [passagesOf(item)] : []));
    list(sheet, items, tag === 'ol');
  } else
    for (const told of passagesOf(around(element)))
      if (told.isSaid) quotation(sheet, told);
      else paragraph(sheet, told, styleOf(element, inBox));
}

export interface WriteOptions {
  /** How far its headings stand below those of the page. */
  deeper?: number;
  /** What stands in each `figure`, in their order, above its caption; `begin`: how much of a page that takes at least, in points. */
  pictures?: readonly { begin: number; draw(): void }[];
}

/**
 * Writes what a page of the bundle says, in its order. It goes on as it is asked for the next step, so that what has been written is
 * handed on meanwhile; it has to be read to its end.
 *
 * @throws SyntaxError where it is none of ours.
 */
export function* write(
  sheet: Sheet,
  pieces: Iterable<string>,
  bookmarks: Bookmarks,
  { deeper = 0, pictures = [] }: WriteOptions = {},
): Generator<undefined> {
  const page = { sheet, bookmarks, deeper };
  const drawn = pictures.values();
  const open: { element: Element; close(): void }[] = [];
  const begin = (element: Element) => {
    if (element.classes.includes('page')) sheet.turn();
    open.push({ element, close: sheet.open(element.tag === 'div' ? 'Div' : 'Sect').close });
  };
  for (const block of blocksOf(pieces)) {
    if (block.kind === 'begin') begin(block.element);
    else if (block.kind === 'end') open.pop()?.close();
    else if (block.kind === 'table') {
      if (block.caption) paragraph(sheet, passage(lineOf(block.caption)), SOFT);
      yield* table(sheet, columnsOf(block.head), cellsOf(block.rows));
    } else {
      const { element } = block;
      // So that the heading of the pictures stands on the page of the first.
      if (element.classes.includes('pictures')) sheet.need((pictures[0]?.begin ?? 0) + ABOVE_PICTURES);
      if (element.tag === 'figure') drawn.next().value?.draw();
      writeBlock(
        page,
        element,
        open.some((one) => isBox(one.element)),
      );
    }
  }
}
