import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FirefoxWithExtension } from '@/tests/browser/firefox';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { firefoxSidebar } from '@/tests/browser/firefox-sidebar';
import { expect } from './firefox-extension';

/** Where pictures of every screen go, for people to look at; none are made without it. */
const PICTURES = process.env.FLAGPOST_SCREENS;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Everything that axe knows of WCAG 2.0 to 2.2, levels A and AA, and what it calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const keepPicture = async (name: string, picture: () => Promise<Buffer>): Promise<void> => {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(join(PICTURES, `firefox-${name.replace(/[^\w]+/g, '-')}.png`), await picture());
};

/** No violation of what axe knows in the page as it is now. `name` says which screen it is. */
async function expectAccessible(page: FirefoxPage, name: string): Promise<void> {
  const source = await readFile(AXE, 'utf8');
  const check = new Function(
    'values',
    `${source}; return globalThis.axe.run(document, { runOnly: { type: 'tag', values } }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) => html + ' ' + (any[0]?.message ?? '')).join(' | ')));`,
  ) as (values: string[]) => Promise<string[]>;
  expect.soft(await page.evaluate(check, RULES), name).toEqual([]);
}

interface BrowserGlobals {
  Services: {
    prefs: { setIntPref(name: string, value: number): void };
    wm: { getMostRecentWindow(kind: string): { gBrowser: { selectedBrowser: HTMLElement } } };
  };
}

/** Light or dark, and how wide the page in front is in CSS pixels; null for the whole window. */
async function look(browser: FirefoxWithExtension, scheme: 'light' | 'dark', width: number | null): Promise<void> {
  await browser.evaluateInBrowser(
    (dark, wide) => {
      const { Services } = globalThis as unknown as BrowserGlobals;
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
      Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.style.maxWidth = wide
        ? `${wide}px`
        : '';
    },
    scheme === 'dark',
    width,
  );
}

/**
 * Holds the page in front against what axe knows, light and dark, in the whole window and 420 CSS pixels wide, and that nothing
 * has to be scrolled sideways. The page is left light and as wide as the window.
 */
export async function inEveryLook(browser: FirefoxWithExtension, page: FirefoxPage, name: string): Promise<void> {
  await page.bringToFront();
  for (const width of [420, null])
    for (const scheme of ['dark', 'light'] as const) {
      await look(browser, scheme, width);
      await page.waitFor(
        `${scheme}, ${width ?? 'as wide as the window'}`,
        (dark, wide) =>
          matchMedia('(prefers-color-scheme: dark)').matches === dark &&
          (wide ? innerWidth === wide : innerWidth > 1_000),
        [scheme === 'dark', width],
      );
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wider, `${name}, ${scheme}, ${width}: sideways`).toBeLessThanOrEqual(0);
      if (width === null) await expectAccessible(page, `${name}, ${scheme}`);
      await keepPicture(`${name} ${scheme} ${width ?? 'whole'}`, () => page.screenshot({ whole: true }));
    }
}

/** The same of the sidebar, which is as wide as the person has made it. */
export async function sidebarInBothLooks(browser: FirefoxWithExtension, name: string): Promise<void> {
  const sidebar = firefoxSidebar(browser);
  for (const scheme of ['dark', 'light'] as const) {
    await sidebar.as(scheme);
    const dark = () => sidebar.run((content) => content.matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(dark).toBe(scheme === 'dark');
    expect.soft(await sidebar.faults(), `${name}, ${scheme}`).toEqual([]);
    await keepPicture(`${name} ${scheme} sidebar`, () => sidebar.picture());
  }
}
