/// <reference types="vite/client" />
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type PrintedLine, textOfLines } from './printed-lines';
import { Refused } from './refusal';

const MOST_PAGES = 150;
/** Milliseconds; a policy of fifty pages takes one second. */
const LONGEST = 30_000;
/** Fewer letters on a page than this, on average, are a stamp on a picture and no text. */
const FEWEST_LETTERS = 25;

interface Piece {
  str: string;
  hasEOL: boolean;
  width: number;
  height: number;
  transform: number[];
}

/** Puts the pieces of one page together to lines. */
function linesOfPage(pieces: readonly Piece[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let text = '';
  let y: number | null = null;
  let height = 0;
  let right = 0;
  const end = () => {
    if (text.trim()) lines.push({ text, page, y: y ?? 0, right, height });
    text = '';
    y = null;
    height = 0;
    right = 0;
  };
  for (const piece of pieces) {
    const at = piece.transform[5] ?? 0;
    if (y !== null && piece.str && Math.abs(at - y) > Math.max(height, piece.height) * 0.6) end();
    if (piece.str.trim()) {
      y ??= at;
      height = Math.max(height, piece.height);
      right = Math.max(right, (piece.transform[4] ?? 0) + piece.width);
    }
    text += piece.str;
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

const refusalOf = (error: unknown): Refused => {
  if (error instanceof Refused) return error;
  const name = error instanceof Error ? error.name : '';
  return new Refused(name === 'PasswordException' ? 'locked-pdf' : 'damaged', error);
};

/**
 * The text of a PDF. Read by a worker of the extension's own; no script in it runs, no font or table is fetched.
 *
 * @throws Refused
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // The build for older browsers: the newest one asks for more than the oldest that Flagpost runs in.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  const task = pdfjs.getDocument({
    // The worker takes the bytes away; the caller keeps its own.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused('too-slow')), LONGEST);
  });
  const read = async (): Promise<string> => {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Refused('too-many-pages');
    const lines: PrintedLine[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(
        ...linesOfPage(
          items.filter((item) => 'str' in item),
          number,
        ),
      );
      page.cleanup();
    }
    const letters = lines.reduce((sum, { text }) => sum + text.replace(/\P{L}/gu, '').length, 0);
    if (letters < FEWEST_LETTERS * document.numPages) throw new Refused('scanned');
    return textOfLines(lines);
  };
  try {
    return await Promise.race([read(), tooSlow]);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}
