import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { lookFor } from '@/lib/capture/page/look-for';
import type { PlatformAdapter } from '@/lib/platforms/platform';
import { x } from '@/lib/platforms/x/adapter';
import { snapshot } from '@/tests/fixtures/snapshot';

const ADDRESS = 'https://x.com/marlbrookmum/status/1900000000000000001';

/** A page with an element per key. The adapter is a site's own but for the finding of posts, which it tests elsewhere. */
function page(url: string, ...keys: string[]) {
  const posts = keys.map((key) => `<article data-key="${key}" data-kind="${key.split(':')[1]}"></article>`);
  const { document } = new JSDOM(`<!doctype html><main>${posts.join('')}</main>`, { url }).window;
  const adapter: PlatformAdapter = {
    ...x,
    collect: (doc) =>
      [...doc.querySelectorAll<HTMLElement>('[data-key]')].map((root) => ({
        root,
        kind: root.dataset.kind === 'comment' ? 'comment' : 'post',
      })),
    key: ({ root }) => (root as HTMLElement).dataset.key ?? null,
  };
  const readAgain = vi.fn((_target: { candidate: { root: Element } }) => snapshot({}));
  const ask = (key: string) =>
    lookFor(adapter, document, { readAgain } as never)({ key, address: ADDRESS, lookId: 'l' });
  const readKey = () => (readAgain.mock.calls[0]?.[0].candidate.root as HTMLElement | undefined)?.dataset.key;
  return { ask, readKey };
}

describe('a page that says something in the place of the post', () => {
  const GONE = 'Hmm...this page doesn’t exist. Try searching for something else.';
  const LOGIN = '<input type="password">';
  const saying = async (body: string, adapter: Partial<PlatformAdapter> = {}) => {
    const { document } = new JSDOM(`<!doctype html>${body}`, { url: ADDRESS }).window;
    const site = { ...x, ...adapter };
    return (
      await lookFor(site, document, { readAgain: vi.fn() } as never)({ key: 'x:post:1', address: ADDRESS, lookId: 'l' })
    ).said;
  };

  // biome-ignore format: a table
  it.each([
    ['its own words, in whatever element',   `<main><div><span>${GONE}</span></div></main>`,         'gone'],
    ['with a plain apostrophe',              "<main><span>Hmm... this page doesn't exist. Try searching for something else.</span></main>", 'gone'],
    ['that the author deleted it',           '<main><span>This Post was deleted by the Post author. <a>Learn more</a></span></main>', 'gone'],
    ['that the account is suspended',        '<main><span>This Post is from a suspended account. Learn more</span></main>', 'unavailable'],
    ['other words',                          '<main><span>Something went wrong.</span></main>',      null],
    ['the words inside more words',          `<main><span>They wrote: ${GONE}</span></main>`,        null],
    ['the words outside of its main part',   `<footer><span>${GONE}</span></footer>`,                null],
    ['the words hidden',                     `<main><div hidden><span>${GONE}</span></div></main>`,  null],
    ['the words in a box that is typed in',  `<main><div contenteditable><span>${GONE}</span></div></main>`, null],
    ['the words, and asks for a login',      `<main><span>${GONE}</span>${LOGIN}</main>`,            null],
  ])('says: %s', async (_name, body, means) => {
    expect((await saying(body))?.means ?? null).toBe(means);
  });

  it('is not listened to while it shows any post, as anybody can write such words', async () => {
    const post = `<article data-testid="tweet" tabindex="0"><a href="/a/status/2"><time datetime="2026-11-20T10:00:00.000Z">1h</time></a><div data-testid="tweetText">${GONE}</div></article>`;
    expect(
      await saying(`<main>${post}<p>${GONE}</p></main>`, {
        collect: (doc) => [...doc.querySelectorAll('article')].map((root) => ({ root, kind: 'post' as const })),
      }),
    ).toBeNull();
  });

  it('never says gone on Facebook or Instagram, which name several reasons at once', async () => {
    const facebook = await saying("<main><h2>This content isn't available right now</h2></main>", { id: 'facebook' });
    const instagram = await saying("<main><h2>Sorry, this page isn't available.</h2></main>", { id: 'instagram' });
    expect([facebook?.means, instagram?.means]).toEqual(['unavailable', 'unavailable']);
  });
});

describe('a page that is asked for a post', () => {
  it('reads the one with that key, wherever it stands among others', async () => {
    const { ask, readKey } = page(ADDRESS, 'x:post:1', 'x:post:2', 'x:comment:3');
    expect(await ask('x:post:2')).toMatchObject({ foundBy: 'number', posts: 3, login: false, address: ADDRESS });
    expect(readKey()).toBe('x:post:2');
  });

  it('reads no other one, also where that stands alone', async () => {
    const { ask, readKey } = page(ADDRESS, 'x:post:1');
    expect(await ask('x:post:2')).toMatchObject({ post: null, foundBy: null, posts: 1 });
    expect(readKey()).toBeUndefined();
  });

  it('finds a post whose name changes with every load as the only one at its address, comments aside', async () => {
    const { ask, readKey } = page(`${ADDRESS}?ref=share`, 'x:post:pfbid0New', 'x:comment:3');
    expect(await ask('x:post:pfbid0Old')).toMatchObject({ foundBy: 'address' });
    expect(readKey()).toBe('x:post:pfbid0New');
  });

  it.each([
    ['others stand there too', page(ADDRESS, 'x:post:pfbid0New', 'x:post:5')],
    ['the page went on to another address', page('https://x.com/home', 'x:post:pfbid0New')],
    ['nothing stands there', page(ADDRESS)],
  ])('does not find such a post where %s', async (_name, { ask }) => {
    expect(await ask('x:post:pfbid0Old')).toMatchObject({ post: null, foundBy: null });
  });
});
