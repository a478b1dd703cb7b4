import { type Passage, passage } from './markup';
import type { Structure } from './open-pdf';
import { hasHalfCharacter, type SetLine, type SetStyle } from './set-text';
import { MARGIN, MEASURE, type Options, PAGE_HEIGHT, type Sheet } from './sheet';

/** Blocks that a page is made of, each with its place in the structure. */

const BODY: SetStyle = { font: 'plain', size: 10 };
export type Level = 1 | 2 | 3 | 4;
const HEADINGS: Readonly<Record<Level, { style: SetStyle; before: number; after: number; keep: number }>> = {
  1: { style: { font: 'bold', size: 18 }, before: 6, after: 8, keep: 90 },
  2: { style: { font: 'bold', size: 15 }, before: 14, after: 6, keep: 80 },
  3: { style: { font: 'bold', size: 11.5 }, before: 10, after: 3, keep: 60 },
  4: { style: { font: 'bold', size: 10 }, before: 6, after: 2, keep: 50 },
};

/** Lines one under the other, over as many pages as it takes; all of them are one element. */
function flow(
  sheet: Sheet,
  element: Structure,
  lines: Iterable<SetLine>,
  x: number,
  beside?: (y: number, height: number) => void,
) {
  for (const line of lines) {
    sheet.need(line.height);
    if (beside) sheet.decorate(() => beside(sheet.y, line.height));
    sheet.place(element, line, x, sheet.y);
    sheet.y += line.height;
  }
}

export function heading(sheet: Sheet, level: Level, { text, shown }: Passage): void {
  const { style, before, after, keep } = HEADINGS[level];
  sheet.need(keep + before);
  sheet.y += before;
  sheet.within(`H${level}`, exact(text), (element) => flow(sheet, element, sheet.set(shown, style, MEASURE), MARGIN));
  sheet.y += after;
}

export function paragraph(sheet: Sheet, { text, shown }: Passage, style: SetStyle = BODY): void {
  sheet.within('P', exact(text), (element) => flow(sheet, element, sheet.set(shown, style, MEASURE), MARGIN));
  sheet.y += 5;
}

/** What carries over what is drawn where that is a picture, or broken in lines: the text as it is. */
const exact = (text: string): Options => ({ actual: text.toWellFormed() });

const HALF = passage('The page gave half a character here, which no PDF can hold; post.txt and record.json tell more.');

const ruled = (sheet: Sheet, x: number) => (y: number, height: number) => {
  sheet.pdf.rect(x, y, 2, height).fill('#888888');
};

/** Words that somebody else wrote, exactly as they were captured, with a rule beside them. */
export function quotation(sheet: Sheet, { text, shown }: Passage, x = MARGIN, measure = MEASURE): void {
  sheet.within('BlockQuote', {}, () => {
    sheet.within('P', exact(text), (element) =>
      flow(sheet, element, sheet.set(shown, { font: 'plain', size: 11 }, measure - 16), x + 12, ruled(sheet, x + 2)),
    );
  });
  sheet.y += 6;
  if (hasHalfCharacter(text)) paragraph(sheet, HALF);
}

/** The label of an item, and how far its words stand from it (points). */
const LABEL = 20;
const ITEM: SetStyle = { font: 'plain', size: 9.5 };

export function list(sheet: Sheet, items: readonly (readonly Passage[])[], numbered: boolean): void {
  sheet.within('L', {}, () => {
    for (const [i, passages] of items.entries()) {
      sheet.need(ITEM.size * 2);
      sheet.within('LI', {}, () => {
        sheet.within('Lbl', {}, (element) => {
          for (const line of sheet.set(numbered ? `${i + 1}.` : '•', ITEM, LABEL))
            sheet.place(element, line, MARGIN, sheet.y);
        });
        sheet.within('LBody', {}, () => {
          for (const passage of passages) passageOfItem(sheet, passage);
        });
      });
      sheet.y += 2;
    }
  });
  sheet.y += 4;
}

function passageOfItem(sheet: Sheet, told: Passage): void {
  const { text, shown, isSaid, inList } = told;
  const indent = LABEL + (inList ? INDENT : 0);
  if (isSaid) {
    quotation(sheet, told, MARGIN + indent, MEASURE - indent);
    return;
  }
  let isFirst = inList === 'begins';
  const dot = (y: number, height: number) => {
    if (isFirst) drawDot(sheet, MARGIN + LABEL, y, height);
    isFirst = false;
  };
  sheet.within('P', exact(text), (element) => {
    const lines = sheet.set(shown, ITEM, MEASURE - indent);
    flow(sheet, element, lines, MARGIN + indent, inList === 'begins' ? dot : undefined);
  });
}

function drawDot(sheet: Sheet, x: number, y: number, height: number): void {
  sheet.pdf.circle(x + 3, y + height * 0.55, 1.1).fill('#444444');
}

export interface Cell {
  passages: readonly Passage[];
  style?: SetStyle;
  /** How many columns it is wide; 1 where it is not said. */
  span?: number;
}

export interface Column {
  title: string;
  /** Points. */
  width: number;
}

const GAP = 8;
const LINE = '#bbbbbb';
const INDENT = 9;

/** A passage of a cell, in lines. */
interface Laid {
  passage: Passage;
  lines: SetLine[];
  indent: number;
}

const heightOf = (laid: readonly Laid[]) =>
  laid.reduce((sum, { lines }) => sum + lines.reduce((height, line) => height + line.height, 0), 0);

const layCell = (sheet: Sheet, { passages, style = BODY }: Cell, width: number): Laid[] =>
  passages.map((passage) => {
    const indent = passage.inList || passage.isSaid ? INDENT : 0;
    return { passage, indent, lines: [...sheet.set(passage.shown, style, width - GAP - indent)] };
  });

/** The passages of a cell, one under the other; those of several are paragraphs of their own. */
function writeCell(
  sheet: Sheet,
  [tag, options]: [string, Options],
  laid: readonly Laid[],
  x: number,
  place: (element: Structure, lines: readonly SetLine[], x: number, mark: Mark) => void,
): void {
  const [only] = laid;
  const isOne = laid.length === 1 && only !== undefined && !only.passage.isSaid;
  sheet.within(tag, { ...options, ...(isOne ? exact(only.passage.text) : {}) }, (cell) => {
    for (const { passage, lines, indent } of laid) {
      const mark = passage.isSaid ? 'rule' : passage.inList === 'begins' ? 'dot' : null;
      if (isOne) place(cell, lines, x + indent, mark);
      else
        sheet.within('P', exact(passage.text), (element) => {
          place(element, lines, x + indent, mark);
        });
    }
  });
}

/** What stands before a passage: nothing, a dot where it is one of several, a rule where somebody else wrote it. */
type Mark = 'dot' | 'rule' | null;

function mark(sheet: Sheet, kind: Mark, x: number, y: number, { height }: SetLine, isFirst: boolean): void {
  if (kind === 'rule') sheet.decorate(() => sheet.pdf.rect(x - INDENT + 1, y, 1.5, height).fill('#888888'));
  if (kind === 'dot' && isFirst) sheet.decorate(() => drawDot(sheet, x - INDENT, y, height));
}

/** One row. Its cells go on over the page where the row is taller than what is left of it. */
function row(
  sheet: Sheet,
  cells: readonly Cell[],
  widths: readonly number[],
  tagOf: (column: number) => [string, Options],
  onTurn: () => void = () => {},
): void {
  const starts: number[] = [];
  let column = 0;
  const set = cells.map((cell) => {
    const width = widths.slice(column, column + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
    starts.push(MARGIN + widths.slice(0, column).reduce((sum, one) => sum + one, 0));
    column += cell.span ?? 1;
    return layCell(sheet, cell, width);
  });
  const height = Math.max(...set.map(heightOf));
  const isTall = height + 6 > PAGE_HEIGHT - 40;
  if (sheet.need(isTall ? 60 : height + 6)) onTurn();
  sheet.decorate(() => sheet.pdf.rect(MARGIN, sheet.y, MEASURE, 0.5).fill(LINE));
  sheet.y += 3;
  sheet.within('TR', {}, () => {
    const top = sheet.y;
    set.forEach((laid, i) => {
      const [tag, options] = tagOf(i);
      const span = cells[i]?.span ?? 1;
      const x = starts[i] ?? MARGIN;
      // A row that is taller than a page: one cell after the other.
      if (isTall) {
        writeCell(sheet, [tag, options], laid, x, (element, lines, at, kind) => {
          let isFirst = true;
          for (const line of lines) {
            sheet.need(line.height);
            mark(sheet, kind, at, sheet.y, line, isFirst);
            sheet.place(element, line, at, sheet.y);
            sheet.y += line.height;
            isFirst = false;
          }
        });
        return;
      }
      let y = top;
      writeCell(
        sheet,
        [tag, span > 1 ? { ...options, colSpan: span } : options],
        laid,
        x,
        (element, lines, at, kind) => {
          for (const [n, line] of lines.entries()) {
            mark(sheet, kind, at, y, line, n === 0);
            sheet.place(element, line, at, y);
            y += line.height;
          }
        },
      );
    });
  });
  sheet.y += isTall ? 3 : height + 3;
}

const NAME: SetStyle = { font: 'bold', size: 9.5 };

/** A name and what is told of it in each row. */
export function facts(sheet: Sheet, rows: readonly [name: string, told: readonly Passage[]][]): void {
  const widths = [120, MEASURE - 120];
  const tagOf = (column: number): [string, Options] => (column === 0 ? ['TH', { scope: 'Row' }] : ['TD', {}]);
  sheet.within('Table', {}, () => {
    for (const [name, passages] of rows)
      row(sheet, [{ passages: [passage(name)], style: NAME }, { passages }], widths, tagOf);
  });
  sheet.y += 6;
}

/**
 * A table under a row of headings, which stands again at the top of each page. Its rows are made one at a time; it can be left after
 * each, so that what has been written is handed on.
 */
export function* table(
  sheet: Sheet,
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
): Generator<undefined> {
  const widths = columns.map(({ width }) => width);
  const style: SetStyle = { font: 'bold', size: 8.5 };
  const titles = columns.map(({ title }) => ({ passages: [passage(title)], style }));
  const again = () => {
    let x = MARGIN;
    let height = 0;
    for (const { title, width } of columns) {
      const left = x;
      let y = sheet.y;
      for (const line of sheet.set(title, style, width - GAP)) {
        const at = y;
        sheet.decorate(() => line.place(left, at));
        y += line.height;
      }
      height = Math.max(height, y - sheet.y);
      x += width;
    }
    sheet.y += height + 3;
  };
  const opened = sheet.open('Table');
  row(sheet, titles, widths, () => ['TH', { scope: 'Column' }]);
  for (const cells of rows) {
    row(sheet, cells, widths, () => ['TD', {}], again);
    yield;
  }
  opened.close();
  sheet.y += 6;
}

/** Four fifths of its size on the screen, where letters are still as large as those of a book (points for a pixel). */
const LARGEST = 0.6;
/** Parts of a long picture overlap, so that no line of it is only seen cut in two (points). */
const OVERLAP = 14;

export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const sizeOnPage = ({ width, height }: Picture): [wide: number, tall: number] => {
  const scale = Math.min(LARGEST, MEASURE / width);
  return [width * scale, height * scale];
};

/** How much of a page has to be left so that a picture can begin on it (points). */
export function beginOf(picture: Picture): number {
  const [, tall] = sizeOnPage(picture);
  return tall <= PAGE_HEIGHT ? tall : 60;
}

/** A picture as wide as fits; one that is longer than a page goes on over the next ones. */
export function figure(sheet: Sheet, picture: Picture, alt: string): void {
  const { bytes } = picture;
  const [wide, tall] = sizeOnPage(picture);
  const image = sheet.pdf.openImage(bytes);
  if (tall <= PAGE_HEIGHT) sheet.need(tall + 1);
  sheet.within('Figure', { alt }, (element) => {
    for (let from = 0; from < tall; ) {
      sheet.need(Math.min(tall - from, 60));
      const part = Math.min(tall - from, sheet.room());
      const [y, start] = [sheet.y, from];
      sheet.draw(element, () => {
        sheet.pdf.save();
        sheet.pdf.rect(MARGIN, y, wide, part).clip();
        sheet.pdf.image(image as never, MARGIN, y - start, { width: wide, height: tall });
        sheet.pdf.restore();
      });
      sheet.decorate(() => sheet.pdf.rect(MARGIN, y, wide, part).lineWidth(0.5).stroke(LINE));
      sheet.y += part;
      from += part;
      if (from < tall) {
        from -= OVERLAP;
        sheet.turn();
      }
    }
  });
  sheet.y += 10;
}
