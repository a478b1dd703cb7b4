// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, openPage, pick } from '@/tests/fixtures/markup/open-page';

/** Changed pages on which something wrong was once read and presented as certain, each as small as it gets. */

const TIME =
  '<a href="/marigold_finch/status/1896504573460221953"><time datetime="2025-03-03T10:15:00.000Z">2 h</time></a>';

function read(names: string, rest = ''): PostSnapshot {
  const doc = openHtml(
    `<article data-testid="tweet"><div data-testid="User-Name">${names}</div>
     <div data-testid="tweetText">The gate.</div>${rest}</article>`,
    'https://x.com/home',
  );
  const [post] = x.collect(doc);
  if (!post) throw new Error('no post');
  return x.extract(post);
}

const NAME = '<a href="/marigold_finch"><span>Marigold Finch</span></a>';
const HANDLE = '<a href="/marigold_finch"><span>@marigold_finch</span></a>';

describe('the name of an author on X', () => {
  it('is not the handle where the handle comes first', () => {
    expect(read(`${HANDLE}${NAME}${TIME}`).author.name.value).toBe('Marigold Finch');
  });

  it('is not told where only the link with the handle is left', () => {
    expect(read(`<span>Marigold Finch</span>${HANDLE}${TIME}`).author).toMatchObject({
      name: { value: null },
      handle: { value: 'marigold_finch' },
    });
  });

  it('may look like the handle of somebody else, or like their own', () => {
    const like = (name: string) => `<a href="/marigold_finch"><span>${name}</span></a>`;
    expect(read(`${like('@police')}${HANDLE}${TIME}`).author.name.value).toBe('@police');
    expect(read(`${like('@marigold_finch')}${HANDLE}${TIME}`).author.name.value).toBe('@marigold_finch');
  });
});

describe('the handle of an author on X', () => {
  it('is the last one shown, also with the time in its line and nobody linked', () => {
    const names = `<div><span>@police</span></div><div><span>@marigold_finch</span> ${TIME}</div>`;
    expect(read(names).author).toMatchObject({ name: { value: '@police' }, handle: { value: 'marigold_finch' } });
  });

  it('is not that of a hidden copy with another name', () => {
    const decoy = '<a href="/somebody_else" style="display: none"><span>Somebody Else</span></a>';
    expect(read(`${decoy}${NAME}${HANDLE}${TIME}`).author.handle.value).toBe('marigold_finch');
  });
});

describe('words that a post on X hides', () => {
  it('are not its own', () => {
    const hidden = '<div data-testid="tweetText" style="visibility:hidden">Other words.</div>';
    const doc = openHtml(
      `<article data-testid="tweet"><div data-testid="User-Name">${NAME}${TIME}</div>${hidden}
       <div data-testid="tweetText">The gate.</div></article>`,
      'https://x.com/home',
    );
    expect(x.collect(doc).map((post) => x.extract(post).text.value)).toEqual(['The gate.']);
  });
});

describe('a poll on X', () => {
  const result = (...parts: string[]) =>
    `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul><li>${parts.map((part) => `<span>${part}</span>`).join('')}</li></ul></div></div>`;

  it('has the words of an option for its option where the share of votes stands before them', () => {
    expect(read(`${NAME}${TIME}`, result('37.5%', 'All of them')).text.value).toBe('The gate.\n\nAll of them');
    expect(read(`${NAME}${TIME}`, result('100%', '37.5%')).text.value).toBe('The gate.\n\n100%');
  });

  it.each(['hidden', 'aria-hidden="true"', 'style="display: none"'])(
    'has no option twice for a copy with %s',
    (hiding) => {
      const option = (attribute: string) => `<div role="radio" ${attribute}><span>Yes</span></div>`;
      const poll = `<div data-testid="card.wrapper"><div data-testid="cardPoll">${option('')}${option(hiding)}</div></div>`;
      expect(read(`${NAME}${TIME}`, poll).text.value).toBe('The gate.\n\nYes');
    },
  );

  it('leaves the text in doubt where its options cannot be told apart', () => {
    const poll = '<div data-testid="card.wrapper"><div data-testid="cardPoll"><div>Yes</div><div>No</div></div></div>';
    const { text, doubts } = read(`${NAME}${TIME}`, poll);
    expect(text.value).toBe('The gate.');
    expect(doubts).toEqual([
      {
        field: 'text',
        readings: [
          { value: 'The gate.', strategy: 'tweet-text' },
          { value: 'The gate.\n\nYes No', strategy: 'whole-poll' },
        ],
      },
    ]);
  });
});

describe('a long-form article on X', () => {
  const open = (change: (doc: Document) => void) => {
    const doc = openPage('x/article.html', 'https://x.com/marigold_finch/article/1896504573460221953');
    change(doc);
    const post = x.candidateAt(pick(doc, 'time'));
    if (!post) throw new Error('no article');
    return x.extract(post);
  };

  it('has nobody for its author but the one linked above its words', () => {
    const { author } = open((doc) => {
      for (const link of doc.querySelectorAll('a[href="/marigold_finch"]')) link.removeAttribute('href');
      pick(doc, '[data-testid="longformRichTextComponent"]').insertAdjacentHTML(
        'afterbegin',
        '<a href="/Tobias_Reed">@Tobias_Reed</a>',
      );
    });
    expect(author).toMatchObject({ name: { value: null }, handle: { value: 'marigold_finch', strategy: 'own-link' } });
  });

  it.each(['twitter-article-title', 'twitterArticleRichTextView'])('has no text where its %s is missing', (part) => {
    expect(open((doc) => pick(doc, `[data-testid="${part}"]`).removeAttribute('data-testid')).text.value).toBeNull();
  });

  it('does not take the words of a post set into it for its own', () => {
    const { text } = open((doc) => pick(doc, '[data-testid="simpleTweet"]').removeAttribute('data-testid'));
    expect(text.value).toBe('What the governors hid\nFirst paragraph.\nSecond paragraph.');
  });
});
