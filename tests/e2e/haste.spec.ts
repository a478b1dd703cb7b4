import type { Page } from '@playwright/test';
import { type Flagpost, pointAt, reach } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { decodePng, type Picture } from './png';
import { clickButton, filesOf, flagByShortcut, newest, postOn } from './posts';

/** A colour that no practice page uses, so that one wrong pixel tells. */
const OTHER_TAB: [number, number, number] = [255, 0, 255];

const shareOf = (picture: Picture, [r, g, b]: readonly number[]) => {
  let found = 0;
  for (let i = 0; i < picture.data.length; i += 4)
    if (picture.data[i] === r && picture.data[i + 1] === g && picture.data[i + 2] === b) found += 1;
  return found / (picture.width * picture.height);
};

async function otherTab(flagpost: Flagpost): Promise<Page> {
  const page = await flagpost.browser.open(PLACES.elsewhere);
  await page.setContent('<body style="margin:0;background:rgb(255,0,255);height:100vh"></body>');
  return page;
}

test.describe('a tab switched right after the click', () => {
  test.setTimeout(240_000);

  for (const state of ['warm', 'cold'] as const) {
    test(`never leaves the other tab's pixels in a flag, worker ${state}`, async ({ flagpost }) => {
      const page = await flagpost.visit(PLACES.xHome);
      await flagByShortcut(flagpost, page, 'x-praise');
      const other = await otherTab(flagpost);
      const outcomes: string[] = [];
      for (const delay of [0, 3, 7, 12, 20, 30, 40]) {
        await page.bringToFront();
        await pointAt(page, postOn(page, 'x-insult-head'));
        await page.waitForTimeout(300);
        if (state === 'cold') await flagpost.browser.stopWorker();
        const before = (await flagpost.stored(false)).flags.length;
        await clickButton(page, postOn(page, 'x-insult-head'));
        await page.waitForTimeout(delay);
        await other.bringToFront();
        const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
        const flag = newest(stored);
        expect(flag.snapshot?.id.value).toBe(practicePost('x-insult-head').id);
        const pictures = filesOf(stored, flag).filter((f) => f.kind === 'tile' || f.kind === 'screenshot');
        for (const file of pictures)
          expect(shareOf(decodePng(Buffer.from(file.base64, 'base64')), OTHER_TAB), `${delay} ms`).toBe(0);
        if (pictures.length === 0) expect(flag.faults.length).toBeGreaterThan(0);
        outcomes.push(`${delay} ms: ${flag.capture}`);
      }
      test.info().annotations.push({ type: 'outcomes', description: outcomes.join(', ') });
      await other.close();
      await page.close();
    });
  }
});

test('ten flags in five seconds are ten, and none has a wrong picture', async ({ flagpost }) => {
  test.setTimeout(120_000);
  const page = await flagpost.visit(PLACES.xHome);
  const keys = [
    'x-complaint',
    'x-allegation',
    'x-insult-head',
    'x-racist',
    'x-threat',
    'x-edited',
    'x-long',
    'x-named-pupil',
    'x-praise',
    'x-repost',
  ];
  await flagByShortcut(flagpost, page, 'x-complaint');
  const references = new Map<string, Picture>();
  for (const key of keys) {
    await reach(page, postOn(page, key));
    await page.mouse.move(1, 1);
    references.set(practicePost(key).id, decodePng(await postOn(page, key).screenshot()));
  }
  await page.evaluate(() => scrollTo(0, 0));
  const before = (await flagpost.stored(false)).flags.length;
  const started = Date.now();
  for (const [i, key] of keys.entries()) {
    await pointAt(page, postOn(page, key));
    await page.waitForTimeout(40);
    await clickButton(page, postOn(page, key));
    await page.waitForTimeout(Math.max(0, (i + 1) * 480 - (Date.now() - started)));
  }
  expect(Date.now() - started).toBeLessThan(6_500);
  const stored = await flagpost.waitFor(
    (s) => s.flags.length === before + 10 && s.flags.slice(before).every((f) => f.step === 'recorded'),
    60_000,
  );
  const flags = stored.flags.slice(before);
  expect(new Set(flags.map((f) => f.snapshot?.id.value)).size).toBe(10);
  let pictures = 0;
  for (const flag of flags) {
    const tile = filesOf(stored, flag).find((f) => f.kind === 'tile');
    if (!tile) {
      expect(flag.faults.length).toBeGreaterThan(0);
      continue;
    }
    pictures += 1;
    const shown = decodePng(Buffer.from(tile.base64, 'base64'));
    const own = references.get(flag.snapshot?.id.value ?? '');
    expect(own, 'a reference').toBeDefined();
    // Hovering tints a post's background, so that many pixels differ a little; what counts is that no other post is nearer.
    if (own) expect(flag.picture?.tiles === 1 ? shown.height : own.height).toBe(own.height);
    const distance = (reference: Picture) => shown.roughly(reference);
    const nearest = [...references].sort((a, b) => distance(a[1]) - distance(b[1]))[0];
    expect(nearest?.[0]).toBe(flag.snapshot?.id.value);
  }
  test.info().annotations.push({ type: 'pictures', description: `${pictures} of 10 with a picture` });
  expect(pictures).toBeGreaterThanOrEqual(8);
  await page.close();
});
