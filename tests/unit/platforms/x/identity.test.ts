// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

describe('the time of a post on X', () => {
  const page = (datetime: string, path = '/a_b/status/1896504573460221953') =>
    openHtml(
      `<article data-testid="tweet"><div data-testid="User-Name"><a href="/a_b">A</a>
       <a href="${path}"><time datetime="${datetime}">10:15</time></a></div></article>`,
      'https://x.com/home',
    );
  const time = (doc: Document) => x.extract({ root: pick(doc, 'article'), kind: 'post' }).time;

  it('is the one in the id where the page shows another', () => {
    expect(time(page('2025-03-01T10:15:00.000Z'))).toMatchObject({
      shown: '10:15',
      exact: '2025-03-03T10:15:00.000Z',
      source: 'snowflake',
      strategy: 'id-time-against-datetime',
    });
  });

  it('is the one in the id where the page states none that can be read', () => {
    expect(time(page('yesterday'))).toMatchObject({ exact: '2025-03-03T10:15:00.000Z', source: 'snowflake' });
    expect(time(page('2025-03-01T10:15:00'))).toMatchObject({ source: 'snowflake' });
  });

  it('is the stated one for a post older than such ids', () => {
    expect(time(page('2009-06-01T10:15:00.000Z', '/a_b/status/2000000000'))).toMatchObject({
      exact: '2009-06-01T10:15:00.000Z',
      source: 'datetime',
    });
  });

  it('is only what is shown where neither tells', () => {
    expect(time(page('', '/a_b/status/2000000000'))).toMatchObject({
      shown: '10:15',
      exact: null,
      source: 'shown-text',
    });
  });
});

describe('a post on X without a link of its own', () => {
  const page = (attributes: string, url: string) =>
    openHtml(
      `<article data-testid="tweet" ${attributes}><div data-testid="User-Name"><a href="/a_b">A</a></div>
       <a href="/someone_else/status/1896260515299069953/photo/1"></a></article>`,
      url,
    );
  const candidate = (doc: Document) => ({ root: pick(doc, 'article'), kind: 'post' as const });

  it('has no key, for a link that names another author is not its own', () => {
    const doc = page('tabindex="0"', 'https://x.com/a_b/status/1896504573460221953');
    expect(x.key(candidate(doc))).toBeNull();
    expect(x.extract(candidate(doc))).toMatchObject({ key: null, permalink: { value: null, strategy: 'none' } });
  });

  it('takes the address of the page where the page was opened for it', () => {
    const doc = page('tabindex="-1"', 'https://x.com/A_b/status/1896504573460221953');
    expect(x.extract(candidate(doc)).id).toEqual({ value: '1896504573460221953', strategy: 'location', rank: 2 });
  });

  it('does not take an address that names another author', () => {
    const doc = page('tabindex="-1"', 'https://x.com/someone_else/status/1896260515299069953');
    expect(x.key(candidate(doc))).toBeNull();
  });

  it('is known by its row of buttons where even the author is missing', () => {
    const doc = openHtml(
      `<article data-testid="tweet"><div data-testid="tweetText">Hello</div><a href="/someone_else/status/1896260515299069953/photo/1"></a>
       <div role="group"><button data-testid="reply"></button><a href="/a_b/status/1896504573460221953/analytics"></a></div></article>`,
      'https://x.com/home',
    );
    expect(x.collect(doc).map(x.key)).toEqual(['x:post:1896504573460221953']);
    expect(x.extract(candidate(doc)).author).toEqual({
      name: { value: null, strategy: 'none', rank: -1 },
      handle: { value: 'a_b', strategy: 'own-link', rank: 2 },
      profile: { value: 'https://x.com/a_b', strategy: 'own-link', rank: 2 },
    });
  });
});
