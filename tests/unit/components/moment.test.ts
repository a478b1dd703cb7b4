import { describe, expect, it } from 'vitest';
import { dayWords, momentWords, shortMoment, sizeWords } from '@/components/ui/moment';

describe('a moment in words', () => {
  it('gives the wall clock of the zone and UTC beside it', () => {
    expect(momentWords('2026-07-01T13:05:09.123Z', 'second', 'Europe/London')).toEqual({
      local: '1 July 2026, 14:05:09 BST',
      utc: '13:05:09 UTC',
    });
  });

  it('does not say the same time twice', () => {
    expect(momentWords('2026-11-20T13:05:09Z', 'second', 'Europe/London')?.utc).toBeNull();
  });

  it('names the day of UTC where it is another one', () => {
    expect(momentWords('2026-07-01T23:30:00Z', 'minute', 'Europe/London')).toEqual({
      local: '2 July 2026, 00:30 BST',
      utc: '1 July 2026, 23:30 UTC',
    });
  });

  it('shows no finer unit than is known', () => {
    expect(momentWords('2026-07-01T00:00:00Z', 'day', 'America/New_York')).toEqual({ local: '1 July 2026', utc: null });
    expect(momentWords('2026-11-20T13:05:09Z', 'minute', 'Europe/London')?.local).toBe('20 November 2026, 13:05 GMT');
  });

  it('takes the zone of the device where the stored zone is unknown to the browser', () => {
    expect(momentWords('2026-11-20T13:05:09Z', 'second', 'Etc/Unknown')).not.toBeNull();
    expect(momentWords('2026-11-20T13:05:09Z', 'second', 'not a zone')).not.toBeNull();
  });

  it('is null for what is no moment', () => {
    expect(momentWords('yesterday')).toBeNull();
    expect(shortMoment(Number.NaN)).toBe('');
  });
});

describe('days and sizes in words', () => {
  it('keeps a year a year and a month a month', () => {
    expect([dayWords('2021'), dayWords('2021-01'), dayWords('2021-01-31')]).toEqual([
      '2021',
      'January 2021',
      '31 January 2021',
    ]);
  });

  it('rounds sizes to what a person reads', () => {
    expect([sizeWords(812), sizeWords(48_900), sizeWords(1_470_000)]).toEqual(['812 bytes', '48 KB', '1.4 MB']);
  });
});
