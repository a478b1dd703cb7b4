import * as z from 'zod';
import { browser } from '#imports';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { appendCustody } from './custody';
import { db } from './db';
import { flagById } from './flags';
import type { ArtefactRow, Person } from './rows';
import { currentHolder, vaultState } from './vault/vault';

/** Who looked at a flag since the vault was opened. In `storage.session`, which ends with the browser. */
const KEY = 'seen';
const seenSchema = z.strictObject({ since: z.string(), by: z.array(z.string().max(300)).max(100_000) });

/** Whoever captured a flag has seen it: for so long (ms) the panel shows it without anybody having opened it. */
const JUST_CAPTURED_MS = 60_000;

const isSame = (a: Person, b: Person) => a.name === b.name && a.role === b.role;

async function log(flagId: string, act: CustodyEntry['act'], detail: CustodyEntry['detail']): Promise<boolean> {
  const holder = await currentHolder();
  // Before the set-up, and after a recovery code, nobody is known to look. A flag that has gone has no log to go on with.
  if (!holder || !(await db.flags.get({ id: flagId }))) return false;
  await appendCustody({ at: new Date().toISOString(), flagId, act, who: holder.person, detail });
  return true;
}

/**
 * Logs that the person at hand looked at a flag: once for each person and opening of the vault.
 *
 * @returns whether a line was written. @throws VaultLocked
 */
export const logViewed = (flagId: string, where: 'panel' | 'register', nowMs = Date.now()): Promise<boolean> =>
  // Panel and register may open the same flag at the same time.
  navigator.locks.request('flagpost-seen', async () => {
    const [vault, holder, flag] = await Promise.all([vaultState(), currentHolder(), flagById(flagId)]);
    if (vault.state !== 'open' || !holder || !flag) return false;
    const fresh = Math.abs(nowMs - flag.createdAtMs) < JUST_CAPTURED_MS;
    if (fresh && isSame(flag.collector, holder.person)) return false;
    const stored = seenSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
    const by = stored.success && stored.data.since === vault.since ? stored.data.by : [];
    const mark = JSON.stringify([flagId, holder.person.name, holder.person.role]);
    if (by.includes(mark)) return false;
    const written = await log(flagId, 'viewed', { where });
    if (written) await browser.storage.session.set({ [KEY]: { since: vault.since, by: [...by, mark] } });
    return written;
  });

/** Logs that a picture was asked for in clear. */
export const logPictureShown = ({ flagId, name, sha256 }: ArtefactRow): Promise<boolean> =>
  log(flagId, 'picture-shown', { file: name, sha256 });

/** Logs that the page of a flag was opened for printing; whether it was printed no browser tells. */
export const logPrinted = (flagId: string): Promise<boolean> => log(flagId, 'printed', {});

/** What leaves: a file of the flag, or a text that was made of it. */
export type Shared = { what: 'file'; file: string; sha256: string } | { what: 'text' | 'outline'; sha256: string };

/** Logs that a file was saved or a text copied: from then on it is where Flagpost does not see it. */
export const logShared = (flagId: string, shared: Shared): Promise<boolean> => log(flagId, 'shared', { ...shared });

/** Logs that somebody who is not named in the restricted circle of an incident read it all the same. */
export async function logIncidentViewed(incident: string, who: Person): Promise<void> {
  await appendCustody({ at: new Date().toISOString(), flagId: '', act: 'viewed', who, detail: { incident } });
}
