import type * as z from 'zod';
import { browser } from '#imports';
import { fromBase64 } from '@/lib/base64';
import { bodyName, bundleName, type TABLES } from './backup-format';
import type { StoredBundle } from './bundle-row';
import { appendCustody } from './custody';
import { db } from './db';
import { addPublicKeys } from './keys';
import { bytesIn, NotRestored, type ReadBackup, rowsOf, unlocked, verified } from './read-backup';
import type { StampRow } from './stamps';
import { DamagedRow, open } from './vault/seal';
import { keepOpen, vaultState, writeVaultFile } from './vault/vault';
import { holderOf, type keysOf } from './vault/vault-file';
import { restartWitness } from './witness';

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
  const [flags, unsealed, incidents] = await Promise.all([
    db.flags.count(),
    db.flags.where('waiting').equals(1).count(),
    db.incidents.where('waiting').equals(1).count(),
  ]);
  return incidents === 0 && (flags === 0 || unsealed === 0);
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
  const [
    flags,
    artefacts,
    listing,
    custody,
    judged,
    tombstones,
    packs,
    stamps,
    colleagues,
    colleagueLines,
    bundles,
    redactions,
    incidents,
  ] = await Promise.all([
    rowsOf(found, 'flags'),
    rowsOf(found, 'artefacts'),
    rowsOf(found, 'listing'),
    rowsOf(found, 'custody'),
    rowsOf(found, 'judged'),
    rowsOf(found, 'tombstones'),
    rowsOf(found, 'packs'),
    rowsOf(found, 'stamps'),
    rowsOf(found, 'colleagues'),
    rowsOf(found, 'colleagueLines'),
    rowsOf(found, 'bundles'),
    rowsOf(found, 'redactions'),
    rowsOf(found, 'incidents'),
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
  const tables = [...sealedTables, db.redactions, db.incidents, db.packs, db.stamps, db.colleagues, db.colleagueLines];
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
      db.colleagues.bulkAdd(colleagues.map(bytesIn)),
      db.colleagueLines.bulkAdd(colleagueLines.map(bytesIn)),
      db.bundles.bulkAdd(made),
      db.redactions.bulkAdd(redactions.map(bytesIn)),
      db.incidents.bulkAdd(incidents.map(bytesIn)),
    ]);
  });
  await addPublicKeys(header.publicKeys);
  const { settings, roster, ownPages } = header;
  await browser.storage.local.set({
    ...(settings && { settings }),
    ...(roster && { roster }),
    ...(ownPages && { ownPages }),
  });
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
