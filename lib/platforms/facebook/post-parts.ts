import { parseAddress } from '@/lib/platforms/address';
import { readText } from '@/lib/platforms/text';
import { authorAddress, isProfile } from './author-address';
import { hrefOf, linkAddress, pathOf } from './links';
import { ACTIONS, follows, HEAD, isOwn, MESSAGE, own } from './roots';

/** The places of a post from which its fields are read, found in one pass over it. */
export interface PostParts {
  /** True for a photo, video or reel shown by itself, in which nothing is marked. */
  viewer: boolean;
  head: Element | null;
  /** The header of a post that this one shares. */
  sharedHead: Element | null;
  sharedMessage: Element | null;
  authorLink: HTMLAnchorElement | null;
  /** How the author was found: in the header, or below it where the header names the group. */
  authorStrategy: 'profile-link' | 'subheading-link' | 'viewer-link' | 'none';
  authorId: string | null;
  authorHandle: string | null;
  /** Number or name of the group as the author's link has it, else the time link. */
  groupId: string | null;
  /** The group's link where the header names the group. */
  groupLink: HTMLAnchorElement | null;
  timeLink: HTMLAnchorElement | null;
  timeStrategy: 'described-by' | 'attribution-link' | 'header-link' | 'viewer-link' | 'none';
  message: Element | null;
  messageStrategy: 'described-by' | 'story-message' | 'viewer-text' | 'none';
  /** The button inside the message that shows more of it. */
  seeMore: Element | null;
  /** Links to photos and videos outside of the message. */
  pictureLinks: HTMLAnchorElement[];
  menu: HTMLElement | null;
  advert: boolean;
  described: (Element | null)[];
}

export const MENU = '[role="button"][aria-haspopup="menu"]';
const PICTURES = 'a[href*="/photo"],a[href*="/videos/"]';
/** What stands below every header, so that its end shows where a post has no message. */
export const BELOW = `${ACTIONS},[role="toolbar"],form`;

/** Reads the parts of a post with a header. `aria-describedby` is by position and in no language; the light layout has none. */
export function readMarkedParts(root: Element): PostParts {
  const described = (root.getAttribute('aria-describedby') ?? '').split(/\s+/).map((id) => byId(root, id));
  let head: Element | null = null;
  let sharedHead: Element | null = null;
  let message: Element | null = null;
  let sharedMessage: Element | null = null;
  let menu: HTMLElement | null = null;
  let below = false;
  const headerLinks: HTMLAnchorElement[] = [];
  const pictureLinks: HTMLAnchorElement[] = [];
  for (const element of own(root, `${HEAD},${MESSAGE},a[href],${MENU},${BELOW}`)) {
    if (element.matches(HEAD)) {
      // A header below the post's own words is another post's, whatever became of the own one.
      if (head || message) sharedHead ??= element;
      else head = element;
    } else if (element.matches(MESSAGE)) {
      if (sharedHead) sharedMessage ??= element;
      else message ??= element;
      below = true;
    } else if (element.matches(MENU)) {
      // A sort button further down opens a menu too, and has words on it.
      if (head && !below && !sharedHead && !hasWords(element)) menu ??= element as HTMLElement;
    } else if (element.matches('a')) {
      const link = element as HTMLAnchorElement;
      if (head && !below && !sharedHead) headerLinks.push(link);
      if (link.matches(PICTURES) && !message?.contains(link)) pictureLinks.push(link);
    } else if (head && !head.contains(element)) {
      below = true;
    }
  }
  const labelled = described[1] ?? null;
  const isLabelled = labelled !== null && hasWords(labelled) && !(sharedHead && follows(labelled, sharedHead));
  const text = isLabelled ? labelled : message;
  const author = findAuthor(head, headerLinks);
  const time = findTime(described[0] ?? null, head, headerLinks, author.authorLink);
  return {
    viewer: false,
    head,
    sharedHead,
    sharedMessage,
    ...author,
    groupId: author.groupId ?? groupAround(root, time.timeLink, author.authorLink),
    ...time,
    message: text,
    messageStrategy: isLabelled ? 'described-by' : message ? 'story-message' : 'none',
    seeMore: text ? seeMoreIn(text) : null,
    pictureLinks,
    menu,
    advert: headerLinks.some((link) => pathOf(link).startsWith('/ads/about')),
    described,
  };
}

/** By attribute and inside the root only: hidden copies of a post carry the same ids. */
function byId(root: Element, id: string): Element | null {
  if (id === '') return null;
  const found = root.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`);
  return found && isOwn(found, root) ? found : null;
}

export const hasWords = (element: Element) => readText(element, { budget: { nodes: 500, characters: 1 } }).text !== '';

/** A button inside a text that opens the rest of it: no name, no target, only words. */
export function seeMoreIn(text: Element): Element | null {
  for (const button of text.querySelectorAll('[role="button"]')) {
    const isPlain =
      !button.hasAttribute('aria-label') && !button.hasAttribute('href') && !button.closest('a,[aria-hidden="true"]');
    if (isPlain && hasWords(button)) return button;
  }
  return null;
}

/**
 * The group of a post whose author's link does not name it: the time link's, else for somebody anonymous, who takes part in
 * groups only, the one whose page is open.
 */
function groupAround(root: Element, timeLink: Element | null, authorLink: Element | null): string | null {
  const timed = timeLink && linkAddress(timeLink);
  if (timed) return timed.shape === 'group-post' ? timed.owner : null;
  if (authorLink) return null;
  return /^\/groups\/([\w.-]+)\/?/.exec(parseAddress(root.ownerDocument.URL)?.pathname ?? '')?.[1] ?? null;
}

const isGroupItself = (link: Element) => /^\/groups\/[^/]+\/?$/.test(pathOf(link));

function findAuthor(head: Element | null, headerLinks: HTMLAnchorElement[]) {
  const inHead = headerLinks.filter((link) => head?.contains(link));
  const groupLink = inHead.find(isGroupItself) ?? null;
  const named = inHead.find((link) => !isGroupItself(link)) ?? null;
  // In mixed feeds the header names the group, and the line below it the author.
  const below =
    groupLink && !named ? (headerLinks.find((link) => !inHead.includes(link) && isProfile(link)) ?? null) : null;
  const authorLink = named ?? below;
  const { id, handle, group } = authorLink
    ? authorAddress(hrefOf(authorLink), authorLink.baseURI)
    : { id: null, handle: null, group: null };
  const groupOfLink = groupLink ? (/^\/groups\/([^/]+)/.exec(pathOf(groupLink))?.[1] ?? null) : null;
  return {
    authorLink,
    authorStrategy: named ? ('profile-link' as const) : below ? ('subheading-link' as const) : ('none' as const),
    authorId: id,
    authorHandle: handle,
    groupId: group ?? groupOfLink,
    groupLink,
  };
}

function findTime(
  slot: Element | null,
  head: Element | null,
  headerLinks: HTMLAnchorElement[],
  author: Element | null,
) {
  const inSlot = slot?.querySelector<HTMLAnchorElement>('a[href]') ?? null;
  const after = headerLinks.filter((link) => link !== author && !head?.contains(link) && head && follows(link, head));
  const rest = after.filter((link) => !isProfile(link) && hrefOf(link) !== '#');
  const attributed = rest.find((link) => link.hasAttribute('attributionsrc')) ?? null;
  const plain = rest.find((link) => link.getAttribute('role') === 'link') ?? rest[0] ?? null;
  return {
    timeLink: inSlot ?? attributed ?? plain,
    timeStrategy: inSlot
      ? ('described-by' as const)
      : attributed
        ? ('attribution-link' as const)
        : plain
          ? ('header-link' as const)
          : ('none' as const),
  };
}
