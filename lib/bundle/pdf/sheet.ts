import { FONTS, newReference, type Pdf, type Structure } from './open-pdf';
import { isPlain } from './plain-text';
import type { ReaderFont } from './reader-font';
import { rightToLeftLetters } from './reader-order';
import type { SetLine, SetText } from './set-text';

export const MARGIN = 50;
const TOP = 62;
const BOTTOM = 60;
const FOOT = 32;
const WIDTH = 595.28;
const HEIGHT = 841.89;
/** Width of what is written, in points. */
export const MEASURE = WIDTH - 2 * MARGIN;
/** Height of what is written on one page, in points. */
export const PAGE_HEIGHT = HEIGHT - TOP - BOTTOM;
const GREY = '#444444';

export type Options = PDFKit.Mixins.StructureElementOptions & { scope?: 'Row' | 'Column'; colSpan?: number };

/** Pages that fill from the top, with their structure. Distances in points, from the top left of the page. */
export interface Sheet {
  pdf: Pdf;
  set: SetText;
  /** Where the next thing is placed. */
  y: number;
  /** How much is left of the page. */
  room(): number;
  /** Turns the page where less than `height` is left. @returns whether it did. */
  need(height: number): boolean;
  turn(): void;
  /** A new element of the structure, inside the current one; what `inside` adds lies in it. */
  within(tag: string, options: Options, inside: (element: Structure) => void): void;
  /** The same for what takes its time; nothing else may be written meanwhile. */
  open(tag: string, options?: Options): { close(): void };
  /** A line, as content of an element. */
  place(element: Structure, line: SetLine, x: number, y: number): void;
  /** Something drawn that is content of an element. */
  draw(element: Structure, drawing: () => void): void;
  /** Something that decorates and says nothing. */
  decorate(drawing: () => void): void;
  /** Writes the last foot and the number of all pages, and closes the structure. */
  end(): void;
}

/**
 * @param head stands at the top of every page. @param foot at its foot, before “Page 1 of 9”.
 */
export function openSheet(
  pdf: Pdf,
  set: SetText,
  reader: ReaderFont,
  { head, foot }: { head: string; foot: string },
): Sheet {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const path: Structure[] = [root];
  // How many pages there are is known at the end; every foot shows this one drawing.
  const total = newReference(pdf);
  let pages = 0;
  /** Letters on this page that are read from the left, less those from the right. */
  let balance = 0;

  const inner = (): Structure => path.at(-1) ?? root;

  function artefact(kind: PDFKit.Mixins.MarkingOptions, drawing: () => void): void {
    pdf.markContent('Artifact', kind);
    drawing();
    pdf.endMarkedContent();
  }

  function edge(text: string, y: number): void {
    for (const line of set(text, { font: 'plain', size: 8, colour: GREY }, MEASURE - 110)) {
      line.place(MARGIN, y);
      balance += weigh(line.text);
      return;
    }
  }

  const weigh = (text: string) => (isPlain(text) ? (text.match(/[A-Za-z]/g)?.length ?? 0) : -rightToLeftLetters(text));

  function finish(): void {
    if (pages === 0) return;
    artefact({ type: 'Pagination' }, () => {
      edge(foot, HEIGHT - FOOT);
      const number = `Page ${pages} of `;
      pdf.font(FONTS.plain).fontSize(8).fillColor(GREY);
      const x = WIDTH - MARGIN - 70;
      pdf.text(number, x, HEIGHT - FOOT + 8.2, { lineBreak: false, baseline: 'alphabetic' });
      pdf.page.xobjects.Total = total;
      const after = x + pdf.widthOfString(number);
      pdf.addContent(`q 1 0 0 -1 ${after.toFixed(3)} ${(HEIGHT - FOOT + 8.2).toFixed(3)} cm /Total Do Q`);
      // Readers take a page with more letters from the right for one that runs from the right, and turn its lines round.
      reader.layMarks(-balance, MARGIN, HEIGHT - 20);
    });
  }

  const sheet: Sheet = {
    pdf,
    set,
    y: TOP,
    room: () => HEIGHT - BOTTOM - sheet.y,
    need(height) {
      const isTurned = pages === 0 || sheet.room() < height;
      if (isTurned) sheet.turn();
      return isTurned;
    },
    turn() {
      finish();
      pdf.addPage();
      pages += 1;
      balance = 0;
      sheet.y = TOP;
      artefact({ type: 'Pagination' }, () => edge(head, 30));
    },
    open(tag, options = {}) {
      const element = pdf.struct(tag, options);
      inner().add(element);
      path.push(element);
      return {
        close() {
          path.splice(path.indexOf(element), 1);
          element.end();
        },
      };
    },
    within(tag, options, inside) {
      const opened = sheet.open(tag, options);
      inside(inner());
      opened.close();
    },
    place(element, line, x, y) {
      balance += weigh(line.text);
      element.add(() => line.place(x, y));
    },
    draw(element, drawing) {
      element.add(drawing);
    },
    decorate: (drawing) => artefact({ type: 'Layout' }, drawing),
    end() {
      finish();
      pdf.font(FONTS.plain);
      const helvetica = (pdf as unknown as { _font: { id: string; ref(): unknown } })._font;
      total.data = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, -3, 40, 9],
        Resources: { Font: { [helvetica.id]: helvetica.ref() } },
      };
      total.end(new TextEncoder().encode(`BT 0.267 g /${helvetica.id} 8 Tf (${pages}) Tj ET`));
      root.end();
    },
  };
  return sheet;
}
