import type { Locator, Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import { type Flagpost, type FlagpostOptions, pointAt, startFlagpost } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { PEOPLE } from '@/tests/fixtures/sites/people';
import { PLACES, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { decodePng, type Picture } from './png';
import { answerQuestion, clickButton, filesOf, flagByShortcut, newest, postOn } from './posts';

test.describe.configure({ timeout: 120_000 });

const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const tileOf = (stored: Stored, flag: FlagRow): Picture | null => {
  const file = filesOf(stored, flag).find(({ kind }) => kind === 'tile');
  return file ? decodePng(Buffer.from(file.base64, 'base64')) : null;
};

/** The post as the screen shows it, cut at whole device pixels as the extension cuts, without our own layer. */
async function seen(page: Page, post: Locator): Promise<Picture> {
  await page.evaluate(() => document.querySelector('flagpost-layer')?.remove());
  await page.waitForTimeout(300);
  const box = await post.evaluate((element) => {
    const { x, y, right, bottom } = element.getBoundingClientRect();
    const at = (value: number) => Math.round(value * devicePixelRatio);
    return { left: at(x), top: at(y), width: at(right) - at(x), height: at(bottom) - at(y) };
  });
  // The test runner's own screenshot counts in points of the page and loses its way when the page is zoomed.
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false });
  await devtools.detach();
  const whole = decodePng(Buffer.from(data, 'base64'));
  return whole.part(box.left, box.top, box.width, box.height);
}

/** Where one tile goes on over the next, both show the same rows. */
function expectSeamless(stored: Stored, flag: FlagRow): void {
  const tiles = filesOf(stored, flag).filter(({ kind }) => kind === 'tile');
  expect(tiles.length).toBeGreaterThan(1);
  let above: { picture: Picture; top: number } | null = null;
  for (const { tile, base64 } of tiles) {
    const [picture, top] = [decodePng(Buffer.from(base64, 'base64')), tile?.top ?? 0];
    const common = above ? above.top + above.picture.height - top : 0;
    if (above) {
      expect(common).toBeGreaterThan(0);
      const end = above.picture.part(0, above.picture.height - common, picture.width, common);
      expect(end.roughly(picture.top(common)), `rows ${top} to ${top + common}`).toBe(0);
    } else expect(top).toBe(0);
    above = { picture, top };
  }
}

test.describe('the picture is the post, pixel for pixel', () => {
  for (const [name, options, recorded] of [
    ['in dark mode', { colorScheme: 'dark' }, { view: { colourScheme: 'dark', devicePixelRatio: '1' }, zoom: '1' }],
    ['on a screen of scale 2', { deviceScaleFactor: 2 }, { view: { devicePixelRatio: '2' }, zoom: '1' }],
    ['at zoom 150 %', { zoom: 1.5 }, { view: { devicePixelRatio: '1.5' }, zoom: '1.5' }],
    ['at zoom 67 % in the dark on scale 1.25', { zoom: 2 / 3, deviceScaleFactor: 1.25, colorScheme: 'dark' }, {}],
  ] as const satisfies readonly (readonly [string, Partial<FlagpostOptions>, object])[])
    test(name, async () => {
      const flagpost = await startFlagpost(options);
      try {
        const page = await flagpost.visit(PLACES.xHome);
        // The first flag opens the side panel, and the page is laid out anew beside it.
        await flagByShortcut(flagpost, page, 'x-insult-head');
        const stored = await flagByShortcut(flagpost, page, 'x-racist');
        const flag = newest(stored);
        expect(flag).toMatchObject({ capture: 'complete', ...recorded });
        const tile = tileOf(stored, flag);
        const reference = await seen(page, postOn(page, 'x-racist'));
        expect([tile?.width, tile?.height]).toEqual([reference.width, reference.height]);
        expect(tile?.differs(reference)).toBe(0);
        // A post that has to be scrolled for and joined.
        const before = stored.flags.length;
        await pointAt(page, postOn(page, 'x-tall'));
        await page.waitForTimeout(400);
        await flagpost.browser.pressShortcut(page);
        await answerQuestion(page, 'no');
        const second = await flagpost.waitFor(
          (s) => s.flags.length === before + 1 && newest(s).step === 'recorded',
          60_000,
        );
        const tall = newest(second);
        expect(tall.capture).toBe('complete');
        const height = await postOn(page, 'x-tall').evaluate(
          (element) => element.getBoundingClientRect().height * devicePixelRatio,
        );
        expect(Math.abs((tall.picture?.height ?? 0) - height)).toBeLessThanOrEqual(1);
        expectSeamless(second, tall);
      } finally {
        await flagpost.close();
      }
    });
});

/** Flags what the pointer is on; answers the question where it comes up. */
async function flagPointed(flagpost: Flagpost, page: Page, post: Locator, asks = false): Promise<Stored> {
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(page, post);
  await flagpost.browser.pressShortcut(page);
  if (asks) await answerQuestion(page, 'no');
  return flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 30_000);
}

for (const [language, name] of [
  ['cy', 'Welsh'],
  ['ar', 'Arabic'],
] as const)
  test(`posts of all three sites are read alike when the site speaks ${name}`, async ({ flagpost }) => {
    for (const [place, key, asks] of [
      [PLACES.xHome, 'x-insult-head', false],
      [PLACES.facebookGroup, 'fb-racist', false],
      [PLACES.facebookPage, 'fb-page-closed', false],
      [PLACES.instagramHome, 'ig-sports-day', true],
    ] as const) {
      const post = practicePost(key);
      const page = await flagpost.visit(`${place}?lang=${language}`);
      const stored = await flagPointed(flagpost, page, postOn(page, key), asks);
      const flag = newest(stored);
      expect(flag.capture, key).toBe('complete');
      expect(flag.snapshot?.id.value, key).toBe(post.id);
      expect(flag.snapshot?.time.exact, key).toBe(new Date(post.time).toISOString());
      expect(folded(flag.snapshot?.text.value), key).toBe(folded(post.text));
      const { name: author, handle } = flag.snapshot?.author ?? {};
      if (post.site === 'instagram') expect(handle?.value, key).toBe(PEOPLE[post.author].instagram);
      else expect(author?.value, key).toBe(PEOPLE[post.author].name);
      expect(flag.snapshot?.interfaceLanguage, key).toBe(language);
      await page.close();
    }
  });

test.describe('a dialog over a feed', () => {
  test('on Facebook: the post in it and a comment of it are flagged, not what lies behind', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.facebookGroup);
    const behind = postOn(page, 'fb-allegation');
    await pointAt(page, behind);
    await behind
      .getByRole('button', { name: /comment/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const post = practicePost('fb-allegation');
    const inDialog = dialog.getByText(post.text.slice(0, 30)).first();
    const first = newest(await flagPointed(flagpost, page, inDialog));
    expect(first.snapshot).toMatchObject({ kind: 'post', id: { value: post.id } });
    expect(['complete', 'partial']).toContain(first.capture);
    const { comment } = practiceComment('fb-comment-insult');
    const second = newest(await flagPointed(flagpost, page, dialog.getByText(comment.text.slice(0, 30)).first()));
    expect(second.snapshot).toMatchObject({ kind: 'comment', id: { value: comment.id } });
    expect(folded(second.snapshot?.text.value)).toBe(folded(comment.text));
    expect(second.capture).toBe('complete');
    await page.close();
  });

  test('on Instagram: the post over the profile and a comment of it are flagged', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.instagramProfile);
    const post = practicePost('ig-sports-day');
    await page.locator(`a[href*="/p/${post.id}/"]`).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const { comment } = practiceComment('ig-comment-insult');
    const first = newest(await flagPointed(flagpost, page, dialog.locator(`a[href*="/c/${comment.id}"]`).first()));
    expect(first.snapshot).toMatchObject({ kind: 'comment', id: { value: comment.id } });
    expect(first.capture).toBe('complete');
    const second = newest(await flagPointed(flagpost, page, dialog.locator('article').first(), true));
    expect(second.snapshot).toMatchObject({ kind: 'post', id: { value: post.id } });
    expect(second.snapshot?.openedAddress).toContain(post.id);
    expect(second.capture).toBe('complete');
    await page.close();
  });

  test('on X: beside a picture shown large, the post and an answer to it are flagged', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const post = practicePost('x-sports-photo');
    await pointAt(page, postOn(page, 'x-sports-photo'));
    await postOn(page, 'x-sports-photo').locator('a[href*="/photo/1"]').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const flag = newest(await flagPointed(flagpost, page, dialog.locator('article').first(), true));
    expect(flag.snapshot).toMatchObject({ id: { value: post.id } });
    expect(folded(flag.snapshot?.text.value)).toBe(folded(post.text));
    expect(flag.safety).toMatchObject({ asked: true, answer: 'no' });
    await page.close();
  });
});

test('a post that the feed takes away between the click and the picture has its own picture or none', async ({
  flagpost,
}) => {
  const keys = ['x-complaint', 'x-allegation', 'x-insult-head', 'x-racist', 'x-threat', 'x-named-pupil', 'x-praise'];
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-insult-head');
  const references = new Map<string, Picture>();
  for (const key of keys) {
    await pointAt(page, postOn(page, key));
    references.set(practicePost(key).id, await seen(page, postOn(page, key)));
  }
  const outcomes: string[] = [];
  for (const [i, distance] of [400, 1_500, 6_000, 20_000, 60, 3_000].entries()) {
    const key = keys[i % 3] ?? '';
    await pointAt(page, postOn(page, key));
    await page.waitForTimeout(300);
    const before = (await flagpost.stored(false)).flags.length;
    await clickButton(page, postOn(page, key));
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), distance);
    const stored = await flagpost.waitFor(
      (s) => s.flags.length === before + 1 && newest(s).step === 'recorded',
      30_000,
    );
    const flag = newest(stored);
    expect(flag.snapshot?.id.value).toBe(practicePost(key).id);
    const tile = tileOf(stored, flag);
    outcomes.push(`${distance}: ${flag.capture} ${flag.faults}`);
    if (!tile) {
      expect(flag.faults.length).toBeGreaterThan(0);
      continue;
    }
    const distances = [...references].map(([id, reference]) => ({ id, distance: tile.roughly(reference) }));
    distances.sort((a, b) => a.distance - b.distance);
    expect(distances[0]?.id, JSON.stringify(distances)).toBe(practicePost(key).id);
    expect(distances[0]?.distance).toBeLessThan(0.02);
  }
  test.info().annotations.push({ type: 'outcomes', description: outcomes.join('; ') });
  await page.close();
});
