import { type Font, newReference, type Pdf } from './open-pdf';
import { isPlain, plainLines } from './plain-text';
import type { ReaderFont } from './reader-font';
import { standardText } from './standard-text';
import { PAINTED_SCALE, type PaintedLine, type TextPainter } from './text-painter';

export interface SetStyle {
  font: Font;
  /** Points. */
  size: number;
  /** `#rrggbb`; black where it is not said. */
  colour?: string;
}

/** A line that is ready to be placed. Sizes in points. */
export interface SetLine {
  text: string;
  height: number;
  /** From the top left of the page. */
  place(x: number, y: number): void;
}

const LEADING = 1.35;

/** Half a pair, which is no character. PDF has no way to write one. */
export const hasHalfCharacter = (text: string): boolean => !text.isWellFormed();

const isGrey = (rgb: Uint8Array) => {
  for (let i = 0; i < rgb.length; i += 3) if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return false;
  return true;
};

const oneOfThree = (rgb: Uint8Array) => Uint8Array.from({ length: rgb.length / 3 }, (_, i) => rgb[i * 3] ?? 0);

/** Without loss, and small: most of a line is white. */
function embedLine(pdf: Pdf, { rgb, width, height }: PaintedLine): unknown {
  const grey = isGrey(rgb);
  const image = newReference(pdf, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB',
  });
  image.end(grey ? oneOfThree(rgb) : rgb);
  return image;
}

/** Sets text in lines: in a standard font what that shows exactly, as pictures with the words under them what it does not. */
export function textSetter(pdf: Pdf, reader: ReaderFont, paint: TextPainter) {
  const standard = standardText(pdf);
  let images = 0;

  function plain(line: string, { font, size, colour }: SetStyle): SetLine {
    const height = size * LEADING;
    return {
      text: line,
      height,
      place(x, y) {
        if (!line.trim()) return;
        standard.show(line, font, size, colour ?? '#000000', x, y + size * 1.02);
      },
    };
  }

  function painted(line: PaintedLine, { size }: SetStyle): SetLine {
    const [width, height] = [line.width / PAINTED_SCALE, line.height / PAINTED_SCALE];
    return {
      text: line.text,
      height,
      place(x, y) {
        if (line.inked === 0) return;
        images += 1;
        const name = `Line${images}`;
        pdf.page.xobjects[name] = embedLine(pdf, line);
        pdf.addContent(
          `q ${width.toFixed(3)} 0 0 ${(-height).toFixed(3)} ${x.toFixed(3)} ${(y + height).toFixed(3)} cm /${name} Do Q`,
        );
        reader.lay(
          line.text.trim(),
          x + line.left / PAINTED_SCALE,
          y + height * 0.75,
          line.inked / PAINTED_SCALE,
          size,
        );
      },
    };
  }

  return function* lines(text: string, style: SetStyle, width: number): Generator<SetLine> {
    if (isPlain(text)) {
      const widthOf = (part: string) => standard.widthOf(part, style.font, style.size);
      for (const line of plainLines(text, width, widthOf)) yield plain(line, style);
      return;
    }
    const { size, font } = style;
    for (const line of paint(text.toWellFormed(), { size, bold: font === 'bold', width })) yield painted(line, style);
  };
}

export type SetText = ReturnType<typeof textSetter>;
