/** One reading of the device's clocks, taken together. */
export interface ClockReading {
  /** ISO 8601, UTC, milliseconds. */
  utc: string;
  /** The same moment as a wall clock on the device shows it, ISO 8601 with offset. */
  local: string;
  /** IANA zone name, `Etc/Unknown` where the browser gives none. */
  zone: string;
  /** Minutes east of UTC. */
  offsetMinutes: number;
  /** Milliseconds since this context started; orders events when the wall clock is changed. */
  monotonicMs: number;
}

const pad = (n: number, width = 2) => String(Math.abs(Math.trunc(n))).padStart(width, '0');

/** Formats a moment with the given offset: `2026-11-20T14:05:09.123+01:00`. */
export function withOffset(epochMs: number, offsetMinutes: number): string {
  const shifted = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${shifted}${sign}${pad(offsetMinutes / 60)}:${pad(offsetMinutes % 60)}`;
}

/** Reads the device's clocks. `nowMs` is for tests; everything else comes from the platform. */
export function readClock(nowMs: number = Date.now()): ClockReading {
  // Subtracted: the negative of nothing would be a zero with a sign, which JSON does not keep.
  const offsetMinutes = 0 - new Date(nowMs).getTimezoneOffset();
  return {
    utc: new Date(nowMs).toISOString(),
    local: withOffset(nowMs, offsetMinutes),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/Unknown',
    offsetMinutes,
    monotonicMs: Math.round(performance.now()),
  };
}
