import { type CustodyEntry, type CustodyLine, nextLine } from '@/lib/evidence/custody';
import { db } from './db';
import { findLoss, restartWitness, writeWitness } from './witness';

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
    await db.transaction('rw', [db.custody, db.flags, db.listing, db.artefacts, db.judged], async () => {
      await db.custody.add({ ...line, flagId: entry.flagId, at: entry.at, act: entry.act });
      await also();
    });
    await writeWitness(line);
    return line;
  });
}

/** A person has taken note of a loss: what is there now is what the next look compares with. */
export const acknowledgeLoss = (): Promise<void> => navigator.locks.request(LOCK, restartWitness);

/** The log of one flag, oldest first. */
export const custodyOf = (flagId: string) => db.custody.where('flagId').equals(flagId).sortBy('seq');
