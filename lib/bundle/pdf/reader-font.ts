import { newReference, type Pdf, type Reference } from './open-pdf';
import { inReaderOrder, LEFT_TO_RIGHT_MARK } from './reader-order';

/** A font without shapes: it lays words under a picture of them, so that they can be searched, copied and read out. */
export interface ReaderFont {
  /** Lays the words of a line from `x` on, `width` wide. Baseline and size in points, from the top left of the page. */
  lay(text: string, x: number, baseline: number, width: number, size: number): void;
  /** Marks without shape that are read from left to right, `count` of them, in rows below each other. */
  layMarks(count: number, x: number, baseline: number): void;
  /** Writes the font itself. */
  end(): void;
}

/** Thousandths of the size. A mark takes some room: readers leave out a sign that lies on another one like it. */
const WIDTH = 500;
const MARK_WIDTH = 200;
/** Marks are laid in short rows, as small as that a page of them fits below its foot (points). */
const MARK_SIZE = 0.4;
const MARKS_OF_A_ROW = 100;
/** One byte names a sign; 0 is left free. */
const SIGNS_OF_A_FONT = 255;

interface Part {
  name: string;
  reference: Reference;
  signs: string[];
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 4)).join('');

function toUnicode(signs: readonly string[]): string {
  const blocks: string[] = [];
  // No block may hold more than 100.
  for (let at = 0; at < signs.length; at += 100) {
    const lines = signs.slice(at, at + 100).map((sign, i) => `<${hex(at + i + 1, 2)}> <${utf16(sign)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const widthOf = (sign: string) => (/[\u200e\u200f]/.test(sign) ? MARK_WIDTH : WIDTH);

function embed(pdf: Pdf, { reference, signs }: Part): void {
  const shape = (width: number) => {
    const made = newReference(pdf);
    made.end(new TextEncoder().encode(`${width} 0 d0`));
    return made;
  };
  const [empty, mark] = [shape(WIDTH), shape(MARK_WIDTH)];
  const map = newReference(pdf);
  map.end(new TextEncoder().encode(toUnicode(signs)));
  const names = signs.map((_, i) => `g${i + 1}`);
  reference.data = {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, -200, WIDTH, 800],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    FirstChar: 1,
    LastChar: signs.length,
    Widths: signs.map(widthOf),
    CharProcs: Object.fromEntries(signs.map((sign, i) => [names[i], widthOf(sign) === MARK_WIDTH ? mark : empty])),
    Encoding: newEncoding(names),
    Resources: {},
    ToUnicode: map,
  };
  reference.end();
}

const newEncoding = (names: readonly string[]) => ({ Type: 'Encoding', Differences: [1, ...names] });

export function readerFont(pdf: Pdf): ReaderFont {
  const parts: Part[] = [];
  const codes = new Map<string, { part: Part; code: number }>();

  const codeOf = (sign: string) => {
    const known = codes.get(sign);
    if (known) return known;
    let part = parts.at(-1);
    if (!part || part.signs.length === SIGNS_OF_A_FONT) {
      part = { name: `Words${parts.length + 1}`, reference: newReference(pdf), signs: [] };
      parts.push(part);
    }
    const made = { part, code: part.signs.push(sign) };
    codes.set(sign, made);
    return made;
  };

  const show = (signs: readonly string[], x: number, baseline: number, size: number, stretch: number) => {
    const commands = [`1 0 0 -1 ${x.toFixed(3)} ${baseline.toFixed(3)} Tm`, `${stretch.toFixed(3)} Tz`];
    let current: Part | null = null;
    let string = '';
    const flush = () => {
      if (string) commands.push(`<${string}> Tj`);
      string = '';
    };
    for (const sign of signs) {
      const { part, code } = codeOf(sign);
      if (part !== current) {
        flush();
        current = part;
        pdf.page.fonts[part.name] ??= part.reference;
        commands.push(`/${part.name} ${size.toFixed(2)} Tf`);
      }
      string += hex(code, 2);
    }
    flush();
    pdf.addContent(`q BT\n${commands.join('\n')}\nET Q`);
  };

  return {
    lay(text, x, baseline, width, size) {
      const signs = inReaderOrder(text);
      const natural = signs.reduce((sum, sign) => sum + (widthOf(sign) / 1000) * size, 0);
      if (natural > 0) show(signs, x, baseline, size, (100 * Math.max(width, 1)) / natural);
    },
    layMarks(count, x, baseline) {
      for (let row = 0; row * MARKS_OF_A_ROW < count; row += 1) {
        const marks = Math.min(count - row * MARKS_OF_A_ROW, MARKS_OF_A_ROW);
        show(Array<string>(marks).fill(LEFT_TO_RIGHT_MARK), x, baseline + row * MARK_SIZE * 1.5, MARK_SIZE, 100);
      }
    },
    end() {
      for (const part of parts) embed(pdf, part);
    },
  };
}
