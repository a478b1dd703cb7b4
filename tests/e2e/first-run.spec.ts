import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { marlbrookPack } from '@/tests/browser/set-up';
import { PASSPHRASE } from '@/tests/browser/vault';
import { PLACES, ROSTER, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { newest, postOn } from './posts';
import { expectAccessible, openOptions, openPanel } from './screens';
import { clearAll, lastRow } from './tamper';

test.use({ options: { setUp: false } });

const policyFile = (id: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'policies', `${id}.json`), 'utf8');
const PACKS = ['whitley-park', 'avenue-recreation-road', 'st-wenn', 'bradgate', 'westbrook-old-hall'].map((id) => {
  const { name, document, categories } = JSON.parse(policyFile(id));
  return { id, name, review: document.review as string | null, categories: categories.length as number };
});

const step = (page: Page, name: string) => page.getByRole('list', { name: 'Steps' }).getByText(name);
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).filter({ visible: true });
const shown = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const stored = (flagpost: Flagpost, key: string) =>
  flagpost.eye.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get(name))[name];
  }, key);

/** As a fresh installation has it. */
async function startAnew(flagpost: Flagpost): Promise<Page> {
  await clearAll(flagpost.eye);
  return openOptions(flagpost);
}

/** Sets the passphrase and says that the recovery code is kept. @returns the code. */
async function choosePassphrase(page: Page): Promise<string> {
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Set this passphrase' }).click();
  await expect(page.getByText('This code is shown once')).toBeVisible();
  await expectAccessible(page, 'recovery code');
  const groups = await page.locator('.vault-code-signs span').allTextContents();
  await page.getByLabel('I have the code on paper').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  return groups.join('-');
}

const jsonFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a fresh installation opens the set-up by itself, and the panel asks for it', async ({ flagpost }) => {
  const opened = () => flagpost.browser.context.pages().filter((page) => page.url().endsWith('/options.html'));
  await expect.poll(() => opened().length).toBe(1);
  const [first] = opened();
  if (first) await expect(first.getByRole('heading', { level: 1, name: 'Set up Flagpost' })).toBeVisible();
  await first?.close();
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('Until then flags are kept without your name and without clauses.')).toBeVisible();
  await panel.getByRole('button', { name: 'Set up now' }).click();
  await expect.poll(() => opened().length).toBe(1);
  await opened()[0]?.close();
  await panel.close();
});

for (const pack of PACKS)
  test(`the policy of ${pack.name} can be chosen, is shown for what it is, and is stored as it came`, async ({
    flagpost,
  }) => {
    const page = await startAnew(flagpost);
    await page.getByRole('radio', { name: pack.name }).check();
    const summary = page.getByRole('region', { name: pack.name });
    await expect(summary.getByText(/^What this policy says about who may flag$/)).toBeVisible();
    await expect(summary.locator('dd', { hasText: new RegExp(`^${pack.categories}$`) }).first()).toBeVisible();
    if (pack.review) await expect(summary.getByText(/^Review date .* has passed by \d+ years?/)).toBeVisible();
    else await expect(summary.getByText('There is no review date in the policy.')).toBeVisible();
    await next(page).click();
    await expect(shown(page, 'You')).toBeFocused();
    const row = await flagpost.eye.evaluate(async (id) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('flagpost');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const found = await new Promise<{ source: string }>((resolve) => {
        const request = database.transaction('packs').objectStore('packs').get(id);
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return found;
    }, pack.id);
    expect(row.source === policyFile(pack.id), 'character for character').toBe(true);
    await page.close();
  });

test('every step says what is missing, goes there, and goes on when it is mended', async ({ flagpost }) => {
  const page = await startAnew(flagpost);
  await next(page).click();
  await expect(page.getByText('Choose a policy, or install one from a file.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expectAccessible(page, 'set-up, nothing chosen');
  await page.getByRole('radio', { name: PACKS[0]?.name ?? '' }).check();
  await next(page).click();

  await expect(page.getByLabel('Your name')).toBeVisible();
  await next(page).click();
  await expect(page.getByText('Give your name.')).toBeVisible();
  await expect(page.getByText('Give your role.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expectAccessible(page, 'set-up, no name');
  await page.getByLabel('Your name').fill('   ');
  await page.getByLabel('Your role').fill('x'.repeat(121));
  await next(page).click();
  await expect(page.getByText('Give your name.')).toBeVisible();
  await expect(page.getByText('This is longer than 120 characters.')).toBeVisible();
  await page.getByLabel('Your name').fill(SCHOOL.user.name);
  await page.getByLabel('Your role').fill(SCHOOL.user.role);
  await page.getByLabel('Designated on').fill('2026-09-01');
  await next(page).click();
  await expect(page.getByText('Say who designated you, or clear the date.')).toBeVisible();
  await page.getByLabel('Designated by').fill('Mrs Thornbury-Vale');
  await page.getByLabel('Designated on').fill('2999-01-01');
  await next(page).click();
  await expect(page.getByText('This day lies in the future.')).toBeVisible();
  expect(await stored(flagpost, 'settings')).toBeUndefined();
  await page.getByLabel('Designated on').fill('2026-09-01');
  await next(page).click();

  const setPhrase = page.getByRole('button', { name: 'Set this passphrase' });
  await expect(shown(page, 'Choose a passphrase')).toBeFocused();
  await expect(page.getByText('Nobody can reset a forgotten passphrase')).toBeVisible();
  await expect(page.getByText('Your school allows going without a passphrase')).toHaveCount(0);
  await setPhrase.click();
  await expect(page.getByText('Use at least 14 characters.')).toBeVisible();
  await page.getByLabel('New passphrase').fill('aaaaaaaaaaaaaaaaaa');
  await setPhrase.click();
  await expect(page.getByText('This is too simple. Use different words.')).toBeVisible();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(`${PASSPHRASE}x`);
  await setPhrase.click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await expectAccessible(page, 'set-up, passphrases not equal');
  expect(await stored(flagpost, 'settings')).toBeUndefined();
  expect(await stored(flagpost, 'vault')).toBeUndefined();
  await choosePassphrase(page);

  await expect(shown(page, 'Names at your school')).toBeFocused();
  await page.getByLabel('Staff', { exact: true }).fill(`Mrs Thornbury-Vale (Head)\n${'x'.repeat(121)}`);
  await page.getByLabel('Pupils', { exact: true }).fill('(Year 4)');
  await next(page).click();
  await expect(page.getByText('Line 2: the name or the role is longer than 120 characters.')).toBeVisible();
  await expect(page.getByText('Line 1: there is a role but no name.')).toBeVisible();
  await expectAccessible(page, 'set-up, names too long');
  await page.close();
});

test('the whole set-up with a policy from a file: saved, shown again after a reload, and used by the next flag', async ({
  flagpost,
}) => {
  const page = await startAnew(flagpost);
  await page
    .getByLabel('Install a policy pack from a file')
    .setInputFiles(jsonFile('marlbrook-pack.json', await marlbrookPack()));
  await expect(
    page.getByText('“marlbrook-pack.json” was read. It holds the policy of Marlbrook Primary School.'),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'From a file: Marlbrook Primary School' })).toBeChecked();
  await expect(page.getByText(/^Review date September 2025 has passed by 1 year/)).toBeVisible();
  await next(page).click();
  await page.getByLabel('Your name').fill(SCHOOL.user.name);
  await page.getByLabel('Your role').fill(SCHOOL.user.role);
  await page.getByLabel('Designated by').fill('Mrs Thornbury-Vale');
  await page.getByLabel('Designated on').fill('2026-09-01');
  await next(page).click();
  await choosePassphrase(page);
  await page
    .getByLabel('Staff', { exact: true })
    .fill(ROSTER.staff.map(({ name, role }) => `${name} (${role})`).join('\n'));
  await page
    .getByLabel('Pupils', { exact: true })
    .fill(ROSTER.pupils.map(({ name, role }) => `${name} (${role})`).join('\n'));
  await expect(page.getByText('6 people')).toBeVisible();
  await next(page).click();
  await expect(shown(page, 'How to flag')).toBeFocused();
  await expect(page.getByText('Point at a post and press Alt+Shift+L.')).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('Flagpost is ready')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Marlbrook Primary School' })).toBeVisible();
  await expect(page.getByText(/^Review date September 2025 has passed by 1 year/)).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue(SCHOOL.user.name);
  await expect(page.getByLabel('Your role')).toHaveValue(SCHOOL.user.role);
  await expect(page.getByLabel('Designated on')).toHaveValue('2026-09-01');
  await expect(page.getByLabel('Staff', { exact: true })).toHaveValue(/^Mrs Thornbury-Vale \(Head\)\n/);
  await expect(page.getByLabel('Pupils', { exact: true })).toHaveValue(/Mali Ferncastle \(Year 5\)/);
  await page.close();
  // Neither who uses it nor a name of the school stands anywhere in clear.
  const local = await flagpost.eye.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } };
    return JSON.stringify(await chrome.storage.local.get(null));
  });
  for (const name of [SCHOOL.user.name, 'Thornbury-Vale', 'Mali Ferncastle']) expect(local).not.toContain(name);
  expect((await lastRow(flagpost.eye, 'packs')).source).toBeTruthy();

  const site = await flagpost.visit(PLACES.xHome);
  await pointAt(site, postOn(site, 'x-insult-head'));
  await flagpost.browser.pressShortcut(site);
  const flag = newest(await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded'));
  expect(flag).toMatchObject({
    collector: SCHOOL.user,
    policy: { packId: 'marlbrook', review: '2025-09', pastReview: true },
  });
  const panel = await openPanel(flagpost);
  await expect(panel.getByText(/^Review date September 2025 has passed by 1 year/).first()).toBeVisible();
  await panel.close();
  await site.close();
});

test('a policy file that is broken is refused with line and reason, and the policy in use stays', async ({
  flagpost,
}) => {
  const page = await openOptions(flagpost);
  await page.getByRole('button', { name: 'Choose another policy' }).click();
  const good = await marlbrookPack();
  const field = page.getByLabel('Install a policy pack from a file');
  const line = (text: string, what: string) => text.slice(0, text.indexOf(what)).split('\n').length;
  const misnamed = good.replace('"verdict": "listed"', '"verdict": "banned"');
  const commaless = good.replace('"nation": "england",', '"nation": "england"');
  for (const [file, reason] of [
    [jsonFile('misnamed.json', misnamed), new RegExp(`^Line ${line(misnamed, '"banned"')}, .*verdict: .*"listed"`)],
    [
      jsonFile('comma.json', commaless),
      new RegExp(`^Line ${line(commaless, '"nation": "england"') + 1}.*: not valid JSON: a comma is missing`),
    ],
    [jsonFile('empty.json', ''), /^Line 1: /],
    [jsonFile('list.json', '[]'), /^Line 1.*: .*has to be/],
    [
      jsonFile('latin.json', Buffer.from(good.replace('Marlbrook Primary', 'Mârlbrook'), 'latin1')),
      /^It is not a text file in UTF-8\.$/,
    ],
    [jsonFile('film.json', Buffer.alloc(2_000_001, 32)), /^It is larger than 2 MB\. No policy pack is\.$/],
  ] as const) {
    await field.setInputFiles(file);
    const alert = page.getByRole('alert').filter({ hasText: `“${file.name}” was not installed.` });
    await expect(alert).toBeVisible();
    await expect(alert.getByText(reason).first(), file.name).toBeVisible();
  }
  await expectAccessible(page, 'a policy file refused');
  // The same file, mended, is taken.
  await field.setInputFiles(jsonFile('misnamed.json', good));
  await expect(
    page.getByText('“misnamed.json” was read. It holds the policy of Marlbrook Primary School.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Marlbrook Primary School' })).toBeVisible();
  expect(await stored(flagpost, 'settings')).toMatchObject({ packId: 'marlbrook' });
  await page.close();
});

test('another policy can be chosen later, and flags from then on are checked against it', async ({ flagpost }) => {
  const page = await openOptions(flagpost);
  await page.getByRole('button', { name: 'Choose another policy' }).click();
  await page.getByRole('radio', { name: 'Whitley Park' }).check();
  await page.getByRole('button', { name: 'Use this policy' }).click();
  await expect(page.getByText('The policy is in use. New flags are checked against it.')).toBeVisible();
  await page.close();
  const site = await flagpost.visit(PLACES.xHome);
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(site, postOn(site, 'x-threat'));
  await flagpost.browser.pressShortcut(site);
  const flag = newest(await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded'));
  expect(flag.policy).toMatchObject({ packId: 'whitley-park', review: '2021-01', pastReview: true });
  await site.close();
});

test('the whole set-up can be done with the keyboard alone', async ({ flagpost }) => {
  const page = await startAnew(flagpost);
  const keys = page.keyboard;
  /** Tabs to a control and makes sure that the focus can be seen there. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses++) {
      const here = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        const named = focused as HTMLInputElement | null;
        const style = focused && getComputedStyle(focused);
        return {
          name: focused?.getAttribute('aria-label') ?? named?.labels?.[0]?.textContent ?? focused?.textContent ?? '',
          outline: style ? `${style.outlineStyle} ${Number.parseFloat(style.outlineWidth)}` : '',
        };
      });
      if (name.test(here.name.trim())) {
        expect(here.outline, here.name).toMatch(/^solid [2-9]/);
        return;
      }
      await keys.press('Tab');
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await page.locator('body').press('Tab');
  await tabTo(/^Whitley Park/);
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'St Wenn School' })).toBeChecked();
  await tabTo(/^Save and continue$/);
  await keys.press('Enter');
  await expect(shown(page, 'You')).toBeFocused();
  await tabTo(/^Your name/);
  await keys.type('Ffion Tremaddoc');
  await tabTo(/^Your role/);
  await keys.type('Head');
  await keys.press('Enter');
  await expect(shown(page, 'Choose a passphrase')).toBeFocused();
  await tabTo(/^New passphrase/);
  await keys.type(PASSPHRASE);
  await tabTo(/^The same again/);
  await keys.type(PASSPHRASE);
  await keys.press('Enter');
  await expect(page.getByText('Flagpost recovery code')).toBeFocused();
  await tabTo(/^I have the code on paper/);
  await keys.press('Space');
  await tabTo(/^Continue$/);
  await keys.press('Enter');
  await expect(shown(page, 'Names at your school')).toBeFocused();
  await tabTo(/^Staff/);
  await keys.type('Mr Penhallick (Year 4)');
  await tabTo(/^Save and continue$/);
  await keys.press('Space');
  await expect(shown(page, 'How to flag')).toBeFocused();
  await tabTo(/^Finish$/);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  expect(await stored(flagpost, 'settings')).toMatchObject({ packId: 'st-wenn' });
  await expect(page.getByLabel('Your name')).toHaveValue('Ffion Tremaddoc');
  await expect(page.getByLabel('Staff', { exact: true })).toHaveValue('Mr Penhallick (Year 4)');
  await expect(step(page, 'Policy')).toBeHidden();
  await page.close();
});
