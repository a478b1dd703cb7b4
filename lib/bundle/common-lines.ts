import { limitsOf } from '@/lib/flagging/limits';
import { notCapturedOf } from '@/lib/flagging/not-captured';
import type { BundleItem } from './facts';

/** Fingerprint of the key that signed the latest record; null where it was not signed. */
export const signerOf = ({ flag, signatures }: BundleItem): string | null =>
  signatures.find(({ revision }) => revision === flag.record?.revision)?.key ?? null;

/** What an item does not show or does not prove, line by line. */
export function limitLines(item: BundleItem): string[] {
  const files = item.files.map(({ artefact }) => artefact);
  return limitsOf(item.flag, files, signerOf(item)).map(({ words }) => words);
}

/** What the record of an item does not hold, line by line. */
export const notCapturedLines = (item: BundleItem): string[] => notCapturedOf(item.flag, signerOf(item));

/** Every line once, in the order in which it is first met, with the items that it is about. */
export function linesOf(
  items: readonly BundleItem[],
  linesOfItem: (item: BundleItem) => string[],
): Map<string, BundleItem[]> {
  const about = new Map<string, BundleItem[]>();
  for (const item of items)
    for (const line of new Set(linesOfItem(item))) {
      const some = about.get(line);
      if (some) some.push(item);
      else about.set(line, [item]);
    }
  return about;
}

/** What an item is, as far as it decides which lines can hold of it. */
export type ItemSort = 'captured' | 'withheld' | 'supplied';

export const sortOf = ({ flag }: Pick<BundleItem, 'flag'>): ItemSort =>
  flag.supplied ? 'supplied' : flag.snapshot ? 'captured' : 'withheld';

export interface CommonLines {
  limits: string[];
  notCaptured: string[];
}

/** Lines that hold of every item, and those that hold of every item of one sort. No line stands in both. */
export interface CommonToItems {
  all: CommonLines;
  /** Only sorts of which there are several items, and that are not the only one. */
  sorts: ReadonlyMap<ItemSort, CommonLines>;
}

function common(items: readonly BundleItem[], but: CommonLines | null): CommonLines {
  // A single item keeps its lines to itself.
  const shared = (linesOfItem: (item: BundleItem) => string[], told: readonly string[]) =>
    items.length < 2
      ? []
      : [...linesOf(items, linesOfItem)].flatMap(([line, some]) =>
          some.length === items.length && !told.includes(line) ? [line] : [],
        );
  return {
    limits: shared(limitLines, but?.limits ?? []),
    notCaptured: shared(notCapturedLines, but?.notCaptured ?? []),
  };
}

const isEmpty = ({ limits, notCaptured }: CommonLines) => limits.length === 0 && notCaptured.length === 0;

/** What need not be repeated with each item; null where there is nothing of the kind. */
export function commonTo(items: readonly BundleItem[]): CommonToItems | null {
  const all = common(items, null);
  const sorts = new Map<ItemSort, CommonLines>();
  for (const sort of ['captured', 'withheld', 'supplied'] as const) {
    const some = items.filter((item) => sortOf(item) === sort);
    if (some.length === items.length) continue;
    const lines = common(some, all);
    if (!isEmpty(lines)) sorts.set(sort, lines);
  }
  return isEmpty(all) && sorts.size === 0 ? null : { all, sorts };
}

/** What is left to be said with an item itself. */
export function ownLines(item: BundleItem, told: CommonToItems | null): CommonLines {
  const said = [told?.all, told?.sorts.get(sortOf(item))];
  const left = (lines: readonly string[], of: keyof CommonLines) =>
    lines.filter((line) => !said.some((one) => one?.[of].includes(line)));
  return { limits: left(limitLines(item), 'limits'), notCaptured: left(notCapturedLines(item), 'notCaptured') };
}
