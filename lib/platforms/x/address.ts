import { pathWithin } from '@/lib/platforms/own-path';
import type { Canonical } from '@/lib/platforms/platform';

/** X's own hosts, present and past. Other names under x.com (help., ads., developer.) show no posts. */
const OWN_HOST = /^(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com$/;
const ONION = /^(?:(?:www|mobile|m)\.)?twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid\.onion$/;
/** Sites that show X's posts elsewhere under the same path. */
const MIRROR_HOST = /^(?:www\.)?(?:fxtwitter|vxtwitter|fixupx|fixvx)\.com$/;

/** One post, one way to write its number. */
const ID = /^[1-9]\d{0,19}$/;
const HANDLE = /^\w{1,20}$/;

/** First path segments that are parts of the site and not people. Lower case. */
const SITE_PAGES = new Set(
  `i home explore search search-advanced settings messages notifications hashtag compose intent login logout signup share
  jobs tos privacy about download account who_to_follow lists topics moments statuses status communities bookmarks`.split(
    /\s+/,
  ),
);

export interface StatusPath {
  id: string;
  /** As the address writes it; null for `/i/status/…` and `/statuses/…`, which name nobody. */
  handle: string | null;
  /** What follows the id: `[]`, `['photo', '1']`, `['history']`, `['analytics']` … */
  rest: string[];
}

/** The post that a path leads to, or null. Takes `/u/status/1`, `/u/article/1`, `/i/web/status/1`, `/statuses/1` and longer ones. */
export function statusPath(pathname: string): StatusPath | null {
  const [first = '', ...others] = pathname.split('/').filter((part) => part !== '');
  if (first === 'statuses') return status(null, others);
  if (first === 'i') return postWord(others[0] === 'web' ? others.slice(1) : others, null);
  return isHandle(first) ? postWord(others, first) : null;
}

function postWord([word, ...others]: string[], handle: string | null): StatusPath | null {
  return word === 'status' || word === 'statuses' || word === 'article' ? status(handle, others) : null;
}

function status(handle: string | null, [id = '', ...rest]: string[]): StatusPath | null {
  return ID.test(id) ? { id, handle, rest } : null;
}

export const isHandle = (name: string): boolean => HANDLE.test(name) && !SITE_PAGES.has(name.toLowerCase());

/** The person whose profile a path leads to: `/name` and nothing after it. */
export function profilePath(pathname: string): string | null {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [name = ''] = parts;
  return parts.length === 1 && isHandle(name) ? name : null;
}

export const sameHandle = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

export const profileAddress = (handle: string): string => `https://x.com/${handle}`;

export const postAddress = (id: string, handle: string | null): string =>
  handle === null ? `https://x.com/i/web/status/${id}` : `https://x.com/${handle}/status/${id}`;

const isWeb = (url: URL) => url.protocol === 'https:' || url.protocol === 'http:';

/** True on the pages of X that show posts. */
export const isX = (url: URL): boolean => isWeb(url) && (OWN_HOST.test(url.hostname) || ONION.test(url.hostname));

/** The path of a link that stays on the site, null for one that leads elsewhere or nowhere. */
export const ownPath = (link: Element): string | null => pathWithin(link, 'https://x.com/', isX);

/** Short forms that only a visit would lead further. */
const SHORTENED_HOST = /^(?:(?:www|mobile|m)\.)?(?:t\.co|pic\.(?:x|twitter)\.com)$/;

/**
 * A post's one address, `https://x.com/<handle>/status/<id>`, or `https://x.com/i/web/status/<id>` where the address names
 * nobody. The handle stays as written: it is not case-sensitive, and only the id identifies the post.
 */
export function canonical(url: URL): Canonical {
  if (isWeb(url) && SHORTENED_HOST.test(url.hostname)) {
    return url.pathname.length > 1 ? { canonical: null, opaque: true } : { canonical: null };
  }
  if (!isX(url) && !(isWeb(url) && MIRROR_HOST.test(url.hostname))) return { canonical: null };
  // Addresses of before 2012 carry the path behind `#!`.
  const path =
    url.pathname === '/' && url.hash.startsWith('#!/') ? url.hash.slice(2).replace(/\?.*$/, '') : url.pathname;
  const post = statusPath(path);
  return post ? { canonical: postAddress(post.id, post.handle), id: post.id } : { canonical: null };
}
