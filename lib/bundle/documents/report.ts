import { type CommonToItems, commonTo } from '@/lib/bundle/common-lines';
import type { BagEntry, BundleFacts, BundleItem, Preview } from '@/lib/bundle/facts';
import { closing } from './closing';
import { itemSection } from './item';
import { opening } from './opening';
import { PAGE_END, pageStart } from './page';
import { ITEMS_PER_FILE, reportFile } from './report-files';

type PreviewsOf = (item: BundleItem) => Promise<Preview[]>;

async function* reportText(
  facts: BundleFacts,
  n: number,
  count: number,
  preview: PreviewsOf,
  told: CommonToItems | null,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  const part = count === 1 ? '' : `, part ${n} of ${count}`;
  yield pageStart(facts, `Report ${facts.id}${part}`).html;
  if (n === 1) yield* opening(facts, told);
  // A page without a heading of the first level could not be found its way around in.
  else
    yield `<h1>Report ${facts.id}${part}</h1>\n<p><a href="report.html">First part, with the cover and all items</a></p>\n`;
  for (const item of facts.items.slice((n - 1) * ITEMS_PER_FILE, n * ITEMS_PER_FILE))
    for (const piece of await itemSection(item, facts, await preview(item), {
      lines: told,
      file: n === count ? '' : reportFile(count),
    }))
      yield piece instanceof Uint8Array ? piece : piece.html;
  if (n === count) yield* closing(facts, told);
  yield PAGE_END;
}

/** The report, a hundred items to a file. Written while it is read: no more than one item's pictures are held. */
export function* reportEntries(facts: BundleFacts, preview: PreviewsOf): Generator<BagEntry> {
  const count = Math.max(1, Math.ceil(facts.items.length / ITEMS_PER_FILE));
  const told = commonTo(facts.items);
  for (let n = 1; n <= count; n++)
    yield { path: `data/${reportFile(n)}`, content: reportText(facts, n, count, preview, told), packed: false };
}
