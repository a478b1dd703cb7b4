import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64 } from '@/lib/base64';
import { dataKey, seal } from '@/lib/store/vault/seal';
import { ROSTER, SCHOOL } from '@/tests/fixtures/sites/school';
import type { ExtensionPage } from './stored';
import { openTestVault } from './vault';

/** The policy of the practice school, as the text of a pack file. */
export const marlbrookPack = (): Promise<string> =>
  readFile(join(import.meta.dirname, '..', 'fixtures', 'marlbrook-pack.json'), 'utf8');

/**
 * Fills in the first run for the practice school, past the screens (which have tests of their own).
 *
 * Where the tests have made a vault before, it is opened.
 *
 * @param page a page of the extension that has opened the database (the register, say).
 */
export async function setUpMarlbrook(page: ExtensionPage): Promise<void> {
  const source = await marlbrookPack();
  const pack = { id: 'marlbrook', source, sha256: createHash('sha256').update(source).digest('hex') };
  const holder = { person: SCHOOL.user, designation: { by: 'Mrs Thornbury-Vale', on: '2026-09-01' } };
  const { data } = await openTestVault(page, holder);
  const settings = { schema: 2, packId: 'marlbrook', setUpAt: new Date().toISOString() };
  const key = await dataKey(new Uint8Array(data));
  const names = new TextEncoder().encode(JSON.stringify(ROSTER));
  const roster = { sealed: toBase64(await seal({ form: 'vault', key }, 'settings/roster', names)) };
  await page.evaluate(
    async ({ row, stored }) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('flagpost'));
      const store = database.transaction('packs', 'readwrite').objectStore('packs');
      await settled(store.put({ ...row, installedAt: new Date().toISOString() }));
      database.close();
      const { browser } = globalThis as unknown as { browser?: { storage: unknown } };
      const { chrome } = globalThis as unknown as { chrome: { storage: unknown } };
      const storage = (browser ?? chrome).storage as { local: { set: (items: object) => Promise<void> } };
      await storage.local.set(stored);
    },
    { row: pack, stored: { settings, roster } },
  );
}
