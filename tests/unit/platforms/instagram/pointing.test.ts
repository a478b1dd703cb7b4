// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const post = (n: number) => `<article id="post-${n}"><header><a href="/lowmoor.news/">lowmoor.news</a>
  <a href="/p/DGuWqZkM1x${n}/"><time datetime="2025-03-03T10:15:00.000Z">2 h</time></a></header><p>The gate.</p></article>`;

describe('pointing at a post in a feed of Instagram', () => {
  it('looks at that post and never through the feed', () => {
    const doc = openHtml(
      `<main><div id="feed">${Array.from({ length: 9 }, (_, n) => post(n)).join('')}</div></main>`,
      'https://www.instagram.com/',
    );
    const looks = ['#feed', 'main', 'body'].map((selector) => vi.spyOn(pick(doc, selector), 'querySelectorAll'));
    expect(instagram.candidateAt(pick(doc, '#post-4 p'))?.root.id).toBe('post-4');
    expect(looks.flatMap((look) => look.mock.calls)).toEqual([]);
  });
});
