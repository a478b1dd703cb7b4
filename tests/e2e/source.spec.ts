import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import { pointAt } from '@/tests/browser/flagpost';
import { CLOSED_PICTURES } from '@/tests/fixtures/sites/pages';
import { answerPicture } from '@/tests/fixtures/sites/pictures/answer';
import { PLACES, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { expectOwnSource, sourceIn } from './kept-source';
import { answerQuestion, clickButton, expectSigned, filesOf, flagByShortcut, newest, postOn } from './posts';
import { expectAccessible, openRegister } from './screens';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Times and sizes are told, never judged. */
function tellFigures(flag: FlagRow): void {
  for (const { item, from, to, nodes, bytes, leftOut } of flag.sources)
    test.info().annotations.push({
      type: 'page source',
      description: `${flag.platform} ${item}: ${Date.parse(to) - Date.parse(from)} ms, ${bytes} bytes, ${nodes} nodes, left out ${JSON.stringify(leftOut)}`,
    });
}

const SCENES = [
  { site: 'X', address: PLACES.xHome, key: 'x-insult-head', answer: undefined, also: [] },
  { site: 'X, with a quoted post', address: PLACES.xHome, key: 'x-quote', answer: 'no', also: ['x-quoted'] },
  {
    site: 'Facebook, in a feed',
    address: PLACES.facebookGroup,
    key: 'fb-allegation',
    answer: undefined,
    also: [],
  },
  {
    site: 'Instagram, in a feed',
    address: PLACES.instagramHome,
    key: 'ig-sports-day',
    answer: 'no',
    also: [],
  },
] as const;

test.describe('the page source', () => {
  for (const { site, address, key, answer, also } of SCENES) {
    test(`on ${site}, is of the flagged post alone, does nothing, and its hash is in the signed record`, async ({
      flagpost,
    }) => {
      const page = await flagpost.visit(address);
      const stored = await flagByShortcut(flagpost, page, key, answer);
      const flag = newest(stored);
      tellFigures(flag);
      expect(flag.sources).toMatchObject([{ item: 0, file: 'post.html', why: null, cut: false }]);
      const html = sourceIn(stored, flag);
      expectOwnSource(html, key, also);
      expectSigned(stored, flag);
      const record = JSON.parse(
        Buffer.from(
          filesOf(stored, flag).find(({ name }) => name === 'record-1.json')?.base64 ?? '',
          'base64',
        ).toString(),
      );
      expect(record.files).toContainEqual(expect.objectContaining({ name: 'post.html', sha256: sha256(html) }));
      await page.close();
    });
  }

  for (const { site, key, at } of [
    { site: 'Facebook', key: 'fb-allegation', at: '[data-ad-rendering-role=story_message]' },
    { site: 'Instagram', key: 'ig-sports-day', at: 'main time' },
  ]) {
    test(`on ${site}, has no word of the comments that are shown below the post`, async ({ flagpost }) => {
      const page = await flagpost.visit(practicePost(key).address);
      const before = (await flagpost.stored(false)).flags.length;
      await pointAt(page, page.locator(at).first());
      await flagpost.browser.pressShortcut(page);
      await answerQuestion(page, 'no');
      const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
      const flag = newest(stored);
      tellFigures(flag);
      expect(flag.snapshot?.id.value).toBe(practicePost(key).id);
      expect(flag.snapshot?.comments.shown).toBeGreaterThan(0);
      expect(flag.sources[0]?.leftOut?.comments).toBeGreaterThan(0);
      expectOwnSource(sourceIn(stored, flag), key);
      await page.close();
    });
  }

  test('of a comment is of the comment, and of neither the post above nor the answers below', async ({ flagpost }) => {
    const page = await flagpost.visit(practicePost('fb-trip').address);
    const { comment } = practiceComment('fb-trip-same');
    const before = (await flagpost.stored(false)).flags.length;
    await pointAt(page, page.locator('[role=article][aria-label]', { hasText: comment.text }).last());
    await flagpost.browser.pressShortcut(page);
    const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    const flag = newest(stored);
    expect(flag.snapshot?.id.value).toBe(comment.id);
    tellFigures(flag);
    expectOwnSource(sourceIn(stored, flag), 'fb-trip-same');
    await page.close();
  });

  test('loads nothing when it is opened, from the sites or from anywhere', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.instagramHome);
    const stored = await flagByShortcut(flagpost, page, 'ig-sports-day', 'no');
    const html = sourceIn(stored, newest(stored));
    expect(html).toMatch(/<img[^>]* src="https:/);
    await page.close();
    const folder = mkdtempSync(join(tmpdir(), 'source-'));
    writeFileSync(join(folder, 'post.html'), html);
    const opened = await flagpost.browser.context.newPage();
    const seen = flagpost.sites.seen.length;
    await opened.goto(`file://${folder}/post.html`);
    await opened.waitForTimeout(800);
    expect(flagpost.sites.seen.slice(seen)).toEqual([]);
    await expect(opened.locator('#post')).toBeVisible();
    if (process.env.FLAGPOST_SCREENS)
      await opened.screenshot({ path: join(process.env.FLAGPOST_SCREENS, 'post-html.png'), fullPage: true });
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  test('is not kept of a post whose words change after the click, and the flag is whole', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xProfile);
    await page.evaluate(() => {
      const change = () => {
        for (const text of document.querySelectorAll('[data-testid="tweetText"]')) text.textContent = 'Nothing to see.';
      };
      addEventListener('click', () => setTimeout(change), true);
    });
    const before = (await flagpost.stored(false)).flags.length;
    await pointAt(page, postOn(page, 'x-racist'));
    await clickButton(page, postOn(page, 'x-racist'));
    const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    const flag = newest(stored);
    expect(flag.snapshot?.text.value).toBe(practicePost('x-racist').text);
    expect(flag.sources).toMatchObject([{ item: 0, file: null, why: 'changed' }]);
    expect(filesOf(stored, flag).map(({ kind }) => kind)).not.toContain('source');
    const limits = filesOf(stored, flag).find(({ name }) => name === 'limits-1.txt');
    expect(Buffer.from(limits?.base64 ?? '', 'base64').toString()).toContain(
      'page source was not kept: the post was no',
    );
    expectSigned(stored, flag);
    await page.close();
  });

  test('holds a post of ten thousand elements, while the page goes on answering', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await pointAt(page, postOn(page, 'x-complaint'));
    await postOn(page, 'x-complaint').evaluate((post) => {
      const many = document.createElement('div');
      many.style.fontSize = '2px';
      for (let i = 0; i < 10_000; i++) many.append(document.createElement('b'));
      post.append(many);
      const tasks: number[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
      ).observe({ type: 'longtask' });
    });
    const stored = await flagByShortcut(flagpost, page, 'x-complaint');
    const flag = newest(stored);
    tellFigures(flag);
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    test.info().annotations.push({ type: 'long tasks (ms)', description: tasks.join(', ') || 'none' });
    expect(flag.sources).toMatchObject([{ cut: false, why: null }]);
    expect(sourceIn(stored, flag).match(/<b[ >]/g)?.length).toBe(10_000);
    await page.close();
  });

  test('is nowhere where the safety question withholds the post', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const asked = flagpost.sites.seen.length;
    const stored = await flagByShortcut(flagpost, page, 'x-sports-photo', 'not-sure');
    const flag = newest(stored);
    expect(flag).toMatchObject({ capture: 'withheld', sources: [], mediaFiles: [] });
    expect(
      filesOf(stored, flag)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['limits', 'record']);
    // No picture was asked for by us: what the page itself loads comes with a referrer.
    expect(flagpost.sites.seen.slice(asked).filter((one) => one.kind === 'pictures' && !one.referer)).toEqual([]);
    await page.close();
  });
});

test.describe('the pictures of a post', () => {
  test('are kept as the very files that the site serves, with address, size and description', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const stored = await flagByShortcut(flagpost, page, 'x-sports-photo', 'no');
    const flag = newest(stored);
    expect(flag.mediaFiles.length).toBe(practicePost('x-sports-photo').pictures.length);
    for (const media of flag.mediaFiles) {
      const file = filesOf(stored, flag).find(({ name }) => name === media.file);
      const served = answerPicture(new URL(media.address ?? ''));
      expect([media.why, file?.sha256]).toEqual([null, sha256(served?.body ?? '')]);
      expect(media).toMatchObject({ kind: 'image', exif: false });
      expect([media.width, media.height].every((size) => Number(size) > 100)).toBe(true);
    }
    await page.close();
  });

  test('are named with the reason where their server does not let them be read', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await pointAt(page, postOn(page, 'x-sports-photo'));
    await postOn(page, 'x-sports-photo').evaluate((post, host) => {
      for (const picture of post.querySelectorAll<HTMLImageElement>('[data-testid="tweetPhoto"] img'))
        picture.src = picture.src.replace('pbs.twimg.com', host);
    }, CLOSED_PICTURES);
    const stored = await flagByShortcut(flagpost, page, 'x-sports-photo', 'no');
    const flag = newest(stored);
    const { pictures } = practicePost('x-sports-photo');
    expect(flag.mediaFiles.map(({ file, why }) => [file, why])).toEqual(pictures.map(() => [null, 'cors']));
    expect(flag.capture).toBe('complete');
    await page.close();
  });
});

/** Opens the page of the newest flag. */
async function openNewest(flagpost: Parameters<typeof openRegister>[0]): Promise<{ page: Page; flag: FlagRow }> {
  const flag = newest(await flagpost.stored(false));
  return { page: await openRegister(flagpost, flag.id), flag };
}

test.describe('on the flag’s page', () => {
  test('source is shown as text only, the limits are listed, and an archive is made on a press', async ({
    flagpost,
  }) => {
    const site = await flagpost.visit(PLACES.instagramHome);
    await flagByShortcut(flagpost, site, 'ig-sports-day', 'no');
    await site.close();
    const { page, flag } = await openNewest(flagpost);
    const files = page.getByRole('region', { name: 'Files of this flag' });
    await files.getByRole('button', { name: 'Show post.html' }).click();
    await expect(files.getByText('Content-Security-Policy')).toBeVisible();
    expect(await page.locator('#post').count()).toBe(0);
    await page.getByText(/^Limits of this capture \(\d+\)$/).click();
    await expect(page.getByText('It does not prove who wrote the post')).toBeVisible();
    await page.getByRole('button', { name: 'Make a page archive' }).click();
    await expect(page.getByText('The page archive is among the files')).toBeVisible();
    const stored = await flagpost.waitFor((s) => newest(s).record?.revision === 2);
    const archive = filesOf(stored, flag).find(({ name }) => name === 'page.wacz');
    expect(archive?.kind).toBe('archive');
    expectSigned(stored, newest(stored));
    expect(stored.custody.at(-1)).toMatchObject({ act: 'archived', flagId: flag.id });
    const folder = mkdtempSync(join(tmpdir(), 'wacz-'));
    const path = join(folder, 'page.wacz');
    writeFileSync(path, Buffer.from(archive?.base64 ?? '', 'base64'));
    if (process.env.FLAGPOST_SCREENS)
      writeFileSync(join(process.env.FLAGPOST_SCREENS, 'page.wacz'), Buffer.from(archive?.base64 ?? '', 'base64'));
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', path]).toString()).toContain('Done testing');
    rmSync(folder, { recursive: true });
    await expect(page.getByRole('button', { name: 'Make a page archive' })).toHaveCount(0);
    await expectAccessible(page, 'page of a flag with a source');
    if (process.env.FLAGPOST_SCREENS)
      for (const [name, width, scheme] of [
        ['light', 1300, 'light'],
        ['dark', 1300, 'dark'],
        ['narrow', 420, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: join(process.env.FLAGPOST_SCREENS, `source-${name}.png`), fullPage: true });
      }
    await page.close();
  });
});
