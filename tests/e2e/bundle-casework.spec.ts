import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { button, heading, inFolder, make, next, save, saves } from './assistant';
import { expect, test } from './extension';
import { flagByShortcut, newest } from './posts';
import { expectAccessible, openPanel, openRegister } from './screens';

// A browser of its own: it counts what is stored.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

/** Flags a threat, says that it cannot wait, and that the police were told. */
async function urgentFlag(flagpost: Flagpost): Promise<string> {
  const site = await flagpost.visit(PLACES.facebookGroup);
  const { id } = newest(await flagByShortcut(flagpost, site, 'fb-threat'));
  const panel = await openPanel(flagpost);
  await button(panel, 'This cannot wait').click();
  await button(panel, /^A threat to somebody’s life/).click();
  const triage = panel.getByRole('region', { name: 'What cannot wait' });
  const police = triage.getByRole('listitem').filter({ hasText: 'Police, not an emergency' });
  await police.getByText('I have told them').click();
  await police.getByLabel('Reference').fill('CAD 4417');
  await police.getByRole('button', { name: /^Write down/ }).click();
  await expect
    .poll(async () => newest(await flagpost.stored(false)).triage?.told)
    .toMatchObject([{ contact: 'police-101', reference: 'CAD 4417' }]);
  await panel.close();
  await site.close();
  return id;
}

/** Saves the bundle that was just made and unpacks it. @returns the folder of the bag, its files, and what the check says. */
async function opened(page: Page, folder: string) {
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 60_000 });
  let zip = '';
  for (const link of await saves(page).all()) {
    const path = await save(page, link, folder);
    if (/FP-\d{4}-\d{4}(?:-R1)?\.zip$/.test(path)) zip = path;
  }
  execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
  const bag = zip.slice(0, -'.zip'.length);
  const files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(bag, path)).isFile(),
  );
  const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
  const fingerprint = /Key-Fingerprint: ([0-9a-f]{64})/.exec(info)?.[1] ?? '';
  const { status, stdout } = spawnSync(
    'npx',
    ['tsx', 'lib/bundle/verify-command.ts', zip, '--fingerprint', fingerprint, '--all'],
    { encoding: 'utf8' },
  );
  return { bag, files, status, stdout };
}

test('what could not wait is told to the police with whoever was told, and to the platform not at all', async ({
  flagpost,
}) => {
  const id = await urgentFlag(flagpost);
  const page = await openRegister(flagpost, id);
  await button(page, 'Make an evidence bundle').click();
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await next(page);
  await expect(page.getByLabel('Name the staff in it')).toHaveCount(0);
  await make(page);
  await inFolder(async (folder) => {
    const { bag, status, stdout } = await opened(page, folder);
    expect(status, stdout).toBe(0);
    const report = await page.context().newPage();
    await report.goto(`file://${join(bag, 'data/report.html')}`);
    const item = report.locator('#item-0001');
    await expect(item.getByRole('heading', { name: 'Treated as something that could not wait' })).toBeVisible();
    await expect(item).toContainText('a threat to somebody’s life');
    await expect(item).toContainText('Told: Police, not an emergency');
    await expect(item).toContainText('CAD 4417');
    await expect(report.locator('#chronology')).toContainText('Told: Police, not an emergency');
    await expectAccessible(report, 'the report with what could not wait');
    await report.close();
    const pdf = execFileSync('pdftotext', ['-layout', join(bag, 'data/report.pdf'), '-'], { encoding: 'utf8' });
    expect(pdf).toContain('CAD 4417');
  });
  await page.close();

  const redact = await flagpost.browser.openExtensionPage(`register.html#/redact/${id}`);
  await redact.getByLabel('Other words to hide').fill('car park');
  await redact.getByRole('button', { name: 'Hide these words' }).click();
  await redact.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(redact.getByText('Saved. Copies of this flag hide these parts.')).toBeVisible();
  await redact.close();
  const again = await openRegister(flagpost, id);
  await button(again, 'Make an evidence bundle').click();
  await again.getByRole('radio', { name: /^The platform/ }).check();
  await next(again);
  await next(again);
  await again.getByRole('radio', { name: 'One ZIP file Opens everywhere' }).check();
  await expect(again.getByLabel('Name the staff in it')).not.toBeChecked();
  await expectAccessible(again, 'a copy for the platform');
  await make(again);
  await inFolder(async (folder) => {
    const { bag, files, status, stdout } = await opened(again, folder);
    expect(stdout).not.toMatch(/^Does not hold/m);
    expect(status, stdout).toBeLessThan(2);
    expect(stdout).toContain('[export-line-withheld]');
    for (const path of files)
      for (const words of [SCHOOL.user.name, 'CAD 4417'])
        expect(readFileSync(join(bag, path)).includes(words), `${words} in ${path}`).toBe(false);
    expect(readFileSync(join(bag, 'data/report.html'), 'utf8')).toContain(SCHOOL.user.role);
    const pdf = execFileSync('pdftotext', [join(bag, 'data/report.pdf'), '-'], { encoding: 'utf8' });
    expect(pdf).toContain(SCHOOL.user.role);
    expect(pdf).not.toContain(SCHOOL.user.name);
  });
  await again.close();
});
