import { BLANK, type LetterPart } from './letter';

const TO_FILL = /^\[To be filled in: (.+)\]$/;
const TO_FILL_ANYWHERE = /\[To be filled in: [^\]]+\]/g;
const GREETING = /^(?:Dear|Yours)\b/;

/** How many blanks a text still has, wherever they stand. */
export const blanksIn = (text: string): number =>
  text.split(BLANK).length - 1 + (text.match(TO_FILL_ANYWHERE)?.length ?? 0);

/** A line that stands alone, ends without a stop and neither greets nor takes leave: nothing in a letter marks it otherwise. */
const isHeading = (lines: readonly string[], line: string) =>
  lines.length === 1 && line.length <= 90 && !/[.?!:,;\]]$/.test(line) && !GREETING.test(line);

/**
 * The parts of a letter that a person has edited as text: what `letterText` writes, read back. Lines that stand together stay
 * together; what is parted by an empty line is a paragraph.
 */
export function partsOfText(text: string): LetterPart[] {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n+/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.trimEnd());
    return lines.map((line, i): LetterPart => {
      const what = TO_FILL.exec(line)?.[1];
      if (what) return { kind: 'blank', what };
      if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
      if (isHeading(lines, line)) return { kind: 'heading', text: line };
      return { kind: i === lines.length - 1 ? 'paragraph' : 'line', text: line };
    });
  });
}
