import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolYear, startYearOf, termOf, termsIn, termsOf } from '@/lib/flagging/terms';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const dayAfter = (one: string) => new Date(Date.parse(one) + 86_400_000).toISOString().slice(0, 10);

describe('the terms of a school year', () => {
  it.each([
    ['2026-08-31', 'summer', 2025],
    ['2026-09-01', 'autumn', 2026],
    ['2026-12-31', 'autumn', 2026],
    ['2027-01-01', 'spring', 2026],
    ['2027-04-15', 'spring', 2026],
    ['2027-04-16', 'summer', 2026],
  ])('%s is in the %s term of the year that began in %i', (on, term, startYear) => {
    expect(termOf(on)).toMatchObject({ term, startYear });
  });

  it('follow one another without a day between them, from year to year', () => {
    const days = [2025, 2026, 2027].flatMap(termsOf);
    for (const [i, one] of days.slice(1).entries()) expect(one.from).toBe(dayAfter(days[i]?.to ?? ''));
    expect(schoolYear(2026)).toEqual({ from: termsOf(2026)[0]?.from, to: termsOf(2026)[2]?.to });
  });

  it('take in every day once', () => {
    fc.assert(
      fc.property(day, (one) => {
        const all = termsOf(startYearOf(one)).filter(({ from, to }) => one >= from && one <= to);
        expect(all).toHaveLength(1);
      }),
    );
  });

  it('cut to some days, cover exactly these', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const terms = termsIn({ from, to });
        expect(terms[0]?.from).toBe(from);
        expect(terms.at(-1)?.to).toBe(to);
        for (const [i, one] of terms.slice(1).entries()) expect(one.from).toBe(dayAfter(terms[i]?.to ?? ''));
      }),
    );
  });

  it('are none where the days are the wrong way round', () => {
    expect(termsIn({ from: '2026-11-02', to: '2026-11-01' })).toEqual([]);
    expect(termsIn({ from: '2027-11-02', to: '2026-11-01' })).toEqual([]);
  });
});
