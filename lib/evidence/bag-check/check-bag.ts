import { checkColleagues, readColleagues, withColleagues } from './colleagues';
import { type Progress, readContents } from './contents';
import { checkExports } from './exports';
import { checkForm, isCopyId } from './form';
import { checkItems, itemFolders } from './items';
import { readKeys } from './keys';
import { checkLog, type LogLine } from './log';
import { checkPayload, checkTagFiles } from './manifests';
import { checkFiles, type ListedFile, readList } from './record-files';
import { checkRecordSignatures } from './record-signatures';
import { checkLogged, checkRevisions, loggedRecords, type RecordedItem, readItem } from './records';
import { type BagReport, Gathered, verdictOf } from './report';
import { checkKey, checkSignature } from './signature';
import type { BagSource } from './source';
import { checkTime } from './time';

/** What the person who checks knows from elsewhere. */
export interface Told {
  /** The fingerprint that the school told, as typed. */
  fingerprint?: string;
  /** A file of root certificates, from the timestamping authorities themselves. */
  roots?: Uint8Array<ArrayBuffer>;
  /** Bytes read so far, and of how many. */
  progress?: Progress;
}

/** Beside the files of an item in a redacted copy, in the place of its record. */
const REDACTIONS = 'redactions.json';
const OF_AN_ITEM = /^data\/items\/\d{4,}\/redactions\.json$/;

/**
 * Checks a bundle from the first byte to the last, with nothing but what is in it and what a person tells.
 *
 * Never throws for what is in the bundle: everything that is wrong with it is in the report. What was not checked counts as not
 * checked, never as good.
 */
export async function checkBag(source: BagSource, told: Told = {}): Promise<BagReport> {
  const gathered = new Gathered();
  const contents = await readContents(source, gathered.of('container'), told.progress);
  gathered.made('container');
  const info = await checkForm(contents, source.folder, gathered.of('form'));
  gathered.made('form');
  if (await checkPayload(contents, gathered.of('payload'))) gathered.made('payload');
  if (await checkTagFiles(contents, gathered.of('tag-files'))) gathered.made('tag-files');

  const keys = await readKeys(contents, gathered.of('signature'));
  await checkSignature(contents, info, keys.own, gathered.of('signature'));
  const compared = checkKey(keys.own, told.fingerprint ?? null, gathered.of('key'));
  gathered.made('signature', 'key');

  const isCopy =
    info.id !== null && isCopyId(info.id) && [...contents.all.keys()].some((path) => OF_AN_ITEM.test(path));
  const lines = await checkLog(contents, isCopy, gathered.of('log'));
  if (lines || isCopy) gathered.made('log');
  const colleagues = await readColleagues(contents, gathered.of('log'));
  const all = lines && withColleagues(lines, colleagues);
  const { items, folders } = await checkAllItems(gathered, contents, all, isCopy, keys, compared === 'same');
  const flags = new Set(items.map(({ flag }) => flag));
  checkColleagues(lines ?? [], colleagues, flags, contents, gathered.of('log'));
  if (lines && info.id !== null) {
    checkExports(lines, info.id, items, isCopy, gathered.of('exports'));
    gathered.made('exports');
  } else if (isCopy && !lines) {
    gathered.of('exports')('log-not-in-copy');
    gathered.made('exports');
  }
  const stamps = await checkTime(contents, lines, told.roots ?? null, gathered.of('time'));
  gathered.made('time');

  const checks = gathered.parts();
  return {
    verdict: verdictOf(checks),
    bag: info.id,
    key: keys.own && { fingerprint: keys.own.fingerprint, compared },
    checks,
    counts: {
      files: contents.all.size,
      bytes: [...contents.all.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      items: folders,
      lines: lines?.length ?? 0,
      withheldLines: lines?.filter((line) => line.told === null).length ?? 0,
      stamps,
    },
  };
}

async function checkAllItems(
  gathered: Gathered,
  contents: Awaited<ReturnType<typeof readContents>>,
  lines: readonly LogLine[] | null,
  isCopy: boolean,
  keys: Awaited<ReturnType<typeof readKeys>>,
  keyIsKnown: boolean,
): Promise<{ items: RecordedItem[]; folders: number }> {
  const folders = itemFolders(contents, gathered.of('items'));
  const logged = lines && loggedRecords(lines);
  const items: RecordedItem[] = [];
  for (const folder of folders) {
    const item = await readItem(
      contents,
      folder,
      isCopy && contents.has(folder.folder + REDACTIONS),
      gathered.of('records'),
    );
    if (!item) continue;
    items.push(item);
    const list = await readList(contents, folder, gathered.of('record-files'));
    checkRevisions(item, logged, leftOutOf(list), gathered.of('records'));
    if (logged) checkLogged(item, logged, gathered.of('records'));
    await checkRecordSignatures(contents, item, keys.own, keys.all, keyIsKnown, gathered.of('record-signatures'));
    checkFiles(contents, item, list ?? [], gathered.of('record-files'));
  }
  await checkItems(contents, folders, items, gathered.of('items'));
  gathered.made('items');
  // A record that cannot be read is told where records are; what it would have named was not looked at.
  const all = folders.length > 0 && items.length === folders.length;
  if (all && logged) gathered.made('records');
  if (all) gathered.made('record-signatures', 'record-files');
  if (isCopy && items.length === 0 && folders.length > 0) gathered.made('records', 'record-signatures', 'record-files');
  return { items, folders: folders.length };
}

const leftOutOf = (list: readonly ListedFile[] | null): ReadonlySet<string> =>
  new Set((list ?? []).filter(({ path }) => path === null).map(({ name }) => name));
