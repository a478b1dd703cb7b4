import type { ExpectedPost } from './answer-key';
import type { FoundPost } from './read-in-page';

export const FIELDS = ['id', 'author', 'time', 'text'] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Comparison {
  posts: { expected: number; found: number };
  comments: { expected: number; found: number };
  fields: Record<FieldName, { expected: number; right: number }>;
  /** `mistaken`: posts taken for adverts that are none. */
  adverts: { expected: number; found: number; mistaken: number };
  /** Found, but not on the page as a person sees it. */
  extra: number;
  /** One sentence for everything that is missing, wrong or extra. */
  faults: string[];
}

export function noComparison(): Comparison {
  const field = () => ({ expected: 0, right: 0 });
  return {
    posts: { expected: 0, found: 0 },
    comments: { expected: 0, found: 0 },
    fields: { id: field(), author: field(), time: field(), text: field() },
    adverts: { expected: 0, found: 0, mistaken: 0 },
    extra: 0,
    faults: [],
  };
}

/** Compares what an adapter found on one page with what a person sees there. */
export function compare(expected: ExpectedPost[], found: FoundPost[]): Comparison {
  const result = noComparison();
  const pairs = match(expected, found);
  for (const wanted of expected) {
    if (wanted.maybe) continue;
    const counts = wanted.kind === 'post' ? result.posts : result.comments;
    const got = pairs.get(wanted);
    counts.expected += 1;
    if (got) counts.found += 1;
    else result.faults.push(`not found: ${nameOf(wanted)}`);
    compareFields(wanted, got, result);
    compareAdvert(wanted, got, result);
  }
  const matched = new Set(pairs.values());
  for (const post of found) {
    if (matched.has(post)) continue;
    result.extra += 1;
    result.faults.push(
      `not there, but found: ${nameOf(post)}${post.failure ? `, reading failed: ${post.failure}` : ''}`,
    );
  }
  return result;
}

/** By id first; what then is left, by author or handle and the beginning of the text. Each found post is used once. */
function match(expected: ExpectedPost[], found: FoundPost[]): Map<ExpectedPost, FoundPost> {
  const pairs = new Map<ExpectedPost, FoundPost>();
  const free = new Set(found);
  const pair = (fits: (wanted: ExpectedPost, post: FoundPost) => boolean) => {
    for (const wanted of expected) {
      if (pairs.has(wanted)) continue;
      const post = [...free].find((one) => one.kind === wanted.kind && one.failure === null && fits(wanted, one));
      if (!post) continue;
      pairs.set(wanted, post);
      free.delete(post);
    }
  };
  pair((wanted, post) => wanted.id != null && wanted.id === post.id);
  pair((wanted, post) => authorOf(wanted) !== null && sameAuthor(wanted, post) && startsAs(wanted, post.text));
  return pairs;
}

function compareFields(wanted: ExpectedPost, got: FoundPost | undefined, result: Comparison): void {
  const check = (field: FieldName, right: boolean, found: string | null | undefined) => {
    result.fields[field].expected += 1;
    if (got && right) result.fields[field].right += 1;
    else if (got) result.faults.push(`${field} of ${nameOf(wanted)} is wrong: ${JSON.stringify(found)}`);
  };
  if (wanted.id != null) check('id', got?.id === wanted.id, got?.id);
  if (authorOf(wanted) !== null)
    check('author', sameAuthor(wanted, got), wanted.handle != null ? got?.handle : got?.author);
  if (wanted.time != null) check('time', sameSecond(wanted.time, got?.time ?? null), got?.time);
  if (wanted.textLength != null)
    check(
      'text',
      sameText(wanted, got?.text ?? '') || (got?.shown != null && sameText(wanted, got.shown)),
      got && fold(got.text).slice(0, 60),
    );
}

function compareAdvert(wanted: ExpectedPost, got: FoundPost | undefined, result: Comparison): void {
  if (wanted.ad) {
    result.adverts.expected += 1;
    if (got?.advert) result.adverts.found += 1;
    else if (got) result.faults.push(`not seen to be an advert: ${nameOf(wanted)}`);
  } else if (wanted.ad === false && got?.advert) {
    result.adverts.mistaken += 1;
    result.faults.push(`taken for an advert: ${nameOf(wanted)}`);
  }
}

const authorOf = (wanted: ExpectedPost): string | null => wanted.handle ?? wanted.author ?? null;

/** The handle decides where the key gives one. */
function sameAuthor(wanted: ExpectedPost, got: FoundPost | undefined): boolean {
  return wanted.handle != null ? wanted.handle === got?.handle : wanted.author === got?.author;
}

const sameSecond = (wanted: string, got: string | null): boolean =>
  got !== null && Math.floor(Date.parse(wanted) / 1000) === Math.floor(Date.parse(got) / 1000);

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const unspaced = (text: string): string => text.replace(/\s+/g, '');

/**
 * Beginnings are compared without white space: a key may have been made by joining the blocks of a text, while an adapter
 * reads the line break that stands between them on the screen. Letters, their order and the length still have to agree.
 */
function startsAs(wanted: ExpectedPost, text: string): boolean {
  return unspaced(text).startsWith(unspaced(wanted.textStart ?? ''));
}

/** A key may count the "See more" at the end of a cut text as shown, so both readings are tried: words alone, and all that shows. */
function sameText(wanted: ExpectedPost, text: string): boolean {
  const length = wanted.textLength ?? 0;
  return startsAs(wanted, text) && Math.abs(fold(text).length - length) <= Math.max(3, length * 0.03);
}

function nameOf(post: ExpectedPost | FoundPost): string {
  const who = post.handle ?? post.author ?? 'nobody';
  return `${post.kind} ${post.id ?? 'without id'} by ${who}`;
}

/** Adds one page to the total. */
export function add(total: Comparison, page: Comparison): void {
  for (const kind of ['posts', 'comments'] as const) {
    total[kind].expected += page[kind].expected;
    total[kind].found += page[kind].found;
  }
  for (const field of FIELDS) {
    total.fields[field].expected += page.fields[field].expected;
    total.fields[field].right += page.fields[field].right;
  }
  total.adverts.expected += page.adverts.expected;
  total.adverts.found += page.adverts.found;
  total.adverts.mistaken += page.adverts.mistaken;
  total.extra += page.extra;
  total.faults.push(...page.faults);
}
