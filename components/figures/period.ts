import { type Days, schoolYear, startYearOf, TERMS, type Term, termsOf } from '@/lib/flagging/terms';
import { type TermDaysSet, termKey } from '@/lib/store/term-days';

export type PartOfYear = 'whole' | Term;

/** What stands in the boxes; days may be empty or half written. */
export interface Period extends Days {
  school: string | null;
}

export interface YearPart {
  /** The year in which the school year begins. */
  startYear: number;
  part: PartOfYear;
}

/** The days that are used where nobody has set any. */
const usualDays = ({ startYear, part }: YearPart): Days => {
  const { from, to } =
    part === 'whole'
      ? schoolYear(startYear)
      : (termsOf(startYear).find(({ term }) => term === part) ?? schoolYear(startYear));
  return { from, to };
};

/** The days of a term or a school year: as somebody set them for the school, else the usual ones. */
export const daysOf = (of: YearPart, set: TermDaysSet, school: string | null): Days =>
  set[termKey(school, of.startYear, of.part)] ?? usualDays(of);

/** True where somebody has set the days of it for the school. */
export const isSet = ({ startYear, part }: YearPart, set: TermDaysSet, school: string | null): boolean =>
  set[termKey(school, startYear, part)] !== undefined;

/** School years from the first flag to today, the latest first. @param today local day. */
export function yearsFrom(oldestMs: number | null, today: string): number[] {
  const last = startYearOf(today);
  const oldest = oldestMs === null ? Number.NaN : new Date(oldestMs).getTime();
  const first = Number.isNaN(oldest) ? last : Math.min(last, startYearOf(localDay(oldest)));
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

function localDay(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Which year and part of it the days are; null where they are neither a year nor a term of the school. */
export function partOf({ from, to, school }: Period, set: TermDaysSet): YearPart | null {
  if (!isWhole({ from, to })) return null;
  // A term that somebody set may begin in August, and a year that somebody set may end in September.
  const year = startYearOf(from);
  for (const startYear of [year, year + 1, year - 1])
    for (const part of ['whole', ...TERMS] as const) {
      const days = daysOf({ startYear, part }, set, school);
      if (days.from === from && days.to === to) return { startYear, part };
    }
  return null;
}

/** True where both are days of the calendar, in their order. */
export const isWhole = ({ from, to }: Days): boolean =>
  [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) && from <= to;
