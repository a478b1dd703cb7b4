import { commonlyMissing, fewerThan } from '@/lib/platforms/missing';
import type { Fold, Missing, PostSnapshot } from '@/lib/platforms/platform';
import { type Caption, isTranslated } from './caption';
import { carouselOf } from './carousel';
import type { CommentData, MediaData } from './page-data';
import { line } from './parts';

type Seen = Pick<PostSnapshot, 'textCut' | 'text' | 'fullText' | 'comments'>;

/** What the page does not show of a post. */
export function missingOfPost(
  root: Element,
  seen: Seen,
  caption: Caption,
  folds: readonly Fold[],
  data: MediaData | null,
): Missing[] {
  const carousel = carouselOf(root, data);
  const replies = folds.filter(({ what }) => what === 'replies');
  return [
    ...commonlyMissing(seen, caption.more?.words ?? null),
    ...folded(replies),
    ...(carousel ? fewerThan('media', carousel.shown, carousel.total) : []),
    ...translation(caption.element),
  ];
}

/** What the page does not show of a comment. `answers`: how many answers to it are shown. */
export function missingOfComment(
  seen: Seen,
  element: Element | null,
  folds: readonly Fold[],
  answers: number,
  data: CommentData | null,
): Missing[] {
  const [fold] = folds;
  const known = fewerThan('replies', answers, data?.replies ?? null);
  const replies = fold && known.length > 0 ? known.map((one) => ({ ...one, raw: line(fold.control) })) : folded(folds);
  return [...commonlyMissing(seen), ...(fold ? replies : known), ...translation(element)];
}

/** How many folds there are, with the words of the first. */
function folded(folds: readonly Fold[]): Missing[] {
  const [fold] = folds;
  return fold ? [{ what: 'replies', shown: folds.length, total: null, raw: line(fold.control) }] : [];
}

const translation = (element: Element | null): Missing[] =>
  isTranslated(element) ? [{ what: 'translation', shown: null, total: null, raw: null }] : [];
