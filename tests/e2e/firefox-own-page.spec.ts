import { readFileSync } from 'node:fs';
import { clickInLayer, pointAt, waitForLayer } from '@/tests/browser/firefox-flagpost';
import { showSidebar } from '@/tests/browser/firefox-parts';
import { partOf, section } from '@/tests/browser/firefox-section';
import { firefoxSidebar } from '@/tests/browser/firefox-sidebar';
import { OWN_COMMENTS } from '@/tests/fixtures/sites/own-comments';
import { PLACES, practiceComment, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { inEveryLook, sidebarInBothLooks } from './firefox-looks';
import { expectSound } from './firefox-posts';
import { type SavingFirefox, startSavingFirefox } from './firefox-saving';
import { done, newest } from './posts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const EVENING = practicePost('fb-own-evening');
const { comment } = practiceComment('fb-own-racist');

let firefox: SavingFirefox;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await startSavingFirefox();
});
test.afterAll(() => firefox?.close());

test('Firefox: the school’s own page is set down, and a look-alike is refused', async () => {
  const { browser } = firefox;
  const options = await browser.openExtensionPage('options.html');
  const pages = section(options, 'The school’s own pages');
  await pages.press('Add a page');
  await pages.fill({
    'What you call it': 'School pages',
    'Addresses, one to a line': `${PLACES.facebookPage}\nhttps://www.facebook.com.evil.example/Marlbrook`,
    'House rules, one to a line': 'No hateful or abusive language.\nNo threats.',
    'Who to turn to': 'the clerk to the governors, 020 7946 0123',
  });
  await pages.press('Save this page');
  await pages.waitFor('Line 2: that is not on Facebook, X or Instagram.');
  await pages.fill({ 'Addresses, one to a line': PLACES.facebookPage });
  await pages.press('Save this page');
  await pages.waitFor('2 house rules');
  await inEveryLook(browser, options, 'options with an own page');
  await options.close();
});

test('Firefox: its comments are listed and checked, one is captured before it is acted on, and what was done is written down', async () => {
  const { browser, words } = firefox;
  const sidebar = firefoxSidebar(browser);
  const page = await firefox.visit(EVENING.address);
  await pointAt(firefox, page, { selector: '[data-ad-rendering-role=story_message]' });
  await browser.pressShortcut(page, 'alt+shift+k');
  await waitForLayer(firefox, (said) => said.includes(words('page.ownPost.label')));
  await clickInLayer(firefox, page, words('page.ownPost.label'));
  // In Firefox a click inside the page cannot open the sidebar, and the page says so: the person does, by the browser's own menu.
  await waitForLayer(firefox, (said) => said.includes(words('page.ownPost.open')));
  await showSidebar(browser);
  await sidebar.waitFor(`${OWN_COMMENTS.length} comments are shown.`);
  await sidebar.press('Check these comments');
  await sidebar.waitFor(`${OWN_COMMENTS.length} comments were checked.`);
  await sidebar.waitFor('Somebody may be at risk');
  await sidebarInBothLooks(browser, 'own page checked');
  expect((await firefox.stored(false)).flags).toEqual([]);

  await sidebar.run((content, sought) => {
    const entries = [...content.document.querySelectorAll('.moderation-comments > li')];
    entries
      .find((one) => one.textContent?.includes(sought))
      ?.querySelector<HTMLButtonElement>('button[aria-expanded]')
      ?.click();
  }, 'Half of that school');
  await sidebar.waitFor('Until its flag is stored, nothing that is done about it can be written down here.');
  await sidebar.press('Capture it first');
  const stored = await firefox.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded');
  expect(newest(stored)).toMatchObject({ via: 'panel', snapshot: { id: { value: comment.id } } });
  await expectSound(stored, newest(stored));
  await sidebar.waitFor('This comment is captured');
  await sidebar.run((content) => {
    content.document.querySelector<HTMLInputElement>('.moderation-dealing input[value="hide-comment"]')?.click();
  });
  await sidebar.fill('Ground', 'hate');
  await sidebar.fill('House rule', 'No hateful or abusive language.');
  await sidebar.fill('Reason', 'It tells families to leave. Tobin Ashgrove saw it.');
  await sidebar.press('Write it down');
  await sidebar.waitFor('A pupil on your list is named in full. Use initials.');
  await sidebarInBothLooks(browser, 'own page act');
  await sidebar.fill('Reason', 'It tells families to leave. T.A. saw it.');
  await sidebar.press('Write it down');
  const written = await firefox.waitFor((s) => s.flags[0]?.moderation.length === 1);
  expect(written.flags[0]?.moderation).toMatchObject([
    { by: SCHOOL.user, act: 'hide-comment', ground: 'hate', page: 'School pages', reviewOn: null },
  ]);
  await sidebar.waitFor('What was done about it');
  await page.close();
});

test('Firefox: the moderation log has what was done, and leaves as a table', async () => {
  const { browser } = firefox;
  const log = await browser.openExtensionPage('register.html');
  const main = partOf(log);
  await partOf(log, 'body').press('Moderation log');
  await main.waitFor('Entries (1)');
  await main.waitFor('Hid the comment');
  await main.unfold('Write down a comment that was taken off the page without a flag');
  const form = partOf(log, 'details form');
  await form.choose('Page', 'School pages, Facebook page');
  await form.choose('What was done', 'delete-comment');
  await form.fill({ Reason: '=A threat, deleted in haste at night.' });
  await form.press('Write it down');
  await main.waitFor('Entries (2)');
  await main.waitFor('Not captured before it was removed');
  await inEveryLook(browser, log, 'moderation log');
  await main.press('Save as a table (CSV)');
  const table = readFileSync(await firefox.saved(/\.csv$/), 'utf8');
  expect(table).toContain('"\'=A threat, deleted');
  expect(table.split('\r\n').filter(Boolean)).toHaveLength(3);
  expect(table).not.toContain('Half of that school');
  expect(done((await firefox.stored(false)).custody).at(-1)?.act).toBe('exported');
  await log.close();
});
