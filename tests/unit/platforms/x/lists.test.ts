// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openPage } from '@/tests/fixtures/markup/open-page';

const readAll = (file: string, url: string) => x.collect(openPage(`x/${file}.html`, url)).map((one) => x.extract(one));

const QUOTED = '1896504573460217857';

describe('a page of X that lists posts', () => {
  it('of a search gives what was found, and none of the people', () => {
    const all = readAll('search', 'https://x.com/search?q=Marlbrook%20Primary&src=typed_query&f=live');
    expect(all).toMatchObject([
      {
        kind: 'post',
        key: 'x:post:1896455500103417857',
        author: { name: { value: 'Tobias Reed' }, handle: { value: 'Tobias_Reed' } },
        time: { exact: '2025-03-03T07:00:00.000Z' },
        text: { value: 'So Marlbrook Primary is at it again.' },
        comments: { shown: 0, total: 2 },
        place: { kind: null },
      },
      {
        kind: 'reply',
        related: [{ relation: 'parent', handle: 'Tobias_Reed' }],
        text: { value: 'Marlbrook Primary said no.' },
      },
    ]);
  });

  it('of a list of people is no place that the posts belong to', () => {
    const all = readAll('list', 'https://x.com/i/lists/1500000000000000001');
    expect(all).toMatchObject([
      { kind: 'post', author: { handle: { value: 'marigold_finch' } }, place: { kind: null, name: null } },
      { kind: 'repost', author: { handle: { value: 'quiet_corner' } }, related: [{ handle: 'marigold_finch' }] },
    ]);
  });

  it('of a community is the place of every post on it', () => {
    const [only] = readAll('community', 'https://x.com/i/communities/1712345678901234567');
    expect(only).toMatchObject({
      kind: 'post',
      author: { handle: { value: 'Tobias_Reed' } },
      text: { value: 'Only for us.' },
      place: { kind: 'community', name: null, address: 'https://x.com/i/communities/1712345678901234567' },
    });
  });

  it('of quotes gives the quoting posts, each with the quoted one beside it', () => {
    const all = readAll('quotes', `https://x.com/marigold_finch/status/${QUOTED}/quotes`);
    expect(all.map(({ kind, author, text }) => [kind, author.handle.value, text.value])).toEqual([
      ['quote', 'Tobias_Reed', 'Says it all.'],
      ['quote', 'Ines_Calloway', 'Does it?'],
    ]);
    for (const { related, ids } of all) {
      expect(ids).toEqual({});
      expect(related).toEqual([
        {
          relation: 'quoted',
          id: QUOTED,
          address: `https://x.com/marigold_finch/status/${QUOTED}`,
          author: 'Marigold Finch',
          handle: 'marigold_finch',
          text: 'Wrong again.',
        },
      ]);
    }
  });
});

describe('a post on X for somebody who is not signed in', () => {
  it('is read as for anybody else, and says so', () => {
    const [only] = readAll('logged-out', `https://x.com/marigold_finch/status/${QUOTED}`);
    expect(only).toMatchObject({
      kind: 'post',
      id: { value: QUOTED, strategy: 'time-link', rank: 0 },
      author: { handle: { value: 'marigold_finch' } },
      time: { exact: '2025-03-03T10:15:00.000Z' },
      edited: false,
      loggedIn: false,
      comments: { shown: 0, total: 3 },
      missing: [{ what: 'comments', shown: 0, total: 3, raw: null }],
      doubts: [],
    });
  });

  it.each(['x.com', 'www.x.com', 'mobile.x.com', 'm.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'])(
    'has the same identity on %s',
    (host) => {
      const address = `https://${host}/marigold_finch/status/${QUOTED}`;
      expect(x.matches(new URL(address))).toBe(true);
      const [only] = readAll('logged-out', address);
      expect(only).toMatchObject({
        key: `x:post:${QUOTED}`,
        openedAddress: address,
        permalink: { value: `https://x.com/marigold_finch/status/${QUOTED}` },
      });
    },
  );
});
