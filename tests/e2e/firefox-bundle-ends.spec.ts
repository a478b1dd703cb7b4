import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brokenAt } from '@/lib/evidence/custody';
import { startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { press, waitForWords } from '@/tests/browser/firefox-forms';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { PLACES } from '@/tests/fixtures/sites/school';
import { downloadsInto, made, make, saveAll, toTheEnd } from './firefox-assistant';
import { flagByShortcut } from './firefox-posts';
import { privateFiles } from './private-files';
import { fingerprintOf, verify } from './verify-bundle';

test.describe.configure({ timeout: 240_000, mode: 'serial' });

let profile: string;
let folder: string;
let firefox: Awaited<ReturnType<typeof startFirefoxFlagpost>>;
/** The first bundle, and its ZIP as it was saved. */
let first: { id: string; zip: string };

const start = () => startFirefoxFlagpost({ userDataDir: profile, preferences: downloadsInto(folder) });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  profile = mkdtempSync(join(tmpdir(), 'flagpost-firefox-ends-'));
  folder = mkdtempSync(join(tmpdir(), 'flagpost-firefox-saved-'));
  firefox = await start();
  const site = await firefox.visit(PLACES.xHome);
  for (const key of ['x-insult-head', 'x-racist']) await flagByShortcut(firefox, site, key);
  await site.close();
});
test.afterAll(async () => {
  await firefox?.close();
  for (const one of [profile, folder]) rmSync(one, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const leftIn = (page: FirefoxPage): Promise<string[]> => page.evaluate(privateFiles);

/** From now on the page waits where it would write a file, until it is let go. */
const holdFiles = (page: FirefoxPage): Promise<void> =>
  page.evaluate(() => {
    // Of the window: the script's own globals are others.
    const { FileSystemDirectoryHandle: pages } = window as unknown as typeof globalThis;
    const { getFileHandle } = pages.prototype;
    const released = new Promise<Event>((resolve) => addEventListener('release', resolve, { once: true }));
    pages.prototype.getFileHandle = async function (...given) {
      document.documentElement.dataset.held = '';
      await released;
      return getFileHandle.apply(this, given);
    };
  });
/** Begins the bundle, and waits until it is written down and its first file would be. */
async function begin(page: FirefoxPage): Promise<void> {
  const { words } = firefox;
  await holdFiles(page);
  await press(page, words('bundle.before.make'), 'button:not([aria-disabled=true])');
  await waitForWords(page, words('bundle.making.title'));
  await page.waitFor('the first file', () => document.documentElement.dataset.held !== undefined, []);
}
const letGo = (page: FirefoxPage): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('release')));

async function expectHolds(zip: string): Promise<void> {
  const { status, stdout, stderr } = verify([zip, '--fingerprint', fingerprintOf(await firefox.stored(false))]);
  expect(status, stdout + stderr).toBe(0);
}

/** The page of the newest bundle of the list, or of the one of that number. */
async function openBundle(id: string, state: string): Promise<FirefoxPage> {
  const page = await firefox.browser.openExtensionPage('register.html');
  await press(page, firefox.words('bundle.link'), 'a');
  await page.waitFor(
    `${id || 'a bundle'}: ${state}`,
    (number, wanted) => {
      const line = [...document.querySelectorAll('.bundle-line')].find((one) => one.textContent?.includes(number));
      line?.setAttribute('data-test-line', '');
      return line?.textContent?.includes(wanted);
    },
    [id, state],
  );
  await page.click('[data-test-line]');
  return page;
}

test('Firefox: loose files for a portal fit the list of hashes that goes with them', async () => {
  const page = await toTheEnd(firefox, 'loose');
  const id = await make(firefox, page);
  const names = await saveAll(page, folder);
  expect(names.some((name) => name.endsWith('.zip'))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(names.toSorted());
  const list = names.find((name) => name.endsWith('sha256.txt') && !name.includes('manifest')) ?? '';
  const told = execFileSync('sha256sum', ['-c', list], { cwd: folder, encoding: 'utf8' });
  expect(told.match(/: OK$/gm)?.length).toBeGreaterThan(20);
  const pictures = names.filter((name) => /screenshot.*\.png$/.test(name));
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const name of pictures) expect(name).toMatch(new RegExp(`${id}.*SF-?\\d`));
  await page.close();
});

test('Firefox: a bundle that is stopped leaves no file, and a line of it in the list', async () => {
  const { words } = firefox;
  const page = await toTheEnd(firefox, 'plain');
  await begin(page);
  await press(page, words('bundle.making.cancel'), 'button');
  await press(page, words('bundle.making.cancelGo'), 'dialog button');
  await letGo(page);
  await waitForWords(page, words('bundle.making.cancelled'));
  await page.close();
  const list = await openBundle('', words('bundle.states.cancelled'));
  await waitForWords(list, words('bundle.notMade.cancelled'));
  expect(await leftIn(list)).toEqual([]);
  await list.close();
});

test('Firefox: killed while it makes a bundle, it finishes that bundle after a new start, and makes an earlier one again byte for byte', async () => {
  const { words } = firefox;
  const page = await toTheEnd(firefox, 'plain');
  const id = await make(firefox, page);
  await saveAll(page, folder);
  first = { id, zip: join(folder, 'first.zip') };
  renameSync(join(folder, `${id}.zip`), first.zip);
  await expectHolds(first.zip);
  await page.close();

  const killed = await toTheEnd(firefox, 'plain');
  await begin(killed);
  const list = await openBundle('', words('bundle.states.building'));
  await waitForWords(list, words('bundle.one.interrupted'));
  const logged = (await firefox.stored(false)).custody.length;
  await firefox.browser.kill();
  await firefox.sites.close();

  firefox = await start();
  expect((await firefox.stored(false)).custody.length).toBe(logged);
  const other = await openBundle('', words('bundle.states.building'));
  await waitForWords(other, words('bundle.one.interrupted'));
  await press(other, words('bundle.one.resume'), 'button');
  const finished = await made(firefox, other);
  expect(finished).not.toBe(id);
  await saveAll(other, folder);
  await expectHolds(join(folder, `${finished}.zip`));
  await other.close();

  const again = await openBundle(id, words('bundle.states.made'));
  await press(again, words('bundle.one.againGo'), 'button');
  await waitForWords(again, words('bundle.one.same'));
  await saveAll(again, folder);
  expect(readFileSync(join(folder, `${id}.zip`)).equals(readFileSync(first.zip))).toBe(true);
  expect(await brokenAt((await firefox.stored(false)).custody)).toBeNull();
  await again.close();
});
