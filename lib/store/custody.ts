import { type CustodyEntry, type CustodyLine, nextLine } from '@/lib/evidence/custody';
import type { CustodyRow, StoredCustody } from './custody-row';
import { db } from './db';
import { openedAll, resealed, sealed } from './sealed-rows';
import { currentSealer } from './vault/vault';
import { findLoss, restartWitness, writeWitness } from './witness';

export const custodyPlace = ({ seq }: { seq: number }) => `custody/${seq}`;

/** One writer of the chain at a time, across the worker and all pages. */
const LOCK = 'flagpost-custody';

/** What may be written together with a line. */
const WRITTEN_TOGETHER = [
  db.custody,
  db.flags,
  db.listing,
  db.artefacts,
  db.judged,
  db.tombstones,
  db.bundles,
  db.redactions,
  db.incidents,
];

/**
 * Appends lines to the custody log and does `also` in the same transaction: all of it is stored or nothing.
 *
 * Hashing happens before the transaction, because Firefox commits a transaction that waits for anything else. `also` must
 * therefore only wait for the database.
 *
 * @param also is told the lines as they will stand, in the order of the entries. @returns the same.
 */
export async function appendCustodyMany(
  entries: readonly CustodyEntry[],
  also: (lines: readonly CustodyLine[]) => Promise<void> = async () => {},
): Promise<CustodyLine[]> {
  return navigator.locks.request(LOCK, async () => {
    // Before the witness is written anew and no longer contradicts what is left.
    await findLoss();
    let head: Pick<CustodyLine, 'seq' | 'sha256'> | null = (await db.custody.orderBy('seq').last()) ?? null;
    const sealer = await currentSealer();
    const lines: CustodyLine[] = [];
    const rows: StoredCustody[] = [];
    for (const entry of entries) {
      const line = await nextLine(head, entry);
      const { seq, sha256, ...told } = line;
      const row = await sealed(custodyPlace(line), { ...told, at: entry.at, act: entry.act }, sealer);
      rows.push({ seq, flagId: entry.flagId, sha256, ...row });
      lines.push(line);
      head = line;
    }
    await db.transaction('rw', WRITTEN_TOGETHER, async () => {
      await db.custody.bulkAdd(rows);
      await also(lines);
    });
    const last = lines.at(-1);
    if (last) await writeWitness(last);
    return lines;
  });
}

/** Appends one line to the custody log and does `also` in the same transaction, as `appendCustodyMany` does. */
export async function appendCustody(
  entry: CustodyEntry,
  also: () => Promise<void> = async () => {},
): Promise<CustodyLine> {
  const [line] = await appendCustodyMany([entry], also);
  if (!line) throw new Error('Nothing was appended.');
  return line;
}

/** A person has taken note of a loss: what is there now is what the next look compares with. */
export const acknowledgeLoss = (): Promise<void> => navigator.locks.request(LOCK, restartWitness);

/** The log of one flag, oldest first. */
export const custodyOf = async (flagId: string): Promise<CustodyRow[]> =>
  openedCustody(await db.custody.where('flagId').equals(flagId).sortBy('seq'));

/** The log of this device, oldest first. @throws VaultLocked, DamagedRow. */
export const wholeCustody = async (): Promise<CustodyRow[]> => openedCustody(await db.custody.orderBy('seq').toArray());

/** Its lines after one of them, oldest first. @throws VaultLocked, DamagedRow. */
export const custodyAfter = async (seq: number): Promise<CustodyRow[]> =>
  openedCustody(await db.custody.where('seq').above(seq).sortBy('seq'));

/** @throws VaultLocked, DamagedRow. */
export const openedCustody = (rows: readonly StoredCustody[]): Promise<CustodyRow[]> =>
  openedAll(rows, custodyPlace, ({ seq, flagId, sha256 }, told) => ({ ...(told as CustodyRow), seq, flagId, sha256 }));

/** Brings a line under the data key; the line itself stays as it was written. @throws DamagedRow */
export async function resealCustody(seq: number): Promise<void> {
  const row = await db.custody.get(seq);
  if (!row) return;
  const { flagId, sha256 } = row;
  await db.custody.put({ seq, flagId, sha256, ...(await resealed(custodyPlace(row), row)) });
}
