import { absolute } from '@/lib/platforms/address';
import type { MediaItem } from '@/lib/platforms/platform';
import { statusPath } from './address';
import { identify, isFocused, openedPost } from './identity';
import { ARTICLE, innerPost, PLAYER, VIEWER } from './post-parts';
import { readVeil, type Veil } from './veil';

const MADE_TO_SHOW = 'img,video,canvas,iframe,object,embed';
const SHOWS = `${MADE_TO_SHOW},[style*="url"]`;
const FACES = '[data-testid="Tweet-User-Avatar"],[data-testid^="UserAvatar-Container"]';
/** A place for a picture: the link or frame stands there before the picture is loaded. */
const PLACE = 'a[href*="/photo/"],a[href*="/video/"],[data-testid="tweetPhoto"],[data-testid="videoPlayer"]';
/** Emoji and badges are drawn from these hosts; nobody's uploads are. */
const EMOJI_HOST = /^https:\/\/abs(?:-\d+)?\.twimg\.com\//;
const MANY = 2_000;

/**
 * Everything in the post that shows a picture or video: its own, those of a quoted post, link cards, and places where one is
 * about to load. Faces, badges and emoji are left out. Beside the media viewer, the viewer's picture belongs to the post too,
 * although it stands outside its root.
 */
export function mediaElements(root: Element): Element[] {
  return [...shownIn(root), ...viewerMedia(root)];
}

function shownIn(root: Element): Element[] {
  const shown = Array.from(root.querySelectorAll(SHOWS)).slice(0, MANY).filter(isMedia);
  const filled = new Set<Element>();
  for (const element of shown) {
    for (
      let here = element.closest(PLACE);
      here && root.contains(here);
      here = here.parentElement?.closest(PLACE) ?? null
    ) {
      if (filled.has(here)) break;
      filled.add(here);
    }
  }
  const places = Array.from(root.querySelectorAll(PLACE)).slice(0, MANY);
  const empty = places.filter((place) => !filled.has(place) && !place.querySelector(PLACE));
  return [...shown, ...empty];
}

function isMedia(element: Element): boolean {
  if (element.closest(FACES)) return false;
  if (!element.matches(MADE_TO_SHOW)) return backgroundOf(element) !== null;
  if (element.localName !== 'img') return true;
  const source = element.getAttribute('src') ?? '';
  return !EMOJI_HOST.test(source) && !element.closest('[data-testid="User-Name"]');
}

/** A picture or video of the post, and whether a person sees it. */
interface Shown {
  item: MediaItem;
  shown: boolean;
}

/** How much is not there to be seen: not loaded, or behind a notice, whose words are `raw`. */
export interface HiddenMedia {
  shown: number;
  total: number | null;
  raw: string | null;
}

/**
 * The post's own pictures and videos, without those of a post that it carries. A video's still picture is not listed beside it.
 */
export function readMedia(root: Element): { media: MediaItem[]; hidden: HiddenMedia | null } {
  const veil = readVeil(root);
  const items = readShown(root, veil);
  const shown = items.filter((one) => one.shown).length;
  const raw = veil?.raw ?? null;
  const media = items.map(({ item }) => item);
  if (shown < items.length) return { media, hidden: { shown, total: items.length, raw } };
  // With nothing in the page behind the notice, nobody knows how much there is.
  return { media, hidden: veil ? { shown, total: null, raw } : null };
}

function readShown(root: Element, veil: Veil | null): Shown[] {
  const base = root.ownerDocument.baseURI;
  const all: Shown[] = [];
  const known = new Map<string, MediaItem>();
  const players = new Set<Element>();
  for (const element of mediaElements(root)) {
    if (root.contains(element) && innerPost(element, root) !== null) continue;
    const uncovered = veil?.around.contains(element) !== true;
    const player = element.closest(PLAYER) ?? (element.localName === 'video' ? element : null);
    if (player) {
      if (players.has(player)) continue;
      players.add(player);
      all.push({ item: videoItem(player, base), shown: uncovered && showsSomething(player) });
    } else {
      const item = imageItem(element, base);
      // A picture and its copy as a background share one address; only the picture has a description.
      const twin = item.address === null ? undefined : known.get(item.address);
      if (twin) twin.alt ??= item.alt;
      else all.push({ item, shown: uncovered && showsSomething(element) });
      if (item.address !== null && !twin) known.set(item.address, item);
    }
  }
  return all;
}

/** False for a place that waits for its picture, as far as the markup tells. */
function showsSomething(element: Element): boolean {
  if (element.localName === 'img') return Boolean(element.getAttribute('src') || element.getAttribute('srcset'));
  if (element.localName === 'video' || element.matches(MADE_TO_SHOW) || backgroundOf(element) !== null) return true;
  return Array.from(element.querySelectorAll(SHOWS)).slice(0, MANY).some(showsSomething);
}

function videoItem(player: Element, base: string): MediaItem {
  const video = player.localName === 'video' ? player : player.querySelector('video');
  const source = video?.getAttribute('src') ?? video?.querySelector('source')?.getAttribute('src') ?? '';
  const alt = video?.getAttribute('aria-label') ?? player.querySelector('img')?.getAttribute('alt');
  return { kind: 'video', address: absolute(source, base), alt: alt || null };
}

const backgroundOf = (element: Element): string | null =>
  /url\(\s*["']?([^"')]+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? null;

function imageItem(element: Element, base: string): MediaItem {
  if (element.localName === 'img') {
    const alt = element.getAttribute('alt') || null;
    return { kind: 'image', address: absolute(element.getAttribute('src') ?? '', base), alt };
  }
  const background = backgroundOf(element);
  if (background !== null) return { kind: 'image', address: absolute(background, base), alt: null };
  if (element.matches('iframe,object,embed')) return { kind: 'video', address: null, alt: null };
  return { kind: 'image', address: null, alt: null };
}

/** The media viewer around `root`, where it shows this post's media and not another one's of the same thread. */
function viewerOf(root: Element): Element | null {
  const viewer = root.closest(VIEWER);
  if (!viewer || !isFocused(root)) return null;
  const id = identify(root).id.value;
  return id !== null && id === viewerPost(viewer) ? viewer : null;
}

function viewerMedia(root: Element): Element[] {
  const viewer = viewerOf(root);
  return viewer ? shownIn(viewer).filter((element) => !inColumn(element)) : [];
}

/** True in the column of text and replies beside the viewer's picture. */
const inColumn = (element: Element): boolean => element.closest(`${ARTICLE},section,${FACES}`) !== null;

/** Whose media a viewer shows: its own row of buttons links the post; so does the page's address while one picture is open. */
function viewerPost(viewer: Element): string | null {
  for (const link of Array.from(viewer.querySelectorAll('a[href$="/analytics"]')).slice(0, 40)) {
    const path = inColumn(link) ? null : statusPath(link.getAttribute('href') ?? '');
    if (path) return path.id;
  }
  const opened = openedPost(viewer.ownerDocument);
  return opened && /^(?:photo|video)$/.test(opened.rest[0] ?? '') ? opened.id : null;
}

/** The post whose picture in the media viewer holds `node`, null anywhere else. */
export function viewedPost(node: Element): Element | null {
  const viewer = node.closest(VIEWER);
  const focused = viewer && !inColumn(node) ? viewer.querySelector(`${ARTICLE}[tabindex="-1"]`) : null;
  return focused && !node.contains(focused) && viewerOf(focused) ? focused : null;
}
