import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brokenAt } from '@/lib/evidence/custody';
import { PLACES } from '@/tests/fixtures/sites/school';
import { sayBreach } from './attention';
import { expect, test } from './extension';
import { waitForWords } from './layer';
import { decodePng, type Picture } from './png';
import { expectSigned, filesOf, flagByShortcut, newest } from './posts';
import { type SidePanel, sidePanel } from './side-panel';

// It counts the files of every flag.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const TAKE = 'Take a picture of the page in front';
const TAKEN = 'page-in-front.png';
const ANSWER = 'We have received your report';
const COLOUR = [199, 21, 133] as const;
const PICTURES = process.env.FLAGPOST_SCREENS;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function leave(name: string, bytes: Uint8Array): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(join(PICTURES, `receipt-picture-${name}.png`), bytes);
}

/** What a site shows when a report has been sent, in a colour that no practice page has. */
const showAnswer = (page: Page) =>
  page.evaluate(
    ({ words, colour }) => {
      const box = document.createElement('div');
      box.setAttribute('role', 'dialog');
      box.textContent = words;
      box.style.cssText = `position:fixed;inset:120px 160px auto;height:200px;z-index:99999;background:rgb(${colour});color:#fff;font:24px sans-serif`;
      document.body.append(box);
    },
    { words: ANSWER, colour: COLOUR.join(',') },
  );

const unfold = (panel: SidePanel) =>
  panel.run(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const says = (panel: SidePanel, words: string) =>
  panel.run((sought) => document.body.textContent.includes(sought), words);

test('a picture of the page in front is taken from the real side panel, of that page and no other, and kept as a receipt', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-racist'));
  const panel = await sidePanel(flagpost);
  await panel.waitFor('It rests on:');
  await sayBreach(panel);
  await panel.press('Save the decision');
  await panel.waitFor('Mark as reported');
  await unfold(panel);
  await showAnswer(page);
  const shown = await page.screenshot();
  await leave('tab', shown);
  // The card that goes through the site's menu with a person stands over the page.
  await panel.press('Show me where');
  await waitForWords(page, /Step 1 of/);

  // Another site in front: refused in words, and nothing is taken.
  const elsewhere = await flagpost.visit(PLACES.elsewhere);
  await panel.press(TAKE);
  await panel.waitFor('The page in front is not on that site.');
  // The same site in a tab in which no gesture was made: the browser allows none.
  const other = await flagpost.visit(PLACES.xProfile);
  await panel.press(TAKE);
  await panel.waitFor('The browser allows a picture only after Alt+Shift+L');
  expect(await says(panel, TAKEN)).toBe(false);

  // A tab that comes in front for the moment of the picture: it is of the wrong tab, and not kept.
  await page.bringToFront();
  await panel.run(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(what: object): Promise<{ id: number }[]>;
          update(id: number, how: object): Promise<unknown>;
          captureVisibleTab(...given: unknown[]): Promise<string>;
        };
      };
    };
    const real = chrome.tabs.captureVisibleTab;
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    const all = await chrome.tabs.query({ currentWindow: true });
    const away = all.find(({ id: one }) => one !== front?.id);
    if (!front || !away) throw new Error('There are not two tabs.');
    chrome.tabs.captureVisibleTab = async (...given) => {
      chrome.tabs.captureVisibleTab = real;
      const taken = await real.apply(chrome.tabs, given);
      await chrome.tabs.update(away.id, { active: true });
      await chrome.tabs.update(front.id, { active: true });
      return taken;
    };
  });
  await panel.press(TAKE);
  await panel.waitFor('Another page came in front meanwhile, so no picture was kept.');
  expect(await says(panel, TAKEN)).toBe(false);
  await other.close();
  await elsewhere.close();

  await page.bringToFront();
  await page.waitForTimeout(500);
  await panel.press(TAKE);
  await panel.waitFor(TAKEN);
  expect(await panel.faults()).toEqual([]);
  if (PICTURES)
    for (const scheme of ['light', 'dark'] as const)
      await panel.picture(join(PICTURES, `receipt-picture-panel-${scheme}.png`), { scheme, width: 360 });
  // What is ours comes back.
  await page.waitForTimeout(1_800);
  await waitForWords(page, /Step 1 of/);
  const card = decodePng(await page.screenshot());
  await panel.run(() => {
    const label = [...document.querySelectorAll('label')].find((one) =>
      one.textContent.startsWith('None of these could'),
    );
    label?.querySelector('input')?.click();
  });
  await panel.press('Mark as reported');
  await panel.waitFor('Marked as reported.');

  const stored = await flagpost.stored();
  const flag = newest(stored);
  expect(flag.reports).toMatchObject([{ receipts: ['receipt-01.png'] }]);
  const [file, another] = filesOf(stored, flag).filter(({ kind }) => kind === 'receipt');
  expect(another).toBeUndefined();
  const bytes = Buffer.from(file?.base64 ?? '', 'base64');
  await leave('kept', bytes);
  const entry = stored.custody.findLast(({ flagId, act }) => flagId === id && act === 'reported');
  expect(JSON.parse(entry?.line ?? '{}').detail.added).toEqual([
    { name: 'receipt-01.png', bytes: bytes.length, sha256: sha256(bytes) },
  ]);
  const record = filesOf(stored, flag).find(({ name }) => name === `record-${flag.record?.revision}.json`);
  expect(JSON.parse(Buffer.from(record?.base64 ?? '', 'base64').toString()).files).toContainEqual(
    expect.objectContaining({ name: 'receipt-01.png', sha256: sha256(bytes) }),
  );
  expectSigned(stored, flag);
  expect(await brokenAt(stored.custody)).toBeNull();

  // Of the page as it stood there: the site's answer whole, and the rest as the tab shows it without our card.
  const picture = decodePng(bytes);
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect([picture.width, picture.height]).toEqual([view.width, view.height]);
  const box = await page.getByText(ANSWER).boundingBox();
  if (!box) throw new Error('The answer is not on the page.');
  const answer = picture.part(box.x, box.y, box.width, box.height);
  expect(answer.share(COLOUR)).toBeGreaterThan(0.85);
  expect(answer.share([255, 255, 255])).toBeGreaterThan(0.003);
  const corner = (of: Picture) => of.part(20, of.height - 240, 260, 220);
  expect(corner(card).roughly(corner(decodePng(shown)))).toBeGreaterThan(0.05);
  expect(corner(picture).roughly(corner(decodePng(shown)))).toBeLessThan(0.001);
  // The button on the post, and what it says of the flag, were there before.
  expect(picture.roughly(decodePng(shown))).toBeLessThan(0.02);
  await panel.close();
  await page.close();
});
