import type { Locator, Page } from '@playwright/test';
import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { decodePng, type Picture } from './png';
import { clickButton, filesOf, flagByShortcut, IN_HASTE, postOn } from './posts';

/** The post as the screen shows it, cut at whole pixels as the extension cuts. */
async function reference(page: Page, post: Locator): Promise<Picture> {
  const box = await post.boundingBox();
  if (!box) throw new Error('The post has no place on the page.');
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const clip = { x, y, width: Math.round(box.x + box.width) - x, height: Math.round(box.y + box.height) - y };
  return decodePng(await page.screenshot({ clip }));
}

// A window tall enough for ten posts: a person in haste flags what is in view, one after the other.
test.use({ options: { size: { width: 1360, height: 3_600 } } });

test('ten flags in five seconds are ten, and none has a wrong picture', async ({ flagpost }) => {
  test.setTimeout(120_000);
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-complaint');
  const references = new Map<string, Picture>();
  await page.mouse.move(1, 1);
  // Our own button must not be in the references.
  await page.evaluate(() => document.querySelector('flagpost-layer')?.remove());
  await page.waitForTimeout(300);
  for (const key of IN_HASTE) references.set(practicePost(key).id, await reference(page, postOn(page, key)));
  const before = (await flagpost.stored(false)).flags.length;
  const started = Date.now();
  for (const [i, key] of IN_HASTE.entries()) {
    await pointAt(page, postOn(page, key));
    await page.waitForTimeout(40);
    await clickButton(page, postOn(page, key));
    await page.waitForTimeout(Math.max(0, (i + 1) * 480 - (Date.now() - started)));
  }
  const took = Date.now() - started;
  const stored = await flagpost.waitFor(
    (s) => s.flags.length === before + 10 && s.flags.slice(before).every((f) => f.step === 'recorded'),
    60_000,
  );
  const flags = stored.flags.slice(before);
  expect(flags.map((f) => f.snapshot?.id.value)).toEqual(IN_HASTE.map((key) => practicePost(key).id));
  let pictures = 0;
  for (const flag of flags) {
    const tile = filesOf(stored, flag).find((f) => f.kind === 'tile');
    if (!tile) {
      expect(flag.faults.length).toBeGreaterThan(0);
      continue;
    }
    pictures += 1;
    const shown = decodePng(Buffer.from(tile.base64, 'base64'));
    // Pointing tints a post's background a little; ink is what tells one post from another.
    const distances = [...references].map(([id, reference]) => ({ id, distance: shown.roughly(reference) }));
    distances.sort((a, b) => a.distance - b.distance);
    expect(distances[0]?.id, `${flag.snapshot?.text.value} ${JSON.stringify(distances)}`).toBe(flag.snapshot?.id.value);
  }
  test
    .info()
    .annotations.push({ type: 'ten flags', description: `${pictures} of 10 with a picture, clicked in ${took} ms` });
  expect(pictures).toBe(10);
  await page.close();
});
