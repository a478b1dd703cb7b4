import { describe, expect, it } from 'vitest';
import { isPostOf, type OpenedPost, type OwnPlace, readPlace, standsAt } from '@/lib/platforms/own-place';

const placeOf = (address: string): OwnPlace => {
  const read = readPlace(address);
  if (!read.ok) throw new Error(`${address}: ${read.fault}`);
  return read.place;
};
const PAGE = placeOf('https://www.facebook.com/MarlbrookPrimarySchool');
const GROUP = placeOf('https://www.facebook.com/groups/4417200300100/');
const X = placeOf('https://x.com/MarlbrookPri');
const INSTAGRAM = placeOf('https://www.instagram.com/marlbrook.primary/');

const by = (handle: string | null, told: Partial<OpenedPost> = {}): OpenedPost => ({
  handle,
  authorId: null,
  placeAddress: null,
  ...told,
});

describe('an address that a person types', () => {
  it.each([
    ['www.facebook.com/MarlbrookPrimarySchool', 'page', 'marlbrookprimaryschool'],
    [' https://m.facebook.com/MarlbrookPrimarySchool/photos?ref=page_internal ', 'page', 'marlbrookprimaryschool'],
    ['https://www.facebook.com/profile.php?id=100064700000001', 'page', '100064700000001'],
    ['https://www.facebook.com/p/Marlbrook-Primary-School-100064700000001/', 'page', '100064700000001'],
    ['https://www.facebook.com/people/Marlbrook-Primary/100064700000001/', 'page', '100064700000001'],
    ['https://www.facebook.com/groups/4417200300100/about', 'group', '4417200300100'],
    ['https://www.facebook.com/groups/MarlbrookPTA', 'group', 'marlbrookpta'],
    ['https://x.com/MarlbrookPri', 'account', 'marlbrookpri'],
    ['twitter.com/MarlbrookPri?lang=en', 'account', 'marlbrookpri'],
    ['https://www.instagram.com/marlbrook.primary/', 'account', 'marlbrook.primary'],
  ])('is read: %s', (address, kind, name) => {
    expect(readPlace(address)).toMatchObject({ ok: true, place: { kind, name } });
  });

  it('comes out in one form, which is read as the same place again', () => {
    for (const place of [PAGE, GROUP, X, INSTAGRAM]) expect(placeOf(place.address)).toEqual({ ...place });
    expect(placeOf('http'.concat('s://twitter.com/marlbrookPRI'))).toEqual(X);
  });

  it.each([
    ['', 'no-address'],
    ['Marlbrook Primary School', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['http://www.facebook.com/MarlbrookPrimarySchool', 'not-secure'],
    ['https://www.facebook.com@evil.example/MarlbrookPrimarySchool', 'no-address'],
    ['https://www.facebook.com:8443/MarlbrookPrimarySchool', 'no-address'],
    ['https://www.facebook.com.evil.example/MarlbrookPrimarySchool', 'other-site'],
    ['https://evil.example/www.facebook.com/MarlbrookPrimarySchool', 'other-site'],
    ['https://notfacebook.com/MarlbrookPrimarySchool', 'other-site'],
    ['https://fаcebook.com/MarlbrookPrimarySchool', 'other-site'],
    ['https://l.facebook.com/l.php?u=https://www.facebook.com/MarlbrookPrimarySchool', 'other-site'],
    ['https://business.facebook.com/MarlbrookPrimarySchool', 'other-site'],
    ['https://fxtwitter.com/MarlbrookPri', 'other-site'],
    ['https://www.facebook.com/MarlbrookPrimarySchool/posts/1234567890/', 'is-post'],
    ['https://x.com/MarlbrookPri/status/1852311426667869261', 'is-post'],
    ['https://www.instagram.com/p/C9abcDEFghi/', 'is-post'],
    ['https://www.facebook.com/groups/feed/x/y', 'no-place'],
    ['https://www.facebook.com/marketplace', 'no-place'],
    ['https://www.facebook.com/', 'no-place'],
    ['https://x.com/home', 'no-place'],
    ['https://www.instagram.com/explore/', 'no-place'],
    [`https://x.com/${'a'.repeat(600)}`, 'no-address'],
  ])('is refused: %s', (address, fault) => {
    expect(readPlace(address)).toEqual({ ok: false, fault });
  });
});

describe('whose post is open', () => {
  it.each([
    [PAGE, 'https://www.facebook.com/MarlbrookPrimarySchool/posts/1234567890/', by('MarlbrookPrimarySchool')],
    [
      PAGE,
      'https://www.facebook.com/MarlbrookPrimarySchool/posts/pfbid02AbCdEf?comment_id=12',
      by('marlbrookprimaryschool'),
    ],
    [PAGE, 'https://www.facebook.com/photo/?fbid=123456', by('MarlbrookPrimarySchool')],
    [PAGE, 'https://www.facebook.com/permalink.php?story_fbid=123&id=100064700000001', by('MarlbrookPrimarySchool')],
    [GROUP, 'https://www.facebook.com/groups/4417200300100/posts/99/', by('kerry.dunmallet.9')],
    [GROUP, 'https://www.facebook.com/groups/4417200300100/posts/99/', by(null, { placeAddress: GROUP.address })],
    [X, 'https://x.com/marlbrookpri/status/1852311426667869261', by('MarlbrookPri')],
    [X, 'https://x.com/i/web/status/1852311426667869261', by('MarlbrookPri')],
    [INSTAGRAM, 'https://www.instagram.com/p/C9abcDEFghi/', by('marlbrook.primary')],
  ])('is the school’s, by the address and by the page: %#', (place, address, post) => {
    expect(isPostOf(place, address, post)).toBe(true);
  });

  it.each([
    [
      'the page itself, with its list of posts',
      PAGE,
      'https://www.facebook.com/MarlbrookPrimarySchool',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'a name that only begins alike',
      PAGE,
      'https://www.facebook.com/MarlbrookPrimarySchool2/posts/1/',
      by('MarlbrookPrimarySchool2'),
    ],
    [
      'a name with a letter of another script',
      PAGE,
      'https://www.facebook.com/MаrlbrookPrimarySchool/posts/1/',
      by('MаrlbrookPrimarySchool'),
    ],
    [
      'a name in percent signs',
      PAGE,
      'https://www.facebook.com/%4DarlbrookPrimarySchool/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'somebody else’s post under the school’s name',
      PAGE,
      'https://www.facebook.com/MarlbrookPrimarySchool/posts/1/',
      by('baz'),
    ],
    [
      'the school’s post shown under another name',
      PAGE,
      'https://www.facebook.com/marlbrook.truth/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'another host',
      PAGE,
      'https://www.facebook.com.evil.example/MarlbrookPrimarySchool/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'no safe connection',
      PAGE,
      'http://www.facebook.com/MarlbrookPrimarySchool/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'another port',
      PAGE,
      'https://www.facebook.com:444/MarlbrookPrimarySchool/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'an embedded post',
      PAGE,
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2FMarlbrookPrimarySchool%2Fposts%2F1',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'the school’s address behind a redirect',
      PAGE,
      'https://l.facebook.com/l.php?u=https://www.facebook.com/MarlbrookPrimarySchool/posts/1/',
      by('MarlbrookPrimarySchool'),
    ],
    [
      'the school’s post in a parents’ group',
      PAGE,
      'https://www.facebook.com/groups/4417200300100/posts/99/',
      by('MarlbrookPrimarySchool'),
    ],
    ['another group', GROUP, 'https://www.facebook.com/groups/44172003001000/posts/99/', by('kerry')],
    [
      'a post that tells another group than its address',
      GROUP,
      'https://www.facebook.com/groups/4417200300100/posts/99/',
      by('kerry', { placeAddress: 'https://www.facebook.com/groups/1234567890/' }),
    ],
    [
      'somebody else’s post under the school’s handle',
      X,
      'https://x.com/MarlbrookPri/status/1852311426667869261',
      by('baz_crookhame'),
    ],
    [
      'the school’s post under somebody else’s handle',
      X,
      'https://x.com/baz_crookhame/status/1852311426667869261',
      by('MarlbrookPri'),
    ],
    ['the same name on another site', X, 'https://www.instagram.com/MarlbrookPri/p/C9abcDEFghi/', by('MarlbrookPri')],
    ['a mirror of X', X, 'https://fxtwitter.com/MarlbrookPri/status/1852311426667869261', by('MarlbrookPri')],
    ['the home feed', X, 'https://x.com/home', by('MarlbrookPri')],
    ['a post whose author nobody could read', INSTAGRAM, 'https://www.instagram.com/p/C9abcDEFghi/', by(null)],
    ['somebody else on Instagram', INSTAGRAM, 'https://www.instagram.com/p/C9abcDEFghi/', by('marlbrook.primary_')],
    ['a tab that tells no address', X, undefined, by('MarlbrookPri')],
  ])('is not the school’s: %s', (_what, place, address, post) => {
    expect(isPostOf(place, address, post)).toBe(false);
  });

  it('is told by the address alone as far as that goes, so that nothing is read of any other post', () => {
    expect(standsAt(PAGE, 'https://www.facebook.com/MarlbrookPrimarySchool/posts/1/')).toBe('yes');
    expect(standsAt(PAGE, 'https://www.facebook.com/100064700000001/posts/1/')).toBe('untold');
    expect(standsAt(INSTAGRAM, 'https://www.instagram.com/p/C9abcDEFghi/')).toBe('untold');
    expect(standsAt(INSTAGRAM, 'https://www.instagram.com/bazcrookhame/p/C9abcDEFghi/')).toBe('no');
    expect(standsAt(X, 'https://x.com/MarlbrookPri')).toBe('no');
  });
});
