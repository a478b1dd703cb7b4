import {
  BlobReader,
  BlobWriter,
  configure,
  type FileEntry,
  TextWriter,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/index-native.js';
import type * as z from 'zod';
import { fromBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import {
  type BackupHeader,
  HEADER,
  headerSchema,
  MANIFEST,
  type Manifest,
  manifestPlace,
  manifestSchema,
  NEWEST_FORMAT,
  TABLES,
  type TableName,
  tableFile,
} from './backup-format';
import { open } from './vault/seal';
import { keysOf, type Opened, openByPassphrase, openByRecoveryCode } from './vault/vault-file';

configure({ useWebWorkers: false });

/** Why a backup was not read or not put back. Nothing was changed then. */
export class NotRestored extends Error {
  override name = 'NotRestored';
  constructor(
    readonly why: 'no-backup' | 'newer' | 'wrong-passphrase' | 'damaged' | 'not-empty',
    readonly where = '',
  ) {
    super(where ? `${why}: ${where}` : why);
  }
}

/** An opened file: what it says of itself without a passphrase, and its entries. */
export interface ReadBackup {
  header: BackupHeader;
  entries: Map<string, FileEntry>;
}

/** More entries, or a larger text, than any backup of ours has. */
const MOST_ENTRIES = 2_000_000;
const LONGEST_TEXT = 1_000_000_000;

/** Opens a file that a person chose; it may be anything. @throws NotRestored */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  const entries = new Map<string, FileEntry>();
  try {
    for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
      // A name that stands twice would let two readers see two different backups.
      if (entry.directory || entries.has(entry.filename) || entries.size > MOST_ENTRIES)
        throw new NotRestored('no-backup');
      entries.set(entry.filename, entry);
    }
    const header = entries.get(HEADER);
    if (!header || header.uncompressedSize > 5_000_000) throw new NotRestored('no-backup');
    const told: unknown = JSON.parse(await header.getData(new TextWriter()));
    const format = typeof told === 'object' && told !== null && 'format' in told ? told.format : null;
    if (typeof format === 'number' && format > NEWEST_FORMAT) throw new NotRestored('newer');
    const parsed = headerSchema.safeParse(told);
    if (!parsed.success) throw new NotRestored('no-backup', parsed.error.issues[0]?.path.map(String).join('.'));
    return { header: parsed.data, entries };
  } catch (cause) {
    if (cause instanceof NotRestored) throw cause;
    throw Object.assign(new NotRestored('no-backup'), { cause });
  }
}

/** Opens the vault of a backup. @param secret a passphrase of that day, or its recovery code. @throws NotRestored */
export async function unlocked({ header }: ReadBackup, secret: string): Promise<Opened> {
  const opened = (await openByPassphrase(header.vault, secret)) ?? (await openByRecoveryCode(header.vault, secret));
  if (!opened) throw new NotRestored('wrong-passphrase');
  return opened;
}

/** Reads every entry, and compares it with the sealed list of what belongs to the backup. @throws NotRestored */
export async function verified(
  { header, entries }: ReadBackup,
  opened: Opened,
  told: (done: number, of: number) => void,
) {
  const keys = await keysOf(header.vault, opened.raw);
  const listed = entries.get(MANIFEST);
  if (!listed) throw new NotRestored('damaged', MANIFEST);
  let manifest: Manifest;
  try {
    const bytes = await open(keys, manifestPlace(header.id), await listed.getData(new Uint8ArrayWriter()));
    manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw Object.assign(new NotRestored('damaged', MANIFEST), { cause });
  }
  if (manifest.length + 1 !== entries.size) throw new NotRestored('damaged', 'number of entries');
  const found = new Map<string, Blob>();
  for (const { name, bytes, sha256: hash } of manifest) {
    const entry = entries.get(name);
    if (!entry || entry.uncompressedSize !== bytes || bytes > LONGEST_TEXT) throw new NotRestored('damaged', name);
    const blob = await entry.getData(new BlobWriter()).catch((cause: unknown) => {
      throw Object.assign(new NotRestored('damaged', name), { cause });
    });
    if ((await sha256(blob)) !== hash) throw new NotRestored('damaged', name);
    found.set(name, blob);
    told(found.size, manifest.length);
  }
  return { keys, found };
}

/** The rows of a table. @throws NotRestored where one of them has not the shape of that table. */
export async function rowsOf<T extends TableName>(
  found: Map<string, Blob>,
  table: T,
): Promise<z.infer<(typeof TABLES)[T]>[]> {
  const text = (await found.get(tableFile(table))?.text()) ?? '';
  try {
    const lines = text.split('\n').filter(Boolean);
    return lines.map((line) => TABLES[table].parse(JSON.parse(line)) as z.infer<(typeof TABLES)[T]>);
  } catch (cause) {
    throw Object.assign(new NotRestored('damaged', tableFile(table)), { cause });
  }
}

/** A row with its sealed bytes as bytes again. */
export const bytesIn = <R extends { sealed: string }>({ sealed, ...row }: R) => ({
  ...row,
  sealed: fromBase64(sealed),
});
