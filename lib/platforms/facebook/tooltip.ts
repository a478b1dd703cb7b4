import type { PostSnapshot } from '@/lib/platforms/platform';
import { longDate } from './long-date';
import { oneLine } from './page';
import { shown } from './roots';

/** No tooltip that tells a time is longer. */
const LONGEST = 100;

/**
 * The words that the site shows over a link while somebody points at it, null where it shows none.
 *
 * The link names its tooltip while that shows. Where it does not, the only tooltip on the page counts, and only while the
 * pointer or the focus is on the link: any other time it may be somebody else's.
 */
export function tooltipOf(link: Element): string | null {
  const doc = link.ownerDocument;
  const named = (link.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? null : doc.getElementById(id)))
    .find((element) => element?.getAttribute('role') === 'tooltip');
  const tip = named ?? (isPointedAt(link) ? onlyTooltip(doc) : null);
  const words = tip ? oneLine(tip) : '';
  return words !== '' && words.length <= LONGEST ? words : null;
}

const isPointedAt = (link: Element): boolean => {
  const { activeElement } = link.ownerDocument;
  return (activeElement !== null && link.contains(activeElement)) || link.matches(':hover');
};

function onlyTooltip(doc: Document): Element | null {
  const tips = [...doc.querySelectorAll('[role="tooltip"]')].filter(shown);
  return tips.length === 1 ? (tips[0] ?? null) : null;
}

/** The moment that the tooltip of a time states for certain. */
export function timeInTooltip(link: Element | null): { exact: string; strategy: string } | null {
  const words = link && tooltipOf(link);
  const exact = words ? longDate(words) : null;
  return exact === null ? null : { exact, strategy: 'tooltip' };
}

const HAS_NUMBER = /\p{Nd}/u;

/** What the tooltip of a time tells, exact only where that is certain; null where none shows, or it tells no time. */
export function readTooltip(link: Element | null): PostSnapshot['time'] | null {
  const words = link && tooltipOf(link);
  if (!words || !HAS_NUMBER.test(words)) return null;
  const exact = longDate(words);
  const read = { shown: words, exact, strategy: 'tooltip', rank: 1 };
  return exact === null
    ? { ...read, source: 'shown-text', precision: null }
    : { ...read, source: 'tooltip', precision: 'minute' };
}
