import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ClockNotice, clockWords } from '@/components/flag/platform-clock';
import type { ComparedClock } from '@/lib/platform-clock';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const clock = (differenceMs: number): ComparedClock => ({
  state: 'compared',
  host: 'x.com',
  header: 'Fri, 27 Nov 2026 09:00:00 GMT',
  ageSeconds: 0,
  before: { utc: '2026-11-27T09:00:00.000Z', monotonicMs: 0 },
  after: { utc: '2026-11-27T09:00:00.200Z', monotonicMs: 200 },
  differenceMs,
  uncertaintyMs: 600,
});

describe('the words for the device’s clock against the site’s', () => {
  it('say ahead or behind only where the difference is larger than its uncertainty', () => {
    expect(clockWords(clock(-3_000))).toBe('flag_clock_behind 3 seconds x.com 0.6 seconds');
    expect(clockWords(clock(130_000))).toBe('flag_clock_ahead 2 minutes 10 seconds x.com 0.6 seconds');
    expect(clockWords(clock(-600))).toBe('flag_clock_agrees x.com 0.6 seconds');
  });

  it('say why it was not compared', () => {
    expect(clockWords(null)).toBe('flag_clock_before');
    expect(clockWords({ state: 'not-compared', why: 'no-answer' })).toBe('flag_clock_gaps_no_answer');
  });

  it('are said aloud above two minutes only', () => {
    const notice = (differenceMs: number) =>
      renderToStaticMarkup(createElement(ClockNotice, { clock: clock(differenceMs) }));
    expect(notice(-120_000)).toBe('');
    expect(notice(-120_001)).toContain('flag_clock_behind 2 minutes x.com');
    expect(notice(4 * 86_400_000)).toContain('flag_clock_wrong');
  });
});
