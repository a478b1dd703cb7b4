import type { Fault } from '@/lib/evidence/verify';
import { type IncidentRow, incidentOf, incidentReference } from './incident';
import { entryHash } from './incidents';
import type { StoredIncident } from './sealed-row';
import { comesFrom, type Logs, readLine } from './told-records';

/** What a log says of an incident. */
export interface ToldIncident {
  /** SHA-256 of each entry, by its number. */
  entries: Map<number, string>;
  deleted: boolean;
}

/**
 * What a log says of each incident; of one that was taken over from a colleague also what the colleague's log says of it, as far as
 * that was known then.
 *
 * @param own hash of the first line of the log that is asked.
 */
export function toldIncidents(logs: Logs, own: string): Map<string, ToldIncident> {
  const found = new Map<string, ToldIncident>();
  const told = (id: string) => {
    const known = found.get(id) ?? { entries: new Map<number, string>(), deleted: false };
    found.set(id, known);
    return known;
  };
  const walk = (log: string, only: string | null, upTo: number, through: readonly string[]) => {
    for (const { seq, flagId, line } of logs.get(log) ?? []) {
      if (seq > upTo) break;
      // Lines about an incident are about no flag.
      if (flagId !== '') continue;
      const { act, detail } = readLine(line);
      const { incident, number, entry } = detail;
      if (typeof incident !== 'string' || (only !== null && incident !== only)) continue;
      const from = act === 'merged' ? comesFrom(detail) : null;
      if (from && !through.includes(from.log)) walk(from.log, incident, from.seq, [...through, from.log]);
      if (act === 'incident-deleted') told(incident).deleted = true;
      if (typeof number === 'number' && typeof entry === 'string') told(incident).entries.set(number, entry);
    }
  };
  walk(own, null, Number.POSITIVE_INFINITY, [own]);
  return found;
}

/** Where the entries of an incident are not those that the log tells of. */
export async function entryFaults(row: IncidentRow, told: ToldIncident | undefined): Promise<Fault[]> {
  const faults: Fault[] = [];
  const reference = incidentReference(row);
  const fault = (what: Fault['what'], number: number) =>
    faults.push({ what, flagId: null, where: `${reference}, ${number}` });
  const known = new Map(told?.entries);
  for (const entry of row.entries) {
    const hash = known.get(entry.number);
    if (hash === undefined) fault('entry-unknown', entry.number);
    else if (hash !== (await entryHash(entry))) fault('entry-changed', entry.number);
    known.delete(entry.number);
  }
  for (const number of known.keys()) fault('entry-missing', number);
  if (row.entries.some(({ number }, at) => number !== at + 1) && faults.length === 0)
    faults.push({ what: 'incident-differs', flagId: null, where: reference });
  return faults;
}

/**
 * Where the incidents that are here are not those that the log tells of.
 *
 * @param stored as they lie in the database. @param rows those of them that could be read.
 */
export async function incidentFaults(
  stored: readonly StoredIncident[],
  rows: readonly IncidentRow[],
  told: ReadonlyMap<string, ToldIncident>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const row of rows) {
    const found = await entryFaults(row, told.get(row.id));
    const clear = stored.find(({ id }) => id === row.id)?.flagIds ?? [];
    // Entries that are not as they were written may tell of any flag.
    if (found.length === 0 && JSON.stringify(clear) !== JSON.stringify(incidentOf(row).flagIds))
      found.push({ what: 'incident-differs', flagId: null, where: incidentReference(row) });
    faults.push(...found);
  }
  const here = new Set(stored.map(({ id }) => id));
  for (const [id, { deleted, entries }] of told)
    if (!deleted && entries.size > 0 && !here.has(id))
      faults.push({ what: 'incident-missing', flagId: null, where: id });
  return faults;
}
