import {
  answerQuestion,
  boxOf,
  clickInLayer,
  type FirefoxFlagpost,
  pause,
  pointAt,
  waitForLayer,
} from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { GAZETTE } from '@/tests/fixtures/sites/gazette';
import { practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { countFlags, expectSound, nextFlag } from './firefox-posts';
import { newest, queryOf } from './posts';

test.describe.configure({ timeout: 150_000 });

const TRIP = practicePost('fb-trip');

/** Opens the menu with its shortcut and takes the nth entry, from the first or (negative) from the last, all with real keys. */
async function chooseEntry(firefox: FirefoxFlagpost, page: FirefoxPage, words: string, below: number) {
  await firefox.browser.pressShortcut(page, 'alt+shift+k');
  await waitForLayer(firefox, (said) => said.includes(words));
  for (let i = 0; i < Math.abs(below); i++) await firefox.browser.pressKeys(below < 0 ? 'Up' : 'Down');
  await firefox.browser.pressKeys('Return');
}

test('Firefox: a comment takes with it what it answers, each with its own words and picture', async ({ firefox }) => {
  const { comment } = practiceComment('fb-trip-reply');
  const page = await firefox.visit(TRIP.address);
  await pointAt(firefox, page, { selector: `[role=article][aria-label]:has(a[href*="${comment.id}"])` });
  const before = await countFlags(firefox);
  await chooseEntry(firefox, page, firefox.words('page.context.label'), 1);
  const stored = await nextFlag(firefox, before);
  const flag = newest(stored);
  expect(flag).toMatchObject({ capture: 'complete', snapshot: { id: { value: comment.id } } });
  expect(flag.attached.map(({ as, snapshot, picture }) => [as, snapshot.id.value, picture?.parts])).toEqual([
    ['context', TRIP.id, 1],
    ['context', practiceComment('fb-trip-same').comment.id, 1],
  ]);
  await expectSound(stored, flag);
  await page.close();
});

test('Firefox: “open it up” presses what is folded, tells every press, and the flag has the whole text', async ({
  firefox,
}) => {
  const page = await firefox.visit(TRIP.address);
  await pointAt(firefox, page, { selector: '[data-ad-rendering-role=story_message]' });
  await chooseEntry(firefox, page, firefox.words('page.open.label'), 1);
  await waitForLayer(firefox, (said) => said.includes(firefox.words('page.open.ended.open')), 40_000);
  const before = await countFlags(firefox);
  await pause(300);
  await firefox.browser.pressShortcut(page);
  const flag = newest(await nextFlag(firefox, before));
  expect(flag.snapshot).toMatchObject({ textCut: false, text: { value: TRIP.text } });
  expect(flag.actions.map(({ did }) => did)).toEqual(
    expect.arrayContaining(['opened-text', 'opened-comments', 'opened-replies']),
  );
  await page.close();
});

const commentQuery = (key: string) => {
  const { comment } = practiceComment(key);
  return { selector: `[role=article][aria-label]:has(a[href*="${comment.id}"])` };
};

test('Firefox: beside the button stands what the page does not show, and the record tells it too', async ({
  firefox,
}) => {
  const page = await firefox.visit(TRIP.address);
  await pointAt(firefox, page, { selector: '[data-ad-rendering-role=story_message]' });
  await waitForLayer(firefox, (said) => said.includes(`${firefox.words('page.missing.text')} +3`));
  const before = await countFlags(firefox);
  await firefox.browser.pressShortcut(page);
  const missing = newest(await nextFlag(firefox, before)).snapshot?.missing ?? [];
  expect(missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['text', 'comments', 'replies']));
  await page.close();
});

test('Firefox: comments that a person chooses under one post become one flag', async ({ firefox }) => {
  const page = await firefox.visit(TRIP.address);
  await pointAt(firefox, page, commentQuery('fb-trip-same'));
  await chooseEntry(firefox, page, firefox.words('page.choose.label'), -2);
  await waitForLayer(firefox, (said) => said.includes(firefox.words('page.choose.done')));
  const other = await boxOf(page, commentQuery('fb-trip-reply-deep'));
  if (!other) throw new Error('The other comment has no place on the page.');
  await firefox.browser.clickAt(page, other.x + 120, other.y + 20);
  await waitForLayer(firefox, (said) => said.includes('2 chosen'));
  const before = await countFlags(firefox);
  await clickInLayer(firefox, page, firefox.words('page.choose.done'));
  const stored = await nextFlag(firefox, before);
  const flag = newest(stored);
  expect(flag).toMatchObject({
    capture: 'complete',
    snapshot: { id: { value: practiceComment('fb-trip-same').comment.id } },
    attached: [{ as: 'together', snapshot: { id: { value: practiceComment('fb-trip-reply-deep').comment.id } } }],
  });
  expect(flag.attached[0]?.check?.charactersChecked).toBeGreaterThan(0);
  await expectSound(stored, flag);
  await page.close();
});

test('Firefox: any part of a page can be pointed out, gets no click itself, and is kept as picked', async ({
  firefox,
}) => {
  const page = await firefox.visit(TRIP.address);
  await page.evaluate(() => {
    const note = ({ target }: Event) => {
      if ((target as Element).localName !== 'flagpost-layer') document.documentElement.dataset.clicked = 'yes';
    };
    for (const type of ['pointerdown', 'mousedown', 'click']) addEventListener(type, note, true);
  });
  await chooseEntry(firefox, page, firefox.words('page.pick.label'), -1);
  await waitForLayer(firefox, (said) => said.includes(firefox.words('page.pick.says')));
  const before = await countFlags(firefox);
  const part = await boxOf(page, { selector: '[data-ad-rendering-role=profile_name]' });
  if (!part) throw new Error('Nobody is named on the page.');
  const at = { x: part.x + 10, y: part.y + part.height / 2 };
  await firefox.browser.movePointer(page, at.x, at.y);
  await waitForLayer(firefox, (said) => said.includes('Click to keep this part'));
  await firefox.browser.clickAt(page, at.x, at.y);
  const stored = await nextFlag(firefox, before);
  expect(newest(stored)).toMatchObject({
    capture: 'complete',
    snapshot: { platform: 'facebook', reading: 'picked', id: { value: null } },
  });
  expect(newest(stored).snapshot?.text.value?.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.dataset.clicked ?? 'no')).toBe('no');
  await expectSound(stored, newest(stored));
  await page.close();
});

test('Firefox: an exact time that only pointing tells is asked for once, on the press, and recorded as done', async ({
  firefox,
}) => {
  const post = practicePost('fb-untold');
  const page = await firefox.visit('https://www.facebook.com/groups/4417200300100/');
  await pointAt(firefox, page, queryOf('fb-untold'));
  const before = await countFlags(firefox);
  await firefox.browser.pressShortcut(page);
  const flag = newest(await nextFlag(firefox, before));
  expect(flag).toMatchObject({ capture: 'complete', actions: [{ did: 'pointed-at-time', worked: true }] });
  expect(flag.snapshot?.permalink.value).toContain(post.id);
  await page.close();
});

test('Firefox: a page of any other website is kept whole, by the toolbar button', async ({ firefox }) => {
  const page = await firefox.visit(GAZETTE.address);
  const before = await countFlags(firefox);
  await firefox.browser.triggerAction(page);
  await waitForLayer(firefox, (said) => said.includes(firefox.words('page.web.ask')));
  await firefox.browser.pressKeys('Tab');
  await firefox.browser.pressKeys('Return');
  await answerQuestion(firefox, page, 'no');
  const stored = await nextFlag(firefox, before);
  const flag = newest(stored);
  expect(flag).toMatchObject({ platform: 'web', via: 'toolbar', capture: 'complete', faults: [] });
  expect(flag.snapshot).toMatchObject({ reading: 'article', author: { name: { value: GAZETTE.author } } });
  expect(flag.snapshot?.text.value).toContain(GAZETTE.firstWords);
  await expectSound(stored, flag);
  await page.close();
});
