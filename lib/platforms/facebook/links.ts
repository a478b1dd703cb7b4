import { absolute, parseAddress } from '@/lib/platforms/address';
import { type PostAddress, parsePostAddress } from './post-address';

/** What the links of a page point at, read without following them. */

export const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';
export const pathOf = (link: Element): string => parseAddress(hrefOf(link), link.baseURI)?.pathname ?? '';

/** True for `?…`, `#…` and nothing: resolved, they would be read as the page's own address. */
export const isNowhere = (href: string): boolean => /^\s*(?:[?#]|$)/.test(href);

/** What a link points at; null where it is no post, or where the link leads nowhere. */
export function linkAddress(link: Element): PostAddress | null {
  const href = hrefOf(link);
  if (isNowhere(href)) return null;
  const address = absolute(href, link.baseURI);
  return address === null ? null : parsePostAddress(new URL(address));
}

/** The number of the post itself; photos, videos and reels have numbers of their own. */
export function postDigits(address: PostAddress | null): string | null {
  if (!address || !/^(?:post|group-post|story)$/.test(address.shape)) return null;
  return /^\d+$/.test(address.token) ? address.token : null;
}
