import type { Fold } from '@/lib/platforms/platform';
import type { Caption } from './caption';
import { captionOf } from './caption';
import { commentRoots, holdsOneComment } from './comment-roots';
import { BUTTON, first, isWithin, line, SCOPE } from './parts';
import { ownTime } from './post-roots';

/** What stands around the comments: nothing beyond it opens any of them. */
const NOT_OF_COMMENTS = 'section,form,header,hr';
/** How far from a comment, and from the list of them, its buttons are. */
const NEAR = 8;
/** Longer than what stands on a button. */
const MAX_WORDS = 120;

/** The post's cut caption, its further comments, and the folded answers under those shown, in document order. */
export function postFolds(root: Element): Fold[] {
  const caption = captionFold(captionOf(root, ownTime(root)?.time ?? null));
  const comments = commentRoots(root);
  const replies = comments.flatMap((comment, place) => {
    const neighbours = [comments[place - 1], comments[place + 1]];
    return repliesFold(comment, (block) => !neighbours.some((other) => other && block.contains(other))) ?? [];
  });
  const folds = [...caption, ...moreComments(root, comments), ...replies];
  return folds.sort((a, b) => (a.control.compareDocumentPosition(b.control) & 4 ? -1 : 1));
}

const captionFold = ({ more }: Caption): Fold[] => (more?.control ? [{ what: 'text', control: more.control }] : []);

/** The folded answers to the comment at `root`. */
export function commentFolds(root: Element): Fold[] {
  const fold = repliesFold(root, holdsOneComment);
  return fold ? [fold] : [];
}

/**
 * The button below a comment with a short line before its words. Where answers are shown it would fold them away, so it only
 * counts while the comment stands alone.
 */
function repliesFold(comment: Element, isOnlyIn: (block: Element) => boolean): Fold | null {
  let here: Element = comment;
  for (let step = 0; step < NEAR; step += 1) {
    const parent = here.parentElement;
    if (!parent || parent.matches(SCOPE) || !isOnlyIn(parent)) return null;
    if (holdsMore(parent, comment)) return null;
    for (let next = here.nextElementSibling; next; next = next.nextElementSibling) {
      const control = next.matches(BUTTON) ? next : first(next, BUTTON, 4).find(opensReplies);
      if (control && opensReplies(control)) return { what: 'replies', control: control as HTMLElement };
    }
    here = parent;
  }
  return null;
}

/** True past the block of one comment and its button. */
const holdsMore = (block: Element, comment: Element): boolean =>
  block.querySelector(NOT_OF_COMMENTS) !== null || first(block, 'time', 40).some((time) => !comment.contains(time));

function opensReplies(button: Element): boolean {
  if (button.querySelector('svg,img,video,a,time,input,textarea')) return false;
  let leaf = button;
  while (leaf.firstElementChild) leaf = leaf.firstElementChild;
  if (leaf === button || leaf.textContent?.trim() !== '') return false;
  const words = line(button);
  return words !== null && words.length <= MAX_WORDS;
}

/** The plus in a circle, above or below the comments. */
function moreComments(root: Element, comments: readonly Element[]): Fold[] {
  if (comments.length === 0) return [];
  return first(root, 'svg circle', 200).flatMap((circle) => {
    const drawing = circle.closest('svg');
    const control = drawing && isPlusInCircle(drawing) ? drawing.closest<HTMLElement>(BUTTON) : null;
    const fits = control && root.contains(control) && !isWithin(control, 'section,form,header', root);
    const isOne = fits && line(control) === null && isBesideOne(control, comments);
    return isOne ? [{ what: 'comments' as const, control }] : [];
  });
}

function isPlusInCircle(drawing: Element): boolean {
  const { children } = drawing;
  const shapes = Array.from(children).filter(({ localName }) => localName !== 'title');
  const circles = shapes.filter(({ localName }) => localName === 'circle');
  const lines = shapes.filter(({ localName }) => localName === 'line');
  const [circle] = circles;
  if (!circle || circles.length !== 1 || lines.length !== 2 || shapes.length !== 3) return false;
  const isCentre = (place: number) => Math.abs(place - 12) < 0.5;
  const at = (shape: Element, name: string) => Number(shape.getAttribute(name) ?? Number.NaN);
  if (!isCentre(at(circle, 'cx')) || !isCentre(at(circle, 'cy')) || !(at(circle, 'r') > 8)) return false;
  const isFlat = (one: Element) => isCentre(at(one, 'y1')) && isCentre(at(one, 'y2'));
  const isUpright = (one: Element) => isCentre(at(one, 'x1')) && isCentre(at(one, 'x2'));
  return lines.some(isFlat) && lines.some(isUpright);
}

/** True where comments are the nearest thing around, and the button is in none of them. */
function isBesideOne(control: Element, comments: readonly Element[]): boolean {
  const [one] = comments;
  const last = comments[comments.length - 1];
  let here = control.parentElement;
  for (let step = 0; here && step < NEAR; step += 1) {
    if (comments.includes(here)) return false;
    if (here.contains(one as Element) || here.contains(last as Element)) return true;
    here = here.parentElement;
  }
  return false;
}
