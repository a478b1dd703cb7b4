import { flagById, lockedFlags, unfinishedFlags } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { resealWaiting } from '@/lib/store/reseal';
import { vaultState } from '@/lib/store/vault/vault';
import { closeFlag, recover, type StoryTools } from './story';

/**
 * What is done as soon as the vault is open: captures that a stop cut short are closed; flags from the locked time are checked,
 * now that the roster can be read, and get a record that says who opened them; and everything comes under the data key.
 *
 * @returns what could not be opened, by its place.
 */
export async function takeIn(worker: string, tools: Pick<StoryTools, 'installation'>): Promise<string[]> {
  if ((await vaultState()).state !== 'open') return [];
  await recover(await unfinishedFlags(), worker, tools);
  const { person } = await tools.installation();
  for (const id of await lockedFlags()) await openLocked(id, person, tools);
  return resealWaiting();
}

async function openLocked(id: string, by: Person, tools: Pick<StoryTools, 'installation'>): Promise<void> {
  const flag = await flagById(id);
  // One that has no record yet is closed by `recover`.
  if (!flag?.locked || flag.locked.opened || !flag.record) return;
  const opened = { at: new Date().toISOString(), by };
  // One transaction: a stop in between leaves it as it was, waiting for the next opening.
  await closeFlag(id, 'opened', tools, (f) => ({ ...f, locked: { opened } }), by);
}
