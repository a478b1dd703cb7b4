// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const CODE = 'DGuWqZkM1x_';
const ADDRESS = `https://www.instagram.com/lowmoor.news/p/${CODE}/`;

describe('a page of Instagram that contradicts itself', () => {
  let doc: Document;
  const post = () => instagram.extract({ root: pick(doc, '#post'), kind: 'post' });
  const comment = () => instagram.extract({ root: pick(doc, '#comment-1'), kind: 'comment' });
  const open = (file = 'post-page', address = ADDRESS) => {
    doc = openPage(`instagram/${file}.html`, address);
  };
  /** Writes the page's data anew with one thing changed. */
  const change = (from: string, to: string) => {
    for (const script of doc.querySelectorAll('script'))
      script.textContent = script.textContent?.replace(from, to) ?? '';
  };

  beforeEach(() => open());

  it('is not doubted while all ways agree', () => {
    expect(post().doubts).toEqual([]);
    for (const id of ['comment-1', 'answer', 'comment-of-a-picture'])
      expect(instagram.extract({ root: pick(doc, `#${id}`), kind: 'comment' }).doubts).toEqual([]);
  });

  it('names both codes where the address is not that of the only post in it', () => {
    open('small-layout', 'https://www.instagram.com/reel/DAnotherOne2/');
    expect(post()).toMatchObject({
      id: { value: CODE, strategy: 'permalink-time' },
      doubts: [
        {
          field: 'id',
          readings: [
            { value: CODE, strategy: 'permalink-time' },
            { value: 'DAnotherOne2', strategy: 'location' },
          ],
        },
        {
          field: 'permalink',
          readings: [
            { value: `https://www.instagram.com/p/${CODE}/`, strategy: 'permalink-time' },
            { value: 'https://www.instagram.com/p/DAnotherOne2/', strategy: 'location' },
          ],
        },
      ],
    });
  });

  it('keeps the letters of codes apart', () => {
    open('small-layout', `https://www.instagram.com/reel/${CODE.toLowerCase()}/`);
    expect(post().doubts.map(({ field }) => field)).toEqual(['id', 'permalink']);
  });

  it('names both codes where a post has two links of its own', () => {
    open('small-layout', 'https://www.instagram.com/');
    pick(doc, '#post').insertAdjacentHTML(
      'beforeend',
      '<a href="/p/DAnotherOne2/"><time datetime="2025-03-03T10:15:00.000Z">zz</time></a>',
    );
    expect(post().doubts[0]).toEqual({
      field: 'id',
      readings: [
        { value: CODE, strategy: 'permalink-time' },
        { value: 'DAnotherOne2', strategy: 'another-permalink' },
      ],
    });
  });

  it('is not doubted for an address that belongs to a window over the post', () => {
    open('small-layout', 'https://www.instagram.com/p/DAnotherOne2/');
    pick(doc, 'main').insertAdjacentHTML(
      'afterend',
      '<div role="dialog"><img alt="zz" src="https://scontent.cdninstagram.com/v/t51.2885-15/o2.jpg"></div>',
    );
    expect(post().doubts).toEqual([]);
  });

  it("names both times where the page's data differ by more than a second", () => {
    change('1740996900', '1740996901');
    expect(post().doubts).toEqual([]);
    open();
    change('1740996900', '1740996902');
    expect(post().doubts).toEqual([
      {
        field: 'time',
        readings: [
          { value: '2025-03-03T10:15:00.000Z', strategy: 'permalink-time' },
          { value: '2025-03-03T10:15:02.000Z', strategy: 'page-data' },
        ],
      },
    ]);
  });

  it('has no doubt for want of a time of its own', () => {
    pick(doc, '#panel > div > a:has(time)').remove();
    expect(post()).toMatchObject({ time: { source: 'json' }, doubts: [] });
  });

  it('names both captions where what is shown is not the beginning of the other', () => {
    change('Who shut the gate?', 'Who opened the gate?');
    expect(post()).toMatchObject({
      text: { value: 'Who shut the gate?\n\nTell @the_head 🚪 lowmoor.example' },
      fullText: { value: null },
      doubts: [
        {
          field: 'text',
          readings: [
            { value: 'Who shut the gate?\n\nTell @the_head 🚪 lowmoor.example', strategy: 'after-caption-time' },
            { value: 'Who opened the gate?\n\nTell @the_head 🚪 lowmoor.example', strategy: 'page-data' },
          ],
        },
      ],
    });
  });

  it('names what it took for a caption where the post has none', () => {
    change(
      '"caption":{"pk":"1","text":"Who shut the gate?\\n\\nTell @the_head 🚪 lowmoor.example","created_at":1740996902}',
      '"caption":null',
    );
    expect(post().doubts.map(({ field, readings }) => [field, readings[1]])).toEqual([
      ['text', { value: '', strategy: 'page-data' }],
    ]);
  });

  it('is not doubted for line ends, emoji, accents written in two ways, or a caption that is cut', () => {
    change('Who shut the gate?\\n\\nTell', 'Who shut thé gate…\\r\\n \\n🔥Tell');
    pick(doc, '#caption-block span > div > span').firstChild?.replaceWith('Who shut the\u0301 gate?');
    expect(post().doubts).toEqual([]);
    pick(doc, '#caption-block span > div > span').textContent = 'Who shut th…';
    expect(post()).toMatchObject({ textCut: true, doubts: [] });
  });

  it("names both people where the page's data say another than the post shows", () => {
    change('"username":"lowmoor.news"', '"username":"tobias.reed"');
    expect(post()).toMatchObject({
      author: { handle: { value: 'lowmoor.news' } },
      doubts: [
        {
          field: 'author',
          readings: [
            { value: 'lowmoor.news', strategy: 'permalink' },
            { value: 'tobias.reed', strategy: 'page-data' },
          ],
        },
      ],
    });
  });

  it('is not doubted for a post that the data know to be of several people', () => {
    change('"username":"lowmoor.news"', '"username":"tobias.reed"');
    change('"ad_id":null', '"coauthor_producers":[{"username":"lowmoor.news"}]');
    expect(post().doubts).toEqual([]);
  });

  it('names both people where a comment has the picture of one and the name of another', () => {
    pick(doc, '#comment-1 > a').setAttribute('href', '/quiet.corner/');
    change('"username":"tobias.reed"', '"username":"quiet.corner"');
    expect(comment()).toMatchObject({
      author: { handle: { value: 'quiet.corner' } },
      doubts: [
        {
          field: 'author',
          readings: [
            { value: 'quiet.corner', strategy: 'face-link' },
            { value: 'tobias.reed', strategy: 'name-above' },
          ],
        },
      ],
    });
  });

  it.each([
    ['user', '"username":"tobias.reed"', '"username":"quiet.corner"', 'author', 'tobias.reed', 'quiet.corner'],
    ['time', '1740997210', '1740997215', 'time', '2025-03-03T10:20:10.000Z', '2025-03-03T10:20:15.000Z'],
    [
      'text',
      'He did, ',
      'She did, ',
      'text',
      'He did, @lowmoor.news. Twice.',
      'She did, @lowmoor.news. Twice. And on Tuesday too.',
    ],
  ] as const)('names both readings of the %s of a comment', (_, from, to, field, shown, held) => {
    change(from, to);
    expect(comment().doubts.map((doubt) => [doubt.field, doubt.readings.map(({ value }) => value)])).toEqual([
      [field, [shown, held]],
    ]);
  });
});
