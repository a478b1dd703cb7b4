import { describe, expect, it } from 'vitest';
import { isAmong, whySilent } from '@/lib/flagging/silent-page';

const SITES = ['*://*.facebook.com/*', '*://x.com/*', '*://*.x.com/*'];

describe('an address among the sites', () => {
  it.each([
    'https://x.com/home',
    'https://mobile.x.com/home',
    'https://facebook.com/',
    'https://www.facebook.com/groups/1',
    'http://www.facebook.com/',
  ])('is %s', (address) => {
    expect(isAmong(SITES, address)).toBe(true);
  });

  it.each([
    'https://notx.com/',
    'https://x.com.example/',
    'https://example/x.com/',
    'ftp://x.com/',
    'about:blank',
    'nothing',
    undefined,
  ])('is not %s', (address) => {
    expect(isAmong(SITES, address)).toBe(false);
  });
});

describe('a page that does not answer', () => {
  it('is none of the sites', () => {
    expect(whySilent(SITES, 'https://www.elsewhere.example/', true)).toBe('worker_otherSite');
  });

  it('is closed to Flagpost by the person or the browser', () => {
    expect(whySilent(SITES, 'https://x.com/home', false)).toBe('worker_noAccess');
  });

  it('was there before Flagpost', () => {
    expect(whySilent(SITES, 'https://x.com/home', true)).toBe('worker_reloadPage');
  });
});
