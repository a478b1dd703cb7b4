import { parseAddress } from './address';

/** Longer addresses (`data:` ones above all) lead to no post and no person; parsing them would cost. */
const MAX_HREF = 2_000;
/** A path that a browser takes as it stands: no host before it, no dots to resolve, nothing encoded. */
const isPlain = (href: string): boolean => /^\/[\w./-]*$/.test(href) && !href.includes('//') && !href.includes('/.');

/**
 * The path of a link that stays on its site, null for one that leads elsewhere or nowhere.
 *
 * @param site the site's own address, which relative links start from
 * @param isSite tells the site's hosts
 */
export function pathWithin(link: Element, site: string, isSite: (url: URL) => boolean): string | null {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#') || href.length > MAX_HREF) return null;
  // Nearly all links on these sites; a page of comments asks for thousands.
  if (isPlain(href)) return href;
  const url = parseAddress(href, site);
  return url && isSite(url) ? url.pathname : null;
}
