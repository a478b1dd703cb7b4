import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ListingRow } from '@/lib/store/listing-row';
import { seedRegister } from '@/tests/bench/seed';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { readListing } from '@/tests/browser/stored';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { filesOf, flagByShortcut, newest, postOn } from './posts';
import { expectAccessible, openRegister } from './screens';

// A browser of its own: ten thousand flags are in nobody else's way.
test.use({ options: {} });
test.describe.configure({ timeout: 120_000 });

const lines = (page: Page) => page.locator('a.register-line');
/** The numbers of the seeded flags whose lines are in the page; a seeded flag's id ends in its number. */
const shownSeqs = (page: Page) =>
  lines(page).evaluateAll((all) => all.map((line) => Number(line.getAttribute('href')?.slice(-12))));
const addressOf = (seq: number) => new RegExp(`${String(seq).padStart(12, '0')}$`);
const count = (page: Page) => page.getByRole('status').filter({ hasText: / flags?\s*$/ });
/** Local calendar day of a moment; the browser stands in London. */
const dayOf = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(ms);

/** Ten thousand flags, in place of whatever the tests before have left. */
async function seed(flagpost: Flagpost): Promise<void> {
  if ((await readListing(flagpost.eye)).length < 10_000)
    await seedRegister(flagpost.eye, 10_000, Date.parse('2026-11-20T08:00:00Z'));
}

test('an empty register says how to begin', async ({ flagpost }) => {
  const page = await openRegister(flagpost);
  await expect(page.getByRole('heading', { name: 'Nothing is flagged yet' })).toBeVisible();
  await expect(page.getByText('Point at the post and press Alt+Shift+L.')).toBeVisible();
  expect(await lines(page).count()).toBe(0);
  await page.close();
});

test('a flag’s page shows every file of it, each as it is stored, and the pictures only when asked', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const stored = await flagByShortcut(flagpost, site, 'x-racist');
  const flag = newest(stored);
  const page = await openRegister(flagpost);
  await lines(page).first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Flag of \d/ })).toBeFocused();
  expect(page.url()).toContain(flag.id);
  const files = page.getByRole('region', { name: 'Files of this flag' });
  const kept = filesOf(stored, flag);
  expect(kept.map(({ name }) => name).sort()).toEqual([
    'limits-1.txt',
    'post.html',
    'post.txt',
    'record-1.json',
    'screenshot-01.png',
    'snapshot.json',
    'tile-01.png',
  ]);
  for (const file of kept) {
    const entry = files.getByRole('listitem').filter({ has: page.getByText(file.name, { exact: true }) });
    await expect(entry).toContainText(file.sha256);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      entry.getByRole('link', { name: `Save to this computer (${file.name})` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file.name);
    const bytes = await readFile(await download.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  }
  // Blurred, and without detail that could be made out, until this very picture is asked for.
  for (const picture of await page.locator('figure img').all())
    expect(await picture.evaluate((img) => getComputedStyle(img).filter)).toMatch(/blur\((?:[89]|[1-9]\d)/);
  await files.getByRole('button', { name: 'Show screenshot-01.png' }).click();
  const shown = files.getByRole('img', { name: /^Picture, screenshot-01\.png/ });
  expect(await shown.evaluate((img) => getComputedStyle(img).filter)).toBe('none');
  await files.getByRole('button', { name: 'Show post.txt' }).click();
  await expect(files.locator('.flag-file-text')).toContainText(practicePost('x-racist').text.slice(0, 60));
  await files.getByRole('button', { name: 'Show record-1.json' }).click();
  await expect(files.getByText('"capture": "complete"')).toBeVisible();
  const log = page.getByRole('region', { name: 'Custody log' });
  await expect(log.getByRole('listitem').first()).toContainText(/^Captured.* by Owen Prydderch-Lowe/);
  await expect(log.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await expect(lines(page).first()).toBeFocused();
  await page.close();
  await site.close();
});

test('an address of a flag that is not here says so', async ({ flagpost }) => {
  const page = await openRegister(flagpost, '00000000-0000-4000-8000-000000000000');
  await expect(page.getByText('This flag is not on this device.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open an incident' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible();
  await page.close();
});

test('ten thousand flags: newest first, few in the page, and every one within reach', async ({ flagpost }) => {
  await seed(flagpost);
  const page = await openRegister(flagpost);
  await expect(count(page)).toHaveText(/^10,000 flags\s*$/);
  const first = await shownSeqs(page);
  expect(first).toEqual([...first].sort((a, b) => b - a));
  expect(first[0]).toBe(10_000);
  expect(first.length).toBeLessThan(60);
  await lines(page).first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('a.register-line:focus')).toHaveAttribute('href', addressOf(1));
  await expect(page.locator('a.register-line:focus')).toBeInViewport();
  expect((await shownSeqs(page)).length).toBeLessThan(60);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('a.register-line:focus')).toHaveAttribute('href', addressOf(2));
  // There and back again: the reader finds the place where they were.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Flag of/ })).toBeFocused();
  await page.goBack();
  await expect(page.locator('a.register-line:focus')).toHaveAttribute('href', addressOf(2));
  await expect(page.locator('a.register-line:focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('a.register-line:focus')).toHaveAttribute('href', addressOf(10_000));
  await expectAccessible(page, 'register of 10,000');
  await page.close();
});

test('the search and every filter show what fits and nothing else, alone and together', async ({ flagpost }) => {
  await seed(flagpost);
  const listing = await readListing(flagpost.eye);
  expect(listing).toHaveLength(10_000);
  const page = await openRegister(flagpost);
  await expect(count(page)).toHaveText(/^10,000 flags\s*$/);
  const search = page.getByRole('searchbox');
  const choose = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: option });
  const clear = () => page.getByRole('button', { name: 'Clear all' }).click();
  const expectLines = async (fits: (row: ListingRow) => boolean, name: string) => {
    const expected = listing.filter(fits).sort((a, b) => b.seq - a.seq);
    expect(expected.length, name).toBeGreaterThan(0);
    await expect(count(page), name).toHaveText(
      new RegExp(`^${expected.length.toLocaleString('en-GB')} of 10,000 flags\\s*$`),
    );
    const seqs = await shownSeqs(page);
    expect(seqs, name).toEqual(expected.slice(0, seqs.length).map(({ seq }) => seq));
  };
  const said = (word: string) => (row: ListingRow) => row.haystack.includes(word);

  await search.fill('ukulele');
  await expectLines(said('ukulele'), 'a word');
  await search.fill('  UKULELE   minibus ');
  await expect(page.getByRole('heading', { name: 'No flag fits' })).toBeVisible();
  await search.fill('FETE caretaker');
  await expectLines((row) => said('fete')(row) && said('caretaker')(row), 'two words, folded');
  await search.fill('المدرسة');
  await expectLines(said('المدرسة'), 'Arabic');
  await search.fill('ŵynne');
  await expectLines(said('wynne'), 'a Welsh name');
  await clear();
  await expect(search).toBeFocused();

  await choose('Platform', 'Instagram');
  await expectLines((row) => row.platform === 'instagram', 'platform');
  await clear();
  await choose('Category', 'Threat of violence');
  await expectLines((row) => row.concern === 'threat-violence', 'category');
  await clear();
  for (const [words, state] of [
    ['To decide', 'to-decide'],
    ['Decided', 'decided'],
    ['Reported', 'reported'],
    ['No action', 'no-action'],
    ['Interrupted', 'interrupted'],
  ] as const) {
    await choose('State', words);
    await expectLines((row) => row.state === state, words);
  }
  await clear();
  await page.getByLabel('From', { exact: true }).fill('2026-01-01');
  await expectLines((row) => dayOf(row.createdAtMs) >= '2026-01-01', 'from a day');
  await page.getByLabel('To', { exact: true }).fill('2026-03-31');
  const spring = (row: ListingRow) => dayOf(row.createdAtMs) >= '2026-01-01' && dayOf(row.createdAtMs) <= '2026-03-31';
  await expectLines(spring, 'between two days');
  await choose('Platform', 'Facebook');
  await choose('State', 'Reported');
  await search.fill('school');
  await expectLines(
    (row) => spring(row) && row.platform === 'facebook' && row.state === 'reported' && said('school')(row),
    'everything together',
  );
  await page.getByLabel('To', { exact: true }).fill('2025-01-01');
  await expect(page.getByText('The first day comes after the last day.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No flag fits' })).toBeVisible();
  await expect(page.getByText('Platform: Facebook')).toBeVisible();
  await expectAccessible(page, 'register, nothing fits');
  await page.getByRole('button', { name: 'Clear the search and all filters' }).click();
  await expect(count(page)).toHaveText(/^10,000 flags\s*$/);
  await page.close();
});

test('a flag that comes while somebody reads waits to be asked for, and is then at the top', async ({ flagpost }) => {
  await seed(flagpost);
  const page = await openRegister(flagpost);
  await expect(count(page)).toHaveText(/^10,000 flags\s*$/);
  await lines(page).nth(3).focus();
  const reading = await shownSeqs(page);
  const site = await flagpost.visit(PLACES.xHome);
  await pointAt(site, postOn(site, 'x-threat'));
  await flagpost.browser.pressShortcut(site);
  await expect(page.getByText('1 new flag has arrived.')).toBeVisible();
  expect((await shownSeqs(page))[0]).toBe(reading[0]);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(lines(page).first()).toContainText('Threat of violence');
  await expect(count(page)).toHaveText(/^10,001 flags\s*$/);
  await page.close();
  await site.close();
});
