import { commentIdentity, commentsOf } from './identity';
import { isComment } from './roots';

/**
 * How comments stand to each other. Each has a block of its own; what answers it is in the same block, below it:
 *
 *     <div>                     the block
 *       <div role="article">    the comment
 *       <div>                   its answers, each in such a block again, and what opens more of them; or nothing
 */

/** A comment stands at most so deep in its block. */
const LEVELS = 2;

/** The elements below a comment in its own block. */
export function belowComment(comment: Element): Element[] {
  let here = comment;
  for (let level = 0; level < LEVELS; level += 1) {
    const below = followingSiblings(here);
    if (below.length > 0) return below.some((element) => holdsOther(element, comment)) ? [] : below;
    if (here.matches('[data-virtualized]') || !here.parentElement) return [];
    here = here.parentElement;
  }
  return [];
}

function followingSiblings(element: Element): Element[] {
  const siblings: Element[] = [];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) siblings.push(next);
  return siblings;
}

/** True where an element holds a comment that is no answer to this one: then it is no part of this one's block. */
function holdsOther(element: Element, comment: Element): boolean {
  const own = commentIdentity(comment);
  // A thread has one number, the one of the comment that it began with; answers to an answer bear it too.
  const thread = own.parentCommentId ?? own.id;
  for (const article of articlesIn(element)) {
    if (!isComment(article)) continue;
    const other = commentIdentity(article);
    if (!other.isReply || other.parentCommentId !== thread) return true;
    // Beside an answer, and not in a block below it, stands the next answer to the same comment.
    if (own.isReply && article === element) return true;
  }
  return false;
}

function* articlesIn(element: Element): Generator<Element> {
  if (element.matches('[role="article"]')) yield element;
  yield* element.querySelectorAll('[role="article"]');
}

/** The answers to a comment that the page shows, answers to answers included, in document order. */
export const answersTo = (comment: Element): Element[] =>
  belowComment(comment).flatMap((element) => [...articlesIn(element)].filter(isComment));

/** More comments than this under one post are not asked for their place. */
const MOST_ASKED = 1000;

/**
 * The comments that a reply answers, outermost first: the one that its own link names, then those in whose blocks it
 * stands. Empty where the page does not show the first of them, or the blocks do not fit it.
 */
export function commentsAbove(post: Element, reply: Element): Element[] {
  const { parentCommentId } = commentIdentity(reply);
  if (parentCommentId === null) return [];
  const before = commentsOf(post).slice(0, MOST_ASKED);
  const outermost = before.find((comment) => commentIdentity(comment).id === parentCommentId);
  if (!outermost) return [];
  const between = before.filter(
    (comment) =>
      comment !== reply &&
      commentIdentity(comment).parentCommentId === parentCommentId &&
      belowComment(comment).some((element) => element.contains(reply)),
  );
  return [outermost, ...between];
}
