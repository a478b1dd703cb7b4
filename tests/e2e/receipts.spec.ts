import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { png } from '@/tests/fixtures/received/files';
import { PLACES } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { done, expectSigned, filesOf, flagByShortcut, newest } from './posts';
import { expectAccessible, openOptions, openPanel, openRegister } from './screens';

// It counts what every flag noted.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const act = (page: Page) => page.locator('[data-step="4"]');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const PICTURES = process.env.FLAGPOST_SCREENS;
const picture = async (page: Page, name: string) => {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/receipts-${name}.png`, fullPage: true });
};

const SHOT = png(40, 30);

test('a report, its receipts and the answer are kept, hashed, logged and shown as they came', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-racist'));
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const step = act(panel);
  await expect(step.getByRole('heading', { name: 'Who to tell first' })).toHaveCount(1);

  // Another thing than what was flagged.
  await step.getByLabel('What do you report?').selectOption('account');
  await expect(step.locator('.report-path').first()).toContainText('Report Account');
  await expect(step.getByRole('textbox', { name: /^For the form/ }).first()).toHaveValue(/^Account: /);
  await expect(step.getByText(/characters, \d+ lines\. How much the form holds was not seen/).first()).toBeVisible();
  await step.getByLabel('What do you report?').selectOption('page');
  await expect(step.getByText('X has no Pages.')).toBeVisible();
  await step.getByLabel('What do you report?').selectOption('');

  await step.locator('summary', { hasText: 'Mark as reported' }).click();
  await expect(step.getByLabel('What you chose on the site')).toHaveValue('Report post → Hate');
  await step.getByLabel('Reference').first().fill('X-77');
  await step.getByLabel('Reported on').fill('2026-11-20T09:00');
  const files = step.locator('input[type="file"]').first();
  await files.setInputFiles([
    { name: 'answer of X.png', mimeType: 'image/png', buffer: Buffer.from(SHOT) },
    { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\x90\0') },
  ]);
  await expect(step.getByText(/tool\.exe: /)).toBeVisible();
  await step.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(step.getByText('Look at each file and tick this, or take the file out.')).toBeVisible();
  await picture(panel, 'mark');
  await step.getByLabel('None of these could show').check();
  await step.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Marked as reported.' })).toBeVisible();
  await expect(step.locator('.report-marks')).toContainText('receipt-01.png');
  await expect(step.locator('.filing-clocks')).toContainText('48 hours, then the POSH helpline. The time has passed.');
  await step.locator('summary', { hasText: 'Text for the POSH helpline' }).click();
  const pack = step.getByRole('textbox', { name: 'Text for the POSH helpline' });
  await expect(pack).toHaveValue(/Reported to the platform: 20 November 2026 at 09:00 UTC, as a post\./);
  await expect(pack).toHaveValue(/Reference of the platform: X-77\./);
  await expect(pack).not.toHaveValue(/back home/);

  await step.locator('summary', { hasText: 'The site has answered' }).click();
  await step.getByRole('button', { name: 'Keep the answer' }).click();
  await expect(step.getByText('Choose what came of it.')).toBeVisible();
  await step.getByRole('radio', { name: 'It stays, it says' }).check();
  await step.getByLabel('Day of the answer').fill('2026-11-19');
  await step.getByRole('button', { name: 'Keep the answer' }).click();
  await expect(step.getByText('This is before it was reported.')).toBeVisible();
  await step.getByLabel('Day of the answer').fill('2026-11-21');
  await step.getByLabel('What it said').fill('It does not break our rules.');
  await step.getByRole('button', { name: 'Keep the answer' }).click();
  await expect(step.locator('.filing-timeline > li')).toHaveCount(2);
  await expect(step.locator('.filing-timeline > li').nth(1)).toContainText('It stays, it says');
  await expect(step.locator('.filing-clocks')).toContainText('The site has answered, so you can go to it now.');

  await step.locator('summary', { hasText: 'See later whether it is still there' }).click();
  await step.getByRole('radio', { name: /On another day/ }).check();
  await step
    .getByRole('textbox', { name: 'Day', exact: true })
    .or(step.getByLabel('Day', { exact: true }))
    .fill(new Date().toISOString().slice(0, 10));
  await step.getByRole('button', { name: 'Remind me' }).click();
  await expect(panel.getByText('It is time to see whether it is still there')).toBeVisible();

  const stored = await flagpost.stored();
  const flag = newest(stored);
  expect(flag.reports).toMatchObject([
    { reference: 'X-77', surface: 'post', labels: ['Report post', 'Hate'], receipts: ['receipt-01.png'] },
  ]);
  expect(flag.reportAnswers).toMatchObject([{ outcome: 'not-removed', on: '2026-11-21' }]);
  const file = filesOf(stored, flag).find(({ name }) => name === 'receipt-01.png');
  expect(file?.kind).toBe('receipt');
  expect(sha256(Buffer.from(file?.base64 ?? '', 'base64'))).toBe(sha256(SHOT));
  expectSigned(stored, flag);
  expect(
    done(stored.custody)
      .filter(({ flagId }) => flagId === id)
      .map(({ act: one }) => one),
  ).toEqual(['captured', 'attention-noted', 'decided', 'reported', 'report-answered', 'look-again-set']);
  await panel.setViewportSize({ width: 400, height: 900 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await panel.emulateMedia({ colorScheme });
    await expectAccessible(panel, `receipts, ${colorScheme}`);
    if (PICTURES) await step.screenshot({ path: `${PICTURES}/receipts-act-${colorScheme}.png` });
  }
  await panel.setViewportSize({ width: 360, height: 900 });
  await expect
    .poll(() => panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
  await panel.close();
  const register = await openRegister(flagpost, id);
  await expect(register.getByText('Answer of the site noted').first()).toBeVisible();
  await expectAccessible(register, 'flag with receipts');
  await register.close();
  await page.close();
});

test('the person who may file gets a page to print, and nothing of it says what the post says', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-insult-head');
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const step = act(panel);
  await step.getByText('The steps, for when it is time').click();
  await step.locator('summary', { hasText: /^A note for/ }).click();
  await step.getByRole('button', { name: 'Make a page to print (Word)' }).click();
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    step.getByRole('link', { name: 'Save the page' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('note-for-whoever-files.docx');
  // A report that could look groundless has to be read about first.
  await step.locator('summary', { hasText: 'Mark as reported' }).click();
  await step.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(step.getByText('Read the warning and tick that you have.')).toBeVisible();
  expect(newest(await flagpost.stored(false)).reports).toEqual([]);
  await panel.close();
  await page.close();
});

test('report labels show their age, are updated from a file, and used from then on', async ({ flagpost }) => {
  const options = await openOptions(flagpost);
  const labels = options.locator('section', { has: options.getByRole('heading', { name: 'Report labels' }) }).last();
  await expect(labels).toContainText('2025–2026');
  await expect(labels).toContainText('Nobody has noted a label that was different.');
  const flow = JSON.parse(await readFile('lib/report/flows/x.json', 'utf8'));
  const file = { schema: 'flagpost-report-labels-1', flow };
  file.flow.compiledOn = '2026-11-27';
  const renamed = structuredClone(file);
  renamed.flow.surfaces.post.tree.find((row: { label: string }) => row.label === 'Hate').label = 'Hateful conduct';
  const input = labels.getByLabel('Update from a file');
  const choose = (value: unknown) =>
    input.setInputFiles({
      name: 'labels.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(value)),
    });
  await choose(renamed);
  await expect(labels.getByText(/no "Hate" under a post/).first()).toBeVisible();
  const routes = [{ on: 'flagged', labels: ['Hateful conduct'] }];
  await choose({ ...renamed, routes: { racist: routes, 'hate-other': routes } });
  await expect(labels.getByText('The labels of X are in use now.')).toBeVisible();
  await expect(labels).toContainText('27 November 2026');
  if (PICTURES) await labels.screenshot({ path: `${PICTURES}/receipts-labels.png` });
  await options.close();

  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-racist');
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const way = act(panel).locator('.report-path').first();
  await expect(way).toContainText('Hateful conduct');
  await way.locator('summary', { hasText: 'A label is different' }).click();
  await way.getByLabel('Which row?').selectOption('Hateful conduct');
  await way.getByLabel('What the site says instead').fill('Hate and slurs');
  await way.getByRole('button', { name: 'Note it' }).click();
  await expect(way.getByText('Noted, with your name.')).toBeVisible();
  await panel.close();
  const again = await openOptions(flagpost);
  await expect(
    again.getByText('x: expected "Hateful conduct", seen "Hate and slurs" (1 ×', { exact: false }),
  ).toBeVisible();
  await again.getByRole('button', { name: 'Use Flagpost’s own labels for X again' }).click();
  await expect(again.getByRole('button', { name: 'Use Flagpost’s own labels for X again' })).toHaveCount(0);
  await again.close();
  await page.close();
});
