import { dayInWords } from '@/lib/report/when';

interface WallClock {
  /** `2026-11-20` */
  day: string;
  /** `10:00:03` */
  time: string;
  /** `+01:00` */
  offset: string;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** What a clock on the wall shows in a zone; null where this browser knows no such zone. */
export function wallClock(iso: string, zone: string): WallClock | null {
  let format: Intl.DateTimeFormat;
  try {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const ms = Date.parse(iso);
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const day = `${part.year}-${part.month}-${part.day}`;
  const time = `${part.hour}:${part.minute}:${part.second}`;
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - ms) / 60_000);
  const ahead = Math.abs(minutes);
  return { day, time, offset: `${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}` };
}

/** The same moment with the offset of the zone, ISO 8601 to the second; empty where the zone is not known. */
export function localIso(iso: string, zone: string): string {
  const local = wallClock(iso, zone);
  return local ? `${local.day}T${local.time}${local.offset}` : '';
}

/**
 * A moment for people, in UTC and by the clock of the school: `20 November 2026, 10:00:03 UTC (10:00:03 Europe/London, +00:00)`.
 * What is no moment comes back as it is.
 */
export function moment(iso: string, zone: string, precision: 'second' | 'minute' | 'day' | null = 'second'): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  const utc = new Date(ms).toISOString();
  const day = utc.slice(0, 10);
  if (precision === 'day') return `${dayInWords(day)} (the day is all that is stated)`;
  const end = precision === 'minute' ? 5 : 8;
  const local = wallClock(utc, zone);
  const other = local && local.day !== day ? `${dayInWords(local.day)}, ` : '';
  const there = local ? ` (${other}${local.time.slice(0, end)} ${zone}, ${local.offset})` : '';
  return `${dayInWords(day)}, ${utc.slice(11, 11 + end)} UTC${there}`;
}
