import type * as Docx from 'docx';
import type { Block, Paper } from '@/lib/bundle/paper/paper';
import { block, DOTS, documentOf, type Make, NUMBERS, runs } from './document';
import { type DocxPart, docxOf, docxParts } from './fixed-zip';

/**
 * A paper as a Word file. The same paper gives the same bytes at any time, in any zone.
 *
 * @throws RangeError where `madeAt` is no time that a ZIP can hold.
 */
export const paperDocx = async (paper: Paper): Promise<Blob> => docxOf(await partsOf(paper), paper.madeAt);

/**
 * The same of a paper in which one word is known only later: setting it takes far longer than putting the word in.
 *
 * @param standIn letters and digits that stand for the word and nowhere else in the paper.
 * @returns what makes the file once the word is known; letters and digits too. @throws RangeError where nothing stands for it.
 */
export async function paperDocxLater(paper: Paper, standIn: string): Promise<(word: string) => Promise<Blob>> {
  const parts = await partsOf(paper);
  if (!parts.some(({ text }) => text.includes(standIn))) throw new RangeError('Nothing in the paper waits for a word.');
  return (word) =>
    docxOf(
      parts.map(({ name, text }) => ({ name, text: text.replaceAll(standIn, word) })),
      paper.madeAt,
    );
}

/** Paragraphs that the library gets at once, about: of each it makes objects of some hundred times its size. */
const AT_ONCE = 400;

const DOCUMENT = 'word/document.xml';
const BODY = '<w:body>';
const PARAGRAPH_END = '</w:p>';
const ROW_END = '</w:tr>';

/** Paragraphs of a block, which is what setting it costs. */
function paragraphsOf(one: Block): number {
  switch (one.kind) {
    case 'table':
      return (one.rows.length + 1) * one.head.length;
    case 'lines':
      return one.lines.length;
    case 'bullets':
      return one.items.length;
    default:
      return 1;
  }
}

/** A long table as several of the same columns, all but the first of which are to be joined to the one before. */
function cutTable(one: Block): { block: Block; goesOn: boolean }[] {
  if (one.kind !== 'table') return [{ block: one, goesOn: false }];
  const rows = Math.max(1, Math.floor(AT_ONCE / one.head.length));
  const parts: { block: Block; goesOn: boolean }[] = [];
  for (let from = 0; from === 0 || from < one.rows.length; from += rows)
    parts.push({ block: { ...one, rows: one.rows.slice(from, from + rows) }, goesOn: from > 0 });
  return parts;
}

interface Part {
  blocks: Block[];
  /** Whether its first block is a table that goes on with the last one of the part before. */
  goesOn: boolean;
}

/** A paper in parts that are small enough. */
function partsOfPaper({ blocks }: Paper): Part[] {
  const parts: Part[] = [];
  let room = 0;
  for (const { block, goesOn } of blocks.flatMap(cutTable)) {
    const size = paragraphsOf(block);
    const last = parts.at(-1);
    if (last && !goesOn && size <= room) {
      last.blocks.push(block);
      room -= size;
    } else {
      parts.push({ blocks: [block], goesOn });
      room = AT_ONCE - size;
    }
  }
  return parts;
}

/** What stands in the body of a document, without how its pages are laid out. */
const bodyOf = (xml: string) => xml.slice(xml.indexOf(BODY) + BODY.length, xml.lastIndexOf('<w:sectPr'));

const behind = (xml: string, sign: string, from: number): number => {
  const at = from < 0 ? -1 : xml.indexOf(sign, from);
  if (at < 0) throw new Error(`A part of a paper has no ${sign} where one was written.`);
  return at + sign.length;
};

/**
 * What begins every part of a long paper and is cut out again: it uses both lists, so that they have the same numbers in each part.
 */
function lead(docx: Make): { paragraphs: Docx.Paragraph[]; cut(body: string): string } {
  const sign = crypto.randomUUID();
  const listed = (reference: string) =>
    new docx.Paragraph({ style: 'Numbered', numbering: { reference, level: 0 }, children: [] });
  return {
    paragraphs: [listed(NUMBERS), listed(DOTS), new docx.Paragraph({ children: [new docx.TextRun(sign)] })],
    cut: (body) => body.slice(behind(body, PARAGRAPH_END, body.indexOf(sign))),
  };
}

/** The rows of a table that goes on, without its own head; and what stands before the end of the one that it goes on with. */
const rowsOn = (body: string) => body.slice(behind(body, ROW_END, 0));
const withoutEnd = (body: string) => {
  const at = body.lastIndexOf('</w:tbl>');
  if (at < 0) throw new Error('There is no table to go on with.');
  return body.slice(0, at);
};

async function partsOf(paper: Paper): Promise<DocxPart[]> {
  const docx: Make = await import('docx');
  const made = async (children: (Docx.Paragraph | Docx.Table)[]) =>
    docxParts(await docx.Packer.toArrayBuffer(documentOf(docx, paper, children)), paper.madeAt);
  const title = paper.isLetter ? [] : [new docx.Paragraph({ heading: 'Title', children: runs(docx, [paper.title]) })];
  const parts = partsOfPaper(paper);
  if (parts.length <= 1) return made([...title, ...paper.blocks.flatMap((one) => block(docx, one))]);
  const bodies: string[] = [];
  let last: DocxPart[] = [];
  for (const [i, { blocks, goesOn }] of parts.entries()) {
    const { paragraphs, cut } = lead(docx);
    last = await made([...paragraphs, ...(i === 0 ? title : []), ...blocks.flatMap((one) => block(docx, one))]);
    const body = cut(bodyOf(last.find(({ name }) => name === DOCUMENT)?.text ?? ''));
    if (goesOn) bodies.push(withoutEnd(bodies.pop() ?? ''), rowsOn(body));
    else bodies.push(body);
  }
  // Everything but the body is the same in each: the last stands for all.
  return last.map((part) => {
    if (part.name !== DOCUMENT) return part;
    const start = part.text.indexOf(BODY) + BODY.length;
    const text = `${part.text.slice(0, start)}${bodies.join('')}${part.text.slice(part.text.lastIndexOf('<w:sectPr'))}`;
    return { ...part, text };
  });
}
