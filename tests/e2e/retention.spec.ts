import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Flagpost } from '@/tests/browser/flagpost';
import { setUpMarlbrook } from '@/tests/browser/set-up';
import { flagRow } from '@/tests/fixtures/flag-row';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { everythingStored } from './everything-stored';
import { expect, test } from './extension';
import { done, flagByShortcut, newest } from './posts';
import { inEveryLook, openOptions, openRegister } from './screens';
import { putFlag } from './tamper';

// A browser of its own: flags are deleted here.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const AGREED = 'The head';
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();
const keeping = (page: Page) => page.getByRole('region', { name: 'How long this is kept' });
/** The form that ends in the button. */
const formOf = (page: Page, name: string) =>
  keeping(page).locator('form', { has: page.getByRole('button', { name, exact: true }) });
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

/** A decided flag, long ago enough to be due. */
function dueFlag(seq: number): FlagRow {
  const flag = flagRow({ seq, text: 'An old matter' });
  return {
    ...flag,
    decisions: [
      {
        at: '2025-01-10T10:00:00.000Z',
        by: flag.collector,
        outcome: 'no-action',
        concern: null,
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: '',
        onCheck: null,
      },
    ],
  };
}

/** What is stored of flags, the log left out: what people typed stands there for good. */
async function flagsStored(flagpost: Flagpost): Promise<string> {
  const { custody: _, ...rest } = await everythingStored(flagpost.eye);
  return Object.values(rest).join('\n');
}

test('a legal hold blocks deletion; a deleted flag leaves a tombstone and nothing of what it held', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const { id, record } = newest(await flagByShortcut(flagpost, site, 'x-insult-head'));
  await site.close();
  const words = practicePost('x-insult-head').text.slice(0, 40);
  expect(await flagsStored(flagpost)).toContain(words);

  const page = await openRegister(flagpost, id);
  const section = keeping(page);
  await expect(section).toContainText('Not decided yet');
  await unfold(page, 'Put it under legal hold');
  await section.getByRole('button', { name: 'Put under legal hold' }).click();
  await expect(section.getByText('Write down the reason.')).toBeVisible();
  await formOf(page, 'Put under legal hold').getByLabel('Reason').fill('Solicitors have written');
  await section.getByRole('button', { name: 'Put under legal hold' }).click();
  await expect(section.locator('dd').filter({ hasText: 'Solicitors have written' })).toBeVisible();
  await unfold(page, 'Delete this flag');
  await expect(section.getByText('Lift the hold first.')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Delete this flag' })).toHaveCount(0);
  await inEveryLook(page, 'flag, held', [1200, 400]);

  await formOf(page, 'Lift the hold').getByLabel('Reason').fill('Settled');
  await section.getByRole('button', { name: 'Lift the hold' }).click();
  await expect(section.getByRole('button', { name: 'Delete this flag' })).toHaveCount(1);
  const form = formOf(page, 'Delete this flag');
  if (!(await form.isVisible())) await unfold(page, 'Delete this flag');
  await form.getByLabel('Reason').fill('Nothing came of it');
  await form.getByRole('button', { name: 'Delete this flag' }).click();
  await expect(form.getByText('Write down who agreed.', { exact: true })).toBeVisible();
  await form.getByLabel('Who agreed').fill(AGREED);
  await form.getByRole('button', { name: 'Delete this flag' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await flagsStored(flagpost)).toContain(words);
  await form.getByRole('button', { name: 'Delete this flag' }).click();
  await confirm(page, 'Delete this flag');

  await expect(page.getByRole('heading', { level: 1, name: 'Kept and deleted' })).toBeVisible();
  const deleted = page.getByRole('region', { name: 'Deleted', exact: true });
  await expect(deleted).toContainText('Nothing came of it');
  await expect(deleted).toContainText(record?.sha256 ?? 'no record');
  const left = await flagsStored(flagpost);
  expect(left).not.toContain(words);
  expect(left).not.toContain('IHDR');
  expect((await everythingStored(flagpost.eye)).tombstones).toContain(AGREED);
  const { custody } = await flagpost.stored(false);
  expect(
    done(custody)
      .slice(-4)
      .map(({ act }) => act),
  ).toEqual(['captured', 'held', 'released', 'deleted']);
  await page.goto(page.url().replace(/#.*/, ''));
  await expect(page.getByText('Something that was stored is missing.')).toHaveCount(0);
  await page.close();
});

test('what is due is listed, and is kept longer or deleted by a person', async ({ flagpost }) => {
  await putFlag(flagpost.eye, dueFlag(9_001));
  const page = await openRegister(flagpost);
  await page.getByRole('link', { name: 'Kept and deleted (1 due)' }).click();
  const due = page.getByRole('region', { name: 'Due for review' });
  await expect(due).toContainText('No further action, due since 10 April 2025');
  await inEveryLook(page, 'register, kept and deleted', [1200, 400]);
  await due.getByRole('link').click();
  const section = keeping(page);
  await unfold(page, 'Keep it until another day');
  await section.getByLabel('Day').fill('2099-12-31');
  await formOf(page, 'Keep until that day').getByLabel('Reason').fill('The family has appealed');
  await section.getByRole('button', { name: 'Keep until that day' }).click();
  await expect(section).toContainText('31 December 2099');
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await expect(page.getByRole('link', { name: 'Kept and deleted', exact: true })).toBeVisible();
  await page.close();
});

test('what should never have been kept is gone at once, and what to do now is shown', async ({ flagpost }) => {
  const site = await flagpost.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(flagpost, site, 'x-sports-photo', 'no'));
  await site.close();
  const words = practicePost('x-sports-photo').text.slice(0, 12);
  expect(await flagsStored(flagpost)).toContain(words);
  const page = await openRegister(flagpost, flag.id);
  await unfold(page, 'Remove what should never have been kept');
  await keeping(page).getByRole('button', { name: 'Remove it now' }).click();
  await confirm(page, 'Remove everything now');
  await expect(page.getByRole('heading', { name: 'What was kept has been removed' })).toBeVisible();
  await expect(page.getByText('a copy was in Flagpost from')).toBeVisible();
  await expect(page.getByText('Tell the safeguarding lead at once')).toBeVisible();
  await inEveryLook(page, 'flag, purged', [1200, 400]);

  const stored = await flagpost.stored();
  const now = stored.flags.find(({ id }) => id === flag.id);
  expect(now).toMatchObject({ capture: 'withheld', snapshot: null, picture: null });
  expect(now?.stub?.permalink).toBe(flag.snapshot?.permalink.value);
  const files = stored.files.filter(({ flagId }) => flagId === flag.id);
  expect(files.map(({ name }) => name)).toEqual(['record-2.json']);
  expect(Buffer.from(files[0]?.base64 ?? '', 'base64').toString()).toContain('"purged":{"at"');
  const all = await everythingStored(flagpost.eye);
  for (const [store, text] of Object.entries(all)) expect(text, store).not.toContain(words);
  expect(done(stored.custody).at(-1)?.act).toBe('purged');
  await page.close();
});

test('a person’s data is found, shown with others hidden, and handed over in a file that other programs read', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(flagpost, site, 'x-insult-head'));
  await site.close();
  const { author } = flag.snapshot ?? {};
  const [name, handle] = [author?.name.value ?? '', author?.handle.value ?? ''];
  const page = await openRegister(flagpost);
  await page.getByRole('link', { name: 'A person’s data' }).click();
  await page.getByRole('button', { name: 'Search every flag' }).click();
  await expect(page.getByText('Write a name or an account name first.')).toBeVisible();
  await page.getByLabel('Names', { exact: true }).fill(name);
  await page.getByLabel('Account names').fill(handle);
  await page.getByRole('button', { name: 'Search every flag' }).click();
  await expect(page.getByRole('heading', { name: 'Found in 1 flag' })).toBeVisible();
  // Before the preview is there: no script runs in it, and the tool that checks a page waits for one.
  await inEveryLook(page, 'register, a person’s data', [1200, 400]);
  await page.getByRole('button', { name: 'Show what would be handed over' }).click();
  const preview = page.frameLocator('iframe.person-preview');
  await expect(preview.getByText('[another person]').first()).toBeVisible();
  await expect(preview.getByText('Worst head that school ever had')).toHaveCount(1);
  await page.getByRole('button', { name: 'Make the file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the file' }).click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-person-'));
  try {
    execFileSync('unzip', ['-q', await download.path(), '-d', folder]);
    const [html, json] = await Promise.all(
      ['personal-data.html', 'personal-data.json'].map((file) => readFile(join(folder, file), 'utf8')),
    );
    for (const out of [html, json]) {
      expect(out).toContain(handle);
      for (const other of ['Thornbury', 'Vale', 'Prydderch', 'Owen']) expect(out).not.toContain(other);
    }
    expect(JSON.parse(json ?? '').items[0].leftOut).toContainEqual(
      expect.objectContaining({ what: 'post.txt', sha256: null }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
  const { custody } = await flagpost.stored(false);
  expect(done(custody).at(-1)).toMatchObject({ act: 'exported', flagId: flag.id });
  // What people typed stays in the log of flags that are gone: it is found as well.
  await page.getByLabel('Names', { exact: true }).fill('Solicitors have written');
  await page.getByLabel('Account names').fill('');
  await page.getByRole('button', { name: 'Search every flag' }).click();
  await expect(page.getByRole('region', { name: 'Lines of the log without a flag' })).toContainText('Solicitors');
  await page.close();
});

test('the times are set in the options, and the change stands in the log', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  const page = await openOptions(flagpost);
  const section = page.getByRole('region', { name: 'How long things are kept' });
  await expect(section).toContainText('to be decided by your data protection officer');
  const days = section.getByLabel('No further action: How many');
  await days.fill('-3');
  await section.getByRole('button', { name: 'Save the times' }).click();
  await expect(section.getByText('Use 0 to 3,650 days, or 1 to 75 years.')).toBeVisible();
  await days.fill('30');
  await section.getByRole('button', { name: 'Save the times' }).click();
  await expect(section.getByText('The times are saved.')).toBeVisible();
  await inEveryLook(page, 'options, retention', [1000, 400]);
  expect(done((await flagpost.stored(false)).custody).at(-1)?.act).toBe('retention-changed');
  await page.close();
});
