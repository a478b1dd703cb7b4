import { type Days, schoolYear, startYearOf, TERMS, type Term, termsOf } from '@/lib/flagging/terms';

export type PartOfYear = 'whole' | Term;

/** What stands in the boxes; days may be empty or half written. */
export interface Period extends Days {
  school: string | null;
}

export const daysOf = (startYear: number, part: PartOfYear): Days => {
  const { from, to } =
    part === 'whole'
      ? schoolYear(startYear)
      : (termsOf(startYear).find(({ term }) => term === part) ?? schoolYear(startYear));
  return { from, to };
};

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

/** Which year and part of it the days are; null where they are neither a year nor a term. */
export function partOf({ from, to }: Days): { startYear: number; part: PartOfYear } | null {
  if (!isWhole({ from, to })) return null;
  const startYear = startYearOf(from);
  const part = (['whole', ...TERMS] as const).find((one) => {
    const days = daysOf(startYear, one);
    return days.from === from && days.to === to;
  });
  return part ? { startYear, part } : null;
}

/** True where both are days of the calendar, in their order. */
export const isWhole = ({ from, to }: Days): boolean =>
  [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) && from <= to;
