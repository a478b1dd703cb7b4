import { describe, expect, it } from 'vitest';
import type { Doubt } from '@/lib/platforms/platform';
import { card, data, onlyPost, page, readAll, story } from './pages';

const WORDS = 'Some words about the school';
const read = (html: string, url?: string): Doubt[] => onlyPost(page(html, url)).doubts;
const timed = (id: string) => `/sam.example/posts/${id}`;

const comment = (options: { id?: string; beside?: string; name?: string; text?: string; reply?: string } = {}) => {
  const { id = '67', beside = id, name = 'Una Example', text = 'Words of a comment', reply } = options;
  return `<div role="article" aria-label="Comment"><a aria-hidden="false" href="/una.example?comment_id=${btoa(`comment:66_${beside}`)}"><span dir="auto">${name}</span></a>
    <span dir="auto" lang="en"><div dir="auto">${text}</div></span>
    <ul><li><a href="/sam.example/posts/66?comment_id=${id}${reply ? `&reply_comment_id=${reply}` : ''}">1h</a></li></ul></div>`;
};

const known = (fields: Record<string, unknown> = {}) =>
  data({
    __typename: 'Comment',
    legacy_fbid: '67',
    created_time: 1_760_000_000,
    body: { text: 'Words of a comment' },
    author: { name: 'Una Example' },
    ...fields,
  });

const doubtsOfComment = (html: string): Doubt[] =>
  readAll(page(html)).find(({ kind }) => kind !== 'post')?.doubts ?? [];

describe('a doubt about a post', () => {
  it('is none where the ways of reading it agree', () => {
    expect(read(data(story('22')) + card({ timeHref: timed('22') }))).toEqual([]);
  });

  it('names both numbers where comments and time link give different ones', () => {
    const doubts = read(card({ timeHref: timed('77'), below: comment() }));
    expect(doubts).toContainEqual({
      field: 'id',
      readings: [
        { value: '66', strategy: 'comment-links' },
        { value: '77', strategy: 'time-link' },
      ],
    });
  });

  it('names both numbers where pictures and time link give different ones', () => {
    const pictures = '<a href="/photo/?fbid=3&set=pcb.44"><img></a>';
    expect(read(card({ timeHref: timed('77'), below: pictures }))).toEqual([
      {
        field: 'id',
        readings: [
          { value: '77', strategy: 'time-link' },
          { value: '44', strategy: 'photo-set' },
        ],
      },
    ]);
  });

  it('names both addresses where the data of the page has another one for the same number', () => {
    const moved = story('22', { wwwURL: 'https://www.facebook.com/sam.example/posts/99' });
    const doubts = read(data(moved) + card({ timeHref: timed('22') }));
    expect(doubts).toEqual([
      {
        field: 'permalink',
        readings: [
          { value: 'https://www.facebook.com/sam.example/posts/99/', strategy: 'json' },
          { value: 'https://www.facebook.com/sam.example/posts/22/', strategy: 'time-link' },
        ],
      },
    ]);
  });

  it('names both authors', () => {
    const other = story('22', { actors: [{ name: 'Tomos Example' }] });
    expect(read(data(other) + card({ timeHref: timed('22') }))).toEqual([
      {
        field: 'author',
        readings: [
          { value: 'Sam Example', strategy: 'profile-link' },
          { value: 'Tomos Example', strategy: 'json' },
        ],
      },
    ]);
  });

  it('names the beginnings of both texts', () => {
    const other = story('22', { message: { text: 'Quite another text than the one that shows' } });
    expect(read(data(other) + card({ timeHref: timed('22') }))).toEqual([
      {
        field: 'text',
        readings: [
          { value: WORDS, strategy: 'story-message' },
          { value: 'Quite another text than the one that shows', strategy: 'json' },
        ],
      },
    ]);
  });

  it.each([
    ['a text is cut', 'Some words about <div role="button" tabindex="0">See more</div>', WORDS],
    [
      'a link is shortened',
      'See <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa">news.example/…</a> for all of it',
      'See https://news.example/a/very/long/one for all of it',
    ],
    ['a sign is drawn as emoji', 'Happy days <img alt="😃"> are here again', 'Happy days :D are here again'],
    [
      'lines are blocks',
      '<div>One line here</div><div>another line there</div>',
      'One line here\n\nanother line there',
    ],
    ['letters are composed otherwise', 'Siân Bryn Awel', 'Sia\u0302n Bryn Awel'],
    ['the text is empty', '', WORDS],
  ])('is none where only %s', (_, message, text) => {
    expect(read(data(story('22', { message: { text } })) + card({ timeHref: timed('22'), message }))).toEqual([]);
  });

  it.each([
    ['a second name behind the first', 'Sam Example', '<a href="/sam.example">Sam Example (Sammy)</a>'],
    ['other spaces', 'Sam\u00a0 Example', '<a href="/sam.example">Sam Example</a>'],
    ['somebody anonymous', 'Sam Example', '<object><div role="button">Anonymous member</div></object>'],
  ])('is none about an author for %s', (_, name, html) => {
    const post = `<div role="article" aria-posinset="1"><div data-ad-rendering-role="profile_name">${html}</div>
      <a role="link" href="${timed('22')}">2h</a><div data-ad-rendering-role="story_message">${WORDS}</div>
      <i data-ad-rendering-role="like_button"></i></div>`;
    expect(read(data(story('22', { actors: [{ name }] })) + post)).toEqual([]);
  });

  it('is none where one post has addresses by name, by number and of its kind of picture', () => {
    const named = story('22', { wwwURL: 'https://www.facebook.com/sam.example/posts/pfbid0B' });
    expect(read(data(named) + card({ timeHref: '/permalink.php?story_fbid=22&id=61550000000021' }))).toEqual([]);
    const reel = story('22', { wwwURL: 'https://www.facebook.com/reel/99/', url: 'https://www.facebook.com/reel/99/' });
    expect(read(data(reel) + card({ timeHref: timed('22') }))).toEqual([]);
  });

  it('names both numbers where the address of the page gives another one for the only post', () => {
    expect(read(card({ timeHref: timed('22') }), 'https://www.facebook.com/sam.example/posts/55')).toContainEqual({
      field: 'id',
      readings: [
        { value: '22', strategy: 'time-link' },
        { value: '55', strategy: 'location' },
      ],
    });
  });
});

describe('a doubt about a comment', () => {
  it('is none where data and page agree', () => {
    expect(doubtsOfComment(known() + comment())).toEqual([]);
  });

  it('names both numbers where its links give different ones', () => {
    expect(doubtsOfComment(comment({ beside: '68' }))).toEqual([
      {
        field: 'id',
        readings: [
          { value: '67', strategy: 'time-link' },
          { value: '68', strategy: 'author-link' },
        ],
      },
    ]);
  });

  it('is none for a reply whose author stands beside the number of the thread', () => {
    expect(doubtsOfComment(comment({ id: '67', beside: '67', reply: '70' }))).toEqual([]);
    expect(doubtsOfComment(comment({ id: '67', beside: '70', reply: '70' }))).toEqual([]);
  });

  it.each([
    ['author', { author: { name: 'Vera Example' } }],
    ['text', { body: { text: 'What nobody wrote here' } }],
  ])('names both readings of its %s', (field, fields) => {
    expect(doubtsOfComment(known(fields) + comment()).map((doubt) => doubt.field)).toEqual([field]);
  });
});
