export const TERMS = ['autumn', 'spring', 'summer'] as const;
export type Term = (typeof TERMS)[number];

/** Calendar days, both ends included: `2026-09-01`. */
export interface Days {
  from: string;
  to: string;
}

export interface TermDays extends Days {
  term: Term;
  /** The year in which its school year begins. */
  startYear: number;
}

/**
 * The three terms of a school year in England, with no day between them. Fixed days: holidays differ from school to school, Easter
 * from year to year, and figures of two years can be compared only where the terms begin on the same days. Whoever needs others sets
 * the days themselves.
 */
export function termsOf(startYear: number): TermDays[] {
  const next = startYear + 1;
  return [
    { term: 'autumn', startYear, from: `${startYear}-09-01`, to: `${startYear}-12-31` },
    { term: 'spring', startYear, from: `${next}-01-01`, to: `${next}-04-15` },
    { term: 'summer', startYear, from: `${next}-04-16`, to: `${next}-08-31` },
  ];
}

export const schoolYear = (startYear: number): Days => ({ from: `${startYear}-09-01`, to: `${startYear + 1}-08-31` });

/** The year in which the school year of a day begins. */
export const startYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The term that a day is in. */
export function termOf(day: string): TermDays {
  const found = termsOf(startYearOf(day)).find(({ from, to }) => day >= from && day <= to);
  if (!found) throw new RangeError(`${day} is no day`);
  return found;
}

/** The terms that have a day in common with `days`, cut to it; oldest first. Empty where the days are the wrong way round. */
export function termsIn({ from, to }: Days): TermDays[] {
  const years = from > to ? 0 : startYearOf(to) - startYearOf(from) + 1;
  return Array.from({ length: years }, (_, i) => termsOf(startYearOf(from) + i))
    .flat()
    .filter((term) => term.to >= from && term.from <= to)
    .map((term) => ({ ...term, from: term.from < from ? from : term.from, to: term.to > to ? to : term.to }));
}
