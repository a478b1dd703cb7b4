import { fromBase64 } from '@/lib/base64';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { isSigned } from '@/lib/evidence/sign';
import { chainFaults, type Fault, type FoundFile, filesFaults, readRecord } from '@/lib/evidence/verify';
import { type CheckedArtefact, hashedArtefacts } from './artefacts';
import { appendCustody, openedCustody } from './custody';
import { db } from './db';
import { openedFlags } from './flags';
import { publicKeys } from './keys';
import { listingOf } from './listing';
import { openedListings } from './listing-rows';
import type { FlagRow, Person } from './rows';
import { recordsIn } from './told-records';
import { DamagedRow } from './vault/seal';
import { findLoss, type Loss } from './witness';

export interface CheckProgress {
  flags: number;
  of: number;
  bytes: number;
}

export interface CheckResult {
  at: string;
  flags: number;
  files: number;
  bytes: number;
  lines: number;
  /** Signatures of records that hold; and those of a key that is not here, which nobody can check here. */
  signatures: { good: number; otherKey: number; none: number };
  faults: Fault[];
  /** Whether the database holds less than it once did. */
  loss: Loss;
}

/** Flags that are read at once: reading one and hashing another go side by side. */
const SIDE_BY_SIDE = 4;

/** Opens rows one by one; those that do not open are told as faults. */
async function openEach<R, T>(
  rows: readonly R[],
  openMany: (rows: readonly R[]) => Promise<T[]>,
  fault: (row: R) => Fault,
  faults: Fault[],
): Promise<T[]> {
  try {
    return await openMany(rows);
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
  }
  const opened: T[] = [];
  for (const row of rows) {
    try {
      opened.push(...(await openMany([row])));
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error;
      faults.push(fault(row));
    }
  }
  return opened;
}

/**
 * Checks everything that is stored: that every row opens, every line of the log follows the one before, every file has the hash of
 * its capture and stands in its record, every record is the one that the log names and is signed, and nothing is missing.
 *
 * Changes nothing but that it adds a line to the log. @param signal stops it; nothing is logged then.
 *
 * @throws VaultLocked; DOMException (AbortError) where it was stopped.
 */
export async function checkEverything(
  who: Person,
  told: (progress: CheckProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<CheckResult> {
  const loss = await findLoss();
  const faults: Fault[] = [];
  const stored = await db.custody.orderBy('seq').toArray();
  const lines = await openEach(
    stored,
    openedCustody,
    ({ seq, flagId }) => ({ what: 'line-unreadable', flagId: flagId || null, where: String(seq) }),
    faults,
  );
  const unreadable = new Set(faults.map(({ where }) => where));
  faults.push(
    // What cannot be read is not missing.
    ...(await chainFaults(lines)).filter((fault) => fault.what !== 'line-missing' || !unreadable.has(fault.where)),
  );
  const records = recordsIn(lines);
  const pems = new Map((await publicKeys()).map(({ fingerprint, pem }) => [fingerprint, pem]));
  const total = { flags: 0, files: 0, bytes: 0, good: 0, otherKey: 0, none: 0 };
  const ids = await db.flags.orderBy('seq').primaryKeys();
  const checkOne = async (seq: number): Promise<void> => {
    const row = await db.flags.get(seq);
    if (!row) return;
    const unread: Fault = { what: 'flag-unreadable', flagId: row.id, where: '' };
    const [flag] = await openEach([row], openedFlags, () => unread, faults);
    const files = await hashedArtefacts(row.id);
    total.files += files.length;
    total.bytes += files.reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);
    faults.push(...unfiled(row.id, files));
    if (flag) faults.push(...(await listingFaults(flag)), ...filedFaults(flag, files));
    if (flag && (row.capture !== flag.capture || row.createdAtMs !== flag.createdAtMs))
      faults.push({ what: 'flag-differs', flagId: row.id, where: '' });
    for (const one of records.get(row.id) ?? []) {
      const file = files.find((f) => f.file?.name === `record-${one.revision}.json`);
      const name = `record-${one.revision}.json`;
      if (!file?.bytes) faults.push({ what: 'record-missing', flagId: row.id, where: name });
      else if (file.found !== one.sha256) faults.push({ what: 'record-differs', flagId: row.id, where: name });
      else if (one.signature === null) total.none += 1;
      else if (!pems.has(one.key ?? '')) total.otherKey += 1;
      else if (await isSigned(pems.get(one.key ?? '') ?? '', fromBase64(one.signature), file.bytes)) total.good += 1;
      else faults.push({ what: 'signature-bad', flagId: row.id, where: name });
    }
    total.flags += 1;
    told({ flags: total.flags, of: ids.length, bytes: total.bytes });
  };
  const queue = [...ids];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      signal?.throwIfAborted();
      await checkOne(next);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  faults.push(...(await missingFlags([...records.keys()])), ...(await orphans()));
  signal?.throwIfAborted();
  const at = new Date().toISOString();
  const { flags, files, bytes, ...signatures } = total;
  const detail: CustodyEntry['detail'] = {
    flags,
    files,
    lines: stored.length,
    faults: faults.length,
    loss: loss.what,
    firstFaults: faults.slice(0, 20).map(({ what, flagId, where }) => ({ what, flagId, where })),
  };
  await appendCustody({ at, flagId: '', act: 'all-checked', who, detail });
  return { at, flags, files, bytes, lines: stored.length, signatures, faults, loss };
}

/** Flags that the log has a record of, that are not here, and of which no tombstone tells. */
async function missingFlags(told: readonly string[]): Promise<Fault[]> {
  const [there, deleted] = await Promise.all([
    db.flags.where('id').anyOf(told).keys(),
    db.tombstones.where('id').anyOf(told).keys(),
  ]);
  const known = new Set([...there, ...deleted]);
  return told.filter((id) => !known.has(id)).map((flagId) => ({ what: 'flag-missing', flagId, where: '' }));
}

/** Files that belong to no flag. */
async function orphans(): Promise<Fault[]> {
  const owners = (await db.artefacts.orderBy('flagId').uniqueKeys()) as string[];
  const there = new Set(await db.flags.where('id').anyOf(owners).keys());
  const lost = owners.filter((id) => !there.has(id));
  return lost.map((flagId) => ({ what: 'file-unknown', flagId, where: '' }));
}

/** Files of which not even the name can be read. */
const unfiled = (flagId: string, files: readonly CheckedArtefact[]): Fault[] =>
  files
    .filter(({ file }) => file === null)
    .map(({ id }) => ({ what: 'file-unreadable', flagId, where: id.slice(flagId.length + 1) }));

/** The latest record against the flag and the files beside it. A flag that is still being captured has none yet. */
function filedFaults(flag: FlagRow, files: readonly CheckedArtefact[]): Fault[] {
  if (!flag.record) return files.filter((f) => f.file && f.found !== f.file.sha256).map((f) => changed(flag.id, f));
  const name = `record-${flag.record.revision}.json`;
  const fault = (what: Fault['what']): Fault[] => [{ what, flagId: flag.id, where: name }];
  const latest = files.find(({ file }) => file?.name === name);
  if (!latest?.bytes) return fault('record-missing');
  if (latest.found !== flag.record.sha256) return fault('record-differs');
  const record = readRecord(latest.bytes);
  if (!record) return fault('record-unreadable');
  if (record.flag !== flag.id || record.revision !== flag.record.revision) return fault('record-differs');
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

/** What a line of the register tells; what only searching uses may be made otherwise by a later version. */
const SHOWN = ['platform', 'kind', 'author', 'excerpt', 'concern', 'state', 'capture', 'hasPicture'] as const;

/** The register's line against the flag that it is made of. */
async function listingFaults(flag: FlagRow): Promise<Fault[]> {
  const fault: Fault = { what: 'listing-wrong', flagId: flag.id, where: '' };
  const row = await db.listing.get(flag.seq);
  if (!row) return [fault];
  const faults: Fault[] = [];
  const [line] = await openEach([row], openedListings, () => fault, faults);
  const made = listingOf(flag);
  if (line && SHOWN.some((name) => line[name] !== made[name])) faults.push(fault);
  if (row.id !== flag.id || row.createdAtMs !== flag.createdAtMs) faults.push(fault);
  return faults.slice(0, 1);
}
