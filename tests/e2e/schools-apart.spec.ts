import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentTold } from '@/lib/store/incident';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { flagRow } from '@/tests/fixtures/flag-row';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { done, flagByShortcut, newest, postOn } from './posts';
import { inEveryLook, openOptions, openRegister } from './screens';
import { putFlag, putIncident, putRow } from './tamper';

// A browser of its own: the schools are settings of the whole installation.
test.use({ options: {} });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const THORNBECK = 'Thornbeck Primary';
const part = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true, level: 2 }) });
const schools = (page: Page) => page.getByRole('region', { name: 'Schools' });
const step = (page: Page, id: string) => page.locator(`[data-step-id="${id}"]`);

async function install(flagpost: Flagpost, id: string): Promise<string> {
  const source = await readFile(join(import.meta.dirname, '..', '..', 'policies', `${id}.json`), 'utf8');
  const sha256 = createHash('sha256').update(source).digest('hex');
  await putRow(flagpost.eye, 'packs', { id, source, sha256, installedAt: '2026-11-01T09:00:00.000Z' });
  return sha256;
}

let seq = 900;

type Told = Partial<FlagRow['decisions'][number]>;

/** A flag of a school that was decided on under a policy. */
async function putDecided(
  flagpost: Flagpost,
  packId: string,
  schoolId: string | null,
  decided: Told,
): Promise<FlagRow> {
  seq += 1;
  const sha256 = await install(flagpost, packId);
  const flag: FlagRow = {
    ...flagRow({ seq, id: `19000000000000${seq}` }),
    schoolId,
    policy: { packId, name: packId, sha256, review: null, pastReview: null },
    decisions: [
      {
        at: '2026-11-26T10:05:00.000Z',
        by: SCHOOL.user,
        outcome: 'breaches-policy',
        concern: 'negative-offensive-named',
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: '',
        onCheck: null,
        ...decided,
      },
    ],
  };
  await putFlag(flagpost.eye, flag);
  return flag;
}

/** An incident of a school with one flag that was decided on, and the page of its steps. */
async function openSteps(flagpost: Flagpost, packId: string, schoolId: string | null, decided: Told): Promise<Page> {
  const flag = await putDecided(flagpost, packId, schoolId, decided);
  const id = crypto.randomUUID();
  const told: IncidentTold[] = [
    { kind: 'opened', title: 'Post about the school', schoolId, purpose: 'To follow it', basis: 'public-task' },
    { kind: 'flag-linked', flagId: flag.id, why: '' },
  ];
  const at = '2026-11-26T10:10:00.000Z';
  const entries = told.map((one, i) => ({ number: i + 1, at, by: SCHOOL.user, told: one }));
  await putIncident(flagpost.eye, { seq, id, createdAtMs: Date.parse(at), entries }, [flag.id]);
  const page = await flagpost.browser.openExtensionPage(`register.html#/incident/${id}/steps`);
  await page.getByRole('heading', { level: 1, name: 'The school’s own steps' }).waitFor();
  return page;
}

test('each school of two has its own names, pages and details, and the log tells of the schools', async ({
  flagpost,
}) => {
  const options = await openOptions(flagpost);
  await schools(options).getByRole('button', { name: 'Add a school' }).click();
  await schools(options).getByLabel('Name of the school').fill(THORNBECK);
  await schools(options)
    .locator('form')
    .getByLabel('Policy', { exact: true })
    .selectOption({ label: 'Whitley Park Primary and Nursery School' });
  await schools(options).getByRole('button', { name: 'Add a school' }).click();

  const details = schools(options)
    .locator('details')
    .filter({ hasText: `Details for letters of ${THORNBECK}` });
  await details.locator('summary').click();
  await details.getByLabel('Name of the head').fill('Mrs Thornbury-Vale');
  await details.getByLabel('How to reach the school').fill('Mill Lane, Thornbeck\n020 7946 0123');
  await details.getByRole('button', { name: 'Save the details' }).click();
  await expect(details.getByRole('status')).toHaveText('Saved.');
  await inEveryLook(options, 'two schools apart, options', [1_280, 360]);

  const names = part(options, 'Names at your school');
  // Forms of schools that were looked at before stay in the page, hidden.
  const staff = names.getByLabel('Staff').filter({ visible: true });
  await expect(names.getByLabel('Names of which school')).toHaveValue('marlbrook-primary-school');
  const before = await staff.inputValue();
  await names.getByLabel('Names of which school').selectOption({ label: THORNBECK });
  await expect(staff).toHaveValue('');
  await staff.fill('Mrs Thornbury-Vale (Head)');
  await names.getByRole('button', { name: `Save the names of ${THORNBECK}` }).click();
  await expect(names.getByText('The names are saved.')).toBeVisible();
  await names.getByLabel('Names of which school').selectOption({ label: SCHOOL.name });
  await expect(staff).toHaveValue(before);

  const pages = part(options, 'The school’s own pages');
  await pages.getByRole('button', { name: 'Add a page' }).click();
  await expect(pages.getByLabel('Which school keeps it')).toHaveValue('marlbrook-primary-school');
  await pages.getByLabel('Which school keeps it').selectOption({ label: THORNBECK });
  await pages.getByLabel('What you call it').fill('Thornbeck on Facebook');
  await pages.getByLabel('Addresses, one to a line').fill(PLACES.facebookPage);
  await pages.getByLabel('House rules, one to a line').fill('No threats.');
  await inEveryLook(options, 'two schools apart, own page', [1_280, 360]);
  await pages.getByRole('button', { name: 'Save this page' }).click();
  await expect(pages.getByText(`School: ${THORNBECK}`)).toBeVisible();
  await options.close();
  const log = done((await flagpost.stored(false)).custody).filter(({ flagId }) => flagId === '');
  expect(log.map(({ act }) => act)).toContain('school-added');
});

test('what is flagged on the page of a school belongs to that school, and elsewhere to the current one', async ({
  flagpost,
}) => {
  const feed = await flagpost.visit(PLACES.facebookPage);
  await pointAt(feed, postOn(feed, 'fb-page-closed'));
  const onPage = newest(await flagByShortcut(flagpost, feed, 'fb-page-closed'));
  expect(onPage).toMatchObject({ schoolId: 'thornbeck-primary', policy: { packId: 'whitley-park' } });
  await feed.close();

  const evening = practicePost('fb-own-evening');
  const post = await flagpost.visit(evening.address);
  const onPost = newest(await flagByShortcut(flagpost, post, 'fb-own-evening'));
  expect(onPost).toMatchObject({ schoolId: 'thornbeck-primary', policy: { packId: 'whitley-park' } });
  await post.close();

  const home = await flagpost.visit(PLACES.xHome);
  const elsewhere = newest(await flagByShortcut(flagpost, home, 'x-praise'));
  expect(elsewhere.schoolId).toBe('marlbrook-primary-school');
  await home.close();
});

test('a letter goes under the name, address and head of the incident’s school, though another one is current', async ({
  flagpost,
}) => {
  const page = await openSteps(flagpost, 'whitley-park', 'thornbeck-primary', {});
  await page.getByRole('button', { name: 'Treat it as this' }).click();
  const talk = step(page, 'talk');
  await talk.locator('summary').filter({ hasText: 'Write what this step needs' }).click();
  await expect(talk.getByLabel('School', { exact: true })).toHaveCount(0);
  await expect(talk.getByLabel('Text', { exact: true })).toHaveValue(
    new RegExp(`^${THORNBECK}\nMill Lane, Thornbeck\n020 7946 0123\n`),
  );
  await inEveryLook(page, 'two schools apart, letter', [1_280, 360]);
  await page.close();
  // The first school has told no details: its letters give its name alone.
  const other = await openSteps(flagpost, 'whitley-park', null, {});
  await other.getByRole('button', { name: 'Treat it as this' }).click();
  const theirs = step(other, 'talk');
  await theirs.locator('summary').filter({ hasText: 'Write what this step needs' }).click();
  await expect(theirs.getByLabel('Text', { exact: true })).toHaveValue(new RegExp(`^${SCHOOL.name}\n\\d`));
  await expect(theirs.getByLabel('Text', { exact: true })).not.toHaveValue(/Thornb/);
  await other.close();
});

test('for a complaint, a printed step that treats it as abuse is neither next nor a duty, and needs a reason', async ({
  flagpost,
}) => {
  const complaint = { outcome: 'complaint', concern: null } as const;
  const page = await openSteps(flagpost, 'whitley-park', 'thornbeck-primary', complaint);
  await page.getByRole('button', { name: 'Treat it as this' }).click();
  await page.getByRole('button', { name: 'No', exact: true }).first().click();
  const against = part(page, 'Printed in the policy, and not advised for a complaint');
  const removal = against.locator(step(page, 'ask-removal'));
  await expect(removal).toContainText('Not advised for a complaint');
  await expect(removal).toContainText('“will be asked”');
  await expect(removal).toContainText('Nobody has to take anything down to be heard.');
  await expect(removal).not.toContainText('The policy puts this as a duty');
  await expect(removal).not.toContainText(/\bMust\b/);
  await expect(part(page, 'What comes next').locator(step(page, 'ask-removal'))).toHaveCount(0);
  await expect(part(page, 'What comes next')).not.toContainText('Still to be done');
  await inEveryLook(page, 'complaint, not advised', [1_280, 360]);
  await page.reload();
  await removal.locator('summary').filter({ hasText: 'Record this step' }).click();
  const form = removal.locator('form').filter({ has: page.getByRole('button', { name: 'Record it' }) });
  await expect(form).toContainText('The policy prints this, and it is not advised:');
  // The talk that the policy puts first is a matter of its own.
  await expect(form).toContainText('This departs from what the policy prints:');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(form.getByText('Say why. The policy prints it otherwise.')).toBeVisible();
  await form.getByLabel('Reason').fill('The head and the chair decided it: a pupil is named in full.');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(part(page, 'Done or left out').locator(step(page, 'ask-removal'))).toContainText(
    'As the policy prints, and against the advice',
  );
  await page.close();

  // The same is said on the page of a flag that is in no incident.
  const alone = await putDecided(flagpost, 'whitley-park', 'thornbeck-primary', complaint);
  const flag = await openRegister(flagpost, alone.id);
  await flag.getByRole('button', { name: 'No', exact: true }).click();
  await flag.getByText('printed steps that are not advised for a complaint').click();
  const printed = flag
    .locator('.report-ladder > li')
    .filter({ hasText: 'Ask the parent for the material to be removed' });
  await expect(printed).toContainText('Not advised for a complaint');
  await expect(printed).toContainText('What the policy prints:');
  await expect(printed).not.toContainText('To leave this out');
  await inEveryLook(flag, 'complaint, on the flag', [1_280, 360]);
  await flag.close();
});

test('days that are set for a term are remembered for that school, and the usual ones come back', async ({
  flagpost,
}) => {
  const open = async () => {
    const page = await flagpost.browser.openExtensionPage('register.html#/figures');
    await page.getByLabel('School', { exact: true }).selectOption({ label: THORNBECK });
    await page.getByLabel('School year').selectOption({ label: '2026 to 2027' });
    await page.getByLabel('Part of it').selectOption({ label: 'Autumn term' });
    return page;
  };
  const first = await open();
  await expect(first.getByLabel('From', { exact: true })).toHaveValue('2026-09-01');
  await first.getByLabel('From', { exact: true }).fill('2026-09-03');
  await first.getByLabel('To', { exact: true }).fill('2026-12-18');
  await first.getByRole('button', { name: `Remember these days: Autumn term, 2026 to 2027, ${THORNBECK}` }).click();
  await expect(first.getByText(/^Days set here: Autumn term/)).toBeVisible();
  await expect(first.getByLabel('Part of it')).toHaveValue('autumn');
  await inEveryLook(first, 'two schools apart, figures', [1_280, 360]);
  await first.close();
  const second = await open();
  await expect(second.getByLabel('From', { exact: true })).toHaveValue('2026-09-03');
  await expect(second.getByLabel('To', { exact: true })).toHaveValue('2026-12-18');
  await second.getByLabel('School', { exact: true }).selectOption({ label: SCHOOL.name });
  await expect(second.getByLabel('From', { exact: true })).toHaveValue('2026-09-01');
  await second.getByLabel('School', { exact: true }).selectOption({ label: THORNBECK });
  await expect(second.getByLabel('From', { exact: true })).toHaveValue('2026-09-03');
  await second.getByRole('button', { name: 'Use the usual days again' }).click();
  await expect(second.getByLabel('To', { exact: true })).toHaveValue('2026-12-31');
  await second.close();
});
