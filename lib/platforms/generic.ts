import { absolute } from './address';
import {
  type Candidate,
  type Field,
  type MediaItem,
  none,
  type PlatformAdapter,
  type PostSnapshot,
  type Reading,
  type SourceId,
} from './platform';
import { readText } from './text';

/** Reading an element that no adapter knows: only what HTML itself says, and nothing by guess. */

/** Raise with every change of what is read. */
const VERSION = 'generic-1';

const MOST_LINKS = 200;
const MOST_MEDIA = 200;
/** Pictures smaller than this (CSS pixels, either side) are icons and portraits. */
const SMALLEST_PICTURE = 60;

const field = <T>(value: T | null, strategy: string): Field<T> =>
  value === null || value === '' ? none() : { value, strategy, rank: 0 };

const oneLine = (element: Element | null | undefined): string | null => {
  if (!element) return null;
  const { text } = readText(element, { budget: { nodes: 500, characters: 500 } });
  return text.replace(/\s+/g, ' ').trim() || null;
};

/** The only element of a kind; two of them may belong to two posts, and none of them is then taken. */
function onlyOne(root: Element, selector: string): Element | null {
  const found = root.querySelectorAll(selector);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A moment with its zone, as ISO 8601 UTC. A date or a time without a zone is none. */
export function momentStated(stated: string | null | undefined): string | null {
  if (!stated || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(stated)) return null;
  const ms = Date.parse(stated);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function readTime(root: Element): PostSnapshot['time'] {
  const times = [...root.querySelectorAll('time')];
  const moments = new Set(times.map((time) => momentStated(time.getAttribute('datetime'))));
  const [exact = null] = moments;
  const shown = times.length > 0 ? oneLine(times[0]) : null;
  // Two moments are the post's and somebody else's, or the first and the last version: which is which, nothing tells.
  if (exact !== null && moments.size === 1)
    return { shown, exact, source: 'datetime', precision: 'second', strategy: 'only-time', rank: 0 };
  return times.length === 1 && shown !== null
    ? { shown, exact: null, source: 'shown-text', precision: null, strategy: 'only-time', rank: 1 }
    : { shown: null, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 };
}

function readPermalink(root: Element): Field<string> {
  const link = onlyOne(root, 'a[href]:has(time), time a[href], a[rel~="bookmark"][href]');
  return field(link ? absolute(link.getAttribute('href') ?? '', root.baseURI) : null, 'time-link');
}

function readLinks(root: Element): PostSnapshot['links'] {
  const found = new Map<string, string>();
  for (const link of root.querySelectorAll('a[href]')) {
    if (found.size === MOST_LINKS) break;
    const href = absolute(link.getAttribute('href') ?? '', root.baseURI);
    if (href && !found.has(href)) found.set(href, oneLine(link) ?? '');
  }
  return [...found].map(([href, text]) => ({ href, text }));
}

/** Pictures and video that are more than icons. */
export function mediaIn(root: Element): Element[] {
  const large = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE;
  };
  const found = [...root.querySelectorAll('img, video, iframe, embed, object, canvas')].filter(large);
  return root.matches('img, video') ? [root, ...found] : found;
}

function mediaItem(element: Element): MediaItem {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
  return {
    kind: element.localName === 'img' ? 'image' : 'video',
    address: absolute(source, element.baseURI),
    alt: element.getAttribute('alt'),
  };
}

const languageOf = (element: Element): string | null => {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.replace(/_/g, '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
};

const isDisplayed = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'none';

/** What only a site's own adapter can tell. */
export const UNKNOWN_HERE = {
  menuButton: () => null,
  folds: () => [],
  thread: () => [],
  answers: () => [],
  timeLink: () => null,
  canonical: () => ({ canonical: null }),
} as const satisfies Partial<PlatformAdapter>;

/** The words of an element as the screen shows them. */
export const shownText = (root: Element): { text: string; cut: boolean } =>
  readText(root, { skip: (element) => element.localName === 'flagpost-layer' || !isDisplayed(element) });

/** Reads `root` as far as HTML tells what is what. It has no identity: two looks at it are two posts. */
export function readGeneric({ root }: Candidate, platform: SourceId, reading: Reading): PostSnapshot {
  const doc = root.ownerDocument;
  const { text, cut } = shownText(root);
  const author = onlyOne(root, '[rel~="author"], [itemprop="author"]');
  const profile = author?.getAttribute('href') ?? author?.querySelector('a[href]')?.getAttribute('href');
  return {
    schema: 2,
    platform,
    reading,
    kind: 'post',
    key: null,
    id: none(),
    ids: {},
    openedAddress: doc.URL,
    permalink: readPermalink(root),
    author: {
      name: field(oneLine(author), 'author-mark'),
      handle: none(),
      profile: field(profile ? absolute(profile, root.baseURI) : null, 'author-mark'),
    },
    time: readTime(root),
    text: { value: text, strategy: 'shown-text', rank: 0 },
    fullText: none(),
    textCut: cut,
    textLanguage: languageOf(root),
    links: readLinks(root),
    media: mediaIn(root).slice(0, MOST_MEDIA).map(mediaItem),
    counts: [],
    place: { kind: null, name: null, address: null },
    related: [],
    comments: { shown: 0, total: null },
    missing: cut ? [{ what: 'text', shown: text.length, total: null, raw: null }] : [],
    doubts: [],
    advert: false,
    edited: null,
    loggedIn: null,
    interfaceLanguage: doc.documentElement.getAttribute('lang') || null,
    adapter: VERSION,
  };
}
