import { appendCustody } from './custody';
import type { Person } from './person';

/**
 * Logs, at each flag of it, that a person's data was made ready to be handed over. To be done before the file is given to anybody:
 * what leaves without a line in the log never left. Whose data it is stands in the file, not in the log.
 */
export async function logAccess(flagIds: readonly string[], sha256: string, bytes: number, by: Person): Promise<void> {
  const at = new Date().toISOString();
  for (const flagId of flagIds)
    await appendCustody({ at, flagId, act: 'exported', who: by, detail: { what: 'subject-access', sha256, bytes } });
}
