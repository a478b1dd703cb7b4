import type { CustodyEntry } from '@/lib/evidence/custody';
import { chainFaults, type Fault } from '@/lib/evidence/verify';
import { hashedArtefacts } from './artefacts';
import { bundleFaults, removedFlags, toldBundles } from './bundle-faults';
import type { StoredBundle } from './bundle-row';
import { openedBundles, openFrozen } from './bundles';
import { openedColleague, openedColleagueLines, storedColleagueLines } from './colleagues';
import { appendCustody, openedCustody } from './custody';
import type { CustodyRow } from './custody-row';
import { db } from './db';
import { filedFaults, recordFaults, type Signatures, unfiled } from './flag-faults';
import type { FlagRow } from './flag-row';
import { openedFlags } from './flags';
import { incidentReference } from './incident';
import { openedIncidents } from './incidents';
import { publicKeys } from './keys';
import { listingOf } from './listing';
import { openedListings } from './listing-rows';
import type { Person } from './person';
import { stampFaults } from './stamp-faults';
import { grantedStamps } from './stamps';
import { incidentFaults, toldIncidents } from './told-incidents';
import { type Logs, logId, mergedFaults, toldRecords } from './told-records';
import { DamagedRow } from './vault/seal';
import { openKeys } from './vault/vault';
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
  signatures: Signatures;
  /** Trusted times that hold. */
  stamps: number;
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
  // Together: an entry and its line in the log are written together.
  const [stored, incidents, bundles] = await db.transaction('r', [db.custody, db.incidents, db.bundles], () =>
    Promise.all([db.custody.orderBy('seq').toArray(), db.incidents.toArray(), db.bundles.toArray()]),
  );
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
  const own = logId(lines) ?? '';
  const logs: Logs = new Map([...(await colleagueLogs(faults)), [own, lines]]);
  faults.push(...mergedFaults(logs, own));
  const records = toldRecords(logs, own);
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
    const recorded = await recordFaults(row.id, records.get(row.id) ?? [], files, pems);
    faults.push(...recorded.faults);
    for (const kind of ['good', 'otherKey', 'none'] as const) total[kind] += recorded.signatures[kind];
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
  const rows = await openEach(
    incidents,
    openedIncidents,
    (row) => ({ what: 'incident-unreadable', flagId: null, where: incidentReference(row) }),
    faults,
  );
  faults.push(...(await incidentFaults(incidents, rows, toldIncidents(logs, own))));
  faults.push(...(await listFaults(bundles, lines, lines.length === stored.length, signal)));
  const stamped = await stampFaults(await grantedStamps(), lines);
  faults.push(...stamped.faults);
  faults.push(...(await missingFlags([...records.keys()])), ...(await orphans()));
  signal?.throwIfAborted();
  const at = new Date().toISOString();
  const { flags, files, bytes, ...signatures } = total;
  const detail: CustodyEntry['detail'] = {
    flags,
    files,
    lines: stored.length,
    stamps: stamped.good,
    faults: faults.length,
    loss: loss.what,
    firstFaults: faults.slice(0, 20).map(({ what, flagId, where }) => ({ what, flagId, where })),
  };
  await appendCustody({ at, flagId: '', act: 'all-checked', who, detail });
  return { at, flags, files, bytes, lines: stored.length, signatures, stamps: stamped.good, faults, loss };
}

/**
 * The list of bundles: every row opens, and so does what it was frozen of; what it says is what the log says.
 *
 * @param isWhole every line of the log could be read: else nobody can say what it tells.
 */
async function listFaults(
  stored: readonly StoredBundle[],
  lines: readonly CustodyRow[],
  isWhole: boolean,
  signal?: AbortSignal,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const unread = ({ id }: StoredBundle): Fault => ({ what: 'bundle-unreadable', flagId: null, where: id });
  const rows = await openEach(stored, openedBundles, unread, faults);
  const readable = new Set(rows.map(({ id }) => id));
  for (const one of stored) {
    signal?.throwIfAborted();
    const open = async () => [await openFrozen(one)];
    if (readable.has(one.id)) await openEach([one], open, unread, faults);
  }
  if (isWhole) faults.push(...bundleFaults({ stored, rows, told: toldBundles(lines), removed: removedFlags(lines) }));
  return faults;
}

/** The logs of colleagues, each against its own hashes and the end that was known when it came. */
async function colleagueLogs(faults: Fault[]): Promise<Map<string, CustodyRow[]>> {
  const logs = new Map<string, CustodyRow[]>();
  const keys = await openKeys();
  for (const row of await db.colleagues.toArray()) {
    const open = (rows: readonly (typeof row)[]) => Promise.all(rows.map((one) => openedColleague(keys, one)));
    const differs: Fault = { what: 'colleague-log-differs', flagId: null, where: row.id };
    const [colleague] = await openEach([row], open, () => differs, faults);
    const name = colleague?.person.name ?? row.id;
    const before = faults.length;
    const lines = await openEach(
      await storedColleagueLines(row.id),
      openedColleagueLines,
      ({ seq, flagId }) => ({ what: 'line-unreadable', flagId: flagId || null, where: `${name}, ${seq}` }),
      faults,
    );
    logs.set(row.id, lines);
    // What cannot be read breaks the chain as well; it is told once.
    if (faults.length > before) continue;
    faults.push(...(await chainFaults(lines)).map((one) => ({ ...one, where: `${name}, ${one.where}` })));
    const last = lines.at(-1);
    const known = colleague && last?.seq === colleague.head.seq && last.sha256 === colleague.head.sha256;
    if (logId(lines) !== row.id || (colleague && !known)) faults.push({ ...differs, where: name });
  }
  return logs;
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
