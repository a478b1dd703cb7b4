import type { Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES } from '@/tests/fixtures/sites/school';
import { everythingStored } from './everything-stored';
import { expect, test } from './extension';
import { decodePng } from './png';
import { filesOf, flagByShortcut, newest } from './posts';
import { inEveryLook } from './screens';

test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

async function openRedact(flagpost: Flagpost, id: string): Promise<Page> {
  const page = await flagpost.browser.openExtensionPage(`register.html#/flag/${id}`);
  await page.getByRole('link', { name: 'Hide parts for a copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hide parts for a copy' })).toBeFocused();
  return page;
}

/** The bytes of a picture that stands on the page, as whoever saves it gets them. */
async function bytesShown(page: Page): Promise<Buffer> {
  const shown = page.getByRole('region', { name: 'What leaves' }).locator('figure img').first();
  const base64 = await shown.evaluate(async (img: HTMLImageElement) => {
    const bytes = new Uint8Array(await (await fetch(img.src)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

test('boxes drawn by mouse and by keys are burnt into the picture, struck words leave nowhere', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const stored = await flagByShortcut(flagpost, site, 'x-insult-head');
  const flag = newest(stored);
  await site.close();
  const kept = filesOf(stored, flag).find(({ name }) => name === 'screenshot-01.png');
  const before = decodePng(Buffer.from(kept?.base64 ?? '', 'base64'));
  const page = await openRedact(flagpost, flag.id);

  const canvas = page.locator('.redact-canvas');
  const picture = canvas.locator('img');
  expect(await picture.evaluate((img) => getComputedStyle(img).filter)).toMatch(/blur\(1[0-9]/);
  const looked = page.getByRole('checkbox', { name: /I have looked at the whole picture/ });
  await expect(looked).toBeDisabled();
  await page.getByRole('button', { name: 'Show and redact: Picture' }).click();
  expect(await picture.evaluate((img) => getComputedStyle(img).filter)).toBe('none');

  // By mouse, from the middle to the right and down.
  await canvas.scrollIntoViewIfNeeded();
  const rect = await canvas.boundingBox();
  if (!rect) throw new Error('The picture has no place.');
  const scale = before.width / rect.width;
  await page.mouse.move(rect.x + 40, rect.y + 30);
  await page.mouse.down();
  await page.mouse.move(rect.x + 100, rect.y + 60, { steps: 4 });
  await page.mouse.up();
  const boxes = page.locator('.redact-box');
  await expect(boxes).toHaveCount(1);

  // By keys alone: added, moved, made larger; one more is added and removed again.
  await page.getByRole('button', { name: 'Add a box' }).focus();
  await page.keyboard.press('Enter');
  await expect(boxes.nth(1)).toBeFocused();
  const label = async (n: number) => (await boxes.nth(n).getAttribute('aria-label')) ?? '';
  const placed = await label(1);
  for (const key of ['ArrowLeft', 'ArrowUp', 'Alt+ArrowUp', 'Shift+ArrowRight', 'Shift+Alt+ArrowDown'])
    await page.keyboard.press(key);
  const numbers = (text: string) =>
    [...text.matchAll(/\d+/g)].map(([n]) => Number(n)).slice(1) as [number, number, number, number];
  const [x, y, width, height] = numbers(placed);
  expect(numbers(await label(1))).toEqual([x - 10, y - 11, width + 10, height + 1]);
  await page.getByRole('button', { name: 'Add a box' }).click();
  await expect(boxes).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(boxes).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(boxes).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove box 3' }).click();
  await expect(boxes).toHaveCount(2);
  await page.getByRole('button', { name: 'Cover the strip with date and address' }).click();
  await page.getByLabel('Reason for box 1').selectOption('contact-details');
  await looked.check();

  // Words: some that are written down, some that are selected.
  const chosen = 'Thick as mince';
  const author = flag.snapshot?.author.name.value ?? '';
  const handle = flag.snapshot?.author.handle.value ?? '';
  await page.getByLabel('Other words to hide').fill('…');
  await page.getByRole('button', { name: 'Hide these words' }).click();
  await expect(page.getByText('Signs alone cannot be hidden.')).toBeVisible();
  await page.getByLabel('Other words to hide').fill(handle);
  await page.getByRole('button', { name: 'Hide these words' }).click();
  await page.locator('.redact-texts').evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, chosen);
  await page.getByRole('button', { name: 'Hide the selected words' }).click();
  await expect(page.getByRole('list', { name: 'Hidden words' }).getByRole('listitem')).toHaveCount(2);
  const labels = [numbers(await label(0)), numbers(await label(1))];
  await inEveryLook(page, 'redact, flag', [1200, 400, 320]);

  await page.getByRole('button', { name: 'Show exactly what leaves' }).click();
  const leaves = page.getByRole('region', { name: 'What leaves' });
  await expect(leaves).toBeVisible();
  for (const words of [author, handle, chosen]) await expect(leaves).not.toContainText(words);
  await expect(leaves).toContainText('post.html: Holds the page or the post as it was.');
  await inEveryLook(page, 'redact, what leaves', [1200, 400]);
  const bytes = await bytesShown(page);
  const after = decodePng(bytes);
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  // The first box, where the mouse went.
  const [mx, my, mw, mh] = labels[0] as [number, number, number, number];
  expect(Math.abs(mx - 40 * scale)).toBeLessThanOrEqual(2 * scale);
  expect(Math.abs(mw - 60 * scale)).toBeLessThanOrEqual(3 * scale);
  const isIn = (px: number, py: number) =>
    labels.some(([bx, by, bw, bh]) => px >= bx && px < bx + bw && py >= by && py < by + bh) ||
    py >= (flag.picture?.height ?? Number.POSITIVE_INFINITY);
  expect(after.part(mx + 1, my + 1, mw - 2, mh - 2).share([0, 0, 0])).toBe(1);
  let changed = 0;
  for (let py = 0; py < after.height; py += 1)
    for (let px = 0; px < after.width; px += 1)
      if (!isIn(px, py) && after.at(px, py).join() !== before.at(px, py).join()) changed += 1;
  expect(changed).toBe(0);
  // Red, green and blue, and no other piece than pixels.
  expect(bytes[25]).toBe(2);
  for (const piece of ['tEXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs']) expect(bytes.includes(piece)).toBe(false);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. Copies of this flag hide these parts.')).toBeVisible();
  // Sealed, as everything is: what was struck stands nowhere in clear.
  const all = await everythingStored(flagpost.eye);
  expect(all.redactions).toContain(flag.id);
  expect(Object.keys(all)).toContain('redactions');
  await page.reload();
  await expect(page.getByText('This was saved on')).toBeVisible();
  await expect(looked).toBeChecked();
  await expect(page.getByRole('list', { name: 'Hidden words' }).getByRole('listitem')).toHaveCount(2);
  await page.close();
});
