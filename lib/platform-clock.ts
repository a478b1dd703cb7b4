/** Why the clock of a site was not compared with that of the device. */
export const CLOCK_GAPS = ['other-site', 'in-time', 'no-answer', 'no-date', 'clock-moved'] as const;
export type ClockGap = (typeof CLOCK_GAPS)[number];

/** The device's two clocks at one moment: the one that people set, and the one that only ever goes on. */
export interface ClockPair {
  /** ISO 8601, UTC, milliseconds. */
  utc: string;
  /** Whole milliseconds since the page began. */
  monotonicMs: number;
}

export interface ComparedClock {
  state: 'compared';
  /** The host that was asked. */
  host: string;
  /** Its `Date` header as it came. */
  header: string;
  /** Seconds that the answer had lain in a store between here and the site, as its `Age` header tells; 0 without one. */
  ageSeconds: number;
  before: ClockPair;
  after: ClockPair;
  /** The device's clock less the site's, in whole ms: positive where the device is ahead. An estimate. */
  differenceMs: number;
  /** How far off the estimate may be: half of the way there and back, and half a second, for the header has whole seconds. */
  uncertaintyMs: number;
}

/** What is known of the device's clock against that of the site that a post was on. */
export type PlatformClock = ComparedClock | { state: 'not-compared'; why: ClockGap };

/** A difference that has to be said aloud. */
export const CLOCK_WARNING_MS = 120_000;

/** How far the two clocks of the device may drift apart during one request before it counts as set meanwhile. */
const SET_MEANWHILE_MS = 1_000;

/** The one form that servers are to send (RFC 9110 section 5.6.7); what is only similar is not trusted to mean a time. */
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const AGE = /^\d{1,9}$/;

export const readClockPair = (): ClockPair => ({
  utc: new Date().toISOString(),
  monotonicMs: Math.round(performance.now()),
});

/** Whether the clock that people set was set between two readings. */
export const wasSetBetween = (before: ClockPair, after: ClockPair): boolean => {
  const wall = Date.parse(after.utc) - Date.parse(before.utc);
  return Math.abs(wall - (after.monotonicMs - before.monotonicMs)) > SET_MEANWHILE_MS;
};

/** Compares the device's clock, read before and after a request, with the `Date` header of its answer. */
export function compareClocks(
  host: string,
  headers: { date: string | null; age: string | null },
  before: ClockPair,
  after: ClockPair,
): PlatformClock {
  const { date, age } = headers;
  if (date === null || !HTTP_DATE.test(date) || Number.isNaN(Date.parse(date)) || (age !== null && !AGE.test(age)))
    return { state: 'not-compared', why: 'no-date' };
  if (wasSetBetween(before, after)) return { state: 'not-compared', why: 'clock-moved' };
  const ageSeconds = Number(age ?? 0);
  const roundTrip = after.monotonicMs - before.monotonicMs;
  const site = Date.parse(date) + ageSeconds * 1_000 + 500;
  return {
    state: 'compared',
    host,
    header: date,
    ageSeconds,
    before,
    after,
    differenceMs: Math.round(Date.parse(before.utc) + roundTrip / 2 - site),
    // An age is in whole seconds as well.
    uncertaintyMs: Math.ceil(roundTrip / 2) + 500 + (age === null ? 0 : 1_000),
  };
}
