import { fromBase64 } from '@/lib/base64';
import { isSigned } from '@/lib/evidence/sign';
import { filesFaults, readRecord } from '@/lib/evidence/verify';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactReader, artefactsOf, DamagedArtefact } from '@/lib/store/artefacts';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import type { ToldRecord } from '@/lib/store/told-records';
import { DamagedRow } from '@/lib/store/vault/seal';
import type { BundleItem } from './facts';
import { BundleRefused } from './refused';

export interface VerifiedItem {
  flag: FlagRow;
  record: NonNullable<FlagRow['record']>;
  artefacts: ArtefactRow[];
  signatures: BundleItem['signatures'];
}

const refuse = (reason: 'item-missing' | 'item-capturing' | 'item-unrecorded', flagId: string, why: string): never => {
  throw new BundleRefused(reason, why, { flagId, file: '' });
};

const damaged = (flagId: string, file: string): never => {
  throw new BundleRefused('item-damaged', `${file} is not what was stored.`, { flagId, file });
};

/** A row that does not open counts as damaged. */
export async function openedOr<T>(flagId: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedArtefact) return damaged(flagId, error.file);
    if (error instanceof DamagedRow) return damaged(flagId, file);
    throw error;
  }
}

/**
 * A flag as it may go into a bundle: captured to its end, with the records that the log names, their signatures, and the files that
 * the latest of them names. What was withheld or purged may go in too: all that is left of it is where it was seen and by whom.
 *
 * The bytes of the records are read here, those of the other files when the bundle is built.
 *
 * @param told records of this flag in the log. @param pems public keys by fingerprint.
 * @throws BundleRefused; VaultLocked.
 */
export async function verifiedItem(
  id: string,
  told: readonly ToldRecord[],
  pems: ReadonlyMap<string, string>,
): Promise<VerifiedItem> {
  const [flag, artefacts, read] = await Promise.all([
    openedOr(id, 'flag', () => flagById(id)),
    openedOr(id, 'files', () => artefactsOf(id)),
    artefactReader(id),
  ]);
  if (!flag) return refuse('item-missing', id, 'A flag that was chosen is not there any more.');
  if (flag.capture === 'draft' || flag.capture === 'capturing')
    return refuse('item-capturing', id, 'A flag that was chosen is still being captured.');
  const { record } = flag;
  if (!record) return refuse('item-unrecorded', id, 'A flag that was chosen has no record.');
  const signatures: BundleItem['signatures'] = [];
  for (const { revision, sha256, signature, key } of told) {
    const name = `record-${revision}.json`;
    const row = artefacts.find((one) => one.name === name);
    if (row?.sha256 !== sha256) return damaged(id, name);
    const bytes = await openedOr(id, name, () => read(row));
    if (signature !== null && key !== null) {
      const pem = pems.get(key);
      // Where the key is not here nobody here can say; the signature goes along for those who have it.
      if (pem !== undefined && !(await isSigned(pem, fromBase64(signature), bytes))) return damaged(id, name);
      signatures.push({ revision, der: signature, key });
    }
    if (revision !== record.revision) continue;
    const about = readRecord(bytes);
    if (!about || about.flag !== id || sha256 !== record.sha256) return damaged(id, name);
    const [fault] = filesFaults(
      id,
      about,
      artefacts.map((file) => ({ ...file, found: file.sha256 })),
    );
    if (fault) return damaged(id, fault.where);
  }
  if (!told.some(({ sha256 }) => sha256 === record.sha256)) return damaged(id, `record-${record.revision}.json`);
  return { flag, record, artefacts, signatures };
}
