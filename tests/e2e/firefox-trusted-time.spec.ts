import { readFile } from 'node:fs/promises';
import { type FirefoxFlagpost, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { clickPart } from '@/tests/browser/firefox-parts';
import { PLACES } from '@/tests/fixtures/sites/school';
import { startAuthority } from '@/tests/fixtures/timestamps/server';
import { expect, test } from './firefox-extension';
import { expectSound, flagByShortcut } from './firefox-posts';
import { newest } from './posts';

test.describe.configure({ timeout: 150_000 });

const chooseRoot = (page: FirefoxPage, pem: string) =>
  page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file][accept*=".pem"]');
    if (!field) throw new Error('no field for a root certificate');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'root.pem'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, pem);

/** The answers that count, past our own code. */
const granted = ({ eye }: FirefoxFlagpost) =>
  eye.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const rows = await settled(database.transaction('stamps').objectStore('stamps').getAll());
    database.close();
    return rows
      .filter((row) => row.state === 'granted')
      .map((row) => ({ seq: row.seq as number, answer: btoa(String.fromCharCode(...row.answer)) }));
  });

test('Firefox: an authority over plain http, let in by its own prompt, stamps the log, and OpenSSL accepts the stamp', async () => {
  const authority = await startAuthority();
  const firefox = await startFirefoxFlagpost();
  const { browser, words } = firefox;
  try {
    const options = await browser.openExtensionPage('options.html');
    await waitForWords(options, words('time.title'));
    await press(options, words('time.add.other'));
    await fill(options, words('time.add.name'), 'Practice time');
    await fill(options, words('time.add.address'), authority.address);
    await chooseRoot(options, await readFile(authority.rootFile, 'utf8'));
    await press(options, words('time.add.button'));
    await waitForWords(options, authority.address);
    await press(options, `${words('time.turnOn')} (Practice time)`);
    await clickPart(browser, options, '.popup-notification-primary-button');
    await waitForWords(options, words('time.turnOff'));
    expect(authority.queries).toHaveLength(0);

    const page = await firefox.visit(PLACES.xHome);
    const stored = await flagByShortcut(firefox, page, 'x-racist');
    const flag = newest(stored);
    const record = await expectSound(stored, flag);
    expect(record.clock.platform).toMatchObject({ state: 'compared', host: 'x.com' });
    const line = stored.custody.at(-1);
    await expect.poll(async () => (await granted(firefox)).length).toBe(1);
    const [stamp] = await granted(firefox);
    expect(stamp?.seq).toBe(line?.seq);
    expect(authority.accepts(Buffer.from(stamp?.answer ?? '', 'base64'), line?.sha256 ?? '')).toBe(true);

    const register = await browser.openExtensionPage(`register.html#/flag/${flag.id}`);
    await press(register, words('flag.how.title'));
    await waitForWords(register, 'Stamped by Practice time');
  } finally {
    await firefox.close();
    await authority.close();
  }
});
