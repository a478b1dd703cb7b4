import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { expect } from './extension';

/** The side panel's page, in a tab of its own: the panel itself has no handle, but runs the very same page. */
export async function openPanel(flagpost: Flagpost): Promise<Page> {
  const page = await flagpost.browser.openExtensionPage('sidepanel.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The register, or the page of one flag in it. */
export async function openRegister(flagpost: Flagpost, flagId?: string): Promise<Page> {
  const page = await flagpost.browser.openExtensionPage(flagId ? `register.html#/flag/${flagId}` : 'register.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

export async function openOptions(flagpost: Flagpost): Promise<Page> {
  const page = await flagpost.browser.openExtensionPage('options.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Everything that axe knows of WCAG 2.0 to 2.2, levels A and AA, and what it calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation, and nothing that has to be scrolled sideways. `name` says which screen it is. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Only frames of another origin need the way that opens a further tab for each look, which takes twice as long.
  const alone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(alone).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
  expect.soft(told, name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${name}: sideways`).toBeLessThanOrEqual(0);
}

/** Where pictures of every screen go, for people to look at; none are made without it. */
const PICTURES = process.env.FLAGPOST_SCREENS;

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name.replace(/[^\w]+/g, '-')}.png`), fullPage: true });
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // What a bar that stays in place lies over depends on where a page is scrolled to, and a scroll uncovers it.
    scrollTo({ top: 0, behavior: 'instant' });
  });

/**
 * Goes through light and dark, every width (CSS pixels) and the first width at zoom 150 %, with everything unfolded. The
 * page is left in the first look.
 */
export async function inEveryLook(page: Page, name: string, widths: readonly [number, ...number[]]): Promise<void> {
  const height = 900;
  const sideways = async (look: string) => {
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(wider, { message: `${name}, ${look}: sideways` }).toBeLessThanOrEqual(0);
    await picture(page, `${name} ${look}`);
  };
  await page.setViewportSize({ width: widths[0], height });
  await picture(page, `${name} folded`);
  await unfold(page);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${name}, ${colorScheme}`);
    await picture(page, `${name} ${colorScheme}`);
  }
  for (const width of widths.slice(1)) {
    await page.setViewportSize({ width, height });
    await sideways(`${width} wide`);
  }
  await page.setViewportSize({ width: Math.floor(widths[0] / 1.5), height: height / 1.5 });
  await sideways('zoom 150');
  await page.setViewportSize({ width: widths[0], height });
}

/** Tabs through the whole page: the focus is visible wherever it stops, and it comes round. */
export async function expectVisibleFocus(page: Page, name: string): Promise<void> {
  const seen = new Set<string>();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const all = [...document.querySelectorAll('*')];
      return {
        id: `${all.indexOf(element)} ${element.localName} ${element.textContent?.slice(0, 40)}`,
        visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor),
        inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      };
    });
    if (!stop) continue;
    expect(stop.visible, `${name}: ${stop.id}`).toBe(true);
    expect(stop.inView, `${name}: ${stop.id}`).toBe(true);
    if (seen.has(stop.id) && seen.size > 1 && [...seen][0] === stop.id) return;
    seen.add(stop.id);
  }
  expect(seen.size, name).toBeGreaterThan(3);
}
