import { absolute, stripTracking, unwrapRedirect } from '@/lib/platforms/address';
import type { LinkRead, PostSnapshot } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';

/** What posts and comments share: the page around them, links, and languages. */

/** Raise with every change of what is read. */
export const VERSION = 'facebook-2';

type PageFields = Pick<
  PostSnapshot,
  'schema' | 'platform' | 'reading' | 'openedAddress' | 'loggedIn' | 'interfaceLanguage' | 'adapter'
>;

export function pageFields(doc: Document, hasMenu: boolean): PageFields {
  return {
    schema: 2,
    platform: 'facebook',
    reading: 'adapter',
    openedAddress: doc.URL,
    loggedIn: loggedIn(doc) ?? (hasMenu || null),
    interfaceLanguage: doc.documentElement.getAttribute('lang') || null,
    adapter: VERSION,
  };
}

/** From the page's own data, where 0 stands for nobody, then from the login form. Who it is, is never read. */
function loggedIn(doc: Document): boolean | null {
  for (const script of doc.querySelectorAll('script')) {
    const user = /"USER_ID":"(\d)/.exec(script.textContent ?? '')?.[1];
    if (user !== undefined) return user !== '0';
  }
  return doc.querySelector('form#login_form,form#login_popup_cta_form') ? false : null;
}

const MOST_LINKS = 200;
const MOST_ANCHORS = 2000;

/** Where the links of these elements lead, unwrapped and without tracking; anchors without an address of their own left out. */
export function readLinks(anchors: Iterable<HTMLAnchorElement>): LinkRead[] {
  const links = new Map<string, LinkRead>();
  let seen = 0;
  for (const anchor of anchors) {
    seen += 1;
    if (seen > MOST_ANCHORS || links.size === MOST_LINKS) break;
    const href = anchor.getAttribute('href') ?? '';
    // Fake link cards and buttons lead to the page itself.
    if (/^\s*(?:[?#]|$)/.test(href)) continue;
    const address = absolute(href, anchor.baseURI);
    if (address === null) continue;
    const target = unwrapRedirect(address);
    const clean = target === address ? stripTracking(new URL(address)).href : target;
    const text = readText(anchor, { budget: { nodes: 500, characters: 500 } }).text.replace(/\s+/g, ' ');
    const before = links.get(clean);
    if (!before) links.set(clean, { text, href: clean });
    else if (before.text === '') before.text = text;
  }
  return [...links.values()];
}

/** The language that the page declares for a text, as BCP 47; Facebook writes romanised Hindi as `hi-IN_rom`. */
export function textLanguage(text: Element, root: Element): string | null {
  const around = text.closest('[lang]');
  const holder = around && root.contains(around) ? around : text.querySelector('[lang]');
  const declared = holder?.getAttribute('lang') ?? '';
  const roman = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?_rom$/.exec(declared);
  const tag = roman ? [roman[1], 'Latn', roman[2]].filter(Boolean).join('-') : declared.replace(/_/g, '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

/** A person's or group's address without tracking and without the comment that the link happened to be on. */
export function plainAddress(href: string, base: string): string | null {
  const address = absolute(href, base);
  if (address === null) return null;
  const url = stripTracking(new URL(address));
  url.searchParams.delete('comment_id');
  url.searchParams.delete('reply_comment_id');
  url.searchParams.delete('view_single');
  return url.href;
}

/** The text of a name or label on one line. */
export function oneLine(element: Element): string {
  return readText(element, { budget: { nodes: 500, characters: 500 } })
    .text.replace(/\s+/g, ' ')
    .trim();
}
