import { absolute } from '@/lib/platforms/address';
import type { MediaItem } from '@/lib/platforms/platform';
import { inComments } from './comment-roots';
import { isFace, isSoundCover } from './faces';
import { isSlot } from './post-roots';

const MADE_TO_SHOW = 'img,video,canvas,iframe,object,embed,svg image';
const SHOWS = `${MADE_TO_SHOW},[style*="url"]`;
const MANY = 2_000;

/**
 * Everything inside `root` that shows a picture or video, those of comments too, and those hidden for the moment; profile
 * pictures and their rings left out.
 */
export function mediaElements(root: Element): Element[] {
  const shows = (element: Element) => element.matches(MADE_TO_SHOW) || backgroundOf(element) !== null;
  return Array.from(root.querySelectorAll(SHOWS))
    .slice(0, MANY)
    .filter((element) => !isFace(element) && shows(element));
}

/** The pictures and videos of the post, or comment, itself. A reel's still picture is not listed beside its video. */
export function readMedia(root: Element): MediaItem[] {
  const base = root.ownerDocument.baseURI;
  const inComment = inComments(root);
  const items: MediaItem[] = [];
  const known = new Map<string, MediaItem>();
  const stillOfReel = isSlot(root);
  for (const element of mediaElements(root)) {
    if (inComment(element) || isSoundCover(element) || (stillOfReel && element.localName === 'img')) continue;
    const item = element.localName === 'video' ? videoItem(element, base) : imageItem(element, base);
    // A picture and its copy as a background share one address; only the picture has a description.
    const twin = item.address === null ? undefined : known.get(item.address);
    if (twin) twin.alt ??= item.alt;
    else items.push(item);
    if (item.address !== null && !twin) known.set(item.address, item);
  }
  return items;
}

/** Videos come as streams without an address of their own (`blob:`). */
function videoItem(video: Element, base: string): MediaItem {
  const source = video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src') ?? '';
  return { kind: 'video', address: absolute(source, base), alt: video.getAttribute('aria-label') || null };
}

const backgroundOf = (element: Element): string | null =>
  /url\(\s*["']?([^"')]+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? null;

function imageItem(element: Element, base: string): MediaItem {
  if (element.matches('iframe,object,embed')) return { kind: 'video', address: null, alt: null };
  const source = element.getAttribute('src') ?? element.getAttribute('href') ?? backgroundOf(element) ?? '';
  return { kind: 'image', address: absolute(source, base), alt: element.getAttribute('alt') || null };
}
