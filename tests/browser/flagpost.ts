import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Sites, startSites } from '@/tests/fixtures/server';
import { type ChromiumWithExtension, startChromium } from './chromium';
import { setUpMarlbrook } from './set-up';
import { readStored, type Stored, waitForStored } from './stored';

export const CHROME_BUILD = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
export const FIREFOX_BUILD = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

export interface Flagpost {
  browser: ChromiumWithExtension;
  sites: Sites;
  /** A page of the extension, for reading what is stored. Stays in the background. */
  eye: Page;
  stored(bytes?: boolean): Promise<Stored>;
  waitFor(holds: (stored: Stored) => boolean, timeoutMs?: number): Promise<Stored>;
  /** Opens a practice page in front and waits until the extension's script runs in it. */
  visit(address: string): Promise<Page>;
}

export interface FlagpostOptions {
  size: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  zoom: number;
  deviceScaleFactor: number;
  setUp: boolean;
  /** Another folder than that of the production build. */
  extensionDir: string;
  /** A profile that stays when the browser ends. */
  userDataDir: string;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a browser with the production build on the practice pages, set up for the practice school. */
export async function startFlagpost(
  options: Partial<FlagpostOptions> = {},
): Promise<Flagpost & { close(): Promise<void> }> {
  const sites = await startSites();
  const browser = await startChromium({
    extensionDir: options.extensionDir ?? CHROME_BUILD,
    sites,
    size: options.size ?? { width: 1360, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    zoom: options.zoom ?? 1,
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
  });
  // Scripts that run these tools outside the test runner are compiled with names kept by a call that pages do not know.
  await browser.context.addInitScript('globalThis.__name ??= (f) => f');
  await (await browser.worker()).evaluate('globalThis.__name ??= (f) => f');
  const eye = await browser.openExtensionPage('register.html');
  // The page makes the database by opening it.
  await eye.waitForFunction(async () => (await indexedDB.databases()).some((d) => d.name === 'flagpost'));
  if (options.setUp ?? true) await setUpMarlbrook(eye);
  return {
    browser,
    sites,
    eye,
    stored: (bytes) => readStored(eye, bytes),
    waitFor: (holds, timeoutMs) => waitForStored(eye, holds, timeoutMs),
    async visit(address) {
      const page = await browser.open(address);
      await page.bringToFront();
      // The layer is attached at the first pointing; until then nothing of ours is in the page to wait for.
      await wait(300);
      return page;
    },
    async close() {
      await browser.close();
      await sites.close();
    },
  };
}

/** Scrolls until a feed that draws only what is near has drawn the post, and brings it into view. */
export async function reach(page: Page, post: Locator): Promise<void> {
  for (let step = 0; step < 60 && (await post.count()) === 0; step++) {
    if (step === 0) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    else await page.evaluate(() => scrollBy({ top: innerHeight * 0.7, behavior: 'instant' }));
    await wait(80);
  }
  await post.scrollIntoViewIfNeeded({ timeout: 5_000 });
}

/** Puts the pointer on a post, which brings the button there. */
export async function pointAt(page: Page, post: Locator): Promise<void> {
  await reach(page, post);
  const box = await post.boundingBox();
  if (!box) throw new Error('The post has no place on the page.');
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const x = Math.min(Math.max(box.x + Math.min(60, box.width / 2), 2), view.width - 2);
  const y = Math.min(Math.max(box.y + Math.min(24, box.height / 2), 2), view.height - 2);
  await page.mouse.move(x - 3, y - 3);
  await page.mouse.move(x, y);
}
