import { createHash } from 'node:crypto';
import { GAZETTE } from '@/tests/fixtures/sites/gazette';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { decodePng } from './png';
import { answerQuestion, filesOf, newest } from './posts';

test('a page of any other website is kept whole: its article, its author and time, and a picture of all of it', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(GAZETTE.address);
  expect(await readLayer(page)).toBeNull();
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.triggerAction(page);
  await waitForWords(page, /What do you want to keep/);
  await clickInLayer(page, 'The whole page');
  await answerQuestion(page, 'no');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 60_000);
  const flag = newest(stored);
  expect(flag).toMatchObject({ platform: 'web', via: 'toolbar', capture: 'complete', faults: [] });
  const post = flag.snapshot;
  expect(post).toMatchObject({
    platform: 'web',
    reading: 'article',
    kind: 'article',
    permalink: { value: GAZETTE.address, strategy: 'canonical-link' },
    author: { name: { value: GAZETTE.author } },
    time: { exact: new Date(GAZETTE.published).toISOString() },
  });
  expect(post?.text.value).toContain(GAZETTE.firstWords);
  expect(post?.text.value).not.toContain('Subscribe');
  expect(post?.fullText.value).toContain(GAZETTE.comment.text);

  const all = await flagpost.stored();
  const files = filesOf(all, flag);
  for (const file of files)
    expect(createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex'), file.name).toBe(file.sha256);
  // The bar floats over every window full; in the picture it stands once, and what was under it shows.
  const shot = decodePng(Buffer.from(files.find(({ kind }) => kind === 'screenshot')?.base64 ?? '', 'base64'));
  const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
  expect(shot.height).toBeGreaterThanOrEqual(Math.round(height));
  expect(
    await page.evaluate(() => [scrollY, getComputedStyle(document.querySelector('header') as Element).visibility]),
  ).toEqual([0, 'visible']);
  await page.close();
});

test('one comment of any other website can be picked, with the author, time and address that its own markup tells', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(GAZETTE.address);
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.pressShortcut(page);
  await waitForWords(page, /What do you want to keep/);
  await page.locator(`#${GAZETTE.comment.id}`).scrollIntoViewIfNeeded();
  await clickInLayer(page, 'One part of it');
  await waitForWords(page, /Point at what you want to keep/);
  const box = await page.locator(`#${GAZETTE.comment.id} p`).last().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 12);
  await waitForWords(page, /Click to keep this part/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  const flag = newest(stored);
  expect(flag).toMatchObject({ platform: 'web', via: 'shortcut', capture: 'complete' });
  expect(flag.snapshot).toMatchObject({
    reading: 'picked',
    author: { name: { value: GAZETTE.comment.author } },
    time: { exact: new Date(GAZETTE.comment.time).toISOString(), source: 'datetime' },
    permalink: { value: `${GAZETTE.address}#${GAZETTE.comment.id}` },
  });
  expect(flag.snapshot?.text.value).toContain(GAZETTE.comment.text);
  expect(flag.check?.suggestions.length).toBeGreaterThan(0);
  await page.close();
});

test('where no extension is let in, the toolbar button says so', async ({ flagpost }) => {
  const page = await flagpost.browser.open('chrome://version/');
  await flagpost.browser.triggerAction(page);
  await expect
    .poll(() =>
      flagpost.eye.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(what: object): Promise<{ id: number }[]> };
            action: { getBadgeText(of: object): Promise<string> };
          };
        };
        const tabs = await chrome.tabs.query({});
        const badges = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
        return badges.filter((badge) => badge === '!').length;
      }),
    )
    .toBe(1);
  await page.close();
});
