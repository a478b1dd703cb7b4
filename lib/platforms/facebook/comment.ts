import { absolute, stripTracking } from '@/lib/platforms/address';
import {
  type Candidate,
  type Field,
  type Fold,
  none,
  type PostSnapshot,
  type RelatedPost,
} from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import { authorAddress } from './author-address';
import { candidateAt } from './candidates';
import { answersTo, commentsAbove } from './comment-list';
import { commentCounts } from './counts';
import { doubtsOfAuthor, doubtsOfId, doubtsOfText, doubtsOfTime, type Reading } from './doubts';
import { foldsOf } from './folds';
import { type CommentIdentity, commentIdentity, tokenOf } from './identity';
import { lettersOf, saysOtherwise } from './letters';
import { linkAddress } from './links';
import { mediaItem, ownMedia } from './media';
import { missingOfComment } from './not-shown';
import { oneLine, pageFields, plainAddress, readLinks, textLanguage } from './page';
import { type CommentData, pageData } from './page-data';
import { permalinkOf } from './post';
import { canonicalAddress, type PostAddress, parsePostAddress } from './post-address';
import { seeMoreIn } from './post-parts';
import { HEAD, onlyPostIn, own } from './roots';
import { shownTime } from './shown-time';
import { readTooltip, timeInTooltip } from './tooltip';
import { authorIn } from './viewer';

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
  const { stories } = pageData(doc);
  const data = dataOf(identity, doc);
  const postId = identity.postId ?? data?.postId ?? null;
  const blocks = textBlocks(root);
  const read = readBlocks(blocks);
  const seeMore = seeMoreOf(blocks, data);
  const textCut = read.cut || seeMore !== null;
  const author = readAuthor(identity, data);
  const post = postAround(root);
  const permalink = readPermalink(identity, postId, post);
  const time = readTime(identity, data);
  const group = /\/groups\/([^/]+)\//.exec(permalink.value ?? '')?.[1] ?? null;
  const story = postId === null ? undefined : stories.get(postId);
  const id = { value: identity.id, strategy: identity.strategy, rank: identity.rank };
  const text: Field<string> =
    blocks.length > 0
      ? { value: read.text, strategy: 'text-block', rank: 0 }
      : { value: '', strategy: 'none', rank: -1 };
  const fullText: Field<string> = textCut && data?.text ? { value: data.text, strategy: 'json', rank: 0 } : none();
  const media = ownMedia(root);
  const comments = { shown: answersTo(root).length, total: data?.replies ?? null };
  const isTranslated = data?.translated != null && !saysOtherwise(blocks, data.translated);
  return {
    ...pageFields(doc, commentMenu(root) !== null),
    kind: identity.isReply || (data?.depth ?? 0) > 0 ? 'reply' : 'comment',
    key: commentKey(identity),
    id,
    ids: commentIds(identity, postId, data),
    permalink,
    author,
    time,
    text,
    fullText,
    textCut,
    textLanguage: blocks[0] ? textLanguage(blocks[0], root) : null,
    links: readLinks(outwardLinks(root, blocks)),
    media: media.map(mediaItem),
    counts: commentCounts(root),
    place:
      group === null
        ? { kind: null, name: null, address: null }
        : { kind: 'group', name: story?.groupName ?? null, address: `https://www.facebook.com/groups/${group}/` },
    related: readParents(root, identity, postId, post),
    comments,
    missing: missingOfComment(root, { textCut, text, fullText, comments }, seeMore, media, isTranslated),
    doubts: [
      ...doubtsOfId(id, statedIds(identity)),
      ...doubtsOfAuthor(author.name, identity.authorLink ? (data?.author ?? null) : null),
      ...doubtsOfTime(time, timeInTooltip(identity.timeLink)),
      ...doubtsOfText(text, blocks, [data?.text ?? null, data?.translated ?? null]),
    ],
    advert: false,
    edited: null,
  };
}

function dataOf(identity: CommentIdentity, doc: Document): CommentData | undefined {
  return identity.id === null ? undefined : pageData(doc).comments.get(identity.id);
}

/** The numbers that the two links of a comment give; a reply's author may stand beside the number of the whole thread. */
function statedIds({ timeLink, authorLink, parentCommentId }: CommentIdentity): Reading[] {
  const address = timeLink && linkAddress(timeLink);
  const own = address ? (address.reply ?? address.comment) : null;
  const token = authorLink && tokenOf(authorLink);
  const beside = token && token.comment !== parentCommentId ? token.comment : null;
  return [
    ...(own === null ? [] : [{ value: own, strategy: 'time-link' }]),
    ...(beside === null ? [] : [{ value: beside, strategy: 'author-link' }]),
  ];
}

/** The button that shows more, unless the page's data says that there is no more. */
function seeMoreOf(blocks: Element[], data: CommentData | undefined): Element | null {
  const button = blocks.map(seeMoreIn).find((found) => found !== null) ?? null;
  return button && data?.text && lettersOf(readBlocks(blocks).text) === lettersOf(data.text) ? null : button;
}

/** The controls that show more of a comment: of its words, and of the answers to it. */
export function commentFolds(root: Element): Fold[] {
  const data = dataOf(commentIdentity(root), root.ownerDocument);
  return foldsOf({ root, kind: 'comment' }, [seeMoreOf(textBlocks(root), data)], null);
}

/** The link to point at for the exact time or the address, where the page tells either only then. */
export function commentTimeLink(root: Element): HTMLElement | null {
  const identity = commentIdentity(root);
  const { timeLink } = identity;
  if (!timeLink) return null;
  const told =
    readTime(identity, dataOf(identity, root.ownerDocument)).exact !== null && linkAddress(timeLink) !== null;
  return told ? null : timeLink;
}

function commentIds(identity: CommentIdentity, postId: string | null, data: CommentData | undefined) {
  const ids: Record<string, string> = {};
  if (postId !== null) ids.post = postId;
  if (identity.parentCommentId !== null) ids.parentComment = identity.parentCommentId;
  // An answer to an answer: the first is in the address, only the data tells the other.
  if (data?.parentId && data.parentId !== identity.parentCommentId) ids.parentReply = data.parentId;
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
    // A second copy of the words may lie under them.
    const copy = element.closest('[aria-hidden="true"]');
    if (copy && copy !== root && root.contains(copy)) return false;
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
  const pointed = readTooltip(timeLink);
  if (pointed) return pointed;
  return shown === null
    ? { shown, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 }
    : { shown, exact: null, source: 'shown-text', precision: null, strategy: 'time-link', rank: 2 };
}

/**
 * The time link's address: path, comment and reply kept, the post's number in place of an opaque one where it is known.
 * Comments on live video have no such link: then the address of what they stand under, with their number.
 */
function readPermalink(
  { id, isReply, timeLink }: CommentIdentity,
  postId: string | null,
  post: Element | null,
): Field<string> {
  const address = timeLink && linkAddress(timeLink);
  if (address && timeLink) {
    const value = canonicalAddress(address, postId);
    const href = absolute(timeLink.getAttribute('href') ?? '', timeLink.baseURI);
    const raw = href === null ? null : stripTracking(new URL(href)).href;
    return { value, strategy: 'time-link', rank: 0, ...(raw !== null && raw !== value && { raw }) };
  }
  const around = post && id !== null && !isReply ? permalinkOf(post) : null;
  const under = around === null ? null : parsePostAddress(new URL(around));
  return under
    ? { value: canonicalAddress({ ...under, comment: id, reply: null }), strategy: 'post-address', rank: 1 }
    : none();
}

function* outwardLinks(root: Element, blocks: Element[]): Generator<HTMLAnchorElement> {
  for (const block of blocks) yield* block.querySelectorAll<HTMLAnchorElement>('a[href]');
  yield* own<HTMLAnchorElement>(root, 'a[href*="//l.facebook.com/l.php"]');
}

/** The post under which a comment stands: around it, or beside it in a dialog that shows this post alone. */
export function postAround(root: Element): Element | null {
  const around = root.parentElement && candidateAt(root.parentElement);
  if (around?.kind === 'post') return around.root;
  const dialog = root.closest('[role="dialog"]');
  return dialog && onlyPostIn(dialog);
}

/** What a comment answers, outermost first, as far as the page shows it. */
export function commentThread(root: Element): Candidate[] {
  const post = postAround(root);
  if (!post) return [];
  return [
    { root: post, kind: 'post' },
    ...commentsAbove(post, root).map((comment): Candidate => ({ root: comment, kind: 'comment' })),
  ];
}

/** What the comment answers, the nearest first: for a reply the comments above it, then always the post. */
function readParents(
  root: Element,
  identity: CommentIdentity,
  postId: string | null,
  post: Element | null,
): RelatedPost[] {
  const address = identity.timeLink && linkAddress(identity.timeLink);
  const related: RelatedPost[] = [];
  const { parentCommentId } = identity;
  if (parentCommentId !== null) {
    const above = post ? commentsAbove(post, root) : [];
    for (const comment of above.slice(1).reverse()) related.push(parentOf(comment, address, parentCommentId, postId));
    related.push({
      ...parentOf(above[0] ?? null, null, parentCommentId, postId),
      id: parentCommentId,
      address: address ? canonicalAddress({ ...address, reply: null }, postId) : null,
    });
  }
  if (postId === null && !address) return related;
  const head = post?.querySelector<HTMLAnchorElement>(`${HEAD} a[href]`) ?? (post && authorIn(post));
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

/** A comment of the thread as the page shows it; `null` where it does not show it. */
function parentOf(
  comment: Element | null,
  address: PostAddress | null,
  thread: string,
  postId: string | null,
): RelatedPost {
  if (!comment) return { relation: 'parent', id: null, address: null, author: null, handle: null, text: null };
  const { id, authorLink } = commentIdentity(comment);
  return {
    relation: 'parent',
    id,
    address: address ? canonicalAddress({ ...address, comment: thread, reply: id }, postId) : null,
    author: authorLink ? oneLine(authorLink) || null : null,
    handle: authorLink ? authorAddress(authorLink.getAttribute('href') ?? '', authorLink.baseURI).handle : null,
    text: readBlocks(textBlocks(comment)).text || null,
  };
}
