import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { brokenAt } from '@/lib/evidence/custody';
import { boxes, button, heading, inFolder, make, next, openAssistant, saveAll } from './assistant';
import { expect, test } from './extension';
import { type Limited, startLimited, used } from './limited-store';
import { privateFiles } from './private-files';
import { inEveryLook, openRegister } from './screens';
import { fingerprintOf, verify } from './verify-bundle';

test.describe.configure({ timeout: 400_000, mode: 'serial' });

const PLAIN = /^One ZIP file(?!,)/;
const ENCRYPTED = /^One ZIP file, encrypted/;

let limited: Limited;
/** Bytes of the ZIP of the two flags that every bundle here is made of. */
let size: number;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  limited = await startLimited();
  const page = await toTheEnd(PLAIN);
  await make(page);
  size = await saved(page, '.zip');
  await page.close();
});
test.afterAll(async () => {
  await limited?.close();
});

/** The last step of the assistant, with two flags for the police. */
async function toTheEnd(form: RegExp): Promise<Page> {
  const page = await openAssistant(limited.flagpost);
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await next(page);
  await page.getByRole('radio', { name: form }).check();
  return page;
}

/** Waits for the bundle, saves it, and checks it with the command. @returns the bytes of its file */
async function saved(page: Page, ending: string): Promise<number> {
  await expect(heading(page, 'The bundle is ready')).toBeVisible({ timeout: 60_000 });
  const passphrase = (await page.locator('.bundle-passphrase').allTextContents()).join('');
  let bytes = 0;
  await inFolder(async (folder) => {
    const zip = (await saveAll(page, folder)).find((path) => path.endsWith(ending)) ?? '';
    bytes = statSync(zip).size;
    const fingerprint = fingerprintOf(await limited.flagpost.stored(false));
    const { status, stdout, stderr } = verify([zip, '--fingerprint', fingerprint], passphrase);
    expect(status, stdout + stderr).toBe(0);
  });
  return bytes;
}

const leftIn = (page: Page) => page.evaluate(privateFiles);

/** Keeps the names of the files that the page begins to write; one that ends with `stop` is begun only when it is let go. */
const watchFiles = (page: Page, stop: string | null = null) =>
  page.evaluate((ending) => {
    const begun: string[] = [];
    Object.assign(globalThis, { begun });
    const released = new Promise<Event>((resolve) => addEventListener('release', resolve, { once: true }));
    const { getFileHandle } = FileSystemDirectoryHandle.prototype;
    FileSystemDirectoryHandle.prototype.getFileHandle = async function (name, ...given) {
      begun.push(name);
      if (ending !== null && name.endsWith(ending)) await released;
      return getFileHandle.call(this, name, ...given);
    };
  }, stop);
const begunIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { begun: string[] }).begun);
const release = (page: Page) => page.evaluate(() => dispatchEvent(new Event('release')));

/** Leaves nothing: the browser has a little in hand even where no room is left. */
const fillDisk = async () => limited.leaveRoom(-Math.round((await used(limited.flagpost)) / 2));

/** The page says that there is no room and what to do, and offers nothing of what was begun. */
async function expectNoRoom(page: Page): Promise<void> {
  const said = page.getByRole('alert');
  await expect(said).toContainText('The bundle was refused', { timeout: 60_000 });
  await expect(said).toContainText('There is not enough room on the disk for the bundle.');
  await expect(said).toContainText('Make room on the disk, or choose fewer flags, then try again.');
  await expect(page.getByRole('link', { name: /^Save / })).toHaveCount(0);
  await expect(page.locator('.bundle-passphrase')).toHaveCount(0);
  expect(await leftIn(page)).toEqual([]);
}

async function leave(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

/** The newest bundle of the list, on its own page. */
async function newestBundle(state: string): Promise<Page> {
  const page = await openRegister(limited.flagpost);
  await page.getByRole('link', { name: 'Evidence bundles' }).click();
  const line = page.locator('.bundle-line').first();
  await expect(line).toContainText(state);
  await line.click();
  await expect(heading(page, 'This bundle was not finished')).toBeVisible();
  return page;
}

test('where the disk is full before anything of a bundle is kept, no number is given, and the log stays as it was', async () => {
  const { flagpost, leaveRoom } = limited;
  const before = await flagpost.stored(false);
  const page = await toTheEnd(PLAIN);
  await watchFiles(page);
  await fillDisk();
  await make(page);
  await expectNoRoom(page);
  await inEveryLook(page, 'bundle, no room', [1280, 400]);
  const after = await flagpost.stored(false);
  expect(after.custody).toEqual(before.custody);
  const other = await openRegister(flagpost);
  await expect(boxes(other)).toHaveCount(2);
  await other.getByRole('link', { name: 'Evidence bundles' }).click();
  await expect(other.locator('.bundle-line')).toHaveCount(1);
  await other.close();

  await leaveRoom(null);
  await button(page, 'Back to the summary').click();
  await make(page);
  await saved(page, '.zip');
  await leave(page);
});

test('where the disk gets full while the ZIP is written, nothing half made is left, and it is finished from the list when there is room', async () => {
  const page = await toTheEnd(PLAIN);
  await watchFiles(page);
  await limited.leaveRoom(Math.round(size / 2));
  await make(page);
  await expectNoRoom(page);
  const zips = (await begunIn(page)).filter((name) => name.endsWith('.zip'));
  expect(zips).toEqual([expect.stringMatching(/^FP-\d{4}-\d{4}\.zip$/)]);
  await leave(page);
  await expectFinished('Failed', '.zip');
});

test('where the disk gets full while the ZIP is encrypted, nothing is left of either ZIP, and it is finished from the list when there is room', async () => {
  const page = await toTheEnd(ENCRYPTED);
  await watchFiles(page, '-encrypted.zip');
  await make(page);
  await expect.poll(async () => (await begunIn(page)).at(-1)).toMatch(/-encrypted\.zip$/);
  expect((await leftIn(page)).filter((path) => path.endsWith('.zip'))).toHaveLength(1);
  await fillDisk();
  await release(page);
  await expectNoRoom(page);
  await leave(page);
  // There is no room for a line about it either.
  await expectFinished('Not finished', '-encrypted.zip');
});

/** Goes on with the newest bundle while the disk is full, which is refused, and when it no longer is. */
async function expectFinished(state: string, ending: string): Promise<void> {
  const page = await newestBundle(state);
  if (state === 'Failed') await expect(page.getByText('There was no room on the disk.')).toBeVisible();
  await inEveryLook(page, `bundle, no room, ${state}`, [1280, 400]);
  await button(page, 'Finish it now').click();
  await expectNoRoom(page);
  await button(page, 'Close this message').click();
  await limited.leaveRoom(null);
  await button(page, 'Finish it now').click();
  await saved(page, ending);
  expect(await brokenAt((await limited.flagpost.stored(false)).custody)).toBeNull();
  await leave(page);
}
