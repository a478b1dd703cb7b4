import { answerQuestion, type FirefoxFlagpost, pause, pointAt, waitForLayer } from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { GAZETTE } from '@/tests/fixtures/sites/gazette';
import { practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { countFlags, expectSound, nextFlag } from './firefox-posts';
import { newest } from './posts';

test.describe.configure({ timeout: 150_000 });

const TRIP = practicePost('fb-trip');

/** Opens the menu with its shortcut and takes the nth entry, all with real keys. */
async function chooseEntry(firefox: FirefoxFlagpost, page: FirefoxPage, words: string, below: number) {
  await firefox.browser.pressShortcut(page, 'alt+shift+k');
  await waitForLayer(firefox, (said) => said.includes(words));
  for (let i = 0; i < below; i++) await firefox.browser.pressKeys('Down');
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
