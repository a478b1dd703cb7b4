import { fromBase64 } from '@/lib/base64';
import { isSigned } from '@/lib/evidence/sign';
import { type Fault, type FoundFile, filesFaults, type ReadRecord, readRecord } from '@/lib/evidence/verify';
import type { CheckedArtefact } from './artefacts';
import type { FlagRow } from './flag-row';
import type { ToldRecord } from './told-records';

export interface Signatures {
  good: number;
  /** Of a key that is not here, which nobody can check here. */
  otherKey: number;
  none: number;
}

/** The records of a flag against what the log says of them. @param pems public keys in PEM by their fingerprints. */
export async function recordFaults(
  flagId: string,
  told: readonly ToldRecord[],
  files: readonly CheckedArtefact[],
  pems: ReadonlyMap<string, string>,
): Promise<{ faults: Fault[]; signatures: Signatures }> {
  const faults: Fault[] = [];
  const signatures = { good: 0, otherKey: 0, none: 0 };
  for (const { revision, sha256, signature, key } of told) {
    const name = `record-${revision}.json`;
    const file = files.find((one) => one.file?.name === name);
    const pem = pems.get(key ?? '');
    const fault = (what: Fault['what']) => faults.push({ what, flagId, where: name });
    if (!file?.bytes) fault('record-missing');
    else if (file.found !== sha256) fault('record-differs');
    else if (signature === null) signatures.none += 1;
    else if (pem === undefined) signatures.otherKey += 1;
    else if (await isSigned(pem, fromBase64(signature), file.bytes)) signatures.good += 1;
    else fault('signature-bad');
  }
  return { faults, signatures };
}

/** Files of which not even the name can be read. */
export const unfiled = (flagId: string, files: readonly CheckedArtefact[]): Fault[] =>
  files
    .filter(({ file }) => file === null)
    .map(({ id }) => ({ what: 'file-unreadable', flagId, where: id.slice(flagId.length + 1) }));

/** Who is said to have written what, and where, for comparing. */
function saidIn(post: ReadRecord['post'] | FlagRow['snapshot']): string {
  return JSON.stringify(
    post ? [post.text.value, post.permalink.value, post.author.name.value, post.author.handle.value] : null,
  );
}

/** The latest record against the flag and the files beside it. A flag that is still being captured has none yet. */
export function filedFaults(flag: FlagRow, files: readonly CheckedArtefact[]): Fault[] {
  if (!flag.record) return files.filter((f) => f.file && f.found !== f.file.sha256).map((f) => changed(flag.id, f));
  const name = `record-${flag.record.revision}.json`;
  const fault = (what: Fault['what']): Fault[] => [{ what, flagId: flag.id, where: name }];
  const latest = files.find(({ file }) => file?.name === name);
  if (!latest?.bytes) return fault('record-missing');
  if (latest.found !== flag.record.sha256) return fault('record-differs');
  const record = readRecord(latest.bytes);
  if (!record) return fault('record-unreadable');
  if (record.flag !== flag.id || record.revision !== flag.record.revision) return fault('record-differs');
  // What is shown is what was signed.
  if (saidIn(record.post) !== saidIn(flag.snapshot)) return [{ what: 'flag-differs', flagId: flag.id, where: name }];
  const found: FoundFile[] = files.flatMap(({ file, found: hash }) => (file ? [{ ...file, found: hash }] : []));
  const unreadable = new Set(unfiled(flag.id, files).map(({ where }) => where));
  // Told already as what cannot be read at all.
  return filesFaults(flag.id, record, found).filter((one) => one.what !== 'file-missing' || !unreadable.has(one.where));
}

const changed = (flagId: string, { file, found }: CheckedArtefact): Fault => ({
  what: found === null ? 'file-unreadable' : 'file-changed',
  flagId,
  where: file?.name ?? '',
});
