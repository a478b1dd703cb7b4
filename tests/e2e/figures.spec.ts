import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seedRegister } from '@/tests/bench/seed';
import { expect, test } from './extension';
import { expectAccessible, inEveryLook, openOptions, openRegister } from './screens';

// A browser of its own: it holds ten thousand flags.
test.use({ options: {} });
test.describe.configure({ timeout: 300_000 });

const FLAGS = 10_000;
/** The last day of the spring term of 2026, so that whole terms lie behind it. */
const NEWEST = Date.UTC(2026, 3, 15, 12);

const openFigures = async (register: Page) => {
  await register.getByRole('link', { name: 'Figures', exact: true }).click();
  await expect(register.getByRole('heading', { level: 1, name: 'Figures for governors' })).toBeFocused();
};

/** The numbers of a table as it is shown, by what stands before them. */
const numbersIn = (page: Page, table: string): Promise<[string, string][]> =>
  page
    .locator(`[data-table="${table}"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row): [string, string] => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td:last-child')?.textContent ?? '',
      ]),
    );

async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByLabel('To', { exact: true }).fill(to);
}

test('figures of ten thousand flags hide small numbers, name nobody, print, and go into a spreadsheet', async ({
  flagpost,
}) => {
  await seedRegister(flagpost.eye, FLAGS, NEWEST);
  const page = await openRegister(flagpost);
  await expect(page.getByText('10,000 flags', { exact: true })).toBeVisible({ timeout: 60_000 });

  await test.step('a term is counted in reasonable time, and the year too', async () => {
    await openFigures(page);
    await page.getByLabel('School year').selectOption({ label: '2025 to 2026' });
    const started = Date.now();
    await page.getByLabel('Part of it').selectOption({ label: 'The whole year' });
    await expect(page.locator('[data-table="terms"]')).toBeVisible();
    const took = Date.now() - started;
    test.info().annotations.push({ type: 'figures of a year among 10,000 flags', description: `${took} ms` });
    console.log(`figures of a year among ${FLAGS} flags: ${took} ms`);
    expect(took).toBeLessThan(2_000);
    const sum = async (table: string) =>
      (await numbersIn(page, table)).reduce((all, [, text]) => all + Number(text.replaceAll(',', '')), 0);
    const total = await page.locator('[data-table="concerns"] tfoot td').last().textContent();
    // Seeded flags are many enough that nothing of a year is hidden: every table adds up to the same whole.
    for (const table of ['concerns', 'outcomes', 'platforms', 'answers', 'terms'])
      expect(await sum(table), table).toBe(Number(total?.replaceAll(',', '')));
    await inEveryLook(page, 'figures of a year', [1_280, 360]);
  });

  await test.step('of a few days small numbers are hidden, and too few are not broken down', async () => {
    await choose(page, '2026-03-02', '2026-03-05');
    const concerns = await numbersIn(page, 'concerns');
    expect(concerns.some(([, number]) => number === 'fewer than 5')).toBe(true);
    for (const [name, number] of concerns)
      expect(['fewer than 5', 'not shown'].includes(number) || Number(number) >= 5, `${name}: ${number}`).toBe(true);
    await inEveryLook(page, 'figures of a few days', [1_280, 360]);
    await choose(page, '2026-03-02', '2026-03-02');
    await expect(page.locator('[data-table]')).toHaveCount(0);
    await expect(page.getByText('Too few to break down').first()).toBeVisible();
    await choose(page, '2026-03-05', '2026-03-02');
    await expect(page.getByText('This day is before the first one.')).toBeVisible();
    await expectAccessible(page, 'figures with a wrong day');
  });

  await test.step('nobody is named', async () => {
    await choose(page, '2025-09-01', '2026-08-31');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const name of ['Dilys', 'Penhallick', 'Fielding', 'Thornbury']) expect(text).not.toContain(name);
  });

  await test.step('the table for a spreadsheet holds what the page shows', async () => {
    await choose(page, '2026-03-02', '2026-03-05');
    const shown = await numbersIn(page, 'concerns');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a table (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('figures-2026-03-02-to-2026-03-05.csv');
    const csv = await readFile(await download.path(), 'utf8');
    for (const [name, number] of shown) expect(csv).toContain(`"What it was about","${name}","${number}"\r\n`);
    expect(csv).toContain('"About","Marlbrook Primary School, 2 March 2026 to 5 March 2026"');
  });

  await test.step('paper shows the figures and none of the controls', async () => {
    await choose(page, '2025-09-01', '2026-08-31');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByLabel('School year')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'What these figures do not say' })).toBeVisible();
    if (process.env.FLAGPOST_SCREENS)
      await page.screenshot({ path: `${process.env.FLAGPOST_SCREENS}/figures-print.png`, fullPage: true });
    await page.emulateMedia({ media: null });
  });

  await test.step('a trust has them by school and of one school', async () => {
    const options = await openOptions(flagpost);
    const schools = options.getByRole('region', { name: 'Schools' });
    await schools.getByRole('button', { name: 'Add a school' }).click();
    await schools.getByLabel('Name of the school').fill('Westbrook Old Hall Primary');
    await schools.locator('form').getByLabel('Policy', { exact: true }).selectOption('westbrook-old-hall');
    await schools.getByRole('button', { name: 'Add a school' }).click();
    await expect(schools.getByRole('heading', { name: 'Westbrook Old Hall Primary' })).toBeVisible();
    await options.close();
    const total = await page.locator('[data-table="concerns"] tfoot td').last().textContent();
    expect(await numbersIn(page, 'schools')).toEqual([
      ['Marlbrook Primary School', total],
      ['Westbrook Old Hall Primary', '0'],
    ]);
    await page.getByLabel('School', { exact: true }).selectOption({ label: 'Westbrook Old Hall Primary' });
    await expect(page.getByText('0 flags were decided on.')).toBeVisible();
    await expect(page.locator('[data-table="schools"]')).toHaveCount(0);
  });

  await test.step('nothing is told while the vault is locked', async () => {
    const panel = await flagpost.browser.openExtensionPage('sidepanel.html');
    await panel.getByRole('button', { name: 'Lock' }).click();
    await expect(page.getByRole('heading', { name: 'Figures for governors' })).toHaveCount(0);
    await panel.close();
    await page.close();
  });
});
