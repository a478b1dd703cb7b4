import * as z from 'zod';
import { CAPTURE_STATES, STEPS } from '@/lib/capture-state';
import { sha256 } from '@/lib/evidence/digest';
import { chainFaults, type Fault } from '@/lib/evidence/verify';
import type { StoredArtefact } from './artefact-row';
import { hashedBy } from './artefacts';
import { bodyName, type PublicKey } from './backup-format';
import type { ColleagueRow } from './colleague-row';
import { openedColleague, openedColleagueLine } from './colleagues';
import { currentFlag } from './current-flag';
import { custodyPlace } from './custody';
import type { CustodyRow } from './custody-row';
import { filedFaults, recordFaults, unfiled } from './flag-faults';
import type { FlagRow, StoredFlag } from './flag-row';
import { flagPlace } from './flags';
import type { IncidentRow } from './incident';
import { theirIncident } from './incidents';
import { listingOf } from './listing';
import type { PackRow } from './pack-row';
import { bytesIn, NotRestored, type ReadBackup, rowsOf, unlocked, verified } from './read-backup';
import { openedBy } from './sealed-rows';
import { incidentFaults, type ToldIncident, toldIncidents } from './told-incidents';
import { type Logs, logId, mergedFaults, toldRecords } from './told-records';
import type { TombstoneRow } from './tombstone-row';
import { tombstonePlace } from './tombstones';
import { DamagedRow, type OpenKeys } from './vault/seal';

/** A log in a colleague's backup: their own, or one that came to them from somebody else. */
export interface TheirLog {
  about: ColleagueRow;
  lines: readonly CustodyRow[];
}

/** A colleague's backup of which everything has been verified. Nothing of it has been written. */
export interface TheirBackup {
  keys: OpenKeys;
  own: TheirLog;
  /** Their own last: the others are what it refers to. */
  logs: readonly TheirLog[];
  flags: readonly StoredFlag[];
  files: ReadonlyMap<string, readonly StoredArtefact[]>;
  incidents: readonly IncidentRow[];
  packs: readonly PackRow[];
  publicKeys: readonly PublicKey[];
}

/** What a flag has to have so that everything else here can deal with it; the words of it are only ever shown as text. */
const flagSchema = z.looseObject({
  id: z.uuid(),
  createdAtMs: z.number(),
  capture: z.enum(CAPTURE_STATES),
  step: z.enum(STEPS),
  platform: z.string(),
  snapshot: z.looseObject({}).nullable(),
  decisions: z.array(z.looseObject({})),
  notes: z.array(z.looseObject({ text: z.string() })),
  reports: z.array(z.looseObject({})),
  record: z.looseObject({ revision: z.number().int(), sha256: z.string() }).nullable(),
});

/** Opens a flag of another vault. @throws DamagedRow also where what is in it is no flag, or not the one that it stands for. */
export async function theirFlag(keys: OpenKeys, row: StoredFlag): Promise<FlagRow> {
  const place = flagPlace(row.id);
  const opened = await openedBy<FlagRow>(keys, place, row);
  const parsed = flagSchema.safeParse(opened);
  const stands = parsed.success && opened.id === row.id && opened.capture === row.capture;
  if (!stands || opened.createdAtMs !== row.createdAtMs) throw new DamagedRow(place);
  const flag = currentFlag({ ...opened, seq: row.seq });
  try {
    listingOf(flag);
  } catch (cause) {
    if (cause instanceof TypeError) throw Object.assign(new DamagedRow(place), { cause });
    throw cause;
  }
  return flag;
}

const damaged = (where: string) => new NotRestored('damaged', where);
const words = ({ what, flagId, where }: Fault) => [what, flagId, where].filter(Boolean).join(' ');
function refuse([fault]: readonly Fault[], whose = ''): void {
  if (fault) throw damaged([whose, words(fault)].filter(Boolean).join(': '));
}

/** The key that has this fingerprint, and no other. */
async function isKey({ fingerprint, pem }: PublicKey): Promise<boolean> {
  const base64 = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (!base64) return false;
  const der = Uint8Array.from(atob(base64.replace(/\s/g, '')), (c) => c.charCodeAt(0));
  return (await sha256(der)) === fingerprint;
}

/** Says in one way what did not open. */
async function opening<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DamagedRow) throw Object.assign(damaged(cause.place), { cause });
    throw cause;
  }
}

/** The logs, each verified by itself and against what it says of the others. */
async function logsOf(
  keys: OpenKeys,
  found: Map<string, Blob>,
  { header }: ReadBackup,
): Promise<{ own: TheirLog; others: TheirLog[] }> {
  const [custody, tombstones, colleagues, colleagueLines] = await Promise.all([
    rowsOf(found, 'custody'),
    rowsOf(found, 'tombstones'),
    rowsOf(found, 'colleagues'),
    rowsOf(found, 'colleagueLines'),
  ]);
  const others: TheirLog[] = [];
  for (const row of colleagues) {
    const about = await openedColleague(keys, bytesIn(row));
    const rows = colleagueLines.filter(({ colleague }) => colleague === row.id).sort((a, b) => a.seq - b.seq);
    const lines = await Promise.all(rows.map((line) => openedColleagueLine(keys, bytesIn(line))));
    const last = lines.at(-1);
    refuse(await chainFaults(lines), about.person.name);
    if (logId(lines) !== row.id || last?.seq !== about.head.seq || last.sha256 !== about.head.sha256)
      throw damaged(`colleague-log-differs ${about.person.name}`);
    others.push({ about, lines });
  }
  const lines = await Promise.all(
    custody.map(async (row): Promise<CustodyRow> => {
      const { seq, flagId, sha256: hash } = row;
      return { ...(await openedBy<CustodyRow>(keys, custodyPlace(row), bytesIn(row))), seq, flagId, sha256: hash };
    }),
  );
  refuse(await chainFaults(lines));
  const [id, last] = [logId(lines), lines.at(-1)];
  if (id === null || !last || header.head?.seq !== last.seq || header.head.sha256 !== last.sha256)
    throw damaged('line-missing');
  const deleted = await Promise.all(
    tombstones.map(async (row): Promise<TombstoneRow> => {
      const told = await openedBy<TombstoneRow>(keys, tombstonePlace(row), bytesIn(row));
      return { ...told, seq: row.seq, id: row.id };
    }),
  );
  const { who } = JSON.parse(last.line) as { who?: { name?: unknown; role?: unknown } };
  const person = { name: String(who?.name ?? ''), role: String(who?.role ?? '') };
  const head = { seq: last.seq, sha256: last.sha256 };
  return { own: { about: { id, person, head, keys: header.publicKeys, deleted, at: header.madeAt }, lines }, others };
}

const entriesSchema = z.array(
  z.looseObject({
    number: z.number().int().min(1),
    at: z.iso.datetime(),
    by: z.looseObject({ name: z.string(), role: z.string() }),
    told: z.looseObject({ kind: z.string() }),
  }),
);

/** The incidents, each against what the logs say of it. */
async function incidentsOf(
  keys: OpenKeys,
  found: Map<string, Blob>,
  told: ReadonlyMap<string, ToldIncident>,
): Promise<IncidentRow[]> {
  const stored = (await rowsOf(found, 'incidents')).map(bytesIn);
  const rows: IncidentRow[] = [];
  for (const row of stored) {
    const incident = await theirIncident(keys, row);
    const entries = entriesSchema.safeParse(incident.entries);
    if (!entries.success || entries.data[0]?.told.kind !== 'opened') throw damaged(`incident-differs ${row.id}`);
    rows.push(incident);
  }
  refuse(await incidentFaults(stored, rows, told));
  return rows;
}

/**
 * Opens a colleague's backup and verifies everything of it: the list of its entries, every row, every log, every file, record and
 * signature.
 *
 * @param told how many entries and flags of how many have been looked at. @throws NotRestored that names the first fault.
 */
export async function theirBackup(
  backup: ReadBackup,
  secret: string,
  told: (done: number, of: number) => void,
): Promise<TheirBackup> {
  const opened = await unlocked(backup, secret);
  const { flags: count } = backup.header;
  const { keys, found } = await verified(backup, opened, (done, of) => told(done, of + count));
  for (const key of backup.header.publicKeys) if (!(await isKey(key))) throw damaged(`key ${key.fingerprint}`);
  const { own, others } = await opening(() => logsOf(keys, found, backup));
  const logs = [...others, own];
  const byId: Logs = new Map(logs.map(({ about, lines }) => [about.id, lines]));
  refuse(mergedFaults(byId, own.about.id));
  const [flagRows, artefactRows, packs] = await Promise.all([
    rowsOf(found, 'flags'),
    rowsOf(found, 'artefacts'),
    rowsOf(found, 'packs'),
  ]);
  const rows = artefactRows.map((row, at): StoredArtefact => {
    const body = found.get(bodyName(at));
    if (!body) throw damaged(bodyName(at));
    return { ...bytesIn(row), body };
  });
  const files = Map.groupBy(rows, ({ flagId }) => flagId);
  const flags = flagRows.map(bytesIn);
  const records = toldRecords(byId, own.about.id);
  const pems = new Map(backup.header.publicKeys.map(({ fingerprint, pem }) => [fingerprint, pem]));
  for (const [at, row] of flags.entries()) {
    const flag = await opening(() => theirFlag(keys, row));
    const checked = await Promise.all((files.get(row.id) ?? []).map((file) => hashedBy(keys, file)));
    const named = checked.every(({ id, file }) => file === null || (file.flagId === row.id && file.id === id));
    const telling = records.get(row.id) ?? [];
    const { faults, signatures } = await recordFaults(row.id, telling, checked, pems);
    refuse([...unfiled(row.id, checked), ...faults, ...filedFaults(flag, checked)]);
    // A record that the log does not name, or that nobody's key here has signed, proves nothing.
    const logged = !flag.record || telling.at(-1)?.sha256 === flag.record.sha256;
    if (!named || !logged) throw damaged(`record-differs ${row.id}`);
    if (signatures.otherKey > 0) throw damaged(`signature-bad ${row.id}`);
    told(found.size + at + 1, found.size + flags.length);
  }
  const there = new Set([...flags.map(({ id }) => id), ...own.about.deleted.map(({ id }) => id)]);
  for (const id of records.keys()) if (!there.has(id)) throw damaged(`flag-missing ${id}`);
  for (const id of files.keys()) if (!there.has(id)) throw damaged(`file-unknown ${id}`);
  const incidents = await opening(() => incidentsOf(keys, found, toldIncidents(byId, own.about.id)));
  return { keys, own, logs, flags, files, incidents, packs, publicKeys: backup.header.publicKeys };
}
