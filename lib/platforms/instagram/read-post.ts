import { none, type PostSnapshot } from '@/lib/platforms/platform';
import { authorFields, readAuthorOf, type ShownAuthor } from './author';
import { type Caption, captionOf, linksIn } from './caption';
import { readCounts } from './counts';
import { postDoubts } from './doubts';
import { postFolds } from './folds';
import { identify, type PostIdentity } from './identity';
import { readMedia } from './media';
import { missingOfPost } from './missing';
import { longerText, type MediaData } from './page-data';
import { line } from './parts';
import { fixedFields, momentOf } from './snapshot';
import { storyAuthor } from './story-root';
import { answersOf } from './thread';

/** One look at the post, reel or story at `root`. */
export function readPost(root: Element): PostSnapshot {
  const identity = identify(root);
  const { id, permalink, kind, data } = identity;
  const caption = captionOf(root, identity.time);
  const counts = readCounts(root, data);
  const longer = data ? longerText(caption.text, data.caption) : null;
  const shown = shownAuthor(root, identity);
  const author = authorFields(shown, identity.user, data);
  const seen: Pick<PostSnapshot, 'text' | 'fullText' | 'textCut' | 'comments'> = {
    text: { value: caption.text, strategy: caption.strategy, rank: caption.rank },
    fullText: longer === null ? none() : { value: longer, strategy: 'page-data', rank: 0 },
    textCut: caption.cut || longer !== null,
    comments: {
      shown: answersOf(root).length,
      total: counts.find(({ what }) => what === 'comments')?.value ?? data?.comments ?? null,
    },
  };
  return {
    ...fixedFields(root),
    ...seen,
    kind,
    key: id.value === null ? null : `instagram:post:${id.value}`,
    id,
    ids: ids(identity),
    permalink,
    author,
    time: readTime(identity, caption, data),
    links: linksIn(caption.element),
    media: readMedia(root),
    counts,
    related: [],
    missing: missingOfPost(root, seen, caption, postFolds(root), data),
    doubts: postDoubts(root, identity, shown, author.handle, caption),
    advert: data?.isAdvert ?? false,
    edited: data?.captionEdited ?? null,
  };
}

function shownAuthor(root: Element, { kind, time }: PostIdentity): ShownAuthor | null {
  const author = kind === 'story' && time ? storyAuthor(time) : null;
  return author ? { ...author, strategy: 'story-head' } : readAuthorOf(root);
}

export const keyOfPost = (root: Element): string | null => {
  const { value } = identify(root).id;
  return value === null ? null : `instagram:post:${value}`;
};

function ids({ data, otherCode, highlight }: PostIdentity): Record<string, string> {
  const found: Record<string, string> = {};
  if (data?.pk) found.media = data.pk;
  if (data?.userId) found.author = data.userId;
  if (otherCode !== null) found.codeInPageData = otherCode;
  if (highlight !== null) found.highlight = highlight;
  return found;
}

/**
 * The time in the post's own link. The one that stands with the caption is the caption's, some seconds later, and gives no
 * more than words.
 */
function readTime(identity: PostIdentity, caption: Caption, data: MediaData | null): PostSnapshot['time'] {
  const exact = momentOf(identity.time);
  const shown = line(identity.time) ?? line(caption.time);
  if (exact !== null) {
    return {
      shown,
      exact,
      source: 'datetime',
      precision: 'second',
      strategy: identity.kind === 'story' ? 'story-time' : 'permalink-time',
      rank: 0,
    };
  }
  if (data?.published) {
    return { shown, exact: data.published, source: 'json', precision: 'second', strategy: 'page-data', rank: 1 };
  }
  if (shown !== null)
    return { shown, exact: null, source: 'shown-text', precision: null, strategy: 'shown-text', rank: 2 };
  return { shown: null, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 };
}
