import type { PostSnapshot } from '@/lib/platforms/platform';

export const VERSION = 'instagram-2';

type Fixed = Pick<
  PostSnapshot,
  | 'schema'
  | 'platform'
  | 'reading'
  | 'openedAddress'
  | 'textLanguage'
  | 'place'
  | 'loggedIn'
  | 'interfaceLanguage'
  | 'adapter'
>;

/** What is the same for everything on one page. Instagram declares no language for texts and shows posts in no groups. */
export function fixedFields(root: Element): Fixed {
  const doc = root.ownerDocument;
  return {
    schema: 2,
    platform: 'instagram',
    reading: 'adapter',
    openedAddress: doc.URL,
    textLanguage: null,
    place: { kind: null, name: null, address: null },
    loggedIn: isLoggedIn(doc),
    interfaceLanguage: doc.documentElement.getAttribute('lang') || null,
    adapter: VERSION,
  };
}

/** True with the inbox or a place to write a comment, false with the sign-in links, null where neither is in the page. */
function isLoggedIn(doc: Document): boolean | null {
  if (doc.querySelector('a[href^="/direct/"],main form textarea')) return true;
  if (doc.querySelector('a[href^="/accounts/login"],a[href^="/accounts/emailsignup"]')) return false;
  return null;
}

/** What a `time` element states, as ISO 8601 UTC; null where it states no moment with its zone. */
export function momentOf(time: Element | null): string | null {
  const stated = time?.getAttribute('datetime') ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(stated)) return null;
  const ms = Date.parse(stated);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
