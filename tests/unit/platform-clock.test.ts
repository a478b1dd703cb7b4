import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockPair, compareClocks, wasSetBetween } from '@/lib/platform-clock';

const START = Date.UTC(2026, 10, 27, 9, 0, 0);
const at = (wallMs: number, monotonicMs: number): ClockPair => ({ utc: new Date(wallMs).toISOString(), monotonicMs });
const date = (ms: number) => new Date(ms).toUTCString();
const compared = (...args: Parameters<typeof compareClocks>) => {
  const clock = compareClocks(...args);
  if (clock.state !== 'compared') throw new Error(clock.why);
  return clock;
};

describe('the device’s clock against that of a site', () => {
  it('is told as ahead or behind in ms, with how far off that may be', () => {
    // The answer took 200 ms, and the site’s clock shows three seconds more.
    const clock = compared('x.com', { date: date(START + 3_000), age: null }, at(START, 50), at(START + 200, 250));
    expect(clock).toMatchObject({ host: 'x.com', differenceMs: -3_400, uncertaintyMs: 600 });
    expect(clock.header).toBe('Fri, 27 Nov 2026 09:00:03 GMT');
  });

  it('always holds the true difference within its uncertainty, however long the way there and back took', () => {
    const ways = fc.record({
      there: fc.integer({ min: 0, max: 5_000 }),
      back: fc.integer({ min: 0, max: 5_000 }),
      ahead: fc.integer({ min: -3_600_000, max: 3_600_000 }),
      begin: fc.integer({ min: 0, max: 999 }),
    });
    fc.assert(
      fc.property(ways, ({ there, back, ahead, begin }) => {
        const trueStart = START + begin;
        const header = date(Math.floor((trueStart + there) / 1_000) * 1_000);
        const device = trueStart + ahead;
        const whole = there + back;
        const clock = compared('x.com', { date: header, age: null }, at(device, 10), at(device + whole, 10 + whole));
        expect(Math.abs(clock.differenceMs - ahead)).toBeLessThanOrEqual(clock.uncertaintyMs + 1);
        expect(Number.isSafeInteger(clock.differenceMs) && Number.isSafeInteger(clock.uncertaintyMs)).toBe(true);
      }),
    );
  });

  it('counts the time that an answer lay in a store on the way', () => {
    const clock = compared('x.com', { date: date(START - 40_000), age: '40' }, at(START, 0), at(START, 0));
    expect(clock).toMatchObject({ differenceMs: -500, uncertaintyMs: 1_500, ageSeconds: 40 });
  });

  it.each([
    ['there is none', { date: null, age: null }],
    ['it is no date of HTTP', { date: '2026-11-27T09:00:00Z', age: null }],
    ['it is no day of the calendar', { date: 'Fri, 45 Nov 2026 09:00:00 GMT', age: null }],
    ['its age is no number', { date: date(START), age: '-5' }],
    ['it is long', { date: `${date(START)}${' '.repeat(10_000)}`, age: null }],
  ])('is not told from a header where %s', (_, headers) => {
    expect(compareClocks('x.com', headers, at(START, 0), at(START, 0))).toEqual({
      state: 'not-compared',
      why: 'no-date',
    });
  });

  it('is not told where the device’s clock was set during the request', () => {
    const [before, after] = [at(START, 0), at(START + 60_000, 80)];
    expect(wasSetBetween(before, after)).toBe(true);
    expect(compareClocks('x.com', { date: date(START), age: null }, before, after)).toEqual({
      state: 'not-compared',
      why: 'clock-moved',
    });
  });
});
