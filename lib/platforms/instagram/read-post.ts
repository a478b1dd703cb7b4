import { none, type PostSnapshot } from '@/lib/platforms/platform';
import { authorFields, readAuthorOf } from './author';
import { type Caption, captionOf, linksIn } from './caption';
import { readCounts } from './counts';
import { identify, type PostIdentity } from './identity';
import { readMedia } from './media';
import { longerText, type PostData } from './page-data';
import { line } from './parts';
import { commentsShown } from './post-roots';
import { fixedFields, momentOf } from './snapshot';

/** One look at the post, reel or story at `root`. */
export function readPost(root: Element): PostSnapshot {
  const identity = identify(root);
  const { id, permalink, kind, data } = identity;
  const caption = captionOf(root, identity.time);
  const counts = readCounts(root, data);
  const longer = data ? longerText(caption.text, data.caption) : null;
  return {
    ...fixedFields(root),
    kind,
    key: id.value === null ? null : `instagram:post:${id.value}`,
    id,
    ids: ids(identity),
    permalink,
    author: authorFields(readAuthorOf(root), identity.user, data),
    time: readTime(identity, caption, data),
    text: { value: caption.text, strategy: caption.strategy, rank: caption.rank },
    fullText: longer === null ? none() : { value: longer, strategy: 'page-data', rank: 0 },
    textCut: caption.cut || longer !== null,
    links: linksIn(caption.element),
    media: readMedia(root),
    counts,
    related: [],
    comments: {
      shown: commentsShown(root),
      total: counts.find(({ what }) => what === 'comments')?.value ?? data?.comments ?? null,
    },
    missing: [],
    doubts: [],
    advert: data?.isAdvert ?? false,
    edited: data?.captionEdited ?? null,
  };
}

export const keyOfPost = (root: Element): string | null => {
  const { value } = identify(root).id;
  return value === null ? null : `instagram:post:${value}`;
};

function ids({ data, otherCode }: PostIdentity): Record<string, string> {
  const found: Record<string, string> = {};
  if (data?.pk) found.media = data.pk;
  if (data?.userId) found.author = data.userId;
  if (otherCode !== null) found.codeInPageData = otherCode;
  return found;
}

/**
 * The time in the post's own link. The one that stands with the caption is the caption's, some seconds later, and gives no
 * more than words.
 */
function readTime(identity: PostIdentity, caption: Caption, data: PostData | null): PostSnapshot['time'] {
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
