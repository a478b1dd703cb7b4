import { isHidden } from '@/lib/platforms/shown';

/** Finding the elements that hold a post or a comment. Nothing here needs a label, a class or a heading level. */

export const HEAD = '[data-ad-rendering-role="profile_name"]';
export const MESSAGE = '[data-ad-rendering-role="story_message"]';
export const ACTIONS = '[data-ad-rendering-role="like_button"],[data-ad-rendering-role="comment_button"]';
export const COMMENT_LINK = 'a[href*="comment_id="]';

const CARD = '[aria-posinset],[role="article"][aria-describedby]';
/** A post never reaches beyond these. */
export const ENCLOSURE = 'html,body,[role="main"],[role="feed"],[role="dialog"]';
/** Server-sent posts wait in hidden blocks until they are moved into place; decoys carry numbered attributes. */
const NOT_SHOWN = '[hidden],[data-0]';

/** The element of the post to which a `profile_name` belongs; null where it stands in no post. */
export function postRoot(head: Element): Element | null {
  const card = head.closest(CARD);
  if (card) return card;
  // The light layout has no marked card: the post is the smallest block that holds this name and a like or comment button.
  const block = head.closest('[data-virtualized]');
  let here: Element | null = block ?? head;
  while (here && !here.matches(ENCLOSURE)) {
    // Without buttons of its own (logged out), the next ones up belong to somebody else.
    if (block && holdsOtherBlock(here, block)) break;
    if (here.querySelector(ACTIONS)) return here;
    here = here.parentElement;
  }
  return block?.querySelector(MESSAGE) ? block : null;
}

function holdsOtherBlock(element: Element, block: Element): boolean {
  for (const head of element.querySelectorAll(HEAD)) if (head.closest('[data-virtualized]') !== block) return true;
  return false;
}

/** A comment is an article with a comment's own link and no post header; the post itself may be an article as well. */
export function isComment(element: Element): boolean {
  return (
    element.getAttribute('role') === 'article' &&
    element.querySelector(COMMENT_LINK) !== null &&
    !element.querySelector(HEAD)
  );
}

export const shown = (element: Element) => element.closest(NOT_SHOWN) === null && !isHidden(element);

/** True for an element that belongs to `root` itself and not to a comment, placeholder or decoy inside it. */
export function isOwn(element: Element, root: Element): boolean {
  return (
    element.closest('[data-0]') === null && !isHidden(element) && !isForeign(element.closest('[role="article"]'), root)
  );
}

/** Articles inside a post without a header of their own are comments, or placeholders for some. */
const isForeign = (article: Element | null, root: Element) =>
  article !== null && article !== root && root.contains(article) && article.querySelector(HEAD) === null;

/**
 * The elements inside `root` that match and belong to it, in document order.
 *
 * @param also `hidden` takes those that the page hides as well: in doubt a picture counts
 */
export function* own<E extends Element = Element>(root: Element, selector: string, also?: 'hidden'): Generator<E> {
  let article: Element | null = null;
  let foreign = false;
  for (const element of root.querySelectorAll<E>(selector)) {
    // Neighbours mostly stand in the same article, which then needs no second look.
    const around = element.closest('[role="article"]');
    if (around !== article) {
      article = around;
      foreign = isForeign(around, root);
    }
    if (foreign || element.closest('[data-0]') !== null) continue;
    if (also === 'hidden' || !isHidden(element)) yield element;
  }
}

/** Comments inside `scope`, in document order. */
export function commentsIn(scope: ParentNode): Element[] {
  return [...scope.querySelectorAll('[role="article"]')].filter((article) => isComment(article) && shown(article));
}

/** The post inside `scope`, null where there is none or more than one. Ends at the second: a feed holds hundreds. */
export function onlyPostIn(scope: ParentNode): Element | null {
  let only: Element | null = null;
  for (const head of scope.querySelectorAll(HEAD)) {
    const root = shown(head) ? postRoot(head) : null;
    if (root && only && root !== only) return null;
    only ??= root;
  }
  return only;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is not there outside of a browser. */
const FOLLOWING = 4;

/** True where `a` comes after `b`, or inside it. */
export const follows = (a: Element, b: Element): boolean => (b.compareDocumentPosition(a) & FOLLOWING) !== 0;
