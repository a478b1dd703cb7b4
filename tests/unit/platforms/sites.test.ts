import { describe, expect, it } from 'vitest';
import { ALL_SITE_PATTERNS, siteOf, sitePatterns } from '@/lib/platforms/sites';

describe('the site that a host belongs to', () => {
  it.each([
    ['www.facebook.com', 'facebook'],
    ['facebook.com', 'facebook'],
    ['ZH-HK.Facebook.com', 'facebook'],
    ['www.instagram.com', 'instagram'],
    ['x.com', 'x'],
    ['mobile.twitter.com', 'x'],
  ])('%s is %s', (host, site) => expect(siteOf(host)).toBe(site));

  it.each(['notx.com', 'facebook.com.example', 'x.com.', 'facebookcom', 'com', '', 'instagram.org'])(
    '%j is none of them',
    (host) => expect(siteOf(host)).toBeNull(),
  );
});

describe('the match patterns', () => {
  it('hold every domain of a site with all below it', () => {
    expect(sitePatterns('x')).toEqual(['*://*.x.com/*', '*://*.twitter.com/*']);
    expect(ALL_SITE_PATTERNS).toEqual(['*://*.facebook.com/*', '*://*.instagram.com/*', ...sitePatterns('x')]);
  });
});
