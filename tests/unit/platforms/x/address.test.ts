import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { profilePath, statusPath } from '@/lib/platforms/x/address';

const read = (address: string) => x.canonical(new URL(address));
const ID = '1896504573460221953';

describe('the canonical address of a post on X', () => {
  it.each([
    [`https://x.com/Tobias_Reed/status/${ID}`],
    [`http://x.com/Tobias_Reed/status/${ID}/`],
    [`https://twitter.com/Tobias_Reed/status/${ID}?s=20&t=AbC`],
    [`https://www.twitter.com/Tobias_Reed/statuses/${ID}`],
    [`https://mobile.twitter.com/Tobias_Reed/status/${ID}#m`],
    [`https://m.x.com/Tobias_Reed/status/${ID}`],
    [`https://twitter.com/#!/Tobias_Reed/status/${ID}`],
    [`https://x.com/Tobias_Reed/status/${ID}/photo/1`],
    [`https://x.com/Tobias_Reed/status/${ID}/video/2`],
    [`https://x.com/Tobias_Reed/status/${ID}/history`],
    [`https://x.com/Tobias_Reed/status/${ID}/analytics`],
    [`https://x.com/Tobias_Reed/status/${ID}/retweets`],
    [`https://x.com/Tobias_Reed/status/${ID}/likes`],
    [`https://x.com/Tobias_Reed/status/${ID}/quotes`],
    [`https://x.com/Tobias_Reed/status/${ID}/media_tags`],
    [`https://x.com/Tobias_Reed/status/${ID}/retweets/with_comments`],
    [`https://x.com/Tobias_Reed/status/${ID}/hidden`],
    [`https://x.com/Tobias_Reed/status/${ID}/photo/1/media_tags`],
    [`https://x.com//Tobias_Reed//status/${ID}`],
    [`https://X.COM/Tobias_Reed/status/${ID}`],
    [`https://www.x.com/Tobias_Reed/status/${ID}`],
    [`https://mobile.x.com/Tobias_Reed/status/${ID}?cn=ZmxleGlibGU`],
    [`https://m.twitter.com/Tobias_Reed/status/${ID}`],
    [`https://x.com/Tobias_Reed/article/${ID}`],
    [`https://x.com/Tobias_Reed/article/${ID}/media/1896504000000000001`],
    [`https://fxtwitter.com/Tobias_Reed/status/${ID}`],
    [`https://fixupx.com/Tobias_Reed/status/${ID}`],
    [`https://www.fixupx.com/Tobias_Reed/status/${ID}/photo/1`],
    [`https://vxtwitter.com/Tobias_Reed/status/${ID}`],
    [`https://fixvx.com/Tobias_Reed/status/${ID}`],
    [`https://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/Tobias_Reed/status/${ID}`],
  ])('of %s names author and id', (address) => {
    expect(read(address)).toEqual({ canonical: `https://x.com/Tobias_Reed/status/${ID}`, id: ID });
  });

  it.each([
    `https://x.com/i/web/status/${ID}`,
    `https://x.com/i/status/${ID}`,
    `https://twitter.com/statuses/${ID}`,
    `https://x.com/i/article/${ID}`,
    `https://x.com/i/web/status/${ID}/photo/1`,
    `https://mobile.twitter.com/i/status/${ID}?s=20`,
    `https://twitter.com/statuses/${ID}/`,
  ])('of %s names nobody, for the address names nobody', (address) => {
    expect(read(address)).toEqual({ canonical: `https://x.com/i/web/status/${ID}`, id: ID });
  });

  it.each([
    'https://x.com/home',
    'https://x.com/Tobias_Reed',
    'https://x.com/Tobias_Reed/with_replies',
    'https://x.com/Tobias_Reed/status/',
    'https://x.com/Tobias_Reed/status/12ab',
    `https://x.com/Tobias_Reed/status/${ID}000`,
    `https://x.com/not-a-handle/status/${ID}`,
    `https://x.com/search/status/${ID}`,
    'https://x.com/i/communities/1712345678901234567',
    'https://x.com/i/communities/1712345678901234567/about',
    'https://x.com/Tobias_Reed/communities',
    'https://x.com/i/spaces/1mrGmBWYLQXGy',
    'https://x.com/i/broadcasts/1mrGmBWYLQXGy',
    'https://x.com/i/user/1896504573460221953',
    'https://x.com/i/status/',
    'https://x.com/hashtag/Marlbrook?src=hashtag_click',
    'https://x.com/search?q=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1',
    'https://x.com/home#/Tobias_Reed/status/1',
    `https://x.com/Tobias_Reed/status/0${ID.slice(1)}`,
    'https://x.com/Tobias_Reed/status/0',
    'https://x.com/i/lists/12',
    `https://help.x.com/Tobias_Reed/status/${ID}`,
    `https://x.com.example/Tobias_Reed/status/${ID}`,
    `https://notx.com/Tobias_Reed/status/${ID}`,
    `ftp://x.com/Tobias_Reed/status/${ID}`,
    `https://x.com@elsewhere.example/Tobias_Reed/status/${ID}`,
    'https://t.co/',
  ])('does not exist for %s', (address) => {
    expect(read(address)).toEqual({ canonical: null });
  });

  it.each(['https://t.co/Ab1', 'http://t.co/Ab1?amp=1', 'https://pic.twitter.com/Ab1', 'https://pic.x.com/Ab1'])(
    'is not in %s, which only a visit would lead further',
    (address) => {
      expect(read(address)).toEqual({ canonical: null, opaque: true });
    },
  );

  it('has the same id whatever name stands before it, in whatever letters', () => {
    const ids = ['Tobias_Reed', 'tobias_reed', 'TOBIAS_REED', 'somebody'].map(
      (name) => read(`https://x.com/${name}/status/${ID}`).id,
    );
    expect(new Set(ids)).toEqual(new Set([ID]));
  });

  it('is the same when it is read again', () => {
    const handle = fc.stringMatching(/^[A-Za-z0-9_]{1,15}$/);
    fc.assert(
      fc.property(handle, fc.bigInt({ min: 1n, max: (1n << 63n) - 1n }), (name, id) => {
        const once = read(`https://twitter.com/${name}/status/${id}/photo/1`).canonical;
        if (once !== null) expect(read(once)).toEqual({ canonical: once, id: String(id) });
      }),
    );
  });
});

describe('the pages that the adapter of X reads', () => {
  it.each([
    ['https://x.com/home', true],
    ['https://mobile.twitter.com/Tobias_Reed', true],
    ['https://developer.x.com/docs', false],
    ['https://fxtwitter.com/a/status/1', false],
    ['https://xx.com/', false],
  ])('%s: %s', (address, expected) => {
    expect(x.matches(new URL(address))).toBe(expected);
  });
});

describe('a path on X', () => {
  it('leads to a profile only with a name and nothing after it', () => {
    expect(profilePath('/Tobias_Reed')).toBe('Tobias_Reed');
    expect(profilePath('/Tobias_Reed/media')).toBeNull();
    expect(profilePath('/explore')).toBeNull();
    expect(profilePath('/i')).toBeNull();
    expect(profilePath('/')).toBeNull();
  });

  it('tells which part of a post it leads to', () => {
    expect(statusPath(`/Tobias_Reed/status/${ID}/photo/3`)).toEqual({
      id: ID,
      handle: 'Tobias_Reed',
      rest: ['photo', '3'],
    });
  });
});
