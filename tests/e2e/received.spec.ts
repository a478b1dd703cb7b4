import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toBase64 } from '@/lib/base64';
import type { Flagpost } from '@/tests/browser/flagpost';
import { pdf } from '@/tests/fixtures/policy/office-files';
import { EMAIL, png, pngOf } from '@/tests/fixtures/received/files';
import { expect, test } from './extension';
import { expectSigned, filesOf, newest } from './posts';
import { expectVisibleFocus, inEveryLook, openRegister } from './screens';

// A browser of its own: what is counted here is what was added here.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const WORDS = 'The head at Marlbrook is a disgrace and should be sacked.';
const folder = mkdtempSync(join(tmpdir(), 'received-'));

/** A file on the disk, as somebody saved it. */
function onDisk(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
/** Of a file, by a program that knows nothing of us. */
const sha256sum = (path: string) => execFileSync('sha256sum', [path], { encoding: 'utf8' }).slice(0, 64);

/** Whatever input the form has for files; none before the question is answered. */
const filesInput = (page: Page) => page.locator('input[type="file"]');

async function openForm(flagpost: Flagpost, answer: 'No, it could not' | 'Not sure'): Promise<Page> {
  const page = await openRegister(flagpost);
  await page.getByRole('link', { name: 'Add something you were given' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Add something you were given' })).toBeFocused();
  await expect(filesInput(page)).toHaveCount(0);
  await page.getByRole('radio', { name: answer }).check();
  return page;
}

async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('Given by').fill('Priya Example');
  await page.getByLabel('Who they are').fill('parent of a pupil in Year 5');
  await page.getByLabel('When the school was given it').fill('2026-11-19T18:42');
}

test('a parent’s screenshot and a PDF are kept byte for byte, checked, and marked as a third-party copy', async ({
  flagpost,
}) => {
  const paths = [onDisk('IMG_0001.PNG', png(600, 400)), onDisk('letter.pdf', pdf(WORDS))];
  const page = await openForm(flagpost, 'No, it could not');
  await page.getByRole('button', { name: 'Add to the register' }).click();
  await expect(page.getByText('Choose a file, or write down the words below.')).toBeVisible();
  await filesInput(page).setInputFiles(paths);
  await expect(page.getByText('2 files are ready.')).toBeVisible();
  for (const path of paths) await expect(page.getByText(sha256sum(path))).toBeVisible();
  const preview = page.locator('figure img');
  expect(await preview.evaluate((img) => getComputedStyle(img).filter)).toMatch(/blur\((?:[89]|[1-9]\d)/);
  await sayWho(page);
  await page.getByLabel('Where it was, as told').selectOption('facebook');
  await page.getByLabel('Address, as told').fill('https://www.facebook.com/groups/1/posts/2');
  await page.getByLabel('Author, as told').fill('Jo Example');
  await page.getByLabel('Time of the post, as told').fill('on Tuesday evening');
  await page.getByRole('button', { name: 'Take the words from file 2' }).click();
  const words = page.getByLabel('Words, as far as they can be read');
  // With the head of the page; only the words of the post are left.
  await expect(words).toHaveValue(`Thornbeck Primary School: social media\n\n${WORDS}`);
  await words.fill(WORDS);
  await inEveryLook(page, 'received, form', [1000, 400, 320]);
  await page.getByRole('button', { name: 'Add to the register' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Received, added \d/ })).toBeFocused();

  const stored = await flagpost.stored();
  const item = newest(stored);
  expect(page.url()).toContain(item.id);
  expect(item).toMatchObject({ capture: 'received', via: 'register', picture: null });
  const kept = filesOf(stored, item).filter(({ kind }) => kind === 'supplied');
  expect(kept.map(({ name }) => name)).toEqual(['supplied-01.png', 'supplied-02.pdf']);
  for (const [i, file] of kept.entries())
    expect(sha256sum(onDisk(`kept-${i}`, Buffer.from(file.base64, 'base64')))).toBe(sha256sum(paths[i] ?? ''));
  expectSigned(stored, item);

  await expect(page.locator('header').getByText('Third-party copy')).toBeVisible();
  const step = page.locator('[data-step="1"]');
  await expect(step.getByText('Not captured by Flagpost')).toBeVisible();
  await expect(step.getByText('Jo Example')).toBeVisible();
  await expect(step.getByText('Taken from the text of a PDF. Corrected by hand.')).toBeVisible();
  // An address that nobody has seen leads nowhere.
  await expect(step.getByText('https://www.facebook.com/groups/1/posts/2')).toBeVisible();
  await expect(step.locator('a[href^="http"]')).toHaveCount(0);
  await expect(page.locator('[data-step="2"]')).toContainText('disgrace');
  // Decided as any flag is; the steps say first what a copy cannot do.
  await page.getByRole('radio', { name: /^It breaches the policy/ }).check();
  // It is criticism of the school: a record of it is kept for a reason, or not at all.
  await page.getByRole('radio', { name: /^Yes/ }).check();
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await expect(page.locator('[data-step="4"]')).toContainText('A platform does not act on a copy.');
  const log = page.getByRole('region', { name: 'Custody log' });
  await expect(log.getByRole('listitem').first()).toContainText(/^Third-party copy taken in.* by Owen Prydderch-Lowe/);
  await expect(log.getByRole('alert')).toHaveCount(0);
  await inEveryLook(page, 'received, page', [1200, 400]);
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await expect(page.locator('a.register-line').first()).toContainText('Third-party copy');
  await inEveryLook(page, 'received, register', [1200, 400]);
  await page.close();
});

test('an e-mail shows who it says it is from; programs, bombs and pages are not taken; names show what hides in them', async ({
  flagpost,
}) => {
  const page = await openForm(flagpost, 'No, it could not');
  const file = (name: string, content: Uint8Array | string) => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(content),
  });
  await filesInput(page).setInputFiles([
    file('holiday.png', 'MZ\x90 this program'),
    file('bomb.png', pngOf(60_000, 60_000)),
    file('page.png', '<html><script>document.title = "ours"</script>'),
    file('empty.png', ''),
  ]);
  const refused = page.getByRole('alert');
  await expect(refused).toContainText('4 files were not taken');
  await expect(refused).toContainText('holiday.png: This is a program or can start one.');
  await expect(refused).toContainText('bomb.png: The picture has more pixels than can safely be shown.');
  await expect(refused).toContainText('page.png: This is a web page or a drawing');
  await expect(refused).toContainText('empty.png: The file is empty.');
  await filesInput(page).setInputFiles([file('post\u202efdp.exe', EMAIL)]);
  await expect(refused).toHaveCount(0);
  const entry = page.locator('.received-file');
  await expect(entry.getByRole('img', { name: 'hidden character: right-to-left override' })).toBeVisible();
  await expect(entry).toContainText('Priya Example <priya@parents.example>');
  await expect(entry).toContainText('1 attachment');
  await page.getByRole('button', { name: 'Take the words from file 1' }).click();
  await sayWho(page);
  await inEveryLook(page, 'received, e-mail', [1000, 400]);
  await expectVisibleFocus(page, 'received, e-mail');
  await page.getByRole('button', { name: 'Add to the register' }).click();
  await expect(page.getByText('Taken from an e-mail.')).toBeVisible();
  const stored = await flagpost.stored();
  const kept = filesOf(stored, newest(stored)).find(({ kind }) => kind === 'supplied');
  expect(kept?.name).toBe('supplied-01.eml');
  expect(kept?.base64).toBe(toBase64(new TextEncoder().encode(EMAIL)));
  await page.close();
});

test('after “not sure” no file can be chosen, and only who gave it is kept', async ({ flagpost }) => {
  const before = (await flagpost.stored(false)).flags.length;
  const page = await openForm(flagpost, 'No, it could not');
  await filesInput(page).setInputFiles(onDisk('IMG_0002.PNG', png(60, 40)));
  await expect(page.getByText('1 file is ready.')).toBeVisible();
  await page.getByLabel('Author, as told').fill('Jo Example');
  // Second thoughts: whatever was chosen is dropped.
  await page.getByRole('radio', { name: 'Not sure' }).check();
  await expect(filesInput(page)).toHaveCount(0);
  await expect(page.locator('figure')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What to do now' })).toBeVisible();
  await sayWho(page);
  await inEveryLook(page, 'received, withheld form', [1000, 400]);
  await page.getByRole('button', { name: 'Keep this note, and no file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Received, added \d/ })).toBeFocused();
  const stored = await flagpost.stored();
  expect(stored.flags.length).toBe(before + 1);
  const item = newest(stored);
  expect(item).toMatchObject({ capture: 'withheld', snapshot: null });
  expect(item.supplied).toMatchObject({ by: 'Priya Example', files: [] });
  const kept = filesOf(stored, item);
  expect(kept.map(({ name }) => name).sort()).toEqual(['limits-1.txt', 'record-1.json']);
  const record = kept.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8')).join('\n');
  for (const word of ['IMG_0002', 'Jo Example']) expect(record).not.toContain(word);
  await inEveryLook(page, 'received, withheld', [1200, 400]);
  await page.close();
});
