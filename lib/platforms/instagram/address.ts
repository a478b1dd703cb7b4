import { pathWithin } from '@/lib/platforms/own-path';
import type { Canonical } from '@/lib/platforms/platform';

const HOST = /^(?:(?:www|m)\.)?instagram\.com$/;
const SHORT_HOST = /^(?:www\.)?instagr\.am$/;

/** Short codes are case-sensitive. Public ones have 11 signs, those of private accounts some 40, the first ever made had two. */
const CODE = /^[\w-]{1,64}$/;
const ID = /^\d{1,32}$/;
const USER = /^(?!\.)[\w.]{1,40}$/;

/** First path segments that are parts of the site and not people. */
const SITE_PAGES = new Set(
  `p reel reels tv stories s share explore direct accounts about legal developer api graphql web embed oauth session
  challenge emails press ads directory create archive notifications your_activity topics popular`.split(/\s+/),
);

/** Words after which a path under `/reels/` is no post. */
const NO_REELS = new Set(['audio', 'videos', 'saved']);

export interface PostPath {
  kind: 'p' | 'reel' | 'reels' | 'tv';
  code: string;
  /** The author, where the path names one. */
  user: string | null;
  /** Id of the comment that the path leads to. */
  comment: string | null;
  /** Id of an answer to that comment. */
  reply: string | null;
}

export interface StoryPath {
  /** Null for a highlight, whose address names nobody. */
  user: string | null;
  /** Null while the address names a person's stories but none of them. */
  id: string | null;
  /** The collection that a person keeps stories in; which of them is shown its address does not tell. */
  highlight: string | null;
}

const partsOf = (pathname: string): string[] => pathname.split('/').filter((part) => part !== '');

export const isUser = (name: string): boolean => USER.test(name) && !SITE_PAGES.has(name.toLowerCase());

/** The post, or the comment on a post, that a path leads to. */
export function postPath(pathname: string): PostPath | null {
  const parts = partsOf(pathname);
  const user = isUser(parts[0] ?? '') ? (parts.shift() as string) : null;
  const [kind, code = '', ...rest] = parts;
  if (kind !== 'p' && kind !== 'reel' && kind !== 'tv' && kind !== 'reels') return null;
  // `/somebody/reels/` is that person's list.
  if (kind === 'reels' && (user !== null || NO_REELS.has(code))) return null;
  if (!CODE.test(code)) return null;
  const [c, comment = '', r, reply = ''] = rest;
  const hasComment = c === 'c' && ID.test(comment);
  return {
    kind,
    code,
    user,
    comment: hasComment ? comment : null,
    reply: hasComment && r === 'r' && ID.test(reply) ? reply : null,
  };
}

export function storyPath(pathname: string): StoryPath | null {
  const [stories, user = '', id = ''] = partsOf(pathname);
  if (stories !== 'stories') return null;
  const number = ID.test(id) ? id : null;
  if (user === 'highlights') return number === null ? null : { user: null, id: null, highlight: number };
  return isUser(user) ? { user, id: number, highlight: null } : null;
}

/** The person whose profile, or list of reels, a path leads to. */
export function profilePath(pathname: string): string | null {
  const parts = partsOf(pathname);
  const [name = '', list] = parts;
  const ends = parts.length === 1 || (parts.length === 2 && list === 'reels');
  return ends && isUser(name) ? name : null;
}

export const profileAddress = (user: string): string => `https://www.instagram.com/${user}/`;

export const postAddress = (code: string): string => `https://www.instagram.com/p/${code}/`;

export function commentAddress({ code, comment, reply }: PostPath): string {
  return `${postAddress(code)}c/${comment}/${reply === null ? '' : `r/${reply}/`}`;
}

export const storyAddress = (user: string, id: string): string => `https://www.instagram.com/stories/${user}/${id}/`;

const isWeb = (url: URL) => url.protocol === 'https:' || url.protocol === 'http:';

/** True on the pages of Instagram. */
export const isInstagram = (url: URL): boolean => isWeb(url) && HOST.test(url.hostname);

/** The path of a link that stays on the site, null for one that leads elsewhere or nowhere. */
export const ownPath = (link: Element): string | null => pathWithin(link, 'https://www.instagram.com/', isInstagram);

/**
 * A post's one address, `https://www.instagram.com/p/<code>/`, also for reels and videos. Comments keep theirs below it, with
 * the comment's id; stories have one with the author. Share links are opaque: only a visit would tell where they lead. The
 * address of a highlight is that of many stories and so of none.
 */
export function canonical(url: URL): Canonical {
  if (!isInstagram(url) && !(isWeb(url) && SHORT_HOST.test(url.hostname))) return { canonical: null };
  const [first, second = ''] = partsOf(url.pathname);
  if ((first === 'share' || first === 's') && second !== '') return { canonical: null, opaque: true };
  const post = postPath(url.pathname);
  if (post?.comment) return { canonical: commentAddress(post), id: post.reply ?? post.comment };
  if (post) return { canonical: postAddress(post.code), id: post.code };
  const story = storyPath(url.pathname);
  if (story?.user && story.id) return { canonical: storyAddress(story.user, story.id), id: story.id };
  return { canonical: null };
}
