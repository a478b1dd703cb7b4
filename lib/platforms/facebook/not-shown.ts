import { commonlyMissing, fewerThan } from '@/lib/platforms/missing';
import type { Missing, PostSnapshot } from '@/lib/platforms/platform';
import { answersTo } from './comment-list';
import { MOST_COMMENTS, replyFolds } from './folds';
import { commentsOf } from './identity';
import { oneLine } from './page';
import { hasWords, MENU } from './post-parts';
import { follows, HEAD, own } from './roots';

/** What the page does not show of a post or comment. The site's own words are kept for each, in its own language. */

type Read = Pick<PostSnapshot, 'textCut' | 'text' | 'fullText' | 'comments'>;

export function missingOfPost(root: Element, read: Read, seeMore: Element | null, media: Element[]): Missing[] {
  const comments = commentsOf(root);
  const filter = commentFilter(root, comments);
  const folds = comments.slice(0, MOST_COMMENTS).flatMap(replyFolds);
  return [
    ...commonlyMissing(read, seeMore && oneLine(seeMore)),
    ...(filter ? [{ what: 'comment-filter' as const, shown: null, total: null, raw: oneLine(filter) }] : []),
    ...foldedReplies(folds),
    ...missingMedia(root, media),
  ];
}

export function missingOfComment(
  root: Element,
  read: Read,
  seeMore: Element | null,
  media: Element[],
  translated: boolean,
): Missing[] {
  const { shown, total } = read.comments;
  const folds = [root, ...answersTo(root)].flatMap(replyFolds);
  const raw = folds[0] ? oneLine(folds[0]) : null;
  const known = fewerThan('replies', shown, total).map((missing) => ({ ...missing, raw }));
  return [
    ...commonlyMissing({ ...read, comments: { shown: 0, total: null } }, seeMore && oneLine(seeMore)),
    ...(known.length > 0 ? known : foldedReplies(folds)),
    ...missingMedia(root, media),
    ...(translated ? [{ what: 'translation' as const, shown: null, total: null, raw: null }] : []),
  ];
}

function foldedReplies(folds: Element[]): Missing[] {
  const [first] = folds;
  return first ? [{ what: 'replies', shown: folds.length, total: null, raw: oneLine(first) }] : [];
}

/** The control that chooses which comments show and in which order: a menu with words on it, above the first of them. */
function commentFilter(root: Element, comments: Element[]): Element | null {
  const [first] = comments;
  if (!first) return null;
  const scope = root.contains(first) ? root : (root.closest('[role="dialog"]') ?? root);
  const head = root.querySelector(HEAD);
  const above = [...scope.querySelectorAll(MENU)].filter(
    (button) =>
      follows(first, button) &&
      (!head || follows(button, head)) &&
      !button.closest('[data-0],[aria-hidden="true"],a,form') &&
      hasWords(button),
  );
  return above.at(-1) ?? null;
}

/** What stands on the last picture of a grid for those that do not fit it. */
const FURTHER = /^\+\s?\p{Nd}{1,4}$/u;

function missingMedia(root: Element, media: Element[]): Missing[] {
  for (const link of own(root, 'a[href*="/photo"],a[href*="/videos/"]')) {
    const words = link.querySelector('img,video') ? oneLine(link) : '';
    if (FURTHER.test(words)) return [{ what: 'media', shown: media.length, total: null, raw: words }];
  }
  const shown = media.filter(isLoaded).length;
  return shown < media.length ? [{ what: 'media', shown, total: media.length, raw: null }] : [];
}

/** False for a picture whose place is there but whose pixels have not come, or never will. */
function isLoaded(element: Element): boolean {
  if (element.localName !== 'img') return true;
  const { complete, naturalWidth } = element as HTMLImageElement;
  return complete && naturalWidth > 0;
}
