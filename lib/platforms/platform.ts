/** What every site adapter offers, and what a post looks like once it has been read. No DOM types leave `Candidate`. */

export const PLATFORMS = ['facebook', 'instagram', 'x'] as const;
export type PlatformId = (typeof PLATFORMS)[number];

/** Where a flag may come from: a site with an adapter, or any other page (`web`). */
export const SOURCES = [...PLATFORMS, 'web'] as const;
export type SourceId = (typeof SOURCES)[number];
export const isPlatform = (source: SourceId): source is PlatformId => source !== 'web';

export const KINDS = ['post', 'comment', 'reply', 'quote', 'repost', 'reel', 'story', 'article'] as const;
/**
 * What was flagged. `comment` answers a post, `reply` answers a comment (or, on X, a post), `quote` is a post that
 * carries another one, `repost` is a post shown because somebody else passed it on (the author is the original one).
 */
export type PostKind = (typeof KINDS)[number];

/**
 * One value read from the page, with the way it was read.
 *
 * `strategy` names the winning way (`json`, `permalink-time`, `snowflake` …) and `rank` its place in the adapter's order of
 * preference (0 = first choice). A field nothing could be read for has `value: null` and `strategy: 'none'`.
 */
export interface Field<T> {
  value: T | null;
  /** The text as the page shows it, where that differs from `value`. */
  raw?: string;
  strategy: string;
  rank: number;
}

/** How exact a time is, worst last. Only the first four may be shown as an exact time. */
export const TIME_SOURCES = ['json', 'datetime', 'snowflake', 'tooltip', 'shown-text', 'none'] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

export interface TimeRead {
  /** The text a person sees: `2h`, `10 March at 14:02`. Null where none is shown. */
  shown: string | null;
  /** ISO 8601 UTC, only where the page itself states a moment. Never worked out from a relative text. */
  exact: string | null;
  source: TimeSource;
  /** Which unit `exact` is good to. */
  precision: 'second' | 'minute' | 'day' | null;
  /** What the time belongs to where that is not the post as first published. */
  of?: 'this-version';
}

export interface MediaItem {
  kind: 'image' | 'video';
  /** The address that the page shows; null for media without one (a stream). */
  address: string | null;
  alt: string | null;
}

export interface Count {
  /** `likes`, `comments`, `shares`, `views` … or `unknown` where only its place is known. */
  what: string;
  /** The number where it could be parsed without guessing. */
  value: number | null;
  raw: string;
}

export interface LinkRead {
  text: string;
  /** Where the link leads, unwrapped from the site's own redirect where that can be done without visiting it. */
  href: string;
}

/** Fields whose value decides whether this is the right post. */
export const VITAL_FIELDS = ['id', 'permalink', 'author', 'time', 'text'] as const;
export type VitalField = (typeof VITAL_FIELDS)[number];

/**
 * Two ways of reading a field that do not agree. The value in the snapshot is the first one; it may never be presented as
 * certain.
 */
export interface Doubt {
  field: VitalField;
  /** At least two, the one that was kept first. */
  readings: { value: string; strategy: string }[];
}

export const MISSING = ['text', 'comments', 'comment-filter', 'replies', 'media', 'translation'] as const;
/**
 * Something of the post that the page does not show. `text`: cut; `comments`: fewer shown than the page counts;
 * `comment-filter`: the site shows a selection of its own; `replies`: folded; `media`: not loaded yet; `translation`: the words
 * shown are a machine's.
 */
export interface Missing {
  what: (typeof MISSING)[number];
  /** How many are shown, of how many, or how many folds there are (`total` null); null where the page does not say. */
  shown: number | null;
  total: number | null;
  /** What the page itself says there (`Most relevant`, `View 3 replies`), in its own language. */
  raw: string | null;
}

/** `adapter`: by the site's own reading rules; `picked`: an element that a person pointed out; `article`: the page's main text. */
export const READINGS = ['adapter', 'picked', 'article'] as const;
/** `supplied`: not read by Flagpost at all, but told by whoever gave the school a copy. No page can claim it. */
export type Reading = (typeof READINGS)[number] | 'supplied';

/** Another post that the flagged one belongs to or carries. */
export interface RelatedPost {
  relation: 'parent' | 'quoted' | 'reposted-by' | 'shared';
  id: string | null;
  address: string | null;
  author: string | null;
  handle: string | null;
  text: string | null;
}

/** Everything that one look at a post told. Plain JSON: it crosses to the worker and is stored as it is. */
export interface PostSnapshot {
  schema: 2;
  platform: SourceId;
  reading: Reading;
  kind: PostKind;
  /** `platform:kind-family:id`, e.g. `x:post:1852311426667869261`; null where the page does not identify the post. */
  key: string | null;
  /** Numeric id or short code. */
  id: Field<string>;
  /** Further ids that the page gives (author id, group id, parent id …), by name. */
  ids: Record<string, string>;
  /** The address of the page as it was open. */
  openedAddress: string;
  /** The post's own address in canonical form. */
  permalink: Field<string>;
  author: { name: Field<string>; handle: Field<string>; profile: Field<string> };
  time: TimeRead & { strategy: string; rank: number };
  /** Text as a person reads it on the screen; empty where there is none. */
  text: Field<string>;
  /** The longer text that the page holds in its own data where the shown one is cut. */
  fullText: Field<string>;
  /** True where the page offers to show more of this text. */
  textCut: boolean;
  /** The language the page declares for the text (BCP 47), if any. */
  textLanguage: string | null;
  links: LinkRead[];
  media: MediaItem[];
  counts: Count[];
  /** Where it stands: group, page, community, or nothing. */
  place: { kind: 'group' | 'page' | 'profile' | 'community' | null; name: string | null; address: string | null };
  related: RelatedPost[];
  /** Comments in view and the total the page claims; null = the page does not say. */
  comments: { shown: number; total: number | null };
  /** What the page does not show of it, as far as the page tells; empty where nothing is known to be missing. */
  missing: Missing[];
  doubts: Doubt[];
  advert: boolean;
  edited: boolean | null;
  loggedIn: boolean | null;
  /** `html[lang]`. */
  interfaceLanguage: string | null;
  /** Version of the adapter's reading rules, so that records can be compared. */
  adapter: string;
}

/** An element that holds one post or comment. Lives only inside the page. */
export interface Candidate {
  root: Element;
  kind: 'post' | 'comment';
}

export interface Canonical {
  /** Null where the address is not one of a post. */
  canonical: string | null;
  id?: string;
  /** True for share links whose target only a visit would tell. */
  opaque?: boolean;
}

/** A control of the site that shows more of a post: never clicked but on a person's "open it up". */
export interface Fold {
  what: 'text' | 'comments' | 'replies';
  control: HTMLElement;
}

/** One per site. Pure reading: an adapter never clicks, scrolls or changes the page. */
export interface PlatformAdapter {
  id: SourceId;
  /** Version of the reading rules, `x-1`. Raise it with every change of what is read. */
  version: string;
  /** True where this adapter reads the given page. */
  matches(url: URL): boolean;
  /** Every post and comment in the document, outermost first, one per post: hidden copies, skeletons and decoys left out. */
  collect(doc: Document): Candidate[];
  /** The post or comment that holds `node`, the innermost one; null outside any. Climbs from the node, reads little. */
  candidateAt(node: Element): Candidate | null;
  /** `platform:post|comment:id`, or null where the page does not identify it yet. Must be cheap. */
  key(candidate: Candidate): string | null;
  extract(candidate: Candidate): PostSnapshot;
  /**
   * What the post says, told more cheaply than by `extract`, for noticing that it changes. Left out where `extract` is cheap.
   */
  words?(candidate: Candidate): string | null;
  /** The site's own "…" menu of this post or comment: to point at, never to click. Null where there is none. */
  menuButton(candidate: Candidate): HTMLElement | null;
  /** Elements inside the post that show pictures or video, avatars and emoji left out. */
  mediaElements(candidate: Candidate): Element[];
  /** The controls that show more of this post (its cut text, further comments, folded replies), in document order. */
  folds(candidate: Candidate): Fold[];
  /** What a comment answers, outermost first: the post, then the comments between. Empty for a post, or where not shown. */
  thread(candidate: Candidate): Candidate[];
  /** The comments shown under a post, replies included, in document order. Empty for a comment. */
  answers(candidate: Candidate): Candidate[];
  /**
   * The link to point at where only that would tell the exact time or the address. Null where the page tells them anyway, or
   * pointing tells nothing.
   */
  timeLink(candidate: Candidate): HTMLElement | null;
  canonical(url: URL): Canonical;
}

/** The words by which a change of the post is noticed. */
export const wordsOf = (adapter: PlatformAdapter, candidate: Candidate): string | null =>
  adapter.words ? adapter.words(candidate) : adapter.extract(candidate).text.value;

export const none = <T>(): Field<T> => ({ value: null, strategy: 'none', rank: -1 });
