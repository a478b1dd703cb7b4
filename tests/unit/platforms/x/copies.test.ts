// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, openPage, pick } from '@/tests/fixtures/markup/open-page';

const ID = '1896504573460221953';
const OTHER = '1896260515299069953';

const article = (place: string, id = ID, tabindex = '0') =>
  `<article data-testid="tweet" tabindex="${tabindex}" id="${place}">
     <div data-testid="User-Name"><a href="/a_b">A</a><a href="/a_b/status/${id}"><time>1h</time></a></div>
     <div data-testid="tweetText">Words</div><div role="group"><button data-testid="reply"></button></div></article>`;
const cell = (inside: string) => `<div data-testid="cellInnerDiv">${inside}</div>`;
const list = (...cells: string[]) => `<section><div><div>${cells.map(cell).join('')}</div></div></section>`;

describe('a post that X shows twice', () => {
  it.each([
    ['pinned and in its place', list(article('pinned'), article('other', OTHER), article('in-place'))],
    ['by its author and passed on', list(article('own'), article('other', OTHER), article('passed-on'))],
    [
      'in a timeline and in its thread',
      list(article('other', OTHER), article('in-list')) + list(article('focused', ID, '-1')),
    ],
  ])('is one: %s', (_, html) => {
    const found = x.collect(openHtml(html, 'https://x.com/a_b'));
    expect(found.map((one) => x.key(one)).sort()).toEqual([`x:post:${OTHER}`, `x:post:${ID}`]);
  });

  it('is the one in front where a viewer covers the timeline', () => {
    const viewer = `<div id="layers"><div role="dialog"><div data-testid="tweet">${list(article('in-viewer', ID, '-1'))}</div></div></div>`;
    const doc = openHtml(
      list(article('behind'), article('other', OTHER)) + viewer,
      `https://x.com/a_b/status/${ID}/photo/1`,
    );
    expect(x.collect(doc).map(({ root }) => root.id)).toEqual(['other', 'in-viewer']);
  });
});

describe('a cell that X uses again', () => {
  it('holds another post as soon as its links are another’s', () => {
    const doc = openPage('x/home.html', 'https://x.com/home');
    const root = pick(doc, '#card');
    const candidate = { root, kind: 'post' as const };
    expect(x.key(candidate)).toBe('x:post:1896485741035257857');
    root.innerHTML = pick(doc, '#poll-open').innerHTML;
    expect(x.key(candidate)).toBe('x:post:1896480665927417857');
    expect(x.extract(candidate)).toMatchObject({
      key: 'x:post:1896480665927417857',
      author: { handle: { value: 'marigold_finch' } },
      doubts: [],
    });
    expect(x.collect(doc).filter((one) => x.key(one) === 'x:post:1896480665927417857')).toHaveLength(1);
  });

  it('is in doubt while half of it is still the old post', () => {
    const doc = openPage('x/home.html', 'https://x.com/home');
    const root = pick(doc, '#card');
    pick(root, '[role="group"]').replaceWith(pick(doc, '#poll-open [role="group"]').cloneNode(true));
    expect(x.extract({ root, kind: 'post' }).doubts.map(({ field }) => field)).toEqual(['id']);
  });

  it('holds none while it is empty', () => {
    const doc = openPage('x/home.html', 'https://x.com/home');
    const root = pick(doc, '#card');
    root.replaceChildren();
    expect(x.key({ root, kind: 'post' })).toBeNull();
    expect(x.collect(doc).some((one) => one.root === root)).toBe(false);
  });
});

describe('a post on X that a blocker hides', () => {
  it('is read like any other, for its parts are no more hidden than it is', () => {
    const doc = openPage('x/home.html', 'https://x.com/home');
    const root = pick(doc, '#card');
    const shown = x.extract({ root, kind: 'post' });
    root.parentElement?.setAttribute('style', 'display: none !important');
    expect(x.extract({ root, kind: 'post' })).toEqual(shown);
    expect(x.collect(doc).some((one) => one.root === root)).toBe(true);
  });

  it('gives way to a copy that is seen', () => {
    const doc = openHtml(
      `<div style="display:none">${article('unseen')}</div>${article('seen')}`,
      'https://x.com/home',
    );
    expect(x.collect(doc).map(({ root }) => root.id)).toEqual(['seen']);
  });
});
