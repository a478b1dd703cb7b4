import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Step } from '@/lib/capture-state';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { answerQuestion, filesOf, newest, postOn } from './posts';

/** Any message starts the worker again; this one means nothing to it. */
const wake = (eye: Page) =>
  eye.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (m: object, done: () => void) => void } };
    };
    return new Promise<void>((resolve) => chrome.runtime.sendMessage({ wake: true }, resolve));
  });

/**
 * Flags a post and stops the worker as soon as the journal says `step`.
 *
 * @returns the step at which it really stood when it was dead.
 */
async function killAt(flagpost: Flagpost, page: Page, key: string, step: Step): Promise<Step> {
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(page, postOn(page, key));
  await flagpost.browser.pressShortcut(page);
  // The tall post carries pictures, so it is asked about first.
  if (key === 'x-tall') await answerQuestion(page, 'no');
  await flagpost.eye.evaluate(
    async ({ count, wanted }) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('flagpost'));
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<{ vaultOpen: { key: string } }> } } };
      };
      const { vaultOpen } = await chrome.storage.session.get('vaultOpen');
      const raw = Uint8Array.from(atob(vaultOpen.key), (c) => c.charCodeAt(0));
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const stepOf = async (row: { id: string; sealed: Uint8Array<ArrayBuffer> }): Promise<string> => {
        const additionalData = new TextEncoder().encode(`flagpost-1/flags/${row.id}`);
        const how = { name: 'AES-GCM', iv: row.sealed.slice(1, 13), additionalData };
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, row.sealed.slice(13)))).step;
      };
      const until = Date.now() + 20_000;
      while (Date.now() < until) {
        const cursor = await settled(database.transaction('flags').objectStore('flags').openCursor(null, 'prev'));
        const total = await settled(database.transaction('flags').objectStore('flags').count());
        const stands = total > count && cursor ? await stepOf(cursor.value) : null;
        if (stands === wanted || stands === 'recorded') break;
      }
      database.close();
    },
    { count: before, wanted: step },
  );
  expect(await flagpost.browser.stopWorker()).toBe(true);
  return newest(await flagpost.stored(false)).step;
}

/** While another page writes to the custody log the worker waits right before the record. @returns the way to let it go on. */
async function holdTheLog(flagpost: Flagpost): Promise<() => Promise<void>> {
  await flagpost.eye.evaluate(() => {
    const held = globalThis as unknown as { release?: () => void };
    return new Promise<void>((taken) => {
      void navigator.locks.request('flagpost-custody', () => {
        taken();
        return new Promise<void>((release) => {
          held.release = release;
        });
      });
    });
  });
  return () => flagpost.eye.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}

/** Kills until the worker died at the wanted step: the window is a few milliseconds wide for some. */
async function killExactlyAt(
  flagpost: Flagpost,
  page: Page,
  key: string,
  step: Step,
  hold: typeof holdTheLog = async () => async () => {},
): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const release = await hold(flagpost);
    const stood = await killAt(flagpost, page, key, step);
    await release();
    if (stood === step) return;
    await wake(flagpost.eye);
    await flagpost.waitFor((s) => newest(s).step === 'recorded');
  }
  throw new Error(`The worker could not be stopped at "${step}" in eight tries.`);
}

async function whatIsLeft(flagpost: Flagpost) {
  await wake(flagpost.eye);
  const stored = await flagpost.waitFor((s) => newest(s).step === 'recorded');
  const flag = newest(stored);
  const files = filesOf(stored, flag);
  for (const file of files)
    expect(createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex'), file.name).toBe(file.sha256);
  const record = files.find((f) => f.kind === 'record');
  return {
    stored,
    flag,
    kinds: files.map((f) => f.kind),
    record: JSON.parse(Buffer.from(record?.base64 ?? '', 'base64').toString()),
  };
}

test.describe('a worker that is stopped', () => {
  test.setTimeout(180_000);

  test('after the draft leaves an interrupted flag with the text', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await killExactlyAt(flagpost, page, 'x-insult-head', 'drafted');
    const { flag, kinds, record } = await whatIsLeft(flagpost);
    expect(flag).toMatchObject({ capture: 'interrupted', faults: ['stopped-early'], picture: null });
    expect(flag.snapshot?.text.value).toBe(practicePost('x-insult-head').text);
    expect(kinds.sort()).toEqual(['limits', 'record', 'snapshot', 'text']);
    expect(record.capture).toBe('interrupted');
    await page.close();
  });

  test('after the first tile leaves the tile', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await killExactlyAt(flagpost, page, 'x-tall', 'first-tile');
    const { flag, kinds } = await whatIsLeft(flagpost);
    expect(flag.capture).toBe('interrupted');
    expect(kinds).toContain('tile');
    expect(kinds).not.toContain('screenshot');
    expect(flag.check).not.toBeNull();
    await page.close();
  });

  test('during stitching leaves every tile', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await killExactlyAt(flagpost, page, 'x-tall', 'stitching');
    const { flag, kinds } = await whatIsLeft(flagpost);
    expect(flag.capture).toBe('interrupted');
    expect(kinds.filter((k) => k === 'tile').length).toBeGreaterThan(2);
    expect(kinds).not.toContain('screenshot');
    await page.close();
  });

  test('before the record leaves tiles and picture, and the next start makes the record', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await killExactlyAt(flagpost, page, 'x-insult-head', 'stitched', holdTheLog);
    const { flag, kinds, stored } = await whatIsLeft(flagpost);
    expect(flag.capture).toBe('interrupted');
    // The page source is asked for after this step; the worker may have got so far.
    expect(kinds.filter((kind) => kind !== 'source').sort()).toEqual([
      'limits',
      'record',
      'screenshot',
      'snapshot',
      'text',
      'tile',
    ]);
    expect(stored.custody.filter((line) => line.flagId === flag.id).map((line) => line.act)).toEqual(['interrupted']);
    await page.close();
  });

  test('after the record changes nothing any more', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await killExactlyAt(flagpost, page, 'x-insult-head', 'recorded');
    const { flag, kinds, record, stored } = await whatIsLeft(flagpost);
    expect(flag).toMatchObject({ capture: 'complete', faults: [], record: { revision: 1 } });
    expect(record.capture).toBe('complete');
    expect(kinds.sort()).toEqual(['limits', 'record', 'screenshot', 'snapshot', 'source', 'text', 'tile']);
    expect(stored.custody.filter((line) => line.flagId === flag.id).length).toBe(1);
    await page.close();
  });
});
