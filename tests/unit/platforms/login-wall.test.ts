import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { asksForLogin } from '@/lib/platforms/login-wall';

const page = (url: string, html = '') => new JSDOM(`<!doctype html>${html}`, { url }).window.document;

describe('a page that asks for a login', () => {
  it.each([
    'https://www.facebook.com/login/?next=x',
    'https://www.facebook.com/login.php',
    'https://www.facebook.com/checkpoint/1501092823525282/',
    'https://x.com/i/flow/login?redirect_after_login=%2Fa',
    'https://x.com/login',
    'https://www.instagram.com/accounts/login/?next=/p/abc/',
  ])('is known by its address: %s', (url) => {
    expect(asksForLogin(page(url))).toBe(true);
  });

  it('is known by a field for a password, where that is shown', () => {
    const url = 'https://www.instagram.com/p/abc/';
    expect(asksForLogin(page(url, '<form><input type="password"></form>'))).toBe(true);
    expect(asksForLogin(page(url, '<form hidden><input type="password"></form>'))).toBe(false);
  });

  it.each(['https://x.com/loginhelp/status/1', 'https://www.facebook.com/groups/login.club/', 'https://x.com/home'])(
    'is not taken for one by a name that begins alike: %s',
    (url) => {
      expect(asksForLogin(page(url))).toBe(false);
    },
  );
});
