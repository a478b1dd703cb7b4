import { parseAddress } from '@/lib/platforms/address';
import { readText } from '@/lib/platforms/text';
import { linkAddress, postDigits } from './links';
import { type PageData, pageData, type Story } from './page-data';
import { readParts } from './parts';
import { canonicalAddress, commentToken, type PostAddress, parsePostAddress } from './post-address';
import type { PostParts } from './post-parts';
import { COMMENT_LINK, commentsIn, HEAD, onlyPostIn, own, postRoot } from './roots';
import { viewedAt, viewersIn } from './viewer';

/**
 * Which post or comment an element is, read anew at every look: sites use their elements again for other posts. A wrong
 * answer is worse than none.
 */

export interface CommentIdentity {
  id: string | null;
  /** Numeric id of the post under which it stands. */
  postId: string | null;
  /** For a reply: the comment that it answers. */
  parentCommentId: string | null;
  isReply: boolean;
  strategy: 'time-link' | 'author-link' | 'none';
  rank: number;
  timeLink: HTMLAnchorElement | null;
  authorLink: HTMLAnchorElement | null;
}

const IN_LIST = 'ul li a[href*="comment_id="]';

/** Reads who a comment is from its own two links; nothing of the page outside of it is looked at. */
export function commentIdentity(root: Element): CommentIdentity {
  const timeLink = first<HTMLAnchorElement>(own(root, IN_LIST));
  const links = [...own<HTMLAnchorElement>(root, COMMENT_LINK)].filter((link) => !isElsewhere(link, root));
  const authorLink = links.find((link) => link.getAttribute('aria-hidden') !== 'true') ?? links[0] ?? null;
  const address = timeLink && linkAddress(timeLink);
  const token = authorLink && tokenOf(authorLink);
  const id = address?.reply ?? address?.comment ?? token?.comment ?? null;
  const named = address?.comment ?? null;
  return {
    id,
    postId: token?.post ?? postDigits(address ?? null),
    parentCommentId: address?.reply ? named : null,
    isReply: address?.reply != null,
    strategy: named !== null ? 'time-link' : id !== null ? 'author-link' : 'none',
    rank: named !== null ? 0 : id !== null ? 1 : -1,
    timeLink,
    authorLink,
  };
}

/** In the row below, or in the words: a writer may link to any comment there, and somebody anonymous has no link of their own. */
function isElsewhere(link: Element, root: Element): boolean {
  const around = link.closest('ul,span[dir="auto"][lang],div[dir="auto"]');
  return around !== null && root.contains(around) && around !== root;
}

/** The comment, or the reply to one, that an author's link names beside the author. */
export function tokenOf(authorLink: HTMLAnchorElement) {
  const query = queryOf(authorLink);
  return commentToken(query.get('reply_comment_id')) ?? commentToken(query.get('comment_id'));
}

const first = <T>(found: Iterable<T>): T | null => {
  for (const one of found) return one;
  return null;
};

const queryOf = (link: HTMLAnchorElement) =>
  parseAddress(link.getAttribute('href') ?? '', link.baseURI)?.searchParams ?? new URLSearchParams();

export interface PostIdentity {
  id: string | null;
  strategy: string;
  rank: number;
  story: Story | null;
  parts: PostParts;
}

/**
 * Reads which post an element is: its comments' links, its own time link, the page's data for its address, its pictures,
 * the page's data for its words, the page's address; last an opaque token.
 */
export function postIdentity(root: Element): PostIdentity {
  const parts = readParts(root);
  const data = pageData(root.ownerDocument);
  const is = (id: string, strategy: string, rank: number, story = data.stories.get(id) ?? null): PostIdentity => ({
    id,
    strategy,
    rank,
    story,
    parts,
  });
  const fromComments = commentedPost(root);
  if (fromComments) return is(fromComments, 'comment-links', 0);
  const timed = parts.timeLink && linkAddress(parts.timeLink);
  const fromTime = postDigits(timed);
  if (fromTime) return is(fromTime, 'time-link', 1);
  const addressed = timed && storyAt(data, canonicalAddress(timed));
  if (addressed) return is(addressed.id, 'json-permalink', 2, addressed);

  const viewed = parts.viewer ? locationAddress(root, parts) : null;
  const inViewer = viewed && storyAt(data, canonicalAddress({ ...viewed, comment: null, reply: null }));
  if (inViewer) return is(inViewer.id, 'json-location', 3, inViewer);
  const pictured = picturedPost(parts);
  // An address of its own that the page's data does not know rules every story of that data out.
  const worded = timed ? null : storyByWords(data, root, parts);
  const agree = pictured === null || worded === null || pictured === worded.id;
  if (pictured && agree) return is(pictured, 'photo-set', 3);
  if (worded && agree) return is(worded.id, 'json-author-text', 4, worded);

  const here = agree ? locationAddress(root, parts) : null;
  const fromLocation = here && /^\d+$/.test(here.token) ? here.token : null;
  const located = here && !parts.viewer && storyAt(data, canonicalAddress({ ...here, comment: null, reply: null }));
  if (located) return is(located.id, 'json-location', 5, located);
  if (fromLocation) return is(fromLocation, 'location', 5);
  // The last resort names the post for as long as this page stays open, and opens it later too.
  const opaque = [timed, here].find((address) => address?.token.startsWith('pfbid'));
  if (opaque) return is(opaque.token, 'opaque-permalink', 6, null);
  return { id: null, strategy: 'none', rank: -1, story: null, parts };
}

/** The number of the post in the links of its comments. */
const commentedPost = (root: Element): string | null =>
  only(
    commentsOf(root)
      .slice(0, ASKED_COMMENTS)
      .map((comment) => commentIdentity(comment).postId),
  );

/** The number of the post in the addresses of its pictures; with a shared post inside, they are that one's. */
const picturedPost = (parts: PostParts): string | null =>
  parts.sharedHead ? null : only(parts.pictureLinks.map(pictureSet));

/** Every way in which the page itself states the number of a post, first choice first, each read by itself. */
export function statedIds(root: Element, parts: PostParts): { value: string; strategy: string }[] {
  const data = pageData(root.ownerDocument);
  const timed = parts.timeLink && linkAddress(parts.timeLink);
  const addressed = timed && storyAt(data, canonicalAddress(timed));
  const stated: [string | null, string][] = [
    [commentedPost(root), 'comment-links'],
    [postDigits(timed), 'time-link'],
    [addressed?.id ?? null, 'json-permalink'],
    [picturedPost(parts), 'photo-set'],
    [postDigits(locationAddress(root, parts)), 'location'],
  ];
  return stated.flatMap(([value, strategy]) => (value === null ? [] : [{ value, strategy }]));
}

/** A post may show hundreds of comments, and every pointer move asks. */
const ASKED_COMMENTS = 10;

/** The one value that all agree on, leaving out those that say nothing. */
function only(values: (string | null)[]): string | null {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

/** The post's number in the address of one of its pictures: `set=pcb.<id>`, `set=gm.<id>`, `/videos/pcb.<id>/`. */
function pictureSet(link: Element): string | null {
  const url = parseAddress(link.getAttribute('href') ?? '', link.baseURI);
  if (!url || linkAddress(link) === null) return null;
  return (
    /^(?:pcb|gm)\.(\d+)$/.exec(url.searchParams.get('set') ?? '')?.[1] ??
    /\/videos\/pcb\.(\d+)\//.exec(url.pathname)?.[1] ??
    null
  );
}

/** The comments of a post: inside it, or beside it in a dialog that shows this post alone. */
export function commentsOf(root: Element): Element[] {
  const inside = commentsIn(root);
  const dialog = inside.length === 0 ? root.closest('[role="dialog"]') : null;
  return dialog && onlyPostIn(dialog) ? commentsIn(dialog) : inside;
}

function storyAt(data: PageData, address: string): Story | null {
  const found = [...data.stories.values()].filter((story) => story.addresses.has(address));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Letters that must agree at least where a text is shown cut. */
const ENOUGH = 20;
const COMPARED = 300;

/**
 * Author and beginning of the text, where exactly one story fits, and this is the only post on the page that it fits.
 *
 * People post the same words into several groups, and data of the first page stays after moving on: so group and author
 * ids must agree too wherever both sides have them.
 */
function storyByWords(data: PageData, root: Element, parts: PostParts): Story | null {
  if (data.stories.size === 0) return null;
  const shown = words(parts);
  if (shown === null) return null;
  const found = [...data.stories.values()].filter((story) => fits(story, shown, parts));
  if (found.length !== 1 || !found[0]) return null;
  for (const head of root.ownerDocument.querySelectorAll(HEAD)) {
    if (root.contains(head) || head.closest('[hidden]')) continue;
    const other = postRoot(head);
    const theirs =
      other && readText(head, { budget: { nodes: 200, characters: 400 } }).text.includes(shown.author)
        ? words(readParts(other))
        : null;
    if (theirs && theirs.author === shown.author && theirs.letters === shown.letters) return null;
  }
  return found[0];
}

interface Words {
  author: string;
  /** Letters and digits of the beginning of the text. */
  letters: string;
  /** More follows than `letters` has. */
  goesOn: boolean;
}

function words(parts: PostParts): Words | null {
  const author = parts.authorLink ? readText(parts.authorLink).text : '';
  if (author === '' || !parts.message) return null;
  const { text, cut } = readText(parts.message, { budget: { nodes: 4000, characters: 2 * COMPARED } });
  const letters = lettersOf(text);
  const goesOn = cut || parts.seeMore !== null || letters.length > COMPARED;
  if (letters === '' || (goesOn && letters.length < ENOUGH)) return null;
  return { author, letters: letters.slice(0, COMPARED), goesOn };
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

function fits(story: Story, shown: Words, parts: PostParts): boolean {
  if (story.author?.trim() !== shown.author || story.text === null) return false;
  const theirs = lettersOf(story.text.slice(0, 4 * COMPARED));
  if (shown.goesOn ? !theirs.startsWith(shown.letters) : theirs !== shown.letters) return false;
  if (parts.authorId && story.authorId && parts.authorId !== story.authorId) return false;
  if (parts.groupId === null) return story.groupId === null;
  return parts.groupId === story.groupId || (story.groupAddress?.includes(`/groups/${parts.groupId}/`) ?? false);
}

/**
 * What the page's own address points at, if that can only be this post: it stands alone on the page or in the dialog on
 * top, and in the space of the same person.
 */
export function locationAddress(root: Element, parts: PostParts): PostAddress | null {
  if (parts.viewer) return viewedAt(root);
  const doc = root.ownerDocument;
  const url = parseAddress(doc.URL);
  const address = url && parsePostAddress(url);
  if (!address || parts.advert) return null;
  const dialogs = [...doc.querySelectorAll('[role="dialog"]')].filter((dialog) => !dialog.closest('[hidden]'));
  const top = dialogs.filter((dialog) => dialog.querySelector(HEAD)).at(-1);
  // A dialog still being filled may be the one that the address means.
  if (!top && dialogs.length > 0) return null;
  if (top && !top.contains(root)) return null;
  if (onlyPostIn(top ?? doc) === null) return null;
  // What is in the viewer is what the address of a photo, video or reel means, and no post with a header beside it.
  if (viewersIn(doc).length > 0) return null;
  const owner = address.shape === 'group-post' ? parts.groupId : (parts.authorHandle ?? parts.authorId);
  const comparableNames =
    owner !== null && address.owner !== null && /^\d+$/.test(owner) === /^\d+$/.test(address.owner);
  return comparableNames && owner.toLowerCase() !== address.owner?.toLowerCase() ? null : address;
}
