// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LossNotice } from '@/components/flag/standing-notices';
import { reviewWords } from '@/components/policy/review-notice';
import { concernOf } from '@/components/report/act-step';
import { isOnPlatform } from '@/components/report/show-me-where';
import { WebAddress } from '@/components/ui/web-address';
import type { Decision } from '@/lib/store/decision';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const policy = (review: string | null) => ({
  document: {
    title: 'Social media',
    sha256: '',
    adopted: null,
    adoptedAsPrinted: null,
    review,
    reviewAsPrinted: null,
    responsible: null,
  },
});

describe('the review date of a policy', () => {
  it('says by how much it has passed', () => {
    expect(reviewWords(policy('2021-01'), '2026-11-20')).toBe(
      'policy_review_past January 2021 policy_years 5 policy_months 9',
    );
    expect(reviewWords(policy('2025-11-20'), '2026-11-20')).toBe('policy_review_past 20 November 2025 policy_years 1');
  });

  it('says so where it passed only just now, where it is to come and where there is none', () => {
    expect(reviewWords(policy('2026-10'), '2026-11-20')).toBe('policy_review_justPassed October 2026');
    expect(reviewWords(policy('2027-01'), '2026-11-20')).toBe('policy_review_current January 2027');
    expect(reviewWords(policy(null), '2026-11-20')).toBe('policy_review_none');
  });
});

describe('the tab that "show me where" asks', () => {
  it('has to stand on the site of the flag', () => {
    expect(isOnPlatform('x', 'https://x.com/a/status/1')).toBe(true);
    expect(isOnPlatform('x', 'https://mobile.twitter.com/a')).toBe(true);
    expect(isOnPlatform('facebook', 'https://m.facebook.com/groups/1')).toBe(true);
    expect(isOnPlatform('instagram', 'https://www.instagram.com/p/abc/')).toBe(true);
  });

  it('is not taken for one by a name that only looks like it', () => {
    expect(isOnPlatform('x', 'https://notx.com/')).toBe(false);
    expect(isOnPlatform('facebook', 'https://facebook.com.example/')).toBe(false);
    expect(isOnPlatform('instagram', 'https://example.org/instagram.com')).toBe(false);
    expect(isOnPlatform('x', undefined)).toBe(false);
    expect(isOnPlatform('x', 'not an address')).toBe(false);
  });
});

describe('what follows from a decision', () => {
  const decision = (over: Partial<Decision>): Decision => ({
    at: '2026-11-20T12:00:00.000Z',
    by: { name: 'P', role: '' },
    outcome: 'breaches-policy',
    concern: 'racist',
    categoryId: null,
    clauseRef: null,
    asSuggested: false,
    note: '',
    onCheck: null,
    ...over,
  });

  it('is the way of complaints for a complaint, whatever its words', () => {
    expect(concernOf(decision({ outcome: 'complaint' }))).toBe('complaint-school');
  });

  it('is nothing where no action follows, and the chosen concern otherwise', () => {
    expect(concernOf(decision({ outcome: 'no-action' }))).toBeNull();
    expect(concernOf(decision({ outcome: 'safeguarding' }))).toBe('racist');
  });
});

describe('an address', () => {
  const show = (address: string) => renderToStaticMarkup(createElement(WebAddress, { address }));

  it('leads there in a new tab that learns nothing of where it was opened', () => {
    const html = show('https://x.com/a/status/1');
    expect(html).toContain('href="https://x.com/a/status/1"');
    expect(html).toContain('rel="noopener noreferrer"');
  });

  it('stays text where it would run something', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'chrome://settings', 'not an address'])
      expect(show(address)).not.toContain('<a');
  });
});

describe('a loss', () => {
  const at = '2026-11-20T10:00:00.000Z';
  const show = (loss: Parameters<typeof LossNotice>[0]['loss']) =>
    renderToStaticMarkup(createElement(LossNotice, { loss, onNoted: () => {} }));

  it('is told in numbers', () => {
    const html = show({ what: 'lost', at, flagsBefore: 41, flagsNow: 1, entriesBefore: 96, entriesNow: 0 });
    expect(html).toContain('panel_lost_flags 41 1');
    expect(html).toContain('panel_lost_entries 96 0');
  });

  it('is told as a change where the numbers are the same', () => {
    const html = show({ what: 'lost', at, flagsBefore: 4, flagsNow: 4, entriesBefore: 9, entriesNow: 9 });
    expect(html).toContain('panel_lost_changed');
    expect(html).not.toContain('panel_lost_flags');
  });

  it('is not told where there is none', () => {
    expect(show({ what: 'nothing' })).toBe('');
  });
});
