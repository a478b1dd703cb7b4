/** Where a file of a flag lies in a bundle, below the folder of its item, and what the record calls it. */
export interface BagFile {
  /** `tile-03.png`: the name that the record gives. */
  name: string;
  /** `tiles/03.png` */
  path: string;
}

/** Folder of the nth item, below `data/`: `items/0001`. */
export const itemFolder = (number: number): string => `items/${String(number).padStart(4, '0')}`;

const OWNED = /^(with|look)-(\d{2})-(.+)$/;
const NUMBERED: readonly [RegExp, string][] = [
  [/^tile-(\d+\.png)$/, 'tiles'],
  [/^media-(.+)$/, 'media'],
  [/^supplied-(\d.*)$/, 'supplied'],
  [/^receipt-(\d.*)$/, 'receipts'],
];

function pathOf(name: string, names: ReadonlySet<string>, revision: number): string {
  const owned = OWNED.exec(name);
  const own = owned?.[3] ?? name;
  const folder = owned ? `${owned[1]}-${owned[2]}/` : '';
  for (const [pattern, below] of NUMBERED) {
    const found = pattern.exec(own);
    if (found) return `${folder}${below}/${found[1]}`;
  }
  const onlyPart = own === 'screenshot-01.png' && !names.has(name.replace('-01.png', '-02.png'));
  if (onlyPart) return `${folder}screenshot.png`;
  if (own === `limits-${revision}.txt`) return 'LIMITS.txt';
  if (own === `record-${revision}.json`) return 'record.json';
  return folder + own;
}

/**
 * Lays the files of one flag out. Every file keeps its bytes; what is common (`LIMITS.txt`, `record.json`) is the one of the
 * latest revision, earlier ones keep their numbers beside it.
 *
 * @param names as the record and the store name them. @param revision of the latest record.
 * @throws RangeError where two files would lie at the same place.
 */
export function bagFiles(names: readonly string[], revision: number): BagFile[] {
  const all = new Set(names);
  const files = names.map((name) => ({ name, path: pathOf(name, all, revision) }));
  const taken = new Set<string>();
  for (const { path } of files) {
    const level = path.toLowerCase();
    if (taken.has(level)) throw new RangeError(`Two files at ${path}`);
    taken.add(level);
  }
  return files;
}
