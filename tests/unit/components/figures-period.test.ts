import { describe, expect, it } from 'vitest';
import { daysOf, isSet, isWhole, partOf, yearsFrom } from '@/components/figures/period';
import { termKey } from '@/lib/store/term-days';

const at = (moment: string) => new Date(moment).getTime();

describe('the days of figures', () => {
  it('are known again as the year or the term that they are', () => {
    for (const part of ['whole', 'autumn', 'spring', 'summer'] as const) {
      const days = daysOf({ startYear: 2026, part }, {}, null);
      expect(partOf({ ...days, school: null }, {})).toEqual({ startYear: 2026, part });
    }
  });

  it('are days of somebody’s own as soon as one is another', () => {
    expect(partOf({ from: '2026-09-02', to: '2026-12-31', school: null }, {})).toBeNull();
    expect(partOf({ from: '', to: '2026-12-31', school: null }, {})).toBeNull();
  });

  it('are those that were set for a term of the school, and of that school and year only', () => {
    const autumn = { startYear: 2026, part: 'autumn' } as const;
    const own = { from: '2026-08-31', to: '2026-12-18' };
    const set = { [termKey('thornbeck', 2026, 'autumn')]: own };
    expect(daysOf(autumn, set, 'thornbeck')).toEqual(own);
    expect(partOf({ ...own, school: 'thornbeck' }, set)).toEqual(autumn);
    expect(isSet(autumn, set, 'thornbeck')).toBe(true);
    const usual = { from: '2026-09-01', to: '2026-12-31' };
    expect(daysOf(autumn, set, null)).toEqual(usual);
    expect(daysOf(autumn, set, 'marlbrook')).toEqual(usual);
    expect(daysOf({ ...autumn, startYear: 2027 }, set, 'thornbeck').from).toBe('2027-09-01');
    expect(partOf({ ...own, school: 'marlbrook' }, set)).toBeNull();
  });

  it.each([
    ['2026-09-01', '2026-09-01', true],
    ['2026-09-02', '2026-09-01', false],
    ['', '2026-09-01', false],
    ['2026-13-01', '2027-09-01', false],
  ])('from “%s” to “%s” are whole: %s', (from, to, expected) => {
    expect(isWhole({ from, to })).toBe(expected);
  });

  it('can be of every school year since the first flag', () => {
    expect(yearsFrom(at('2024-08-31T12:00:00'), '2026-11-27')).toEqual([2026, 2025, 2024, 2023]);
    expect(yearsFrom(at('2026-11-01T12:00:00'), '2026-11-27')).toEqual([2026]);
    expect(yearsFrom(null, '2026-08-31')).toEqual([2025]);
  });

  it('stay those of today where a flag has a day that is none, or one to come', () => {
    expect(yearsFrom(Number.NaN, '2026-11-27')).toEqual([2026]);
    expect(yearsFrom(at('2030-01-01T12:00:00'), '2026-11-27')).toEqual([2026]);
  });
});
