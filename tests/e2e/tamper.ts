import type { Page } from '@playwright/test';
import { toBase64 } from '@/lib/base64';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentRow } from '@/lib/store/incident';
import { listingOf } from '@/lib/store/listing';
import { dataKey, seal } from '@/lib/store/vault/seal';
import { keysIn } from '@/tests/browser/vault';

/**
 * Reads and writes the extension's database and settings past its own code, as a damaged disk would.
 *
 * `eye` is a page of the extension that has opened the database.
 */
type Store = 'flags' | 'custody' | 'packs' | 'listing' | 'incidents';
type Row = Record<string, unknown>;

async function inStore(eye: Page, store: Store, what: 'last' | 'put' | 'take', row: Row | null): Promise<Row> {
  return eye.evaluate(
    async (job) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('flagpost'));
      const rows = database.transaction(job.store, 'readwrite').objectStore(job.store);
      let found = job.row;
      // Bytes travel as text.
      const bytes = (text: unknown) => Uint8Array.from(atob(String(text)), (c) => c.charCodeAt(0));
      if (job.what === 'put')
        await settled(
          rows.put(job.row && 'sealed' in job.row ? { ...job.row, sealed: bytes(job.row.sealed) } : job.row),
        );
      else {
        const cursor = await settled(rows.openCursor(null, 'prev'));
        found = cursor?.value ?? null;
        if (cursor && job.what === 'take') await settled(rows.delete(cursor.key));
      }
      database.close();
      if (!(found?.sealed instanceof Uint8Array)) return found as Row;
      return { ...found, sealed: btoa(Array.from(found.sealed, (byte) => String.fromCharCode(byte)).join('')) } as Row;
    },
    { store, what, row },
  );
}

export const lastRow = (eye: Page, store: Store): Promise<Row> => inStore(eye, store, 'last', null);
/** Takes the last row out and returns it. */
export const takeLastRow = (eye: Page, store: Store): Promise<Row> => inStore(eye, store, 'take', null);
export const putRow = (eye: Page, store: Store, row: Row): Promise<Row> => inStore(eye, store, 'put', row);

/** Leaves the installation as it was on its first day. */
export async function clearAll(eye: Page): Promise<void> {
  await eye.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    for (const name of Array.from(database.objectStoreNames))
      await settled(database.transaction(name, 'readwrite').objectStore(name).clear());
    database.close();
    type Area = { clear(): Promise<void> };
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } };
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
}

/** Every row of a store; the flags of a full register are better left where they are. */
export async function allRows<T>(eye: Page, store: Store): Promise<T[]> {
  const text = await eye.evaluate(async (name) => {
    const settled = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const rows = await settled(database.transaction(name).objectStore(name).getAll());
    database.close();
    // As one text: the browser's remote protocol is slow with objects of many parts.
    return JSON.stringify(rows);
  }, store);
  return JSON.parse(text) as T[];
}

/** Stores a flag and its line in the register, as the extension would have. */
export async function putFlag(eye: Page, flag: FlagRow): Promise<void> {
  const keys = await keysIn(eye);
  if (!keys) throw new Error('There is no vault to put it into.');
  const key = await dataKey(new Uint8Array(keys.data));
  const sealed = async (place: string, value: object) =>
    toBase64(await seal({ form: 'vault', key }, place, new TextEncoder().encode(JSON.stringify(value))));
  const { seq, ...rest } = flag;
  const { seq: _, ...line } = listingOf(flag);
  const { id, createdAtMs, capture } = flag;
  await putRow(eye, 'flags', { seq, id, createdAtMs, capture, change: 0, sealed: await sealed(`flags/${id}`, rest) });
  await putRow(eye, 'listing', { seq, id, createdAtMs, sealed: await sealed(`listing/${id}`, line) });
}

interface Local {
  get(keys: string[]): Promise<Row>;
  set(items: Row): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Sets one value of the extension's storage; undefined removes it. @returns what stood there before. */
export async function setLocal(eye: Page, key: string, value: unknown): Promise<unknown> {
  return eye.evaluate(
    async (item) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: Local } } };
      const before = (await chrome.storage.local.get([item.key]))[item.key];
      if (item.given) await chrome.storage.local.set({ [item.key]: item.value });
      else await chrome.storage.local.remove(item.key);
      return before;
    },
    { key, value, given: value !== undefined },
  );
}

/** Stores an incident as it would be after `entries` were written, but without their lines in the log. */
export async function putIncident(eye: Page, row: IncidentRow, flagIds: readonly string[]): Promise<void> {
  const keys = await keysIn(eye);
  if (!keys) throw new Error('There is no vault to put it into.');
  const key = await dataKey(new Uint8Array(keys.data));
  const { seq, id, createdAtMs, entries } = row;
  const text = new TextEncoder().encode(JSON.stringify(entries));
  const sealed = toBase64(await seal({ form: 'vault', key }, `incidents/${id}`, text));
  await putRow(eye, 'incidents', { seq, id, createdAtMs, flagIds: [...flagIds], sealed });
}
