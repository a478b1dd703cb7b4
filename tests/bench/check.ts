import { toBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import { dataKey, seal } from '@/lib/store/vault/seal';
import { type Flagpost, startFlagpost } from '@/tests/browser/flagpost';
import { keysIn } from '@/tests/browser/vault';
import { figures, line } from './figures';
import type { Bench } from './run';
import { seedRegister } from './seed';

const FLAGS = 500;
const FILE_BYTES = 400_000;
const ROUNDS = 5;

/** Gives every flag of the register a picture's worth of bytes, sealed as the extension seals them. */
async function seedFiles(flagpost: Flagpost): Promise<void> {
  const keys = await keysIn(flagpost.eye);
  if (!keys) throw new Error('There is no vault.');
  const key = await dataKey(new Uint8Array(keys.data));
  const { flags } = await flagpost.stored(false);
  for (const { id: flagId } of flags) {
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const whole = new Uint8Array(FILE_BYTES).map((_, at) => bytes[at % bytes.length] ?? 0);
    const id = `${flagId}/screenshot-01.png`;
    const about = { id, flagId, name: 'screenshot-01.png', kind: 'screenshot', mime: 'image/png', bytes: FILE_BYTES };
    const file = { ...about, sha256: await sha256(whole), at: new Date().toISOString(), tile: null };
    const json = new TextEncoder().encode(JSON.stringify(file));
    const [sealed, body] = await Promise.all([
      seal({ form: 'vault', key }, `artefacts/${id}`, json),
      seal({ form: 'vault', key }, `artefacts/${id}/body`, whole),
    ]);
    await flagpost.eye.evaluate(
      async (row) => {
        const read = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        const settled = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await settled(indexedDB.open('flagpost'));
        const store = database.transaction('artefacts', 'readwrite').objectStore('artefacts');
        const { id, flagId, sealed, body } = row;
        await settled(store.put({ id, flagId, sealed: read(sealed), body: new Blob([read(body)]) }));
        database.close();
      },
      { id, flagId, sealed: toBase64(sealed), body: toBase64(body) },
    );
  }
}

/** Milliseconds for reading and hashing the stored bytes and nothing else, one after the other, as a page can. */
const bare = (flagpost: Flagpost): Promise<number> =>
  flagpost.eye.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const keys = await settled(database.transaction('artefacts').objectStore('artefacts').getAllKeys());
    const from = performance.now();
    for (const key of keys) {
      const row = await settled(database.transaction('artefacts').objectStore('artefacts').get(key));
      await crypto.subtle.digest('SHA-256', await (row.body as Blob).arrayBuffer());
    }
    const took = performance.now() - from;
    database.close();
    return took;
  });

/** "Check everything" over 500 items on an encrypted vault, against SHA-256 over the same stored bytes. */
export async function benchCheck(progress: (text: string) => void): Promise<Bench> {
  const flagpost = await startFlagpost();
  try {
    progress(`seeding ${FLAGS} flags and as many files of ${FILE_BYTES} bytes`);
    await seedRegister(flagpost.eye, FLAGS);
    await seedFiles(flagpost);
    const page = await flagpost.browser.openExtensionPage('options.html');
    const start = page.getByRole('button', { name: 'Check everything' });
    await start.waitFor();
    const whole: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`round ${round} of ${ROUNDS}`);
      const took = await page.evaluate(async () => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Check everything');
        const done = () => document.body.textContent?.includes('lines of the log');
        const from = performance.now();
        button?.click();
        // The result of the round before goes as soon as this one begins.
        await new Promise((resolve) => setTimeout(resolve, 20));
        while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
        return performance.now() - from;
      });
      const hashed = await bare(flagpost);
      // The first round warms up.
      if (round > 0) {
        whole.push(took);
        alone.push(hashed);
      }
    }
    const f = { check: figures(whole), bare: figures(alone) };
    const share = f.bare.median / f.check.median;
    return {
      json: {
        browser: `Chromium ${flagpost.browser.version}`,
        flags: FLAGS,
        fileBytes: FILE_BYTES,
        ...f,
        share,
        limit: 0.5,
      },
      lines: [
        `Chromium ${flagpost.browser.version}, production build, ${FLAGS} flags, ${(FLAGS * FILE_BYTES) / 1e6} MB`,
        line('checking everything', f.check),
        line('reading and SHA-256 alone', f.bare),
        `speed of the check: ${share.toFixed(2)} of bare SHA-256 over the same bytes`,
      ],
    };
  } finally {
    await flagpost.close();
  }
}
