import { wallClock } from '@/lib/bundle/wall-clock';
import type { ClockReading } from '@/lib/clock';
import { dayInWords } from '@/lib/report/when';

export type Precision = 'second' | 'minute' | 'day' | null;

const two = (n: number) => String(n).padStart(2, '0');
/** `UTC+01:00` */
const offsetWords = (minutes: number) =>
  `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

/** Throws on what is no moment: a paper must not state a time that nobody told. */
function utcOf(iso: string): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`no moment: ${iso}`);
  return new Date(ms).toISOString();
}

/**
 * A moment in UTC and on the clocks of a zone: `20 July 2026 at 10:00:05 UTC (11:00:05 in Europe/London, UTC+01:00)`.
 *
 * @param precision how exact it is; what is not known of it is left out. @throws RangeError where `iso` is no moment.
 */
export function moment(iso: string, timeZone: string, precision: Precision = 'second'): string {
  const utc = utcOf(iso);
  if (precision === 'day') return `${dayInWords(utc.slice(0, 10))} (UTC; the time of day is not known)`;
  const length = precision === 'second' ? 8 : 5;
  const words = `${dayInWords(utc.slice(0, 10))} at ${utc.slice(11, 11 + length)} UTC`;
  const local = wallClock(utc, timeZone);
  if (!local) return words;
  const onDay = local.day === utc.slice(0, 10) ? '' : ` on ${dayInWords(local.day)}`;
  return `${words} (${local.time.slice(0, length)}${onDay} in ${timeZone}, ${offsetWords(local.offset)})`;
}

/** The device's own reading of its clock: in UTC, and as it stood on the device then. */
export function clockWords({ utc, local, zone, offsetMinutes }: ClockReading): string {
  const onDay = local.slice(0, 10) === utc.slice(0, 10) ? '' : ` on ${dayInWords(local.slice(0, 10))}`;
  return `${dayInWords(utc.slice(0, 10))} at ${utc.slice(11, 19)} UTC (${local.slice(11, 19)}${onDay} on the device, ${zone}, ${offsetWords(offsetMinutes)})`;
}

/** `2026-11-20`: the day on the clocks of a zone; that of UTC where the zone is not known. */
export const localDay = (iso: string, timeZone: string): string =>
  wallClock(utcOf(iso), timeZone)?.day ?? utcOf(iso).slice(0, 10);

/** `100 ms`, `45 s`, `12 minutes`, `3 hours`: never a figure finer than it is. */
export function lengthWords(ms: number): string {
  const size = Math.abs(ms);
  if (size < 1_000) return `${size} ms`;
  if (size < 120_000) return `${Math.round(size / 1_000)} s`;
  return size < 7_200_000 ? `${Math.round(size / 60_000)} minutes` : `${Math.round(size / 3_600_000)} hours`;
}
