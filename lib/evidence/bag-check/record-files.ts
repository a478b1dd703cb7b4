import { bagFiles } from '@/lib/evidence/bag-paths';
import { type Contents, plainText } from './contents';
import { csvRecords, readCsv } from './csv';
import type { Tell } from './findings';
import type { ItemFolder } from './items';
import { pathFault } from './paths';
import type { RecordedItem } from './records';

/** A row of `files.csv`: what the record calls a file, and where it lies. */
export interface ListedFile {
  name: string;
  /** Below the folder of the item; null where it was left out. */
  path: string | null;
  /** Why it was left out; empty where it was not. */
  why: string;
  sha256: string | null;
}

const LIST = 'files.csv';
/** Written by the bundle itself beside every record. */
const OWN = /^(files\.csv|record(-\d+)?\.json(\.sig|\.ts[rq])?)$/;

/** Reads the list of an item. @returns null where there is none that can be read, which was told */
export async function readList(contents: Contents, { folder }: ItemFolder, tell: Tell): Promise<ListedFile[] | null> {
  const at = `${folder}${LIST}`;
  const bytes = await contents.whole(at, tell);
  if (!bytes) {
    tell('list-missing', at);
    return null;
  }
  const text = plainText(bytes);
  const rows = text === null ? null : readCsv(text);
  const records = rows && csvRecords(rows);
  if (!records || records.some((row) => !row.has('name') || !row.has('path')) || records.length === 0) {
    tell('list-unreadable', at);
    return null;
  }
  const [names, paths] = [new Set<string>(), new Set<string>()];
  return records.map((row) => {
    const name = row.get('name') ?? '';
    // Either from the folder of the item or from that of the bag.
    const written = (row.get('path') ?? '').trim();
    const path = written.startsWith(folder) ? written.slice(folder.length) : written;
    if (path !== '' && pathFault(path)) tell('list-path', at, written);
    if (names.has(name)) tell('list-twice', at, name);
    if (path !== '' && paths.has(path.toLowerCase())) tell('list-twice', at, path);
    names.add(name);
    paths.add(path.toLowerCase());
    const sha256 = row.get('sha256') ?? row.get('sha-256') ?? '';
    const why = ['left out', 'left-out', 'why', 'reason', 'note']
      .map((one) => row.get(one) ?? '')
      .find((one) => one !== '');
    return {
      name,
      path: path === '' ? null : path,
      why: why ?? '',
      sha256: sha256 === '' ? null : sha256.toLowerCase(),
    };
  });
}

/** The files that the records of an item name are where the list says, byte for byte. */
export function checkFiles(contents: Contents, item: RecordedItem, list: readonly ListedFile[], tell: Tell): void {
  const { folder, number } = item;
  const [latest, ...earlier] = item.records;
  const listed = new Map(list.map((one) => [one.name, one]));
  const used = new Set<string>();
  const usual = usualPlaces(item);
  for (const { name, bytes, sha256 } of latest.told.files) {
    const row = listed.get(name);
    if (!row) tell('list-lacks', name, `${folder}${LIST}`);
    if (row && row.sha256 !== null && row.sha256 !== sha256) tell('list-differs', name, `${folder}${LIST}`);
    if (row && row.path === null) {
      tell('named-left-out', name, row.why || 'no reason is given');
      continue;
    }
    const below = row?.path ?? usual.get(name) ?? name;
    const file = contents.all.get(`${folder}${below}`);
    used.add(below);
    if (!file) tell('named-missing', `${folder}${below}`, name);
    else if (file.sha256 !== sha256 || file.bytes !== bytes) tell('named-changed', `${folder}${below}`, name);
  }
  const now = new Map(latest.told.files.map((file) => [file.name, file]));
  for (const { told } of earlier)
    for (const file of told.files) {
      const same = now.get(file.name);
      if (!same) tell('earlier-file-gone', file.name, `item ${number}`);
      else if (same.sha256 !== file.sha256) tell('earlier-file-differs', file.name, `item ${number}`);
    }
  for (const { name, path } of list)
    if (path !== null && !now.has(name) && !contents.has(`${folder}${path}`))
      tell('named-missing', `${folder}${path}`, name);
  for (const below of item.files) if (!used.has(below) && !OWN.test(below)) tell('not-of-record', `${folder}${below}`);
}

/** Where the files lie where no list tells. */
function usualPlaces({ records }: RecordedItem): Map<string, string> {
  const [latest] = records;
  try {
    const files = bagFiles(
      latest.told.files.map(({ name }) => name),
      latest.told.revision,
    );
    return new Map(files.map(({ name, path }) => [name, path]));
  } catch (error) {
    // Names that cannot lie beside each other: then they lie nowhere, and are told as missing.
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}
