// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const PROFILE = 'https://x.com/marigold_finch';

describe('a profile on X', () => {
  let doc: Document;
  const root = (id: string) => pick(doc, `#${id}`);
  const read = (id: string) => x.extract({ root: root(id), kind: 'post' });

  beforeEach(() => {
    doc = openPage('x/profile.html', PROFILE);
  });

  it('gives every post once, and neither a post that is gone nor the copy in a compose window', () => {
    expect(x.collect(doc).map(({ root: { id }, kind }) => [id, kind])).toEqual([
      ['pinned', 'post'],
      ['repost', 'post'],
      ['quote', 'post'],
      ['community', 'post'],
      ['advert', 'post'],
    ]);
  });

  it('names its posts by their ids alone', () => {
    expect(x.collect(doc).map((post) => x.key(post))).toEqual([
      'x:post:1895021048135421953',
      'x:post:1896260515299069953',
      'x:post:1896501490646781953',
      'x:post:1895806221844221953',
      'x:post:1896515898081021953',
    ]);
  });

  it('takes a copy in a window over the page where that copy is whole', () => {
    pick(doc, '#in-compose').insertAdjacentHTML(
      'beforeend',
      '<div role="group"><button data-testid="reply"></button></div>',
    );
    expect(x.collect(doc).map(({ root: { id } }) => id)).toEqual([
      'pinned',
      'repost',
      'community',
      'advert',
      'in-compose',
    ]);
  });

  it('leaves out what the page hides', () => {
    root('repost').setAttribute('hidden', '');
    expect(x.collect(doc)).toHaveLength(4);
    expect(x.candidateAt(pick(root('repost'), 'time'))).toBeNull();
  });

  describe('with a pinned post', () => {
    it('reads author, permalink and time', () => {
      expect(read('pinned')).toMatchObject({
        kind: 'post',
        key: 'x:post:1895021048135421953',
        permalink: { value: 'https://x.com/marigold_finch/status/1895021048135421953', strategy: 'time-link', rank: 0 },
        author: {
          name: { value: 'Marigold Finch🌼' },
          handle: { value: 'marigold_finch', strategy: 'name-link', rank: 0 },
          profile: { value: 'https://x.com/marigold_finch' },
        },
        time: {
          shown: '27 zz',
          exact: '2025-02-27T08:00:00.000Z',
          source: 'datetime',
          precision: 'second',
          strategy: 'time-link',
          rank: 0,
        },
        advert: false,
        edited: null,
        loggedIn: true,
        interfaceLanguage: 'cy',
        place: { kind: 'profile', name: 'Marigold Finch', address: 'https://x.com/marigold_finch' },
        related: [],
        openedAddress: PROFILE,
        adapter: x.version,
      });
    });

    it('reads the text as it is shown: emoji as characters, mentions in their line, no hidden part of a short link', () => {
      const snapshot = read('pinned');
      expect(snapshot.text.value).toBe(
        'Parents: meeting at six.\n\nAsk @lowmoor_parents about it 👇 lowmoor.example/minutes/2025/feb…',
      );
      expect(snapshot.textCut).toBe(true);
      expect(snapshot.textLanguage).toBe('en');
      expect(snapshot.links).toEqual([
        { text: '@lowmoor_parents', href: 'https://x.com/lowmoor_parents' },
        { text: 'lowmoor.example/minutes/2025/feb…', href: 'https://t.co/Ab1' },
      ]);
    });

    it('lists its pictures once each, also the one that is not loaded', () => {
      expect(read('pinned').media).toEqual([
        { kind: 'image', address: 'https://pbs.twimg.com/media/gate?format=jpg&name=small', alt: 'A closed gate' },
        { kind: 'image', address: null, alt: null },
      ]);
    });

    it('shows where pictures are, without faces, badges and emoji', () => {
      const shown = x.mediaElements({ root: root('pinned'), kind: 'post' });
      expect(shown.map((element) => element.id || element.localName)).toEqual(['div', 'img', 'not-loaded']);
    });

    it('takes exact counts from the buttons, and from the row what only one reading allows', () => {
      expect(read('pinned').counts).toEqual([
        { what: 'comments', value: 12, raw: '12 Zz. Zz' },
        { what: 'reposts', value: 1003, raw: '1003 zz. Zz' },
        { what: 'likes', value: 0, raw: '0 Zz. Zz' },
        { what: 'bookmarks', value: 2, raw: '12 zz, 1003 zz, 2 zz, 45001 zz' },
        { what: 'views', value: 45001, raw: '45001 zz. Zz' },
      ]);
      expect(read('pinned').comments).toEqual({ shown: 0, total: 12 });
    });

    it('leaves a number of the row open that two readings allow', () => {
      pick(doc, '#pinned a[href$="/analytics"]').remove();
      expect(read('pinned').counts.map(({ what, value }) => [what, value])).toEqual([
        ['comments', 12],
        ['reposts', 1003],
        ['likes', 0],
        ['bookmarks', 2],
        ['views', 45001],
      ]);
      pick(doc, '#pinned [role="group"]').setAttribute('aria-label', '12 zz, 1003 zz, 45001 zz');
      expect(read('pinned').counts.slice(3)).toEqual([
        { what: 'unknown', value: null, raw: '12 zz, 1003 zz, 45001 zz' },
      ]);
    });

    it('points at its own menu', () => {
      expect(x.menuButton({ root: root('pinned'), kind: 'post' })?.id).toBe('pinned-menu');
    });
  });

  describe('with a repost', () => {
    it('never takes the one who passed it on for the author', () => {
      const snapshot = read('repost');
      expect(snapshot.kind).toBe('repost');
      expect(snapshot.author.handle.value).toBe('Tobias_Reed');
      expect(snapshot.permalink.value).toBe('https://x.com/Tobias_Reed/status/1896260515299069953');
      expect(snapshot.related).toEqual([
        {
          relation: 'reposted-by',
          id: null,
          address: 'https://x.com/marigold_finch',
          author: 'Marigold Finch',
          handle: 'marigold_finch',
          text: null,
        },
      ]);
    });

    it("keeps a shown name that looks like another one's handle as a name", () => {
      expect(read('repost').author.name.value).toBe('@marigold_finch');
    });

    it('knows no language where the page says that it knows none', () => {
      expect(read('repost').textLanguage).toBeNull();
    });

    it('reads the picture and link of a card', () => {
      expect(read('repost').media).toEqual([
        { kind: 'image', address: 'https://pbs.twimg.com/card_img/2/x', alt: null },
      ]);
      expect(read('repost').links).toEqual([{ text: 'petition.example', href: 'https://t.co/Cd2' }]);
    });
  });

  describe('with a quote', () => {
    it('keeps the quoted post apart', () => {
      const snapshot = read('quote');
      expect(snapshot.kind).toBe('quote');
      expect(snapshot.text.value).toBe('Look at this.');
      expect(snapshot.textCut).toBe(false);
      expect(snapshot.media).toEqual([]);
      expect(snapshot.related).toEqual([
        {
          relation: 'quoted',
          id: '1896495891250941953',
          address: 'https://x.com/Ines_Calloway/status/1896495891250941953',
          author: '@police',
          handle: 'Ines_Calloway',
          text: 'The head ran away.',
        },
      ]);
    });

    it('does not give the quoted post an id that its time contradicts', () => {
      pick(doc, '#quoted time').setAttribute('datetime', '2025-03-01T09:40:30.000Z');
      expect(read('quote').related[0]).toMatchObject({ id: null, address: null, handle: 'Ines_Calloway' });
    });

    it('shows the quoted picture among the elements to be asked about', () => {
      const shown = x.mediaElements({ root: root('quote'), kind: 'post' });
      expect(shown.map((element) => element.getAttribute('alt'))).toEqual(['A bus']);
    });

    it('belongs as a whole to the post that carries it', () => {
      expect(x.candidateAt(pick(doc, '#quoted img'))?.root.id).toBe('quote');
    });

    it('does not read a grouped number as two counts', () => {
      expect(read('quote').counts).toEqual([
        { what: 'comments', value: null, raw: '1.003 Zz. Zz' },
        { what: 'likes', value: 8, raw: '8 Zz. Zz' },
        { what: 'unknown', value: null, raw: '1.003 zz, 8 zz' },
      ]);
      expect(read('quote').comments.total).toBeNull();
    });
  });

  describe('with a post in a community', () => {
    it('names the community and whom the post answers, without a word of either line', () => {
      const snapshot = read('community');
      expect(snapshot.kind).toBe('reply');
      expect(snapshot.place).toEqual({
        kind: 'community',
        name: 'Lowmoor Parents',
        address: 'https://x.com/i/communities/1712345678901234567',
      });
      expect(snapshot.related).toEqual([
        { relation: 'parent', id: null, address: null, author: null, handle: 'Tobias_Reed', text: null },
      ]);
    });

    it('does not take a mention in the text for the one who is answered', () => {
      pick(doc, '#community a[href="/Tobias_Reed"]').remove();
      expect(read('community')).toMatchObject({ kind: 'post', related: [] });
    });

    it('does not take the post that a video comes from for its own', () => {
      expect(read('community').id.value).toBe('1895806221844221953');
    });

    it('lists a video once, without its still picture, and is no advert for being in a player', () => {
      const snapshot = read('community');
      expect(snapshot.media).toEqual([{ kind: 'video', address: null, alt: 'zz' }]);
      expect(snapshot.advert).toBe(false);
    });
  });

  describe('with an advert', () => {
    it('says so, and has id and time from the link under it', () => {
      expect(read('advert')).toMatchObject({
        advert: true,
        id: { value: '1896515898081021953', strategy: 'part-link', rank: 1 },
        time: { shown: null, exact: '2025-03-03T11:00:00.000Z', source: 'snowflake', strategy: 'id-time' },
      });
    });
  });
});
