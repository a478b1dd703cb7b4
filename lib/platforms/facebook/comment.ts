import { absolute, stripTracking } from '@/lib/platforms/address';
import { type Field, none, type PostSnapshot, type RelatedPost } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import { commentCounts } from './counts';
import { type CommentIdentity, commentIdentity, linkAddress } from './identity';
import { mediaItem, ownMedia } from './media';
import { oneLine, pageFields, plainAddress, readLinks, textLanguage } from './page';
import { type CommentData, pageData } from './page-data';
import { canonicalAddress } from './post-address';
import { authorAddress, seeMoreIn } from './post-parts';
import { candidateAt, own } from './roots';
import { shownTime } from './shown-time';

export const commentKey = (identity: CommentIdentity) =>
  identity.id === null ? null : `facebook:comment:${identity.id}`;

/** The "…" of a comment, which appears on hover and only for those logged in. */
export function commentMenu(root: Element): HTMLElement | null {
  for (const button of own<HTMLElement>(root, '[role="button"][aria-haspopup="menu"]')) return button;
  return null;
}

/** Reads a whole comment or reply. */
export function extractComment(root: Element): PostSnapshot {
  const doc = root.ownerDocument;
  const identity = commentIdentity(root);
  const { comments, stories } = pageData(doc);
  const data = identity.id === null ? undefined : comments.get(identity.id);
  const postId = identity.postId ?? data?.postId ?? null;
  const blocks = textBlocks(root);
  const { text, cut } = readBlocks(blocks);
  const textCut = cut || blocks.some((block) => seeMoreIn(block) !== null);
  const author = readAuthor(identity, data);
  const permalink = readPermalink(identity, postId);
  const group = /\/groups\/([^/]+)\//.exec(permalink.value ?? '')?.[1] ?? null;
  const story = postId === null ? undefined : stories.get(postId);
  return {
    ...pageFields(doc, commentMenu(root) !== null),
    kind: identity.isReply || (data?.depth ?? 0) > 0 ? 'reply' : 'comment',
    key: commentKey(identity),
    id: { value: identity.id, strategy: identity.strategy, rank: identity.rank },
    ids: commentIds(identity, postId, data),
    permalink,
    author,
    time: readTime(identity, data),
    text:
      blocks.length > 0 ? { value: text, strategy: 'text-block', rank: 0 } : { value: '', strategy: 'none', rank: -1 },
    fullText: textCut && data?.text ? { value: data.text, strategy: 'json', rank: 0 } : none(),
    textCut,
    textLanguage: blocks[0] ? textLanguage(blocks[0], root) : null,
    links: readLinks(outwardLinks(root, blocks)),
    media: ownMedia(root).map(mediaItem),
    counts: commentCounts(root),
    place:
      group === null
        ? { kind: null, name: null, address: null }
        : { kind: 'group', name: story?.groupName ?? null, address: `https://www.facebook.com/groups/${group}/` },
    related: readParents(root, identity, postId),
    comments: { shown: 0, total: null },
    missing: [],
    doubts: [],
    advert: false,
    edited: null,
  };
}

function commentIds(identity: CommentIdentity, postId: string | null, data: CommentData | undefined) {
  const ids: Record<string, string> = {};
  if (postId !== null) ids.post = postId;
  if (identity.parentCommentId !== null) ids.parentComment = identity.parentCommentId;
  const link = identity.authorLink;
  const author = (link && authorAddress(link.getAttribute('href') ?? '', link.baseURI).id) ?? data?.authorId;
  if (author) ids.author = author;
  return ids;
}

/**
 * The blocks that hold the words. Facebook marks them by direction, most by language as well; the name, link cards and the
 * row below are marked by direction too, but stand in links, headings or without a language.
 */
function textBlocks(root: Element): Element[] {
  const outside = (element: Element) => {
    const around = element.parentElement?.closest('a,ul,form,[role="button"],span[dir="auto"][lang],div[dir="auto"]');
    return !element.closest('a,ul,form,[role="button"]') && !(around && around !== root && root.contains(around));
  };
  const found = [...own(root, 'span[dir="auto"][lang],div[dir="auto"]')].filter(outside);
  return found.filter((block) => block.parentElement === found[0]?.parentElement);
}

function readBlocks(blocks: Element[]): { text: string; cut: boolean } {
  const read = blocks.map((block) => readText(block));
  return {
    text: read
      .map((part) => part.text)
      .join('\n')
      .trim(),
    cut: read.some((part) => part.cut),
  };
}

function readAuthor({ authorLink }: CommentIdentity, data: CommentData | undefined): PostSnapshot['author'] {
  const link = authorLink ? authorAddress(authorLink.getAttribute('href') ?? '', authorLink.baseURI) : null;
  const shown = authorLink ? oneLine(authorLink) : '';
  const profile = authorLink ? plainAddress(authorLink.getAttribute('href') ?? '', authorLink.baseURI) : null;
  return {
    name:
      shown !== ''
        ? { value: shown, strategy: 'author-link', rank: 0 }
        : data?.author
          ? { value: data.author, strategy: 'json', rank: 1 }
          : none(),
    handle: link?.handle ? { value: link.handle, strategy: 'author-link', rank: 0 } : none(),
    profile: profile ? { value: profile, strategy: 'author-link', rank: 0 } : none(),
  };
}

function readTime({ timeLink }: CommentIdentity, data: CommentData | undefined): PostSnapshot['time'] {
  const shown = timeLink ? shownTime(timeLink).text : null;
  if (data?.moment)
    return { shown, exact: data.moment, source: 'json', precision: 'second', strategy: 'json', rank: 0 };
  return shown === null
    ? { shown, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 }
    : { shown, exact: null, source: 'shown-text', precision: null, strategy: 'time-link', rank: 1 };
}

/** The time link's address: path, comment and reply kept, the post's number in place of an opaque one where it is known. */
function readPermalink({ timeLink }: CommentIdentity, postId: string | null): Field<string> {
  const address = timeLink && linkAddress(timeLink);
  if (!address || !timeLink) return none();
  const value = canonicalAddress(address, postId);
  const href = absolute(timeLink.getAttribute('href') ?? '', timeLink.baseURI);
  const raw = href === null ? null : stripTracking(new URL(href)).href;
  return { value, strategy: 'time-link', rank: 0, ...(raw !== null && raw !== value && { raw }) };
}

function* outwardLinks(root: Element, blocks: Element[]): Generator<HTMLAnchorElement> {
  for (const block of blocks) yield* block.querySelectorAll<HTMLAnchorElement>('a[href]');
  yield* own<HTMLAnchorElement>(root, 'a[href*="//l.facebook.com/l.php"]');
}

/** What the comment answers: for a reply first the comment above it, then always the post. */
function readParents(root: Element, identity: CommentIdentity, postId: string | null): RelatedPost[] {
  const address = identity.timeLink && linkAddress(identity.timeLink);
  const unknown = { author: null, handle: null, text: null };
  const related: RelatedPost[] = [];
  if (identity.parentCommentId !== null) {
    related.push({
      relation: 'parent',
      id: identity.parentCommentId,
      address: address ? canonicalAddress({ ...address, reply: null }, postId) : null,
      ...unknown,
    });
  }
  if (postId === null && !address) return related;
  const post = candidateAt(root.parentElement ?? root);
  const head =
    post?.kind === 'post'
      ? post.root.querySelector<HTMLAnchorElement>('[data-ad-rendering-role="profile_name"] a[href]')
      : null;
  related.push({
    relation: 'parent',
    id: postId,
    address: address ? canonicalAddress({ ...address, comment: null, reply: null }, postId) : null,
    author: head ? oneLine(head) || null : null,
    handle: head ? authorAddress(head.getAttribute('href') ?? '', head.baseURI).handle : null,
    text: null,
  });
  return related;
}
