import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { expect } from './firefox-extension';

/** Downloads go into this folder, unasked. */
export const downloadsInto = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
});

/** The assistant with every flag that there is in it. */
export async function openAssistant({ browser, words }: FirefoxFlagpost): Promise<FirefoxPage> {
  const page = await browser.openExtensionPage('register.html');
  await press(page, words('bundle.choose.shown'), 'label');
  await press(page, words('bundle.ofFlag'), 'button');
  await waitForWords(page, words('bundle.who.legend'));
  return page;
}

/** The last step of the assistant, for the police. */
export async function toTheEnd(firefox: FirefoxFlagpost, form: 'plain' | 'encrypted' | 'loose'): Promise<FirefoxPage> {
  const { words } = firefox;
  const page = await openAssistant(firefox);
  await press(page, words('bundle.recipients.police'), 'label');
  await press(page, words('bundle.steps.next'));
  await fill(page, words('bundle.exhibits.initials'), 'SF');
  await press(page, words('bundle.steps.next'));
  await press(page, words(`bundle.form.${form}`), 'label');
  await waitForWords(page, words('bundle.before.know'));
  return page;
}

/** Makes the bundle that was chosen, and waits for it. @returns its number */
export async function make(firefox: FirefoxFlagpost, page: FirefoxPage): Promise<string> {
  const { words } = firefox;
  await waitForWords(page, words('bundle.before.know'));
  await press(page, words('bundle.before.make'), 'button:not([aria-disabled=true])');
  return made(firefox, page);
}

/** Waits for a bundle that was begun. @returns its number */
export async function made({ words }: FirefoxFlagpost, page: FirefoxPage): Promise<string> {
  const id = await page.waitFor(
    'the bundle',
    (failed) => {
      const said = document.body.textContent ?? '';
      for (const one of failed) if (said.includes(one)) throw new Error(said);
      return document.querySelector('.bundle-files') && /FP-\d{4}-\d{4}(?:-R\d+)?/.exec(said)?.[0];
    },
    [[words('bundle.making.failed'), words('bundle.making.refused')]],
    120_000,
  );
  if (!id) throw new Error('The bundle has no number.');
  return id;
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;

/** Saves every file by its own link, as a person does, and waits until all lie in the folder. @returns their names */
export async function saveAll(page: FirefoxPage, folder: string): Promise<string[]> {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.bundle-files a[download]')].map((one) => one.download),
  );
  for (const name of names) {
    const link = `.bundle-files a[download="${name}"]`;
    const size = await page.evaluate(async (selector) => {
      const { href } = document.querySelector(selector) as HTMLAnchorElement;
      return (await (await fetch(href)).blob()).size;
    }, link);
    await page.click(link);
    await expect.poll(() => sizeOf(join(folder, name)), { message: name, timeout: 30_000 }).toBe(size);
  }
  return names;
}
