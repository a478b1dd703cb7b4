import { FONTS, type Font, type Pdf } from './open-pdf';

/** A font as PDFKit has it, and what of it its types do not tell. */
interface StandardFont {
  id: string;
  ref(): unknown;
  /** Of one character: its code in two hex digits, and its width in thousandths of the size. */
  encode(character: string): [codes: string[], widths: { advanceWidth: number }[]];
}

interface Glyph {
  /** As it stands in a string of a PDF. */
  code: string;
  width: number;
}

/** Text in the standard fonts. */
export interface StandardText {
  /** Points. */
  widthOf(text: string, font: Font, size: number): number;
  /** @param colour `#rrggbb` */
  show(text: string, font: Font, size: number, colour: string, x: number, baseline: number): void;
}

/** A code in a string of a PDF, where some stand for themselves only after a backslash, and those beyond ASCII as three octal digits. */
function written(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (code < 0x20 || code > 0x7e) return `\\${code.toString(8).padStart(3, '0')}`;
  const sign = String.fromCharCode(code);
  return /[()\\]/.test(sign) ? `\\${sign}` : sign;
}

const channel = (colour: string, at: number) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3);

/**
 * Each letter as wide as it is by itself. PDFKit moves pairs of letters together and looks every pair of a line up again whenever it
 * is measured, which took most of the time of a report.
 */
export function standardText(pdf: Pdf): StandardText {
  const glyphs = new Map<Font, { font: StandardFont /** By code unit. */; known: Glyph[] }>();

  function lettersOf(name: Font) {
    const made = glyphs.get(name);
    if (made) return made;
    pdf.font(FONTS[name]);
    const font = (pdf as unknown as { _font: StandardFont })._font;
    const letters = { font, known: [] as Glyph[] };
    glyphs.set(name, letters);
    return letters;
  }

  function glyphAt(text: string, at: number, { font, known }: ReturnType<typeof lettersOf>): Glyph {
    const unit = text.charCodeAt(at);
    const had = known[unit];
    if (had) return had;
    const [[code = ''], [position]] = font.encode(text.charAt(at));
    const glyph = { code: written(code), width: position?.advanceWidth ?? 0 };
    known[unit] = glyph;
    return glyph;
  }

  return {
    widthOf(text, name, size) {
      const letters = lettersOf(name);
      let width = 0;
      for (let i = 0; i < text.length; i += 1) width += glyphAt(text, i, letters).width;
      return (width * size) / 1000;
    },
    show(text, name, size, colour, x, baseline) {
      const letters = lettersOf(name);
      let codes = '';
      for (let i = 0; i < text.length; i += 1) codes += glyphAt(text, i, letters).code;
      pdf.page.fonts[letters.font.id] ??= letters.font.ref();
      const fill = [1, 3, 5].map((at) => channel(colour, at)).join(' ');
      pdf.addContent(
        `q ${fill} rg BT 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} Tm /${letters.font.id} ${size} Tf (${codes}) Tj ET Q`,
      );
    },
  };
}
