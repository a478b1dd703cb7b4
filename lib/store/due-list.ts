import * as z from 'zod';
import { browser } from '#imports';
import { db } from './db';
import type { Incident } from './incident';

/**
 * When something is due, in clear: random ids of incidents and flags, and days or moments. No word, no name, no kind. It is what
 * the number on the toolbar button is counted from while the vault is locked.
 */
const dueSchema = z.record(z.uuid(), z.array(z.string().max(40)).max(500));
export type DueList = z.infer<typeof dueSchema>;

const KEY = 'due';
const LOCK = 'flagpost-due';

/** Null where there is no list, or none that can be read: it is then made anew when the vault is open. */
export async function storedDue(): Promise<DueList | null> {
  const parsed = dueSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

/** Changes the list, one writer at a time across the worker and all pages. */
export const changeDue = (change: (list: DueList) => DueList): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const list = await storedDue();
    const changed = change(list ?? {});
    if (list === null || JSON.stringify(changed) !== JSON.stringify(list))
      await browser.storage.local.set({ [KEY]: changed });
  });

/** The moment (ms) from which something is due: a day is due from its beginning on the device's clock. NaN for what is neither. */
export const dueAtMs = (on: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00`) : Date.parse(on);

/** Everything of an incident that is not done yet. A closed one asks for nothing. */
export const openDueOf = ({ state, due }: Pick<Incident, 'state' | 'due'>): string[] =>
  state === 'closed' ? [] : due.filter(({ done }) => done === null).map(({ on }) => on);

/**
 * Notes when something of one incident or flag is due, in place of what was noted of it before. An empty list takes it out.
 *
 * @param id of the incident or flag. @param on days `2026-12-04` or moments in ISO 8601.
 */
export async function rememberDue(id: string, on: readonly string[]): Promise<void> {
  await changeDue((list) => {
    const { [id]: _before, ...rest } = list;
    const due = on.filter((one) => !Number.isNaN(dueAtMs(one)));
    return due.length > 0 ? { ...rest, [id]: due } : rest;
  });
}

/** Everything that is due at some time, as moments (ms), the earliest first. What belongs to a flag or incident that is gone counts no more. */
export async function dueMoments(): Promise<number[]> {
  const list = Object.entries((await storedDue()) ?? {});
  const ids = list.map(([id]) => id);
  const there = new Set(
    (await Promise.all([db.incidents, db.flags].map((table) => table.where('id').anyOf(ids).keys()))).flat(),
  );
  return list
    .filter(([id]) => there.has(id))
    .flatMap(([, on]) => on.map(dueAtMs))
    .filter((ms) => !Number.isNaN(ms))
    .sort((a, b) => a - b);
}

/** Calls back when the list changes, in any context; returns the way to stop. */
export function watchDue(changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
