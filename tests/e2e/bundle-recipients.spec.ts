import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RECIPIENTS } from '@/lib/bundle/choices';
import type { Flagpost } from '@/tests/browser/flagpost';
import { SCHOOL } from '@/tests/fixtures/sites/school';
import { button, heading, inFolder, make, next, openAssistant, saveAll, twoFlags } from './assistant';
import { expect, test } from './extension';
import { expectAccessible, inEveryLook } from './screens';

// A browser of its own: its flags are redacted.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000, mode: 'serial' });

const REDACTED = /^A redacted copy/;
const makeButton = (page: Page) => button(page, 'Make the bundle');

/** The third step, for somebody. */
async function thirdStep(page: Page, recipient: string): Promise<void> {
  await page.locator(`input[type="radio"][value="${recipient}"]`).check();
  await next(page);
  await expect(heading(page, 'Step 2 of 3: What goes in')).toBeFocused();
  const initials = page.getByRole('textbox', { name: 'Initials' });
  if (await initials.isVisible()) await initials.fill('SF');
  await next(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
}

async function redact(flagpost: Flagpost, id: string): Promise<void> {
  const page = await flagpost.browser.openExtensionPage(`register.html#/redact/${id}`);
  await page.getByLabel('Other words to hide').fill('the');
  await button(page, 'Hide these words').click();
  await button(page, 'Save').click();
  await expect(page.getByText('Saved. Copies of this flag hide these parts.')).toBeVisible();
  await page.close();
}

test('a copy of which nothing is redacted cannot be begun, says why, and can be once a flag is redacted', async ({
  flagpost,
}) => {
  const [id = ''] = await twoFlags(flagpost);
  const page = await openAssistant(flagpost);
  await thirdStep(page, 'governors');
  await expect(page.getByRole('radio', { name: REDACTED })).toBeChecked();
  const why = page.getByText('This cannot be made yet, because none of the chosen flags is redacted.');
  await expect(why).toBeVisible();
  await expect(makeButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(makeButton(page)).toHaveAccessibleDescription(/none of the chosen flags is redacted/);
  await inEveryLook(page, 'bundle, nothing redacted', [1200, 360]);
  await makeButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'What will be made')).toBeVisible();

  await page.getByRole('radio', { name: /^As it was captured/ }).check();
  await expect(why).toHaveCount(0);
  await expect(makeButton(page)).not.toHaveAttribute('aria-disabled');
  await page.getByRole('radio', { name: REDACTED }).check();
  await expect(makeButton(page)).toHaveAttribute('aria-disabled', 'true');

  await redact(flagpost, id);
  await expect(why).toHaveCount(0);
  await expect(page.getByText('1 flag is not redacted yet and would stay out')).toBeVisible();
  await expect(makeButton(page)).not.toHaveAttribute('aria-disabled');
  await page.close();
});

test('for each recipient a bundle is made, saved and holds when it is checked', async ({ flagpost }) => {
  for (const id of await twoFlags(flagpost)) await redact(flagpost, id);
  expect(RECIPIENTS).toHaveLength(7);
  for (const recipient of RECIPIENTS) {
    const page = await openAssistant(flagpost);
    await thirdStep(page, recipient);
    await page.getByRole('radio', { name: 'One ZIP file Opens everywhere' }).check();
    await make(page);
    await expect(heading(page, 'The bundle is ready'), recipient).toBeFocused({ timeout: 60_000 });
    await inFolder(async (folder) => {
      const paths = await saveAll(page, folder);
      const zip = paths.find((path) => /FP-\d{4}-\d{4}(?:-R\d+)?\.zip$/.test(path)) ?? '';
      execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
      const bag = zip.slice(0, -'.zip'.length);
      const print = /Key-Fingerprint: ([0-9a-f]{64})/.exec(readFileSync(join(bag, 'bag-info.txt'), 'utf8'))?.[1] ?? '';
      const told = spawnSync('npx', ['tsx', 'lib/bundle/verify-command.ts', zip, '--fingerprint', print], {
        encoding: 'utf8',
      });
      expect(told.stdout, recipient).not.toMatch(/^Does not hold/m);
      expect(told.status, `${recipient}: ${told.stdout}${told.stderr}`).toBeLessThan(2);
      const receipt = readFileSync(paths.find((path) => path.endsWith('-receipt.txt')) ?? '', 'utf8');
      expect(receipt, recipient).toContain(`\nSchool: ${SCHOOL.name}\n`);
    });
    await page.getByRole('link', { name: 'Write down the hand-over' }).click();
    const slip = page.locator('.bundle-slip');
    await expect(slip, recipient).toContainText(SCHOOL.name);
    if (recipient === 'police') {
      await expectAccessible(page, 'receipt slip');
      await inEveryLook(page, 'bundle, receipt slip', [1200, 360]);
    }
    await page.close();
  }
});
