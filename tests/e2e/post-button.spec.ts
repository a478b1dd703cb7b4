import type { Page } from '@playwright/test';
import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { clickButton, newest, postOn } from './posts';

/** Where the button is, by what the page can tell: what a click would hit. Null where it is nowhere in view. */
const buttonPlace = (page: Page) => page.evaluate(findButton);

function findButton(): { x: number; y: number } | null {
  for (let y = 4; y < innerHeight; y += 8)
    for (let x = 4; x < innerWidth; x += 40)
      if (document.elementFromPoint(x, y)?.localName === 'flagpost-layer') return { x, y };
  return null;
}

test('while a feed is scrolled the button is away, and comes to the post on which the pointer is then', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const [from, to] = [postOn(page, 'x-complaint'), postOn(page, 'x-allegation')];
  await pointAt(page, from);
  await expect.poll(() => buttonPlace(page)).not.toBeNull();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  const way = (end?.y ?? Number.NaN) - (start?.y ?? Number.NaN);
  await page.evaluate(`globalThis.findButton = ${findButton}`);
  const seen = await page.evaluate(async (distance) => {
    const { findButton: find } = globalThis as unknown as { findButton: () => unknown };
    let shown = 0;
    for (let i = 0; i < 40; i++) {
      scrollBy({ top: distance / 40, behavior: 'instant' });
      await new Promise((next) => requestAnimationFrame(next));
      await new Promise((next) => setTimeout(next));
      // The first report of a scroll comes with the frame after it.
      if (i > 1 && find() !== null) shown += 1;
    }
    return shown;
  }, way);
  expect(seen).toBe(0);
  const before = (await flagpost.stored(false)).flags.length;
  await clickButton(page, to);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-allegation').id);
  await page.close();
});

test('a page that only shifts by a pixel leaves the button under the hand that is about to press it', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await pointAt(page, postOn(page, 'x-allegation'));
  await expect.poll(() => buttonPlace(page)).not.toBeNull();
  await page.evaluate(`globalThis.findButton = ${findButton}`);
  const gone = await page.evaluate(async () => {
    const { findButton: find } = globalThis as unknown as { findButton: () => unknown };
    let missing = 0;
    for (let i = 0; i < 40; i++) {
      scrollBy({ top: i % 2 === 0 ? 1 : -1, behavior: 'instant' });
      await new Promise((next) => requestAnimationFrame(next));
      await new Promise((next) => setTimeout(next));
      if (find() === null) missing += 1;
    }
    return missing;
  });
  expect(gone).toBe(0);
  await page.close();
});

test('a row that scrolls by itself elsewhere on the page leaves the button where it is', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await pointAt(page, postOn(page, 'x-complaint'));
  await expect.poll(() => buttonPlace(page)).not.toBeNull();
  await page.evaluate(() => {
    const ticker = document.createElement('div');
    ticker.style.cssText = 'position:fixed;left:0;bottom:0;width:40px;height:40px;overflow:auto';
    ticker.innerHTML = '<p style="height:9000px">news</p>';
    document.body.append(ticker);
    setInterval(() => ticker.scrollBy(0, 3), 20);
  });
  await page.waitForTimeout(500);
  for (let i = 0; i < 10; i++) {
    expect(await buttonPlace(page)).not.toBeNull();
    await page.waitForTimeout(37);
  }
  await page.close();
});

test('a press of the button is not lost, and means the same post, when the page moves before it is let go', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const post = postOn(page, 'x-complaint');
  await pointAt(page, post);
  const before = (await flagpost.stored(false)).flags.length;
  await page.evaluate(() => addEventListener('pointerdown', () => scrollBy({ top: 90, behavior: 'instant' })));
  await clickButton(page, post, { delay: 400 });
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored)).toMatchObject({ via: 'button' });
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-complaint').id);
  await page.close();
});

test('the shortcut means the post that lay under the pointer when its keys went down, whatever moves there then', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await pointAt(page, postOn(page, 'x-complaint'));
  // As when the panel opens beside the page, only for certain: everything moves before the worker has been started to ask.
  await page.evaluate(() => {
    addEventListener('keydown', () => scrollBy({ top: 300, behavior: 'instant' }), { once: true });
  });
  await flagpost.browser.stopWorker();
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored)).toMatchObject({ via: 'shortcut', capture: 'complete' });
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-complaint').id);
  await page.close();
});
