import { eachFlag } from './all-flags';
import { changeDue, type DueList, openDueOf, storedDue } from './due-list';
import { readIncidents } from './incidents';
import { platformDue } from './report-clocks';

/**
 * Makes the list anew from what is stored: after a backup was restored there is none. What is due of flags is read only then, since
 * that opens every one of them. @throws VaultLocked
 */
export async function remakeDue(): Promise<void> {
  const first = (await storedDue()) === null;
  const found: DueList = {};
  const incidents = await readIncidents();
  for (const incident of incidents) {
    const on = openDueOf(incident);
    if (on.length > 0) found[incident.id] = on;
  }
  const damaged = first
    ? await eachFlag((flag) => {
        const due = platformDue(flag).map(({ at }) => at);
        if (due.length > 0) found[flag.id] = due;
      })
    : [];
  await changeDue((list) => {
    const ofFlags = Object.entries(list).filter(([id]) => !incidents.some((one) => one.id === id));
    return { ...Object.fromEntries(ofFlags), ...found };
  });
  // Each is found and named by a check of everything; what could be read is on the list.
  if (damaged.length > 0) reportError(new Error(`Flags that could not be opened: ${damaged.join(', ')}`));
}
