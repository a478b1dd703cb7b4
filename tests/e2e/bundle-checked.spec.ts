import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { practicePost } from '@/tests/fixtures/sites/school';
import { button, heading, inFolder, make, next, openAssistant, save, saves } from './assistant';
import { expect, test } from './extension';

// A browser of its own: the bundle is made of all flags that there are.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

/** Makes a bundle with everything in it for the police, and unpacks it with a program of somebody else. */
async function bundleIn(page: Page, folder: string): Promise<{ bag: string; zip: string; id: string }> {
  await page.getByRole('radio', { name: /^Police/ }).check();
  await page.getByLabel('Name of the recipient').fill('PC 1234');
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  for (const part of await page.getByRole('checkbox').all()) await part.check();
  await next(page);
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 90_000 });
  let zip = '';
  for (const link of await saves(page).all()) {
    const path = await save(page, link, folder);
    if (/FP-\d{4}-\d{4}\.zip$/.test(path)) zip = path;
  }
  execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
  const id = zip.slice(folder.length + 1, -'.zip'.length);
  return { bag: join(folder, id), zip, id };
}

const verify = (...given: string[]) =>
  spawnSync('npx', ['tsx', 'lib/bundle/verify-command.ts', ...given], { encoding: 'utf8' });
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

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
    sh('sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt');
    const listed = read('manifest-sha256.txt').trimEnd().split('\n');
    expect(
      filesIn(join(bag, 'data'))
        .map((path) => `data/${path}`)
        .sort(),
    ).toEqual(listed.map((line) => line.slice(66)).sort());
    const signed =
      'openssl dgst -sha256 -verify signatures/public-key.pem -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt';
    expect(sh(signed)).toContain('Verified OK');
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
    const good = verify(zip, '--fingerprint', fingerprint);
    expect(good.status, good.stdout + good.stderr).toBe(0);
    expect(good.stdout).toContain(id);
    expect(verify(zip).status).toBe(1);
    const checked = await page.context().newPage();
    await checked.goto(pathToFileURL(join(bag, 'verify/verify.html')).href);
    const asked = async (chosen: string, verdict: string) => {
      await checked.reload();
      await checked.getByLabel('ZIP file').setInputFiles(chosen);
      await checked.getByLabel('Fingerprint of the school’s key').fill(fingerprint);
      await checked.getByRole('button', { name: 'Check' }).click();
      await expect(checked.locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict, { timeout: 30_000 });
    };
    await asked(zip, 'holds');

    // One letter of what was said, with every list made to fit: only the key tells.
    const forged = join(folder, 'forged');
    cpSync(bag, join(forged, id), { recursive: true });
    const post = join(forged, id, 'data/items/0001/post.txt');
    writeFileSync(
      post,
      readFileSync(post, 'utf8').replace(/[a-z]/, (letter) => (letter === 'q' ? 'r' : 'q')),
    );
    const manifest = join(forged, id, 'manifest-sha256.txt');
    const anew = (file: string, path: string) =>
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(
          new RegExp(`^[0-9a-f]{64}  ${path.replaceAll('.', '\\.')}$`, 'm'),
          `${hash(join(forged, id, path))}  ${path}`,
        ),
      );
    anew(manifest, 'data/items/0001/post.txt');
    anew(join(forged, id, 'tagmanifest-sha256.txt'), 'manifest-sha256.txt');
    execFileSync('sh', ['-c', 'sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt'], {
      cwd: join(forged, id),
    });
    rmSync(join(folder, 'forged.zip'), { force: true });
    execFileSync('7z', ['a', '-tzip', join(folder, 'forged.zip'), id], { cwd: forged, stdio: 'ignore' });
    expect(verify(join(folder, 'forged.zip'), '--fingerprint', fingerprint).status).toBe(2);
    await asked(join(folder, 'forged.zip'), 'broken');
    await checked.close();
  });
  await button(page, /^I have written/).count();
  await page.close();
});
