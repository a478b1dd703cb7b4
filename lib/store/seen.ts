import * as z from 'zod';
import { browser } from '#imports';
import type { CustodyEntry } from '@/lib/evidence/custody';
import type { ArtefactRow } from './artefact-row';
import { appendCustody } from './custody';
import { db } from './db';
import { flagById } from './flags';
import type { Person } from './person';
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

/** Runs `write` once for each mark, person and opening of the vault. @returns whether a line was written. */
async function once(what: string, { person }: { person: Person }, since: string, write: () => Promise<boolean>) {
  const stored = seenSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  const by = stored.success && stored.data.since === since ? stored.data.by : [];
  const mark = JSON.stringify([what, person.name, person.role]);
  if (by.includes(mark)) return false;
  const written = await write();
  if (written) await browser.storage.session.set({ [KEY]: { since, by: [...by, mark] } });
  return written;
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
    return once(flagId, holder, vault.since, () => log(flagId, 'viewed', { where }));
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

/**
 * Logs that somebody who is not named in the restricted circle of an incident read it all the same.
 *
 * @param flagId where it was a flag that is in it, and not the incident.
 */
export async function logIncidentViewed(incident: string, who: Person, flagId = ''): Promise<void> {
  await appendCustody({ at: new Date().toISOString(), flagId, act: 'viewed', who, detail: { incident } });
}

/**
 * Logs that somebody of its circle opened a restricted incident: once for each person and opening of the vault.
 *
 * @returns whether a line was written. @throws VaultLocked
 */
export const logCircleViewed = (incident: string): Promise<boolean> =>
  navigator.locks.request('flagpost-seen', async () => {
    const [vault, holder] = await Promise.all([vaultState(), currentHolder()]);
    if (vault.state !== 'open' || !holder) return false;
    return once(incident, holder, vault.since, async () => {
      await logIncidentViewed(incident, holder.person);
      return true;
    });
  });
