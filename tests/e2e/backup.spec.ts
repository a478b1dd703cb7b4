import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pointAt, startFlagpost } from '@/tests/browser/flagpost';
import { PASSPHRASE } from '@/tests/browser/vault';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { newest, postOn } from './posts';
import { expectAccessible, openOptions, openRegister } from './screens';

const run = promisify(execFile);

test.use({ options: {} });

test('a backup saved here is restored in another browser, where everything can be checked again', async ({
  flagpost,
}) => {
  test.setTimeout(180_000);
  const site = await flagpost.visit(PLACES.xHome);
  await pointAt(site, postOn(site, 'x-insult-head'));
  await flagpost.browser.pressShortcut(site);
  const before = await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded');
  await site.close();

  const options = await openOptions(flagpost);
  await expect(options.getByText('No backup has been made yet.')).toBeVisible();
  await options.getByRole('button', { name: 'Make a backup' }).click();
  await expect(options.getByText('The backup is ready')).toBeVisible();
  await expectAccessible(options, 'options with a backup');
  const hash = await options.locator('.ui-notice .ui-hash').textContent();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('link', { name: /^Save the backup/ }).click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-backup-'));
  try {
    const file = join(folder, download.suggestedFilename());
    expect(download.suggestedFilename()).toMatch(/^flagpost-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.flagpost$/);
    await download.saveAs(file);
    const bytes = await readFile(file);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    // Any program for ZIP files lists it; without the passphrase it tells no word and no name.
    const python =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print("\\n".join(z.namelist()))';
    const listed = await run('python3', ['-c', python, file]).catch(() => null);
    if (listed) expect(listed.stdout).toMatch(/^None\nbackup\.json\nflags\.jsonl\n/);
    for (const word of [newest(before).snapshot?.text.value ?? '?', SCHOOL.user.name])
      expect(bytes.includes(word)).toBe(false);

    const other = await startFlagpost({ setUp: false });
    try {
      const fresh = await openOptions(other);
      await fresh.getByText('Restore from a backup instead').click();
      const chosen = fresh.getByLabel('Backup file');
      const broken = join(folder, 'broken.flagpost');
      await writeFile(broken, bytes.subarray(0, bytes.length >> 1));
      await chosen.setInputFiles(broken);
      await expect(fresh.getByText(/^This file is no backup of Flagpost, or it is not whole\./)).toBeVisible();
      await chosen.setInputFiles(file);
      await expect(fresh.getByText(`Flags: 1, files: ${before.files.length}`)).toBeVisible();
      await fresh.getByLabel('Passphrase, or recovery code').fill('quite the wrong words');
      await fresh.getByRole('button', { name: 'Restore' }).click();
      await expect(fresh.getByText('This passphrase or code does not open this backup.')).toBeVisible();
      await expectAccessible(fresh, 'a backup that does not open');
      await fresh.getByLabel('Passphrase, or recovery code').fill(PASSPHRASE);
      await fresh.getByRole('button', { name: 'Restore' }).click();
      await expect(fresh.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      await expect(fresh.getByLabel('Your name')).toHaveValue(SCHOOL.user.name);

      const after = await other.stored();
      expect(after.flags).toEqual(before.flags);
      const byName = (files: typeof after.files) => [...files].sort((a, b) => a.id.localeCompare(b.id));
      expect(byName(after.files)).toEqual(byName(before.files));
      expect(after.custody.slice(0, before.custody.length)).toEqual(before.custody);
      await fresh.getByRole('button', { name: 'Check everything' }).click();
      await expect(fresh.getByText('Everything is as it was stored')).toBeVisible();
      await expect(fresh.getByText('Signatures: good 1,')).toBeVisible();
      await expectAccessible(fresh, 'everything checked');
      const register = await openRegister(other);
      await expect(register.getByText(newest(before).snapshot?.text.value?.slice(0, 30) ?? '?').first()).toBeVisible();
    } finally {
      await other.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await options.close();
  }
});
