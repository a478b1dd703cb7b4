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
