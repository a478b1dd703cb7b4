import { absolute, unwrapRedirect } from '@/lib/platforms/address';
import type { LinkRead } from '@/lib/platforms/platform';
import { hides } from '@/lib/platforms/shown';
import { readText } from '@/lib/platforms/text';
import { linksTo, readAuthorOf } from './author';
import { inComments } from './comment-roots';
import { actionIcon, BUTTON, buttonOf, first, isWithin, line, namedUser, timePath } from './parts';

const TEXT_NODE = 3;
/** "View all comments" follows the caption in a feed. */
const COMMENTS_LINK = 'a[href$="/comments/"]';

export interface Caption {
  /** Null where the post has none, or none that could be told apart. */
  element: Element | null;
  text: string;
  /** True where the page offers more of it. */
  cut: boolean;
  /** What offers it, in the page's words. */
  more: MoreText | null;
  /** The time that stands with the caption: its own, some seconds after the post's. */
  time: Element | null;
  strategy: string;
  rank: number;
}

interface MoreText {
  words: string | null;
  /** Null where it could be another control that only stands there. */
  control: HTMLElement | null;
}

const NOTHING: Caption = { element: null, text: '', cut: false, more: null, time: null, strategy: 'no-text', rank: 0 };

/** The words of the post's author. `ownTime` is the time of the post's own link, which no caption stands with. */
export function captionOf(root: Element, ownTime: Element | null): Caption {
  return reelCaption(root) ?? headingCaption(root) ?? timedCaption(root, ownTime) ?? namedCaption(root) ?? NOTHING;
}

/** Reels viewer: a block of its own below the author, cut ones with a hidden-from-readers "… more" at the end. */
function reelCaption(root: Element): Caption | null {
  const slot = root.matches('[data-virtualized]') ? root : root.querySelector('[data-virtualized="false"]');
  if (!slot) return null;
  const author = readAuthorOf(root)?.link;
  const block = first(slot, 'div[dir="auto"]', 40).find(
    (one) => !one.closest('a') && author !== undefined && author.compareDocumentPosition(one) & 4,
  );
  if (!block) return NOTHING;
  const { text, cut } = readText(block);
  const tail = first(block, '[aria-hidden="true"]', 20).find((one) => !one.closest('a'));
  const more = tail ? { words: line(tail), control: buttonWithNothingElse(block) } : null;
  return { element: block, text, cut: cut || more !== null, more, time: null, strategy: 'reel-caption', rank: 0 };
}

/** The caption is a button of its own; further out everything is one, which starts and stops the film. */
function buttonWithNothingElse(block: Element): HTMLElement | null {
  const button = buttonOf(block);
  return button && button.querySelector('svg,video,img') === null ? button : null;
}

/** Small layout: the caption is the post's heading, "more" stands in the part after it. */
function headingCaption(root: Element): Caption | null {
  const inComment = inComments(root);
  const heading = first(root, 'h1', 20).find((one) => !inComment(one) && !one.querySelector('a img'));
  if (!heading) return null;
  const { text, cut } = readText(heading);
  if (text === '') return null;
  const more = moreIn(heading) ?? moreIn(followers(heading, root)[0]);
  return { element: heading, text, cut: cut || more !== null, more, time: null, strategy: 'heading', rank: 0 };
}

/** The button that stands in a text, or in what follows it. "More" runs on from the dots before it; a translation's does not. */
function moreIn(part: Element | undefined): MoreText | null {
  const button = part && first(part, BUTTON, 10).find((one) => one.querySelector('svg') === null);
  if (!button) return null;
  const before = button.previousSibling;
  const runsOn = before?.nodeType === TEXT_NODE && (before as Text).data.trim() !== '';
  return { words: line(button), control: runsOn ? (button as HTMLElement) : null };
}

/** Post page: after the head line that holds the author's name and the caption's own, unlinked time. */
function timedCaption(root: Element, ownTime: Element | null): Caption | null {
  const inComment = inComments(root);
  const time = first(root, 'time').find((one) => one !== ownTime && timePath(one) === null && !inComment(one));
  if (!time) return null;
  const caption = followingText(time, root);
  return caption && { ...caption, time, strategy: 'after-caption-time', rank: 0 };
}

/** Feed: below the buttons, the author's name once more with the caption behind it. */
function namedCaption(root: Element): Caption | null {
  const row = actionIcon(root);
  const author = readAuthorOf(root);
  if (!row || !author) return null;
  const inComment = inComments(root);
  for (const link of linksTo(root, author.user)) {
    // "Liked by" lines stand in the section of the buttons.
    if (!(row.compareDocumentPosition(link) & 4) || isWithin(link, 'section', root) || inComment(link)) continue;
    const caption = followingText(link, root);
    if (caption) return { ...caption, time: null, strategy: 'after-author', rank: 1 };
  }
  return null;
}

/** The first words after the line of `element`; null where comments or another time come first. */
function followingText(element: Element, root: Element): Pick<Caption, 'element' | 'text' | 'cut' | 'more'> | null {
  for (const part of followers(element, root)) {
    if (part.querySelector('time')) return null;
    // The follow button and the dot before it stand in the same line.
    if (part.closest(BUTTON) || part.matches('a,[aria-hidden="true"]') || part.querySelector(COMMENTS_LINK)) continue;
    const { text, cut } = readText(part);
    // Where name and text have changed places, the name is what follows.
    if (first(part, 'a[href]', 2).some((link) => namedUser(link) === text)) continue;
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) continue;
    const more = moreIn(part);
    return { element: part, text, cut: cut || more !== null, more };
  }
  return null;
}

/** The parts that follow the line which `element` stands in: its next siblings, or those of the nearest parent with any. */
function followers(element: Element, root: Element): Element[] {
  let here: Element | null = element;
  for (let step = 0; here && here !== root && step < 6; step += 1) {
    const parts: Element[] = [];
    for (let next = here.nextElementSibling; next; next = next.nextElementSibling) if (!hides(next)) parts.push(next);
    if (parts.length > 0) return parts;
    here = here.parentElement;
  }
  return [];
}

/** True for words that the browser has translated in place: it marks the page, and wraps the words in an element of old. */
export const isTranslated = (element: Element | null): boolean =>
  element?.querySelector('font') != null && element.ownerDocument.documentElement.matches('[class*="translated-"]');

/** Mentions, hashtags and other links of a text. */
export function linksIn(element: Element | null): LinkRead[] {
  if (!element) return [];
  const links: LinkRead[] = [];
  for (const link of first(element, 'a[href]', 200)) {
    const href = absolute(link.getAttribute('href') ?? '', 'https://www.instagram.com/');
    const text = readText(link, { budget: { nodes: 500, characters: 2_000 } }).text;
    if (href !== null) links.push({ text, href: unwrapRedirect(href) });
  }
  return links;
}
