import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { OWN_COMMENTS } from '@/tests/fixtures/sites/own-comments';
import { PLACES, person, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { everythingStored } from './everything-stored';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { choose, deal, fill, OFFER, openedPanel, openMenu, setOwnPages } from './own-page';
import { newest, postOn } from './posts';
import { openRegister } from './screens';
import type { SidePanel } from './side-panel';

// Counts every flag, and sets pages down: a browser of its own.
test.use({ options: {} });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const PICTURES = process.env.FLAGPOST_SCREENS;
const ACCOUNT = person('school').instagram;
const EVENING = practicePost('ig-own-evening');
const RULE = 'No hateful or abusive language.';

async function pictures(panel: SidePanel, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const scheme of ['light', 'dark'] as const)
    await panel.picture(join(PICTURES, `own-page-sites-${name}-${scheme}.png`), { scheme, width: 360 });
}

const instagramPost = (page: Page): Locator => page.locator('.i-post');

/** What can be written down about the comment that is dealt with now, and whether its buttons are still off. */
const acts = (panel: SidePanel) =>
  panel.run(() =>
    [...document.querySelectorAll<HTMLButtonElement>('.moderation-dealing button')]
      .filter(({ textContent }) => /comment$|person$|follower$|up$/.test(textContent))
      .map(({ textContent, ariaDisabled }) => [textContent, ariaDisabled]),
  );

/** Opens the list from the menu of the post under the pointer. */
async function openList(flagpost: Flagpost, page: Page, post: Locator): Promise<SidePanel> {
  await pointAt(page, post);
  expect(await openMenu(flagpost, page)).toContain(OFFER);
  await clickInLayer(page, OFFER);
  return openedPanel(flagpost);
}

const offered = (panel: SidePanel) =>
  panel.run((label) => [...document.querySelectorAll('button')].some((one) => one.textContent.trim() === label), OFFER);

test('on Instagram nothing is offered on anybody else’s post, nor where its address names the school', async ({
  flagpost,
}) => {
  await setOwnPages(flagpost, {
    name: 'School pages',
    addresses: [`https://www.instagram.com/${ACCOUNT}/`, PLACES.facebookGroup],
    rules: [RULE, 'No adverts.'],
    appeal: 'the clerk to the governors, 020 7946 0123',
  });
  const theirs = practicePost('ig-sports-day');
  for (const address of [theirs.address, `https://www.instagram.com/${ACCOUNT}/p/${theirs.id}/`]) {
    const page = await flagpost.visit(address);
    await pointAt(page, instagramPost(page));
    expect(await openMenu(flagpost, page), address).not.toContain(OFFER);
    await page.keyboard.press('Escape');
    await page.close();
  }
  expect((await flagpost.stored(false)).flags).toEqual([]);
});

test('on a post of the school’s own Instagram account the comments are listed, ranked on request, and captured before anything else', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(EVENING.address);
  const before = await everythingStored(flagpost.eye);
  const panel = await openList(flagpost, page, instagramPost(page));
  await panel.waitFor(`${OWN_COMMENTS.length} comments are shown.`);
  for (const { text } of OWN_COMMENTS) await panel.waitFor(text);
  // The school's own words stand first below its picture as a comment does, and are none.
  expect(await panel.run((words) => document.body.textContent.includes(words), EVENING.text)).toBe(false);
  expect(await panel.run(() => document.querySelectorAll('[data-standing]').length)).toBe(0);
  expect(await panel.faults()).toEqual([]);
  await panel.press('Check these comments');
  await panel.waitFor(`${OWN_COMMENTS.length} comments were checked.`);
  const groups = await panel.run(() =>
    [...document.querySelectorAll('.moderation-walk .ui-section')].map((section) => ({
      title: (section.querySelector('h3')?.textContent ?? '').replace(/ \(.*/, ''),
      first: section.querySelector('.moderation-comments .ui-captured:not([data-inline])')?.textContent ?? '',
    })),
  );
  expect(groups.map(({ title }) => title)).toEqual([
    'Somebody may be at risk',
    'Needs a look',
    'Read these yourself',
    'Criticism: leave it up',
    'Nothing found',
  ]);
  expect(groups[0]?.first).toBe(practiceComment('ig-own-threat').comment.text);
  expect(groups[3]?.first).toBe(practiceComment('ig-own-complaint').comment.text);
  await pictures(panel, 'ranked');
  // What is behind a button of the site stays there, and nothing is kept.
  await expect(page.locator('.i-load')).toHaveCount(1);
  expect(await everythingStored(flagpost.eye)).toEqual(before);

  const { comment } = practiceComment('ig-own-racist');
  await deal(panel, 'Half of that school');
  await panel.waitFor('Until its flag is stored, nothing that is done about it can be written down here.');
  expect(await acts(panel)).toEqual([
    ['Left it up', 'true'],
    ['Restricted the person', 'true'],
    ['Deleted the comment', 'true'],
    ['Blocked the person', 'true'],
  ]);
  await panel.press('Show it on the page');
  await waitForWords(page, /This is the comment/);
  expect((await readLayer(page))?.html).toContain('class="outline"');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  const flag = newest(await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded', 30_000));
  expect(flag).toMatchObject({ platform: 'instagram', via: 'panel', capture: 'complete' });
  expect(flag.snapshot).toMatchObject({ kind: 'comment', id: { value: comment.id }, text: { value: comment.text } });
  await panel.waitFor('This comment is captured');
  await choose(panel, 'delete-comment');
  await fill(panel, 'Ground', 'hate');
  await fill(panel, 'House rule', RULE);
  await fill(panel, 'Reason', 'It tells families to leave.');
  await panel.press('Write it down');
  await panel.waitFor('Say why');
  expect(newest(await flagpost.stored(false)).moderation).toEqual([]);
  await fill(panel, 'Why nothing lighter would do', 'Restricting leaves it for its author’s friends to see.');
  await panel.press('Write it down');
  const written = await flagpost.waitFor((s) => (s.flags[0]?.moderation.length ?? 0) === 1);
  expect(written.flags[0]?.moderation).toMatchObject([{ act: 'delete-comment', page: 'School pages', rule: RULE }]);
  expect(written.custody.map(({ act }) => act).filter((act) => act === 'moderated')).toHaveLength(1);
  expect(await panel.faults()).toEqual([]);
  await pictures(panel, 'written');
  // Flagpost presses nothing on the site.
  await expect(page.getByText('Half of that school')).toBeVisible();
  await panel.press('Close the list');
  await panel.close();
  await page.close();
});

test('the side panel lists nothing of somebody else’s post under the school’s name, and offers nothing elsewhere on the site', async ({
  flagpost,
}) => {
  // The side panel goes by the address alone; what is open there then has to say the same, and it does not.
  const page = await flagpost.visit(`https://www.instagram.com/${ACCOUNT}/p/${practicePost('ig-sports-day').id}/`);
  const panel = await openedPanel(flagpost);
  await panel.waitFor('This is a post of “School pages”');
  await panel.press(OFFER);
  await panel.waitFor('Its comments were not read.');
  await page.goto(PLACES.instagramHome);
  await expect.poll(() => offered(panel)).toBe(false);
  await page.goto(`https://www.instagram.com/${ACCOUNT}/`);
  await page.waitForTimeout(500);
  expect(await offered(panel)).toBe(false);
  await panel.close();
  await page.close();
  expect((await flagpost.stored(false)).flags).toHaveLength(1);
});

test('in the school’s own Facebook group anybody’s post has its comments listed, with what a group can do', async ({
  flagpost,
}) => {
  const post = practicePost('fb-allegation');
  // The group itself is a list of posts, none of which was opened.
  const feed = await flagpost.visit(PLACES.facebookGroup);
  await pointAt(feed, postOn(feed, post.key));
  expect(await openMenu(flagpost, feed)).not.toContain(OFFER);
  await feed.close();
  // The school's page was not set down here.
  const other = await flagpost.visit(practicePost('fb-own-evening').address);
  await pointAt(other, other.locator('[data-ad-rendering-role=story_message]').first());
  expect(await openMenu(flagpost, other)).not.toContain(OFFER);
  await other.close();

  const page = await flagpost.visit(post.address);
  const panel = await openList(flagpost, page, page.locator('[data-ad-rendering-role=story_message]').first());
  const { comment } = practiceComment('fb-comment-shock');
  await panel.waitFor(comment.text);
  await panel.press('Check these comments');
  await panel.waitFor(/comments? (?:was|were) checked\./);
  await pictures(panel, 'group');
  const { comment: insult } = practiceComment('fb-comment-insult');
  await deal(panel, insult.text);
  await panel.waitFor('Capture it first');
  expect(await acts(panel)).toEqual([
    ['Left it up', 'true'],
    ['Deleted the comment', 'true'],
    ['Banned the person', 'true'],
  ]);
  await panel.press('Capture it first');
  const flag = newest(await flagpost.waitFor((s) => s.flags.length === 2 && newest(s).step === 'recorded', 30_000));
  expect(flag).toMatchObject({ platform: 'facebook', via: 'panel' });
  expect(flag.snapshot?.id.value).toBe(insult.id);
  await panel.waitFor('This comment is captured');
  await choose(panel, 'left-up');
  await fill(panel, 'Reason', 'Rude, and no more than that.');
  await panel.press('Write it down');
  await flagpost.waitFor((s) => newest(s).moderation.length === 1);
  await panel.press('Close the list');
  await panel.close();
  await page.close();
  const log = await openRegister(flagpost);
  await log.getByRole('link', { name: 'Moderation log' }).click();
  await expect(log.getByRole('heading', { name: 'Entries (2)' })).toBeVisible();
  await expect(log.locator('.moderation-log')).toContainText('Left it up');
  await expect(log.locator('.moderation-log')).toContainText('Restricting leaves it for its author’s friends to see.');
  await log.close();
});
