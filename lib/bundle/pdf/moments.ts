/** Moments as the PDF has them. Every other word is that of the report, so that one bundle does not say a thing in two ways. */

/** `2026-11-20T10:00:00.000Z` → `2026-11-20 10:00:00 UTC`. Anything else comes back as it is. */
export const momentUtc = (iso: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC` : iso;

/** The same with what a clock in that zone showed: `2026-07-01 10:00:00 UTC (11:00:00 on 1 July 2026, Europe/London)`. */
export function momentBoth(iso: string, timeZone: string): string {
  const there = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes) => there.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${momentUtc(iso)} (${time} on ${part('day')} ${part('month')} ${part('year')}, ${timeZone})`;
}
