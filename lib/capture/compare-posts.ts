import type { Missing, PostSnapshot } from '@/lib/platforms/platform';
import { compareTexts, foldSpacing, type TextDifference } from './compare-text';

/** What two looks at a post are compared by. A difference in one of these says that the post was not the same. */
export const COMPARED_FIELDS = ['text', 'author-name', 'author-handle', 'author-id', 'time', 'media'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** What is expected to differ between two looks: told, never judged. */
export const NOTED_FIELDS = ['spacing', 'profile', 'edited', 'counts', 'media', 'language', 'signed-in'] as const;
export type NotedField = (typeof NOTED_FIELDS)[number];

/** `not-told`: one of the looks did not show it. `translated`: one showed a translation. */
export const NOT_COMPARED = ['not-told', 'translated'] as const;
export type NotCompared = (typeof NOT_COMPARED)[number];

/** Both values as they were read, and where they differ. */
export interface Difference<F extends string> {
  field: F;
  first: string;
  second: string;
  /** Null for what is not read word by word. */
  marks: TextDifference | null;
}

export interface Comparison {
  same: ComparedField[];
  different: Difference<ComparedField>[];
  noted: Difference<NotedField>[];
  notCompared: { field: ComparedField; why: NotCompared }[];
  /** True where one of the looks showed only the beginning of the text: the rest was not compared. */
  beginningOnly: boolean;
}

/** `too-little`: nothing differs, but not enough was shown both times to call it the same. */
export type Verdict = 'same' | 'differs' | 'too-little';

type Judged =
  | { is: 'same' }
  | { is: 'different' | 'noted'; first: string; second: string; marks: TextDifference | null };
type OneField = Judged | { is: 'not-compared'; why: NotCompared };

const SAME: Judged = { is: 'same' };
const unlike = (first: string, second: string, marks: TextDifference | null = null): Judged => ({
  is: 'different',
  first,
  second,
  marks,
});

/** Compares words: a difference in nothing but spacing is told and not judged. */
function compareWords(first: string, second: string): Judged {
  const marks = compareTexts(first, second);
  if (!marks) return SAME;
  return { is: marks.sameWords ? 'noted' : 'different', first, second, marks };
}

/** Characters that a beginning needs to stand for a text: sites show many more before they cut. */
const ENOUGH = 20;

/** What stands before the sign that more follows: sites write three dots there, with or without a space. */
const beginning = (text: string) => text.replace(/[\s….]+$/u, '');

const has = (post: PostSnapshot, what: Missing['what']) => post.missing.some((one) => one.what === what);

function compareText(first: PostSnapshot, second: PostSnapshot): { text: OneField; beginningOnly: boolean } {
  const [a, b] = [first.text.value, second.text.value];
  const whole = (text: OneField) => ({ text, beginningOnly: false });
  if (a === null || b === null) return whole({ is: 'not-compared', why: 'not-told' });
  const judged = compareWords(a, b);
  if (judged.is !== 'different') return { text: judged, beginningOnly: first.textCut || second.textCut };
  if (has(first, 'translation') !== has(second, 'translation')) return whole({ is: 'not-compared', why: 'translated' });
  if (!first.textCut && !second.textCut) return whole(judged);
  // Of a cut text only what it shows can be held against the other one.
  const [begun, other] = first.textCut ? [beginning(a), b] : [beginning(b), a];
  const otherCut = first.textCut && second.textCut;
  const [short, long] = [foldSpacing(begun), foldSpacing(otherCut ? beginning(other) : other)];
  if (Math.min(short.length, long.length) < ENOUGH) return whole({ is: 'not-compared', why: 'not-told' });
  if (long.startsWith(short) || (otherCut && short.startsWith(long))) return { text: SAME, beginningOnly: true };
  const length = Math.min(
    first.textCut ? beginning(a).length : a.length,
    second.textCut ? beginning(b).length : b.length,
  );
  return { text: compareWords(a.slice(0, length), b.slice(0, length)), beginningOnly: true };
}

function compareField(first: string | null | undefined, second: string | null | undefined): OneField {
  if (first == null || second == null) return { is: 'not-compared', why: 'not-told' };
  return compareWords(first, second);
}

const UNITS = { day: 10, minute: 16, second: 19 } as const;

/** Compares the moments that the page itself states, to the unit that both are good to. */
function compareTime(first: PostSnapshot, second: PostSnapshot): OneField {
  const [a, b] = [first.time, second.time];
  // A time of this version and one of the first version belong to different things.
  if (!a.exact || !b.exact || !a.precision || !b.precision || a.of !== b.of)
    return { is: 'not-compared', why: 'not-told' };
  const unit = Math.min(UNITS[a.precision], UNITS[b.precision]);
  return a.exact.slice(0, unit) === b.exact.slice(0, unit) ? SAME : unlike(a.exact, b.exact);
}

/** The name of a picture's file: hosts, sizes and passes in its address change with every load. */
function fileName(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return (
    pathname
      .split('/')
      .findLast((part) => part !== '')
      ?.replace(/\.\w{1,5}$/, '') ?? null
  );
}

const mediaWords = (names: readonly (string | null)[]) =>
  names.length === 0 ? '0' : `${names.length}: ${names.map((name) => name ?? '?').join(', ')}`;

/**
 * Pictures by the names of their files. More of the same pictures are noted; a picture that stands in the place of another one, or
 * pictures where there were none, count.
 */
function compareMedia(first: PostSnapshot, second: PostSnapshot): OneField {
  const [a, b] = [first, second].map(({ media }) => media.map(({ address }) => fileName(address)));
  if (!a || !b || (a.length === 0 && b.length === 0)) return SAME;
  const [told, toldToo] = [mediaWords(a), mediaWords(b)];
  if (a.length === 0 || b.length === 0)
    return has(first, 'media') || has(second, 'media')
      ? { is: 'not-compared', why: 'not-told' }
      : unlike(told, toldToo);
  if ([...a, ...b].includes(null))
    return a.length === b.length
      ? { is: 'not-compared', why: 'not-told' }
      : { is: 'noted', first: told, second: toldToo, marks: null };
  const gone = a.filter((name) => !b.includes(name));
  const come = b.filter((name) => !a.includes(name));
  if (gone.length > 0 && come.length > 0) return unlike(told, toldToo);
  return gone.length + come.length > 0 ? { is: 'noted', first: told, second: toldToo, marks: null } : SAME;
}

const countWords = (counts: PostSnapshot['counts'], among: PostSnapshot['counts']) =>
  counts
    .filter(({ what }) => what !== 'unknown' && among.some((other) => other.what === what))
    .map(({ what, value, raw }) => `${what}: ${value ?? raw}`)
    .sort()
    .join(', ');

const yesNo = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no');

/** What may differ without the post being another one, as both looks tell it. */
const notedValues = (
  post: PostSnapshot,
  other: PostSnapshot,
): Record<'profile' | 'edited' | 'counts' | 'language' | 'signed-in', string | null> => ({
  profile: post.author.profile.value,
  edited: yesNo(post.edited),
  counts: countWords(post.counts, other.counts),
  language: post.interfaceLanguage,
  'signed-in': yesNo(post.loggedIn),
});

/**
 * Holds a second reading of a post against the first one. Whether both are of the same post its finder has made sure of. A value
 * that the page itself contradicted is compared like any other: altered pages are often in two minds.
 */
export function comparePosts(first: PostSnapshot, second: PostSnapshot): Comparison {
  const { text, beginningOnly } = compareText(first, second);
  const fields: Record<ComparedField, OneField> = {
    text,
    'author-name': compareField(first.author.name.value, second.author.name.value),
    'author-handle': compareField(first.author.handle.value, second.author.handle.value),
    'author-id': compareField(first.ids.author, second.ids.author),
    time: compareTime(first, second),
    media: compareMedia(first, second),
  };
  const comparison: Comparison = { same: [], different: [], noted: [], notCompared: [], beginningOnly };
  for (const field of COMPARED_FIELDS) {
    const one = fields[field];
    if (one.is === 'not-compared') comparison.notCompared.push({ field, why: one.why });
    else if (one.is === 'same') comparison.same.push(field);
    else {
      const { first: then, second: now, marks } = one;
      if (one.is === 'different') comparison.different.push({ field, first: then, second: now, marks });
      else {
        comparison.same.push(field);
        comparison.noted.push({ field: field === 'media' ? 'media' : 'spacing', first: then, second: now, marks });
      }
    }
  }
  const [then, now] = [notedValues(first, second), notedValues(second, first)];
  for (const field of ['profile', 'edited', 'counts', 'language', 'signed-in'] as const) {
    const [a, b] = [then[field], now[field]];
    if (a !== null && b !== null && a !== b) comparison.noted.push({ field, first: a, second: b, marks: null });
  }
  return comparison;
}

/** One difference is enough; to be the same, `post` has to show its words, or its pictures, and its author both times. */
export function verdictOf({ same, different }: Comparison, post: PostSnapshot): Verdict {
  if (different.length > 0) return 'differs';
  const author = same.some((field) => field.startsWith('author-'));
  const content = post.text.value ? same.includes('text') : post.media.length > 0 && same.includes('media');
  return author && content ? 'same' : 'too-little';
}
