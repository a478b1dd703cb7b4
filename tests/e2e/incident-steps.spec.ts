import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import mammoth from 'mammoth';
import type { Concern } from '@/lib/concerns';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentTold } from '@/lib/store/incident';
import type { Flagpost } from '@/tests/browser/flagpost';
import { lockTestVault } from '@/tests/browser/vault';
import { flagRow } from '@/tests/fixtures/flag-row';
import { SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { expectVisibleFocus, inEveryLook } from './screens';
import { putFlag, putIncident, putRow, setLocal } from './tamper';

// A browser of its own: it counts what is due in the whole installation.
test.use({ options: {} });
test.describe.configure({ timeout: 120_000 });

const PACKS = { AR: 'avenue-recreation-road', SW: 'st-wenn', WO: 'westbrook-old-hall' } as const;

/** Installs a built-in pack as the first run would. @returns the hash of its text. */
async function install(flagpost: Flagpost, id: string): Promise<string> {
  const source = await readFile(join(import.meta.dirname, '..', '..', 'policies', `${id}.json`), 'utf8');
  const sha256 = createHash('sha256').update(source).digest('hex');
  await putRow(flagpost.eye, 'packs', { id, source, sha256, installedAt: '2026-11-01T09:00:00.000Z' });
  return sha256;
}

let seq = 900;

function decidedFlag(packId: string, sha256: string, concern: Concern, told: Partial<FlagRow> = {}): FlagRow {
  seq += 1;
  const flag = flagRow({ seq, id: `19000000000000${seq}` });
  return {
    ...flag,
    policy: { packId, name: packId, sha256, review: null, pastReview: null },
    decisions: [
      {
        at: '2026-11-26T10:05:00.000Z',
        by: SCHOOL.user,
        outcome: 'breaches-policy',
        concern,
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: '',
        onCheck: null,
      },
    ],
    ...told,
  };
}

/** An incident with one decided flag, and the page of its steps. */
async function openSteps(
  flagpost: Flagpost,
  pack: keyof typeof PACKS,
  concern: Concern,
  further: readonly IncidentTold[] = [],
): Promise<{ page: Page; flag: FlagRow; id: string }> {
  const flag = decidedFlag(PACKS[pack], await install(flagpost, PACKS[pack]), concern);
  await putFlag(flagpost.eye, flag);
  const id = crypto.randomUUID();
  const told: IncidentTold[] = [
    {
      kind: 'opened',
      title: `Post about the school (${pack})`,
      schoolId: null,
      purpose: 'To follow the policy',
      basis: 'public-task',
    },
    { kind: 'flag-linked', flagId: flag.id, why: '' },
    ...further,
  ];
  const at = '2026-11-26T10:10:00.000Z';
  const entries = told.map((one, i) => ({ number: i + 1, at, by: SCHOOL.user, told: one }));
  await putIncident(flagpost.eye, { seq, id, createdAtMs: Date.parse(at), entries }, [flag.id]);
  const page = await flagpost.browser.openExtensionPage(`register.html#/incident/${id}/steps`);
  await page.getByRole('heading', { level: 1, name: 'The school’s own steps' }).waitFor();
  return { page, flag, id };
}

const part = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true, level: 2 }) });
const step = (page: Page, id: string) => page.locator(`[data-step-id="${id}"]`);
const treat = (page: Page) => page.getByRole('button', { name: 'Treat it as this' }).click();

/** Opens a folded part of a step, unless it is open: looking at the page in every look unfolds all. */
async function unfold(entry: Locator, words: string): Promise<void> {
  const folded = entry.locator('details:not([open]) > summary').filter({ hasText: words });
  await entry.waitFor();
  if (await folded.isVisible()) await folded.click();
}

async function record(entry: Locator, fill: (form: Locator) => Promise<void>): Promise<void> {
  await unfold(entry, 'Record this step');
  const form = entry.locator('form');
  await fill(form);
  await form.getByRole('button', { name: 'Record it' }).click();
}

test('what a policy always reports to the police cannot be left out without a reason and a second person', async ({
  flagpost,
}) => {
  const { page } = await openSteps(flagpost, 'AR', 'racist');
  await treat(page);
  const police = step(page, 'police-always');
  await expect(part(page, 'What comes next').locator(police)).toBeVisible();
  await expect(police).toContainText('The policy puts this as a duty.');
  await inEveryLook(page, 'steps AR', [1280, 720, 360]);
  await unfold(police, 'Record this step');
  const form = police.locator('form').filter({ has: page.getByRole('button', { name: 'Record it' }) });
  await form.getByLabel('Left out').check();
  await expect(form).toContainText('the policy puts it as a duty');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(form).toContainText('Say why. The policy prints it otherwise.');
  await expect(form).toContainText('Give the name and role of the second person.');
  await form
    .getByLabel('Reason for the departure')
    .fill('The police were told by the author’s employer the day before.');
  await form.getByLabel('Name', { exact: true }).fill(SCHOOL.user.name);
  await form.getByLabel('Role', { exact: true }).fill('Headteacher');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(form).toContainText('somebody else than you');
  await form.getByLabel('Name', { exact: true }).fill('Mrs Thornbury-Vale');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(part(page, 'Done or left out').locator(police)).toContainText(
    'Departs from the policy: the policy puts it as a duty.',
  );
  await expectVisibleFocus(page, 'steps AR');
  await page.close();
});

test('where a policy always acts on abuse, a person is asked, and yes makes it a duty', async ({ flagpost }) => {
  const { page } = await openSteps(flagpost, 'AR', 'negative-offensive-named');
  await treat(page);
  await expect(step(page, 'police-always-abusive')).toHaveAttribute('data-place', 'not-yet');
  const asked = page.locator('.ui-notice').filter({ hasText: 'Do you judge it to be threatening' });
  await asked.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(part(page, 'What comes next').locator(step(page, 'police-always-abusive'))).toContainText('duty');
  await expect(asked).toBeHidden();
  await page.close();
});

test('the governors write at Westbrook: the letter is theirs, is kept, saved as a Word file, sent and waited for', async ({
  flagpost,
}) => {
  const { page } = await openSteps(flagpost, 'WO', 'defamatory');
  // Without that judgement the policy has no rule about it that could be held against anybody.
  await page.getByLabel('malicious', { exact: true }).check();
  await treat(page);
  const letter = step(page, 'letter');
  await unfold(letter, 'Write what this step needs');
  const text = letter.getByLabel('Text', { exact: true });
  await expect(text).toHaveValue(/The Governing Body writes to you/);
  await expect(letter).toContainText('blank is left');
  await letter.getByLabel('To whom').fill('Mx Reedham');
  await expect(letter).toContainText('No blanks are left.');
  await inEveryLook(page, 'steps WO letter', [1280, 360]);
  await letter.getByRole('button', { name: 'Keep this letter' }).click();
  await expect(letter).toContainText('Letter of the governing body');
  const download = page.waitForEvent('download');
  await letter.getByRole('button', { name: 'Save as Word file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^I-2026-\d{4}-governors-letter\.docx$/);
  const { value } = await mammoth.extractRawText({ path: await file.path() });
  expect(value).toContain('for the Governing Body');
  expect(value).toContain('Dear Mx Reedham');
  await unfold(letter, 'Mark as sent');
  await letter.getByLabel('How', { exact: true }).fill('By post');
  await letter.getByLabel('To whom').last().fill('Mx Reedham');
  await letter.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(letter).toContainText('to Mx Reedham. By post.');
  await expect(part(page, 'What is due')).toContainText('An answer to a letter');
  // The deputy head writes it down; the governors are who takes the step.
  await unfold(letter, 'Record this step');
  await expect(letter).toContainText('The policy names “Governing Body” for this step.');
  await letter.getByLabel('Who takes or took the step').fill('Chair of governors');
  await letter.getByLabel('What came of it').selectOption('sent');
  await letter.getByRole('button', { name: 'Record it' }).click();
  await expect(part(page, 'Done or left out').locator(letter)).toContainText(
    'by Chair of governors: Sent, and waiting',
  );
  await page.close();
});

test('at St Wenn a refusal opens what stands behind it once somebody says that the person goes on', async ({
  flagpost,
}) => {
  const { page, flag } = await openSteps(flagpost, 'SW', 'defamatory');
  await treat(page);
  const report = step(page, 'report-abuse');
  await expect(report).toContainText('X has no category for this.');
  await record(report, async (form) => {
    await expect(form.getByLabel('Note')).toHaveValue(/no category for defamatory posts/);
  });
  await expect(part(page, 'Done or left out').locator(report)).toContainText('Something else, as noted');
  await record(step(page, 'take-down'), async (form) => {
    await form.getByLabel('What came of it').selectOption('refused');
    await expect(form).toContainText('It opens the steps that the policy prints behind a refusal.');
  });
  await expect(part(page, 'Done or left out').locator(step(page, 'take-down'))).toContainText('They refused');
  await expect(step(page, 'legal-advice')).toContainText('Waits until: the person goes on');
  const conditions = part(page, 'What the steps depend on');
  const goesOn = conditions.getByRole('group', { name: 'Does the person go on posting in this way?' });
  await expect(
    conditions
      .getByRole('group', { name: 'Has the person refused to remove it?' })
      .getByRole('button', { name: 'Yes' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await goesOn.getByRole('button', { name: 'Yes' }).click();
  await record(step(page, 'meeting'), async () => {});
  await expect(part(page, 'What comes next').locator(step(page, 'legal-advice'))).toBeVisible();
  await expect(part(page, 'What comes next').locator(step(page, 'police'))).toBeVisible();
  // On the page of the flag the same is told, to be read.
  await page.goto(page.url().replace(/#.*/, `#/flag/${flag.id}`));
  await expect(page.getByText(/This flag is in I-2026-/)).toBeVisible();
  await expect(
    page
      .locator('div')
      .filter({ has: page.getByText('Next:', { exact: true }) })
      .last(),
  ).toContainText('Take legal advice');
  await inEveryLook(page, 'steps on the flag', [1280, 360]);
  await page.getByRole('link', { name: 'Open its steps' }).click();
  await page.getByRole('heading', { level: 1, name: 'The school’s own steps' }).waitFor();
  await page.close();
});

test('a policy that has changed since is not followed in silence', async ({ flagpost }) => {
  const earlier: IncidentTold = {
    kind: 'treated-as',
    as: {
      concern: 'defamatory',
      categoryId: null,
      clauseRef: null,
      packId: PACKS.WO,
      packSha256: 'a'.repeat(64),
      modifiers: [],
      strand: null,
      adopted: [],
    },
  };
  const { page } = await openSteps(flagpost, 'WO', 'defamatory', [earlier]);
  await expect(page.getByText('The policy has changed since.')).toBeVisible();
  await expect(part(page, 'What comes next')).toBeHidden();
  await page.getByText('Treat it as something else').click();
  await treat(page);
  await expect(part(page, 'What comes next')).toBeVisible();
  await page.close();
});

test('the toolbar button counts what is due, and goes on doing so while the vault is locked', async ({ flagpost }) => {
  const { page, id } = await openSteps(flagpost, 'WO', 'defamatory');
  const badge = () =>
    page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };
      };
      return Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]);
    });
  await setLocal(flagpost.eye, 'due', {});
  await expect.poll(badge).toEqual(['', 'Flag under school policy']);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const due = part(page, 'What is due');
  await due.getByText('Add a day').click();
  await due.getByLabel('What is due').fill('Ring the union');
  await due.getByLabel('Day', { exact: true }).fill(today);
  await due.getByRole('button', { name: 'Add it' }).click();
  await expect(due).toContainText('Ring the union');
  await expect.poll(badge).toEqual(['1', 'Flag under school policy. Due now: 1']);
  await lockTestVault(page);
  await page.waitForTimeout(500);
  expect(await badge()).toEqual(['1', 'Flag under school policy. Due now: 1']);
  // What lies in clear is when, and of which incident by its random number; not what.
  const clear = await setLocal(flagpost.eye, 'due', { [id]: [today] });
  expect(clear).toEqual({ [id]: [today] });
  await page.close();
});
