import type { Preview } from '@/lib/bundle/facts';
import { bytesOf } from '@/lib/bytes';
import type { Structure } from './open-pdf';
import type { SetLine, SetStyle } from './set-text';
import { MARGIN, MEASURE, type Options, PAGE_HEIGHT, type Sheet } from './sheet';

/** Blocks that a page is made of, each with its place in the structure. */

const BODY: SetStyle = { font: 'plain', size: 10 };
const BOLD: SetStyle = { font: 'bold', size: 10 };
const HEADINGS: Readonly<Record<1 | 2 | 3, { style: SetStyle; before: number; after: number; keep: number }>> = {
  1: { style: { font: 'bold', size: 18 }, before: 6, after: 8, keep: 90 },
  2: { style: { font: 'bold', size: 14 }, before: 14, after: 6, keep: 80 },
  3: { style: { font: 'bold', size: 11 }, before: 10, after: 3, keep: 50 },
};

interface Bookmarks {
  addItem(title: string, options?: { expanded?: boolean }): Bookmarks;
}

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

/** @returns the bookmark, for those below it; null where it has none. */
export function heading(
  sheet: Sheet,
  level: 1 | 2 | 3,
  text: string,
  below: Bookmarks | null = null,
): Bookmarks | null {
  const { style, before, after, keep } = HEADINGS[level];
  sheet.need(keep + before);
  sheet.y += before;
  const bookmark = below?.addItem(text.toWellFormed()) ?? null;
  sheet.within(`H${level}`, {}, (element) => flow(sheet, element, sheet.set(text, style, MEASURE), MARGIN));
  sheet.y += after;
  return bookmark;
}

export function paragraph(sheet: Sheet, text: string, style: SetStyle = BODY): void {
  sheet.within('P', exact(text), (element) => flow(sheet, element, sheet.set(text, style, MEASURE), MARGIN));
  sheet.y += 5;
}

/** What carries over what is drawn where that is a picture, or broken in lines: the text as it is. */
const exact = (text: string): Options => ({ actual: text.toWellFormed() });

/** Words that somebody else wrote, exactly as they were captured, with a rule beside them. */
export function quotation(sheet: Sheet, text: string): void {
  const x = MARGIN + 12;
  const rule = (y: number, height: number) => {
    sheet.pdf.rect(MARGIN + 2, y, 2, height).fill('#888888');
  };
  sheet.within('BlockQuote', {}, () => {
    sheet.within('P', exact(text), (element) =>
      flow(sheet, element, sheet.set(text, { font: 'plain', size: 11 }, MEASURE - 16), x, rule),
    );
  });
  sheet.y += 6;
}

export function list(sheet: Sheet, items: readonly string[]): void {
  sheet.within('L', {}, () => {
    for (const [i, item] of items.entries()) {
      const label = `${i + 1}.`;
      const lines = [...sheet.set(item, { font: 'plain', size: 9.5 }, MEASURE - 24)];
      sheet.need(lines[0]?.height ?? 0);
      sheet.within('LI', {}, () => {
        sheet.within('Lbl', {}, (element) => {
          for (const line of sheet.set(label, { font: 'plain', size: 9.5 }, 24))
            sheet.place(element, line, MARGIN, sheet.y);
        });
        sheet.within('LBody', exact(item), (element) => flow(sheet, element, lines, MARGIN + 24));
      });
      sheet.y += 2;
    }
  });
  sheet.y += 4;
}

export interface Cell {
  text: string;
  style?: SetStyle;
}

export interface Column {
  title: string;
  /** Points. */
  width: number;
}

const GAP = 8;
const LINE = '#bbbbbb';

/** One row. Its cells go on over the page where the row is taller than what is left of it. */
function row(
  sheet: Sheet,
  cells: readonly Cell[],
  widths: readonly number[],
  tagOf: (column: number) => [string, Options],
): void {
  const set = cells.map(({ text, style = BODY }, i) => [...sheet.set(text, style, (widths[i] ?? 0) - GAP)]);
  const height = Math.max(...set.map((lines) => lines.reduce((sum, line) => sum + line.height, 0)));
  sheet.need(Math.min(height + 6, PAGE_HEIGHT));
  sheet.decorate(() => sheet.pdf.rect(MARGIN, sheet.y, MEASURE, 0.5).fill(LINE));
  sheet.y += 3;
  if (height + 6 > PAGE_HEIGHT) {
    tallRow(sheet, set, widths, tagOf, cells);
    return;
  }
  sheet.within('TR', {}, () => {
    let x = MARGIN;
    set.forEach((lines, i) => {
      const [tag, options] = tagOf(i);
      sheet.within(tag, { ...options, ...exact(cells[i]?.text ?? '') }, (element) => {
        let y = sheet.y;
        for (const line of lines) {
          sheet.place(element, line, x, y);
          y += line.height;
        }
      });
      x += widths[i] ?? 0;
    });
  });
  sheet.y += height + 3;
}

/** A row that is taller than a page: one cell after the other. */
function tallRow(
  sheet: Sheet,
  set: readonly SetLine[][],
  widths: readonly number[],
  tagOf: (column: number) => [string, Options],
  cells: readonly Cell[],
): void {
  sheet.within('TR', {}, () => {
    let x = MARGIN;
    set.forEach((lines, i) => {
      const [tag, options] = tagOf(i);
      sheet.within(tag, { ...options, ...exact(cells[i]?.text ?? '') }, (element) => flow(sheet, element, lines, x));
      x += widths[i] ?? 0;
    });
  });
  sheet.y += 3;
}

/** A name and a value in each row. Rows without a value are left out. */
export function facts(sheet: Sheet, rows: readonly [name: string, value: string | null][]): void {
  const widths = [120, MEASURE - 120];
  const tagOf = (column: number): [string, Options] => (column === 0 ? ['TH', { scope: 'Row' }] : ['TD', {}]);
  sheet.within('Table', {}, () => {
    for (const [name, value] of rows)
      if (value !== null && value !== '')
        row(sheet, [{ text: name, style: { ...BOLD, size: 9.5 } }, { text: value }], widths, tagOf);
  });
  sheet.y += 6;
}

/** A table under a row of headings. Its rows are made one at a time. */
export function table(sheet: Sheet, columns: readonly Column[], rows: Iterable<readonly Cell[]>): void {
  const widths = columns.map(({ width }) => width);
  const titles = columns.map(({ title }) => ({ text: title, style: { ...BOLD, size: 8.5 } }));
  sheet.within('Table', {}, () => {
    row(sheet, titles, widths, () => ['TH', { scope: 'Column' }]);
    for (const cells of rows) row(sheet, cells, widths, () => ['TD', {}]);
  });
  sheet.y += 6;
}

/** Four fifths of its size on the screen, where letters are still as large as those of a book (points for a pixel). */
const LARGEST = 0.6;
/** Parts of a long picture overlap, so that no line of it is only seen cut in two (points). */
const OVERLAP = 14;

/** A picture as wide as fits; one that is longer than a page goes on over the next ones. */
export async function figure(sheet: Sheet, { jpeg, width, height }: Preview, alt: string): Promise<void> {
  const scale = Math.min(LARGEST, MEASURE / width);
  const [wide, tall] = [width * scale, height * scale];
  const bytes = await bytesOf(jpeg);
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
