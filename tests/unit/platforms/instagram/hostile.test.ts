// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const CODE = 'DGuWqZkM1x_';

const page = (caption: string, comments = '') =>
  openHtml(
    `<main role="main"><div><div><img src="https://scontent.cdninstagram.com/v/t51.2-15/a.jpg"></div><div><div><a href="/a_b/">a_b</a></div><hr>
     <div><div><div><a href="/a_b/">a_b</a><time datetime="2025-03-03T10:15:02.000Z">1h</time></div><span>${caption}</span></div>${comments}
     <div><a href="/a_b/p/${CODE}/"><time datetime="2025-03-03T10:15:00.000Z">1h</time></a></div></div></div></div></main>`,
    `https://www.instagram.com/p/${CODE}/`,
  );

const comment = (id: number) =>
  `<div><a href="/u${id}/"><img src="x"></a><div><span dir="auto"><a href="/u${id}/"><span dir="auto">u${id}</span></a></span>
   <span dir="auto"><a href="/p/${CODE}/c/${id}/"><time datetime="2025-03-03T10:16:00.000Z">1h</time></a></span>
   <span dir="auto">comment ${id}</span></div></div>`;

describe('an Instagram page made to choke a reader', () => {
  it.each([
    ['50,000 elements', '<span>word </span>'.repeat(50_000), ''],
    ['10,000 pictures', '<img src="https://scontent.cdninstagram.com/v/t51.2-15/b.jpg">'.repeat(10_000), ''],
    ['5,000 times', '<time datetime="2025-03-03T10:15:02.000Z">x</time>'.repeat(5_000), ''],
    ['a text of a million characters', 'words and words '.repeat(65_000), ''],
    ['400 comments', 'Hello', Array.from({ length: 400 }, (_, place) => comment(1_000 + place)).join('')],
  ])(
    'with %s is read within seconds and under its own code',
    (_, caption, comments) => {
      const doc = page(caption, comments);
      const start = performance.now();
      expect(instagram.collect(doc)[0]?.kind).toBe('post');
      const candidate = instagram.candidateAt(pick(doc, 'main img'));
      if (!candidate) throw new Error('no post');
      instagram.mediaElements(candidate);
      const snapshot = instagram.extract(candidate);
      expect(snapshot.id.value).toBe(CODE);
      // jsdom is ten and more times slower than a browser; what grows with the square takes minutes here.
      expect(performance.now() - start).toBeLessThan(40_000);
    },
    60_000,
  );

  it('with data that is no data is read without it', () => {
    const doc = page('Hello');
    pick(doc, 'main').insertAdjacentHTML(
      'afterend',
      `<script type="application/json">{"taken_at":</script>
       <script type="application/json">[{"code":"${CODE}","taken_at":"soon","user":7},{"code":"${CODE}","taken_at":1740996900,"user":[],"caption":3,"like_count":-1,"ad_id":{}}]</script>`,
    );
    expect(instagram.extract({ root: pick(doc, 'main > div'), kind: 'post' })).toMatchObject({
      id: { value: CODE },
      author: { handle: { value: 'a_b' }, name: { value: null } },
      text: { value: 'Hello' },
      fullText: { value: null },
      advert: false,
    });
  });
});
