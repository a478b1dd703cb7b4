import * as z from 'zod';
import { browser } from '#imports';
import { db } from './db';

const lastSchema = z.strictObject({ at: z.iso.datetime(), flags: z.number(), lines: z.number() });
/** When the last backup was made, and of how much. */
export type LastBackup = z.infer<typeof lastSchema>;
const LAST = 'lastBackup';

export const writeLastBackup = (last: LastBackup): Promise<void> => browser.storage.local.set({ [LAST]: last });

export async function readLastBackup(): Promise<LastBackup | null> {
  const parsed = lastSchema.safeParse((await browser.storage.local.get(LAST))[LAST]);
  return parsed.success ? parsed.data : null;
}

const DAY_MS = 86_400_000;
const REMIND_AFTER_DAYS = 14;

/** Whether it is time for a backup: flags have come since the last one, and it, or the first of them, is two weeks old. */
export async function backupDue(nowMs = Date.now()): Promise<boolean> {
  const [last, count] = await Promise.all([readLastBackup(), db.flags.count()]);
  if (count === 0 || (last && count <= last.flags)) return false;
  const first = await db.flags.orderBy('createdAtMs').first();
  const since = last ? Date.parse(last.at) : (first?.createdAtMs ?? nowMs);
  return nowMs - since > REMIND_AFTER_DAYS * DAY_MS;
}
