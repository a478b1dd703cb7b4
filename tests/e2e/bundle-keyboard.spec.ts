import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { button, heading, inFolder, openAssistant, saves } from './assistant';
import { expect, test } from './extension';

test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

/** What has the focus: whether that can be seen, and where it stands on the page. Null where nothing has it. */
const stopOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: `${element.localName} ${element.getAttribute('name') ?? ''} ${element.textContent?.slice(0, 40)}`,
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    };
  });

/** Tab by Tab to where something is: every stop can be seen, and none stands above the one before it. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  const stops: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (!stop) throw new Error(`The focus left the page after: ${stops.join(' | ')}`);
    stops.push(stop.name);
    expect(stop.seen, stop.name).toBe(true);
    expect(stop.inView, stop.name).toBe(true);
    expect(stop.bottom, stops.join(' | ')).toBeGreaterThan(before);
    before = stop.top;
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not reached by Tab: ${stops.join(' | ')}`);
}

test('a bundle for the police is chosen, made and saved without a mouse', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  const police = page.getByRole('radio', { name: /^Police/ });
  const governors = page.getByRole('radio', { name: /^Governors/ });
  // A group in which nothing is chosen is entered at its first, and the arrows choose.
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && !(await governors.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(governors).toBeChecked();
  for (let presses = 0; presses < 10 && !(await police.isChecked()); presses++) await page.keyboard.press('ArrowUp');
  await expect(police).toBeChecked();
  await expect(police).toBeFocused();
  await tabTo(page, page.getByLabel('Name of the recipient'));
  await page.keyboard.type('PC 1234, South Wales Police');
  await tabTo(page, page.getByLabel('Their reference'));
  await page.keyboard.type('2600412345');
  await tabTo(page, button(page, 'Next'));
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Step 2 of 3: What goes in')).toBeFocused();
  await tabTo(
    page,
    page
      .locator('.bundle-items > li')
      .nth(0)
      .getByRole('button', { name: /^Move down/ }),
  );
  const moved = await page.locator('.bundle-items > li').nth(0).getAttribute('data-item');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bundle-items > li').nth(1)).toHaveAttribute('data-item', moved ?? '');
  const focused = page.locator('.bundle-items > li').nth(1).locator(':focus');
  await expect(focused).toHaveCount(1);
  const pdf = page.getByRole('checkbox', { name: /PDF/ });
  const before = await pdf.isChecked();
  await tabTo(page, pdf);
  await page.keyboard.press('Space');
  await expect(pdf).toBeChecked({ checked: !before });
  await page.keyboard.press('Space');
  await tabTo(page, button(page, 'Next'));
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Step 3 of 3: How it is handed over')).toBeFocused();
  const plain = page.getByRole('radio', { name: 'One ZIP file Opens everywhere' });
  await tabTo(page, page.getByRole('group', { name: 'Form' }).locator('input:checked'));
  await page.keyboard.press('ArrowDown');
  await expect(plain).not.toBeChecked();
  for (let presses = 0; presses < 3 && !(await plain.isChecked()); presses++) await page.keyboard.press('ArrowUp');
  await expect(plain).toBeChecked();
  await expect(page.getByText('Before you make it')).toBeVisible();
  await tabTo(page, button(page, 'Make the bundle'));
  await page.keyboard.press('Enter');

  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 60_000 });
  const zip = saves(page).filter({ hasText: /FP-\d{4}-\d{4}\.zip/ });
  await tabTo(page, zip);
  await inFolder(async (folder) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    const told = spawnSync('npx', ['tsx', 'lib/bundle/verify-command.ts', path], { encoding: 'utf8' });
    expect(told.stdout).not.toMatch(/^Does not hold/m);
    expect(told.status, told.stdout + told.stderr).toBeLessThan(2);
  });
  await page.close();
});
