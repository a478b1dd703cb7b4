import { openSealed } from '@/tests/browser/sealed';
import type { ExtensionPage } from '@/tests/browser/stored';
import { keysIn } from '@/tests/browser/vault';

interface RawRow {
  store: string;
  id: string;
  seq: number;
  clear: string;
  sealed: string;
  body: string;
}

/**
 * Every row of every store as text, opened: what somebody with the key could still read. By store, so that a test can say where
 * words may stand.
 */
export async function everythingStored(page: ExtensionPage): Promise<Record<string, string>> {
  const keys = await keysIn(page);
  const rows: RawRow[] = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const base64 = (read: Uint8Array) => {
      let text = '';
      for (let i = 0; i < read.length; i += 8_192) text += String.fromCharCode(...read.subarray(i, i + 8_192));
      return btoa(text);
    };
    const database = await settled(indexedDB.open('flagpost'));
    const found = [];
    for (const store of Array.from(database.objectStoreNames)) {
      if (store === 'keys' || store === 'packs') continue;
      for (const { sealed, body, ...clear } of await settled(database.transaction(store).objectStore(store).getAll()))
        found.push({
          store,
          id: String(clear.id ?? clear.flagId ?? ''),
          seq: Number(clear.seq ?? 0),
          clear: JSON.stringify(clear),
          sealed: sealed ? base64(sealed) : '',
          body: body ? base64(new Uint8Array(await (body as Blob).arrayBuffer())) : '',
        });
    }
    database.close();
    return found as never;
  }, null);
  const byStore: Record<string, string> = {};
  for (const { store, id, seq, clear, sealed, body } of rows) {
    const key = ['custody', 'judged', 'tombstones'].includes(store) ? seq : id;
    const opened = (place: string, bytes: string) =>
      bytes ? openSealed(keys, place, Buffer.from(bytes, 'base64')).toString('utf8') : '';
    const text = [clear, opened(`${store}/${key}`, sealed), opened(`${store}/${key}/body`, body)].join('\n');
    byStore[store] = `${byStore[store] ?? ''}${text}\n`;
  }
  return byStore;
}
