import type * as Docx from 'docx';
import type { Block, Inline, Paper } from '@/lib/bundle/paper/paper';
import { asSaid, blankWords, isFromRight, quotedLines, shown } from '@/lib/bundle/paper/plain';
import { CODE, CODE_FONTS, CODE_SIZE, codeRuns, FONTS, runsOf } from './runs';

/** Width between the margins of an A4 page, in twentieths of a point. */
const WIDTH = 9_638;
export const NUMBERS = 'numbers';
export const DOTS = 'dots';

/** The library, which is loaded where a paper is set. */
export type Make = typeof Docx;

export function runs(docx: Make, words: readonly Inline[]): Docx.TextRun[] {
  return words
    .flatMap((word): Docx.IRunOptions[] => {
      if (typeof word === 'string') return runsOf(shown(word));
      if ('said' in word) return runsOf(asSaid(word.said));
      // Yellow on the screen, and bracketed where it is printed in grey.
      if ('blank' in word) return runsOf(shown(blankWords(word.blank)), { highlight: 'yellow' });
      return 'strong' in word ? runsOf(shown(word.strong), { bold: true }) : codeRuns(asSaid(word.code));
    })
    .map((run) => new docx.TextRun(run));
}

/** Lines of a quotation that stay on one page. */
const SHORT = 20;

const FRAME = { style: 'single', size: 12, color: '000000', space: 6 } as const;

function table(docx: Make, { head, widths, rows }: Extract<Block, { kind: 'table' }>): Docx.Table {
  const total = widths.reduce((a, b) => a + b, 0);
  const columns = widths.map((width) => Math.round((WIDTH * width) / total));
  const cell = (words: Inline[], column: number, isHead: boolean) =>
    new docx.TableCell({
      width: { size: columns[column] ?? 0, type: 'dxa' },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHead && { shading: { type: 'clear', fill: 'E7E7E7', color: 'auto' } }),
      children: [new docx.Paragraph({ style: 'Cell', children: runs(docx, words), ...(isHead && { keepNext: true }) })],
    });
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: columns,
    layout: 'fixed',
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) => cell([{ strong: text }], i, true)),
      }),
      ...rows.map(
        (cells) => new docx.TableRow({ cantSplit: true, children: cells.map((words, i) => cell(words, i, false)) }),
      ),
    ],
  });
}

/** A block as the library has it. */
export function block(docx: Make, one: Block): (Docx.Paragraph | Docx.Table)[] {
  switch (one.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: one.level === 1 ? 'Heading1' : 'Heading2',
          children: runs(docx, [one.text]),
        }),
      ];
    case 'paragraph':
      return [new docx.Paragraph({ children: runs(docx, one.words) })];
    case 'lines':
      return one.lines.map(
        (words, i, all) =>
          new docx.Paragraph({
            children: runs(docx, words),
            ...(i < all.length - 1 && { spacing: { after: 0 }, keepNext: true }),
          }),
      );
    case 'notice':
      return [
        new docx.Paragraph({
          children: runs(docx, one.words),
          border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
          indent: { left: 140, right: 140 },
          keepLines: true,
        }),
      ];
    case 'numbered':
      return [
        new docx.Paragraph({
          style: 'Numbered',
          numbering: { reference: NUMBERS, level: 0 },
          children: runs(docx, one.words),
        }),
      ];
    case 'bullets':
      return one.items.map(
        (words) =>
          new docx.Paragraph({
            style: 'Numbered',
            numbering: { reference: DOTS, level: 0 },
            children: runs(docx, words),
          }),
      );
    case 'quote':
      return quotedLines(one.text).map(
        (line, i, all) =>
          new docx.Paragraph({
            style: 'Quoted',
            keepLines: true,
            ...(i === all.length - 1 ? { spacing: { after: 140 } } : all.length <= SHORT && { keepNext: true }),
            bidirectional: isFromRight(line),
            children: runsOf(line).map((run) => new docx.TextRun(run)),
          }),
      );
    case 'table':
      // A table needs room behind it; Word keeps none of its own.
      return [table(docx, one), new docx.Paragraph({ style: 'Cell', children: [] })];
  }
}

const LANGUAGE = { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' } as const;

const QUOTE_BAR = { style: 'single', size: 12, color: '808080', space: 8 } as const;

const STYLES: Docx.IStylesOptions = {
  default: {
    document: { run: { font: FONTS, size: 22, language: LANGUAGE }, paragraph: { spacing: { after: 140, line: 276 } } },
    title: {
      run: { font: FONTS, size: 34, bold: true, color: '000000' },
      paragraph: { spacing: { after: 200, line: 300 } },
    },
    heading1: {
      run: { font: FONTS, size: 26, bold: true, color: '000000' },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font: FONTS, size: 23, bold: true, color: '000000' },
      paragraph: { spacing: { before: 220, after: 100 }, keepNext: true, keepLines: true },
    },
  },
  characterStyles: [{ id: CODE, name: CODE, run: { font: CODE_FONTS, size: CODE_SIZE } }],
  paragraphStyles: [
    { id: 'Numbered', name: 'Numbered', basedOn: 'Normal', quickFormat: true },
    {
      id: 'Quoted',
      name: 'Quoted',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 0 },
        // The same on both sides: which one a line from the right begins at differs between programs.
        indent: { left: 480, right: 480 },
        border: { left: QUOTE_BAR, right: QUOTE_BAR },
      },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252 } } },
    { id: 'Margin', name: 'Margin', basedOn: 'Normal', run: { size: 17 }, paragraph: { spacing: { after: 0 } } },
  ],
};

const level = (format: 'decimal' | 'bullet', text: string) => ({
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: 'start' as const,
      style: { paragraph: { indent: { left: 567, hanging: 567 } } },
    },
  ],
});

/** A document of the look of this paper, with its head and foot, and what is given as its body. */
export function documentOf(docx: Make, paper: Paper, children: (Docx.Paragraph | Docx.Table)[]): Docx.Document {
  const tabs = [{ type: 'right' as const, position: WIDTH }];
  const title = paper.isLetter ? '' : paper.title;
  const head = paper.draft ? 'DRAFT · not checked, not signed' : title;
  const page = new docx.TextRun({ children: ['Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES] });
  const sign = paper.signedEachPage ? 'Signature: ........................................' : '';
  const margin = (children: Docx.TextRun[]) => new docx.Paragraph({ style: 'Margin', tabStops: tabs, children });
  return new docx.Document({
    title: shown(paper.title),
    creator: 'Flagpost',
    lastModifiedBy: 'Flagpost',
    styles: STYLES,
    numbering: {
      config: [
        { reference: NUMBERS, ...level('decimal', '%1.') },
        { reference: DOTS, ...level('bullet', '\u2022') },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_304, bottom: 1_304, left: 1_134, right: 1_134 },
          },
        },
        headers: {
          default: new docx.Header({
            children: [
              margin([
                new docx.TextRun({ text: head, bold: paper.draft, ...(paper.draft && { color: 'B00000' }) }),
                new docx.TextRun({ children: [new docx.Tab(), shown(paper.reference)] }),
              ]),
            ],
          }),
        },
        footers: {
          default: new docx.Footer({
            children: [margin([new docx.TextRun(sign), new docx.TextRun({ children: [new docx.Tab()] }), page])],
          }),
        },
        children,
      },
    ],
  });
}
