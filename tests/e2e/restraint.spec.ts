import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { LOOK } from './look-again';
import { done, flagByShortcut, newest, postOn } from './posts';
import { expectAccessible, inEveryLook, openPanel } from './screens';

// A browser of its own: it counts the flags of one author.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const CLOSED = 'In a closed group or a locked profile';
const save = (page: Page) => page.getByRole('button', { name: /^Save (the|as a new) decision$/ });
const flagOf = async (flagpost: Flagpost, id: string) => {
  const flag = (await flagpost.stored(false)).flags.find((row) => row.id === id);
  if (!flag) throw new Error('The flag is not stored any more.');
  return flag;
};
const actsOf = async (flagpost: Flagpost, id: string) =>
  done((await flagpost.stored(false)).custody)
    .filter((line) => line.flagId === id)
    .map(({ act }) => act);

/** Asks the worker for a second look past the panel’s own button. */
const askForLook = (flagpost: Flagpost, flagId: string) =>
  flagpost.eye.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<unknown> };
        windows: { getCurrent(): Promise<{ id: number }> };
      };
    };
    const { id: windowId } = await chrome.windows.getCurrent();
    return chrome.runtime.sendMessage({ flagpost: 'lookAgain', flagId: id, windowId });
  }, flagId);

test('a closed space through a lent account is refused, and told what to do instead', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-insult-head'));
  const panel = await openPanel(flagpost);
  await sayAttention(panel, CLOSED, 'lent');
  await expect(panel.getByText('cannot be decided on. Saving keeps your answer')).toBeVisible();
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await save(panel).click();
  await expect(panel.getByText('This flag cannot be decided on', { exact: true })).toBeVisible();
  await expect(save(panel)).toHaveCount(0);
  expect(await flagOf(flagpost, id)).toMatchObject({
    decisions: [],
    attention: { how: 'closed-space', account: 'lent', by: SCHOOL.user },
  });
  expect(await actsOf(flagpost, id)).toEqual(['captured', 'attention-noted']);
  await inEveryLook(panel, 'restraint, refused', [400, 360]);
  const opened = flagpost.browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Take in a copy' }).click();
  const receive = await opened;
  await expect(receive.getByText('Could this show', { exact: false }).first()).toBeVisible();
  await receive.close();

  // A slip is corrected; a closed space then needs who showed it.
  await panel.getByRole('button', { name: 'Correct this' }).click();
  await sayAttention(panel, CLOSED, 'own');
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await save(panel).click();
  await expect(panel.getByText('Say who showed it to you.', { exact: false })).toBeVisible();
  await panel.getByLabel('Who showed it to you?').fill('A parent of year 4');
  await panel.getByLabel('What is that account to the author?').fill('member of the group');
  await save(panel).click();
  await expect(panel.getByText('The decision is saved.')).toBeVisible();
  const flag = await flagOf(flagpost, id);
  expect(flag.attention).toMatchObject({ from: 'A parent of year 4', relation: 'member of the group', account: 'own' });
  expect(flag.decisions).toMatchObject([{ outcome: 'breaches-policy', modifiers: ['closed-space'] }]);
  await panel.close();
  await page.close();
});

test('the school’s own page is offered again, a closed space never is', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-praise');
  const panel = await openPanel(flagpost);
  // The flag before was from a closed space: nothing of it is offered.
  await expect(panel.getByRole('radio', { name: CLOSED })).not.toBeChecked();
  await expect(panel.getByLabel('Which account was signed in?')).toHaveValue('');
  await sayAttention(panel, 'On our own page or group');
  await panel.getByLabel('What is it?').selectOption('/');
  await panel.getByRole('radio', { name: 'No action' }).check();
  await save(panel).click();
  await expect(panel.getByText('The decision is saved.')).toBeVisible();
  await panel.close();
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-long'));
  const next = await openPanel(flagpost);
  await expect(next.getByRole('radio', { name: 'On our own page or group' })).toBeChecked();
  await expect(next.getByLabel('Which account was signed in?')).toHaveValue('school');
  expect((await flagOf(flagpost, id)).attention).toBeNull();
  await next.close();
  await page.close();
});

test('a pupil’s post is a stop: it is recorded, and nothing of it is opened again', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-arabic'));
  const panel = await openPanel(flagpost);
  await expect(panel.getByRole('button', { name: LOOK })).toBeVisible();
  await sayAttention(panel);
  await panel.getByLabel('Who wrote it?').selectOption('pupil');
  await expect(panel.getByText('Stop here and hand it to the safeguarding lead')).toBeVisible();
  await panel.getByLabel('What is it?').selectOption('/');
  await panel.getByRole('radio', { name: 'It is a safeguarding matter' }).check();
  await save(panel).click();
  await expect(panel.getByText('The decision is saved.')).toBeVisible();
  expect((await flagOf(flagpost, id)).decisions).toMatchObject([{ modifiers: ['author-is-pupil'] }]);
  await expect(panel.getByText('Not opened again, because a pupil wrote it.')).toBeVisible();
  await expect(panel.getByRole('button', { name: LOOK })).toHaveCount(0);
  const answer = await askForLook(flagpost, id);
  expect(answer).toEqual({ ok: false, error: 'A post that a pupil wrote is not opened again.' });
  expect((await flagOf(flagpost, id)).secondLooks).toEqual([]);
  await inEveryLook(panel, 'restraint, pupil', [400, 360]);
  await panel.reload();
  const decideAs = async (author: string) => {
    await panel.getByText('Decide again', { exact: true }).click();
    await panel.getByLabel('Who wrote it?').selectOption(author);
    await panel.getByLabel('What is it?').selectOption({ label: 'Offensive remarks about a named person' });
    await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
    await save(panel).click();
    await expect(panel.getByText('The decision is saved.')).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'The school’s own next steps' })).toBeVisible();
  };
  // Nor is a report prepared where it is something that could be reported: it would have to be made in the pupil’s account.
  await decideAs('pupil');
  await expect(panel.getByRole('heading', { name: 'No report is prepared' })).toBeVisible();
  await expect(panel.getByText(/Give it to the safeguarding lead today, as flag \d+\./)).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^Report to / })).toHaveCount(0);
  await expect(panel.getByText('Mark as reported')).toHaveCount(0);
  await inEveryLook(panel, 'restraint, pupil, no report', [400, 360]);
  // A slip is put right: with another author the report is prepared.
  await panel.reload();
  await decideAs('other');
  await expect(panel.getByRole('heading', { name: 'No report is prepared' })).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: /^Report to / })).toBeVisible();
  await panel.close();
  await page.close();
});

test('the third post of one author asks two people to agree before anything goes on', async ({ flagpost }) => {
  const home = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, home, 'x-racist');
  await home.close();
  const profile = await flagpost.visit(PLACES.xProfile);
  await pointAt(profile, postOn(profile, 'x-profile-pinned'));
  await flagByShortcut(flagpost, profile, 'x-profile-pinned');
  const second = await openPanel(flagpost);
  await expect(save(second)).toBeVisible();
  await second.close();
  const { id } = newest(await flagByShortcut(flagpost, profile, 'x-profile-head'));
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('This may be persistent viewing')).toBeVisible();
  await expect(panel.getByText('flagged in 90 days: 3.')).toBeVisible();
  await expect(panel.getByText('profile in 14 days: 2.')).toBeVisible();
  await expect(save(panel)).toHaveCount(0);
  await expect(panel.getByRole('button', { name: LOOK })).toHaveCount(0);
  expect(await askForLook(flagpost, id)).toMatchObject({ ok: false, error: expect.stringContaining('Two people') });
  await panel.getByRole('button', { name: 'Both have agreed' }).click();
  await expect(panel.getByText('Say why it is necessary.')).toBeVisible();
  expect((await flagOf(flagpost, id)).viewingSignOffs).toEqual([]);
  await inEveryLook(panel, 'restraint, viewing', [400, 360]);
  await panel.getByLabel('Headteacher who agrees').fill('Mrs Thornbury-Vale');
  await panel.getByLabel('Data protection officer or legal adviser').fill('Ms Quillon, data protection officer');
  await panel.getByLabel('Why it is necessary').fill('Named staff are threatened with their addresses.');
  await panel.getByRole('button', { name: 'Both have agreed' }).click();
  await expect(save(panel)).toBeVisible();
  expect((await flagOf(flagpost, id)).viewingSignOffs).toMatchObject([
    { flags: 3, visits: 2, agreedBy: expect.stringContaining('Mrs Thornbury-Vale (headteacher)'), by: SCHOOL.user },
  ]);
  expect(await actsOf(flagpost, id)).toEqual(['captured', 'viewing-agreed']);
  await expectAccessible(panel, 'restraint, agreed');
  await panel.close();
  await profile.close();
});
