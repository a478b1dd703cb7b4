import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { absolute, stripTracking, unwrapRedirect } from '@/lib/platforms/address';

const l = (target: string, host = 'l.facebook.com/l.php') => `https://${host}?u=${encodeURIComponent(target)}&h=AT0x`;

describe('an address without tracking', () => {
  it.each([
    [
      'https://www.facebook.com/a/posts/1?__cft__[0]=x&__tn__=y&comment_id=5#?ekd',
      'https://www.facebook.com/a/posts/1?comment_id=5',
    ],
    [
      'https://www.facebook.com/permalink.php?story_fbid=1&id=2&ref=x&mibextid=y&rdid=z',
      'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
    ],
    ['https://www.instagram.com/p/Ab/?igsh=x&utm_source=y&img_index=2', 'https://www.instagram.com/p/Ab/?img_index=2'],
    ['https://www.facebook.com/a?notif_id=1&notif_t=x&fbclid=y', 'https://www.facebook.com/a'],
    ['https://site.example/?q=a%20b&utm_medium=x#part', 'https://site.example/?q=a+b#part'],
    ['https://site.example/', 'https://site.example/'],
  ])('%s', (address, clean) => {
    expect(stripTracking(new URL(address)).href).toBe(clean);
  });

  it('is a new one: the given one stays as it was', () => {
    const url = new URL('https://site.example/?fbclid=1');
    stripTracking(url);
    expect(url.search).toBe('?fbclid=1');
  });

  it('is made where parameters cannot be iterated, as in a content script of Firefox', () => {
    const iterators = (['keys', 'values', 'entries'] as const).map((name) =>
      vi.spyOn(URLSearchParams.prototype, name).mockReturnValue({} as never),
    );
    try {
      expect(stripTracking(new URL('https://site.example/?fbclid=1&b=2&utm_id=3')).search).toBe('?b=2');
    } finally {
      for (const iterator of iterators) iterator.mockRestore();
    }
  });
});

describe('an absolute address', () => {
  it.each([
    ['/a?b', 'https://www.facebook.com/a?b'],
    [' https://site.example/x ', 'https://site.example/x'],
    ['//site.example/x', 'https://site.example/x'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['blob:https://www.facebook.com/1', null],
    ['mailto:a@b.example', null],
    ['https://', null],
  ])('%s', (href, expected) => {
    expect(absolute(href, 'https://www.facebook.com/groups/1')).toBe(expected);
  });
});

describe('a redirect of the site', () => {
  it.each([
    [l('https://site.example/a?b=c'), 'https://site.example/a?b=c'],
    [l('http://site.example/', 'lm.facebook.com/l.php'), 'http://site.example/'],
    [l('https://site.example/?fbclid=1&x=2'), 'https://site.example/?x=2'],
    [l('https://site.example/', 'l.instagram.com/'), 'https://site.example/'],
    [l('https://site.example/', 'www.facebook.com/flx/warn/'), 'https://site.example/'],
    [l(l('https://site.example/')), 'https://site.example/'],
  ])('leads to what it names: %s', (href, target) => {
    expect(unwrapRedirect(href)).toBe(target);
  });

  it.each([
    l('javascript:alert(1)'),
    l('not an address'),
    'https://l.facebook.com/l.php',
    'https://www.facebook.com/a?u=https%3A%2F%2Fsite.example',
    'https://l.facebook.com.evil.example/l.php?u=https%3A%2F%2Fsite.example',
    'https://site.example/l.php?u=https%3A%2F%2Fother.example',
    'no address at all',
  ])('stays as it is where it names no page of the web: %s', (href) => {
    expect(unwrapRedirect(href)).toBe(href);
  });

  it('never leads to anything but the web', () => {
    fc.assert(
      fc.property(fc.string(), (target) => {
        expect(unwrapRedirect(l(target))).toMatch(/^https?:/);
      }),
    );
  });
});
