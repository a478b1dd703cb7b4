import { parseAddress } from './address';
import { authorAddress } from './facebook/author-address';
import { isFacebookHost, isPartOfSite, parsePostAddress } from './facebook/post-address';
import { profilePath as instagramProfile, isInstagram, postPath } from './instagram/address';
import type { PlatformId } from './platform';
import { siteOf } from './sites';
import { isX, statusPath, profilePath as xProfile } from './x/address';

/** A page, group or account that a school keeps, known by its address alone. */
export interface OwnPlace {
  platform: PlatformId;
  kind: 'page' | 'group' | 'account';
  /** Number or name as the site has it in addresses, in lower case: sites do not tell capitals apart. */
  name: string;
  /** In canonical form. */
  address: string;
}

export const PLACE_FAULTS = ['no-address', 'not-secure', 'other-site', 'is-post', 'no-place'] as const;
/** Why an address is none of a page, group or account. `no-place`: it is on the site and leads to something else. */
export type PlaceFault = (typeof PLACE_FAULTS)[number];

const LONGEST = 500;

/**
 * An address on one of the sites as a browser states it; null for any other. Whatever could make an address look like one of the
 * site without being it (a name before the host, a port, another scheme) rules it out.
 */
function onSite(href: string): { url: URL; platform: PlatformId } | PlaceFault {
  const url = href.length > LONGEST ? null : parseAddress(href);
  if (!url?.hostname) return 'no-address';
  if (url.protocol !== 'https:') return url.protocol === 'http:' ? 'not-secure' : 'no-address';
  if (url.username !== '' || url.password !== '' || url.port !== '') return 'no-address';
  const platform = siteOf(url.hostname);
  const shown =
    platform && { facebook: isFacebookHost(url.hostname), instagram: isInstagram(url), x: isX(url) }[platform];
  return platform && shown ? { url, platform } : 'other-site';
}

const GROUP = /^\/groups\/([\w.-]{1,80})(?:\/(?:about|members|media|files|events|discussion|announcements))?\/?$/;
const PAGE_TAB = /\/(?:about|posts|photos|videos|reels|mentions|reviews|community|followers|events)\/?$/;
const PAGE_WITH_NUMBER = /^\/(?:p|pages)\/[^/]+[-/](\d{5,20})\/?$/;

function facebookPlace(url: URL): OwnPlace | PlaceFault {
  if (parsePostAddress(url)) return 'is-post';
  const group = GROUP.exec(url.pathname)?.[1]?.toLowerCase();
  if (group)
    return { platform: 'facebook', kind: 'group', name: group, address: `https://www.facebook.com/groups/${group}/` };
  const page = (name: string): OwnPlace => ({
    platform: 'facebook',
    kind: 'page',
    name: name.toLowerCase(),
    address: /^\d+$/.test(name)
      ? `https://www.facebook.com/profile.php?id=${name}`
      : `https://www.facebook.com/${name}`,
  });
  const number = PAGE_WITH_NUMBER.exec(url.pathname)?.[1];
  if (number) return page(number);
  const plain = new URL(url);
  plain.pathname = url.pathname.replace(PAGE_TAB, '');
  const { id, handle, group: member } = authorAddress(plain.href, plain.href);
  const name = member === null ? (id ?? handle) : null;
  return name === null || isPartOfSite(name) ? 'no-place' : page(name);
}

function accountPlace(platform: 'x' | 'instagram', url: URL): OwnPlace | PlaceFault {
  const isPost = platform === 'x' ? statusPath(url.pathname) : postPath(url.pathname);
  if (isPost) return 'is-post';
  const name = platform === 'x' ? xProfile(url.pathname) : instagramProfile(url.pathname);
  if (name === null) return 'no-place';
  const lower = name.toLowerCase();
  const address = platform === 'x' ? `https://x.com/${lower}` : `https://www.instagram.com/${lower}/`;
  return { platform, kind: 'account', name: lower, address };
}

/** Reads what a person typed as the address of a page, group or account; `https://` may be left out. */
export function readPlace(typed: string): { ok: true; place: OwnPlace } | { ok: false; fault: PlaceFault } {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  const found = onSite(whole);
  if (typeof found === 'string') return { ok: false, fault: found };
  const { url, platform } = found;
  const place = platform === 'facebook' ? facebookPlace(url) : accountPlace(platform, url);
  return typeof place === 'string' ? { ok: false, fault: place } : { ok: true, place };
}

/** Where an address of a post says that it stands, as far as it says so. */
interface Named {
  platform: PlatformId;
  kind: OwnPlace['kind'];
  /** Null where the address of a post names nobody. */
  owner: string | null;
}

function named(address: string): Named | null {
  const found = onSite(address);
  if (typeof found === 'string') return null;
  const { url, platform } = found;
  if (platform === 'facebook') {
    const post = parsePostAddress(url);
    if (!post) return null;
    const kind = post.shape === 'group-post' ? 'group' : 'page';
    return { platform, kind, owner: post.owner?.toLowerCase() ?? null };
  }
  const post = platform === 'x' ? statusPath(url.pathname) : postPath(url.pathname);
  if (!post) return null;
  const owner = 'handle' in post ? post.handle : post.user;
  return { platform, kind: 'account', owner: owner?.toLowerCase() ?? null };
}

/** What the page shows of the post that is open, as its adapter read it. */
export interface OpenedPost {
  /** The author's name in addresses, and number; null where not told. */
  handle: string | null;
  authorId: string | null;
  /** The group that the post says it stands in, by its address. */
  placeAddress: string | null;
}

const isNumber = (name: string) => /^\d+$/.test(name);

/**
 * What the address of a tab, as the browser states it, says: `yes` for a post that it names as one of the place's, `untold` where
 * it is of a post and names nobody, `no` for everything else.
 */
export function standsAt(place: OwnPlace, tabAddress: string | undefined): 'yes' | 'untold' | 'no' {
  const told = tabAddress === undefined ? null : named(tabAddress);
  if (!told || told.platform !== place.platform || told.kind !== place.kind) return 'no';
  if (told.owner === null) return 'untold';
  if (told.owner === place.name) return 'yes';
  // A page has a name and a number, and an address has one of them: the author of the post then decides.
  return place.platform === 'facebook' && place.kind === 'page' && isNumber(told.owner) !== isNumber(place.name)
    ? 'untold'
    : 'no';
}

/**
 * True for a post of the place. The address alone does not do: a site shows a post under whatever name stands before its number.
 * What the page shows alone does not do either. Both have to say so, as far as both say anything.
 */
export function isPostOf(place: OwnPlace, tabAddress: string | undefined, post: OpenedPost): boolean {
  const address = standsAt(place, tabAddress);
  if (address === 'no') return false;
  if (place.kind === 'group') return address === 'yes' && !standsElsewhere(place, post.placeAddress);
  return [post.handle, post.authorId].some((name) => name?.toLowerCase() === place.name);
}

/** The post tells another group, by a name of the same sort. */
function standsElsewhere({ name }: OwnPlace, placeAddress: string | null): boolean {
  const read = placeAddress === null ? null : readPlace(placeAddress);
  return Boolean(read?.ok && isNumber(read.place.name) === isNumber(name) && read.place.name !== name);
}

/** Which post an address is of, `facebook:1234`: the same for all addresses that a tab has while it shows that post. Null for none. */
export function postAt(address: string | undefined): string | null {
  const found = address === undefined ? 'no-address' : onSite(address);
  if (typeof found === 'string') return null;
  const { url, platform } = found;
  const token = {
    facebook: () => parsePostAddress(url)?.token,
    instagram: () => postPath(url.pathname)?.code,
    x: () => statusPath(url.pathname)?.id,
  }[platform]();
  return token === undefined ? null : `${platform}:${token}`;
}
