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
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
  expect.soft(told, name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${name}: sideways`).toBeLessThanOrEqual(0);
}
