import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { downloadsInto, make, openAssistant, saveAll } from './firefox-assistant';
import { bytesOf, flagByShortcut } from './firefox-posts';
import { comparable } from './pdf-programs';
import { decodePng } from './png';
import { filesOf, newest } from './posts';
import { expectBagHolds, filesIn, fingerprintOf, verify } from './verify-bundle';

test.describe.configure({ timeout: 240_000, mode: 'serial' });

let firefox: Awaited<ReturnType<typeof startFirefoxFlagpost>>;
let folder: string;
/** The two flags that every bundle here is made of, oldest first. */
let ids: string[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'flagpost-firefox-bundle-'));
  firefox = await startFirefoxFlagpost({
    preferences: downloadsInto(folder),
  });
  const site = await firefox.visit(PLACES.xHome);
  ids = [];
  for (const key of ['x-insult-head', 'x-racist']) ids.push(newest(await flagByShortcut(firefox, site, key)).id);
  await site.close();
});
test.afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true });
});

const fingerprintHere = async () => fingerprintOf(await firefox.stored(false));

test('Firefox: a bundle for the police is made, saved and holds for every program that can check it', async () => {
  const { words } = firefox;
  const page = await openAssistant(firefox);
  await press(page, words('bundle.recipients.police'), 'label');
  await fill(page, words('bundle.who.name'), 'PC 1234');
  await press(page, words('bundle.steps.next'));
  await fill(page, words('bundle.exhibits.initials'), 'SF');
  await page.waitFor('every part to be ticked', () => {
    const open = document.querySelector<HTMLInputElement>('.bundle-parts input:not(:checked)');
    open?.click();
    return !open && document.querySelector('.bundle-parts input:checked') !== null;
  }, []);
  await press(page, words('bundle.steps.next'));
  const id = await make(firefox, page);
  const names = await saveAll(page, folder);
  expect(names).toContain(`${id}.zip`);
  const zip = join(folder, `${id}.zip`);
  const shown = await page.evaluate(() => [...document.querySelectorAll('.ui-hash')].map((e) => e.textContent));
  expect(shown).toContain(createHash('sha256').update(readFileSync(zip)).digest('hex'));

  expect(execFileSync('7z', ['t', zip], { encoding: 'utf8' })).toContain('Everything is Ok');
  execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
  const bag = join(folder, id);
  expectBagHolds(bag);
  const good = verify([zip, '--fingerprint', await fingerprintHere(), '--all']);
  expect(good.status, good.stdout + good.stderr).toBe(0);
  expect(good.stdout).toContain(id);

  const stored = await firefox.stored();
  for (const [at, key] of ['x-insult-head', 'x-racist'].entries()) {
    const item = join(bag, 'data', 'items', `000${at + 1}`);
    expect(readFileSync(join(item, 'post.txt'), 'utf8')).toBe(practicePost(key).text);
    const kept = stored.files.find((file) => file.flagId === ids[at] && file.name === 'screenshot-01.png');
    expect(bytesOf(kept).length).toBeGreaterThan(0);
    expect(readFileSync(join(item, 'screenshot.png')).equals(bytesOf(kept))).toBe(true);
  }
  const pdf = join(bag, 'data', 'report.pdf');
  execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' });
  const read = comparable(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }));
  // Emoji are drawn and not written, so each run of plain words is looked for by itself.
  for (const key of ['x-insult-head', 'x-racist'])
    for (const run of practicePost(key).text.split(/[^\p{L}\p{N}\s,.]+/u)) expect(read, key).toContain(comparable(run));
  const pictures = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' });
  expect(pictures.match(/ image /g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  await page.close();
});

test('Firefox: a copy with a box burnt in and words hidden goes out encrypted, holds, and has none of the words', async () => {
  const { browser, words } = firefox;
  const stored = await firefox.stored();
  const flag = stored.flags.find(({ id }) => id === ids[0]);
  if (!flag?.snapshot) throw new Error('The flag is not there.');
  const before = decodePng(bytesOf(filesOf(stored, flag).find(({ name }) => name === 'screenshot-01.png')));
  const author = flag.snapshot.author.name.value ?? '';
  const handle = flag.snapshot.author.handle.value ?? '';
  const struck = ['Thick as mince', author, handle];
  for (const one of struck) expect(one.length).toBeGreaterThan(3);
  expect(flag.snapshot.text.value).toContain(struck[0]);

  const page = await browser.openExtensionPage(`register.html#/redact/${flag.id}`);
  await press(page, words('redact.picture.show').replace('$1', words('redact.picture.only')), 'button');
  await press(page, words('redact.picture.add'), 'button');
  const box = () =>
    page.waitFor(
      'the box to have the focus',
      () => document.activeElement?.matches('.redact-box') && document.activeElement.getAttribute('aria-label'),
      [],
    );
  const numbers = (label: unknown) =>
    [...String(label).matchAll(/\d+/g)].map(([n]) => Number(n)).slice(1) as [number, number, number, number];
  const [x0, y0, width0, height0] = numbers(await box());
  // Alt with an arrow key goes back a page where nobody takes it.
  for (const keys of ['Left', 'Up', 'alt+Left', 'alt+Up', 'shift+Right', 'alt+shift+Down'])
    await browser.pressShortcut(page, keys);
  const wanted = [x0 - 11, y0 - 11, width0 + 10, height0 + 1];
  await expect.poll(async () => numbers(await box())).toEqual(wanted);
  const [x, y, width, height] = wanted as [number, number, number, number];
  for (const one of struck) {
    await fill(page, words('redact.words.own'), one);
    await press(page, words('redact.words.strike'), 'button');
  }
  await press(page, words('redact.picture.looked'), 'label');
  await press(page, words('redact.save'), 'button');
  await waitForWords(page, words('redact.saved'));
  await page.close();

  const assistant = await openAssistant(firefox);
  await press(assistant, words('bundle.recipients.governors'), 'label');
  await press(assistant, words('bundle.steps.next'));
  await waitForWords(assistant, words('bundle.parts.title'));
  await press(assistant, words('bundle.steps.next'));
  await waitForWords(assistant, words('bundle.redacted.newTab'));
  const id = await make(firefox, assistant);
  expect(id).toMatch(/-R1$/);
  const passphrase = await assistant.evaluate(() => document.querySelector('.bundle-passphrase')?.textContent ?? '');
  expect(passphrase.split(/[\s-]+/)).toHaveLength(6);
  const names = await saveAll(assistant, folder);
  const name = names.find((one) => one.endsWith('-encrypted.zip')) ?? '';
  const outer = join(folder, name);
  const inside = join(folder, 'opened');
  expect(spawnSync('7z', ['t', `-p${passphrase}x`, outer]).status).not.toBe(0);
  execFileSync('7z', ['x', '-y', `-p${passphrase}`, `-o${inside}`, outer], { stdio: 'ignore' });
  const inner = join(inside, name.replace('-encrypted.zip', '.zip'));
  expect(execFileSync('7z', ['t', inner], { encoding: 'utf8' })).toContain('Everything is Ok');
  const out = join(folder, 'copy');
  execFileSync('7z', ['x', '-y', `-o${out}`, inner], { stdio: 'ignore' });
  const bag = join(out, name.replace('-encrypted.zip', ''));
  expectBagHolds(bag);
  const good = verify([outer, '--fingerprint', await fingerprintHere(), '--all'], passphrase);
  expect(good.status, good.stdout + good.stderr).toBe(0);
  expect(readdirSync(join(bag, 'data', 'items'))).toEqual(['0001']);

  const all = filesIn(bag);
  const bytes = all.map((path) => ({ path, content: readFileSync(join(bag, path)) }));
  const pdf = join(bag, 'data', 'report.pdf');
  execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' });
  bytes.push({ path: 'words of report.pdf', content: execFileSync('pdftotext', ['-raw', pdf, '-']) });
  const rest = comparable(practicePost('x-insult-head').text.split('Thick as mince')[0] ?? '').slice(-20);
  expect(comparable(bytes.at(-1)?.content.toString('utf8') ?? '')).toContain(rest);
  for (const word of struck)
    for (const { path, content } of bytes) {
      const bare = comparable(content.toString('utf8')).toLowerCase();
      expect(bare.includes(comparable(word).toLowerCase()), `${word} in ${path}`).toBe(false);
      expect(content.includes(Buffer.from(word, 'utf16le')), `${word} in ${path}`).toBe(false);
    }

  const leaves = readFileSync(join(bag, 'data', 'items', '0001', 'screenshot.png'));
  const after = decodePng(leaves);
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  expect(before.part(x, y, width, height).share([0, 0, 0])).toBeLessThan(0.5);
  // Black, with an edge of one white pixel.
  const black = (width - 2) * (height - 2);
  expect(after.part(x + 1, y + 1, width - 2, height - 2).share([0, 0, 0])).toBe(1);
  expect(after.part(x, y, width, height).share([255, 255, 255])).toBeCloseTo(1 - black / (width * height), 10);
  let changed = 0;
  for (let py = 0; py < after.height; py += 1)
    for (let px = 0; px < after.width; px += 1) {
      const isIn = px >= x && px < x + width && py >= y && py < y + height;
      if (!isIn && after.at(px, py).join() !== before.at(px, py).join()) changed += 1;
    }
  expect(changed, 'pixels beside the box').toBe(0);
  for (const piece of ['tEXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs']) expect(leaves.includes(piece)).toBe(false);
  await press(assistant, words('bundle.passphrase.written'), 'button');
  await assistant.close();
});
