// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

let doc: Document;
const post = (id: string) => ({ root: pick(doc, `#${id}`), kind: 'post' as const });
const read = (id: string) => x.extract(post(id));
const missing = (id: string, what: string) => read(id).missing.filter((one) => one.what === what);

beforeAll(() => {
  doc = openPage('x/home.html', 'https://x.com/home');
});

describe('the home timeline of X', () => {
  it('gives each post once, under its own id and moment, without a doubt', () => {
    const all = x.collect(doc).map((one) => ({ id: one.root.id, read: x.extract(one) }));
    expect(all.map(({ id }) => id)).toEqual([
      'card',
      'poll-open',
      'poll-closed',
      'long-button',
      'long-link',
      'quote-cut',
      'veiled',
      'lifted',
      'held-back',
      'video',
      'note',
      'announces',
      'in-community',
      'reposted',
    ]);
    for (const { id, read } of all) {
      expect(read.time, id).toMatchObject({ source: 'datetime', strategy: 'time-link', precision: 'second' });
      expect(read.id, id).toMatchObject({ strategy: 'time-link', rank: 0 });
      expect(read.permalink.value, id).toBe(`https://x.com/${read.author.handle.value}/status/${read.id.value}`);
      expect(read.doubts, id).toEqual([]);
      expect(read.loggedIn, id).toBe(true);
    }
  });

  it('says how many answers there are that a timeline does not show', () => {
    expect(missing('card', 'comments')).toEqual([{ what: 'comments', shown: 0, total: 1, raw: null }]);
    expect(missing('reposted', 'comments')).toEqual([]);
  });

  it('has no thread, no answers and nothing to point at for the time', () => {
    expect(x.thread(post('card'))).toEqual([]);
    expect(x.answers(post('card'))).toEqual([]);
    expect(x.timeLink(post('card'))).toBeNull();
  });

  it('tells community and passing on by the line above the post', () => {
    expect(read('in-community').place).toEqual({
      kind: 'community',
      name: 'Marlbrook Parents',
      address: 'https://x.com/i/communities/1712345678901234567',
    });
    expect(read('reposted')).toMatchObject({
      kind: 'repost',
      author: { handle: { value: 'marlbrookpost' } },
      related: [{ relation: 'reposted-by', author: 'Tobias Reed', handle: 'Tobias_Reed' }],
      counts: [
        { what: 'comments', value: 0 },
        { what: 'reposts', value: 41 },
        { what: 'likes', value: 200 },
        { what: 'views', value: 310 },
      ],
    });
  });
});

describe('a link card on X', () => {
  it('is one link, with the words that it shows', () => {
    expect(read('card').links).toEqual([
      { text: 'marlbrookpost.example/fair', href: 'https://t.co/Gh4' },
      { text: 'marlbrookpost.example Winter fair at Marlbrook Primary School', href: 'https://t.co/Gh4' },
    ]);
    expect(read('card').media).toEqual([
      { kind: 'image', address: 'https://pbs.twimg.com/card_img/9/stall?format=jpg', alt: 'A stall' },
    ]);
  });

  it('adds no words to the text, for its words are another site’s', () => {
    expect(read('card').text).toEqual({
      value: 'Have a look at this marlbrookpost.example/fair',
      strategy: 'tweet-text',
      rank: 0,
    });
  });
});

describe('a poll on X', () => {
  it('keeps what can be voted for below the text, as the author wrote it', () => {
    expect(read('poll-open').text).toEqual({
      value: 'Should the head of Marlbrook go?\n\nYes, today\nYes 🔥 now\n100%',
      strategy: 'tweet-text-and-card-text',
      rank: 0,
    });
  });

  it('keeps what was voted for without the shares', () => {
    expect(read('poll-closed').text.value).toBe('Which teacher shouts most?\n\nThe one in 4B\nAll of them');
  });

  it('keeps shares and votes as the page shows them, and makes no numbers of them', () => {
    expect(read('poll-closed').counts.at(-1)).toEqual({
      what: 'poll',
      value: null,
      raw: 'The one in 4B 62.5% All of them 37.5% 8 zz·zz zz',
    });
  });

  it('offers nothing of it to be clicked', () => {
    expect(x.folds(post('poll-open'))).toEqual([]);
  });

  it('does not lend its options to a post that quotes it', () => {
    expect(read('quote-cut').text.value).toBe('Read this one.');
  });
});

describe('a text that X cuts', () => {
  it('is opened by a button, and what is missing bears the words of the button', () => {
    expect(x.folds(post('long-button'))).toEqual([
      { what: 'text', control: pick(doc, '#long-button [data-testid="tweet-text-show-more-link"]') },
    ]);
    expect(read('long-button').textCut).toBe(true);
    expect(missing('long-button', 'text')).toEqual([{ what: 'text', shown: null, total: null, raw: 'zz zz' }]);
  });

  it('is not opened by a link, which leads to another page', () => {
    expect(x.folds(post('long-link'))).toEqual([]);
    expect(missing('long-link', 'text')).toEqual([{ what: 'text', shown: null, total: null, raw: 'zz zz' }]);
  });

  it('is missing where it is a quoted one, and cannot be opened there', () => {
    expect(read('quote-cut').textCut).toBe(false);
    expect(missing('quote-cut', 'text')).toEqual([{ what: 'text', shown: null, total: null, raw: 'yy yy' }]);
    expect(x.folds(post('quote-cut'))).toEqual([]);
  });

  it('is missing where a post announces an article, whose beginning is kept', () => {
    expect(read('announces')).toMatchObject({
      text: { value: 'What the governors of Marlbrook hid\nIt began in March.', strategy: 'card-text' },
      textCut: true,
    });
    expect(missing('announces', 'text')).toEqual([{ what: 'text', shown: null, total: null, raw: null }]);
  });
});

describe('media that X does not show', () => {
  it('are missing behind a notice, in the words of the notice', () => {
    expect(missing('veiled', 'media')).toEqual([{ what: 'media', shown: 0, total: 2, raw: 'zz zz: yy zz zz zz' }]);
  });

  it('are still media of the post, which a person is asked about', () => {
    expect(read('veiled').media).toHaveLength(2);
    expect(x.mediaElements(post('veiled')).length).toBeGreaterThan(0);
  });

  it('are there once the notice is taken away', () => {
    expect(missing('lifted', 'media')).toEqual([]);
  });

  it('are missing in unknown number where the page holds only the notice', () => {
    expect(missing('held-back', 'media')).toEqual([{ what: 'media', shown: 0, total: null, raw: 'zz zz zz yy' }]);
  });

  it('are not missing for a player with its buttons, or a note by other readers', () => {
    expect(missing('video', 'media')).toEqual([]);
    expect(missing('note', 'media')).toEqual([]);
  });

  it('are missing while a place waits for its picture', () => {
    const page = openPage('x/home.html', 'https://x.com/home');
    for (const image of page.querySelectorAll('#lifted img[src*="media"]')) image.removeAttribute('src');
    const { missing } = x.extract({ root: pick(page, '#lifted'), kind: 'post' });
    expect(missing).toEqual([{ what: 'media', shown: 0, total: 1, raw: null }]);
  });

  it('are never opened: a person lifts a notice over media, or nobody does', () => {
    expect(x.folds(post('veiled'))).toEqual([]);
    expect(x.folds(post('held-back'))).toEqual([]);
  });
});

describe('a page of X that the browser translates', () => {
  it('says that the words are not the author’s where they were replaced, and nowhere else', () => {
    const page = openPage('x/home.html', 'https://x.com/home');
    page.documentElement.classList.add('translated-ltr');
    const text = pick(page, '#note [data-testid="tweetText"] span');
    text.innerHTML = '<font><font>Yr ysgol</font></font>';
    const whatIsMissing = (id: string) =>
      x.extract({ root: pick(page, `#${id}`), kind: 'post' }).missing.map(({ what }) => what);
    expect(whatIsMissing('note')).toEqual(['translation']);
    expect(whatIsMissing('video')).toEqual([]);
    page.documentElement.classList.remove('translated-ltr');
    expect(whatIsMissing('note')).toEqual([]);
  });
});
