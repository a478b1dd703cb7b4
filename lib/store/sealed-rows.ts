import type { SealedRow } from './sealed-row';
import { isWaiting, type OpenKeys, open, type Sealer, seal } from './vault/seal';
import { currentSealer, openKeys } from './vault/vault';

const utf8 = new TextEncoder();

/**
 * Seals a value for its place in the database with what is at hand now. To be done before a transaction: Firefox commits one that
 * waits for anything but the database.
 *
 * @param place table and id, `flags/5f0c…`. @param sealer for several rows of one write; the current one where left out.
 */
export async function sealed(place: string, value: unknown, sealer?: Sealer): Promise<SealedRow> {
  // A lone surrogate stays as its escape, so that the text comes back as it was.
  const bytes = await seal(sealer ?? (await currentSealer()), place, utf8.encode(JSON.stringify(value)));
  return asRow(bytes);
}

export const asRow = (bytes: Uint8Array): SealedRow =>
  isWaiting(bytes) ? { sealed: bytes, waiting: 1 } : { sealed: bytes };

/** @throws VaultLocked, DamagedRow. */
export const opened = async <T>(place: string, row: SealedRow): Promise<T> => openedBy(await openKeys(), place, row);

/** The same with other keys: a row of another vault. @throws VaultLocked, DamagedRow. */
export async function openedBy<T>(keys: OpenKeys | null, place: string, row: SealedRow): Promise<T> {
  const bytes = await open(keys, place, row.sealed);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** The same value under what is at hand now. @throws VaultLocked, DamagedRow. */
export async function resealed(place: string, row: SealedRow): Promise<SealedRow> {
  return sealed(place, await opened(place, row));
}

/** Opens many rows of a table; the keys are asked for once. */
export async function openedAll<R extends SealedRow, T>(
  rows: readonly R[],
  placeOf: (row: R) => string,
  made: (row: R, value: unknown) => T,
): Promise<T[]> {
  const keys = await openKeys();
  const decoder = new TextDecoder();
  return Promise.all(
    rows.map(async (row) => made(row, JSON.parse(decoder.decode(await open(keys, placeOf(row), row.sealed))))),
  );
}
