import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { canonicalAddress, commentToken, parsePostAddress } from '@/lib/platforms/facebook/post-address';

const ONION = 'www.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion';
const read = (address: string) => facebook.canonical(new URL(address));

describe('the canonical address', () => {
  it.each([
    ['/sam.example/posts/123456789', '/sam.example/posts/123456789/', '123456789'],
    ['/61550000000001/posts/123456789/?__cft__[0]=x&__tn__=y', '/61550000000001/posts/123456789/', '123456789'],
    ['/sam.example/posts/pfbid02AbC9', '/sam.example/posts/pfbid02AbC9', undefined],
    ['/sam.example/posts/what-a-day/123456789/', '/sam.example/posts/123456789/', '123456789'],
    ['/sam.example/posts/what-a-day/pfbid02AbC9', '/sam.example/posts/pfbid02AbC9', undefined],
    ['/groups/77/posts/what-a-day/88/?comment_id=9', '/groups/77/posts/88/?comment_id=9', '9'],
    ['/groups/77/permalink/88/?__cft__[0]=a&__tn__=b&notif_id=1&fbclid=c&rdid=d', '/groups/77/posts/88/', '88'],
    ['/permalink.php?story_fbid=123&id=456', '/permalink.php?story_fbid=123&id=456', '123'],
    ['/story.php?id=456&story_fbid=pfbid0X&mibextid=z', '/permalink.php?story_fbid=pfbid0X&id=456', undefined],
    ['/groups/77/posts/88', '/groups/77/posts/88/', '88'],
    ['/groups/rhieni.bryn/permalink/88/?ref=share', '/groups/rhieni.bryn/posts/88/', '88'],
    ['/groups/77/posts/0a1b2c3d/88/', '/groups/77/posts/88/', '88'],
    ['/groups/77/?multi_permalinks=88&hoisted_section_header_type=x', '/groups/77/posts/88/', '88'],
    ['/photo.php?fbid=99&set=a.5&type=3', '/photo/?fbid=99', '99'],
    ['/photo/?fbid=99&set=pcb.12', '/photo/?fbid=99', '99'],
    ['/photo?fbid=99&set=gm.12', '/photo/?fbid=99', '99'],
    ['/photo/?fbid=99&set=p.99', '/photo/?fbid=99', '99'],
    ['/sam.example/photos/a.1.2.3/99/?type=3', '/sam.example/photos/a.1.2.3/99/', '99'],
    ['/watch/?v=111', '/watch/?v=111', '111'],
    ['/watch/live/?v=111&ref=x', '/watch/?v=111', '111'],
    ['/video.php?v=111', '/watch/?v=111', '111'],
    ['/video/video.php?v=111', '/watch/?v=111', '111'],
    ['/sam.example/videos/what-a-day/111/', '/sam.example/videos/111/', '111'],
    ['/watch/?v=111&comment_id=9', '/watch/?v=111&comment_id=9', '9'],
    [
      '/photo/?fbid=99&set=pcb.12&comment_id=9&reply_comment_id=10',
      '/photo/?fbid=99&comment_id=9&reply_comment_id=10',
      '10',
    ],
    ['/reel/111/?comment_id=9', '/reel/111/?comment_id=9', '9'],
    ['/sam.example/videos/111/', '/sam.example/videos/111/', '111'],
    ['/sam.example/videos/vb.5/111/', '/sam.example/videos/111/', '111'],
    ['/sam.example/videos/pcb.12/111', '/sam.example/videos/pcb.12/111/', '111'],
    ['/reel/111/?s=x', '/reel/111/', '111'],
    ['/groups/77/posts/88/?comment_id=99', '/groups/77/posts/88/?comment_id=99', '99'],
    [
      `/groups/77/posts/88/?comment_id=${btoa('comment:88_99')}&reply_comment_id=${btoa('comment:88_100')}`,
      '/groups/77/posts/88/?comment_id=99&reply_comment_id=100',
      '100',
    ],
    ['/permalink.php?story_fbid=1&id=2&comment_id=3', '/permalink.php?story_fbid=1&id=2&comment_id=3', '3'],
  ])('of %s is %s', (path, canonical, id) => {
    expect(read(`https://www.facebook.com${path}`)).toEqual({
      canonical: `https://www.facebook.com${canonical}`,
      ...(id !== undefined && { id }),
    });
  });

  it.each([
    'facebook.com',
    'm.facebook.com',
    'mobile.facebook.com',
    'touch.facebook.com',
    'web.facebook.com',
    'mbasic.facebook.com',
    'cy.facebook.com',
    'zh-hk.facebook.com',
    ONION,
  ])('is the same whether the host is %s or www', (host) => {
    expect(read(`https://${host}/sam.example/posts/123/`).canonical).toBe(
      'https://www.facebook.com/sam.example/posts/123/',
    );
  });

  it.each(['/share/p/1AbC2/', '/share/r/x_Y-9/', '/share/v/1/', '/share/g/1/', '/share/19abcDEF/'])(
    'of the share link %s is not known without a visit',
    (path) => {
      expect(read(`https://www.facebook.com${path}`)).toEqual({ canonical: null, opaque: true });
    },
  );

  it('of a short video link is not known without a visit', () => {
    expect(read('https://fb.watch/aBc_9/')).toEqual({ canonical: null, opaque: true });
  });

  it.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/sam.example',
    'https://www.facebook.com/sam.example/posts/',
    'https://www.facebook.com/groups/77',
    'https://www.facebook.com/groups/77/?multi_permalinks=88,89',
    'https://www.facebook.com/groups/77/members',
    'https://www.facebook.com/groups/posts/88',
    'https://www.facebook.com/watch/',
    'https://www.facebook.com/events/123456789/',
    'https://www.facebook.com/events/posts/123',
    'https://www.facebook.com/marketplace/item/123456789/',
    'https://www.facebook.com/Music/posts/123',
    'https://www.facebook.com/stories/123/abc=/',
    'https://www.facebook.com/reel/audio/123/',
    'https://www.facebook.com/media/set/?set=pcb.123',
    'https://www.facebook.com/permalink.php?story_fbid=1',
    'https://www.facebook.com/permalink.php?story_fbid=x&id=1',
    'https://l.facebook.com/sam.example/posts/123',
    'https://developers.facebook.com/sam.example/posts/123',
    'https://facebook.com.evil.example/sam.example/posts/123',
    'https://evilfacebook.com/sam.example/posts/123',
    'ftp://www.facebook.com/sam.example/posts/123',
    'https://www.facebook.com/sharer/sharer.php?u=x',
  ])('of %s is none', (address) => {
    expect(read(address)).toEqual({ canonical: null });
  });

  it('is its own canonical address, and never leaves the site, whatever the path and query hold', () => {
    const part = fc.constantFrom(
      'groups',
      'posts',
      'permalink',
      'sam.example',
      '123',
      'pfbid0A',
      'videos',
      'photos',
      'reel',
      'a.1',
    );
    const query = fc.constantFrom(
      '',
      '?comment_id=5',
      '?v=7',
      '?fbid=8&set=pcb.1',
      '?multi_permalinks=4',
      '?story_fbid=1&id=2',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), query, (parts, search) => {
        const first = read(`https://m.facebook.com/${parts.join('/')}${search}`);
        if (first.canonical === null) return;
        expect(first.canonical.startsWith('https://www.facebook.com/')).toBe(true);
        expect(read(first.canonical)).toEqual(first);
      }),
    );
  });

  it('takes the number of a post in place of a token that changes from load to load', () => {
    const address = parsePostAddress(new URL('https://www.facebook.com/sam.example/posts/pfbid0A?comment_id=9'));
    const storyAddress = parsePostAddress(new URL('https://www.facebook.com/permalink.php?story_fbid=pfbid0A&id=5'));
    expect(address && canonicalAddress(address, '123')).toBe(
      'https://www.facebook.com/sam.example/posts/123/?comment_id=9',
    );
    expect(storyAddress && canonicalAddress(storyAddress, '123')).toBe(
      'https://www.facebook.com/permalink.php?story_fbid=123&id=5',
    );
  });
});

describe("a comment's token", () => {
  it('is a number, or names post and comment in base64', () => {
    expect(commentToken('123')).toEqual({ post: null, comment: '123' });
    expect(commentToken(btoa('comment:88_99'))).toEqual({ post: '88', comment: '99' });
    expect(commentToken(btoa('comment:88_99').replace(/=+$/, ''))).toEqual({ post: '88', comment: '99' });
  });

  it.each([
    null,
    '',
    'x',
    '%%%',
    btoa('story:88_99'),
    btoa('comment:88_'),
    `${btoa('comment:88_99')}!`,
    'A'.repeat(5000),
  ])('is nothing else (%s)', (token) => {
    expect(commentToken(token)).toBeNull();
  });
});

describe('the pages that are read', () => {
  it.each([
    ['https://www.facebook.com/groups/1', true],
    ['https://m.facebook.com/', true],
    ['https://business.facebook.com/', false],
    ['https://l.facebook.com/l.php?u=x', false],
    ['https://www.instagram.com/', false],
    ['https://notfacebook.com/', false],
  ])('%s: %s', (address, expected) => {
    expect(facebook.matches(new URL(address))).toBe(expected);
  });
});
