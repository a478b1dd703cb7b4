import type { Locator, Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { PASSPHRASE } from '@/tests/browser/vault';
import { PLACES } from '@/tests/fixtures/sites/school';
import { newest, postOn } from './posts';
import { openOptions } from './screens';

/** Flags one post of X's feed by the shortcut, whatever was flagged before. */
export async function flagOne(flagpost: Flagpost, key: string): Promise<Stored> {
  const site = await flagpost.visit(PLACES.xHome);
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(site, postOn(site, key));
  await flagpost.browser.pressShortcut(site);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  await site.close();
  return stored;
}

/** Saves a backup of everything that an installation holds. */
export async function saveBackup(flagpost: Flagpost, file: string): Promise<void> {
  const page = await openOptions(flagpost);
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Save the backup/ }).click(),
  ]);
  await download.saveAs(file);
  await page.close();
}

/** The part of the settings that takes a colleague's backup in. */
export const partForBackups = (options: Page): Locator =>
  options.getByRole('region', { name: 'Add a colleague’s backup' });

/** Takes a colleague's backup in, with the passphrase of all the vaults of these tests. */
export async function addBackup(flagpost: Flagpost, file: string): Promise<void> {
  const options = await openOptions(flagpost);
  const part = partForBackups(options);
  await part.getByLabel('Backup file').setInputFiles(file);
  await part.getByLabel('The colleague’s passphrase, or their recovery code').fill(PASSPHRASE);
  await part.getByRole('button', { name: 'Add it' }).click();
  await part.getByText(/^Flags taken in: /).waitFor();
  await options.close();
}
