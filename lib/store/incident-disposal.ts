import { appendCustody } from './custody';
import { db } from './db';
import { flagById } from './flags';
import { NotWritten, readIncident } from './incidents';
import type { Person } from './person';

/** References of the flags of an incident that are under legal hold, by id; an incident with any is not deleted. */
export async function heldFlags(flagIds: readonly string[]): Promise<string[]> {
  const flags = await Promise.all(flagIds.map(flagById));
  return flags.flatMap((flag) => (flag?.hold ? [flag.id] : []));
}

/**
 * Deletes an incident for good: people, notes, steps and letters go. Its flags stay, and so do its lines in the custody log, which
 * hold no word of it but the reason for deleting it.
 *
 * @param why the person's own words; never empty. @throws NotWritten where it is not closed, or one of its flags is held.
 */
export async function deleteIncident(id: string, { by, why }: { by: Person; why: string }): Promise<void> {
  await navigator.locks.request(`flagpost-incident/${id}`, async () => {
    const incident = await readIncident(id);
    if (!incident) throw new NotWritten(`There is no incident ${id}.`);
    if (incident.state !== 'closed') throw new NotWritten('Only a closed incident is deleted.');
    if ((await heldFlags(incident.flagIds)).length > 0)
      throw new NotWritten('A flag of this incident is under legal hold.');
    const { reference, flagIds, entries } = incident;
    const detail = { incident: id, reference, entries: entries.length, flags: flagIds, why };
    await appendCustody(
      { at: new Date().toISOString(), flagId: '', act: 'incident-deleted', who: by, detail },
      async () => {
        await db.incidents.where({ id }).delete();
      },
    );
  });
}
