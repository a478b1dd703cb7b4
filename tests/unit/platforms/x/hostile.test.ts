// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TEXT_BUDGET } from '@/lib/platforms/text';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

/** @param inside stands in the post's text, `beside` below it. */
const post = (inside: string, beside = '') =>
  openHtml(
    `<article data-testid="tweet"><div data-testid="User-Name"><a href="/a_b">A</a><a href="/a_b/status/1896504573460221953">
     <time datetime="2025-03-03T10:15:00.000Z">1h</time></a></div><div data-testid="tweetText">${inside}</div>${beside}</article>`,
    'https://x.com/home',
  );

const QUERIES = ['querySelector', 'querySelectorAll'] as const;
const LOOKS = ['closest', 'matches', 'getAttribute', 'hasAttribute', 'contains', 'compareDocumentPosition'] as const;

/** How many elements are looked at while everything is read of the post: a search counts all that it searches. */
function costOf(doc: Document): { looks: number; snapshot: ReturnType<typeof x.extract> } {
  const { Element } = doc.defaultView as unknown as { Element: { prototype: Element & Node } };
  const size = new Map<Element, number>();
  let looks = 0;
  for (const name of [...QUERIES, ...LOOKS]) {
    const looked = Element.prototype[name] as (...given: unknown[]) => unknown;
    const counting = function (this: Element, ...given: unknown[]) {
      const searched = (QUERIES as readonly string[]).includes(name);
      if (searched && !size.has(this)) size.set(this, this.getElementsByTagName('*').length);
      looks += searched ? (size.get(this) ?? 0) : 1;
      return looked.apply(this, given);
    };
    Object.defineProperty(Element.prototype, name, { value: counting, configurable: true, writable: true });
  }
  const candidate = x.candidateAt(pick(doc, 'time'));
  if (!candidate) throw new Error('no post');
  x.collect(doc);
  x.mediaElements(candidate);
  x.folds(candidate);
  return { snapshot: x.extract(candidate), looks };
}

const read = (doc: Document) => costOf(doc).snapshot;

describe('a post on X made to choke a reader', () => {
  const LINK = '<a href="/a_b/status/1896504573460221953/photo/1">x</a>';
  it.each([
    ['elements', 1_000, '<span>word </span>'],
    ['links', 500, LINK],
    ['links to picture and profile', 500, `${LINK}<a href="/a_b">x</a>`],
    ['quotes', 500, '<div role="link" tabindex="0"><div data-testid="User-Name">@q</div></div>'],
    ['pictures', 500, '<img src="https://pbs.twimg.com/media/x">'],
    ['buttons', 500, '<div><button>x</button><svg></svg>words</div>'],
    ['polls', 500, '<div data-testid="card.wrapper"><div data-testid="cardPoll"><div role="radio">x</div></div></div>'],
    ['texts', 500, '<div data-testid="tweetText">x</div>'],
    ['levels', 300, '<div><button>x</button>'],
  ])(
    'with many %s costs twice as much for twice as many, and keeps its own id',
    (_, many, piece) => {
      const once = costOf(post(piece.repeat(many), piece.repeat(many)));
      const twice = costOf(post(piece.repeat(2 * many), piece.repeat(2 * many)));
      expect(twice.snapshot.id.value).toBe('1896504573460221953');
      expect(twice.looks).toBeLessThan(2.2 * once.looks);
    },
    120_000,
  );

  it('says that a text beyond its budget goes on', () => {
    const snapshot = read(post('words and words '.repeat(70_000)));
    expect(snapshot.textCut).toBe(true);
    expect(snapshot.text.value?.length).toBe(TEXT_BUDGET.characters);
  }, 120_000);

  it('takes no address that is none', () => {
    const doc = post('<a href="javascript:alert(1)">a</a><a href="https://[">b</a><a href="data:text/html,x">c</a>');
    expect(read(doc).links).toEqual([]);
  });
});
