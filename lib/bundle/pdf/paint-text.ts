import { LINE_BREAK } from './plain-text';
import { PAINTED_SCALE, type PaintedLine, type TextPainter } from './text-painter';

/** Letters whose direction is that of the paragraph where one of them comes first. */
const STRONG = /\p{L}/u;
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const directionOf = (paragraph: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.test(STRONG.exec(paragraph)?.[0] ?? '') ? 'rtl' : 'ltr';

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const signs = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Scripts without spaces, where a line may end after any word. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Parts of a paragraph between which a line may end: each with the spaces after it. */
function breakable(paragraph: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(paragraph)) {
    const last = parts.at(-1);
    const afterSpace = last === undefined || /[^\S\u00a0\u202f]$/u.test(last);
    const isSpace = /^[^\S\u00a0\u202f]+$/u.test(segment);
    if (last === undefined || (!isSpace && (afterSpace || (isWordLike && SPACELESS.test(segment)))))
      parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

function* wrapped(paragraph: string, fits: (line: string) => boolean): Generator<string> {
  let line = '';
  for (const part of breakable(paragraph)) {
    if (fits((line + part).trimEnd())) {
      line += part;
      continue;
    }
    if (line) yield line;
    line = '';
    if (fits(part.trimEnd())) {
      line = part;
      continue;
    }
    // Longer than a line by itself.
    for (const { segment } of signs.segment(part)) {
      if (line && !fits(line + segment)) {
        yield line;
        line = '';
      }
      line += segment;
    }
  }
  yield line;
}

const FAMILY = 'system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif';
const LEADING = 1.45;
/** Even the tallest line stays shorter than a page (points). */
const TALLEST = 400;

type Context = OffscreenCanvasRenderingContext2D;

function dress(context: Context, font: string, direction: 'ltr' | 'rtl'): void {
  context.font = font;
  context.direction = direction;
  context.textAlign = direction === 'rtl' ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
}

function paintLine(text: string, measuring: Context, size: number, width: number): PaintedLine {
  const { font, direction } = measuring;
  const shown = text.trimEnd();
  const measured = measuring.measureText(shown);
  // Marks that stand high above or far below their letters make the line taller; nothing is cut off.
  const [above, below] = [measured.actualBoundingBoxAscent, measured.actualBoundingBoxDescent];
  const ascent = Math.ceil(Math.min(Math.max(above + 1, size * 1.05), TALLEST * PAINTED_SCALE));
  const descent = Math.ceil(Math.min(Math.max(below + 1, size * (LEADING - 1.05)), TALLEST * PAINTED_SCALE));
  const canvas = new OffscreenCanvas(width, ascent + descent);
  // On a transparent canvas the browser smooths letters in grey, not in the colours of one screen.
  const context = canvas.getContext('2d', { willReadFrequently: true }) as Context;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  dress(context, font, direction === 'rtl' ? 'rtl' : 'ltr');
  context.fillText(shown, direction === 'rtl' ? width : 0, ascent, width);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
  const inked = Math.min(Math.ceil(measured.width), width);
  return { text, rgb, width, height: canvas.height, left: direction === 'rtl' ? width - inked : 0, inked };
}

/** Paints with the fonts of the browser. The same browser with the same fonts paints the same. */
export const paintText: TextPainter = function* (text, style) {
  const size = style.size * PAINTED_SCALE;
  const width = Math.floor(style.width * PAINTED_SCALE);
  const font = `${style.bold ? 'bold ' : ''}${size}px ${FAMILY}`;
  const measuring = new OffscreenCanvas(1, 1).getContext('2d') as Context;
  for (const paragraph of text.split(LINE_BREAK)) {
    const direction = directionOf(paragraph);
    dress(measuring, font, direction);
    const fits = (line: string) => measuring.measureText(line).width <= width;
    for (const line of wrapped(paragraph, fits)) yield paintLine(line, measuring, size, width);
  }
};
