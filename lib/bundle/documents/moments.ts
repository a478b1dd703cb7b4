import { type WallClock, wallClock } from '@/lib/bundle/wall-clock';
import { dayInWords } from '@/lib/report/when';

const pad = (n: number) => String(n).padStart(2, '0');
/** `+01:00` */
const offsetOf = ({ offset }: WallClock) =>
  `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;

/** The same moment with the offset of the zone, ISO 8601 to the second; empty where the zone is not known. */
export function localIso(iso: string, zone: string): string {
  const local = wallClock(iso, zone);
  return local ? `${local.day}T${local.time}${offsetOf(local)}` : '';
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
  const there = local ? ` (${other}${local.time.slice(0, end)} ${zone}, ${offsetOf(local)})` : '';
  return `${dayInWords(day)}, ${utc.slice(11, 11 + end)} UTC${there}`;
}
