import { paperDocx } from '@/lib/bundle/docx/write';
import {
  type Block,
  blank,
  bullets,
  heading,
  type Inline,
  lines,
  type Paper,
  paragraph,
} from '@/lib/bundle/paper/paper';
import { blanksIn, partsOfText } from '@/lib/report/letters/edited';
import { BLANK, type LetterPart } from '@/lib/report/letters/letter';

/** A letter as it was kept: its words, what to call it, and the reference of its incident. */
export interface KeptLetter {
  title: string;
  reference: string;
  text: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** A blank inside a line is set off, so that nobody overlooks it. */
const words = (text: string): Inline[] =>
  text
    .split(BLANK)
    .flatMap((part, i): Inline[] => (i === 0 ? [part] : [{ strong: BLANK }, part]))
    .filter((part) => part !== '');

function blocksOf(parts: readonly LetterPart[]): Block[] {
  const blocks: Block[] = [];
  let together: Inline[][] = [];
  let items: Inline[][] = [];
  const close = () => {
    if (together.length > 0) blocks.push(lines(together));
    if (items.length > 0) blocks.push(bullets(items));
    together = [];
    items = [];
  };
  for (const part of parts) {
    if (part.kind === 'line') {
      if (items.length > 0) close();
      together.push(words(part.text));
      continue;
    }
    if (part.kind === 'item') {
      if (together.length > 0) close();
      items.push(words(part.text));
      continue;
    }
    // The last line of several closes them.
    if (part.kind === 'paragraph' && together.length > 0) {
      together.push(words(part.text));
      close();
      continue;
    }
    close();
    if (part.kind === 'blank') blocks.push(paragraph(blank(part.what)));
    else if (part.kind === 'heading') blocks.push(heading(part.text, 2));
    else blocks.push(paragraph(...words(part.text)));
  }
  close();
  return blocks;
}

/** A letter as a paper. One with blanks is a draft, and says so on every page. */
export const letterPaper = ({ title, reference, text, at }: KeptLetter): Paper => ({
  title,
  reference,
  draft: blanksIn(text) > 0,
  signedEachPage: false,
  isLetter: true,
  madeAt: at,
  blocks: blocksOf(partsOfText(text)),
});

/** A letter as a Word file. The same letter gives the same bytes. */
export const letterDocx = (letter: KeptLetter): Promise<Blob> => paperDocx(letterPaper(letter));

/** A letter as a text file: its words, and above them that it is a draft where it has blanks. */
export const letterTxt = ({ text }: KeptLetter): Blob =>
  new Blob([blanksIn(text) > 0 ? `DRAFT: not checked, not signed\n\n${text}` : text], {
    type: 'text/plain;charset=utf-8',
  });
