import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { button, heading, inFolder, make, next, save, saves } from './assistant';
import { expect, test } from './extension';
import { decodePng } from './png';
import { flagByShortcut, newest } from './posts';
import { openRegister } from './screens';

test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

const HIDDEN = 'Thick as mince';

test('a redacted copy for the governors holds, says what it is, and has none of what was hidden in any of its bytes', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const { id, snapshot } = newest(await flagByShortcut(flagpost, site, 'x-insult-head'));
  await site.close();
  const handle = snapshot?.author.handle.value?.replace(/^@/, '') ?? '';
  const name = snapshot?.author.name.value ?? '';
  expect(practicePost('x-insult-head').text).toContain(HIDDEN);

  const redact = await flagpost.browser.openExtensionPage(`register.html#/redact/${id}`);
  await redact.getByRole('button', { name: 'Show and redact: Picture' }).click();
  await redact.getByRole('button', { name: 'Add a box' }).click();
  await redact.getByRole('button', { name: 'Cover the strip with date and address' }).click();
  await redact.getByRole('checkbox', { name: /I have looked at the whole picture/ }).check();
  for (const words of [handle, name, HIDDEN]) {
    await redact.getByLabel('Other words to hide').fill(words);
    await redact.getByRole('button', { name: 'Hide these words' }).click();
  }
  await redact.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(redact.getByText('Saved. Copies of this flag hide these parts.')).toBeVisible();
  await redact.close();

  const page = await openRegister(flagpost, id);
  await button(page, 'Make an evidence bundle').click();
  await page.getByRole('radio', { name: /^Governors/ }).check();
  await next(page);
  await next(page);
  await expect(page.getByRole('radio', { name: /^A redacted copy/ })).toBeChecked();
  await page.getByRole('radio', { name: 'One ZIP file Opens everywhere' }).check();
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 60_000 });
  await inFolder(async (folder) => {
    let zip = '';
    for (const link of await saves(page).all()) {
      const path = await save(page, link, folder);
      if (/FP-\d{4}-\d{4}-R1\.zip$/.test(path)) zip = path;
    }
    execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
    const bag = zip.slice(0, -'.zip'.length);
    execFileSync('sh', ['-c', 'sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt'], { cwd: bag });
    const files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(bag, path)).isFile(),
    );
    expect(files.filter((path) => path.startsWith('data/items/')).sort()).toEqual(
      ['files.csv', 'post.txt', 'redactions.json', 'screenshot.png'].map((file) => `data/items/0001/${file}`),
    );
    expect(readFileSync(join(bag, 'data/items/0001/post.txt'), 'utf8')).toContain('[hidden]');
    expect(readFileSync(join(bag, 'data/report.html'), 'utf8')).toContain('This is a redacted copy');
    for (const path of files) {
      const bytes = readFileSync(join(bag, path));
      for (const words of [handle, name, HIDDEN])
        for (const encoded of [
          Buffer.from(words),
          Buffer.from(words.toLowerCase()),
          Buffer.from(encodeURIComponent(words)),
          Buffer.from(words, 'utf16le'),
        ])
          expect(bytes.includes(encoded), `${words} in ${path}`).toBe(false);
    }
    const words = execFileSync('pdftotext', [join(bag, 'data/report.pdf'), '-'], { encoding: 'utf8' });
    // Its pages are packed: unpacked, no section of it has them either, as text, as a title or as words in the structure.
    const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(bag, 'data/report.pdf'), '-'], {
      maxBuffer: 1 << 28,
    });
    for (const section of ['How to check it', 'Chronology', 'Custody log', 'Policy clauses'])
      expect(words).toContain(section);
    expect(unpacked.includes('Custody log')).toBe(true);
    for (const one of [handle, name, HIDDEN]) {
      expect(words).not.toContain(one);
      for (const encoded of [
        Buffer.from(one, 'latin1'),
        Buffer.from(one, 'utf16le').swap16(),
        Buffer.from(Buffer.from(one, 'latin1').toString('hex')),
        Buffer.from(Buffer.from(one, 'utf16le').swap16().toString('hex')),
      ])
        expect(unpacked.includes(encoded), `${one} in the unpacked report.pdf`).toBe(false);
    }
    const picture = decodePng(readFileSync(join(bag, 'data/items/0001/screenshot.png')));
    // The strip at its foot, inside the frame.
    expect(picture.part(4, picture.height - 40, picture.width - 8, 30).share([0, 0, 0])).toBe(1);
    const fingerprint =
      /Key-Fingerprint: ([0-9a-f]{64})/.exec(readFileSync(join(bag, 'bag-info.txt'), 'utf8'))?.[1] ?? '';
    const told = spawnSync('npx', ['tsx', 'lib/bundle/verify-command.ts', zip, '--fingerprint', fingerprint], {
      encoding: 'utf8',
    });
    expect(told.stdout).not.toMatch(/^Does not hold/m);
    expect(told.status, told.stdout + told.stderr).toBeLessThan(2);
  });
  await page.close();
});
