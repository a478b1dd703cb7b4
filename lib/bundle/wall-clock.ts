/** What a clock on the wall shows. */
export interface WallClock {
  /** `2026-11-20` */
  day: string;
  /** `10:00:03` */
  time: string;
  /** Minutes east of UTC. */
  offset: number;
}

/** Kept, because making one costs more than using it a hundred times; null for a zone that this browser does not know. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const two = '2-digit';
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
    });
  } catch (error) {
    // Browsers give `Etc/Unknown` where they do not tell the zone.
    if (!(error instanceof RangeError)) throw error;
  }
  formats.set(zone, format);
  return format;
}

/** What a clock on the wall shows in a zone at a moment (ISO 8601); null where this browser knows no such zone. */
export function wallClock(iso: string, zone: string): WallClock | null {
  const format = formatOf(zone);
  if (!format) return null;
  const ms = Date.parse(iso);
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const day = `${part.year}-${part.month}-${part.day}`;
  const time = `${part.hour}:${part.minute}:${part.second}`;
  const whole = Math.floor(ms / 1_000) * 1_000;
  return { day, time, offset: Math.round((Date.parse(`${day}T${time}Z`) - whole) / 60_000) };
}
