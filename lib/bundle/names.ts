import type { BundleFacts, BundleItem } from './facts';

/** Name of the folder of the bag, and how every file of the bundle begins. What nobody signed says so. */
export const bagName = ({ id, key }: Pick<BundleFacts, 'id' | 'key'>): string => (key ? id : `${id}-UNSIGNED`);

/**
 * Name of a file in the loose form, where there are no folders: `FP-2026-0042_AB-1_tiles_01.png`. Files that belong to no exhibit
 * come without one.
 */
export function looseName(
  path: string,
  facts: Pick<BundleFacts, 'id' | 'key'> & { items: readonly BundleItem[] },
): string {
  const item = facts.items.find(({ folder }) => path.startsWith(`data/${folder}/`));
  const inside = item ? path.slice(`data/${item.folder}/`.length) : path.replace(/^data\//, '');
  const exhibit = item && (item.exhibit?.replace('/', '-') ?? String(item.number).padStart(4, '0'));
  return [bagName(facts), ...(exhibit ? [exhibit] : []), ...inside.split('/')].join('_');
}

/** Where the log of a colleague lies, by the hash of its first line: `data/colleague-logs/0123456789abcdef.jsonl`. */
export const colleagueFile = ({ id }: { id: string }): string => `data/colleague-logs/${id.slice(0, 16)}.jsonl`;
