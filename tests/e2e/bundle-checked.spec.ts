import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practicePost } from '@/tests/fixtures/sites/school';
import { bundleIn, button, inFolder, openAssistant } from './assistant';
import { expect, test } from './extension';
import { expectBagHolds, expectVerdict, listAnew, openVerifyPage, verify } from './verify-bundle';

// A browser of its own: the bundle is made of all flags that there are.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

test('a bundle that the assistant made holds for every program that can check it, and no longer when a byte is changed', async ({
  flagpost,
}) => {
  const page = await openAssistant(flagpost);
  await inFolder(async (folder) => {
    const { bag, zip, id } = await bundleIn(page, folder);
    const read = (path: string) => readFileSync(join(bag, path), 'utf8');
    const sh = (line: string) => execFileSync('sh', ['-c', line], { cwd: bag, encoding: 'utf8' });

    // The files that a stranger is told of, by the programs that VERIFY.txt names.
    for (const path of [
      'READ-ME-FIRST.txt',
      'VERIFY.txt',
      'bag-info.txt',
      'verify/verify.html',
      'verify/verify.sh',
      'verify/verify.ps1',
      'data/report.html',
      'data/report.pdf',
      'data/index.csv',
      'data/chronology.csv',
      'data/custody-log.jsonl',
      'data/not-captured.json',
      'data/policy/clauses.html',
      'data/incident-record.txt',
      'data/for-the-officer.html',
      'data/items/0001/record.json',
      'data/items/0001/record.json.sig',
      'data/items/0001/screenshot.png',
      'data/items/0001/post.txt',
      'data/items/0001/LIMITS.txt',
      'data/items/0001/tiles/01.png',
    ])
      expect(existsSync(join(bag, path)), path).toBe(true);
    expectBagHolds(bag);
    const record = 'data/items/0001/record.json';
    expect(sh(`openssl dgst -sha256 -verify signatures/public-key.pem -signature ${record}.sig ${record}`)).toContain(
      'Verified OK',
    );
    const fingerprint = /Key-Fingerprint: ([0-9a-f]{64})/.exec(read('bag-info.txt'))?.[1] ?? '';
    expect(sh('openssl pkey -pubin -in signatures/public-key.pem -outform DER | sha256sum')).toContain(fingerprint);
    expect(sh('sh verify/verify.sh')).not.toMatch(/BROKEN|FAILED/i);
    execFileSync('qpdf', ['--check', join(bag, 'data/report.pdf')]);
    const words = execFileSync('pdftotext', [join(bag, 'data/report.pdf'), '-'], { encoding: 'utf8' });
    const { text } = practicePost('x-insult-head');
    const bare = (one: string) => one.replace(/\s+/g, '');
    expect(bare(words)).toContain(bare(text).slice(0, 60));
    expect(read('data/items/0001/post.txt')).toBe(text);

    // The bundle's own page and the command say the same of it.
    const good = verify([zip, '--fingerprint', fingerprint]);
    expect(good.status, good.stdout + good.stderr).toBe(0);
    expect(good.stdout).toContain(id);
    expect(verify([zip]).status).toBe(1);
    const checked = await openVerifyPage(page, bag);
    await expectVerdict(checked, zip, fingerprint, 'holds');

    // One letter of what was said, with every list made to fit: only the key tells.
    const forged = join(folder, 'forged');
    cpSync(bag, join(forged, id), { recursive: true });
    const post = join(forged, id, 'data/items/0001/post.txt');
    writeFileSync(
      post,
      readFileSync(post, 'utf8').replace(/[a-z]/, (letter) => (letter === 'q' ? 'r' : 'q')),
    );
    listAnew(join(forged, id), 'data/items/0001/post.txt');
    execFileSync('sh', ['-c', 'sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt'], {
      cwd: join(forged, id),
    });
    rmSync(join(folder, 'forged.zip'), { force: true });
    execFileSync('7z', ['a', '-tzip', join(folder, 'forged.zip'), id], { cwd: forged, stdio: 'ignore' });
    expect(verify([join(folder, 'forged.zip'), '--fingerprint', fingerprint]).status).toBe(2);
    await expectVerdict(checked, join(folder, 'forged.zip'), fingerprint, 'broken');
    await checked.close();
  });
  await button(page, /^I have written/).count();
  await page.close();
});
