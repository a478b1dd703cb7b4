import type { Browser } from '#imports';
import { browser } from '#imports';
import type { FoundBy } from '@/lib/capture-state';
import { askPage } from '@/lib/messages/page';
import type { PageAnswers } from '@/lib/messages/protocol';
import type { PlatformId, PostSnapshot } from '@/lib/platforms/platform';
import type { SaidInstead } from '@/lib/platforms/says-gone';
import { siteOf } from '@/lib/platforms/sites';
import type { CannotTell } from '@/lib/store/second-look';
import type { LookPlace } from './can-look-again';

/** How long a page is given. */
export interface Patience {
  /** Between two readings (ms). */
  everyMs: number;
  /** After this long the post counts as not found (ms). */
  limitMs: number;
  /**
   * A login or another site that stands there for so long will not go by itself (ms). Sites draw a login form above a public post,
   * and the post a while later.
   */
  wallMs: number;
}

export const PATIENCE: Patience = { everyMs: 400, limitMs: 20_000, wallMs: 8_000 };

export interface OpenedPost {
  tabId: number;
  /** Where the tab stood when it was last read; null where the browser or the page did not tell. */
  arrived: string | null;
  post: PostSnapshot | null;
  foundBy: FoundBy | null;
  /** Set where the post was not found. */
  why: Exclude<CannotTell, 'too-little'> | 'gone' | null;
  /** What the site said in its place, where it went on saying it. */
  said: SaidInstead | null;
}

/** Opens an address in front, beside the tab that is in front now. */
async function openBeside(address: string, windowId: number): Promise<number> {
  const [beside] = await browser.tabs.query({ active: true, windowId });
  const place = beside ? { index: beside.index + 1 } : {};
  const tab = await browser.tabs.create({ url: address, active: true, windowId, ...place });
  if (tab.id === undefined) throw new Error('The browser opened no tab.');
  return tab.id;
}

async function tabAt(tabId: number): Promise<Browser.tabs.Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    // The only failure is that the tab is closed.
    return null;
  }
}

/** True where the tab has come to rest on another site. The browsers hide the addresses of sites that they do not let us read. */
function isElsewhere({ status, url }: Browser.tabs.Tab, platform: PlatformId): boolean {
  if (status !== 'complete' || url === 'about:blank') return false;
  return url === undefined || !URL.canParse(url) || siteOf(new URL(url).hostname) !== platform;
}

/** What stands in the place of the post and will not go by itself, where something does. */
function wallOf(page: PageAnswers['lookFor'] | null, tab: Browser.tabs.Tab, platform: PlatformId) {
  if (page?.login) return 'login-wall';
  if (page?.said) return page.said.means === 'gone' ? 'gone' : 'says-unavailable';
  return !page && isElsewhere(tab, platform) ? 'other-site' : null;
}

/** What has to have come to rest before a reading counts: pages fill in names, texts and pictures one after the other. */
const gist = ({ text, textCut, author, time, media }: PostSnapshot) =>
  JSON.stringify([text.value, textCut, author.name.value, author.handle.value, time.exact, media.length]);

/**
 * Opens a post at its own address and reads it when it stands there and has come to rest. Looks at that one page only: nothing is
 * pressed, loaded again or followed, and the tab stays with the person.
 *
 * @param lookId the id under which the page then makes itself ready for pictures of the post.
 */
export async function openAgain(
  place: LookPlace,
  lookId: string,
  windowId: number,
  patience: Patience = PATIENCE,
): Promise<OpenedPost> {
  const tabId = await openBeside(place.address, windowId);
  const until = performance.now() + patience.limitMs;
  let read: PostSnapshot | null = null;
  let arrived: string | null = null;
  let wallSince: number | null = null;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, patience.everyMs));
    const page = await askPage(tabId, 'lookFor', { key: place.key, address: place.address, lookId });
    const tab = await tabAt(tabId);
    if (!tab) return { tabId, arrived, post: null, foundBy: null, why: 'tab-closed', said: null };
    arrived = page?.address ?? tab.url ?? null;
    const atRest = page?.post && read && gist(page.post) === gist(read);
    read = page?.post ?? null;
    const found = { tabId, arrived, post: read, foundBy: page?.foundBy ?? null, why: null, said: null };
    if (read && atRest) return found;

    const now = performance.now();
    const said = page?.said ?? null;
    const wall = wallOf(page, tab, place.platform);
    wallSince = wall && (wallSince ?? now);
    if (wall && wallSince !== null && now - wallSince >= patience.wallMs)
      return { tabId, arrived, post: null, foundBy: null, why: wall, said };
    if (now < until) continue;
    // A post that never comes to rest is there all the same.
    if (read) return found;
    const why = wall ?? (page ? (page.posts > 0 ? 'other-posts' : 'not-found') : 'no-answer');
    return { tabId, arrived, post: null, foundBy: null, why, said };
  }
}
