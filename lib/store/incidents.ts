import { type Canonical, canonicalJson } from '@/lib/evidence/canonical';
import type { CustodyAct, CustodyEntry } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { appendCustody, appendCustodyMany } from './custody';
import { db } from './db';
import { openDueOf, rememberDue } from './due-list';
import { type Incident, type IncidentEntry, type IncidentRow, type IncidentTold, incidentOf } from './incident';
import { refusalOf } from './incident-rules';
import type { Person } from './person';
import { lockedOut } from './present';
import type { StoredIncident } from './sealed-row';
import { opened, openedAll, openedBy, resealed, sealed } from './sealed-rows';
import type { OpenKeys } from './vault/seal';

const placeOf = ({ id }: { id: string }) => `incidents/${id}`;

/** There is no such incident, or what was to be written does not go with how it stands. */
export class NotWritten extends Error {
  override name = 'NotWritten';
}

const rowOf = ({ seq, id, createdAtMs }: StoredIncident, entries: unknown): IncidentRow => ({
  seq,
  id,
  createdAtMs,
  entries: entries as IncidentEntry[],
});

/** SHA-256 of an entry as the log has it. */
export const entryHash = ({ number, at, by, told }: IncidentEntry): Promise<string> =>
  sha256(canonicalJson({ number, at, by, told } as unknown as Canonical));

/** Acts that stand out in the log; every other entry is `incident-written`. */
const ACTS: Partial<Record<IncidentTold['kind'], CustodyAct>> = {
  opened: 'incident-opened',
  closed: 'incident-closed',
  reopened: 'incident-reopened',
};

/**
 * The log holds what kind of entry it was and its hash, so that nobody changes it later unseen; what it says stays in the incident,
 * which ends when its time is over, while the log does not.
 */
async function custodyOf(id: string, written: IncidentEntry) {
  const { number, at, by, told } = written;
  const entry = await entryHash(written);
  const detail = { incident: id, number, kind: told.kind, entry };
  return { at, flagId: '', act: ACTS[told.kind] ?? 'incident-written', who: by, detail } as const;
}

/** Opens an incident. @throws VaultLocked */
export async function openIncident(told: Extract<IncidentTold, { kind: 'opened' }>, by: Person): Promise<string> {
  const id = crypto.randomUUID();
  const now = new Date();
  const entry: IncidentEntry = { number: 1, at: now.toISOString(), by, told };
  const [line, custody] = await Promise.all([sealed(placeOf({ id }), [entry]), custodyOf(id, entry)]);
  await appendCustody(custody, async () => {
    await db.incidents.add({ id, createdAtMs: now.getTime(), flagIds: [], ...line } as unknown as StoredIncident);
  });
  return id;
}

/** Who may read it can still change, such as when the last one of the circle has left the school. */
const isWrittenOnceClosed = (told: IncidentTold): boolean =>
  ['reopened', 'withdrawn', 'note', 'due-done', 'allegation'].includes(told.kind) ||
  (told.kind === 'signed-off' && told.about === 'circle-widened');

function refuse(incident: Incident, told: IncidentTold, by: Person): void {
  const no = (why: string): never => {
    throw new NotWritten(why);
  };
  if (told.kind === 'opened') no('An incident is opened once.');
  if (incident.state === 'closed' && !isWrittenOnceClosed(told)) no('The incident is closed. Open it again first.');
  if (incident.state !== 'closed' && told.kind === 'reopened') no('The incident is not closed.');
  if (told.kind === 'withdrawn') {
    const entry = incident.entries.find(({ number }) => number === told.number);
    if (!entry || entry.number === 1 || entry.told.kind === 'withdrawn') no('This cannot be withdrawn.');
    if (incident.withdrawn.has(told.number)) no('This has been withdrawn already.');
  }
  if (told.kind === 'flag-linked' && incident.flagIds.includes(told.flagId))
    no('The flag is in this incident already.');
  const why = refusalOf(incident, told, by);
  if (why) no(why);
}

/**
 * Writes entries down, all of them or none, each with its line in the log. One writer at a time, across the worker and all pages.
 *
 * @returns how the incident stands then. @throws NotWritten, VaultLocked, DamagedRow.
 */
export async function writeIncident(id: string, told: readonly IncidentTold[], by: Person): Promise<Incident> {
  const circles = told.flatMap((one) => (one.kind === 'allegation' && one.stands ? [one.circle] : []));
  for (const circle of circles)
    if (await lockedOut(circle, by))
      throw new NotWritten('Nobody of this circle can open Flagpost here: the incident would be closed to everybody.');
  return navigator.locks.request(`flagpost-incident/${id}`, async () => {
    let row = await rowById(id);
    const lines: CustodyEntry[] = [];
    for (const one of told) {
      refuse(incidentOf(row), one, by);
      const number = (row.entries.at(-1)?.number ?? 0) + 1;
      const entry: IncidentEntry = { number, at: new Date().toISOString(), by, told: one };
      lines.push(await custodyOf(id, entry));
      row = { ...row, entries: [...row.entries, entry] };
    }
    const incident = incidentOf(row);
    const { seq, createdAtMs, entries } = row;
    const body = await sealed(placeOf({ id }), entries);
    await appendCustodyMany(lines, async () => {
      await db.incidents.put({ seq, id, createdAtMs, flagIds: incident.flagIds, ...body });
    });
    // The entries are stored: a reminder that could not be noted does not undo them, and is noted when the vault is opened next.
    await rememberDue(id, openDueOf(incident)).catch((error: unknown) => reportError(error));
    return incident;
  });
}

async function rowById(id: string): Promise<IncidentRow> {
  const stored = await db.incidents.get({ id });
  if (!stored) throw new NotWritten(`There is no incident ${id}.`);
  return rowOf(stored, await opened(placeOf(stored), stored));
}

/** As it is kept, entry by entry. @throws VaultLocked, DamagedRow. */
export async function readIncidentRow(id: string): Promise<IncidentRow | undefined> {
  const stored = await db.incidents.get({ id });
  return stored && rowOf(stored, await opened(placeOf(stored), stored));
}

/** Incidents as they are kept. @throws VaultLocked, DamagedRow. */
export const openedIncidents = (stored: readonly StoredIncident[]): Promise<IncidentRow[]> =>
  openedAll(stored, placeOf, rowOf);

/** An incident of another vault. @throws DamagedRow. */
export const theirIncident = async (keys: OpenKeys, stored: StoredIncident): Promise<IncidentRow> =>
  rowOf(stored, await openedBy(keys, placeOf(stored), stored));

/** An incident with every entry as it is, sealed for here; its number is given by the database. @throws VaultLocked */
export async function sealedIncident({ id, createdAtMs, entries }: IncidentRow): Promise<Omit<StoredIncident, 'seq'>> {
  const { flagIds } = incidentOf({ seq: 0, id, createdAtMs, entries });
  return { id, createdAtMs, flagIds, ...(await sealed(placeOf({ id }), entries)) };
}

/** @throws VaultLocked, DamagedRow. */
export async function readIncident(id: string): Promise<Incident | undefined> {
  const stored = await db.incidents.get({ id });
  return stored && incidentOf(rowOf(stored, await opened(placeOf(stored), stored)));
}

/** Every incident, the newest first. @throws VaultLocked, DamagedRow. */
export async function readIncidents(): Promise<Incident[]> {
  return (await openedIncidents(await db.incidents.orderBy('seq').reverse().toArray())).map(incidentOf);
}

/** Incidents that a flag is in, oldest first. @throws VaultLocked, DamagedRow. */
export async function incidentsOf(flagId: string): Promise<Incident[]> {
  return (await openedIncidents(await db.incidents.where('flagIds').equals(flagId).sortBy('seq'))).map(incidentOf);
}

/** Brings an incident under the data key. @throws DamagedRow */
export async function resealIncident(seq: number): Promise<void> {
  const row = await db.incidents.get(seq);
  if (!row) return;
  await navigator.locks.request(`flagpost-incident/${row.id}`, async () => {
    const now = await db.incidents.get(seq);
    if (now) await db.incidents.put({ ...now, waiting: undefined, ...(await resealed(placeOf(now), now)) });
  });
}
