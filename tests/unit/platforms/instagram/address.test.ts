import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { postPath, profilePath, storyPath } from '@/lib/platforms/instagram/address';

const read = (address: string) => instagram.canonical(new URL(address));
const CODE = 'DGuWqZkM1x_';
const POST = { canonical: `https://www.instagram.com/p/${CODE}/`, id: CODE };

describe('the canonical address on Instagram', () => {
  it.each([
    [`https://www.instagram.com/p/${CODE}/`],
    [`https://www.instagram.com/p/${CODE}?igsh=MzRlODBiNWFlZA==`],
    [`https://instagram.com/p/${CODE}/?utm_source=ig_web_copy_link&img_index=3#x`],
    [`http://m.instagram.com/p/${CODE}`],
    [`https://instagr.am/p/${CODE}/`],
    [`https://www.instagram.com/reel/${CODE}/`],
    [`https://www.instagram.com/reels/${CODE}/`],
    [`https://www.instagram.com/tv/${CODE}/`],
    [`https://www.instagram.com/lowmoor.news/p/${CODE}/`],
    [`https://www.instagram.com/lowmoor.news/reel/${CODE}/`],
    [`https://www.instagram.com/p/${CODE}/comments/`],
    [`https://www.instagram.com/p/${CODE}/embed/captioned/`],
    [`https://www.instagram.com/p/${CODE}/liked_by/`],
    [`https://www.instagram.com/reel/${CODE}/embed/`],
    [`https://www.instagram.com/tv/${CODE}/comments/?igshid=x`],
    [`https://www.instagram.com/lowmoor.news/tv/${CODE}/`],
    [`https://www.instagram.com/reel/${CODE}/?utm_source=ig_web_button_share_sheet&utm_medium=copy_link`],
    [`https://m.instagram.com/lowmoor.news/reel/${CODE}/?img_index=2&igsh=x`],
    [`https://WWW.INSTAGRAM.COM//p//${CODE}//`],
  ])('of %s is the post', (address) => {
    expect(read(address)).toEqual(POST);
  });

  it.each([
    [`/p/${CODE}/c/18000000000000001/`, `/p/${CODE}/c/18000000000000001/`, '18000000000000001'],
    [
      `/reel/${CODE}/c/18000000000000001/r/18000000000000002/?igsh=x`,
      `/p/${CODE}/c/18000000000000001/r/18000000000000002/`,
      '18000000000000002',
    ],
    ['/stories/lowmoor.news/3580000000000000021/', '/stories/lowmoor.news/3580000000000000021/', '3580000000000000021'],
    [
      '/stories/lowmoor.news/3580000000000000021?utm_source=ig_story_item_share&igsh=x',
      '/stories/lowmoor.news/3580000000000000021/',
      '3580000000000000021',
    ],
    [
      `/lowmoor.news/p/${CODE}/c/18000000000000001/?img_index=1`,
      `/p/${CODE}/c/18000000000000001/`,
      '18000000000000001',
    ],
    [`/p/${CODE}/c/18000000000000001/r/none/`, `/p/${CODE}/c/18000000000000001/`, '18000000000000001'],
  ])('of %s keeps the comment or story', (path, canonical, id) => {
    expect(read(`https://www.instagram.com${path}`)).toEqual({
      canonical: `https://www.instagram.com${canonical}`,
      id,
    });
  });

  it.each([
    ['https://www.instagram.com/share/p/BAFq1x'],
    ['https://www.instagram.com/share/reel/_rX9?x=1'],
    ['https://www.instagram.com/share/BAFq1x/'],
    ['https://www.instagram.com/s/aGlnaGxpZ2h0OjE?story_media_id=1'],
  ])('of %s can only be learnt by going there', (address) => {
    expect(read(address)).toEqual({ canonical: null, opaque: true });
  });

  it.each([
    'https://www.instagram.com/',
    'https://www.instagram.com/lowmoor.news/',
    'https://www.instagram.com/lowmoor.news/reels/',
    'https://www.instagram.com/lowmoor.news/tagged/',
    'https://www.instagram.com/reels/',
    'https://www.instagram.com/reels/audio/3521500849987865/',
    'https://www.instagram.com/stories/lowmoor.news/',
    'https://www.instagram.com/stories/highlights/17900000000000000/',
    'https://www.instagram.com/stories/highlights/17900000000000000/3580000000000000021/',
    'https://www.instagram.com/reels/videos/',
    'https://www.instagram.com/reels/saved/',
    'https://www.instagram.com/stories/',
    'https://www.instagram.com/share/',
    'https://www.instagram.com/P/DGuWqZkM1x_/',
    'https://www.instagram.com/explore/tags/gate/',
    'https://www.instagram.com/p/',
    'https://www.instagram.com/p/not%20a%20code/',
    `https://www.instagram.com/direct/p/${CODE}/`,
    `https://help.instagram.com/p/${CODE}/`,
    `https://instagram.com.example/p/${CODE}/`,
  ])('does not exist for %s', (address) => {
    expect(read(address)).toEqual({ canonical: null });
  });

  it('keeps the letters of a code as they are', () => {
    expect(read('https://www.instagram.com/p/AbCdEf/').id).not.toBe(read('https://www.instagram.com/p/abcdef/').id);
  });

  it('is the same when it is read again', () => {
    const code = fc.stringMatching(/^[\w-]{5,40}$/);
    fc.assert(
      fc.property(code, fc.constantFrom('p', 'reel', 'tv', 'someone/p'), (one, kind) => {
        const { canonical } = read(`https://www.instagram.com/${kind}/${one}/?igsh=x`);
        expect(read(canonical as string)).toEqual({ canonical, id: one });
      }),
    );
  });
});

describe('the pages that the adapter of Instagram reads', () => {
  it.each([
    ['https://www.instagram.com/', true],
    ['https://instagram.com/p/x', true],
    ['https://help.instagram.com/', false],
    ['https://l.instagram.com/?u=x', false],
  ])('%s: %s', (address, expected) => {
    expect(instagram.matches(new URL(address))).toBe(expected);
  });
});

describe('a path on Instagram', () => {
  it('leads to a person with nothing, or only their reels, after the name', () => {
    expect(profilePath('/lowmoor.news/')).toBe('lowmoor.news');
    expect(profilePath('/lowmoor.news/reels/')).toBe('lowmoor.news');
    expect(profilePath('/lowmoor.news/p/x/')).toBeNull();
    expect(profilePath('/explore/')).toBeNull();
    expect(profilePath('/reels/audio/')).toBeNull();
  });

  it('tells author, comment and answer', () => {
    expect(postPath(`/lowmoor.news/p/${CODE}/c/1/r/2/`)).toEqual({
      kind: 'p',
      code: CODE,
      user: 'lowmoor.news',
      comment: '1',
      reply: '2',
    });
    expect(storyPath('/stories/lowmoor.news/')).toEqual({ user: 'lowmoor.news', id: null, highlight: null });
    expect(storyPath('/stories/lowmoor.news/3580000000000000021/')?.id).toBe('3580000000000000021');
  });

  it('tells the highlight, which names nobody and none of its stories', () => {
    const highlight = { user: null, id: null, highlight: '17900000000000000' };
    expect(storyPath('/stories/highlights/17900000000000000/')).toEqual(highlight);
    expect(storyPath('/stories/highlights/')).toBeNull();
    expect(storyPath('/stories/highlights/gate/')).toBeNull();
  });
});
