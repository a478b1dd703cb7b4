import { boxOf, clickButton, pause, pointAt, waitForLayer } from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { drawPart, zoomTo } from '@/tests/browser/firefox-parts';
import { PEOPLE } from '@/tests/fixtures/sites/people';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { bytesOf, countFlags, expectSound, flagByShortcut, nextFlag } from './firefox-posts';
import { decodePng } from './png';
import { filesOf, newest, queryOf } from './posts';

test.describe.configure({ timeout: 120_000 });

const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const SCENES = [
  { site: 'X', address: PLACES.xHome, key: 'x-insult-head', answer: undefined },
  { site: 'Facebook', address: PLACES.facebookGroup, key: 'fb-allegation', answer: undefined },
  { site: 'Instagram', address: PLACES.instagramHome, key: 'ig-sports-day', answer: 'no' },
] as const;

for (const { site, address, key, answer } of SCENES)
  test(`Firefox: on ${site} the shortcut keeps words, ids, author, exact time and picture, with sound files`, async ({
    firefox,
  }) => {
    const post = practicePost(key);
    const page = await firefox.visit(address);
    const stored = await flagByShortcut(firefox, page, key, answer);
    const flag = newest(stored);
    const author = PEOPLE[post.author];
    expect(flag).toMatchObject({
      capture: 'complete',
      faults: [],
      via: 'shortcut',
      tabAddress: address,
      browser: { name: 'Firefox', version: firefox.browser.version },
      collector: { name: 'Owen Prydderch-Lowe' },
      policy: { packId: 'marlbrook', pastReview: true },
      snapshot: { platform: post.site, kind: 'post', id: { value: post.id }, openedAddress: address },
    });
    expect(flag.snapshot?.permalink.value).toBe(post.address);
    // Each site tells what it tells: Facebook no handle, Instagram no name beside the post.
    const { name, handle } = flag.snapshot?.author ?? {};
    if (post.site !== 'instagram') expect(name?.value).toBe(author.name);
    if (post.site !== 'facebook') expect(handle?.value).toBe(post.site === 'x' ? author.handle : author.instagram);
    expect(flag.snapshot?.time.exact).toBe(new Date(post.time).toISOString());
    expect(folded(flag.snapshot?.text.value)).toBe(folded(post.text));
    expect(
      filesOf(stored, flag)
        .map((f) => f.kind)
        .sort(),
    ).toEqual(['limits', 'record', 'screenshot', 'snapshot', 'source', 'text', 'tile']);
    const record = await expectSound(stored, flag);
    expect(record).toMatchObject({ revision: 1, previous: null, capture: 'complete', picture: { tiles: 1 } });
    await waitForLayer(firefox, (said) => said.includes(firefox.words('page.kept')));
    await page.close();
  });

/** Our own parts, and what floats over the page, out of sight: for references. */
const bare = () => {
  document.querySelector('flagpost-layer')?.remove();
  for (const element of document.querySelectorAll<HTMLElement>('*'))
    if (/fixed|sticky/.test(getComputedStyle(element).position)) element.style.visibility = 'hidden';
};

/** Where the post stands in the window, on the page, and how many pixels of the screen a CSS pixel has. */
async function placeOf(page: FirefoxPage, key: string) {
  const box = await boxOf(page, queryOf(key));
  if (!box) throw new Error('The post has no place on the page.');
  const view = await page.evaluate(() => ({
    pixels: devicePixelRatio,
    window: { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight },
  }));
  return { box, ...view };
}

// 110 % and 67 % are zooms that Firefox cannot show exactly: its own units divide a pixel into sixty.
for (const zoom of [1, 1.1, 0.67])
  test(`Firefox: at ${Math.round(zoom * 100)} % the picture shows the post pixel for pixel, with the caption under it`, async ({
    firefox,
  }) => {
    const page = await firefox.visit(PLACES.xHome);
    await zoomTo(firefox.browser, zoom);
    await pause(500);
    const stored = await flagByShortcut(firefox, page, 'x-racist');
    const flag = newest(stored);
    expect(flag.capture).toBe('complete');
    await page.evaluate(bare);
    await pause(300);
    const { box, pixels } = await placeOf(page, 'x-racist');
    const tile = decodePng(bytesOf(filesOf(stored, flag).find((f) => f.kind === 'tile')));
    const left = Math.round(box.x * pixels);
    const top = Math.round(box.y * pixels);
    expect([tile.width, tile.height]).toEqual([
      Math.round((box.x + box.width) * pixels) - left,
      Math.round((box.y + box.height) * pixels) - top,
    ]);
    const shown = decodePng(await drawPart(firefox.browser, null, pixels));
    expect(tile.differs(shown.part(left, top, tile.width, tile.height))).toBe(0);
    const picture = decodePng(bytesOf(filesOf(stored, flag).find((f) => f.kind === 'screenshot')));
    expect(picture.height).toBeGreaterThan(tile.height + 40 * pixels);
    expect(picture.top(tile.height).differs(tile)).toBe(0);
    await zoomTo(firefox.browser, 1);
    await page.close();
  });

for (const zoom of [1, 1.1])
  test(`Firefox: at ${Math.round(zoom * 100)} % a post taller than the window is joined without seam, gap or anything over it, and the page is put back`, async ({
    firefox,
  }) => {
    const page = await firefox.visit(PLACES.xHome);
    await zoomTo(firefox.browser, zoom);
    await pointAt(firefox, page, queryOf('x-tall'));
    await pause(500);
    const scroll = await page.evaluate(() => scrollY);
    const stored = await flagByShortcut(firefox, page, 'x-tall', 'no');
    const flag = newest(stored);
    expect(flag).toMatchObject({ capture: 'complete', faults: [] });
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    const tiles = filesOf(stored, flag).filter((f) => f.kind === 'tile');
    expect(tiles.length).toBe(flag.picture?.tiles);
    expect(tiles.length).toBeGreaterThan(2);
    let reached = 0;
    for (const { tile } of tiles) {
      expect(tile?.top ?? 0).toBeLessThanOrEqual(reached);
      reached = (tile?.top ?? 0) + (tile?.height ?? 0);
    }
    expect(reached).toBeGreaterThanOrEqual((flag.picture?.height ?? 0) - 1);
    await page.evaluate(bare);
    await pause(300);
    const { box, pixels, window } = await placeOf(page, 'x-tall');
    const whole = { ...box, x: box.x + window.x, y: box.y + window.y };
    const drawn = decodePng(await drawPart(firefox.browser, whole, pixels));
    const joined = decodePng(bytesOf(filesOf(stored, flag).find((f) => f.kind === 'screenshot')));
    const { width = 0, height = 0 } = flag.picture ?? {};
    expect(height).toBe(Math.round(box.height * pixels));
    // Tiles begin at whole pixels of the screen, the one drawing does not where a CSS pixel is no whole number of them.
    const wrong = joined.part(0, 0, width, height).roughly(drawn);
    if (zoom === 1) expect(wrong).toBe(0);
    else expect(wrong).toBeLessThan(0.1);
    await expectSound(stored, flag);
    await zoomTo(firefox.browser, 1);
    await page.close();
  });

test('Firefox: the button in a tab that was never armed keeps the words, and one shortcut adds the picture', async ({
  firefox,
}) => {
  const page = await firefox.visit(PLACES.xProfile);
  const query = queryOf('x-racist');
  await pointAt(firefox, page, query);
  const before = await countFlags(firefox);
  await clickButton(firefox, page, query);
  const first = await nextFlag(firefox, before);
  expect(newest(first)).toMatchObject({
    capture: 'text-only',
    faults: ['tab-not-armed'],
    picture: null,
    via: 'button',
  });
  expect(newest(first).snapshot?.text.value).toBe(practicePost('x-racist').text);
  await waitForLayer(firefox, (said) => said.includes(firefox.words('page.addPicture')));
  await pointAt(firefox, page, query);
  await firefox.browser.pressShortcut(page);
  const second = await firefox.waitFor((s) => s.flags.length === before + 1 && newest(s).record?.revision === 2);
  expect(newest(second)).toMatchObject({ capture: 'complete', faults: [] });
  const records = filesOf(second, newest(second)).filter((f) => f.kind === 'record');
  expect(records.map((f) => f.name).sort()).toEqual(['record-1.json', 'record-2.json']);
  const latest = await expectSound(second, newest(second));
  expect(latest.previous).toBe(records.find((f) => f.name === 'record-1.json')?.sha256);
  await page.close();
});
