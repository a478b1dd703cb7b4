/** Small tools for the addresses that the sites put into their pages. Pure; nothing is ever fetched. */

/** Parameters that tell how somebody came to a page, never which page it is. */
const TRACKING = new Set(
  `__tn__ __xts__ __eep__ __so__ __rv__ _ft_ _rdr _rdc ref ref_src ref_url refsrc refid fref hc_ref hc_location fbclid gclid
  mibextid rdid share_url sfnsn extid wtsid eav paipv acontext igsh igshid ig_rid locale`.split(/\s+/),
);

const TRACKING_PREFIXES = ['__cft__', '__xts__', 'notif_', 'utm_'];

const isTracking = (name: string) => TRACKING.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));

/** A copy of `url` without tracking parameters and without Facebook's `#?abc` fragments. */
export function stripTracking(url: URL): URL {
  const clean = new URL(url);
  for (const name of parameterNames(clean)) if (isTracking(name)) clean.searchParams.delete(name);
  if (clean.hash.startsWith('#?') || clean.hash === '') clean.hash = '';
  return clean;
}

/**
 * The names of an address's parameters, read from its text: Firefox gives content scripts no iterators of a page's address
 * objects, and where a page may not run scripts Chromium calls nothing back.
 */
export function parameterNames(url: URL): string[] {
  const parts = url.search.slice(1).split('&');
  return parts.map((part) => {
    const name = part.replace(/=.*$/s, '').replace(/\+/g, ' ');
    try {
      return decodeURIComponent(name);
    } catch {
      // A stray % is part of the name; none of the names looked for has one.
      return name;
    }
  });
}

/** `href` as a URL, null where it is none. (`URL.parse` is younger than the browsers we start in.) */
export function parseAddress(href: string, base?: string): URL | null {
  return URL.canParse(href, base) ? new URL(href, base) : null;
}

/** `href` as an absolute http or https address; null for anything else (`javascript:`, `mailto:`, `blob:`, unreadable ones). */
export function absolute(href: string, base: string): string | null {
  const url = parseAddress(href.trim(), base);
  return url && isWeb(url) ? url.href : null;
}

const isWeb = (url: URL) => url.protocol === 'https:' || url.protocol === 'http:';

/**
 * Where a site's own redirect link leads, read from the link itself: `l.facebook.com/l.php?u=…`, `l.instagram.com/?u=…`
 * and Facebook's warning page. Any other address comes back unchanged.
 */
export function unwrapRedirect(href: string): string {
  let here = href;
  // A redirect to a redirect is possible, a chain longer than this is somebody playing.
  for (let step = 0; step < 4; step += 1) {
    const url = parseAddress(here);
    const target = url && isRedirect(url) ? parseAddress(url.searchParams.get('u') ?? '') : null;
    if (!target || !isWeb(target)) return here;
    // The redirect itself added this; the writer of the post did not.
    if (target.searchParams.has('fbclid')) target.searchParams.delete('fbclid');
    here = target.href;
  }
  return here;
}

function isRedirect(url: URL): boolean {
  if (!isWeb(url)) return false;
  const host = url.hostname;
  if (host === 'l.instagram.com') return true;
  if (host !== 'facebook.com' && !host.endsWith('.facebook.com')) return false;
  return /^\/(?:l\.php|flx\/warn\/?)$/.test(url.pathname);
}
