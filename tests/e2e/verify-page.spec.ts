import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { verifyHtml } from '@/lib/bundle/verify-html';
import { type ChromiumWithExtension, startChromium } from '@/tests/browser/chromium';
import { bagsOnDisk, SAMPLE } from '@/tests/fixtures/bag-on-disk';

const bags = bagsOnDisk();
const HTML = join(bags.top, 'verify.html');
const ADDRESS = pathToFileURL(HTML).href;

const test = base.extend<{ page: Page }, { chromium: ChromiumWithExtension }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
    async ({}, use) => {
      writeFileSync(HTML, verifyHtml(readFileSync('.output/chrome-mv3/verify-page.js', 'utf8')));
      const chromium = await startChromium({ extensionDir: null, headless: true });
      await use(chromium);
      await chromium.context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(ADDRESS);
    await use(page);
    // Nothing but the page itself, and what it makes of the file in front of it.
    expect(asked.filter((address) => address !== ADDRESS && !address.startsWith('blob:'))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
});
test.afterAll(() => bags.remove());

const known = async (page: Page) => {
  await page.getByLabel('Fingerprint of the school’s key').fill(bags.key.fingerprint);
  await page.getByLabel('Root certificates').setInputFiles(bags.roots);
};
const check = (page: Page) => page.getByRole('button', { name: 'Check' }).click();
const verdict = (page: Page) => page.locator('[data-verdict]');

test('a bundle that is chosen as a ZIP holds, and the verdict takes the focus', async ({ page }) => {
  await page.getByLabel('ZIP file').setInputFiles(await bags.zip('good'));
  await known(page);
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds');
  await expect(page.getByRole('heading', { name: 'The bundle holds' })).toBeFocused();
  await expect(page.locator('[data-check]')).toHaveCount(13);
  await expect(page.locator('[data-state="holds"]')).toHaveCount(13);
  // What nobody should overlook stands there without being asked for.
  await expect(page.getByText('3 of 11 lines are about other matters')).toBeVisible();
  await expect(page.getByText('The custody log up to line 2 existed by')).toBeVisible();
});

test('a bundle that is chosen as a folder holds', async ({ page }) => {
  await page.getByLabel('Unpacked folder').setInputFiles(bags.folder('good'));
  await known(page);
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds');
});

test('a bundle that is dropped is taken, and is never green without the fingerprint', async ({ page }) => {
  const bytes = readFileSync(await bags.zip('dropped')).toString('base64');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], 'dropped.zip'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, bytes);
  await expect(page.locator('#chosen')).toHaveText('Chosen: dropped.zip');
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-with-gaps');
  await expect(page.locator('[data-check="key"]')).toHaveAttribute('data-state', 'gap');
});

for (const [name, id] of SAMPLE)
  test(`${name} shows on the page`, async ({ page }) => {
    await page.getByLabel('ZIP file').setInputFiles(await bags.zip('bad', bags.tampered(name)));
    await known(page);
    await check(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'broken');
    await expect(page.locator(`[data-check="${id}"]`)).toHaveAttribute('data-state', 'broken');
  });

test('what is no bundle is told in words, and a second choice forgets the first', async ({ page }) => {
  await check(page);
  await expect(page.locator('#status')).toHaveText('Choose a bundle first.');
  await page.getByLabel('ZIP file').setInputFiles(bags.roots);
  await check(page);
  await expect(page.locator('#status')).toContainText('This is no ZIP file');
  await page.getByLabel('ZIP file').setInputFiles(await bags.zip('second'));
  await expect(page.locator('#status')).toBeEmpty();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page and all its verdicts can be read by everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    for (const file of [await bags.zip('fine'), await bags.zip('bad', bags.tampered('a bit of a picture flipped'))]) {
      await page.getByLabel('ZIP file').setInputFiles(file);
      await check(page);
      await expect(verdict(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

test('a check is made with the keyboard alone', async ({ page }) => {
  await page.getByLabel('ZIP file').setInputFiles(await bags.zip('keys'));
  await page.getByLabel('Fingerprint of the school’s key').focus();
  await page.keyboard.type(bags.key.fingerprint);
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-with-gaps');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]')).toHaveCount(1);
});
