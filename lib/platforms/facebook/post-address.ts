import type { Canonical } from '@/lib/platforms/platform';

/** What an address of Facebook points at. `token` is a numeric id, or a `pfbid…` that differs between loads of one post. */
export interface PostAddress {
  shape: 'post' | 'group-post' | 'story' | 'photo' | 'video' | 'reel';
  token: string;
  /** Vanity name or numeric id in whose space the post stands; for groups the group's. */
  owner: string | null;
  /** Address without comment, in canonical form. */
  post: string;
  /** Numeric ids of a comment and of a reply to it, where the address points at one. */
  comment: string | null;
  reply: string | null;
}

const ONION = 'facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion';

/**
 * Hosts that serve posts: plain, www, mobile ones, and locales such as `zh-hk.`; not `l.`, `business.`, `developers.` …
 *
 * Addresses mean the same on all of them. What the mobile hosts (`m.`, `mbasic.`, `mobile.`, `touch.`) put on the screen is
 * not known here: where it has none of the anchors of the desktop site, nothing is found there and a person picks the post.
 */
export function isFacebookHost(host: string): boolean {
  const match = /^(?:(.+)\.)?([a-z0-9]+\.(?:com|onion))$/.exec(host.toLowerCase());
  if (!match || (match[2] !== 'facebook.com' && match[2] !== ONION)) return false;
  return /^(?:|www|m|mobile|web|mbasic|touch|(?!lm)[a-z]{2}(?:-[a-z]{2})?)$/.test(match[1] ?? '');
}

const ORIGIN = 'https://www.facebook.com';
const OWNER = '([\\w.\\-%\\u0080-\\uffff]+)';
const TOKEN = '(\\d+|pfbid\\w+)';

/** First path segments that are parts of the site and can be nobody's name. */
const RESERVED = new Set(
  `ads events friends gaming groups hashtag help l.php login marketplace media messages music notifications pages people
  permalink.php photo photo.php policies profile.php reel reels saved search settings share sharer stories story.php video
  video.php watch`.split(/\s+/),
);

/** True for the first segment of a path that leads to a part of the site and to no person. */
export const isPartOfSite = (segment: string): boolean => RESERVED.has(segment.toLowerCase());

type Found = Pick<PostAddress, 'shape' | 'token' | 'owner' | 'post'>;

interface Shape {
  path: RegExp;
  read: (groups: (string | undefined)[], query: URLSearchParams) => Found | null;
}

const digits = (value: string | null | undefined): string | null => (value && /^\d+$/.test(value) ? value : null);
const post = (owner: string, token: string): Found => ({
  shape: 'post',
  token,
  owner,
  post: `${ORIGIN}/${owner}/posts/${token}${/^\d/.test(token) ? '/' : ''}`,
});
const groupPost = (owner: string, token: string): Found => ({
  shape: 'group-post',
  token,
  owner,
  post: `${ORIGIN}/groups/${owner}/posts/${token}/`,
});
const photo = (token: string | null): Found | null =>
  token === null ? null : { shape: 'photo', token, owner: null, post: `${ORIGIN}/photo/?fbid=${token}` };
const video = (token: string | null): Found | null =>
  token === null ? null : { shape: 'video', token, owner: null, post: `${ORIGIN}/watch/?v=${token}` };

const at = (path: string) => new RegExp(`^${path}/?$`);

/** The forms in which Facebook writes the address of a post, most telling first. */
const SHAPES: Shape[] = [
  { path: at(`/groups/${OWNER}/(?:posts|permalink)/${TOKEN}`), read: ([g = '', id = '']) => groupPost(g, id) },
  { path: at(`/groups/${OWNER}/posts/[^/]+/${TOKEN}`), read: ([g = '', id = '']) => groupPost(g, id) },
  {
    path: at(`/groups/${OWNER}`),
    read: ([g = ''], query) => {
      // Several ids mean a feed with those posts on top, which is the address of none of them.
      const id = digits(query.get('multi_permalinks'));
      return id === null ? null : groupPost(g, id);
    },
  },
  {
    path: at('/(?:permalink|story)\\.php'),
    read: (_, query) => {
      const token = query.get('story_fbid') ?? '';
      const owner = digits(query.get('id'));
      if (owner === null || !new RegExp(`^${TOKEN}$`).test(token)) return null;
      return { shape: 'story', token, owner, post: `${ORIGIN}/permalink.php?story_fbid=${token}&id=${owner}` };
    },
  },
  { path: at('/photo(?:\\.php)?'), read: (_, query) => photo(digits(query.get('fbid'))) },
  { path: at('/watch(?:/live)?'), read: (_, query) => video(digits(query.get('v'))) },
  { path: at('/(?:video/)?video\\.php'), read: (_, query) => video(digits(query.get('v'))) },
  {
    path: at('/reel/(\\d+)'),
    read: ([token = '']) => ({ shape: 'reel', token, owner: null, post: `${ORIGIN}/reel/${token}/` }),
  },
  { path: at(`/${OWNER}/posts/${TOKEN}`), read: ([owner = '', token = '']) => post(owner, token) },
  { path: at(`/${OWNER}/posts/[^/]+/${TOKEN}`), read: ([owner = '', token = '']) => post(owner, token) },
  {
    path: at(`/${OWNER}/photos/(?:([^/]+)/)?(\\d+)`),
    read: ([owner = '', album = '', token = '']) => ({
      shape: 'photo',
      token,
      owner,
      post: `${ORIGIN}/${owner}/photos/${album ? `${album}/` : ''}${token}/`,
    }),
  },
  {
    path: at(`/${OWNER}/videos/(pcb\\.\\d+)/(\\d+)`),
    read: ([owner = '', set = '', token = '']) => ({
      shape: 'video',
      token,
      owner,
      post: `${ORIGIN}/${owner}/videos/${set}/${token}/`,
    }),
  },
  {
    path: at(`/${OWNER}/videos/(?:[^/]+/)?(\\d+)`),
    read: ([owner = '', token = '']) => ({ shape: 'video', token, owner, post: `${ORIGIN}/${owner}/videos/${token}/` }),
  },
];

/** Reads an address; null where it is none of a post. `https`, `http`, every host variant, with or without tracking. */
export function parsePostAddress(url: URL): PostAddress | null {
  if (!/^https?:$/.test(url.protocol) || !isFacebookHost(url.hostname)) return null;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const first = path.split('/')[1] ?? '';
  for (const { path: pattern, read } of SHAPES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const found = read(match.slice(1), url.searchParams);
    if (!found) continue;
    if (found.owner === first && isPartOfSite(first)) continue;
    const comment = commentToken(url.searchParams.get('comment_id'));
    const reply = commentToken(url.searchParams.get('reply_comment_id'));
    return { ...found, comment: comment?.comment ?? null, reply: reply?.comment ?? null };
  }
  return null;
}

/** A comment's token: plain digits, or base64 of `comment:<post>_<comment>`. Null for anything else. */
export function commentToken(token: string | null): { post: string | null; comment: string } | null {
  if (token === null) return null;
  if (/^\d+$/.test(token)) return { post: null, comment: token };
  // A `+` of base64 arrives as a space; the longest real token has some 60 characters.
  const base64 = token.replace(/ /g, '+').replace(/-/g, '+').replace(/_/g, '/');
  if (base64.length > 200 || !/^[A-Za-z0-9+/]+=*$/.test(base64) || base64.replace(/=+$/, '').length % 4 === 1)
    return null;
  const match = /^comment:(\d+)_(\d+)$/.exec(atob(base64.replace(/=+$/, '')));
  return match?.[1] && match[2] ? { post: match[1], comment: match[2] } : null;
}

/**
 * The whole address in canonical form, comment and reply included.
 *
 * `digitsFor` replaces a `pfbid…`, which differs between loads, where the post's number is known.
 */
export function canonicalAddress(address: PostAddress, digitsFor: string | null = null): string {
  const base =
    digitsFor !== null && address.token.startsWith('pfbid')
      ? address.post.replace(/pfbid\w+$|pfbid\w+(?=&)/, address.shape === 'post' ? `${digitsFor}/` : digitsFor)
      : address.post;
  if (address.comment === null) return base;
  const query = `comment_id=${address.comment}${address.reply === null ? '' : `&reply_comment_id=${address.reply}`}`;
  return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}

/** See `PlatformAdapter.canonical`. `id` is the id of what is pointed at: the reply, else the comment, else the post. */
export function canonical(url: URL): Canonical {
  const address = parsePostAddress(url);
  if (address) {
    const id = address.reply ?? address.comment ?? digits(address.token);
    return { canonical: canonicalAddress(address), ...(id !== null && { id }) };
  }
  const opaque = isFacebookHost(url.hostname)
    ? /^\/share\/(?:[prvg]\/)?[\w-]+\/?$/.test(url.pathname)
    : url.hostname === 'fb.watch' && /^\/[\w-]+\/?$/.test(url.pathname);
  return opaque ? { canonical: null, opaque: true } : { canonical: null };
}
