import { type CommonLines, type CommonToItems, type ItemSort, ownLines, sortOf } from '@/lib/bundle/common-lines';
import type { BundleItem } from '@/lib/bundle/facts';
import { attribute, code, html, list, type Markup } from './html';

const SORT: Readonly<Record<ItemSort, string>> = {
  captured: 'every item that Flagpost captured',
  withheld: 'every withheld item',
  supplied: 'every third-party copy',
};

const lines = ({ limits, notCaptured }: CommonLines, of: string): Markup =>
  html`${limits.length > 0 && html`<h3>Limits of ${of}</h3>${list(limits)}`}${
    notCaptured.length > 0 && html`<h3>Not captured, of ${of}</h3>${list(notCaptured)}`
  }`;

/** What holds of every item, or of every item of a sort: said once. Nothing where there is no such line. */
export const commonSection = (told: CommonToItems | null): Markup | null =>
  told &&
  html`<section id="common"><h2>What holds for every item</h2>
<p>Said here once for all items. What holds for one item only stands with that item, under the same names.</p>
${lines(told.all, 'every item')}${[...told.sorts].map(([sort, some]) => lines(some, SORT[sort]))}</section>
`;

/** What the report says of all items together. */
export interface ToldOnce {
  lines: CommonToItems | null;
  /** The file that says it; empty where it is the same. */
  file: string;
}

/** Where the rest of a list stands, and whether more follows here. */
function pointer(own: readonly string[], elsewhere: number, file: string): Markup | null {
  if (elsewhere === 0) return null;
  const [lines, hold] = elsewhere === 1 ? ['line', 'holds'] : ['lines', 'hold'];
  return html`<p>${elsewhere} ${lines} that ${hold} for others too: see <a href="${attribute(file)}#common">What holds for every item</a>${
    file !== '' && html` in ${code(file)}`
  }. ${own.length > 0 ? 'For this item also:' : 'For this item there are no others.'}</p>\n`;
}

/** The limits of an item and what was not captured of it: what is its own, and where the rest stands. */
export function ownSections(item: BundleItem, { lines: told, file }: ToldOnce): Markup {
  const own = ownLines(item, told);
  const said = [told?.all, told?.sorts.get(sortOf(item))];
  const elsewhere = (of: keyof CommonLines) => said.reduce((sum, one) => sum + (one?.[of].length ?? 0), 0);
  const limits = elsewhere('limits');
  return html`<h3>Limits of this ${item.flag.supplied ? 'copy' : 'capture'}</h3>
${pointer(own.limits, limits, file)}${list(own.limits, limits > 0 ? 'ul' : 'ol')}<h3>Not captured</h3>
${pointer(own.notCaptured, elsewhere('notCaptured'), file)}${list(own.notCaptured)}`;
}
