import { type ReadRecord, readRecord } from '@/lib/evidence/verify';
import { type Contents, plainText } from './contents';
import type { Tell } from './findings';
import type { Item, ItemFolder } from './items';
import { isCanonical, type LogLine } from './log';

const SCHEMA = 'flagpost-record-1';
const EARLIER = /^record-(\d{1,6})\.json$/;

export interface BagRecord {
  /** `data/items/0001/record.json` */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  told: ReadRecord;
}

/** An item with all of its records, the latest first. */
export interface RecordedItem extends Item {
  records: readonly [BagRecord, ...BagRecord[]];
}

/** What the log tells of one record. */
export interface LoggedRecord {
  sha256: string;
  key: string | null;
}

/** The records that the log tells of, by flag and revision. What was purged is rightly gone: only what came after counts. */
export function loggedRecords(
  lines: readonly LogLine[],
): Map<string, { latest: number; by: Map<number, LoggedRecord>; purged: boolean }> {
  const flags = new Map<string, { latest: number; by: Map<number, LoggedRecord>; purged: boolean }>();
  for (const { told } of lines) {
    const { record, revision, key } = told?.detail ?? {};
    if (!told || typeof record !== 'string' || typeof revision !== 'number') continue;
    const purged = told.act === 'purged';
    const flag = purged ? undefined : flags.get(told.flagId);
    const by = flag?.by ?? new Map<number, LoggedRecord>();
    by.set(revision, { sha256: record, key: typeof key === 'string' ? key : null });
    flags.set(told.flagId, { latest: revision, by, purged: purged || flag?.purged === true });
  }
  return flags;
}

async function readOne(contents: Contents, path: string, tell: Tell): Promise<BagRecord | null> {
  const bytes = await contents.whole(path, tell);
  const file = contents.all.get(path);
  if (!bytes || !file) return null;
  const told = readRecord(bytes);
  if (!told) {
    tell('record-unreadable', path);
    return null;
  }
  const text = plainText(bytes) ?? '';
  if (told.schema !== SCHEMA) tell('record-schema', path, String(told.schema));
  if (!isCanonical(JSON.parse(text), text)) tell('record-not-canonical', path);
  return { path, bytes, sha256: file.sha256, told };
}

/** Reads all records of an item and holds them against each other. @returns null where the latest cannot be read */
export async function readItem(
  contents: Contents,
  folder: ItemFolder,
  isCopy: boolean,
  tell: Tell,
): Promise<RecordedItem | null> {
  const path = `${folder.folder}record.json`;
  if (!contents.has(path)) {
    if (isCopy) tell('record-in-parent', folder.number);
    else tell('record-missing', path);
    return null;
  }
  const latest = await readOne(contents, path, tell);
  const earlier: BagRecord[] = [];
  for (const name of folder.files) {
    const number = EARLIER.exec(name)?.[1];
    if (number === undefined) continue;
    const record = await readOne(contents, `${folder.folder}${name}`, tell);
    if (!record) continue;
    if (record.told.revision !== Number(number)) tell('record-number', record.path, record.told.revision);
    if (latest && record.told.flag !== latest.told.flag) tell('record-other-flag', record.path);
    earlier.push(record);
  }
  if (!latest) return null;
  earlier.sort((a, b) => b.told.revision - a.told.revision);
  if (earlier.some(({ told }) => told.revision >= latest.told.revision))
    tell('record-number', path, latest.told.revision);
  const { withheld, supplied } = latest.told;
  if (withheld) tell('record-withheld', folder.number);
  if (supplied) tell('record-supplied', folder.number);
  return { ...folder, flag: latest.told.flag, record: latest.sha256, records: [latest, ...earlier] };
}

/** Every revision names the one before it; what is not there has to be told of somewhere. */
export function checkRevisions(
  item: RecordedItem,
  logged: ReturnType<typeof loggedRecords> | null,
  leftOut: ReadonlySet<string>,
  tell: Tell,
): void {
  const [latest] = item.records;
  const by = new Map(item.records.map((record) => [record.told.revision, record]));
  const log = logged?.get(item.flag);
  if (by.size !== item.records.length) tell('record-number', latest.path, latest.told.revision);
  for (let revision = latest.told.revision; revision >= 1; revision--) {
    const record = by.get(revision);
    if (!record) {
      const name = `record-${revision}.json`;
      if (log?.purged && !log.by.has(revision)) {
        tell('record-earlier-purged', revision + 1, `item ${item.number}`);
        return;
      }
      if (leftOut.has(name)) tell('record-earlier-left-out', revision, `item ${item.number}`);
      else tell('record-earlier-missing', revision, `item ${item.number}`);
      // Nothing more can be said of what came before that.
      if (revision > 1 && !by.has(revision - 1)) return;
      continue;
    }
    const before = by.get(revision - 1);
    if (revision === 1 ? record.told.previous !== null : record.told.previous === null)
      tell('record-link', record.path);
    else if (before && record.told.previous !== before.sha256) tell('record-link', record.path);
  }
}

/** The log tells of every record that is here, and of none that is later. */
export function checkLogged(item: RecordedItem, logged: ReturnType<typeof loggedRecords>, tell: Tell): void {
  const log = logged.get(item.flag);
  for (const { path, sha256, told } of item.records) {
    const line = log?.by.get(told.revision);
    if (!line) tell('record-not-logged', path);
    else if (line.sha256 !== sha256) tell('record-log-differs', path);
    else if (line.key !== (told.signedBy ?? null)) tell('record-key-differs', path);
  }
  const [latest] = item.records;
  if (log && log.latest > latest.told.revision) tell('record-not-latest', latest.path, log.latest);
}
