import type { Page } from '@playwright/test';
import { pointAt, startFlagpost } from '@/tests/browser/flagpost';
import { practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { answerQuestion, filesOf, newest, postOn } from './posts';

const TRIP = practicePost('fb-trip');
const commentOn = (page: Page, key: string) =>
  page.locator('[role=article][aria-label]', { hasText: practiceComment(key).comment.text }).last();

/** Opens the menu of the post under the pointer with its own shortcut, as somebody with a keyboard does. */
async function openMenu(
  flagpost: { browser: { pressShortcut(page: Page, keys?: string): Promise<void> } },
  page: Page,
) {
  await flagpost.browser.pressShortcut(page, 'alt+shift+k');
  await waitForWords(page, /Pick it yourself/);
}

test('beside the button stands what the page does not show of the post, and the record and the panel tell it too', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(TRIP.address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await waitForWords(page, /The text is cut \+3/);
  await openMenu(flagpost, page);
  const said = (await readLayer(page))?.text;
  for (const gap of [
    '5 of 11 comments are shown',
    'The comments are a selection: “Most relevant”',
    'Replies are folded',
  ])
    expect(said).toContain(gap);
  await page.keyboard.press('Escape');
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  const missing = newest(stored).snapshot?.missing ?? [];
  expect(missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['text', 'comments', 'replies']));
  await page.close();
});

test('“open it up” presses what is folded at a person’s speed, tells every press, and flags it then with its whole text', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(TRIP.address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await openMenu(flagpost, page);
  const started = Date.now();
  await clickInLayer(page, 'Open it up first');
  await waitForWords(page, /presses showed more/, 40_000);
  const took = Date.now() - started;
  const before = (await flagpost.stored(false)).flags.length;
  await clickInLayer(page, 'Flag it now');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  const flag = newest(stored);
  expect(flag.snapshot?.textCut).toBe(false);
  expect(flag.snapshot?.text.value).toBe(TRIP.text);
  expect(flag.actions.map(({ did }) => did)).toEqual(
    expect.arrayContaining(['opened-text', 'opened-comments', 'opened-replies']),
  );
  expect(flag.actions.every(({ worked, label }) => worked && label.length > 0)).toBe(true);
  // No two presses within a moment: a person reads what comes.
  expect(took).toBeGreaterThan((flag.actions.length - 1) * 800);
  await expect(commentOn(page, 'fb-trip-folded-second')).toBeVisible();
  await expect(commentOn(page, 'fb-trip-latest')).toBeVisible();
  await page.close();
});

for (const { key, brings, did } of [
  { key: 'x-allegation', brings: 'x-answer-folded', did: 'opened-replies' },
  { key: 'ig-fair-album', brings: 'ig-reply-album-threat', did: 'opened-replies' },
] as const)
  test(`“open it up” brings the folded answers of ${key}, and tells what each press brought`, async () => {
    // A thread on X draws the cells in view only.
    const flagpost = await startFlagpost({ size: { width: 1360, height: 2_700 } });
    try {
      const post = practicePost(key);
      const page = await flagpost.visit(post.address);
      await pointAt(page, post.site === 'x' ? postOn(page, key) : page.getByText(post.text.slice(0, 16)).first());
      await openMenu(flagpost, page);
      await clickInLayer(page, 'Open it up first');
      await waitForWords(page, /presses? showed more/, 40_000);
      await clickInLayer(page, 'Flag it now');
      if (post.pictures.length > 0) await answerQuestion(page, 'no');
      const stored = await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded', 30_000);
      const { actions, snapshot, capture } = newest(stored);
      expect(snapshot?.id.value).toBe(post.id);
      expect(capture).toBe('complete');
      expect(actions.map((one) => one.did)).toContain(did);
      expect(actions.filter(({ worked }) => !worked)).toEqual([]);
      const shown = brings.startsWith('x-')
        ? postOn(page, brings)
        : page.getByText(practiceComment(brings).comment.text.slice(0, 24)).first();
      await expect(shown).toBeVisible();
    } finally {
      await flagpost.close();
    }
  });

test('a comment takes with it what it answers: the post and the comment between, each with its own words and picture', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(TRIP.address);
  const { comment } = practiceComment('fb-trip-reply');
  await pointAt(page, commentOn(page, 'fb-trip-reply'));
  await openMenu(flagpost, page);
  const before = (await flagpost.stored(false)).flags.length;
  await clickInLayer(page, 'Flag it with what it answers');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 40_000);
  const flag = newest(stored);
  expect(flag.snapshot?.id.value).toBe(comment.id);
  expect(flag.attached.map(({ as, snapshot }) => [as, snapshot.id.value])).toEqual([
    ['context', TRIP.id],
    ['context', practiceComment('fb-trip-same').comment.id],
  ]);
  expect(flag.attached.map(({ picture, faults }) => [picture?.parts, faults])).toEqual([
    [1, []],
    [1, []],
  ]);
  expect(flag.capture).toBe('complete');
  const names = filesOf(stored, flag).map(({ name }) => name);
  for (const prefix of ['', 'with-01-', 'with-02-'])
    for (const name of ['post.txt', 'snapshot.json', 'tile-01.png', 'screenshot-01.png'])
      expect(names).toContain(prefix + name);
  await page.close();
});

test('comments that a person chooses under one post become one flag, each checked for itself', async ({ flagpost }) => {
  const page = await flagpost.visit(TRIP.address);
  await pointAt(page, commentOn(page, 'fb-trip-same'));
  await openMenu(flagpost, page);
  await clickInLayer(page, 'Choose comments to flag together');
  await waitForWords(page, /1 chosen/);
  const other = await commentOn(page, 'fb-trip-reply-deep').boundingBox();
  await page.mouse.click((other?.x ?? 0) + 120, (other?.y ?? 0) + 20);
  await waitForWords(page, /2 chosen/);
  const before = (await flagpost.stored(false)).flags.length;
  await clickInLayer(page, 'Flag these together');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 40_000);
  const flag = newest(stored);
  expect(flag.snapshot?.id.value).toBe(practiceComment('fb-trip-same').comment.id);
  expect(flag.attached).toHaveLength(1);
  expect(flag.attached[0]).toMatchObject({
    as: 'together',
    snapshot: { id: { value: practiceComment('fb-trip-reply-deep').comment.id } },
    faults: [],
  });
  expect(flag.attached[0]?.check?.charactersChecked).toBeGreaterThan(0);
  expect(flag.capture).toBe('complete');
  await page.close();
});

test('any part of a page can be pointed out, gets no click itself, and is kept as what it is: picked', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(TRIP.address);
  await page.evaluate(() => {
    // The site may see that our layer was clicked; nothing of its own is.
    const note = ({ target }: Event) =>
      (target as Element).localName !== 'flagpost-layer' && Object.assign(globalThis, { siteClicks: 1 });
    for (const type of ['pointerdown', 'mousedown', 'click']) addEventListener(type, note, true);
  });
  await page.mouse.move(3, 3);
  await openMenu(flagpost, page);
  await clickInLayer(page, 'Pick it yourself');
  await waitForWords(page, /Point at what you want to keep/);
  const part = await page
    .locator('[role=dialog] [data-ad-rendering-role=profile_name], [data-ad-rendering-role=profile_name]')
    .first()
    .boundingBox();
  const at = { x: (part?.x ?? 0) + 10, y: (part?.y ?? 0) + (part?.height ?? 0) / 2 };
  await page.mouse.move(at.x, at.y);
  await waitForWords(page, /Click to keep this part/);
  const before = (await flagpost.stored(false)).flags.length;
  await page.mouse.click(at.x, at.y);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored).snapshot).toMatchObject({ platform: 'facebook', reading: 'picked', id: { value: null } });
  expect(newest(stored).snapshot?.text.value?.length).toBeGreaterThan(0);
  expect(newest(stored).capture).toBe('complete');
  expect(await page.evaluate(() => 'siteClicks' in globalThis)).toBe(false);
  await page.close();
});

test('an exact time that only pointing tells is asked for once, on the click, and recorded as done', async ({
  flagpost,
}) => {
  const post = practicePost('fb-untold');
  const page = await flagpost.visit('https://www.facebook.com/groups/4417200300100/');
  const card = page.locator('[aria-posinset], [role=article][aria-describedby], [data-virtualized]', {
    hasText: post.text.slice(0, 40),
  });
  await pointAt(page, card.first());
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  const flag = newest(stored);
  expect(flag.actions).toMatchObject([{ did: 'pointed-at-time', worked: true }]);
  expect(flag.snapshot?.permalink.value).toContain(post.id);
  expect(flag.capture).toBe('complete');
  await page.close();
});

test('the menu is left with Escape and goes round with the arrow keys', async ({ flagpost }) => {
  const page = await flagpost.visit(TRIP.address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await openMenu(flagpost, page);
  expect((await readLayer(page))?.html).toContain('role="menu"');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  // The last entry: it needs no post.
  await waitForWords(page, /Point at what you want to keep/);
  await page.keyboard.press('Escape');
  await openMenu(flagpost, page);
  await page.keyboard.press('Escape');
  expect((await readLayer(page))?.html).not.toContain('role="menu"');
  await page.close();
});
