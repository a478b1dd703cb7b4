import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pointAt } from '@/tests/browser/flagpost';
import { OWN_COMMENTS } from '@/tests/fixtures/sites/own-comments';
import { PLACES, practiceComment, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { everythingStored } from './everything-stored';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { choose, deal, fill, OFFER, openedPanel, openMenu } from './own-page';
import { newest, postOn } from './posts';
import { expectAccessible, openOptions, openRegister } from './screens';
import { type SidePanel, sidePanel } from './side-panel';

// Counts every flag, and sets pages down: a browser of its own.
test.use({ options: {} });
test.describe.configure({ mode: 'serial' });

const PICTURES = process.env.FLAGPOST_SCREENS;
const EVENING = practicePost('fb-own-evening');
const X_EVENING = practicePost('x-own-evening');

async function pictures(panel: SidePanel, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [420, 360])
      await panel.picture(join(PICTURES, `own-page-${name}-${scheme}-${width}.png`), { scheme, width });
}

/** Everything in the extension's storage areas, as text. */
const storageOf = (eye: Page) =>
  eye.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(x: null): Promise<object> }> };
    };
    const [local, session] = await Promise.all([chrome.storage.local?.get(null), chrome.storage.session?.get(null)]);
    return { local: local ?? {}, session: session ?? {} };
  });

test('the school’s own pages are set down by address; a look-alike is refused with the line it stands in', async ({
  flagpost,
}) => {
  const options = await openOptions(flagpost);
  await options.getByRole('button', { name: 'Add a page' }).click();
  await options.getByLabel('What you call it').fill('School pages');
  await options
    .getByLabel('Addresses, one to a line')
    .fill(`${PLACES.facebookPage}\nhttps://www.facebook.com.evil.example/Marlbrook`);
  await options
    .getByLabel('House rules, one to a line')
    .fill('No hateful or abusive language.\nNo threats.\nNo adverts.');
  await options
    .getByLabel('Who to turn to when somebody does not agree')
    .fill('the clerk to the governors, 020 7946 0123');
  await options.getByRole('button', { name: 'Save this page' }).click();
  await expect(options.getByText('Line 2: that is not on Facebook, X or Instagram.')).toBeVisible();
  await options
    .getByLabel('Addresses, one to a line')
    .fill(`${PLACES.facebookPage}\nhttps://twitter.com/${'MarlbrookPri'}`);
  await options.getByRole('button', { name: 'Save this page' }).click();
  await expect(options.getByText('3 house rules')).toBeVisible();
  await expect(options.getByText('https://x.com/marlbrookpri')).toBeVisible();
  await expectAccessible(options, 'options with own pages');
  if (PICTURES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [900, 360]) {
        await options.setViewportSize({ width, height: 900 });
        await options.emulateMedia({ colorScheme });
        await options.getByRole('heading', { name: 'The school’s own pages' }).scrollIntoViewIfNeeded();
        await options.screenshot({ path: join(PICTURES, `own-page-options-${colorScheme}-${width}.png`) });
      }
  // Sealed: what lies in the storage of the profile names no page.
  expect(JSON.stringify(await storageOf(flagpost.eye))).not.toMatch(/marlbrookp/i);
  await options.close();
});

test('nothing is offered on any other post, page or frame', async ({ flagpost }) => {
  const group = await flagpost.visit(practicePost('fb-complaint').address);
  await pointAt(group, group.locator('[data-ad-rendering-role=story_message]').first());
  expect(await openMenu(flagpost, group)).not.toContain(OFFER);
  await group.keyboard.press('Escape');
  await group.close();

  // The page itself: a list of posts, none of which was opened.
  const feed = await flagpost.visit(PLACES.facebookPage);
  await pointAt(feed, postOn(feed, 'fb-page-fair'));
  expect(await openMenu(flagpost, feed)).not.toContain(OFFER);
  await feed.keyboard.press('Escape');
  await feed.close();

  // Somebody else's post under the school's name: X shows it all the same.
  const other = practicePost('x-allegation');
  const x = await flagpost.visit(`https://x.com/MarlbrookPri/status/${other.id}`);
  await pointAt(x, postOn(x, 'x-allegation'));
  expect(await openMenu(flagpost, x)).not.toContain(OFFER);
  await x.keyboard.press('Escape');
  await x.close();

  // An answer to the school's post is no post of the school's.
  const answered = await flagpost.visit(X_EVENING.address);
  await pointAt(answered, postOn(answered, 'x-own-praise'));
  expect(await openMenu(flagpost, answered)).not.toContain(OFFER);
  await answered.keyboard.press('Escape');
  await answered.close();

  // Put into a frame of another page, the school's post is not the school's page.
  const elsewhere = await flagpost.visit(PLACES.elsewhere);
  await elsewhere.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.style.cssText = 'width:900px;height:700px';
    document.body.append(frame);
  }, EVENING.address);
  await elsewhere.waitForTimeout(1_000);
  const frames = elsewhere.frames().length;
  expect(frames).toBeGreaterThan(1);
  for (const frame of elsewhere.frames().slice(1))
    expect(
      await frame
        .locator('flagpost-layer')
        .count()
        .catch(() => 0),
    ).toBe(0);
  await elsewhere.close();
  expect((await flagpost.stored(false)).flags).toEqual([]);
});

test('on a post of its own page the comments shown are listed, checked and ranked; nothing is stored before a capture', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(EVENING.address);
  const before = { stored: await everythingStored(flagpost.eye), storage: await storageOf(flagpost.eye) };
  const asked = flagpost.sites.seen.length;
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  expect(await openMenu(flagpost, page)).toContain(OFFER);
  await clickInLayer(page, OFFER);
  const panel = await openedPanel(flagpost);
  await panel.waitFor(`${OWN_COMMENTS.length} comments are shown. The page counts ${OWN_COMMENTS.length + 2}.`);
  await panel.waitFor('The site shows a selection: “Most relevant”');
  await panel.waitFor('Diolch o galon i bawb');
  expect(await panel.faults()).toEqual([]);
  await pictures(panel, 'list');
  await panel.press('Check these comments');
  await panel.waitFor(`${OWN_COMMENTS.length} comments were checked.`);
  const groups = await panel.run(() =>
    [...document.querySelectorAll('.moderation-walk .ui-section')].map((section) => ({
      title: section.querySelector('h3')?.textContent ?? '',
      first: section.querySelector('.moderation-comments .ui-captured:not([data-inline])')?.textContent ?? '',
    })),
  );
  expect(groups.map(({ title }) => title.replace(/ \(.*/, ''))).toEqual([
    'Somebody may be at risk',
    'Needs a look',
    'Read these yourself',
    'Criticism: leave it up',
    'Nothing found',
  ]);
  expect(groups[0]?.first).toBe(practiceComment('fb-own-threat').comment.text);
  expect(groups[3]?.first).toBe(practiceComment('fb-own-complaint').comment.text);
  expect(await panel.faults()).toEqual([]);
  await pictures(panel, 'ranked');
  // No more comments were opened or fetched, and nothing was kept: no row, no setting; of the session only which tab it was.
  await expect(page.getByText('View 2 more comments')).toBeVisible();
  expect(flagpost.sites.seen.slice(asked).filter(({ kind }) => kind === 'facebook')).toEqual([]);
  const after = { stored: await everythingStored(flagpost.eye), storage: await storageOf(flagpost.eye) };
  expect(after.stored).toEqual(before.stored);
  expect(after.storage.local).toEqual(before.storage.local);
  const { lookThrough } = after.storage.session as { lookThrough?: object };
  expect(Object.keys(lookThrough ?? {}).sort()).toEqual(['atMs', 'tabId']);
  // The shortcut that opened the menu armed the tab, as it does anywhere; no word of a comment and no name is there.
  const names = Object.keys(after.storage.session).filter((name) => name !== 'lookThrough' && name !== 'armedTabs');
  expect(names).toEqual(Object.keys(before.storage.session).filter((name) => name !== 'armedTabs'));
  expect(JSON.stringify(after.storage.session)).not.toMatch(/school|Crookhame|MarlbrookPri/i);
  await panel.press('Close the list');
  await panel.close();
  await page.close();
});

test('a comment is captured before anything can be written down, and what was done stands at its flag and in the log', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(EVENING.address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await openMenu(flagpost, page);
  await clickInLayer(page, OFFER);
  const panel = await sidePanel(flagpost);
  await panel.waitFor('Half of that school');
  const { comment } = practiceComment('fb-own-racist');
  await deal(panel, 'Half of that school');
  await panel.waitFor('Until its flag is stored, nothing that is done about it can be written down here.');
  const acts = await panel.run(() =>
    [...document.querySelectorAll<HTMLButtonElement>('.moderation-dealing button')]
      .filter(({ textContent }) => /comment$|person$|follower$|up$/.test(textContent))
      .map(({ textContent, ariaDisabled }) => [textContent, ariaDisabled]),
  );
  expect(acts).toEqual([
    ['Left it up', 'true'],
    ['Hid the comment', 'true'],
    ['Removed the follower', 'true'],
    ['Deleted the comment', 'true'],
    ['Banned the person', 'true'],
  ]);
  await panel.press('Show it on the page');
  await waitForWords(page, /This is the comment/);
  expect((await readLayer(page))?.html).toContain('class="outline"');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  const stored = await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded', 30_000);
  const flag = newest(stored);
  expect(flag.snapshot?.id.value).toBe(comment.id);
  expect(flag.snapshot?.text.value).toBe(comment.text);
  expect(flag.via).toBe('panel');
  await panel.waitFor('This comment is captured');

  // Deleting asks why hiding would not do.
  await choose(panel, 'delete-comment');
  await fill(panel, 'Reason', 'It tells families to leave. Tobin Ashgrove saw it.');
  await panel.press('Write it down');
  await panel.waitFor('Say why hiding or another lighter step would not do.');
  await panel.waitFor('A pupil on your list is named in full. Use initials.');
  await pictures(panel, 'act-faults');
  expect((await flagpost.stored(false)).flags[0]?.moderation).toEqual([]);

  await choose(panel, 'hide-comment');
  await panel.waitFor('Only the author still sees it');
  await fill(panel, 'Ground', 'hate');
  await fill(panel, 'House rule', 'No hateful or abusive language.');
  await fill(panel, 'Reason', 'It tells families to leave. T.A. saw it.');
  expect(await panel.faults()).toEqual([]);
  await pictures(panel, 'act');
  await panel.press('Write it down');
  const written = await flagpost.waitFor((s) => (s.flags[0]?.moderation.length ?? 0) === 1);
  expect(written.flags[0]?.moderation).toMatchObject([
    {
      by: SCHOOL.user,
      act: 'hide-comment',
      ground: 'hate',
      rule: 'No hateful or abusive language.',
      reason: 'It tells families to leave. T.A. saw it.',
      reviewOn: null,
      page: 'School pages',
    },
  ]);
  expect(written.custody.filter(({ act }) => act === 'moderated')).toHaveLength(1);
  await panel.waitFor('What was done about it');

  // A ban has a day of review and a way to object.
  await choose(panel, 'ban');
  await fill(panel, 'Ground', 'hate');
  await fill(panel, 'House rule', 'No hateful or abusive language.');
  await fill(panel, 'Why nothing lighter would do', 'The same words were posted again after they were hidden.');
  await fill(panel, 'Reason', 'Repeated within the hour.');
  await panel.press('Write it down');
  await panel.waitFor('Give a day after today.');
  await panel.waitFor('Say who decided, and when.');
  const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await panel.waitFor('Say how they were told and where they can object.');
  await fill(panel, 'Look at it again on', soon);
  await fill(panel, 'How the person was told, and where they can object', 'Told by message today.');
  // The practice school's policy has no step that shuts anybody out.
  await panel.waitFor('That is a decision for the governors.');
  await pictures(panel, 'act-ban');
  await fill(panel, 'The governors’ decision', 'Full governors, 25 November 2026');
  await panel.press('Write it down');
  const banned = await flagpost.waitFor((s) => (s.flags[0]?.moderation.length ?? 0) === 2);
  expect(banned.flags[0]?.moderation[1]).toMatchObject({
    act: 'ban',
    reviewOn: soon,
    told: 'Told by message today. Where they can object: the clerk to the governors, 020 7946 0123',
    governors: 'Full governors, 25 November 2026',
  });

  // The complaint: off the page only for what else it does.
  await deal(panel, 'Third time this half term');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  await flagpost.waitFor((s) => s.flags.length === 2 && newest(s).step === 'recorded', 30_000);
  await panel.waitFor('This reads as criticism of the school');
  await choose(panel, 'hide-comment');
  await fill(panel, 'Ground', 'abuse');
  await fill(panel, 'House rule', 'No adverts.');
  await fill(panel, 'Reason', 'It complains about the office.');
  await panel.press('Write it down');
  await panel.waitFor('This gives the criticism itself as the reason.');
  await pictures(panel, 'act-criticism');
  expect(newest(await flagpost.stored(false)).moderation).toEqual([]);
  await panel.press('Close the list');
  await panel.close();
  await page.close();
});

test('the moderation log has every act with its reason, finds what fits, and leaves as a table that is safe to open', async ({
  flagpost,
}) => {
  const log = await openRegister(flagpost);
  await log.getByRole('link', { name: 'Moderation log' }).click();
  await expect(log.getByRole('heading', { name: 'Entries (2)' })).toBeVisible();
  await expect(log.getByText('Hid the comment').last()).toBeVisible();
  const main = log.locator('main');
  await expect(main).not.toContainText('Crookhame');
  await expect(main).not.toContainText('Half of that school');
  await log.getByText('Write down a comment that was taken off the page without a flag').click();
  const form = log.locator('details form');
  await form.getByLabel('Page').selectOption({ label: 'School pages, Facebook page' });
  await form.getByLabel('What was done').selectOption({ label: 'Deleted the comment' });
  await form.getByLabel('Reason').fill('=A threat, deleted in haste at night.');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await expect(log.getByRole('heading', { name: 'Entries (3)' })).toBeVisible();
  await expect(log.getByText('Not captured before it was removed')).toBeVisible();
  await expectAccessible(log, 'moderation log');
  if (PICTURES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1100, 360]) {
        await log.setViewportSize({ width, height: 900 });
        await log.emulateMedia({ colorScheme });
        await log.screenshot({ path: join(PICTURES, `own-page-log-${colorScheme}-${width}.png`), fullPage: true });
      }
  await log.setViewportSize({ width: 1100, height: 900 });
  const download = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Save as a table (CSV)' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table.split('\r\n').filter(Boolean)).toHaveLength(4);
  expect(table).toContain('"\'=A threat, deleted in haste at night."');
  expect(table).not.toContain('Crookhame');
  await log.getByRole('button', { name: 'Look at it again' }).click();
  const review = log.locator('.moderation-log form');
  await review.getByLabel('It was lifted on the site').check();
  await review.getByRole('button', { name: 'Write it down' }).click();
  await expect(review.getByText('Give a reason.')).toBeVisible();
  await expectAccessible(log, 'review of a ban');
  await review.getByLabel('Reason').fill('Nothing more was posted.');
  await review.getByRole('button', { name: 'Write it down' }).click();
  await expect(log.getByRole('heading', { name: 'Entries (4)' })).toBeVisible();
  await expect(log.getByRole('button', { name: 'Look at it again' })).toHaveCount(0);
  await log.getByLabel('What was done').first().selectOption({ label: 'Banned the person' });
  await expect(log.getByRole('heading', { name: 'Entries (1)' })).toBeVisible();
  const acts = (await flagpost.stored(false)).custody.map(({ act }) => act).filter((act) => act !== 'viewed');
  expect(acts.slice(-2)).toEqual(['exported', 'moderated']);
  await log.close();
});

test('on X the answers that are drawn are listed from the side panel, and one of them is captured', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(X_EVENING.address);
  await pointAt(page, postOn(page, 'x-own-evening'));
  await openMenu(flagpost, page);
  await clickInLayer(page, OFFER);
  const panel = await sidePanel(flagpost);
  await panel.waitFor(/\d+ comments are shown\. The page counts 13\./);
  await panel.press('Check these comments');
  await panel.waitFor(/comments were checked/);
  await deal(panel, 'The new reading corner');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  const stored = await flagpost.waitFor((s) => s.flags.length === 3 && newest(s).step === 'recorded', 30_000);
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-own-praise').id);
  await panel.waitFor('This comment is captured');
  // Away from the post, nothing can be captured through the list any more.
  await page.goto(PLACES.xHome);
  await panel.waitFor('The tab at hand does not show this post now.');
  await panel.press('Close the list');
  const offered = () => panel.run((label) => document.body.textContent.includes(label), OFFER);
  await expect.poll(offered).toBe(false);
  // The panel offers it by the address alone, and lists nothing where the post then is somebody else's.
  await page.goto(X_EVENING.address);
  await panel.waitFor('This is a post of “School pages”');
  await pictures(panel, 'offer');
  await page.goto(`https://x.com/MarlbrookPri/status/${practicePost('x-allegation').id}`);
  await postOn(page, 'x-allegation').waitFor();
  await panel.press(OFFER);
  await panel.waitFor('Its comments were not read.');
  await page.goto(practicePost('x-allegation').address);
  await expect.poll(offered).toBe(false);
  await panel.close();
  await page.close();
});

test('a capture through the list keeps the words at once, and takes the picture with the usual gesture', async ({
  flagpost,
}) => {
  // No gesture has been made in this tab: the panel, open from before, offers the list by the tab's address.
  const page = await flagpost.visit(EVENING.address);
  const panel = await sidePanel(flagpost);
  await panel.waitFor('This is a post of “School pages”');
  await panel.press(OFFER);
  await panel.waitFor('Blinds made to measure');
  const before = (await flagpost.stored(false)).flags.length;
  await deal(panel, 'Blinds made to measure');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  const kept = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 30_000);
  expect(newest(kept)).toMatchObject({ capture: 'text-only', picture: null, faults: ['tab-not-armed'] });
  await panel.waitFor('There is no picture of it yet.');
  const { text } = practiceComment('fb-own-advert').comment;
  await pointAt(page, page.locator('[role=article][aria-label]', { hasText: text }).last());
  await flagpost.browser.pressShortcut(page);
  const shown = await flagpost.waitFor((s) => newest(s).capture === 'complete', 30_000);
  expect(shown.flags).toHaveLength(before + 1);
  expect(newest(shown).picture?.parts).toBe(1);
  await panel.press('Close the list');
  await panel.close();
  await page.close();
});

test('five hundred comments are listed and checked while the panel goes on answering', async ({ flagpost }) => {
  const page = await flagpost.visit(practicePost('fb-own-many').address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await openMenu(flagpost, page);
  const began = Date.now();
  await clickInLayer(page, OFFER);
  const panel = await sidePanel(flagpost);
  await panel.waitFor('500 comments are shown. The page counts 500.', 60_000);
  const listed = Date.now() - began;
  await panel.run(() => {
    const told = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { told });
    const beat = () => {
      const now = performance.now();
      told.longest = Math.max(told.longest, now - told.last);
      told.last = now;
      setTimeout(beat);
    };
    beat();
  });
  const checking = Date.now();
  await panel.press('Check these comments');
  await panel.waitFor('500 comments were checked.', 60_000);
  const checked = Date.now() - checking;
  const longest = await panel.run(() =>
    Math.round((globalThis as unknown as { told: { longest: number } }).told.longest),
  );
  // The whole list is there, a part of it at a time.
  const entries = () => panel.run(() => document.querySelectorAll('.moderation-comments > li').length);
  expect(await entries()).toBeLessThan(400);
  for (let i = 0; i < 4 && (await entries()) < 500; i++)
    await panel.run(() => {
      for (const button of document.querySelectorAll('button')) if (button.textContent === 'Show more') button.click();
    });
  await expect.poll(entries).toBe(500);
  const rereading = Date.now();
  await panel.press('Read again');
  await panel.waitFor('In the order of the page', 60_000);
  const reread = Date.now() - rereading;
  test.info().annotations.push({ type: 'figures', description: JSON.stringify({ listed, reread, checked, longest }) });
  console.info(JSON.stringify({ listed, reread, checked, longest }));
  expect(checked).toBeLessThan(30_000);
  await panel.close();
  await page.close();
});
