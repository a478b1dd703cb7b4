import type { Candidate, Fold } from '@/lib/platforms/platform';
import { answersTo, belowComment } from './comment-list';
import { commentIdentity, commentsOf } from './identity';
import { hasWords } from './post-parts';
import { ACTIONS, ENCLOSURE, follows, HEAD } from './roots';

/**
 * The controls that show more of a thread. A wrong press on a site is worse than a thread half open, so a control counts
 * only where it cannot be anything else: words on a bare button, in the one place where the site puts these.
 */

/** More comments than this are not asked for their folded replies. */
export const MOST_COMMENTS = 500;
/** More buttons than this behind a list are nothing that this site makes. */
const MOST_BUTTONS = 2000;

/**
 * A button with nothing but words. What the site means to be pressed as a deed (like, reply, share, join, follow) has a name
 * of its own or a surface that lights up under the pointer; what opens a menu or a list says so.
 */
function isBare(button: Element): boolean {
  return (
    button.getAttribute('tabindex') === '0' &&
    !['aria-label', 'aria-labelledby', 'aria-haspopup', 'aria-expanded', 'aria-disabled', 'aria-pressed', 'href'].some(
      (name) => button.hasAttribute(name),
    ) &&
    !button.matches('a,[aria-hidden="true"]') &&
    !button.querySelector(`a,input,video,[role="button"],[data-visualcompletion="ignore"],${ACTIONS}`) &&
    !button.parentElement?.closest('a,form,[role="button"],[role="toolbar"],[aria-hidden="true"],[hidden],[data-0]') &&
    hasWords(button)
  );
}

const buttonsIn = (element: Element): HTMLElement[] => {
  const inside = [...element.querySelectorAll<HTMLElement>('[role="button"]')].slice(0, MOST_BUTTONS);
  return element.matches('[role="button"]') ? [element as HTMLElement, ...inside] : inside;
};

const HAS_NUMBER = /\p{Nd}/u;

/** What opens replies to one comment: it tells how many, and no reply to the same comment follows it. */
export function replyFolds(comment: Element): HTMLElement[] {
  const below = belowComment(comment);
  if (below.length === 0) return [];
  const answers = answersTo(comment);
  const inAnswers = [...answers, ...answers.flatMap(belowComment)];
  return below
    .flatMap(buttonsIn)
    .filter(
      (button) =>
        HAS_NUMBER.test(button.textContent ?? '') &&
        isBare(button) &&
        !inAnswers.some((element) => element.contains(button)) &&
        !answers.some((answer) => follows(answer, button)),
    );
}

/** How far above the comments' own box the control may stand that loads more of them. */
const NEAR = 2;

/** What loads more comments: the only bare button behind the last one. Null where the page shows all that it counts. */
export function moreComments(post: Element, comments: Element[], total: number | null): HTMLElement | null {
  const last = comments.at(-1);
  if (!last || (total !== null && comments.length >= total)) return null;
  let box = listOf(comments.filter((comment) => !commentIdentity(comment).isReply));
  for (let level = 0; level < NEAR && box && box !== post && !box.matches(ENCLOSURE); level += 1)
    box = box.parentElement;
  if (!box) return null;
  const blocks = [...comments, ...comments.flatMap(belowComment)];
  const behind = buttonsIn(box).filter(
    (button) => follows(button, last) && isBare(button) && !blocks.some((block) => block.contains(button)),
  );
  return behind.length === 1 ? (behind[0] ?? null) : null;
}

/** The smallest element around the blocks of all comments. */
function listOf(comments: Element[]): Element | null {
  const [first] = comments;
  const last = comments.at(-1);
  if (!first || !last) return null;
  if (first === last) {
    const block = first.closest('[data-virtualized]');
    return block && !block.querySelector(HEAD) ? block.parentElement : (first.parentElement?.parentElement ?? null);
  }
  let box = first.parentElement;
  while (box && !box.contains(last)) box = box.parentElement;
  return box;
}

/** Every fold of a post or comment, in document order: its own text, then what of its thread is not shown. */
export function foldsOf({ root, kind }: Candidate, texts: (Element | null)[], total: number | null): Fold[] {
  const comments = kind === 'post' ? commentsOf(root).slice(0, MOST_COMMENTS) : [root, ...answersTo(root)];
  const replies = [...new Set(comments.flatMap(replyFolds))];
  const more = kind === 'post' ? moreComments(root, comments, total) : null;
  const folds: Fold[] = [
    ...texts.flatMap((control) => (control ? [{ what: 'text' as const, control: control as HTMLElement }] : [])),
    ...replies.map((control) => ({ what: 'replies' as const, control })),
    ...(more && !replies.includes(more) ? [{ what: 'comments' as const, control: more }] : []),
  ];
  return folds.sort((a, b) => (follows(a.control, b.control) ? 1 : -1));
}
