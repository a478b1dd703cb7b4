/** How much of a moment is known. */
export type Precision = 'second' | 'minute' | 'day';

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const TIME: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: {},
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};

/** The zone names that the browser knows; a stored name that it does not know falls back to the device's zone. */
function known(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export interface MomentWords {
  /** `20 November 2026, 14:05:09 GMT+1`; the day alone where no time of day is known. */
  local: string;
  /** `13:05:09 UTC`, with the day where it differs; null where it would repeat the local words. */
  utc: string | null;
}

/**
 * Words for a moment, on the wall clock of `zone` and in UTC.
 *
 * @param iso ISO 8601 with zone.
 * @param zone IANA name; the device's own where not given.
 * @returns null where `iso` is not a moment.
 */
export function momentWords(iso: string, precision: Precision = 'second', zone?: string): MomentWords | null {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return null;
  // A day that the page states as such is a day of UTC: on a wall clock west of Greenwich it would slip to the day before.
  if (precision === 'day')
    return { local: new Intl.DateTimeFormat('en-GB', { ...DATE, timeZone: 'UTC' }).format(at), utc: null };
  const timeZone = known(zone);
  const inZone = (options: Intl.DateTimeFormatOptions, name: string | undefined) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: name }).format(at);
  const day = inZone(DATE, timeZone);
  const clock = inZone({ ...TIME[precision], timeZoneName: 'short' }, timeZone);
  const utcDay = inZone(DATE, 'UTC');
  const utcClock = inZone(TIME[precision], 'UTC');
  const local = `${day}, ${clock}`;
  if (day === utcDay && inZone(TIME[precision], timeZone) === utcClock) return { local, utc: null };
  return { local, utc: `${day === utcDay ? '' : `${utcDay}, `}${utcClock} UTC` };
}

/** `20 Nov 2026, 14:05` on the device's wall clock, for lists; an empty string where `ms` is not a moment. */
export function shortMoment(ms: number): string {
  if (!Number.isFinite(ms)) return '';
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...TIME.minute }).format(
    ms,
  );
}

/** Words for a date that may be a year, a month or a day: `2021-01` → `January 2021`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const at = new Date(Date.UTC(year, month - 1, date ?? 1));
  const options: Intl.DateTimeFormatOptions = date === undefined ? { month: 'long', year: 'numeric' } : DATE;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at);
}

const KIBI = 1024;

/** `812 bytes`, `48 KB`, `1.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < KIBI) return `${bytes} bytes`;
  if (bytes < KIBI * KIBI) return `${Math.round(bytes / KIBI)} KB`;
  return `${(bytes / KIBI / KIBI).toFixed(1)} MB`;
}
