import { type CustodyEntry, type CustodyLine, nextLine } from '@/lib/evidence/custody';
import { db } from './db';
import type { CustodyRow, StoredCustody } from './rows';
import { openedAll, resealed, sealed } from './sealed-rows';
import { findLoss, restartWitness, writeWitness } from './witness';

const placeOf = ({ seq }: { seq: number }) => `custody/${seq}`;

/** One writer of the chain at a time, across the worker and all pages. */
const LOCK = 'flagpost-custody';

/**
 * Appends a line to the custody log and does `also` in the same transaction: both are stored or neither.
 *
 * Hashing happens before the transaction, because Firefox commits a transaction that waits for anything else. `also` must
 * therefore only wait for the database.
 */
export async function appendCustody(
  entry: CustodyEntry,
  also: () => Promise<void> = async () => {},
): Promise<CustodyLine> {
  return navigator.locks.request(LOCK, async () => {
    // Before the witness is written anew and no longer contradicts what is left.
    await findLoss();
    const head = (await db.custody.orderBy('seq').last()) ?? null;
    const line = await nextLine(head, entry);
    const { seq, sha256, ...told } = line;
    const row = await sealed(placeOf(line), { ...told, at: entry.at, act: entry.act });
    const tables = [db.custody, db.flags, db.listing, db.artefacts, db.judged, db.tombstones, db.redactions];
    await db.transaction('rw', tables, async () => {
      await db.custody.add({ seq, flagId: entry.flagId, sha256, ...row });
      await also();
    });
    await writeWitness(line);
    return line;
  });
}

/** A person has taken note of a loss: what is there now is what the next look compares with. */
export const acknowledgeLoss = (): Promise<void> => navigator.locks.request(LOCK, restartWitness);

/** The log of one flag, oldest first. */
export const custodyOf = async (flagId: string): Promise<CustodyRow[]> =>
  openedCustody(await db.custody.where('flagId').equals(flagId).sortBy('seq'));

/** The log of this device, oldest first. @throws VaultLocked, DamagedRow. */
export const wholeCustody = async (): Promise<CustodyRow[]> => openedCustody(await db.custody.orderBy('seq').toArray());

/** @throws VaultLocked, DamagedRow. */
export const openedCustody = (rows: readonly StoredCustody[]): Promise<CustodyRow[]> =>
  openedAll(rows, placeOf, ({ seq, flagId, sha256 }, told) => ({ ...(told as CustodyRow), seq, flagId, sha256 }));

/** Brings a line under the data key; the line itself stays as it was written. @throws DamagedRow */
export async function resealCustody(seq: number): Promise<void> {
  const row = await db.custody.get(seq);
  if (!row) return;
  const { flagId, sha256 } = row;
  await db.custody.put({ seq, flagId, sha256, ...(await resealed(placeOf(row), row)) });
}
