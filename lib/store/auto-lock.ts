import * as z from 'zod';
import { browser } from '#imports';

const schema = z.strictObject({
  /** Minutes without a key or a mouse anywhere on the computer. */
  idleMinutes: z.number().int().min(1).max(240),
  /** Hours after it was opened, whatever is done. */
  hours: z.number().int().min(1).max(24),
});
/** When the vault locks by itself. It always does when the screen is locked and when the browser closes. */
export type AutoLock = z.infer<typeof schema>;

const KEY = 'autoLock';
export const USUAL: AutoLock = { idleMinutes: 15, hours: 9 };
export const IDLE_CHOICES = [5, 15, 30, 60] as const;
export const HOUR_CHOICES = [1, 4, 9] as const;

/** Settings that do not parse count as the usual ones: it never stays open for want of a setting. */
export async function readAutoLock(): Promise<AutoLock> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : USUAL;
}

export async function writeAutoLock(setting: AutoLock): Promise<void> {
  await browser.storage.local.set({ [KEY]: schema.parse(setting) });
}

/** Calls back when the setting changes; returns the way to stop. */
export function watchAutoLock(changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
