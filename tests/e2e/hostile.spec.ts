import type { Locator, Page } from '@playwright/test';
import { pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { hostileAddress, PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { countFlags, flagHere, PLAIN, tellLongTasks, watchLongTasks } from './hostile-page';
import { waitForWords } from './layer';
import { decodePng, type Picture } from './png';
import { clickButton, filesOf, newest, postOn } from './posts';

test.describe.configure({ timeout: 120_000 });

test('a page that forges clicks, keys and messages makes no flag, and a real click still makes one', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-forged-clicks'));
  const before = await countFlags(flagpost);
  await pointAt(page, postOn(page, 'x-threat'));
  const forged = () => page.evaluate(() => Number(document.documentElement.dataset.forged ?? 0));
  const seen = await forged();
  await expect.poll(forged, { timeout: 30_000 }).toBeGreaterThan(seen + 500);
  expect(await page.locator('flagpost-layer').count()).toBe(1);
  expect(await countFlags(flagpost)).toBe(before);
  const stored = await flagHere(flagpost, page, postOn(page, 'x-threat'));
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-threat').id);
  await page.waitForTimeout(800);
  expect(await countFlags(flagpost)).toBe(before + 1);
  await page.close();
});

test('a page that takes our layer out, hides it, moves it and covers it does not get rid of it', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const before = await countFlags(flagpost);
  const attacks: [string, (host: HTMLElement) => void][] = [
    ['takes it out', (host) => host.remove()],
    ['closes it', (host) => host.hidePopover()],
    ['unmakes it a popover', (host) => host.removeAttribute('popover')],
    ['marks it hidden', (host) => host.setAttribute('hidden', '')],
    [
      'moves and shrinks it',
      (host) =>
        host.setAttribute(
          'style',
          'transform:translate(-5000px,0)!important;opacity:0!important;display:none!important;zoom:.01!important;clip-path:inset(50%)!important',
        ),
    ],
    ['makes it inert', (host) => host.setAttribute('inert', '')],
    [
      'puts it into a hidden box',
      (host) => {
        const box = document.createElement('div');
        box.style.display = 'none';
        document.body.append(box);
        box.append(host);
      },
    ],
    [
      'forbids popovers',
      (host) => {
        document.addEventListener('beforetoggle', (event) => event.preventDefault(), true);
        host.hidePopover();
      },
    ],
    [
      'takes it into a shadow of its own',
      (host) => {
        const box = document.createElement('div');
        document.body.append(box);
        box.attachShadow({ mode: 'open' }).append(host);
      },
    ],
  ];
  for (const [i, [name, attack]] of attacks.entries()) {
    const key = i % 2 ? 'x-complaint' : 'x-insult-head';
    await test.step(name, async () => {
      await pointAt(page, postOn(page, key));
      await page.evaluate(`(${String(attack)})(document.querySelector('flagpost-layer'))`);
      await page.mouse.move(2, 300);
      await pointAt(page, postOn(page, key));
      await clickButton(page, postOn(page, key));
      const stored = await flagpost.waitFor((s) => s.flags.length === before + i + 1 && newest(s).step === 'recorded');
      expect(newest(stored).snapshot?.id.value).toBe(practicePost(key).id);
    });
  }
  await page.close();
});

/** The post as the screen shows it now, at whole pixels. */
async function seen(page: Page, post: Locator) {
  const box = await post.boundingBox();
  if (!box) throw new Error('The post has no place on the page.');
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const clip = { x, y, width: Math.round(box.x + box.width) - x, height: Math.round(box.y + box.height) - y };
  return decodePng(await page.screenshot({ clip }));
}

/** Pixels of a colour that no practice page uses. */
function magenta({ data }: Picture): number {
  let found = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) found += 1;
  return found;
}

const pictureOf = (stored: Stored) => {
  const tile = filesOf(stored, newest(stored)).find((file) => file.kind === 'tile');
  return tile ? decodePng(Buffer.from(tile.base64, 'base64')) : null;
};

test('something laid over a post never gets into its picture', async ({ flagpost }) => {
  const page = await flagpost.visit(hostileAddress('hostile-overlays'));
  const stored = await flagHere(flagpost, page, postOn(page, 'x-racist'));
  const flag = newest(stored);
  const id = flag.snapshot?.id.value;
  const key = ['x-complaint', 'x-threat', 'x-racist', 'x-praise'].find((one) => practicePost(one).id === id) ?? '';
  expect(flag.snapshot?.text.value).toBe(practicePost(key).text);
  const picture = pictureOf(stored);
  if (picture) {
    expect(flag.pageChanges.filter(({ what }) => what === 'hidden').length).toBeGreaterThan(0);
    const undisturbed = await flagpost.visit(PLAIN);
    await undisturbed.mouse.move(2, 2);
    expect(picture.differs(await seen(undisturbed, postOn(undisturbed, key)))).toBe(0);
    await undisturbed.close();
  } else {
    expect(flag.faults).toEqual(['post-covered']);
  }
  // What was put aside stands where it stood.
  await expect
    .poll(() => page.evaluate(() => document.elementFromPoint(5, 5)?.textContent))
    .toMatch(/^(Win a tablet.*)?$/);
  await page.close();
});

test('something laid over a post that cannot be put aside leaves no picture, and the fault is said', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLAIN);
  const post = postOn(page, 'x-racist');
  await pointAt(page, post);
  await post.evaluate((element) => {
    const cell = element.parentElement as HTMLElement;
    cell.style.position = 'relative';
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position:absolute;inset:0;background:rgb(255 0 255);z-index:5';
    cell.append(sheet);
  });
  const before = await countFlags(flagpost);
  await post.evaluate((element) => (element as HTMLElement).focus());
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 60_000);
  const flag = newest(stored);
  expect(flag.snapshot?.text.value).toBe(practicePost('x-racist').text);
  expect(flag).toMatchObject({ capture: 'text-only', faults: ['post-covered'] });
  expect(pictureOf(stored)).toBeNull();
  await waitForWords(page, /The text is kept. There is no picture yet./);
  await page.close();
});

test('a post that changes all the time keeps the words of one moment, and no picture of other words', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-flicker'));
  const stored = await flagHere(flagpost, page, page.locator('article').first());
  const flag = newest(stored);
  expect(flag.snapshot?.text.value).toMatch(
    /^(What a lovely school|This school is a disgrace|I never said that|Everybody is wonderful)\. \(\d+\)$/,
  );
  expect(flag).toMatchObject({ capture: 'text-only', faults: ['post-changed'], picture: null });
  expect(
    filesOf(stored, flag)
      .map((file) => file.kind)
      .sort(),
  ).toEqual(['limits', 'record', 'snapshot', 'text']);
  await page.close();
});

test('words that come and go between two looks never get into the picture', async ({ flagpost }) => {
  const page = await flagpost.visit(PLAIN);
  const post = postOn(page, 'x-racist');
  const words = practicePost('x-racist').text;
  await post.locator('[data-testid="tweetText"]').evaluate((text, own) => {
    const mine = document.createElement('span');
    mine.textContent = own;
    const others = document.createElement('span');
    others.textContent = 'Words that nobody is to be blamed for.';
    others.style.background = 'rgb(255 0 255)';
    let turn = 0;
    setInterval(() => text.replaceChildren(turn++ % 2 ? mine : others), 35);
  }, words);
  const outcomes: string[] = [];
  for (let i = 0; i < 8; i++) {
    const stored = await flagHere(flagpost, page, post);
    const flag = newest(stored);
    const picture = pictureOf(stored);
    outcomes.push(`${flag.snapshot?.text.value === words ? 'own' : 'other'} words: ${flag.capture} ${flag.faults}`);
    if (picture && flag.snapshot?.text.value === words) expect(magenta(picture), String(i)).toBe(0);
    if (!picture) expect(flag.faults).toEqual(['post-changed']);
  }
  test.info().annotations.push({ type: 'outcomes', description: outcomes.join('; ') });
  await page.close();
});

test('scrolling a long feed with the pointer on it costs the page nothing that could be felt', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await page.mouse.move(500, 400);
  await watchLongTasks(page);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 350);
    await page.waitForTimeout(30);
  }
  await tellLongTasks(page, 'sixty turns of the wheel');
  // One layer, whatever went by, and nothing of ours in any post.
  expect(await page.locator('flagpost-layer').count()).toBe(1);
  expect(
    await page.locator('article flagpost-layer, [class*="flagpost"], [id*="flagpost"], [data-flagpost]').count(),
  ).toBe(0);
  await page.close();
});
