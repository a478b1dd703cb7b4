import type { BundleItem } from '@/lib/bundle/facts';
import { dayInWords, dayStart } from '@/lib/report/when';
import type { FlagRow } from '@/lib/store/flag-row';
import { localDay } from './moments';
import { isDoubted } from './seen';

/** When a statement was first published, as far as the record goes. Days are `2026-11-20`. */
export type Published =
  | { known: 'day'; day: string }
  /** Posted on this day or before it, how long before nobody says. */
  | { known: 'not-after'; day: string; why: string }
  | { known: 'nothing'; why: string };

const earlier = (a: string, b: string) => (a < b ? a : b);

/** The earlier of the two days that a moment has, in UTC and at the school: a time limit must not be told too late. */
const dayOf = (iso: string, timeZone: string) => earlier(iso.slice(0, 10), localDay(iso, timeZone));

function whyNotExact(flag: FlagRow): string {
  const time = flag.snapshot?.time;
  if (time?.of === 'this-version') return 'the time that the page states is that of an edited version';
  if (isDoubted(flag, 'time')) return 'the page tells its time in two ways that do not agree';
  return time?.shown ? `the page showed only “${time.shown}”` : 'the page did not state when it was posted';
}

/** When the words were first published, without a guess. */
export function publishedOn({ flag }: Pick<BundleItem, 'flag'>, timeZone: string): Published {
  if (flag.supplied)
    return {
      known: 'not-after',
      day: dayOf(flag.supplied.receivedAt, timeZone),
      why: 'it is a copy that was given to the school, and when the post was made was only told',
    };
  if (!flag.snapshot) return { known: 'nothing', why: 'nothing of the post was kept' };
  const { exact, source, of } = flag.snapshot.time;
  const isStated = exact !== null && source !== 'shown-text' && source !== 'none' && of !== 'this-version';
  if (exact && isStated && !isDoubted(flag, 'time')) return { known: 'day', day: dayOf(exact, timeZone) };
  return { known: 'not-after', day: dayOf(flag.clicked.utc, timeZone), why: whyNotExact(flag) };
}

/** The same day so many years on; 28 February where there is no 29th. */
export function yearsOn(day: string, years: number): string {
  dayStart(day);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return `${year + years}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

const dayBefore = (day: string) => new Date(dayStart(day) - 86_400_000).toISOString().slice(0, 10);

/** Time limits of England and Wales that a post may come under, with how far what we know of each is to be trusted. */
export const TIME_LIMITS = [
  {
    id: 'defamation',
    short: 'Defamation: 1 year',
    years: 1,
    name: 'Claim for defamation: one year from first publication',
    grade: 'Limitation Act 1980 section 4A, Defamation Act 2013 section 8. A court can let a later claim go on.',
  },
  {
    id: 'harassment',
    short: 'Harassment, civil: 6 years',
    years: 6,
    name: 'Civil claim for harassment: six years',
    grade: 'Not checked for this paper. It needs more than one occasion, and each has its own date.',
  },
  {
    id: 'communications',
    short: 'Section 127: 3 years',
    years: 3,
    name: 'Communications Act 2003 section 127: three years from the offence',
    grade:
      'From a secondary source. It also has to be within six months of the day on which the prosecutor had enough evidence; that day is not in the records.',
  },
] as const;

export interface LimitDate {
  id: (typeof TIME_LIMITS)[number]['id'];
  /** In words, or that it is not known. */
  says: string;
}

/** What holds of every date that `limitDates` gives, to be said once beside them. */
export const HOW_COUNTED: readonly string[] = [
  'Each time is counted from the first publication. Whether its last day itself is in time is for the solicitor: work to the day before, which is named too.',
  'If the words were published anywhere else before, every time ends sooner.',
  'Check each date with your solicitor.',
];

/** From when the times of an item are counted. */
export function publishedWords(item: Pick<BundleItem, 'flag'>, timeZone: string): string {
  const published = publishedOn(item, timeZone);
  if (published.known === 'nothing') return `Not known: ${published.why}.`;
  const day = dayInWords(published.day);
  return published.known === 'day' ? day : `Not known: ${published.why}. On ${day} or before.`;
}

function says(published: Published, years: number, madeOn: string): string {
  if (published.known === 'nothing') return 'Not known.';
  const end = yearsOn(published.day, years);
  const over = end < madeOn ? ' That day had passed when this was made.' : '';
  if (published.known === 'not-after')
    return `Not known: on ${dayInWords(end)} at the latest, and it may end, or have ended, sooner.${over}`;
  return `${dayInWords(end)}: work to ${dayInWords(dayBefore(end))}.${over}`;
}

/** When the time limits of one item end, in the order of `TIME_LIMITS`. @param madeAt of the bundle, ISO 8601 UTC. */
export function limitDates(item: Pick<BundleItem, 'flag'>, timeZone: string, madeAt: string): LimitDate[] {
  const published = publishedOn(item, timeZone);
  const madeOn = localDay(madeAt, timeZone);
  return TIME_LIMITS.map(({ id, years }) => ({ id, says: says(published, years, madeOn) }));
}
