import { onlyNumber } from '@/lib/platforms/count';
import type { Count } from '@/lib/platforms/platform';
import { pollLine } from './attached-words';
import { own } from './post-parts';

/** X's own order in the label of the whole row, where counts of zero are left out. */
const ORDER = ['comments', 'reposts', 'likes', 'bookmarks', 'views'] as const;
type What = (typeof ORDER)[number];

const PLACES: Record<What, string> = {
  comments: '[data-testid="reply"]',
  reposts: '[data-testid="retweet"],[data-testid="unretweet"]',
  likes: '[data-testid="like"],[data-testid="unlike"]',
  bookmarks: '[data-testid="bookmark"],[data-testid="removeBookmark"]',
  views: 'a[href$="/analytics"]',
};

export const actionRow = (root: Element): Element | null =>
  own(root, '[role="group"] [data-testid="reply"]')?.closest('[role="group"]') ?? null;

/** The counts under a post, and what a poll shows of its votes: rounded shares among words, so no numbers. */
export function readCounts(root: Element): Count[] {
  const poll = pollLine(root);
  return [...countsOfRow(root), ...(poll === null ? [] : [{ what: 'poll', value: null, raw: poll }])];
}

/**
 * The counts under a post. Each button's label holds its exact number, in whatever language; the label of the whole row holds
 * them all without saying which is which. What the buttons leave open is taken from the row only if one reading alone fits.
 */
function countsOfRow(root: Element): Count[] {
  const row = actionRow(root);
  if (!row) return [];
  const label = row.getAttribute('aria-label') ?? '';
  const labels = new Map<What, string>();
  const known = new Map<What, number>();
  for (const what of ORDER) {
    const raw = row.querySelector(PLACES[what])?.getAttribute('aria-label') ?? null;
    const value = raw === null ? null : onlyNumber(raw);
    if (raw !== null) labels.set(what, raw);
    if (value !== null) known.set(what, value);
  }
  const numbers = numbersIn(label);
  const aligned = numbers && align(numbers, known);
  const counts: Count[] = [];
  for (const what of ORDER) {
    const value = known.get(what) ?? aligned?.get(what) ?? null;
    if (value !== null) counts.push({ what, value, raw: known.has(what) ? (labels.get(what) as string) : label });
    else if (/\d/.test(labels.get(what) ?? '')) counts.push({ what, value: null, raw: labels.get(what) as string });
  }
  // Numbers stand in the row's label that nothing above accounts for.
  if (aligned === null && label !== '') counts.push({ what: 'unknown', value: null, raw: label });
  return counts;
}

/** The numbers of a row's label; null where two stand together without a word between them, as in `1.003`. */
function numbersIn(label: string): number[] | null {
  const between = label.split(/\d+/).slice(1, -1);
  return between.every((words) => /\p{L}/u.test(words)) ? (label.match(/\d+/g) ?? []).map(Number) : null;
}

/** The one way to deal `numbers` to the kinds in order so that what is known comes out right; null for none or several. */
function align(numbers: number[], known: Map<What, number>): Map<What, number> | null {
  if (numbers.length > ORDER.length) return null;
  const fits: Map<What, number>[] = [];
  const deal = (place: number, next: number, dealt: [What, number][]): void => {
    const what = ORDER[place];
    if (what === undefined) {
      if (next === numbers.length) fits.push(new Map(dealt));
      return;
    }
    const fixed = known.get(what);
    const number = numbers[next];
    // Left out of the label: a count of zero, or one that this row does not have.
    if (fixed === undefined || fixed === 0) deal(place + 1, next, dealt);
    if (number !== undefined && number !== 0 && (fixed === undefined || fixed === number)) {
      deal(place + 1, next + 1, [...dealt, [what, number]]);
    }
  };
  deal(0, 0, []);
  return fits.length === 1 ? (fits[0] as Map<What, number>) : null;
}
