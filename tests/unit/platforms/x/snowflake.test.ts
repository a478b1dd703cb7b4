import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idTime } from '@/lib/platforms/x/snowflake';

describe('the moment in an id of X', () => {
  it('is read to the millisecond', () => {
    expect(new Date(idTime('1896504573460221953') as number).toISOString()).toBe('2025-03-03T10:15:00.321Z');
  });

  it('is absent from the plain counters of before November 2010', () => {
    expect(idTime('29700859246')).toBeNull();
    expect(idTime('20')).toBeNull();
    expect(idTime('29700859247')).toBe(1288834974657 + 7081);
  });

  it('is absent from what is no id', () => {
    expect(idTime('')).toBeNull();
    expect(idTime('18965045734602219531896504573460221953')).toBeNull();
    expect(idTime('9999999999999999999')).toBeNull();
    expect(idTime('1896504573460221953n')).toBeNull();
  });

  it('never runs backwards from one id to the next', () => {
    const id = fc.bigInt({ min: 29_700_859_247n, max: (1n << 63n) - 2n });
    fc.assert(
      fc.property(id, (one) => {
        expect(idTime(String(one + 1n)) as number).toBeGreaterThanOrEqual(idTime(String(one)) as number);
      }),
    );
  });
});
