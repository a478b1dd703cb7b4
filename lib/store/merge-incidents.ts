import { canonicalJson } from '@/lib/evidence/canonical';
import { appendCustody, wholeCustody } from './custody';
import { db } from './db';
import { type IncidentRow, incidentOf } from './incident';
import { openedIncidents, sealedIncident } from './incidents';
import type { Person } from './person';
import type { StoredIncident } from './sealed-row';
import type { TheirBackup } from './their-backup';
import { readLine } from './told-records';
import { DamagedRow } from './vault/seal';

export const INCIDENT_NOT_TAKEN = ['differs', 'unreadable-here', 'deleted-here'] as const;

/** What became of a colleague's incidents. One that is here and differs stays as it is here. */
export interface MergedIncidents {
  taken: number;
  same: number;
  left: { id: string; title: string; why: (typeof INCIDENT_NOT_TAKEN)[number] }[];
}

type Here = 'same' | (typeof INCIDENT_NOT_TAKEN)[number] | null;

async function inTheWay(row: IncidentRow, deleted: ReadonlySet<string>): Promise<Here> {
  const here = await db.incidents.get({ id: row.id });
  if (!here) return deleted.has(row.id) ? 'deleted-here' : null;
  try {
    const [own] = await openedIncidents([here]);
    const asText = (entries: unknown) => canonicalJson(entries as never);
    return own && asText(own.entries) === asText(row.entries) ? 'same' : 'differs';
  } catch (error) {
    if (error instanceof DamagedRow) return 'unreadable-here';
    throw error;
  }
}

/** Ids of incidents that somebody deleted here. */
async function deletedHere(): Promise<Set<string>> {
  const told = (await wholeCustody()).filter(({ act }) => act === 'incident-deleted').map(({ line }) => readLine(line));
  return new Set(told.map(({ detail }) => String(detail.incident)));
}

/**
 * Takes a colleague's incidents in, each with its entries as they were written and under a number of here. Who wrote what is proved
 * by the colleague's log, which is kept beside ours.
 *
 * @throws VaultLocked
 */
export async function mergeIncidents(
  { own, incidents }: TheirBackup,
  backup: string,
  who: Person,
): Promise<MergedIncidents> {
  const result: MergedIncidents = { taken: 0, same: 0, left: [] };
  if (incidents.length === 0) return result;
  const deleted = await deletedHere();
  const { id: log, head } = own.about;
  for (const row of incidents) {
    const why = await inTheWay(row, deleted);
    if (why === 'same') result.same += 1;
    else if (why) result.left.push({ id: row.id, title: incidentOf(row).title, why });
    else {
      const stored = await sealedIncident(row);
      const detail = { backup, log, ...head, incident: row.id, entries: row.entries.length };
      await appendCustody({ at: new Date().toISOString(), flagId: '', act: 'merged', who, detail }, async () => {
        await db.incidents.add(stored as StoredIncident);
      });
      result.taken += 1;
    }
  }
  return result;
}
