import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { brokenAt } from '@/lib/evidence/custody';
import { withBuildThatMayAlways } from '@/tests/browser/allowed-build';
import { type Flagpost, pointAt, startFlagpost } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { boxes, button, inFolder, make, next, saveAll } from './assistant';
import { expect, test } from './extension';
import { alterWords, type Looked, lookAgain, wordsOf } from './look-again';
import { decodePng, type Picture } from './png';
import { expectSigned, filesOf, flagByShortcut, newest, postOn, queryOf } from './posts';
import { expectAccessible, openRegister } from './screens';

// Looks at one author are counted.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const run = promisify(execFile);
const PICTURES = process.env.FLAGPOST_SCREENS;
const SHOT = 'look-01-screenshot-01.png';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const WORDS = 'Hmm...this page doesn’t exist. Try searching for something else.';

const html = (body: string) => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><title>Page not found / X</title>
    <style>body{margin:0;font:15px/1.4 sans-serif}main{padding:120px 0;text-align:center}span{font-size:20px}</style>${body}</html>`,
});
const GONE = html(`<main><div><span>${WORDS}</span></div><p><a href="/explore">Search</a></p></main>`);

async function leave(name: string, bytes: Uint8Array): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(join(PICTURES, `second-look-gone-${name}.png`), bytes);
}

const bytesOf = ({ stored, flag }: Looked, name: string): Buffer => {
  const file = filesOf(stored, flag).find((one) => one.name === name);
  if (!file) throw new Error(`The flag has no file ${name}.`);
  const bytes = Buffer.from(file.base64, 'base64');
  expect(sha256(bytes)).toBe(file.sha256);
  return bytes;
};

/** Pixels that are neither the ground nor near it: letters. */
function ink(picture: Picture): number {
  let dark = 0;
  for (let i = 0; i < picture.data.length; i += 4) if ((picture.data[i] ?? 255) < 110) dark += 1;
  return dark;
}

/** The picture is of what stood in the tab, to the pixel, with a strip of words below. @param page what the tab showed. */
async function expectProof(looked: Looked, page: Picture): Promise<void> {
  const { look, flag, stored } = looked;
  expect(look).toMatchObject({ result: 'gone', said: { words: WORDS, means: 'gone' }, picture: { state: 'alone' } });
  if (look.picture?.state !== 'alone') throw new Error('There is no picture.');
  const { width, height } = look.picture.summary;
  const bytes = bytesOf(looked, SHOT);
  await leave('proof', bytes);
  const proof = decodePng(bytes);
  expect([width, height]).toEqual([page.width, page.height]);
  expect(proof.top(height).differs(page)).toBeLessThan(0.0005);
  // The sentence is there: letters where the page draws it, and none where the page is empty.
  const { tab } = looked;
  const box = await tab.getByText(WORDS).boundingBox();
  if (!box) throw new Error('The page does not show the sentence.');
  const at = (y: number) => proof.part(Math.floor(box.x), Math.floor(y), Math.ceil(box.width), Math.ceil(box.height));
  expect(ink(at(box.y))).toBeGreaterThan(1_000);
  expect(ink(at(box.y - 2 * box.height))).toBe(0);
  const strip = proof.part(0, height, proof.width, proof.height - height);
  expect(strip.height).toBeGreaterThan(60);
  expect(strip.share([0xf3, 0xf5, 0xf6])).toBeGreaterThan(0.6);
  expect(ink(strip)).toBeGreaterThan(1_500);
  const record = JSON.parse(wordsOf(stored, flag, 'record-2.json'));
  expect(record.files).toContainEqual(expect.objectContaining({ name: SHOT, sha256: sha256(bytes) }));
  expect(record.secondLooks).toMatchObject([{ result: 'gone', picture: { state: 'alone', why: 'no-post' } }]);
  expectSigned(stored, flag);
  expect(await brokenAt(stored.custody)).toBeNull();
}

/** The picture as the flag's page shows it. */
async function expectOnPage(flagpost: Flagpost, { flag }: Looked, bytes: Buffer): Promise<void> {
  const page = await openRegister(flagpost, flag.id);
  await expect(page.getByText('The site says that it is not there').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show picture 1 of the second look' }).click();
  const picture = page.getByRole('img', { name: 'Picture of second look 1, part 1' });
  await expect(picture).toBeVisible();
  const natural = () => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth);
  await expect.poll(natural).toBe(decodePng(bytes).width);
  await expectAccessible(page, 'flag with a picture of a gone look');
  if (PICTURES) {
    const look = page.locator('.flag-look');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await look.screenshot({ path: join(PICTURES, `second-look-gone-page-${colorScheme}.png`) });
    }
    await page.setViewportSize({ width: 360, height: 900 });
    await look.screenshot({ path: join(PICTURES, 'second-look-gone-page-360.png') });
  }
  await page.close();
}

/** The picture lies in a bundle for the police, and its report says what it is of. */
async function expectInBundle(flagpost: Flagpost, bytes: Buffer): Promise<void> {
  const page = await openRegister(flagpost);
  await boxes(page).first().check();
  await button(page, 'Make an evidence bundle').click();
  await page.getByRole('radio', { name: /^Police/ }).check();
  await page.getByLabel('Name of the recipient').fill('PC 1234, South Wales Police');
  await page.getByLabel('What it is about').fill('A post that is not there any more');
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('OP');
  await next(page);
  await make(page);
  await expect(page.getByRole('heading', { name: 'The bundle is ready' })).toBeFocused({ timeout: 60_000 });
  await inFolder(async (folder) => {
    const zip = (await saveAll(page, folder)).find((path) => path.endsWith('.zip')) ?? '';
    const to = join(folder, 'out');
    await run('7z', ['x', '-y', `-o${to}`, zip]);
    const paths = (await readdir(to, { recursive: true })).map(String);
    const pictures = paths.filter((path) => path.endsWith('.png'));
    const hashes = await Promise.all(pictures.map(async (path) => sha256(await readFile(join(to, path)))));
    const [path] = pictures.filter((_one, i) => hashes[i] === sha256(bytes));
    expect(path).toMatch(/\/items\/0001\/.*01.*\.png$/);
    const manifest = paths.find((one) => one.endsWith('manifest-sha256.txt') && !one.includes('tagmanifest'));
    expect(await readFile(join(to, manifest ?? ''), 'utf8')).toContain(sha256(bytes));
    const report = paths.find((one) => one.endsWith('report.html'));
    expect(await readFile(join(to, report ?? ''), 'utf8')).toMatch(/second look 1/i);
  });
  await page.close();
}

/** What the tab shows when it has come to rest. */
async function shown(tab: Page): Promise<Picture> {
  await tab.getByText(WORDS).waitFor();
  const bytes = await tab.screenshot();
  await leave('tab', bytes);
  return decodePng(bytes);
}

test('X says itself that a post is not there: a picture of it is kept, shown, and goes into a bundle', () =>
  withBuildThatMayAlways(async (extensionDir) => {
    const flagpost = await startFlagpost({ extensionDir });
    try {
      const { address, key } = practicePost('x-racist');
      const page = await flagpost.visit(PLACES.xHome);
      const first = newest(await flagByShortcut(flagpost, page, key));
      flagpost.sites.instead.set(address, GONE);
      let before: Picture | undefined;
      const looked = await lookAgain(flagpost, first, async (tab) => {
        before = await shown(tab);
      });
      if (!before) throw new Error('The tab was not looked at.');
      await expectProof(looked, before);
      await looked.panel.waitFor('The site says that it is not there');
      await looked.panel.close();
      await expectOnPage(flagpost, looked, bytesOf(looked, SHOT));
      await expectInBundle(flagpost, bytesOf(looked, SHOT));

      // A login in its place: it cannot be told, and no picture is taken of it.
      const other = practicePost('x-welsh');
      await page.bringToFront();
      const second = newest(await flagByShortcut(flagpost, page, other.key));
      flagpost.sites.instead.set(other.address, html('<form><label>Password <input type="password"></label></form>'));
      const walled = await lookAgain(flagpost, second);
      expect(walled.look).toMatchObject({ result: 'cannot-tell', why: 'login-wall', said: null, picture: null });
      expect(filesOf(walled.stored, walled.flag).filter(({ name }) => name.startsWith('look-'))).toEqual([]);
      await walled.panel.waitFor('The second look cannot tell');
      await walled.panel.waitFor('The site asked for a login.');
      await walled.panel.close();
      flagpost.sites.instead.clear();

      // Edited since: both texts, and a picture of what stands there now.
      const edited = practicePost('x-praise');
      await page.bringToFront();
      const word = /\p{L}{5,}/u.exec(edited.text)?.[0] ?? '';
      await pointAt(page, postOn(page, edited.key));
      expect(await alterWords(page, queryOf(edited.key).selector, word, 'Forgery')).toBeGreaterThan(0);
      const count = (await flagpost.stored(false)).flags.length;
      await flagpost.browser.pressShortcut(page);
      const third = newest(
        await flagpost.waitFor((s) => s.flags.length === count + 1 && newest(s).step === 'recorded'),
      );
      const differs = await lookAgain(flagpost, third);
      expect(differs.look).toMatchObject({ result: 'differs', comparison: { different: [{ field: 'text' }] } });
      expect(differs.look.picture?.state).toBe('compared');
      await leave('edited', bytesOf(differs, SHOT));
      expect(ink(decodePng(bytesOf(differs, SHOT)))).toBeGreaterThan(1_000);
      await differs.panel.waitFor('Not the same as when it was flagged');
      await differs.panel.waitFor('Forgery');
      await differs.panel.close();
    } finally {
      await flagpost.close();
    }
  }));

test('the shortcut pressed in the new tab allows the picture, and nothing of Flagpost is on it', async ({
  flagpost,
}) => {
  const { address, key } = practicePost('x-racist');
  const page = await flagpost.visit(PLACES.xHome);
  const first = newest(await flagByShortcut(flagpost, page, key));
  flagpost.sites.instead.set(address, GONE);
  let before: Picture | undefined;
  const looked = await lookAgain(flagpost, first, async (tab) => {
    before = await shown(tab);
    await flagpost.browser.pressShortcut(tab);
    await tab.waitForTimeout(1_000);
    await leave('shortcut', await tab.screenshot());
  });
  if (!before) throw new Error('The tab was not looked at.');
  await expectProof(looked, before);
  // The press found no post there, and flagged nothing.
  expect((await flagpost.stored(false)).flags).toHaveLength(1);
  await looked.panel.close();
  await page.close();
});
