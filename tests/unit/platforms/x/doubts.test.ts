// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const ID = '1896504573460221953';
const OTHER = '1896260515299069953';

interface Told {
  link?: string;
  shown?: string;
  datetime?: string;
  views?: string;
  more?: string;
}

function read({
  link = `/a_b/status/${ID}`,
  shown = '@a_b',
  datetime = '2025-03-03T10:15:00.000Z',
  views = ID,
  more = '',
}: Told) {
  const doc = openHtml(
    `<article data-testid="tweet" tabindex="0">
       <div data-testid="User-Name"><a href="/a_b"><span>A</span></a><a href="/a_b"><span>${shown}</span></a>
         <a href="${link}"><time datetime="${datetime}">1h</time></a></div>
       <div data-testid="tweetText" lang="en">Words</div>${more}
       <div role="group"><button data-testid="reply"></button><a href="/a_b/status/${views}/analytics"></a></div>
     </article>`,
    'https://x.com/home',
  );
  return x.extract({ root: pick(doc, 'article'), kind: 'post' });
}

describe('a post on X that contradicts itself', () => {
  it('is not in doubt where everything agrees', () => {
    expect(read({}).doubts).toEqual([]);
  });

  it('is in doubt about a time that is not the one in its id', () => {
    const snapshot = read({ datetime: '2025-03-01T10:15:00.000Z' });
    expect(snapshot.time.exact).toBe('2025-03-03T10:15:00.000Z');
    expect(snapshot.doubts).toEqual([
      {
        field: 'time',
        readings: [
          { value: '2025-03-03T10:15:00.000Z', strategy: 'id-time' },
          { value: '2025-03-01T10:15:00.000Z', strategy: 'time-link' },
        ],
      },
    ]);
  });

  it.each([
    ['2025-03-03T10:15:01.000Z', 0],
    ['2025-03-03T10:14:59.000Z', 0],
    ['2025-03-03T10:15:02.000Z', 1],
    ['2025-03-03T10:14:58.000Z', 1],
  ])('allows a second for rounding: %s gives %i doubts', (datetime, doubts) => {
    expect(read({ datetime }).doubts).toHaveLength(doubts);
  });

  it('is not in doubt about the time of an edited post, whose first version was earlier', () => {
    const snapshot = read({ link: `/a_b/status/${ID}/history`, datetime: '2025-03-03T09:50:00.000Z' });
    expect(snapshot.doubts).toEqual([]);
    expect(snapshot.time).toMatchObject({ exact: '2025-03-03T10:15:00.000Z', of: 'this-version' });
  });

  it('is in doubt about the author where its own link names another', () => {
    const snapshot = read({ link: `/somebody/status/${ID}` });
    expect(snapshot).toMatchObject({
      id: { value: ID, strategy: 'time-link' },
      author: { handle: { value: 'a_b' } },
      permalink: { value: `https://x.com/a_b/status/${ID}` },
    });
    expect(snapshot.doubts).toEqual([
      {
        field: 'author',
        readings: [
          { value: 'a_b', strategy: 'name-link' },
          { value: 'somebody', strategy: 'time-link' },
        ],
      },
    ]);
  });

  it('is in doubt about the author where the handle shown is not the one that its link leads to', () => {
    expect(read({ shown: '@somebody' }).doubts).toEqual([
      {
        field: 'author',
        readings: [
          { value: 'a_b', strategy: 'name-link' },
          { value: 'somebody', strategy: 'shown-handle' },
        ],
      },
    ]);
  });

  it('takes a handle in other letters, or none in the address, for no contradiction', () => {
    expect(read({ link: `/A_B/status/${ID}`, shown: '@a_B' }).doubts).toEqual([]);
    expect(read({ link: `/i/web/status/${ID}` }).doubts).toEqual([]);
  });

  it('is in doubt about its id where the row of buttons leads to another post', () => {
    const snapshot = read({ views: OTHER });
    expect(snapshot.id.value).toBe(ID);
    expect(snapshot.doubts).toEqual([
      {
        field: 'id',
        readings: [
          { value: ID, strategy: 'time-link' },
          { value: OTHER, strategy: 'part-link' },
        ],
      },
    ]);
  });

  it('is in doubt about its id where it has two times that lead to two posts', () => {
    const more = `<a href="/a_b/status/${OTHER}"><time datetime="2025-03-02T18:05:12.000Z">2h</time></a>`;
    expect(read({ more }).doubts.map(({ field, readings }) => [field, readings.map(({ value }) => value)])).toEqual([
      ['id', [ID, OTHER]],
    ]);
  });

  it('is in doubt about its text where it shows two', () => {
    const more = '<div data-testid="tweetText" lang="en">Other words</div>';
    const snapshot = read({ more });
    expect(snapshot.text.value).toBe('Words');
    expect(snapshot.doubts).toEqual([
      {
        field: 'text',
        readings: [
          { value: 'Words', strategy: 'tweet-text' },
          { value: 'Other words', strategy: 'tweet-text' },
        ],
      },
    ]);
  });

  it('is not in doubt for a copy that nobody sees', () => {
    const more = `<div hidden><div data-testid="tweetText">Other words</div>
      <a href="/a_b/status/${OTHER}"><time datetime="2025-03-02T18:05:12.000Z">2h</time></a></div>`;
    expect(read({ more })).toMatchObject({ text: { value: 'Words' }, doubts: [] });
  });

  it('is not in doubt for the post that it quotes', () => {
    const more = `<div role="link" tabindex="0"><div data-testid="User-Name"><span>Q</span><span>@q_r</span></div>
      <div data-testid="tweetText">Quoted</div></div>`;
    expect(read({ more })).toMatchObject({ kind: 'quote', text: { value: 'Words' }, doubts: [] });
  });

  it('keeps the number of readings small, whatever a page does', () => {
    const more = Array.from({ length: 300 }, (_, at) => `<div data-testid="tweetText">Words ${at}</div>`).join('');
    const [doubt] = read({ more }).doubts;
    expect(doubt?.readings).toHaveLength(5);
  });
});
