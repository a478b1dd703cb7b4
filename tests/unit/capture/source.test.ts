// @vitest-environment jsdom
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '@/lib/capture/page/source';
import { isInert, SOURCE_HEAD, SOURCE_LIMITS } from '@/lib/capture/source';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { picked } from '@/lib/platforms/picked';
import type { PlatformAdapter } from '@/lib/platforms/platform';
import { x } from '@/lib/platforms/x/adapter';
import { openHtml, openPage, pick } from '@/tests/fixtures/markup/open-page';

const ADDRESS = 'https://x.com/marlbrookmum/status/1900000000000000001';

const windowOf = (doc: Document) => doc.defaultView as unknown as Window & typeof globalThis;

/** A page whose broken style sheets nobody is told of. */
const quietPage = (html: string): Document =>
  new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() }).window.document;

/** The source of the element that `selector` names, and what a browser makes of it. */
async function written(
  doc: Document,
  selector = '#it',
  adapter: PlatformAdapter = picked('x'),
  limits = SOURCE_LIMITS,
) {
  const root = pick(doc, selector);
  const candidate = adapter.candidateAt(root) ?? { root, kind: 'post' as const };
  const source = await sourceOf({ ...candidate, root }, adapter, windowOf(doc), limits);
  const opened = new JSDOM(source.html, { url: 'https://elsewhere.example/' }).window.document;
  return { ...source, opened, post: pick(opened, '#post') };
}

const shown = (html: string) => written(openHtml(`<body>${html}</body>`, ADDRESS));

describe('the page source of a post', () => {
  it('begins with a policy under which a browser loads and runs nothing', async () => {
    const { html } = await shown('<div id="it">Hello</div>');
    expect(html.startsWith(SOURCE_HEAD)).toBe(true);
    expect(html.split('\n').slice(0, 3).join('\n')).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'"`,
    );
    expect(isInert(html)).toBe(true);
  });

  it('keeps words, tags, roles, labels and absolute addresses', async () => {
    const { post } = await shown(
      `<article id="it" role="article" aria-label="A post"><p>Mrs <b>Example</b> &amp; <i>co</i>
        <a href="/trip?page=2">the trip</a> <time datetime="2026-11-20T08:00:00.000Z">2h</time></p>
        <img src="https://pbs.twimg.com/media/one.jpg?name=small" alt="Egg and spoon race"></article>`,
    );
    expect(post.textContent?.replace(/\s+/g, ' ').trim()).toBe('Mrs Example & co the trip 2h');
    expect([post.localName, post.getAttribute('role'), post.getAttribute('aria-label')]).toEqual([
      'article',
      'article',
      'A post',
    ]);
    expect(pick(post, 'a').getAttribute('href')).toBe('https://x.com/trip?page=2');
    expect(pick(post, 'time').getAttribute('datetime')).toBe('2026-11-20T08:00:00.000Z');
    expect(pick(post, 'img').getAttribute('src')).toBe('https://pbs.twimg.com/media/one.jpg?name=small');
    expect(pick(post, 'img').getAttribute('alt')).toBe('Egg and spoon race');
  });

  it('names what the post lies in, without anything else that stands there', async () => {
    const doc = openHtml(
      `<body><main role="main" aria-label="Home"><div>Somebody else: I know where you live</div>
        <section><div id="it">Hello</div><div>Another post</div></section></main></body>`,
      ADDRESS,
    );
    const { html, opened } = await written(doc);
    expect(pick(opened, '[role="main"] section > #post').textContent).toBe('Hello');
    expect(html).not.toContain('Somebody else');
    expect(html).not.toContain('Another post');
  });

  it.each([
    ['scripts', '<script>steal()</script><style>p{}</style><noscript>x</noscript>', 'scripts', 3],
    ['hidden fields', '<input type="hidden" name="fb_dtsg" value="NAcMsecret:12:1700000000">', 'forms', 1],
    [
      'what somebody is writing',
      '<div contenteditable="true">My unsent draft</div><textarea>draft</textarea>',
      'forms',
      2,
    ],
    ['a form to answer in', '<form><span>Answer as Sam</span><input type="text"></form>', 'forms', 1],
    ['frames', '<iframe src="https://ads.example/"></iframe><embed src="x.swf">', 'frames', 2],
    ['what is not displayed', '<div style="display:none">secret</div><p hidden>secret</p>', 'hidden', 2],
  ] as const)('leaves out %s, and counts them', async (_name, html, what, count) => {
    const { post, leftOut } = await shown(`<div id="it">Hello${html}</div>`);
    expect(post.textContent).toBe('Hello');
    expect(post.children.length).toBe(0);
    expect(leftOut[what]).toBe(count);
  });

  it('keeps what a form holds where nothing in it can be written in', async () => {
    const { post } = await shown(
      '<div id="it"><form action="/x"><p>Words of the post</p><input type="hidden"></form></div>',
    );
    expect(pick(post, 'div > p').textContent).toBe('Words of the post');
    expect(post.querySelector('form, input')).toBeNull();
  });

  it('leaves out the words that a rule of the page hides, and keeps what is shown inside them', async () => {
    const { post } = await shown(
      '<style>.d{display:none}.h{visibility:hidden}.v{visibility:visible}</style><div id="it"><i class="d">decoy</i><b class="h">ghost <u class="v">seen</u></b></div>',
    );
    expect(post.textContent).toBe('seen');
  });

  it('takes tokens, trackers and keys out of addresses, and keeps what names the page', async () => {
    const token = 'AQHs8fJk29dLpQ0xZr7VbN3mT6yWcE1uGi5o';
    const { html, opened } = await shown(
      `<div id="it"><a href="/story?id=7&fbclid=abc&utm_source=mail&__cft__[0]=zz&access_token=${token}&csrf=1#session=2">a</a>
        <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette.example%2Fnews%3Fid%3D3&h=${token}">b</a>
        <a href="https://sam:pass1word@gazette.example/x?s=${token}">c</a>
        <img src="https://scontent.example/p.jpg?oh=${token}&oe=66A1&session_id=9" alt="${token}" title="token"></div>`,
    );
    expect([...opened.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      'https://x.com/story?id=7',
      'https://gazette.example/news?id=3',
      'https://gazette.example/x',
    ]);
    // Without its signature the picture has another address than the one that was shown.
    expect(pick(opened, 'img').getAttribute('src')).toBe(`https://scontent.example/p.jpg?oh=${token}&oe=66A1`);
    expect(pick(opened, 'img').hasAttribute('alt')).toBe(false);
    expect(html).not.toContain('pass1word');
    expect(html).not.toContain('fbclid');
  });

  it('gives an element without an address none', async () => {
    const { post } = await shown(
      '<div id="it"><a>one</a><a href="">two</a><a href="javascript:steal()">three</a><img src=""></div>',
    );
    expect(
      [...post.querySelectorAll('a, img')].flatMap((e) => e.getAttributeNames().filter((name) => name !== 'class')),
    ).toEqual([]);
  });

  it('writes a shadow tree as it is displayed, with what was put into its slots', async () => {
    const doc = openHtml(
      '<body><div id="it"><x-card><b slot="name">Sam</b><i>not displayed</i></x-card></div></body>',
      ADDRESS,
    );
    pick(doc, 'x-card').attachShadow({ mode: 'open' }).innerHTML =
      '<p>By <slot name="name">nobody</slot>: <slot name="words">no words</slot></p>';
    const { post } = await written(doc);
    expect(post.textContent).toBe('By Sam: no words');
  });

  it('keeps a link within a link where the page has one, as its reader finds it', async () => {
    const doc = openHtml('<body><div id="it"></div></body>', ADDRESS);
    const outer = doc.createElement('a');
    outer.href = '/outer';
    const object = doc.createElement('object');
    const inner = doc.createElement('a');
    inner.href = '/inner';
    inner.textContent = 'inner';
    object.append(inner);
    outer.append('outer ', object);
    pick(doc, '#it').append(outer);
    const { post } = await written(doc);
    expect(pick(post, 'a > object > a').getAttribute('href')).toBe('https://x.com/inner');
  });

  it('says that it is cut where a post is too large, and is whole HTML all the same', async () => {
    const many = Array.from({ length: 200 }, (_, i) => `<p>Line ${i}</p>`).join('');
    const doc = openHtml(`<body><div id="it">${many}</div></body>`, ADDRESS);
    const byNodes = await written(doc, '#it', picked('x'), { ...SOURCE_LIMITS, nodes: 50 });
    expect([byNodes.cut, byNodes.nodes <= 50, isInert(byNodes.html)]).toEqual([true, true, true]);
    const byBytes = await written(doc, '#it', picked('x'), { ...SOURCE_LIMITS, bytes: 1_500 });
    expect([byBytes.cut, isInert(byBytes.html)]).toEqual([true, true]);
    expect((await written(doc)).cut).toBe(false);
  }, 30_000);

  it('holds a post of some thousand elements, and says of one that is nested too deep that it is cut', async () => {
    const wide = `<div id="it">${'<span>word </span>'.repeat(4_000)}</div>`;
    const { post, cut } = await shown(wide);
    expect([post.children.length, cut]).toEqual([4_000, false]);
    const doc = openHtml('<body><div id="it"></div></body>', ADDRESS);
    let here = pick(doc, '#it');
    for (let i = 0; i < 3_000; i++) here = here.appendChild(doc.createElement('div'));
    expect((await written(doc)).cut).toBe(true);
  }, 60_000);

  it('is not misled by a form whose fields are named like its own parts', async () => {
    const { post } = await shown(
      '<div id="it">Hello<form><input name="childNodes"><input name="localName"><input name="getAttribute"></form></div>',
    );
    expect(post.textContent).toBe('Hello');
  });
});

describe('whatever the page holds', () => {
  const SECRET = 'NAcO9f3kTokenX7Zq2LmB8vR5wYhJ1sD6gPe';
  const names = fc.constantFrom(
    ...[
      'div',
      'span',
      'p',
      'a',
      'b',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'h1',
      'h2',
      'pre',
      'form',
      'button',
      'svg',
      'path',
    ],
    ...[
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'template',
      'input',
      'textarea',
      'select',
      'img',
      'video',
      'x-y',
    ],
    ...[
      'math',
      'mtext',
      'foreignObject',
      'noscript',
      'title',

      'meta',
      'link',
      'details',
      'summary',
      'dd',
      'marquee',
    ],
  );
  const attributes = fc.dictionary(
    fc.constantFrom(
      ...[
        'onclick',
        'onerror',
        'onload',
        'style',
        'class',
        'id',
        'name',
        'value',
        'data-token',
        'nonce',
        'srcdoc',
        'formaction',
      ],
      ...[
        'href',
        'src',
        'srcset',
        'poster',
        'action',
        'xlink:href',
        'role',
        'alt',
        'title',
        'aria-label',
        'd',
        'lang',
        'ping',
      ],
    ),
    fc.oneof(
      fc.constantFrom(
        ...[
          'javascript:steal()',
          ' JaVaScRiPt:steal()',
          'java\nscript:steal()',
          'data:text/html,<script>steal()</script>',
        ],
        ...[`/x?fb_dtsg=${SECRET}`, `/x?csrf_token=${SECRET}#${SECRET}`, SECRET, `"><script>steal()</script>`],
        ...['\'"><img src=x onerror=steal()>', 'expression(steal())', 'vbscript:steal()', 'blob:https://x.com/1'],
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxKeys: 4 },
  );
  const texts = fc.oneof(
    fc.constantFrom(
      '</style><script>steal()</script>',
      '<!--',
      '-->',
      ']]>',
      '&lt;script&gt;',
      '\u202e\u0000\r',
      '\ud800',
      '</p>',
    ),
    fc.string({ maxLength: 20, unit: 'grapheme' }),
  );
  interface Tree {
    name: string;
    attributes: Record<string, string>;
    children: (Tree | string)[];
  }
  const tree = fc.letrec<{ node: Tree; child: Tree | string }>((tie) => ({
    node: fc.record({
      name: names,
      attributes,
      children: fc.array(tie('child'), { maxLength: 3 }),
    }),
    child: fc.oneof({ depthSize: 'small', maxDepth: 6 }, texts, tie('node')),
  })).node;

  function grow(doc: Document, told: Tree): Element {
    const svg = /^(?:svg|path|foreignObject)$/.test(told.name);
    const element = svg ? doc.createElementNS('http://www.w3.org/2000/svg', told.name) : doc.createElement(told.name);
    for (const [name, value] of Object.entries(told.attributes)) element.setAttribute(name, value);
    for (const child of told.children) element.append(typeof child === 'string' ? child : grow(doc, child));
    return element;
  }

  it('lets no script, handler, live element, foreign address or token through, and opens as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (trees) => {
        const doc = quietPage('<body><div id="it"></div></body>');
        for (const told of trees) pick(doc, '#it').append(grow(doc, told));
        const { html, opened, nodes } = await written(doc);
        expect(isInert(html)).toBe(true);
        expect(
          opened.querySelectorAll('script,iframe,form,input,textarea,select,embed,base,link,template,noscript').length,
        ).toBe(0);
        expect(opened.querySelectorAll('head meta').length).toBe(3);
        expect(opened.querySelectorAll('style').length).toBe(1);
        for (const element of opened.querySelectorAll('body, body *')) {
          for (const { name, value } of Array.from(element.attributes)) {
            expect(name).not.toMatch(/^(?:on|data-|style$|srcset$|srcdoc$|ping$|nonce$|value$|action$|formaction$)/i);
            if (/^(?:href|src|poster)$/.test(name)) expect(value).toMatch(/^https?:\/\//);
            if (name !== 'src' && name !== 'poster') expect(value).not.toContain(SECRET);
          }
        }
        // What was written as an element is one, and nothing else is: no text turned into markup on the way.
        const elements = (html.slice(html.indexOf('</style>')).match(/<[a-z]/gi) ?? []).length;
        expect(opened.querySelectorAll('body *').length).toBe(elements);
        expect(nodes).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('on the sites’ own markup', () => {
  it('keeps a post of Facebook and no word of the comments under it', async () => {
    const doc = openPage('facebook/thread.html', 'https://www.facebook.com/');
    const posts = facebook.collect(doc).filter(({ kind }) => kind === 'post');
    const [post] = posts;
    if (!post) throw new Error('The fixture holds no post.');
    const comments = facebook.collect(doc).filter(({ root, kind }) => kind === 'comment' && post.root.contains(root));
    expect(comments.length).toBeGreaterThan(0);
    const { html } = await sourceOf(post, facebook, windowOf(doc));
    const opened = new JSDOM(html).window.document;
    const words = opened.body.textContent ?? '';
    for (const comment of comments) {
      const said = facebook.extract(comment).text.value;
      if (said) expect(words).not.toContain(said);
    }
  }, 30_000);

  it.each([
    ['facebook/group-feed-light-layout.html', 'https://www.facebook.com/groups/1', facebook],
    ['facebook/timeline.html', 'https://www.facebook.com/sam', facebook],
    ['instagram/post-page.html', 'https://www.instagram.com/p/x/', instagram],
    ['instagram/home-feed.html', 'https://www.instagram.com/', instagram],
    ['x/thread.html', 'https://x.com/a/status/1', x],
    ['x/home.html', 'https://x.com/home', x],
  ] as const)(
    'keeps the whole text of every post and comment of %s, each without the others',
    async (file, address, adapter) => {
      const doc = openPage(file, address);
      const all = adapter.collect(doc);
      expect(all.length).toBeGreaterThan(0);
      for (const candidate of all) {
        const { html } = await sourceOf(candidate, adapter, windowOf(doc));
        expect(isInert(html)).toBe(true);
        const opened = new JSDOM(html).window.document;
        const flat = (text: string) => text.replace(/\s+/g, '');
        const words = flat(opened.body.textContent ?? '');
        const own = adapter.extract(candidate).text.value ?? '';
        for (const line of own.split('\n').filter((one) => /^[\w ,.']+$/.test(one)))
          expect(words).toContain(flat(line));
        const others = all.filter(({ root, kind }) => kind === 'comment' && root !== candidate.root);
        for (const other of others) {
          const said = adapter.extract(other).text.value ?? '';
          if (said.length > 12 && !own.includes(said)) expect(words).not.toContain(flat(said));
        }
      }
    },
    60_000,
  );
});
