import { type Cell, type Column, facts, heading, type Level, list, paragraph, quotation, table } from './blocks';
import type { Bookmarks } from './bookmarks';
import { type Block, blocksOf, type Element, inside, type Passage, passagesOf } from './markup';
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
const HASH: SetStyle = { font: 'mono', size: 6.5 };

const all = (passages: readonly Passage[]) => passages.map(({ text }) => text).join('\n');

function columnsOf(head: readonly Element[]): Column[] {
  const titles = head.map((one) => all(passagesOf(one)));
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
    return name && told ? [[all(passagesOf(name)), passagesOf(told)]] : [];
  });
}

/** What begins with words in bold says something that must not be missed. */
const isUrgent = ({ children }: Element) => {
  const [first] = children;
  return typeof first === 'object' && first.tag === 'strong';
};

function styleOf(element: Element): SetStyle | undefined {
  if (isUrgent(element)) return STRONG;
  return ['soft', 'small', 'kicker'].some((name) => element.classes.includes(name)) ? SOFT : undefined;
}

function writeBlock(sheet: Sheet, element: Element, deeper: number, bookmarks: Bookmarks): void {
  const { tag } = element;
  const level = /^h([1-4])$/.exec(tag)?.[1];
  if (level) {
    const title = all(passagesOf(element));
    const at = Math.min(Number(level) + deeper, 4) as Level;
    heading(sheet, at, title);
    bookmarks.add(at, title);
  } else if (tag === 'dl') facts(sheet, rowsOf(element));
  else if (tag === 'ul' || tag === 'ol')
    list(
      sheet,
      element.children.flatMap((item) => (typeof item === 'object' ? [passagesOf({ ...item, tag: 'span' })] : [])),
      tag === 'ol',
    );
  else
    for (const { text, isSaid } of passagesOf({ tag: 'span', classes: [], point: null, span: 1, children: [element] }))
      if (isSaid) quotation(sheet, text);
      else paragraph(sheet, text, tag === 'pre' ? CODE : tag === 'figure' ? SOFT : styleOf(element));
}

export interface WriteOptions {
  /** How far its headings stand below those of the page. */
  deeper?: number;
  /** Draws what stands in each `figure`, in their order, above its caption. */
  pictures?: readonly (() => void)[];
}

/**
 * Writes what a page of the bundle says, in its order.
 *
 * @throws SyntaxError where it is none of ours.
 */
export function write(
  sheet: Sheet,
  pieces: Iterable<string>,
  bookmarks: Bookmarks,
  { deeper = 0, pictures = [] }: WriteOptions = {},
): void {
  const drawn = pictures.values();
  const open: { close(): void }[] = [];
  const begin = (block: Extract<Block, { kind: 'begin' | 'end' }>) => {
    if (block.kind === 'end') {
      open.pop()?.close();
      return;
    }
    if (block.element.classes.includes('page')) sheet.turn();
    open.push(sheet.open(block.element.tag === 'div' ? 'Div' : 'Sect'));
  };
  for (const block of blocksOf(pieces)) {
    if (block.kind === 'begin' || block.kind === 'end') begin(block);
    else if (block.kind === 'block') {
      if (block.element.tag === 'figure') drawn.next().value?.();
      writeBlock(sheet, block.element, deeper, bookmarks);
    } else {
      if (block.caption) paragraph(sheet, all(passagesOf(block.caption)), SOFT);
      table(sheet, columnsOf(block.head), cellsOf(block.rows));
    }
  }
}
