import { browser } from '#imports';
import { stitch } from '@/lib/capture/stitch';
import type { PictureFault } from '@/lib/capture-state';
import { readClock } from '@/lib/clock';
import { askPage } from '@/lib/messages/page';
import type { FlagRow } from '@/lib/store/flag-row';
import type { LookPlace } from './can-look-again';
import { captionOf } from './caption-of';
import { lookPrefix } from './item-prefix';
import type { LookShot } from './look-picture';
import { artefact } from './record';
import type { StoryTools } from './story';

const none = (fault: PictureFault): LookShot => ({
  picture: { state: 'none', faults: [fault] },
  files: [],
  pageChanges: [],
});

/** The page on which a site says that a post is not there. */
export interface GonePage {
  place: LookPlace;
  lookId: string;
  number: number;
  tabId: number;
  arrived: string | null;
}

/** True where the page goes on saying so at the same address, and shows no post and no login. */
async function stillSaysGone({ place, lookId, tabId, arrived }: GonePage): Promise<boolean> {
  const { key, address } = place;
  const page = await askPage(tabId, 'lookFor', { key, address, lookId });
  return page?.said?.means === 'gone' && page.address === arrived;
}

/** Device pixels per CSS pixel of the tab, by its picture; 1 where the browser tells no width. */
async function scaleOf(tabId: number, pixels: number): Promise<number> {
  const { width } = await browser.tabs.get(tabId);
  if (!width) return 1;
  const zoom = await browser.tabs.getZoom(tabId);
  return Math.round((pixels / width) * zoom * 1000) / 1000;
}

/** What the window shows, as a `data:` address; null where the browser says that nobody allowed it. @throws Error for other reasons. */
async function windowPicture(windowId: number): Promise<string | null> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    if (/permission/i.test(String(error))) return null;
    throw error;
  }
}

/**
 * A picture of the window in which a site says that a post is not there. By the rules of every picture: only in a tab that may be
 * photographed, and only while it is in front. The page is asked before and after: somebody may have gone on to another one there,
 * and what that shows was never asked about.
 */
export async function photographProof(
  flag: FlagRow,
  page: GonePage,
  { arming, front, quota }: Pick<StoryTools, 'arming' | 'front' | 'quota'>,
): Promise<LookShot> {
  const { place, number, tabId, arrived } = page;
  if (!(await arming.armed(tabId, arrived ?? undefined))) return none('tab-not-armed');
  const before = await front.look(tabId);
  if (!before) return none('tab-not-in-front');
  await quota.ready();
  await askPage(tabId, 'stepAside', {});
  if (!(await stillSaysGone(page))) return none('page-gone');
  const from = new Date().toISOString();
  quota.spent();
  const address = await windowPicture(before.windowId);
  if (address === null) {
    await arming.disarm(tabId);
    return none('tab-not-armed');
  }
  const [says, after] = await Promise.all([stillSaysGone(page), front.look(tabId)]);
  // Whatever else came in front meanwhile is nobody's proof.
  if (after?.token !== before.token) return none('tab-not-in-front');
  if (!says) return none('page-gone');
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = bitmap;
  const scale = await scaleOf(tabId, width);
  const shown = { ...flag, tabAddress: arrived, clicked: readClock() };
  const [joined] = await stitch([{ bitmap, left: 0, top: 0 }], scale, () => {
    const { lines } = captionOf(shown, place.first, { at: from, tiles: 1, faults: [] }, 1, 1);
    return { lines: [`Second look ${number}: the site says that this post is not there`, ...lines] };
  });
  bitmap.close();
  if (!joined) throw new Error('The picture came out empty.');
  const file = await artefact(flag.id, `${lookPrefix(number)}screenshot-01.png`, 'screenshot', joined.blob);
  const to = new Date().toISOString();
  const summary = { tiles: 1, parts: 1, width, height, devicePixelRatio: String(scale), from, to, faults: [] };
  return { picture: { state: 'alone', summary, why: 'no-post' }, files: [file], pageChanges: [] };
}
