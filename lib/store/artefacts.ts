import { sha256 } from '@/lib/evidence/digest';
import { db } from './db';
import type { ArtefactRow } from './rows';

/** Files of a flag, by name, without their bytes being read. */
export async function artefactsOf(flagId: string): Promise<ArtefactRow[]> {
  const rows = await db.artefacts.where('flagId').equals(flagId).toArray();
  return rows.map(({ blob, ...row }) => row).sort((a, b) => a.name.localeCompare(b.name, 'en'));
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

/**
 * The bytes of a file, compared with the hash of its capture: browsers hand over a flipped byte as if nothing were wrong.
 *
 * @throws DamagedArtefact where they are missing, cannot be read or have changed.
 */
export async function readArtefact(file: Pick<ArtefactRow, 'id' | 'name' | 'mime' | 'sha256'>): Promise<Blob> {
  const row = await db.artefacts.get(file.id);
  if (!row) throw new DamagedArtefact(file.name, 'missing');
  let bytes: ArrayBuffer;
  try {
    bytes = await row.blob.arrayBuffer();
  } catch (cause) {
    // The database knows of the file, the disk does not.
    throw Object.assign(new DamagedArtefact(file.name, 'unreadable'), { cause });
  }
  if ((await sha256(bytes)) !== file.sha256) throw new DamagedArtefact(file.name, 'changed');
  return new Blob([bytes], { type: file.mime });
}
