import type { PolicyPack } from './pack';

/** How long ago a review was due, in whole years and months; both 0 within the first month. */
export interface Overdue {
  years: number;
  months: number;
}

/** `due` as in the pack: a year, month or day. */
export type ReviewState =
  | { kind: 'past'; due: string; by: Overdue }
  | { kind: 'current'; due: string }
  | { kind: 'none' };

interface Day {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day that a year, month or day takes in. */
function lastDayOf(due: string): Day {
  const [year = 0, month = 12, day = daysIn(year, month)] = due.split('-').map(Number);
  return { year, month, day };
}

/**
 * Says whether the review date that a policy prints has passed. A month is past once its last day is.
 *
 * @param today the day on the school's own calendar, `2026-11-20`.
 * @throws RangeError where `today` is not such a day.
 */
export function reviewState(pack: Pick<PolicyPack, 'document'>, today: string): ReviewState {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new RangeError(`not a day: ${today}`);
  const due = pack.document.review;
  if (due === null) return { kind: 'none' };
  const end = lastDayOf(due);
  const now = lastDayOf(today);
  const months = (now.year - end.year) * 12 + now.month - end.month;
  if (months < 0 || (months === 0 && now.day <= end.day)) return { kind: 'current', due };
  // The 31st has no counterpart in a shorter month: there the last day completes the month.
  const whole = now.day < Math.min(end.day, daysIn(now.year, now.month)) ? months - 1 : months;
  return { kind: 'past', due, by: { years: Math.floor(whole / 12), months: whole % 12 } };
}
