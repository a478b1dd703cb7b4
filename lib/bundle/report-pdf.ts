import type { BundleFacts, BundleItem, Preview } from './facts';
import { heading } from './pdf/blocks';
import { cover } from './pdf/cover';
import { item, itemTitle } from './pdf/item';
import { custodyLog } from './pdf/log';
import { openPdf } from './pdf/open-pdf';
import { readerFont } from './pdf/reader-font';
import { textSetter } from './pdf/set-text';
import { openSheet } from './pdf/sheet';
import type { TextPainter } from './pdf/text-painter';

/** Handed on in pieces of this size at least, so that what packs them is not called for every few bytes. */
const PIECE = 65_536;

/**
 * The report as a PDF: tagged, with bookmarks, and every captured word as it was, for people and for programs. Pieces come as they
 * are made; one item at a time is in memory. The same facts and pictures in the same browser give the same bytes.
 *
 * @param preview the pictures of an item, JPEG, in their order. In a redacted copy only what may be seen.
 * @param draw paints what no font of a PDF can show.
 * @throws ZodError where a line of the log is none. Whatever `preview` and `draw` throw comes out as well; what was made until
 * then is no PDF.
 */
export async function* reportPdf(
  facts: BundleFacts,
  preview: (item: BundleItem) => Promise<Preview[]>,
  draw: TextPainter,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const software = `Flagpost ${facts.extension}`;
  const { pdf, out } = await openPdf({ title: `Report ${facts.id}`, madeAt: facts.madeAt, software });
  const reader = readerFont(pdf);
  const unsigned = facts.key ? '' : ', UNSIGNED';
  const sheet = openSheet(pdf, textSetter(pdf, reader, draw), reader, {
    head: `${facts.id}${unsigned}${facts.choices.redacted ? ', redacted copy' : ''}`,
    foot: facts.school?.name ?? '',
  });

  sheet.turn();
  pdf.outline.addItem('Cover');
  cover(sheet, facts);
  for (const one of facts.items) {
    sheet.turn();
    const section = sheet.open('Sect');
    heading(sheet, 1, itemTitle(one), pdf.outline);
    await item(sheet, one, facts, await preview(one));
    section.close();
    const piece = out.take(PIECE);
    if (piece) yield piece;
  }
  sheet.turn();
  pdf.outline.addItem('Custody log');
  custodyLog(sheet, facts);
  sheet.end();
  reader.end();
  await out.end();
  const rest = out.take();
  if (rest) yield rest;
}
