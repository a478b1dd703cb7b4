import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { seedRegister } from '@/tests/bench/seed';
import { boxes, button, confirm, heading, inFolder, make, next, openAssistant, saveAll, twoFlags } from './assistant';
import { expect, test } from './extension';
import { expectAccessible, expectVisibleFocus, inEveryLook, openRegister } from './screens';

const run = promisify(execFile);

// A browser of its own: ten thousand flags are seeded in the end.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

const WIDTHS: [number, number] = [1200, 400];
const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

test('two flags go to the police in a plain ZIP that other programs list, and the hand-over is written down', async ({
  flagpost,
}) => {
  await twoFlags(flagpost);
  const list = await openRegister(flagpost);
  await boxes(list).first().check();
  await inEveryLook(list, 'register, flags chosen', WIDTHS);
  await list.close();
  const page = await openAssistant(flagpost);
  await next(page);
  await expect(page.getByText('Choose who it is for.')).toBeVisible();
  await page.getByRole('radio', { name: /^Police/ }).check();
  await page.getByLabel('Name of the recipient').fill('PC 1234, South Wales Police');
  await page.getByLabel('Their reference').fill('2600412345');
  await page.getByLabel('What it is about').fill('Posts about the head');
  await inEveryLook(page, 'bundle, for whom', WIDTHS);

  await next(page);
  await expect(heading(page, 'Step 2 of 3: What goes in')).toBeFocused();
  const items = page.locator('.bundle-items > li');
  await expect(items).toHaveCount(2);
  const [first, second] = [await items.nth(0).getAttribute('data-item'), await items.nth(1).getAttribute('data-item')];
  expect([first, second]).toEqual(await twoFlags(flagpost));
  await page.getByRole('textbox', { name: 'Initials' }).fill('ab');
  await page.getByRole('textbox', { name: 'First number' }).fill('0');
  await next(page);
  await expect(page.getByText('Use a whole number from 1.')).toBeVisible();
  await page.getByRole('textbox', { name: 'First number' }).fill('4');
  await expect(page.getByText('The exhibits will be named AB/4 to AB/5.')).toBeVisible();
  await items.nth(1).getByRole('link').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(items.nth(0)).toHaveAttribute('data-item', second ?? '');
  await expect(items.nth(0).getByRole('link')).toBeFocused();
  await expect(page.getByText(/is now number 1 of 2\./)).toHaveCount(1);
  await button(items.nth(0), /^Move down/).click();
  await expect(items.nth(1).getByRole('button', { name: /^Move down/ })).toBeFocused();
  await inEveryLook(page, 'bundle, what goes in', WIDTHS);

  await next(page);
  await expect(heading(page, 'What will be made')).toBeVisible();
  await expect(page.getByText('AB/4 to AB/5')).toBeVisible();
  await button(page, 'Back').click();
  await expect(page.getByRole('textbox', { name: 'Initials' })).toHaveValue('AB');
  await next(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
  await inEveryLook(page, 'bundle, how', WIDTHS);
  await page.goBack();
  await expect(page.getByRole('dialog')).toContainText('What you have chosen here is lost.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('2600412345')).toBeVisible();

  const logged = (await flagpost.stored(false)).custody.length;
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 60_000 });
  const id = (await page.getByText(/^FP-\d{4}-\d{4}$/).textContent()) ?? '';
  await inEveryLook(page, 'bundle, ready', WIDTHS);
  await inFolder(async (folder) => {
    const paths = await saveAll(page, folder);
    const zip = paths.find((path) => path.endsWith(`${id}.zip`)) ?? '';
    expect(await page.locator('.ui-hash').allTextContents()).toContain(await hashOf(zip));
    const { stdout } = await run('7z', ['l', '-ba', zip]);
    for (const part of ['manifest-sha256.txt', 'data/items/0001/', 'data/items/0002/']) expect(stdout).toContain(part);
    expect(paths.map((path) => path.slice(folder.length + 1))).toContain(`${id}-receipt.txt`);
  });
  const { custody } = await flagpost.stored(false);
  expect(custody.length, 'a line of the log for what was made').toBeGreaterThan(logged);

  await page.getByRole('link', { name: 'Write down the hand-over' }).click();
  await expect(page.getByRole('heading', { level: 1, name: id })).toBeFocused();
  await button(page, 'Write it down').click();
  for (const fault of ['Write down to whom it went.', 'Write down the day and the time.', 'Choose how it went.'])
    await expect(page.getByText(fault)).toBeVisible();
  await page.getByLabel('To whom').fill('PC 1234');
  await page.getByLabel('When', { exact: true }).fill('2026-11-20T09:30');
  await page.getByLabel('How', { exact: true }).selectOption({ label: 'Given by hand' });
  await page.getByLabel('What was said').fill('Will ring on Monday');
  await button(page, 'Write it down').click();
  await expect(page.getByText('It is written down')).toBeVisible();
  await expect(page.locator('.bundle-handed')).toContainText('Will ring on Monday');
  await inEveryLook(page, 'bundle, its own page', WIDTHS);
  await page.emulateMedia({ media: 'print' });
  await expect(heading(page, 'Receipt slip')).toBeVisible();
  await expect(heading(page, 'Handed over')).toBeHidden();
  await expect(button(page, 'Print the slip')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await button(page, 'Make it again').click();
  await expect(page.getByText('It is the same, byte for byte')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Back to the bundles' }).click();
  await expect(page.getByRole('dialog')).toContainText('Not every file has been saved.');
  await confirm(page, 'Leave');
  const line = page.getByRole('link', { name: new RegExp(`^${id}`) });
  await expect(line).toContainText('handed over once');
  await inEveryLook(page, 'bundles', WIDTHS);
  await page.close();
});

test('an encrypted bundle opens with the six words that are shown once, and with no others', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await page.getByRole('radio', { name: /^Solicitor/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await next(page);
  await expect(page.getByRole('radio', { name: /^One ZIP file, encrypted/ })).toBeChecked();
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeVisible({ timeout: 60_000 });
  const words = (await page.locator('.bundle-passphrase').textContent()) ?? '';
  expect(words.split(/[\s-]+/)).toHaveLength(6);
  await inEveryLook(page, 'bundle, passphrase', WIDTHS);
  await inFolder(async (folder) => {
    const zip = (await saveAll(page, folder)).find((path) => path.endsWith('-encrypted.zip')) ?? '';
    const listed = await run('7z', ['l', '-ba', zip]);
    expect(listed.stdout).not.toContain('data/');
    await expect(run('7z', ['t', `-p${words}x`, zip])).rejects.toThrow();
    await run('7z', ['x', `-p${words}`, `-o${folder}/opened`, zip]);
    const inner = zip.replace('-encrypted.zip', '.zip').replace(folder, `${folder}/opened`);
    expect((await run('7z', ['l', '-ba', inner])).stdout).toContain('data/items/0002/');
  });
  await page.getByRole('link', { name: 'Back to the register' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('It cannot be shown again.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await button(page, 'I have written it down').click();
  await expect(page.getByText(words)).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the register' }).first().click();
  await expect(heading(page, 'Register')).toBeVisible();
  await page.close();
});

test('making a bundle can be stopped; the register goes on meanwhile, and keeps a line of it', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await next(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
  // No file is there until the test says so, so that there is time to stop it.
  await page.evaluate(() => {
    const { getFileHandle } = FileSystemDirectoryHandle.prototype;
    const released = new Promise<Event>((resolve) => addEventListener('release', resolve, { once: true }));
    FileSystemDirectoryHandle.prototype.getFileHandle = async function (...given) {
      await released;
      return getFileHandle.apply(this, given);
    };
  });
  await make(page);
  await expect(heading(page, 'The bundle is being made')).toBeVisible();
  await inEveryLook(page, 'bundle, in the making', WIDTHS);
  const other = await openRegister(flagpost);
  await expect(other.locator('a.register-line')).toHaveCount(2);
  await other.close();
  await page.bringToFront();
  await button(page, 'Stop making it').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page, 'The bundle is being made')).toBeVisible();
  await button(page, 'Stop making it').click();
  await confirm(page, 'Stop making it');
  await page.evaluate(() => dispatchEvent(new Event('release')));
  await expect(page.getByText('Making the bundle was stopped.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await confirm(page, 'Leave');
  await page.getByRole('link', { name: 'Evidence bundles' }).click();
  await expect(page.locator('.bundle-line').first()).toContainText('Stopped');
  await page.close();
});

test('a redacted copy names what would stay out of it, and the way to redact it', async ({ flagpost }) => {
  const [id = ''] = await twoFlags(flagpost);
  const page = await openRegister(flagpost, id);
  await button(page, 'Make an evidence bundle').click();
  await page.getByRole('radio', { name: /^Governors/ }).check();
  await next(page);
  await expect(page.locator('.bundle-items > li')).toHaveCount(1);
  await next(page);
  await expect(page.getByRole('radio', { name: /^A redacted copy/ })).toBeChecked();
  await expect(page.getByText('1 flag is not redacted yet and would stay out')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Redact flag 1, of/ })).toHaveAttribute('href', `#/redact/${id}`);
  await inEveryLook(page, 'bundle, not redacted', WIDTHS);
  await page.close();
});

test('every stop of the Tab key in the assistant can be seen', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await expectVisibleFocus(page, 'for whom');
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await expectVisibleFocus(page, 'what goes in');
  await next(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
  await expectVisibleFocus(page, 'how');
  await page.close();
});

test('among ten thousand flags ticks outlive every filter, and more than a bundle holds is said at once', async ({
  flagpost,
}) => {
  await seedRegister(flagpost.eye, 10_000, Date.parse('2026-11-20T08:00:00Z'));
  const page = await openRegister(flagpost);
  await expect(page.getByText(/^10,00\d flags/)).toBeVisible();
  await page.locator('a.register-line').first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 flag chosen')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 flags chosen')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 flag chosen')).toBeVisible();
  await boxes(page).nth(1).check();
  await page.getByRole('searchbox').fill('no such word anywhere');
  await expect(page.getByText('2 flags chosen (2 of them are not shown)')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expectAccessible(page, 'register of ten thousand, flags chosen');
  const took = await page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('.register-choose-shown input');
    const started = performance.now();
    box?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  });
  await expect(page.getByText('A bundle holds 5,000 flags at most.')).toBeVisible();
  await expect(button(page, 'Make an evidence bundle')).toHaveAttribute('aria-disabled', 'true');
  console.log(`all of ten thousand ticked and drawn in ${Math.round(took)} ms`);
  await button(page, 'Choose none').click();
  await expect(page.getByText(/flags? chosen/)).toHaveCount(0);
  await page.close();
});
