import { wallClock } from '@/lib/bundle/wall-clock';
import { dayInWords } from '@/lib/report/when';

/** Moments as the PDF has them. Every other word is that of the report, so that one bundle does not say a thing in two ways. */

/** `2026-11-20T10:00:00.000Z` → `2026-11-20 10:00:00 UTC`. Anything else comes back as it is. */
export const momentUtc = (iso: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC` : iso;

/** The same with what a clock in that zone showed: `2026-07-01 10:00:00 UTC (11:00:00 on 1 July 2026, Europe/London)`. */
export function momentBoth(iso: string, timeZone: string): string {
  const there = wallClock(iso, timeZone);
  if (!there) return momentUtc(iso);
  return `${momentUtc(iso)} (${there.time} on ${dayInWords(there.day)}, ${timeZone})`;
}
