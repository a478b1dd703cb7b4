import type { StoredRedaction } from './bundle-row';
import { db } from './db';
import { opened, resealed, sealed } from './sealed-rows';

const placeOf = ({ id }: { id: string }) => `redactions/${id}`;
const idOf = (flagId: string, recipient: string) => `${flagId}/${recipient}`;

/** Keeps what is hidden of a flag for one kind of recipient, in the place of what was there. Its shape is the caller's. */
export async function keepRedaction(recipient: string, redaction: { flagId: string }): Promise<void> {
  const { flagId } = redaction;
  const id = idOf(flagId, recipient);
  const row: StoredRedaction = { id, flagId, ...(await sealed(placeOf({ id }), redaction)) };
  await db.transaction('rw', db.redactions, db.flags, async () => {
    // One that was deleted meanwhile leaves nothing behind.
    if ((await db.flags.where({ id: flagId }).count()) === 0) throw new Error(`No flag ${flagId}.`);
    await db.redactions.put(row);
  });
}

/** @returns null where nobody has redacted it for that kind of recipient. @throws VaultLocked, DamagedRow. */
export async function readRedaction(flagId: string, recipient: string): Promise<unknown> {
  const row = await db.redactions.get(idOf(flagId, recipient));
  return row ? opened(placeOf(row), row) : null;
}

/** Brings one under the data key. @throws DamagedRow */
export async function resealRedaction(id: string): Promise<void> {
  const row = await db.redactions.get(id);
  if (!row) return;
  const again: StoredRedaction = { id, flagId: row.flagId, ...(await resealed(placeOf(row), row)) };
  // Only where it still is: its flag may have been removed for good meanwhile.
  await db.redactions
    .where('id')
    .equals(id)
    .modify((_row, place) => {
      place.value = again;
    });
}
