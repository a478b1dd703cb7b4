// @vitest-environment jsdom
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ICONS } from '@/lib/platforms/instagram/parts';
import { OUTLINE_LIMITS, outlineOf, outlineText } from '@/lib/platforms/outline';
import * as vocabulary from '@/lib/platforms/outline-words';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';
import { readOutline } from '@/tests/fixtures/outline/read';

const POST = 'https://x.com/marigold_finch/status/1896504573460221953';

/** The outline of the first element in `html`, as text without its head. */
function shown(html: string, url = POST): string[] {
  const root = pick(openHtml(`<!doctype html><html lang="cy"><body>${html}</body></html>`, url), 'body > *');
  const lines = outlineText(outlineOf(root)).trimEnd().split('\n');
  return lines.slice(lines.indexOf('# the post') + 1);
}

describe('the outline of a post', () => {
  it('shows the elements with what adapters look for, and only lengths of what people wrote', () => {
    expect(
      shown(`<article role="article" data-testid="tweet" tabindex="-1" class="css-1 r-2 r-3">
        <div data-testid="User-Name" id="id__a"><a href="/marigold_finch" role="link"><span>Marigold Finch</span></a>
          <span>@marigold_finch</span></div>
        <a href="/marigold_finch/status/1896504573460221953/photo/1"><img alt="A bike shed" src="https://pbs.twimg.com/media/GkAb.jpg?name=small"></a>
        <div data-testid="tweetText" lang="en" dir="auto">Wrong again.</div>
      </article>`),
    ).toEqual([
      'article [role="article" data-testid="tweet" tabindex="-1" class="‹classes 3›"]',
      ' div [data-testid="User-Name" id="‹id 1›"]',
      '  a [href="/‹word 1:14›" role="link"]',
      '   span «text 14»',
      '  span «@word 1:14»',
      ' a [href="/‹word 1:14›/status/‹digits 1:19›/photo/‹digits 2:1›"]',
      '  img [alt="«text 11»" src="https://pbs.twimg.com/media/‹word 2:8›?name=small"]',
      ' div [data-testid="tweetText" lang="en" dir="auto"] «text 12»',
    ]);
  });

  it('names the site and the shape of its address, and the elements around the post', () => {
    const doc = openHtml(
      '<html lang="vi"><body><div role="feed"><p>zz</p><div aria-posinset="3" id="root"></div></div></body></html>',
      'https://www.facebook.com/groups/900000000000123/?multi_permalinks=900000000000456',
    );
    const outline = outlineOf(pick(doc, '#root'));
    expect(outline).toMatchObject({
      format: 'flagpost-outline-1',
      site: 'facebook',
      address: 'https://www.facebook.com/groups/‹digits 1:15›/?multi_permalinks=‹digits 2:15›',
      above: [
        { depth: 0, tag: 'html', attributes: { lang: 'vi' } },
        { depth: 1, tag: 'body', attributes: {} },
        { depth: 2, tag: 'div', attributes: { role: 'feed' } },
      ],
      lines: [{ depth: 0, tag: 'div', attributes: { 'aria-posinset': '‹there›', id: '‹id 1›' } }],
      cut: { depth: false, lines: false },
    });
  });

  it('joins what names the same post, wherever it stands', () => {
    const token = btoa('comment:900000000000456_900000000000789');
    expect(
      shown(
        `<div aria-describedby="t m" data-ad-rendering-role="story_message">
          <a id="t" href="https://www.facebook.com/groups/marlbrook/posts/900000000000456/?comment_id=900000000000789&__cft__[0]=AZX&__tn__=%2CO%2CP-R"></a>
          <a href="/groups/marlbrook/user/900000000000321/?comment_id=${encodeURIComponent(token)}"></a>
          <a id="m" href="/photo/?fbid=900000000000999&set=pcb.900000000000456"></a>
          <a href="?__cft__[0]=AZX#?ekd"></a></div>`,
        'https://www.facebook.com/',
      ),
    ).toEqual([
      'div [aria-describedby="‹id 1› ‹id 2›" data-ad-rendering-role="story_message"]',
      ' a [id="‹id 1›" href="https://www.facebook.com/groups/‹word 1:9›/posts/‹digits 1:15›/?comment_id=‹digits 2:15›&__cft__[0]=‹word 2:3›&__tn__=‹other 6›"]',
      ' a [href="/groups/‹word 1:9›/user/‹digits 3:15›/?comment_id=‹comment 1:15 2:15›"]',
      ' a [id="‹id 2›" href="/photo/?fbid=‹digits 4:15›&set=pcb.‹digits 1:15›"]',
      ' a [href="?__cft__[0]=‹word 2:3›#?‹other 3›"]',
    ]);
  });

  it('tells where the number of a post on X holds the moment that is shown beside it', () => {
    expect(
      shown(`<article><a href="/a_b/status/1896504573460221953"><time datetime="2025-03-03T10:15:00.000Z">1h</time></a>
        <time datetime="2025-03-04T10:15:00.000Z"></time><time datetime="2025-03-04T10:15:00Z"></time>
        <time datetime="last Tuesday"></time></article>`),
    ).toEqual([
      'article',
      ' a [href="/‹word 2:3›/status/‹digits 1:19›"]',
      '  time [datetime="‹moment 1 ms of 1›"] «text 2, 1 numbers»',
      ' time [datetime="‹moment 2 ms›"]',
      ' time [datetime="‹moment 2 s›"]',
      ' time [datetime="‹other 12›"]',
    ]);
  });

  it('keeps the number of numbers in a label, and the drawings that tell buttons apart', () => {
    expect(
      shown(`<section role="group" aria-label="3 replies, 729 likes"><svg width="24"><path d="M16.792 3.904A4.989 4.989 0 0 1"></path>
        <polygon points="20 21 12 13.44 4 21 4 3 20 3 20 21"></polygon><path d="M1 2"></path></svg><b>1,596</b><i>·</i></section>`),
    ).toEqual([
      'section [role="group" aria-label="«text 20, 2 numbers»"]',
      ' svg [width="24"]',
      '  path [d="‹drawing heart›"]',
      '  polygon [points="‹drawing ribbon›"]',
      '  path [d="‹other 4›"]',
      ' b «number 5»',
      ' i «sign 1»',
    ]);
  });

  it('keeps styles that hide or move, and counts the rest', () => {
    expect(
      shown(`<ul><li style="display: none; position:absolute;color:red"></li><li style="transform: translateX(640px)"></li>
        <li style="order:3;background:url(https://elsewhere.example/a.png)"></li></ul>`),
    ).toEqual([
      'ul',
      ' li [style="display:none;position:absolute;‹more 1›"]',
      ' li [style="transform:translatex(‹number›)"]',
      ' li [style="order:‹number›;‹more 1›"]',
    ]);
  });

  it('parts names of code from names of people in one attribute', () => {
    expect(
      shown(`<div><i data-testid="UserAvatar-Container-quiet_corner"></i><i data-testid="1896504573460221953-follow"></i>
        <i data-testid="tweetTextarea_0"></i><i data-pagelet="FeedUnit_17"></i><i data-0="0" data-17="0" data-quiet="x" data-virtualized="false"></i></div>`),
    ).toEqual([
      'div',
      ' i [data-testid="UserAvatar-Container-‹word 2:12›"]',
      ' i [data-testid="‹digits 1:19›-follow"]',
      ' i [data-testid="tweetTextarea_‹number›"]',
      ' i [data-pagelet="FeedUnit_‹number›"]',
      ' i [data-0="‹digits 2:1›" data-17="‹digits 2:1›" data-virtualized="false" and 1 more]',
    ]);
  });

  it('leaves out scripts, comments, what Flagpost put there, and tags of the page’s own making', () => {
    expect(
      shown(`<div><!-- zz --><script>zz</script><template><p>zz</p></template><flagpost-layer><b>zz</b></flagpost-layer>
        <marigold-card>zz</marigold-card></div>`),
    ).toEqual(['div', ' script', ' template', ' unknown «text 2»']);
  });

  it('knows the drawings that the Instagram adapter knows', () => {
    const selectors = Object.values(ICONS).join(',');
    for (const [name, start] of Object.entries(vocabulary.DRAWINGS)) expect(selectors, name).toContain(start);
  });
});

describe('an outline of a page made to be too much', () => {
  const root = (html: string) => pick(openHtml(html, POST), 'body > *');

  it('ends after so many lines, and says so', () => {
    const outline = outlineOf(root(`<div>${'<i></i>'.repeat(OUTLINE_LIMITS.lines)}</div>`));
    expect(outline.lines).toHaveLength(OUTLINE_LIMITS.lines);
    expect(outline.cut).toEqual({ depth: false, lines: true });
    expect(outlineText(outline)).toContain('# cut: the post goes on');
  });

  it('goes so deep and no deeper, and says so', () => {
    const doc = openHtml('<main></main>', POST);
    let here: Element = pick(doc, 'main');
    for (let i = 0; i < 1_000; i++) here = here.appendChild(doc.createElement('div'));
    pick(doc, 'body').append(doc.createElement('p'));
    const outline = outlineOf(pick(doc, 'main'));
    expect(outline.lines.at(-1)).toMatchObject({ depth: OUTLINE_LIMITS.depth });
    expect(outline.lines).toHaveLength(OUTLINE_LIMITS.depth + 1);
    expect(outline.cut).toEqual({ depth: true, lines: false });
    expect(outlineOf(here).above).toHaveLength(OUTLINE_LIMITS.above);
  });

  it('stays within its size whatever the attributes hold', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `i${i}`).join(' ');
    const element = `<i ${['aria-owns', 'aria-controls', 'headers', 'aria-details'].map((name) => `${name}="${ids}"`).join(' ')}></i>`;
    const outline = outlineOf(root(`<div>${element.repeat(2_000)}</div>`));
    expect(outline.cut.lines).toBe(true);
    expect(JSON.stringify(outline).length).toBeLessThan(1.5 * OUTLINE_LIMITS.characters);
  });

  it('gives a text of any length as a length', () => {
    expect(shown(`<p>${'zz '.repeat(500_000)}</p>`)).toEqual(['p «text 100000»']);
  });
});

describe('whatever a page says', () => {
  const known = [
    ...Object.values(vocabulary).flatMap((list) => (list instanceof Set ? [...list] : [])),
    ...Object.values(vocabulary.ATTRIBUTES).flatMap((list) => [...list]),
    ...Object.keys(vocabulary.DRAWINGS),
    'flagpost-outline-1 site address above lines depth attributes datetime facebook instagram tag cut more text class style',
    'digits word pfbid id moment comment other there number numbers sign classes drawing name scheme host unknown offset',
    'around it, the outermost first the post what is nested deeper is left out goes on and',
  ]
    .join(' ')
    .toLowerCase();
  const letters = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvwyzŵéй'), minLength: min, maxLength: max });
  const secret = fc.oneof(
    letters(4, 12).filter((word) => !known.includes(word)),
    fc
      .tuple(letters(4, 8), letters(4, 8))
      .map(([a, b]) => `${a[0]?.toUpperCase()}${a.slice(1)}${b}`)
      .filter((word) => !known.includes(word.toLowerCase())),
    fc.stringMatching(/^[1-9]\d{6,18}$/),
  );
  const inAttribute = fc.constantFrom(
    ...vocabulary.ATTRIBUTES.keyword,
    ...vocabulary.ATTRIBUTES.ids,
    ...vocabulary.ATTRIBUTES.text,
    ...vocabulary.ATTRIBUTES.address,
    ...vocabulary.ATTRIBUTES.bare,
    ...['class', 'style', 'datetime', 'd', 'points', 'data-testid', 'data-name', 'data-0', 'data-ad-rendering-role'],
  );
  /** Ways to put a word into a value, with names of the sites' own around it. */
  const around = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => `${word} ${word}`,
    (word) => `/${word}`,
    (word) => `/groups/${word}/posts/${word}?set=pcb.${word}&${word}=${word}&comment_id=${word}#?${word}`,
    (word) => `https://${word}.facebook.com/${word}/status/${word}/photo/1`,
    (word) => `https://scontent-${word}.xx.fbcdn.net/${word}_n.jpg`,
    (word) => `//${word}:${word}@x.com/@${word}`,
    (word) => `${word}:alert`,
    (word) => `javascript:${word}()`,
    (word) => `?comment_id=${encodeURIComponent(btoa(encodeURIComponent(`comment:${word}_${word}`)))}`,
    (word) => `UserAvatar-Container-${word}`,
    (word) => `tweet_${word}`,
    (word) => `tweet${word}`,
    (word) => `${word}-follow`,
    (word) => `pfbid${word}`,
    (word) => `display:none;${word}:x;transform:${word}(1px);position:${word}`,
    (word) => `M16.792 3.904A4.989 ${word}`,
    (word) => `2026-11-20T08:00:00.000Z ${word}`,
    (word) => `@${word}`,
    (word) => `%${word}`,
    (word) => encodeURIComponent(word),
  );
  const leaf = fc.record({
    tag: fc.constantFrom('div', 'a', 'span', 'time', 'img', 'svg', 'path', 'script', 'style', 'template', 'title'),
    attributes: fc.array(fc.tuple(inAttribute, around, secret), { maxLength: 6 }),
    text: fc.option(fc.tuple(around, secret)),
    own: fc.option(secret),
    ownTag: fc.boolean(),
  });
  const page = fc.record({
    elements: fc.array(leaf, { minLength: 1, maxLength: 8 }),
    path: secret,
    host: fc.constantFrom('x.com', 'www.facebook.com', 'www.instagram.com', 'news.example'),
  });

  it('no word and no number of it stands in the outline', () => {
    // Style sheets of the pages made here are nonsense, which jsdom would say each time.
    const dom = new JSDOM('<main></main>', { virtualConsole: new VirtualConsole() });
    const doc = dom.window.document;
    const main = pick(doc, 'main');
    fc.assert(
      fc.property(page, ({ elements, path, host }) => {
        const secrets = new Set([path]);
        dom.reconfigure({ url: `https://${host}/${path}?q=${path}#${path}` });
        main.replaceChildren();
        let here = main;
        const around: Element[] = [here];
        for (const { tag, attributes, text, own, ownTag } of elements) {
          const ascii = own?.replace(/[^a-z]/gi, '') ?? '';
          const isName = ascii.length > 5 && !known.includes(ascii.toLowerCase());
          const element = doc.createElement(ownTag && isName ? `x-${ascii}` : tag);
          if (isName) {
            element.setAttribute(`data-${ascii}`, ascii);
            element.setAttribute(ascii, ascii);
            secrets.add(ascii.toLowerCase());
          }
          for (const [name, way, word] of attributes) {
            secrets.add(word);
            element.setAttribute(name, way(word));
          }
          if (text) {
            secrets.add(text[1]);
            element.append(text[0](text[1]), doc.createComment(text[1]));
          }
          here.append(element);
          here = element;
          around.push(element);
        }
        for (const root of [around[0], around.at(-1)]) {
          const outline = outlineOf(root as Element);
          const told = `${JSON.stringify(outline)}\n${outlineText(outline)}`.toLowerCase();
          for (const word of secrets) expect(told).not.toContain(word.toLowerCase());
          // What is made here, the command reads; it refuses whatever could not have been made here.
          expect(readOutline(JSON.stringify(outline))).toEqual({ ok: true, outline });
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
