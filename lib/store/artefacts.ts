import { letGo } from '@/lib/bytes';
import { sha256 } from '@/lib/evidence/digest';
import type { ArtefactRow, NewArtefact, StoredArtefact } from './artefact-row';
import { db } from './db';
import { asRow, openedAll, openedBy, sealed } from './sealed-rows';
import { DamagedRow, type OpenKeys, open, type Sealer, seal } from './vault/seal';
import { currentSealer, openKeys } from './vault/vault';

const placeOf = ({ id }: { id: string }) => `artefacts/${id}`;
const bodyPlace = (id: string) => `artefacts/${id}/body`;

/** Files as they are stored, sealed. To be done before the transaction that stores them. */
export async function sealedArtefacts(files: readonly NewArtefact[], sealer?: Sealer): Promise<StoredArtefact[]> {
  const by = sealer ?? (await currentSealer());
  return Promise.all(
    files.map(async ({ blob, ...file }) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const [row, body] = await Promise.all([sealed(placeOf(file), file, by), seal(by, bodyPlace(file.id), bytes)]);
      return { id: file.id, flagId: file.flagId, body: new Blob([body]), ...row };
    }),
  );
}

/** Files of a flag, by name, without their bytes being read. @throws VaultLocked */
export async function artefactsOf(flagId: string): Promise<ArtefactRow[]> {
  const files = await artefactsAmong([flagId]);
  return files.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Files of several flags in no order, read at once, without their bytes. @throws VaultLocked, DamagedRow. */
export async function artefactsAmong(flagIds: readonly string[]): Promise<ArtefactRow[]> {
  const rows = await db.artefacts.where('flagId').anyOf(flagIds).toArray();
  return openedAll(rows, placeOf, (_row, value) => value as ArtefactRow);
}

/** A file that is not what was stored, or not there at all. Nothing of it is shown or exported. */
export class DamagedArtefact extends Error {
  override name = 'DamagedArtefact';
  constructor(
    readonly file: string,
    readonly damage: 'missing' | 'unreadable' | 'changed',
  ) {
    super(`${file} is ${damage === 'changed' ? 'not what was stored' : damage}.`);
  }
}

const damaged = (file: string, damage: DamagedArtefact['damage'], cause: unknown) =>
  Object.assign(new DamagedArtefact(file, damage), { cause });

/**
 * The bytes of a file, compared with the hash of its capture: browsers hand over a flipped byte as if nothing were wrong.
 *
 * @throws DamagedArtefact where they are missing, cannot be read or have changed; VaultLocked.
 */
export const readArtefact = async (file: Pick<ArtefactRow, 'id' | 'name' | 'mime' | 'sha256'>): Promise<Blob> =>
  new Blob([await readArtefactBytes(file)], { type: file.mime });

/** The same without a Blob, which costs the browser a way to another process and back. */
export async function readArtefactBytes(
  file: Pick<ArtefactRow, 'id' | 'name' | 'sha256'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return comparedBytes(await db.artefacts.get(file.id), file, await openKeys());
}

/**
 * The same for all files of a flag that are to be read one after the other: the database is asked for them once.
 *
 * @returns what reads one of them, as `readArtefactBytes` does.
 */
export async function artefactReader(flagId: string): Promise<typeof readArtefactBytes> {
  const rows = await db.artefacts.where('flagId').equals(flagId).toArray();
  const keys = await openKeys();
  return (file) =>
    comparedBytes(
      rows.find(({ id }) => id === file.id),
      file,
      keys,
    );
}

async function comparedBytes(
  row: StoredArtefact | undefined,
  file: Pick<ArtefactRow, 'name' | 'sha256'>,
  keys: OpenKeys | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!row) throw new DamagedArtefact(file.name, 'missing');
  const bytes = await bytesOf(row, file.name, keys);
  if ((await sha256(bytes)) !== file.sha256) throw new DamagedArtefact(file.name, 'changed');
  return bytes;
}

async function bytesOf(row: StoredArtefact, name: string, keys: OpenKeys | null): Promise<Uint8Array<ArrayBuffer>> {
  let stored: Uint8Array<ArrayBuffer>;
  try {
    stored = new Uint8Array(await row.body.arrayBuffer());
  } catch (cause) {
    // The database knows of the file, the disk does not.
    throw damaged(name, 'unreadable', cause);
  }
  try {
    return await open(keys, bodyPlace(row.id), stored);
  } catch (cause) {
    if (cause instanceof DamagedRow) throw damaged(name, 'changed', cause);
    throw cause;
  } finally {
    letGo(stored);
  }
}

/** A file of another vault with its bytes, as it is stored anew here. @throws DamagedArtefact, DamagedRow */
export async function takenFrom(keys: OpenKeys, row: StoredArtefact): Promise<NewArtefact> {
  const file = await openedBy<ArtefactRow>(keys, placeOf(row), row);
  const bytes = await bytesOf(row, file.name, keys);
  if ((await sha256(bytes)) !== file.sha256) throw new DamagedArtefact(file.name, 'changed');
  return { ...file, blob: new Blob([bytes], { type: file.mime }) };
}

/** A stored file as a check finds it. */
export interface CheckedArtefact {
  id: string;
  /** Null where even what is filed about it cannot be read. */
  file: ArtefactRow | null;
  /** SHA-256 of the bytes; null where they cannot be read. */
  found: string | null;
  /** Kept for records only. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** Reads and hashes every file of a flag; one that is damaged does not keep the others from being read. @throws VaultLocked */
export async function hashedArtefacts(flagId: string): Promise<CheckedArtefact[]> {
  const rows = await db.artefacts.where('flagId').equals(flagId).toArray();
  const keys = await openKeys();
  return Promise.all(rows.map((row) => hashedBy(keys, row)));
}

/** The same for one file that may be of another vault. @throws VaultLocked */
export async function hashedBy(keys: OpenKeys | null, row: StoredArtefact): Promise<CheckedArtefact> {
  const { id } = row;
  try {
    const file = await openedBy<ArtefactRow>(keys, placeOf(row), row);
    const bytes = await bytesOf(row, file.name, keys).catch((error: unknown) => {
      if (error instanceof DamagedArtefact) return null;
      throw error;
    });
    return { id, file, found: bytes && (await sha256(bytes)), bytes: file.kind === 'record' ? bytes : null };
  } catch (error) {
    if (error instanceof DamagedRow) return { id, file: null, found: null, bytes: null };
    throw error;
  }
}

/** Brings a file under the data key. @throws DamagedRow where it does not open; it then stays as it is. */
export async function resealArtefact(id: string): Promise<void> {
  const row = await db.artefacts.get(id);
  if (!row) return;
  const [keys, by] = await Promise.all([openKeys(), currentSealer()]);
  const [about, bytes] = await Promise.all([
    open(keys, placeOf(row), row.sealed),
    row.body.arrayBuffer().then((body) => open(keys, bodyPlace(id), new Uint8Array(body))),
  ]);
  const [again, body] = await Promise.all([seal(by, placeOf(row), about), seal(by, bodyPlace(id), bytes)]);
  const made: StoredArtefact = { id, flagId: row.flagId, body: new Blob([body]), ...asRow(again) };
  // Only where it still is: it may have been removed for good meanwhile.
  await db.artefacts
    .where('id')
    .equals(id)
    .modify((_row, place) => {
      place.value = made;
    });
}
