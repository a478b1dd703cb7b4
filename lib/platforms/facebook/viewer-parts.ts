import { authorAddress, isProfile } from './author-address';
import { hrefOf, isNowhere, linkAddress } from './links';
import { oneLine } from './page';
import { BELOW, hasWords, MENU, type PostParts, seeMoreIn } from './post-parts';
import { follows, own } from './roots';
import { authorIn } from './viewer';

const BLOCK = 'span[dir="auto"],div[dir="auto"]';
/** What is written there is no caption: names, buttons, counts, and what somebody is about to write. */
const NO_CAPTION = 'a,h1,h2,h3,h4,h5,h6,ul,form,[role="button"],[role="toolbar"],[role="tooltip"]';

/** Reads the parts of a photo, video or reel that is shown by itself: by their order, the author first. */
export function readViewerParts(root: Element): PostParts {
  const authorLink = authorIn(root);
  const parts: PostParts = {
    viewer: true,
    head: authorLink,
    sharedHead: null,
    sharedMessage: null,
    authorLink,
    authorStrategy: authorLink ? 'viewer-link' : 'none',
    authorId: null,
    authorHandle: null,
    groupId: null,
    groupLink: null,
    timeLink: null,
    timeStrategy: 'none',
    message: null,
    messageStrategy: 'none',
    seeMore: null,
    pictureLinks: [],
    menu: null,
    advert: false,
    described: [],
  };
  if (!authorLink) return parts;
  const { id, handle, group } = authorAddress(hrefOf(authorLink), authorLink.baseURI);
  Object.assign(parts, { authorId: id, authorHandle: handle, groupId: group });
  const after = [...own(root, `a[href],${MENU},${BLOCK},${BELOW}`)].filter(
    (element) => follows(element, authorLink) && !authorLink.contains(element) && !isCopy(element, root),
  );
  const end = after.findIndex((element) => element.matches(BELOW));
  const header = end < 0 ? after : after.slice(0, end);
  parts.timeLink = header.find(isTimeLink) ?? null;
  parts.timeStrategy = parts.timeLink ? 'viewer-link' : 'none';
  parts.menu = (header.find((element) => element.matches(MENU) && !hasWords(element)) as HTMLElement) ?? null;
  parts.message = header.find((element) => isCaption(element, root, parts)) ?? null;
  parts.messageStrategy = parts.message ? 'viewer-text' : 'none';
  parts.seeMore = parts.message ? seeMoreIn(parts.message) : null;
  return parts;
}

/** A second copy of something, which lies under or over the first. */
function isCopy(element: Element, root: Element): boolean {
  const copy = element.closest('[aria-hidden="true"]');
  return copy !== null && copy !== root && root.contains(copy);
}

/**
 * A link to a post, or one of the site's own that hide where they lead; never a person, a hashtag or the sound of a reel,
 * and never one among other words, which is part of a caption.
 */
function isTimeLink(element: Element): element is HTMLAnchorElement {
  if (element.localName !== 'a' || isProfile(element)) return false;
  const hidden = isNowhere(hrefOf(element)) && hrefOf(element).includes('__cft__');
  if ((!hidden && linkAddress(element) === null) || !hasWords(element)) return false;
  const block = element.closest(BLOCK);
  return block === null || oneLine(block) === oneLine(element);
}

function isCaption(element: Element, root: Element, { authorLink, timeLink, menu }: PostParts): boolean {
  if (!element.matches(BLOCK)) return false;
  const around = element.closest(NO_CAPTION);
  if (around && around !== root && root.contains(around)) return false;
  if ([authorLink, timeLink, menu].some((part) => part && element.contains(part))) return false;
  // A name or a time whose link leads nowhere any more is no word of the caption.
  const dead = element.querySelector('a:not([href])');
  if (dead && oneLine(dead) === oneLine(element)) return false;
  return hasWords(element);
}
