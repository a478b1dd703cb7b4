import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenAt } from '@/lib/evidence/custody';
import { startFlagpost } from '@/tests/browser/flagpost';
import { PASSPHRASE } from '@/tests/browser/vault';
import { SCHOOL } from '@/tests/fixtures/sites/school';
import { flagOne, partForBackups, saveBackup } from './colleague';
import { expect, test } from './extension';
import { filesOf, newest } from './posts';
import { expectAccessible, openOptions, openRegister } from './screens';

test.use({ options: {} });

test('a colleague’s backup is added beside what is here, looked at, checked, and handed on', async ({ flagpost }) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-colleague-'));
  const file = join(folder, 'colleague.flagpost');
  const colleague = await startFlagpost();
  try {
    const theirs = await flagOne(colleague, 'x-threat');
    await saveBackup(colleague, file);
    await colleague.close();

    const ours = await flagOne(flagpost, 'x-insult-head');
    const options = await openOptions(flagpost);
    const part = partForBackups(options);
    await part.getByLabel('Backup file').setInputFiles(file);
    await expect(part.getByText(`Flags: 1, files: ${theirs.files.length}`)).toBeVisible();
    const secret = part.getByLabel('The colleague’s passphrase, or their recovery code');
    await secret.fill('quite the wrong words');
    await part.getByRole('button', { name: 'Add it' }).click();
    await expect(part.getByText('This passphrase or code does not open this backup.')).toBeVisible();
    await expect(part.getByText('Nothing was changed.')).toBeVisible();
    expect((await flagpost.stored(false)).flags.length).toBe(1);
    await secret.fill(PASSPHRASE);
    await part.getByRole('button', { name: 'Add it' }).click();
    await expect(part.getByText(`Flags taken in: 1, files: ${theirs.files.length}. Already here: 0.`)).toBeVisible();
    await expectAccessible(options, 'a colleague’s backup added');

    const both = await flagpost.stored();
    const [own, taken] = both.flags;
    expect(own).toEqual(newest(ours));
    expect(taken).toEqual({ ...newest(theirs), seq: newest(ours).seq + 1 });
    if (!taken) throw new Error('Nothing was taken in.');
    const plain = ({ base64, sha256, name }: (typeof both.files)[number]) => ({ base64, sha256, name });
    const byName = (files: typeof both.files) => files.map(plain).sort((a, b) => a.name.localeCompare(b.name));
    expect(byName(filesOf(both, taken))).toEqual(byName(filesOf(theirs, newest(theirs))));
    expect(await brokenAt(both.custody)).toBeNull();
    expect(both.custody.slice(0, ours.custody.length)).toEqual(ours.custody);

    await options.getByRole('button', { name: 'Check everything' }).click();
    await expect(options.getByText('Everything is as it was stored')).toBeVisible();
    await expect(options.getByText('Signatures: good 2,')).toBeVisible();
    await secret.fill(PASSPHRASE);
    await part.getByRole('button', { name: 'Add it' }).click();
    await expect(part.getByText('Flags taken in: 0, files: 0. Already here: 1.')).toBeVisible();
    await options.close();

    const register = await openRegister(flagpost, taken.id);
    const log = register.getByRole('region', { name: 'Custody log' });
    await expect(log.getByRole('heading', { level: 3 })).toHaveText([
      `In the log of ${SCHOOL.user.name}`,
      'In the log of this device',
    ]);
    await expect(log.getByText('Taken over from a colleague’s backup', { exact: true })).toBeVisible();
    await expectAccessible(register, 'a flag of a colleague');
    await expect(register.getByText('Signed by a key that came with a backup, and unchanged since.')).toBeAttached();
    // What is done with it here goes on in the log of this device.
    const files = register.getByRole('region', { name: 'Files' });
    await files
      .getByRole('button', { name: /^Show screenshot/ })
      .first()
      .click();
    await expect(log.getByText('Picture shown in clear', { exact: true })).toBeVisible();
    const [saved] = await Promise.all([
      register.waitForEvent('download'),
      files.getByRole('link', { name: /^Save/ }).first().click(),
    ]);
    await saved.delete();
    await expect(log.getByText('Copied or saved outside Flagpost', { exact: true })).toBeVisible();
    // The browser's own printing, without the window that asks where to.
    const devtools = await register.context().newCDPSession(register);
    await devtools.send('Page.printToPDF', {});
    await expect(log.getByText('Opened for printing', { exact: true })).toBeVisible();
    const after = await flagpost.stored(false);
    const acts = after.custody.filter(({ flagId }) => flagId === taken.id).map(({ act }) => act);
    expect(acts).toEqual(['merged', 'picture-shown', 'shared', 'printed']);
    expect(await brokenAt(after.custody)).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
