import type { Missing, PostSnapshot } from './platform';

/** A selection that the page counts itself: nothing where all of it is shown, or where the page does not say how many there are. */
export function fewerThan(what: 'comments' | 'replies' | 'media', shown: number, total: number | null): Missing[] {
  return total !== null && total > shown ? [{ what, shown, total, raw: null }] : [];
}

/** What every site's posts can lack in the same way: the end of the text, and comments that were not loaded. */
export function commonlyMissing(
  post: Pick<PostSnapshot, 'textCut' | 'text' | 'fullText' | 'comments'>,
  more: string | null = null,
): Missing[] {
  const { textCut, text, fullText, comments } = post;
  // Where the page's own data hold the whole text, both lengths are known.
  const lengths = fullText.value === null ? [null, null] : [[...(text.value ?? '')].length, [...fullText.value].length];
  const [shown = null, total = null] = lengths;
  return [
    ...(textCut ? [{ what: 'text' as const, shown, total, raw: more }] : []),
    ...fewerThan('comments', comments.shown, comments.total),
  ];
}
