import type { Candidate } from '@/lib/platforms/platform';

/** Finding the elements that hold a post or a comment. Nothing here needs a label, a class or a heading level. */

export const HEAD = '[data-ad-rendering-role="profile_name"]';
export const MESSAGE = '[data-ad-rendering-role="story_message"]';
export const ACTIONS = '[data-ad-rendering-role="like_button"],[data-ad-rendering-role="comment_button"]';
export const COMMENT_LINK = 'a[href*="comment_id="]';

const CARD = '[aria-posinset],[role="article"][aria-describedby]';
/** A post never reaches beyond these. */
const ENCLOSURE = 'html,body,[role="main"],[role="feed"],[role="dialog"]';
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

const shown = (element: Element) => element.closest(NOT_SHOWN) === null;

/** True for an element that belongs to `root` itself and not to a comment, placeholder or decoy inside it. */
export function isOwn(element: Element, root: Element): boolean {
  return element.closest('[data-0]') === null && !isForeign(element.closest('[role="article"]'), root);
}

/** Articles inside a post without a header of their own are comments, or placeholders for some. */
const isForeign = (article: Element | null, root: Element) =>
  article !== null && article !== root && root.contains(article) && article.querySelector(HEAD) === null;

/** The elements inside `root` that match and belong to it, in document order. */
export function* own<E extends Element = Element>(root: Element, selector: string): Generator<E> {
  let article: Element | null = null;
  let foreign = false;
  for (const element of root.querySelectorAll<E>(selector)) {
    // Neighbours mostly stand in the same article, which then needs no second look.
    const around = element.closest('[role="article"]');
    if (around !== article) {
      article = around;
      foreign = isForeign(around, root);
    }
    if (!foreign && element.closest('[data-0]') === null) yield element;
  }
}

/** Comments inside `scope`, in document order. */
export function commentsIn(scope: ParentNode): Element[] {
  return [...scope.querySelectorAll('[role="article"]')].filter((article) => isComment(article) && shown(article));
}

/** Posts inside `scope`, in document order. */
export function postsIn(scope: ParentNode): Element[] {
  const roots = new Set<Element>();
  for (const head of scope.querySelectorAll(HEAD)) {
    const root = shown(head) ? postRoot(head) : null;
    if (root) roots.add(root);
  }
  return [...roots];
}

/**
 * Every post and comment of the document, one per `key`. Of a post shown twice (in the feed, and over it in a dialog) the
 * one in the last dialog is kept, which is the one on top. What has no key yet is kept as it is.
 */
export function collect(doc: Document, key: (candidate: Candidate) => string | null): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<Element>();
  for (const element of doc.querySelectorAll(`${HEAD},[role="article"]`)) {
    const comment = isComment(element);
    const root = comment ? element : element.matches(HEAD) && shown(element) ? postRoot(element) : null;
    if (!root || seen.has(root) || !shown(root)) continue;
    seen.add(root);
    candidates.push({ root, kind: comment ? 'comment' : 'post' });
  }
  const best = new Map<string, Candidate>();
  const keys = candidates.map(key);
  candidates.forEach((candidate, i) => {
    const name = keys[i];
    if (name && (!best.has(name) || candidate.root.closest('[role="dialog"]'))) best.set(name, candidate);
  });
  return candidates.filter((candidate, i) => !keys[i] || best.get(keys[i]) === candidate);
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is not there outside of a browser. */
const FOLLOWING = 4;

/** True where `a` comes after `b`, or inside it. */
export const follows = (a: Element, b: Element): boolean => (b.compareDocumentPosition(a) & FOLLOWING) !== 0;

/** Most ancestors that are looked at for one node, so that a page nested without end costs no more than a usual one. */
const MAX_CLIMB = 60;

/** The innermost post or comment that holds `node`. Climbs; looks into blocks only until the first that has a header. */
export function candidateAt(node: Element): Candidate | null {
  let here = node.closest('[role="article"],[aria-posinset],[data-virtualized]');
  for (let step = 0; here && step < MAX_CLIMB; step += 1) {
    if (isComment(here)) return shown(here) ? { root: here, kind: 'comment' } : null;
    const head = here.querySelector(HEAD);
    if (head) return holder(head, node);
    here = here.parentElement?.closest('[role="article"],[aria-posinset],[data-virtualized]') ?? null;
  }
  // The light layout's action bar may stand beside the marked block. Each step looks only at what the last did not hold.
  let ancestor: Element | null = node;
  let from: Element | null = null;
  for (let step = 0; ancestor && !ancestor.matches(ENCLOSURE) && step < MAX_CLIMB; step += 1) {
    const head = headBeside(ancestor, from);
    if (head) return holder(head, node);
    from = ancestor;
    ancestor = ancestor.parentElement;
  }
  return null;
}

function headBeside(ancestor: Element, from: Element | null): Element | null {
  for (const child of ancestor.children) {
    if (child === from) continue;
    const head = child.matches(HEAD) ? child : child.querySelector(HEAD);
    if (head) return head;
  }
  return null;
}

function holder(head: Element, node: Element): Candidate | null {
  const root = postRoot(head);
  return root?.contains(node) && shown(root) ? { root, kind: 'post' } : null;
}
