import { parseAddress } from '@/lib/platforms/address';
import { readText } from '@/lib/platforms/text';
import { isProfile } from './author-address';
import { type PostAddress, parsePostAddress } from './post-address';
import { ENCLOSURE, HEAD, own, shown } from './roots';

/**
 * Photos, videos and reels that are shown by themselves. Nothing there is marked as a post: what is shown is told by the
 * address of the page, and the block by what has to be in it, a picture and the name of its author.
 */

const PANEL = '[role="complementary"]';
const PICTURE = 'img[src],video';
/** The site's own bars around a viewer are no part of it. */
const FURNITURE = '[role="banner"],[role="navigation"]';
/** No viewer loads more side by side; a page that does is none. */
const MOST_VIDEOS = 40;
/** No viewer nests its parts deeper; a page made to be deep ends the climb and not the look. */
const MAX_CLIMB = 80;

/** What the address of the page points at, where that is a photo, a video or a reel. */
export function viewedAddress(doc: Document): PostAddress | null {
  const url = parseAddress(doc.URL);
  const address = url && parsePostAddress(url);
  return address && /^(?:photo|video|reel)$/.test(address.shape) ? address : null;
}

/** The blocks of an open viewer, in document order: one for a photo, one for each video or reel that is loaded. */
export function viewersIn(doc: Document): Element[] {
  const address = viewedAddress(doc);
  if (!address) return [];
  const scope = topViewer(doc) ?? doc.body;
  if (!scope) return [];
  const photo = address.shape === 'photo' ? photoViewer(scope) : null;
  return photo ? [photo] : videoViewers(scope);
}

/** The dialog on top that shows a picture; a viewer may be opened over a page, and a request to log in over the viewer. */
function topViewer(doc: Document): Element | null {
  const dialogs = [...doc.querySelectorAll('[role="dialog"]')].filter(shown);
  return dialogs.filter((dialog) => dialog.querySelector(PICTURE)).at(-1) ?? null;
}

/** The smallest block that holds both the photo and the panel beside it that names the author. */
function photoViewer(scope: Element): Element | null {
  const panels = [...scope.querySelectorAll(PANEL)].filter(
    (panel) => shown(panel) && !panel.querySelector(HEAD) && authorIn(panel) !== null,
  );
  const [panel] = panels;
  if (panels.length !== 1 || !panel) return null;
  const picture = [...scope.querySelectorAll(PICTURE)].find(
    (element) => shown(element) && !panel.contains(element) && !element.closest(FURNITURE),
  );
  let block: Element | null = panel;
  for (let step = 0; block && picture && step < MAX_CLIMB; step += 1) {
    if (block.contains(picture)) return block.matches('html,body') || block.querySelector(HEAD) ? null : block;
    block = block.parentElement;
  }
  return null;
}

/** The largest block around each video that holds no other video, no post with a header and none of the site's bars. */
function videoViewers(scope: Element): Element[] {
  const all = scope.querySelectorAll('video');
  if (all.length > MOST_VIDEOS) return [];
  const videos = [...all].filter(shown);
  const taken = new Map<Element, number>();
  const count = (element: Element, by: number) => {
    let here = element.parentElement;
    for (let step = 0; here && here !== scope.parentElement && step < MAX_CLIMB; step += 1) {
      const before = taken.get(here) ?? 0;
      taken.set(here, before + by);
      // What already belongs to two has been closed all the way up.
      if (before > 1 && by > 1) return;
      here = here.parentElement;
    }
  };
  for (const video of videos) count(video, 1);
  for (const other of scope.querySelectorAll(`${HEAD},${FURNITURE}`)) count(other, 2);
  const blocks: Element[] = [];
  for (const video of videos) {
    let block: Element | null = null;
    let here = video.parentElement;
    for (let step = 0; here && step < MAX_CLIMB && taken.get(here) === 1 && !here.matches(ENCLOSURE); step += 1) {
      block = here;
      here = here.parentElement;
    }
    if (block && authorIn(block)) blocks.push(block);
  }
  return blocks;
}

/** The first link with words on it that leads to a person or a page. */
export function authorIn(block: Element): HTMLAnchorElement | null {
  for (const link of own<HTMLAnchorElement>(block, 'a[href]')) {
    if (link.getAttribute('aria-hidden') === 'true' || !isProfile(link)) continue;
    if (readText(link, { budget: { nodes: 200, characters: 2 } }).text !== '') return link;
  }
  return null;
}

/**
 * The address of the page, where this block is what it points at. Of several reels it is the one that bears the number of
 * the address, else the only one that fills the window: the address follows what has come to rest there.
 */
export function viewedAt(root: Element): PostAddress | null {
  const doc = root.ownerDocument;
  const address = viewedAddress(doc);
  const viewers = address ? viewersIn(doc) : [];
  if (!address || !viewers.includes(root)) return null;
  if (address.shape === 'photo') return address;
  const numbered = viewers.map(numberOf);
  const named = viewers.filter((_, i) => numbered[i] === address.token);
  if (named.length > 0) return named.length === 1 && named[0] === root ? address : null;
  if (numbered[viewers.indexOf(root)] !== null) return null;
  if (viewers.length === 1) return address;
  const settled = viewers.filter(fillsWindow);
  return settled.length === 1 && settled[0] === root ? address : null;
}

/** The number that a player bears, null where it bears none. */
function numberOf(block: Element): string | null {
  const player = block.matches('[data-video-id]') ? block : block.querySelector('[data-video-id]');
  return /^\d+$/.exec(player?.getAttribute('data-video-id') ?? '')?.[0] ?? null;
}

/** How much of the window may still show a neighbour: a list at rest ends within this of its edges. */
const REST = 0.15;

function fillsWindow(block: Element): boolean {
  const height = block.ownerDocument.defaultView?.innerHeight ?? 0;
  const { top, bottom } = block.getBoundingClientRect();
  return height > 0 && bottom > top && top <= REST * height && bottom >= (1 - REST) * height && top >= -REST * height;
}
