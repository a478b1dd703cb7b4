/** PDFKit’s document, and what of it its types do not tell. */
export type Pdf = PDFKit.PDFDocument & {
  /** Reads a JPEG; it is written where it is first placed. */
  openImage(bytes: Uint8Array): { width: number; height: number };
};
export type Structure = PDFKit.PDFStructureElement;
export type Reference = Omit<PDFKit.PDFKitReference, 'data' | 'end'> & {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array | string): void;
};

export const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold', mono: 'Courier' } as const;
export type Font = keyof typeof FONTS;

export interface PdfAbout {
  /** ASCII: it goes into the metadata, which PDFKit does not escape. */
  title: string;
  /** ISO 8601 UTC. */
  madeAt: string;
  software: string;
}

/** What has been written of a document so far. */
export interface Written {
  /** All of it that was not taken before; null where that is less. */
  take(atLeast?: number): Uint8Array<ArrayBuffer> | null;
  /** Ends the document; resolves when its last byte can be taken. */
  end(): Promise<void>;
}

/**
 * A new, empty, tagged A4 document in British English. PDFKit is loaded when the first one is made. Its dates and its identifier
 * come from `about` alone, so that the same report has the same bytes.
 *
 * What it writes is taken from it at once: as a stream it keeps every piece in a list and takes them off at its front, which takes
 * the square of their number, and a tagged report has a great many.
 */
export async function openPdf({ title, madeAt, software }: PdfAbout): Promise<{ pdf: Pdf; out: Written }> {
  const [pdfkit, ...metrics] = await Promise.all([
    import('pdfkit'),
    import('pdfkit/standard-fonts/Helvetica'),
    import('pdfkit/standard-fonts/HelveticaBold'),
    import('pdfkit/standard-fonts/Courier'),
  ]);
  const made = pdfkit as unknown as {
    default: new (options: PDFKit.PDFDocumentOptions) => Pdf;
    /** Node’s build of the package has none, and finds the metrics by itself. */
    registerStdFonts?: (...metrics: (() => object)[]) => void;
  };
  made.registerStdFonts?.(...metrics.map((one) => one.default));
  let pieces: Uint8Array[] = [];
  let length = 0;
  let isOver: () => void = () => {};
  const over = new Promise<void>((resolve) => (isOver = resolve));
  class Direct extends made.default {
    override push(piece: Uint8Array | null): boolean {
      if (piece) {
        pieces.push(piece);
        length += piece.length;
      } else isOver();
      return true;
    }
  }
  const pdf = new Direct({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    size: 'A4',
    // Lines are placed one by one; PDFKit never turns a page by itself.
    margin: 0,
    autoFirstPage: false,
    font: FONTS.plain,
    info: { Title: title, Creator: software, Producer: `${software}, PDFKit`, CreationDate: new Date(madeAt) },
  });
  return {
    pdf,
    out: {
      take(atLeast = 1) {
        if (length < atLeast) return null;
        const all = new Uint8Array(length);
        let at = 0;
        for (const piece of pieces) {
          all.set(piece, at);
          at += piece.length;
        }
        pieces = [];
        length = 0;
        return all;
      },
      end() {
        pdf.end();
        return over;
      },
    },
  };
}

/** A new indirect object. */
export const newReference = (pdf: Pdf, data: Record<string, unknown> = {}): Reference =>
  pdf.ref(data) as unknown as Reference;
