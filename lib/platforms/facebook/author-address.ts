import { absolute } from '@/lib/platforms/address';
import { hrefOf, isNowhere } from './links';
import { isFacebookHost, isPartOfSite } from './post-address';

export interface AuthorAddress {
  id: string | null;
  handle: string | null;
  group: string | null;
}

/** Who a profile link leads to: `/<vanity>`, `/profile.php?id=`, `/groups/<gid>/user/<uid>/`, `/people/<name>/<id>`. */
export function authorAddress(href: string, base: string): AuthorAddress {
  const nobody = { id: null, handle: null, group: null };
  const address = absolute(href, base);
  if (address === null) return nobody;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!isFacebookHost(hostname)) return nobody;
  const member = /^\/groups\/([^/]+)\/user\/(\d+)\/?$/.exec(pathname);
  if (member) return { id: member[2] ?? null, handle: null, group: member[1] ?? null };
  if (pathname === '/profile.php') return { ...nobody, id: /^\d+$/.exec(searchParams.get('id') ?? '')?.[0] ?? null };
  const person = /^\/people\/[^/]+\/(\d+)\/?$/.exec(pathname);
  if (person) return { ...nobody, id: person[1] ?? null };
  const name = /^\/([\w.-]+)\/?$/.exec(pathname)?.[1] ?? null;
  if (name === null || isPartOfSite(name) || /\.php$/.test(name)) return nobody;
  return /^\d+$/.test(name) ? { ...nobody, id: name } : { ...nobody, handle: name };
}

/** True for a link that leads to a person or a page. */
export function isProfile(link: Element): boolean {
  // Such a link would be read as the page's own address, which may be a profile.
  if (isNowhere(hrefOf(link))) return false;
  const { id, handle } = authorAddress(hrefOf(link), link.baseURI);
  return id !== null || handle !== null;
}
