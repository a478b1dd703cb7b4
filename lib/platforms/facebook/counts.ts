import type { Count } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import type { Totals } from './page-data';
import type { PostParts } from './post-parts';
import { ACTIONS, own } from './roots';

/** Words and signs that multiply the number before them, in the languages of the site that write them apart. */
const SCALE =
  /^(?:(?:[kmb]|mil|mille|mill|mio|mln|md|mrd|tsd|tys|tis|rb|jt|bin)(?!\p{L})|tūkst|тыс|тис|млн|хил|lakh|crore|हज़ार|लाख|หมื่น|แสน|ล้าน|พัน|[万萬億亿千천만억])/iu;

/**
 * The number in a label such as `782 comments`; null where it is rounded (`1.2K`, `11,7 mil`), where there are several, or
 * where it is not written in the digits 0 to 9.
 */
export function plainCount(raw: string): number | null {
  const numbers = raw.match(/\p{Nd}+(?:[.,’' \u00a0\u202f]\p{Nd}+)*/gu) ?? [];
  const text = numbers[0];
  if (numbers.length !== 1 || text === undefined) return null;
  const after = raw.slice(raw.indexOf(text) + text.length).trimStart();
  if (SCALE.test(after)) return null;
  if (/^\d+$/.test(text)) return text.length < 16 ? Number(text) : null;
  // Groups of three with one and the same sign between them: 1,596 or 1.596.000, never 11,7.
  return /^\d{1,3}([.,’' \u00a0\u202f])\d{3}(?:\1\d{3})*$/u.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** What is shown as numbers below a post, with the exact totals of the page's data where the shown ones are rounded. */
export function postCounts(root: Element, parts: PostParts, totals: Totals | undefined): Count[] {
  const counts: Count[] = [];
  const add = (what: string, raw: string, known: number | null | undefined) => {
    if (/\p{Nd}/u.test(raw)) counts.push({ what, raw, value: plainCount(raw) ?? known ?? null });
  };
  const commentCount = parts.described[4] ?? null;
  let toolbar: Element | null = null;
  let below = false;
  let total = false;
  let afterComments = false;
  let shares = false;
  for (const element of own(root, `[role="toolbar"],span[aria-hidden="true"],[role="button"],${ACTIONS}`)) {
    if (parts.message?.contains(element)) continue;
    if (element.matches(ACTIONS)) below = true;
    if (below) break;
    if (element === commentCount) {
      add('comments', line(element), totals?.comments);
      afterComments = true;
    } else if (element.getAttribute('role') === 'toolbar') {
      toolbar ??= element;
    } else if (toolbar?.contains(element)) {
      if (element.hasAttribute('aria-label')) add('reaction', element.getAttribute('aria-label') ?? '', null);
    } else if (toolbar && !total && !afterComments && element.localName === 'span') {
      const raw = line(element);
      total = /\p{Nd}/u.test(raw);
      add('reactions', raw, totals?.reactions);
    } else if (afterComments && !shares && isPlainButton(element)) {
      const raw = line(element);
      shares = /\p{Nd}/u.test(raw);
      // Views stand in the same place; only the page's data tells which of the two this is.
      const isShares = totals?.shares != null && (plainCount(raw) ?? totals.shares) === totals.shares;
      add(isShares ? 'shares' : 'unknown', raw, isShares ? totals.shares : null);
    }
  }
  for (const what of ['reactions', 'comments', 'shares'] as const) {
    const value = totals?.[what] ?? null;
    if (value !== null && !counts.some((count) => count.what === what))
      counts.push({ what, value, raw: String(value) });
  }
  return counts;
}

const line = (element: Element) =>
  readText(element, { budget: { nodes: 200, characters: 200 } }).text.replace(/\s+/g, ' ');

const isPlainButton = (element: Element) =>
  element.getAttribute('role') === 'button' &&
  !element.hasAttribute('aria-label') &&
  !element.hasAttribute('aria-haspopup');

/** The reactions to a comment, whose button shows reaction signs. */
export function commentCounts(root: Element): Count[] {
  for (const button of own(root, '[role="button"][aria-label]')) {
    if (!button.querySelector('img[role="presentation"]')) continue;
    const shown = line(button);
    const raw = /\p{Nd}/u.test(shown) ? shown : (button.getAttribute('aria-label') ?? '');
    if (/\p{Nd}/u.test(raw)) return [{ what: 'reactions', raw, value: plainCount(raw) }];
  }
  return [];
}
