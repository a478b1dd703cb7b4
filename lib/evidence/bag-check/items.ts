import { type Contents, plainText } from './contents';
import { readCsv } from './csv';
import type { Tell } from './findings';

export const INDEX = 'data/index.csv';

export interface ItemFolder {
  /** `0001` */
  number: string;
  /** 1 for the first. */
  place: number;
  /** `data/items/0001/` */
  folder: string;
  /** Paths below it. */
  files: readonly string[];
}

/** An item whose latest record could be read. */
export interface Item extends ItemFolder {
  /** Id of the flag. */
  flag: string;
  /** SHA-256 of the latest record. */
  record: string;
}

/** The folders of the items, which are counted without a gap. */
export function itemFolders(contents: Contents, tell: Tell): ItemFolder[] {
  const found = new Map<string, string[]>();
  for (const path of contents.all.keys()) {
    if (!path.startsWith('data/items/')) continue;
    const [, number, below] = /^data\/items\/(\d{4,})\/(.+)$/.exec(path) ?? [];
    if (number === undefined || below === undefined) tell('item-stray', path);
    else found.set(number, [...(found.get(number) ?? []), below]);
  }
  const numbers = [...found.keys()].sort((a, b) => Number(a) - Number(b));
  if (numbers.length === 0) tell('items-none');
  let expected = 1;
  for (const number of numbers) {
    for (; expected < Number(number) && expected < 10_000; expected++)
      tell('item-number', String(expected).padStart(4, '0'));
    expected = Number(number) + 1;
  }
  return numbers.map((number, i) => ({
    number,
    place: i + 1,
    folder: `data/items/${number}/`,
    files: found.get(number) ?? [],
  }));
}

/** No flag is there twice, and the index names all of them in their order. */
export async function checkItems(
  contents: Contents,
  folders: readonly ItemFolder[],
  items: readonly Item[],
  tell: Tell,
): Promise<void> {
  const seen = new Map<string, string>();
  for (const { flag, number } of items) {
    const other = seen.get(flag);
    if (other !== undefined) tell('item-twice', other, number);
    seen.set(flag, number);
  }
  tell('counted', `${folders.length} items.`);
  const bytes = await contents.whole(INDEX, tell);
  if (!bytes) {
    tell('index-missing');
    return;
  }
  const text = plainText(bytes);
  const rows = text === null ? null : readCsv(text)?.slice(1);
  if (!rows) {
    tell('index-unreadable');
    return;
  }
  if (rows.length !== folders.length) tell('index-rows', rows.length, folders.length);
  for (const { flag, record, number, place } of items) {
    const at = rows.findIndex((cells) => cells.includes(flag) || cells.includes(record));
    if (at < 0) tell('index-lacks-item', number);
    else if (at !== place - 1) tell('index-order', number);
  }
}
