import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOW_COUNTED, limitDates, publishedOn, publishedWords, yearsOn } from '@/lib/bundle/paper/limitation';
import { clockWords, localDay, moment } from '@/lib/bundle/paper/moments';
import type { PostSnapshot, TimeRead } from '@/lib/platforms/platform';
import { flagRow } from '../../fixtures/flag-row';

const ZONE = 'Europe/London';
function posted(time: Partial<TimeRead>, doubts: PostSnapshot['doubts'] = []) {
  const flag = flagRow({});
  const post = flag.snapshot as PostSnapshot;
  flag.snapshot = { ...post, time: { ...post.time, ...time }, doubts };
  return { flag };
}
const defamation = (item: ReturnType<typeof posted>, madeAt = '2026-11-27T14:00:00.000Z') =>
  limitDates(item, ZONE, madeAt).find(({ id }) => id === 'defamation')?.says ?? '';

describe('when something was first published', () => {
  it('is a day only where the page states a moment', () => {
    expect(publishedOn(posted({ exact: '2026-03-03T14:00:00.000Z' }), ZONE)).toEqual({
      known: 'day',
      day: '2026-03-03',
    });
  });

  it.each([
    ['a shown text', posted({ exact: null, source: 'shown-text', shown: '1w' }), 'the page showed only “1w”'],
    ['nothing', posted({ exact: null, source: 'none', shown: null }), 'did not state when'],
    ['an edited version', posted({ of: 'this-version' }), 'an edited version'],
    [
      'two ways',
      posted({}, [
        {
          field: 'time',
          readings: [
            { value: '1', strategy: 'a' },
            { value: '2', strategy: 'b' },
          ],
        },
      ]),
      'two ways',
    ],
  ])('is not after the day of the flag where the page tells it by %s', (_, item, why) => {
    const published = publishedOn(item, ZONE);
    expect(published).toMatchObject({ known: 'not-after', day: '2026-11-20' });
    expect('why' in published && published.why).toContain(why);
  });

  it('is the earlier day where UTC and the school are on two', () => {
    // Half past eleven in the evening in UTC is half past midnight in a London summer.
    expect(publishedOn(posted({ exact: '2026-07-01T23:30:00.000Z' }), ZONE)).toEqual({
      known: 'day',
      day: '2026-07-01',
    });
    expect(publishedOn(posted({ exact: '2026-07-02T00:30:00.000Z' }), 'America/New_York')).toEqual({
      known: 'day',
      day: '2026-07-01',
    });
  });

  it('is not known where nothing was kept', () => {
    expect(publishedOn({ flag: { ...flagRow({}), snapshot: null } }, ZONE).known).toBe('nothing');
  });
});

describe('the time for a claim', () => {
  it('ends a year on, with a day to spare and a word to the solicitor', () => {
    const item = posted({ exact: '2026-03-03T14:00:00.000Z' });
    expect(publishedWords(item, ZONE)).toBe('3 March 2026');
    expect(defamation(item)).toBe('3 March 2027: work to 2 March 2027.');
    expect(HOW_COUNTED.at(-1)).toBe('Check each date with your solicitor.');
  });

  it('is said to be over where it was when the bundle was made', () => {
    expect(defamation(posted({ exact: '2025-11-26T10:00:00.000Z' }))).toContain(
      'That day had passed when this was made.',
    );
    expect(defamation(posted({ exact: '2025-11-27T10:00:00.000Z' }))).not.toContain('had passed');
  });

  it('is only said to end at the latest where the day is not known', () => {
    const item = posted({ exact: null, source: 'shown-text', shown: '1w' });
    expect(publishedWords(item, ZONE)).toBe('Not known: the page showed only “1w”. On 20 November 2026 or before.');
    expect(defamation(item)).toBe(
      'Not known: on 20 November 2027 at the latest, and it may end, or have ended, sooner.',
    );
  });

  it('never ends later for a leap day', () => {
    expect(yearsOn('2028-02-29', 1)).toBe('2029-02-28');
    expect(yearsOn('2028-02-29', 4)).toBe('2032-02-29');
  });
});

describe('a moment in words', () => {
  it('is given in UTC and at the school, with the day where that is another', () => {
    expect(moment('2026-07-01T23:30:05.000Z', ZONE)).toBe(
      '1 July 2026 at 23:30:05 UTC (00:30:05 on 2 July 2026 in Europe/London, UTC+01:00)',
    );
    expect(moment('2026-01-01T02:00:00.000Z', 'America/St_Johns', 'minute')).toBe(
      '1 January 2026 at 02:00 UTC (22:30 on 31 December 2025 in America/St_Johns, UTC−03:30)',
    );
  });

  it('leaves out a zone that the browser did not tell', () => {
    expect(moment('2026-07-01T23:30:05.000Z', 'Etc/Unknown')).toBe('1 July 2026 at 23:30:05 UTC');
  });

  it('is refused where it is none', () => {
    expect(() => moment('yesterday', ZONE)).toThrow(RangeError);
  });

  it('keeps the device’s own reading of its clock', () => {
    const reading = {
      utc: '2026-07-01T23:30:05.123Z',
      local: '2026-07-02T00:30:05.123+01:00',
      zone: ZONE,
      offsetMinutes: 60,
      monotonicMs: 1,
    };
    expect(clockWords(reading)).toBe(
      '1 July 2026 at 23:30:05 UTC (00:30:05 on 2 July 2026 on the device, Europe/London, UTC+01:00)',
    );
  });

  it('has a day at the school that is never more than one from that in UTC', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom(ZONE, 'Pacific/Auckland', 'America/St_Johns'),
        (ms, zone) => {
          const iso = new Date(ms).toISOString();
          const apart = Date.parse(localDay(iso, zone)) - Date.parse(iso.slice(0, 10));
          expect(Math.abs(apart)).toBeLessThanOrEqual(86_400_000);
        },
      ),
    );
  });
});
