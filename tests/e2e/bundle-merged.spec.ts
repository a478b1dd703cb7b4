import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFlagpost } from '@/tests/browser/flagpost';
import { practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { bundleIn, inFolder, openAssistant } from './assistant';
import { addBackup, flagOne, saveBackup } from './colleague';
import { expect, test } from './extension';
import { newest } from './posts';
import { expectBagHolds, expectVerdict, fingerprintOf, listAnew, openVerifyPage, verify } from './verify-bundle';

// A browser of its own: the bundle is made of all flags that there are.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

/** What the script of a bundle says of it, run by each shell that it is made for. */
function byScript(bag: string): { status: number | null; stdout: string }[] {
  const ran = (shell: string) => spawnSync(shell, ['verify/verify.sh'], { cwd: bag, encoding: 'utf8' });
  return ['bash', 'sh'].map(ran).map(({ status, stdout }) => ({ status, stdout }));
}
const bySums = (bag: string) =>
  spawnSync('sh', ['-c', 'sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt'], {
    cwd: bag,
    encoding: 'utf8',
  });

/** Changes one byte of a file, and nothing else. */
function changeByte(file: string, before: string, after: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(before);
  expect([at >= 0, before.length, after.length]).toEqual([true, after.length, before.length]);
  bytes.write(after, at);
  writeFileSync(file, bytes);
}

test('a bundle of an own flag and one of a colleague holds for every program, and a byte of the colleague’s log does not change unseen', async ({
  flagpost,
}) => {
  await inFolder(async (folder) => {
    const backup = join(folder, 'colleague.flagpost');
    const colleague = await startFlagpost();
    try {
      await flagOne(colleague, 'x-threat');
      await saveBackup(colleague, backup);
    } finally {
      await colleague.close();
    }
    const own = newest(await flagOne(flagpost, 'x-insult-head')).id;
    await addBackup(flagpost, backup);
    const stored = await flagpost.stored(false);
    const taken = newest(stored).id;
    expect([stored.flags.length, taken === own]).toEqual([2, false]);

    const page = await openAssistant(flagpost);
    const { bag, zip, id } = await bundleIn(page, folder);
    const read = (path: string) => readFileSync(join(bag, path), 'utf8');
    const texts = ['0001', '0002'].map((item) => read(`data/items/${item}/post.txt`));
    expect(texts.sort()).toEqual([practicePost('x-insult-head').text, practicePost('x-threat').text].sort());
    const [log = '', ...others] = readdirSync(join(bag, 'data', 'colleague-logs')).map(
      (name) => `data/colleague-logs/${name}`,
    );
    expect(others).toEqual([]);
    expect(read(log)).toContain(taken);
    expect(read(log)).not.toContain(own);
    expect(read('data/report.html')).toContain(`captured by a colleague, ${SCHOOL.user.name}`);

    const fingerprint = fingerprintOf(stored);
    expectBagHolds(bag);
    const good = verify([zip, '--fingerprint', fingerprint]);
    expect(good.status, good.stdout + good.stderr).toBe(0);
    for (const { status, stdout } of byScript(bag)) {
      expect(status, stdout).toBe(0);
      expect(stdout).toMatch(/ok +the log of a colleague .* holds together/);
    }
    const checked = await openVerifyPage(page, bag);
    await expectVerdict(checked, zip, fingerprint, 'holds');

    // One byte of their log; then with both lists made to fit it, so that sums alone tell nothing any more.
    for (const lists of ['as they were', 'made to fit']) {
      const top = join(folder, lists.replaceAll(' ', '-'));
      const forged = join(top, id);
      cpSync(bag, forged, { recursive: true });
      changeByte(join(forged, log), '"act":"captured"', '"act":"capturee"');
      const fits = lists === 'made to fit';
      if (fits) listAnew(forged, log);
      const sums = bySums(forged);
      expect(sums.status, lists).toBe(fits ? 0 : 1);
      if (!fits) expect(sums.stdout).toContain(`${log}: FAILED`);
      for (const { status, stdout } of byScript(forged)) {
        expect(status, stdout).toBe(1);
        expect(stdout).toContain('RESULT: SOMETHING IS WRONG');
        expect(stdout).toContain(
          fits ? 'WRONG   the signature of the bundle does not hold' : `WRONG   changed: ${log}`,
        );
      }
      const other = join(top, `${id}.zip`);
      execFileSync('7z', ['a', '-tzip', other, id], { cwd: top, stdio: 'ignore' });
      const bad = verify([other, '--fingerprint', fingerprint, '--all']);
      expect(bad.status, bad.stdout).toBe(2);
      if (!fits) expect(bad.stdout).toContain(log);
      await expectVerdict(checked, other, fingerprint, 'broken');
      await expect(checked.locator('[data-state="broken"]').first()).toBeVisible();
      if (!fits) await expect(checked.getByText(log).first()).toBeAttached();
    }
    await checked.close();
    await page.close({ runBeforeUnload: false });
  });
});
