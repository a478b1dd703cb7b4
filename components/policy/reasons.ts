import type { Span, Suggestion } from '@/lib/policy/check/suggestion';
import type { FurtherCheck, PlacedSpan, TextRef } from '@/lib/store/check-row';

/** A marked stretch of a text, and why it is marked. */
export interface Reason {
  /** 1, 2, 3 … in the order of the texts; the same number stands at the words and at the explanation. */
  number: number;
  /** The text that the stretch is of. */
  in: TextRef;
  start: number;
  end: number;
  why: string;
  /** Places in the list of suggestions; the first of them explains the mark. */
  owners: number[];
}

/** Where a span points: the post's own check leaves it out. */
export const placeOf = (span: Span | PlacedSpan): TextRef => ('in' in span ? span.in : 'post');

/**
 * All that the suggestions rest on, in the order of the texts and of the words in them. The same words with the same reason
 * are named once.
 *
 * @param texts in the order in which they are shown.
 */
export function reasonsOf(suggestions: readonly Suggestion[], texts: readonly TextRef[] = ['post']): Reason[] {
  const byKey = new Map<string, Omit<Reason, 'number'>>();
  suggestions.forEach(({ evidence }, owner) => {
    for (const span of evidence) {
      const { start, end, reason } = span;
      const key = `${placeOf(span)} ${start} ${end} ${reason}`;
      const known = byKey.get(key);
      if (!known) byKey.set(key, { in: placeOf(span), start, end, why: reason, owners: [owner] });
      else if (!known.owners.includes(owner)) known.owners.push(owner);
    }
  });
  return [...byKey.values()]
    .sort((a, b) => texts.indexOf(a.in) - texts.indexOf(b.in) || a.start - b.start || a.end - b.end)
    .map((reason, i) => ({ ...reason, number: i + 1 }));
}

/** The texts that a further check speaks of, the author's first. */
export const textsOf = ({ text, readWith }: FurtherCheck): TextRef[] => (readWith ? [text, readWith] : [text]);

/** Element ids that join a mark with its explanation; `scope` keeps two texts on one page apart. */
export const markId = (scope: string, number: number) => `${scope}-mark-${number}`;
export const reasonId = (scope: string, number: number) => `${scope}-reason-${number}`;

/** Moves focus and view, without writing to the page's address. Whatever it is folded away in is opened. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  for (let folded = element?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
    folded.open = true;
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
