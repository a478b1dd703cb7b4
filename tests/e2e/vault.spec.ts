import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { lockTestVault, PASSPHRASE, recoveryCodeOf } from '@/tests/browser/vault';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { done, newest, postOn } from './posts';
import { expectAccessible, openOptions, openPanel, openRegister } from './screens';

// A browser of its own: the vault is locked and its passphrases change here.
test.use({ options: {} });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Flagpost is locked' });

async function unlock(page: Page, phrase: string): Promise<void> {
  await page.getByLabel('Your passphrase', { exact: true }).fill(phrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** What the rows in the database hold, as text: whatever could be read without a key. */
const readable = (flagpost: Flagpost): Promise<string> =>
  flagpost.eye.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const parts: string[] = [];
    const decoder = new TextDecoder();
    for (const name of ['flags', 'listing', 'custody', 'artefacts', 'judged'])
      for (const row of await settled(database.transaction(name).objectStore(name).getAll()))
        for (const value of Object.values(row))
          parts.push(
            value instanceof Blob
              ? decoder.decode(await value.arrayBuffer())
              : value instanceof Uint8Array
                ? decoder.decode(value)
                : String(value),
          );
    database.close();
    return parts.join('\n');
  });

test('locking closes every page, and the passphrase opens them all again', async ({ flagpost }) => {
  const site = await flagpost.visit(PLACES.xHome);
  await pointAt(site, postOn(site, 'x-insult-head'));
  await flagpost.browser.pressShortcut(site);
  const { flags } = await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded');
  const text = flags[0]?.snapshot?.text.value ?? '';
  const [panel, register] = [await openPanel(flagpost), await openRegister(flagpost)];
  await expect(panel.getByText(text.slice(0, 30)).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Lock', exact: true }).click();
  for (const page of [panel, register]) {
    await expect(locked(page)).toBeVisible();
    await expect(page.getByText(text.slice(0, 30))).toHaveCount(0);
    await expectAccessible(page, 'locked');
  }
  const raw = await readable(flagpost);
  for (const word of [text.slice(0, 30), SCHOOL.user.name, 'capturing', 'strong']) expect(raw).not.toContain(word);

  await unlock(panel, 'quite the wrong words');
  await expect(panel.getByText('This passphrase does not open Flagpost.')).toBeVisible();
  await unlock(panel, PASSPHRASE);
  await expect(panel.getByText(text.slice(0, 30)).first()).toBeVisible();
  await expect(register.getByText(text.slice(0, 30)).first()).toBeVisible();
  await Promise.all([panel.close(), register.close(), site.close()]);
});

test('a flag that is made while it is locked is sealed with its picture, and read, checked and recorded after unlocking', async ({
  flagpost,
}) => {
  const page = await openPanel(flagpost);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(locked(page)).toBeVisible();
  await page.close();
  const site = await flagpost.visit(PLACES.xHome);
  await pointAt(site, postOn(site, 'x-threat'));
  await flagpost.browser.pressShortcut(site);
  const before = await flagpost.waitFor((s) => s.flags.length === 2 && newest(s).step === 'recorded');
  const sealed = newest(before);
  expect(sealed).toMatchObject({ capture: 'complete', locked: { opened: null }, collector: { name: '' }, check: null });
  expect(sealed.policy?.packId).toBe('marlbrook');
  expect(sealed.record?.signature).not.toBeNull();
  expect(await readable(flagpost)).not.toContain(sealed.snapshot?.text.value?.slice(0, 20) ?? '?');

  const panel = await openPanel(flagpost);
  await unlock(panel, PASSPHRASE);
  const after = await flagpost.waitFor((s) => newest(s).record?.revision === 2);
  const flag = newest(after);
  expect(flag.locked?.opened?.by).toEqual(SCHOOL.user);
  expect(flag.collector.name).toBe('');
  expect(flag.check?.suggestions[0]?.concern).toBe('threat-violence');
  expect(
    done(after.custody)
      .map(({ act }) => act)
      .slice(-4),
  ).toEqual(['locked', 'captured', 'unlocked', 'opened']);
  const names = after.files.filter(({ flagId }) => flagId === flag.id).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['record-1.json', 'record-2.json', 'screenshot-01.png', 'post.txt']));
  await expect(panel.locator('blockquote').getByText('Tick tock').first()).toBeVisible();
  await panel.close();
  await site.close();
});

test('after three wrong passphrases it makes people wait, in every page', async ({ flagpost }) => {
  await lockTestVault(flagpost.eye);
  const page = await openPanel(flagpost);
  for (let n = 0; n < 3; n++) {
    await unlock(page, `wrong words number ${n}`);
    await expect(page.getByText('This passphrase does not open Flagpost.')).toBeVisible();
    await expect(page.getByLabel('Your passphrase', { exact: true })).toHaveValue('');
  }
  await expect(page.getByText(/^Try again in \d seconds?\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toHaveAttribute('aria-disabled', 'true');
  const other = await openPanel(flagpost);
  await expect(other.getByText(/^Try again in \d seconds?\.$/)).toBeVisible();
  await other.close();
  await expect(page.getByRole('button', { name: 'Unlock' })).not.toHaveAttribute('aria-disabled', 'true', {
    timeout: 15_000,
  });
  await unlock(page, PASSPHRASE);
  await expect(locked(page)).toHaveCount(0);
  await page.close();
});

test('a colleague gets a passphrase of their own, and the log tells who unlocked', async ({ flagpost }) => {
  const page = await openOptions(flagpost);
  await page.getByRole('button', { name: 'Add a colleague' }).click();
  await page.getByRole('button', { name: 'Add this colleague' }).click();
  await expect(page.getByText('Give your name.')).toHaveCount(0);
  await page.getByLabel('Their name').fill('Anwen Pryce');
  await page.getByLabel('Their role').fill('Office manager');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Add this colleague' }).click();
  await expect(page.getByText('Somebody else uses this passphrase here. Choose another one.')).toBeVisible();
  await page.getByLabel('New passphrase').fill('her own quiet words');
  await page.getByLabel('The same again').fill('her own quiet words');
  await page.getByRole('button', { name: 'Add this colleague' }).click();
  await expect(page.getByText('Your colleague can unlock Flagpost now')).toBeVisible();
  await expectAccessible(page, 'options with two people');
  await lockTestVault(flagpost.eye);
  await expect(locked(page)).toBeVisible();
  await unlock(page, 'her own quiet words');
  await expect(page.getByLabel('Your name')).toHaveValue('Anwen Pryce');
  expect((await flagpost.stored(false)).custody.at(-1)?.line).toContain('Anwen Pryce');
  await lockTestVault(flagpost.eye);
  await unlock(page, PASSPHRASE);
  await expect(page.getByLabel('Your name')).toHaveValue(SCHOOL.user.name);
  await page.getByRole('button', { name: 'Remove (Anwen Pryce)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The passphrase has been removed')).toBeVisible();
  await page.close();
});

test('the recovery code opens it, asks for a new passphrase, and is then used up', async ({ flagpost }) => {
  const code = await recoveryCodeOf(flagpost.eye);
  await lockTestVault(flagpost.eye);
  const page = await openOptions(flagpost);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code.slice(0, -1));
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText(/^This is not the recovery code/)).toBeVisible();
  await page.getByLabel('Recovery code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a new passphrase' })).toBeVisible();
  await expectAccessible(page, 'after the recovery code');
  await page.getByLabel('New passphrase').fill('chosen after the code');
  await page.getByLabel('The same again').fill('chosen after the code');
  await page.getByRole('button', { name: 'Set this passphrase' }).click();
  await expect(page.getByText('This code is shown once')).toBeVisible();
  const next = (await page.locator('.vault-code-signs span').allTextContents()).join('-');
  expect(next).not.toBe(code);
  await page.getByLabel('I have the code on paper').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await lockTestVault(flagpost.eye);
  await unlock(page, 'chosen after the code');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.close();
});
