import type { CheckResult } from '@/lib/policy/check/suggestion';

/** A marked stretch of the text, and why it is marked. */
export interface Reason {
  /** 1, 2, 3 … in the order of the text; the same number stands at the words and at the explanation. */
  number: number;
  start: number;
  end: number;
  why: string;
  /** Places in the list of suggestions; the first of them explains the mark. */
  owners: number[];
}

/** All that the suggestions rest on, in the order of the text. The same words with the same reason are named once. */
export function reasonsOf(check: CheckResult | null): Reason[] {
  const byKey = new Map<string, Omit<Reason, 'number'>>();
  check?.suggestions.forEach(({ evidence }, owner) => {
    for (const { start, end, reason } of evidence) {
      const key = `${start} ${end} ${reason}`;
      const known = byKey.get(key);
      if (!known) byKey.set(key, { start, end, why: reason, owners: [owner] });
      else if (!known.owners.includes(owner)) known.owners.push(owner);
    }
  });
  return [...byKey.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((reason, i) => ({ ...reason, number: i + 1 }));
}

/** Element ids that join a mark with its explanation; `scope` keeps two flags on one page apart. */
export const markId = (scope: string, number: number) => `${scope}-mark-${number}`;
export const reasonId = (scope: string, number: number) => `${scope}-reason-${number}`;

/** Moves focus and view, without writing to the page's address. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
