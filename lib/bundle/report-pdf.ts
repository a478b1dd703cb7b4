import { bytesOf, sizeOf } from '@/lib/bytes';
import { type CommonToItems, commonTo } from './common-lines';
import { closing } from './documents/closing';
import { html } from './documents/html';
import { itemMarkup } from './documents/item';
import { opening } from './documents/opening';
import { captionOf, NOT_DRAWN, pictureOf, picturesOf } from './documents/pictures';
import { clausesOf } from './documents/policy-files';
import type { BundleFacts, BundleItem, Preview } from './facts';
import { beginOf, figure } from './pdf/blocks';
import { type Bookmarks, newBookmarks } from './pdf/bookmarks';
import { openPdf, type Written } from './pdf/open-pdf';
import { readerFont } from './pdf/reader-font';
import { textSetter } from './pdf/set-text';
import { openSheet, type Sheet } from './pdf/sheet';
import type { TextPainter } from './pdf/text-painter';
import { write } from './pdf/write';

/** Handed on in pieces of this size at least, so that what packs them is not called for every few bytes. */
const PIECE = 65_536;

/** One exhibit, with its pictures in the middle. */
async function item(
  sheet: Sheet,
  one: BundleItem,
  facts: BundleFacts,
  previews: readonly Preview[],
  bookmarks: Bookmarks,
  told: CommonToItems | null,
): Promise<Iterable<undefined>> {
  const files = picturesOf(one);
  const drawn = await Promise.all(
    previews.map(async (picture, i) => {
      const file = files[i];
      const caption = html`<figure>${sizeOf(picture.jpeg) === 0 && NOT_DRAWN}${file ? captionOf(one.folder, file) : null}</figure>`;
      const about = `Item ${one.number}, picture ${i + 1} of ${previews.length}: ${file ? pictureOf(file) : 'a picture'}. The words of the post stand above.`;
      const shown = { ...picture, bytes: await bytesOf(picture.jpeg) };
      const isDrawn = shown.bytes.length > 0;
      return {
        caption: caption.html,
        begin: isDrawn ? beginOf(shown) : 0,
        draw: () => isDrawn && figure(sheet, shown, about),
      };
    }),
  );
  const { before, after } = itemMarkup(one, facts, { lines: told, file: '' });
  return write(sheet, [before.html, ...drawn.map(({ caption }) => caption), after.html], bookmarks, {
    pictures: drawn,
  });
}

/** The clauses of each policy, which the bundle has in a file of their own beside its report. */
const clauses = (facts: BundleFacts) =>
  html`<section class="page" id="clauses"><h1>Policy clauses</h1>${clausesOf(facts)}</section>`.html;

/** What comes of each step of the writing, as soon as it is enough for a piece. */
function* written(out: Written, steps: Iterable<undefined>): Generator<Uint8Array<ArrayBuffer>> {
  for (const _ of steps) {
    const piece = out.take(PIECE);
    if (piece) yield piece;
  }
}

/**
 * The report as a PDF: it says what the HTML report says, and the clauses of each policy, in the same words. Tagged, with bookmarks,
 * and every captured word as it was, for people and for programs. Pieces come as they are made; one item at a time is in memory. The same facts and pictures in the same browser give the same bytes.
 *
 * @param preview the pictures of an item, JPEG, in their order. In a redacted copy only what may be seen.
 * @param draw paints what no font of a PDF can show.
 * @throws whatever `preview` and `draw` throw; what was made until then is no PDF.
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

  const bookmarks = newBookmarks(pdf);
  sheet.turn();
  const told = commonTo(facts.items);
  yield* written(out, write(sheet, opening(facts, told, 'pdf'), bookmarks));
  for (const one of facts.items)
    yield* written(out, await item(sheet, one, facts, await preview(one), bookmarks, told));
  yield* written(out, write(sheet, closing(facts, told), bookmarks));
  if (facts.policies.length > 0) yield* written(out, write(sheet, [clauses(facts)], bookmarks, { deeper: 1 }));
  sheet.end();
  reader.end();
  await out.end();
  const rest = out.take();
  if (rest) yield rest;
}
