import { fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import { lockTestVault, openTestVault, PASSPHRASE } from '@/tests/browser/vault';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { expectSound, flagByShortcut } from './firefox-posts';
import { newest } from './posts';

test.describe.configure({ timeout: 150_000 });

test('Firefox: the vault locks and unlocks, and a flag made meanwhile is sealed, then read and checked', async ({
  firefox,
}) => {
  const { browser, words } = firefox;
  const page = await browser.openExtensionPage('options.html');
  await waitForWords(page, words('options.heading'));
  await press(page, words('vault.lock'));
  await waitForWords(page, words('vault.unlock.title'));
  const site = await firefox.visit(PLACES.xHome);
  const sealed = newest(await flagByShortcut(firefox, site, 'x-threat'));
  expect(sealed).toMatchObject({ locked: { opened: null }, collector: { name: '' }, check: null });
  await fill(page, words('vault.unlock.phrase'), 'quite the wrong words');
  await press(page, words('vault.unlock.open'));
  await waitForWords(page, words('vault.unlock.wrong'));
  await fill(page, words('vault.unlock.phrase'), PASSPHRASE);
  await press(page, words('vault.unlock.open'));
  await waitForWords(page, words('options.heading'));
  const after = await firefox.waitFor((s) => newest(s).record?.revision === 2);
  const flag = newest(after);
  expect(flag.locked?.opened?.by).toEqual(SCHOOL.user);
  expect(flag.check?.suggestions[0]?.concern).toBe('threat-violence');
  await expectSound(after, flag);
  await lockTestVault(firefox.eye);
  await waitForWords(page, words('vault.unlock.title'));
  await openTestVault(firefox.eye, { person: SCHOOL.user, designation: { by: '', on: '' } });
  await waitForWords(page, words('options.heading'));
});
