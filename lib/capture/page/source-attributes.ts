import { absolute, parameterNames, parseAddress, stripTracking, unwrapRedirect } from '@/lib/platforms/address';

/** Which attributes of an element stand in the page source, and with which value. What is not named here is left out. */

/** Words that a person sees or is read. */
const WORDS = new Set(['alt', 'title', 'aria-label', 'aria-description', 'aria-roledescription']);

/** One word of a known kind. */
const KEYWORD = new Set([
  ...['role', 'lang', 'dir', 'aria-hidden', 'aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked'],
  ...['aria-level', 'aria-posinset', 'aria-setsize', 'aria-modal', 'datetime', 'width', 'height', 'colspan', 'rowspan'],
  ...['start', 'reversed', 'scope'],
]);

/** Drawings: numbers only. */
const DRAWN = new Set([
  ...['d', 'points', 'viewbox', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'transform'],
]);

/** How SVG spells the ones that its own writing does not have in small letters. */
const SPELT: Readonly<Record<string, string>> = { viewbox: 'viewBox' };

/** Longer values are no label. */
const LONGEST_WORDS = 5_000;
const LONGEST_KEYWORD = 60;
const LONGEST_DRAWING = 4_000;
const LONGEST_ADDRESS = 4_000;

/** Names of parameters that may let somebody in. */
const SECRET =
  /(?:^|[^a-z])(?:fb_dtsg|dtsg|jazoest|lsd|csrf\w*|xsrf\w*|sid|auth\w*|oauth\w*|jwt|nonce|otp|passw\w*|pwd|secret\w*|ticket|credential\w*|api_?key)(?:$|[^a-z])|token|session/i;

/** A run that no person wrote: long, of letters and digits mixed, without a space. */
const OPAQUE = /[A-Za-z0-9+/_=~:.-]{32,}/g;

const isOpaque = (run: string) => /[0-9]/.test(run) && /[A-Za-z]/.test(run) && !/^https?:/.test(run);

/** True where a text holds something that looks like a key or a token. */
export const holdsToken = (text: string): boolean => (text.match(OPAQUE) ?? []).some(isOpaque);

/** An absolute address without what tells who came from where, or lets somebody in. Null for what is no web address. */
export function cleanLink(href: string, base: string): string | null {
  const found = absolute(href, base);
  const url = found && parseAddress(unwrapRedirect(found));
  if (!url) return null;
  const clean = withoutSecrets(stripTracking(url), true);
  return clean.href.length > LONGEST_ADDRESS ? null : clean.href;
}

/** The address of a picture: long values are part of it, names that let somebody in are not. */
export function cleanPicture(src: string, base: string): string | null {
  const found = absolute(src, base);
  const url = found && parseAddress(found);
  if (!url) return null;
  const clean = withoutSecrets(stripTracking(url), false);
  return clean.href.length > LONGEST_ADDRESS ? null : clean.href;
}

function withoutSecrets(url: URL, opaqueToo: boolean): URL {
  url.username = '';
  url.password = '';
  for (const name of parameterNames(url)) {
    const opaque = opaqueToo && url.searchParams.getAll(name).some(holdsToken);
    if (SECRET.test(name) || opaque || holdsToken(name)) url.searchParams.delete(name);
  }
  if (SECRET.test(url.hash) || holdsToken(url.hash)) url.hash = '';
  return url;
}

/** The clean value of an attribute that may stand in the source; null for any other. Addresses are not among them. */
export function cleanAttribute(name: string, value: string): string | null {
  if (WORDS.has(name)) return value.length > LONGEST_WORDS || holdsToken(value) ? null : value;
  if (KEYWORD.has(name))
    return value.length <= LONGEST_KEYWORD && /^[\w:.,%+ -]*$/.test(value) && !holdsToken(value) ? value : null;
  if (DRAWN.has(name))
    return value.length <= LONGEST_DRAWING && /^[-+\w.,%() \n\r\t]*$/.test(value) && !isWord(value) ? value : null;
  return null;
}

/** Drawings have single letters, and the names of transformations; anything longer is a word of somebody's. */
const isWord = (value: string) =>
  /[A-Za-z_]{2,}/.test(value.replace(/translate|scale|rotate|matrix|skew[XY]|[eE][-+]?\d/g, ''));

/** An attribute's name as it is written. */
export const spelt = (name: string): string => SPELT[name] ?? name;

/** Every attribute but addresses that may stand in the source. */
export const PLAIN_ATTRIBUTES: readonly string[] = [...WORDS, ...KEYWORD, ...DRAWN];
