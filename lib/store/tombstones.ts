import { db } from './db';
import { openedAll, resealed, sealed } from './sealed-rows';
import type { StoredTombstone, TombstoneRow } from './tombstone-row';

export const tombstonePlace = ({ seq }: { seq: number }) => `tombstones/${seq}`;

export async function sealedTombstone({ seq, id, ...rest }: TombstoneRow): Promise<StoredTombstone> {
  return { seq, id, ...(await sealed(tombstonePlace({ seq }), rest)) };
}

/** What has been deleted, the latest flag first. @throws VaultLocked, DamagedRow. */
export const readTombstones = async (): Promise<TombstoneRow[]> =>
  openedAll(await db.tombstones.orderBy('seq').reverse().toArray(), tombstonePlace, ({ seq, id }, rest) => ({
    ...(rest as TombstoneRow),
    seq,
    id,
  }));

/** Brings a row under the data key. @throws DamagedRow */
export async function resealTombstone(seq: number): Promise<void> {
  const row = await db.tombstones.get(seq);
  if (row) await db.tombstones.put({ seq, id: row.id, ...(await resealed(tombstonePlace(row), row)) });
}
