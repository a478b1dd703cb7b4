/** The long form in which the site writes a moment when somebody points at a time. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})`;
const WEEKDAY = `(?:(${DAYS.join('|')}),? )?`;
const CLOCK = '(\\d{1,2}):(\\d{2})(?: ?(am|pm))?';
/** `Friday 14 November 2025 at 15:02`, and the same with commas. */
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2}) ${MONTH},? (\\d{4}),? (?:at )?${CLOCK}$`);
/** `Friday, November 14, 2025 at 3:02 PM`. */
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2}),? (\\d{4}),? (?:at )?${CLOCK}$`);
/** With its own offset; without one it would be a guess. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const HOUR = 3_600_000;

/**
 * The moment that a text states for certain, to the minute, as ISO 8601 UTC; null for everything else: other languages,
 * texts without a year, days of the week that are not that date's, minutes that the clock shows twice or never.
 *
 * The site writes moments in the browser's own time zone, so they are read in it.
 */
export function longDate(text: string): string | null {
  const words = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (ISO.test(words)) return Number.isNaN(Date.parse(words)) ? null : toMinute(new Date(words));
  const lower = words.toLowerCase();
  const dayFirst = DAY_FIRST.exec(lower);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(lower);
  const found = dayFirst ?? monthFirst;
  if (!found) return null;
  const [, weekday, a = '', b = '', year = '', hour = '', minute = '', half] = found;
  const month = MONTHS.findIndex((name) => name.startsWith((dayFirst ? b : a).slice(0, 3)));
  const hours = hourOf(hour, half);
  if (hours === null) return null;
  return momentOf(Number(year), month, Number(dayFirst ? a : b), hours, Number(minute), weekday);
}

/** Without am or pm an hour of one digit may be of either half of the day. */
function hourOf(hour: string, half: string | undefined): number | null {
  const number = Number(hour);
  if (half === undefined) return hour.length === 2 && number < 24 ? number : null;
  if (number < 1 || number > 12) return null;
  return (number % 12) + (half === 'pm' ? 12 : 0);
}

function momentOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  weekday?: string,
): string | null {
  const at = new Date(year, month, day, hour, minute);
  const isThat = (date: Date) =>
    date.getFullYear() === year &&
    date.getMonth() === month &&
    date.getDate() === day &&
    date.getHours() === hour &&
    date.getMinutes() === minute;
  if (year < 2004 || year > 2100 || !isThat(at)) return null;
  if (weekday !== undefined && DAYS[at.getDay()] !== weekday) return null;
  // When clocks go back, an hour comes twice.
  if ([-HOUR, -HOUR / 2, HOUR / 2, HOUR].some((by) => isThat(new Date(at.getTime() + by)))) return null;
  return toMinute(at);
}

const toMinute = (date: Date): string => new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
