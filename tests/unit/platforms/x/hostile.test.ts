// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TEXT_BUDGET } from '@/lib/platforms/text';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const post = (inside: string) =>
  openHtml(
    `<article data-testid="tweet"><div data-testid="User-Name"><a href="/a_b">A</a><a href="/a_b/status/1896504573460221953">
     <time datetime="2025-03-03T10:15:00.000Z">1h</time></a></div><div data-testid="tweetText">${inside}</div></article>`,
    'https://x.com/home',
  );

/** Wall time of reading one post, in ms. */
function timed(doc: Document): { ms: number; snapshot: ReturnType<typeof x.extract> } {
  const start = performance.now();
  const candidate = x.candidateAt(pick(doc, 'time'));
  if (!candidate) throw new Error('no post');
  x.collect(doc);
  x.mediaElements(candidate);
  const snapshot = x.extract(candidate);
  return { ms: performance.now() - start, snapshot };
}

describe('a post on X made to choke a reader', () => {
  it.each([
    ['50,000 elements', '<span>word </span>'.repeat(50_000)],
    ['10,000 links', '<a href="/a_b/status/1896504573460221953/photo/1">x</a>'.repeat(10_000)],
    ['5,000 quotes', '<div role="link" tabindex="0"><div data-testid="User-Name">@q</div></div>'.repeat(5_000)],
    ['10,000 pictures', '<img src="https://pbs.twimg.com/media/x">'.repeat(10_000)],
    ['a text of a million characters', 'words and words '.repeat(65_000)],
  ])(
    'with %s is read within seconds and under its own id',
    (_, inside) => {
      const { ms, snapshot } = timed(post(inside));
      expect(snapshot.id.value).toBe('1896504573460221953');
      // jsdom is ten and more times slower than a browser; what grows with the square takes minutes here.
      expect(ms).toBeLessThan(40_000);
    },
    60_000,
  );

  it('says that a text beyond its budget goes on', () => {
    const { snapshot } = timed(post('words and words '.repeat(70_000)));
    expect(snapshot.textCut).toBe(true);
    expect(snapshot.text.value?.length).toBe(TEXT_BUDGET.characters);
  }, 120_000);

  it('takes no address that is none', () => {
    const doc = post('<a href="javascript:alert(1)">a</a><a href="https://[">b</a><a href="data:text/html,x">c</a>');
    expect(timed(doc).snapshot.links).toEqual([]);
  });
});
