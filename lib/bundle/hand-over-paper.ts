import type { HandOver } from '@/lib/report/flow';
import { type Block, blank, bullets, heading, type Inline, notice, type Paper, paragraph, said } from './paper/paper';

/** A line as it is: addresses and names of forms are other people's. */
const line = (text: string): Inline[] => [said(text)];

/** The note's own lines as blocks: `- ` begins a point, two spaces go on with it. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let points: Inline[][] = [];
  const flush = () => {
    if (points.length > 0) blocks.push(bullets(points));
    points = [];
  };
  for (const text of lines) {
    if (text.startsWith('- ')) points.push(line(text.slice(2)));
    else if (text.startsWith('  ')) points.push(line(text.trim()));
    else {
      flush();
      if (text !== '') blocks.push(paragraph(...line(text)));
    }
  }
  flush();
  return blocks;
}

/** What somebody signs so that another person may file for them. Nothing of it is filled in by us. */
const authority = (): Block[] => [
  heading('If somebody else is to file for you', 2),
  paragraph('Fill this in and keep a copy. Whoever files shows it where the form asks, and signs in their own name.'),
  paragraph(
    'I, ',
    blank('your name'),
    ', give permission to ',
    blank('name and role of the person who files'),
    ' to report what is named above to the site for me.',
  ),
  paragraph('I have seen what the form asks for, and what is to be said in it: ', blank('yes or no'), '.'),
  paragraph('Signed ', blank('signature, or that of a parent or guardian for a child'), ', on ', blank('date'), '.'),
];

/**
 * The note for the person who may file, as a page to print. It says nothing of what the post says, and nothing has been submitted.
 *
 * @param reference as it stands on the page, the school's own. @param madeAt ISO 8601 UTC.
 */
export function handOverPaper({ to, text }: HandOver, reference: string, madeAt: string): Paper {
  const [_for, ...lines] = text.split('\n');
  return {
    title: `For ${to}`,
    reference,
    draft: false,
    signedEachPage: false,
    madeAt,
    blocks: [notice('Nothing has been submitted for you.'), ...blocksOf(lines), ...authority()],
  };
}
