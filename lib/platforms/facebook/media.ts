import { absolute, parseAddress } from '@/lib/platforms/address';
import type { MediaItem } from '@/lib/platforms/platform';
import { COMMENT_LINK, commentsIn, HEAD, isComment, MESSAGE, own } from './roots';

/** Which elements of a post show pictures or video. In doubt an element counts: the question about a picture comes first. */

const SHOWING = 'img,video,iframe,image,[style*="background"]';
/** More than this in one post is no post. */
const MOST = 500;

/**
 * Elements that show pictures or video, stickers and GIFs included; avatars, emoji and the site's icons left out. For a
 * post the pictures in the comments inside it count too: they would be in a picture of it.
 */
export function mediaElements(root: Element): Element[] {
  const found = ownMedia(root);
  if (!isComment(root)) for (const comment of commentsIn(root)) found.push(...ownMedia(comment));
  return found.slice(0, MOST);
}

/** The same without the comments inside. */
export function ownMedia(root: Element): Element[] {
  const found: Element[] = [];
  // The avatar stands before the name, in posts and in comments.
  const name = isComment(root) ? `${COMMENT_LINK}:not([aria-hidden="true"])` : HEAD;
  let named = root.querySelector(name) === null;
  for (const element of own(root, `${SHOWING},${name}`, 'hidden')) {
    if (element.matches(name)) named = true;
    else if (named && isMedia(element) && !element.closest('form')) found.push(element);
    if (found.length === MOST) break;
  }
  return found;
}

function isMedia(element: Element): boolean {
  switch (element.localName) {
    case 'video':
    case 'iframe':
      return true;
    case 'img':
      return isContent(element.getAttribute('src') ?? '');
    case 'image':
      return isLargeDrawing(element);
    default:
      return isBackground(element);
  }
}

/** Avatars are small drawings with a round mask; a new profile picture is shown in a large one. */
function isLargeDrawing(image: Element): boolean {
  const style = image.closest('svg')?.getAttribute('style') ?? '';
  return Number(/(?:^|;)\s*height:\s*(\d+(?:\.\d+)?)px/.exec(style)?.[1] ?? 0) >= 80;
}

function isBackground(element: Element): boolean {
  const address = backgroundOf(element);
  if (address === null || !isContent(address)) return false;
  // The coloured ground behind a text is part of the text's look.
  return (
    element.getAttribute('data-visualcompletion') !== 'css-img' &&
    !element.closest(MESSAGE) &&
    !element.querySelector(MESSAGE)
  );
}

const backgroundOf = (element: Element) =>
  /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? null;

/** False for the site's own emoji, icons and reaction signs, and for tiny placeholders in the page itself. */
function isContent(src: string): boolean {
  if (src === '') return false;
  if (src.startsWith('data:')) return src.length > 4000 && !src.startsWith('data:image/svg');
  const url = parseAddress(src, 'https://www.facebook.com/');
  if (!url) return false;
  return !/^static\b.*\.fbcdn\.net$/.test(url.hostname) && !/^\/(?:images\/emoji\.php|rsrc\.php)\//.test(url.pathname);
}

/** One element as a record of what it shows. */
export function mediaItem(element: Element): MediaItem {
  const isVideo = element.localName === 'video' || element.localName === 'iframe';
  const src =
    (element as HTMLImageElement).currentSrc ||
    (element.getAttribute('src') ??
      element.getAttribute('href') ??
      element.getAttribute('xlink:href') ??
      backgroundOf(element) ??
      '');
  const label = element.getAttribute('alt') || element.closest('a[aria-label]')?.getAttribute('aria-label') || null;
  return { kind: isVideo ? 'video' : 'image', address: src ? absolute(src, element.baseURI) : null, alt: label };
}
