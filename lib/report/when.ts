const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

/** Milliseconds at the start (UTC) of a day `YYYY-MM-DD`. Throws on anything else, and on days that do not exist. */
export function dayStart(day: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: "${day}"`);
  return ms;
}

/** Whole days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: string, to: string) => Math.round((dayStart(to) - dayStart(from)) / DAY_MS);

/** First and last day that a `seenOn` can mean: `2026-08` → 1 to 31 August 2026, `2025/2026` → both years. */
export function daysMeant(seenOn: string): { first: string; last: string } {
  const [from = '', to = from] = seenOn.split('/');
  if (from.length === 4) return { first: `${from}-01-01`, last: `${to}-12-31` };
  if (from.length === 7) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    return { first: `${from}-01`, last };
  }
  return { first: from, last: from };
}

/** `2026-09-09` → `9 September 2026`, `2026-08` → `August 2026`, `2025/2026` → `2025–2026`, `2026` → `2026`. */
export function dayInWords(day: string): string {
  const [year = '', month, date] = day.replace('/', '–').split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) throw new RangeError(`no such month: "${day}"`);
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/**
 * A moment in words, in UTC because the reader may be anywhere: `3 March 2026 at 14:02 UTC`.
 *
 * @param iso ISO 8601 with a zone. Null comes back for anything that is no moment, so that nothing wrong is stated.
 * @param precision `day` leaves the time of day out.
 */
export function momentInWords(iso: string, precision: 'second' | 'minute' | 'day' | null = null): string | null {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms) || !/(Z|[+-]\d{2}:?\d{2})$/.test(iso)) return null;
  const utc = new Date(ms).toISOString();
  const day = dayInWords(utc.slice(0, 10));
  return precision === 'day' ? day : `${day} at ${utc.slice(11, 16)} UTC`;
}
