import { commonlyMissing } from '@/lib/platforms/missing';
import { type Missing, none, type PostSnapshot } from '@/lib/platforms/platform';
import { foldedAnswers, showMore } from './folds';
import type { HiddenMedia } from './media';
import { innerPosts, isReadView, own, SHOW_MORE, TEXT, words } from './post-parts';
import type { Thread } from './thread';

/** What X does not show of a post, in the page's own words where it says so. */
export function readMissing(
  root: Element,
  thread: Thread | null,
  post: Pick<PostSnapshot, 'text' | 'textCut' | 'comments'>,
  media: HiddenMedia | null,
): Missing[] {
  return [
    ...commonlyMissing({ ...post, fullText: none() }, words(showMore(root))),
    ...quotesCut(root),
    ...answersFolded(root, thread),
    ...(media ? [{ what: 'media' as const, ...media }] : []),
    ...translated(root),
  ];
}

/** A quoted post's text can be cut as well; only its own page shows the rest. */
function quotesCut(root: Element): Missing[] {
  if (isReadView(root)) return [];
  return innerPosts(root)
    .map((quote) => quote.querySelector(SHOW_MORE))
    .filter((control) => control !== null)
    .map((control) => ({ what: 'text', shown: null, total: null, raw: words(control) }));
}

/** How many places there are to open; how many answers each of them holds, X does not say. */
function answersFolded(root: Element, thread: Thread | null): Missing[] {
  const folded = foldedAnswers(thread, root);
  const [first] = folded;
  return first ? [{ what: 'replies', shown: folded.length, total: null, raw: first.raw }] : [];
}

/**
 * Words that the browser put in place of the author's: it marks the page on its root, and sets what it translated into `font`
 * elements, which X itself never uses. What X translates stands where the text stood and cannot be told from it.
 */
function translated(root: Element): Missing[] {
  const page = root.ownerDocument.documentElement.getAttribute('class') ?? '';
  const marked = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(page);
  const text = marked ? (isReadView(root) ? root : own(root, TEXT)) : null;
  return text?.querySelector('font') ? [{ what: 'translation', shown: null, total: null, raw: null }] : [];
}
