import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, errors, expect, type Locator, type Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES } from '@/tests/fixtures/sites/school';
import { flagByShortcut, newest } from './posts';
import { openRegister } from './screens';

export const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
export const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Choose the flag of/ });
export const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();
export const next = (page: Page) => button(page, 'Next').click();

/** The ids of the two flags that every bundle here is made of, oldest first. */
export async function twoFlags(flagpost: Flagpost): Promise<string[]> {
  const stored = await flagpost.stored(false);
  if (stored.flags.length >= 2) return stored.flags.slice(0, 2).map(({ id }) => id);
  const site = await flagpost.visit(PLACES.xHome);
  const ids: string[] = [];
  for (const key of ['x-insult-head', 'x-racist']) ids.push(newest(await flagByShortcut(flagpost, site, key)).id);
  await site.close();
  return ids;
}

/** The assistant with both flags in it. */
export async function openAssistant(flagpost: Flagpost): Promise<Page> {
  await twoFlags(flagpost);
  const page = await openRegister(flagpost);
  await page.getByLabel('Choose all that are shown').check();
  await expect(page.getByText('2 flags chosen')).toBeVisible();
  await button(page, 'Make an evidence bundle').click();
  await expect(heading(page, 'Make an evidence bundle')).toBeFocused();
  return page;
}

/** Waits until the chosen flags have been read, and makes the bundle. */
export async function make(page: Page): Promise<void> {
  await expect(page.getByText('Before you make it')).toBeVisible();
  await button(page, 'Make the bundle').click();
}

export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-bundle-'));
  try {
    await work(folder);
  } finally {
    // FLAGPOST_BUNDLES=1 leaves what was made where it can be looked at.
    if (process.env.FLAGPOST_BUNDLES) console.log(`left in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

/** Saves a file and returns where it lies. */
export async function save(page: Page, link: Locator, folder: string): Promise<string> {
  const press = async (timeout: number): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout }), link.click()]);
    return download;
  };
  // Of dozens that are pressed within seconds Chromium now and then begins one not at all. A person presses again, once.
  const download = await press(10_000).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return press(30_000);
  });
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

export const saves = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('link', { name: /^Save / });

export async function saveAll(page: Page, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const link of await saves(page).all()) paths.push(await save(page, link, folder));
  return paths;
}

/** Makes a bundle with everything in it for the police, and unpacks it with a program of somebody else. */
export async function bundleIn(page: Page, folder: string): Promise<{ bag: string; zip: string; id: string }> {
  await page.getByRole('radio', { name: /^Police/ }).check();
  await page.getByLabel('Name of the recipient').fill('PC 1234');
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  for (const part of await page.getByRole('checkbox').all()) await part.check();
  await next(page);
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 90_000 });
  let zip = '';
  for (const link of await saves(page).all()) {
    const path = await save(page, link, folder);
    if (/FP-\d{4}-\d{4}\.zip$/.test(path)) zip = path;
  }
  execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
  const id = zip.slice(folder.length + 1, -'.zip'.length);
  return { bag: join(folder, id), zip, id };
}
