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
import { browser } from '#imports';
import { fromBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import {
  type BackupHeader,
  bodyName,
  bundleName,
  HEADER,
  headerSchema,
  MANIFEST,
  type Manifest,
  manifestPlace,
  manifestSchema,
  TABLES,
  type TableName,
  tableFile,
} from './backup-format';
import type { StoredBundle } from './bundle-row';
import { appendCustody } from './custody';
import { db } from './db';
import { addPublicKeys } from './keys';
import type { StampRow } from './stamps';
import { DamagedRow, open } from './vault/seal';
import { keepOpen, vaultState, writeVaultFile } from './vault/vault';
import { holderOf, keysOf, type Opened, openByPassphrase, openByRecoveryCode } from './vault/vault-file';
import { restartWitness } from './witness';

configure({ useWebWorkers: false });

/** Why a backup was not restored. Nothing was changed then. */
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
    if (typeof format === 'number' && format > 1) throw new NotRestored('newer');
    const parsed = headerSchema.safeParse(told);
    if (!parsed.success) throw new NotRestored('no-backup', parsed.error.issues[0]?.path.map(String).join('.'));
    return { header: parsed.data, entries };
  } catch (cause) {
    if (cause instanceof NotRestored) throw cause;
    throw Object.assign(new NotRestored('no-backup'), { cause });
  }
}

async function unlocked({ header }: ReadBackup, secret: string): Promise<Opened> {
  const opened = (await openByPassphrase(header.vault, secret)) ?? (await openByRecoveryCode(header.vault, secret));
  if (!opened) throw new NotRestored('wrong-passphrase');
  return opened;
}

/** Reads every entry, and compares it with the sealed list of what belongs to the backup. @throws NotRestored */
async function verified({ header, entries }: ReadBackup, opened: Opened, told: (done: number, of: number) => void) {
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

async function rowsOf<T extends TableName>(found: Map<string, Blob>, table: T): Promise<z.infer<(typeof TABLES)[T]>[]> {
  const text = (await found.get(tableFile(table))?.text()) ?? '';
  try {
    const lines = text.split('\n').filter(Boolean);
    return lines.map((line) => TABLES[table].parse(JSON.parse(line)) as z.infer<(typeof TABLES)[T]>);
  } catch (cause) {
    throw Object.assign(new NotRestored('damaged', tableFile(table)), { cause });
  }
}

const bytesIn = <R extends { sealed: string }>({ sealed, ...row }: R) => ({ ...row, sealed: fromBase64(sealed) });

const asStamp = (row: z.infer<(typeof TABLES)['stamps']>): StampRow =>
  ({
    ...row,
    request: fromBase64(row.request),
    answer: fromBase64(row.answer),
    nonce: fromBase64(row.nonce),
  }) as unknown as StampRow;

/** Nothing here that a restored database would take the place of. What a restoring left that was stopped does not count. */
async function isEmpty(): Promise<boolean> {
  if ((await vaultState()).state !== 'none') return false;
  const [flags, unsealed] = await Promise.all([db.flags.count(), db.flags.where('waiting').equals(1).count()]);
  return flags === 0 || unsealed === 0;
}

export interface Restored {
  flags: number;
  files: number;
  madeAt: string;
}

/**
 * Puts a backup into an installation that has kept nothing yet, and leaves its vault open. Everything of it is compared with its
 * sealed list before anything is written; rows, files and log are then as they were, and can be verified as before.
 *
 * Records stay signed by the key of the old installation, of which the public half comes along; new ones are signed by this one's.
 *
 * @param secret a passphrase of the vault when the backup was made, or its recovery code.
 * @throws NotRestored; nothing is changed then.
 */
export async function restore(
  backup: ReadBackup,
  secret: string,
  told: (done: number, of: number) => void = () => {},
): Promise<Restored> {
  if (!(await isEmpty())) throw new NotRestored('not-empty');
  const opened = await unlocked(backup, secret);
  const { header } = backup;
  const { keys, found } = await verified(backup, opened, told);
  const [flags, artefacts, listing, custody, judged, tombstones, packs, stamps, bundles, redactions] =
    await Promise.all([
      rowsOf(found, 'flags'),
      rowsOf(found, 'artefacts'),
      rowsOf(found, 'listing'),
      rowsOf(found, 'custody'),
      rowsOf(found, 'judged'),
      rowsOf(found, 'tombstones'),
      rowsOf(found, 'packs'),
      rowsOf(found, 'stamps'),
      rowsOf(found, 'bundles'),
      rowsOf(found, 'redactions'),
    ]);
  const bodyOf = (name: string): Blob => {
    const body = found.get(name);
    if (!body) throw new NotRestored('damaged', name);
    return body;
  };
  const files = artefacts.map((row, at) => ({ ...bytesIn(row), body: bodyOf(bodyName(at)) }));
  const made = bundles.map((row, at): StoredBundle => {
    const items = row.items.map((flagId) => ({ flagId, body: bodyOf(bundleName(at, flagId)) }));
    return { ...bytesIn(row), head: row.head ? bodyOf(bundleName(at, 'head')) : null, items };
  });
  await openSome(keys, flags);
  const sealedTables = [db.flags, db.artefacts, db.listing, db.custody, db.judged, db.tombstones, db.bundles];
  const tables = [...sealedTables, db.redactions, db.packs, db.stamps];
  await db.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
    await Promise.all([
      db.flags.bulkAdd(flags.map(bytesIn)),
      db.artefacts.bulkAdd(files),
      db.listing.bulkAdd(listing.map(bytesIn)),
      db.custody.bulkAdd(custody.map(bytesIn)),
      db.judged.bulkAdd(judged.map(bytesIn)),
      db.tombstones.bulkAdd(tombstones.map(bytesIn)),
      db.packs.bulkAdd(packs),
      db.stamps.bulkAdd(stamps.map(asStamp)),
      db.bundles.bulkAdd(made),
      db.redactions.bulkAdd(redactions.map(bytesIn)),
    ]);
  });
  await addPublicKeys(header.publicKeys);
  const { settings, roster } = header;
  await browser.storage.local.set({ ...(settings && { settings }), ...(roster && { roster }) });
  await writeVaultFile(header.vault);
  await keepOpen(opened);
  await restartWitness();
  const holder = await holderOf(keys, opened.slot);
  await appendCustody({
    at: new Date().toISOString(),
    flagId: '',
    act: 'restored',
    who: holder?.person ?? { name: 'Flagpost', role: '' },
    detail: { backup: header.id, madeAt: header.madeAt, flags: flags.length, files: files.length },
  });
  return { flags: flags.length, files: files.length, madeAt: header.madeAt };
}

/** The first and the last flag open: a list that fits rows of another vault would be a fault of ours, and is noticed here. */
async function openSome(keys: Awaited<ReturnType<typeof keysOf>>, flags: readonly { id: string; sealed: string }[]) {
  for (const row of [flags[0], flags.at(-1)]) {
    if (!row) continue;
    try {
      await open(keys, `flags/${row.id}`, fromBase64(row.sealed));
    } catch (cause) {
      if (cause instanceof DamagedRow) throw Object.assign(new NotRestored('damaged', `flags/${row.id}`), { cause });
      throw cause;
    }
  }
}
