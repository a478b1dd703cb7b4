// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const CODE = 'DGuWqZkM1x_';
const ADDRESS = `https://www.instagram.com/lowmoor.news/p/${CODE}/`;

describe('the page of a post on Instagram', () => {
  let doc: Document;
  const post = () => ({ root: pick(doc, '#post'), kind: 'post' as const });
  const comment = (id: string) => ({ root: pick(doc, `#${id}`), kind: 'comment' as const });
  const read = () => instagram.extract(post());
  const open = (file: string, url = ADDRESS) => {
    doc = openPage(`instagram/${file}.html`, url);
  };

  beforeEach(() => open('post-page'));

  it('gives the post without the other posts below it, and each comment', () => {
    expect(instagram.collect(doc).map(({ root: { id }, kind }) => [id, kind])).toEqual([
      ['post', 'post'],
      ['comment-1', 'comment'],
      ['answer', 'comment'],
      ['comment-of-a-picture', 'comment'],
    ]);
  });

  it('names each by its id', () => {
    expect(instagram.collect(doc).map(instagram.key)).toEqual([
      `instagram:post:${CODE}`,
      'instagram:comment:18000000000000001',
      'instagram:comment:18000000000000002',
      'instagram:comment:18000000000000003',
    ]);
  });

  it('reads the post', () => {
    expect(read()).toMatchObject({
      kind: 'post',
      key: `instagram:post:${CODE}`,
      id: { value: CODE, strategy: 'permalink-time', rank: 0 },
      ids: { media: '3580000000000000001', author: '7700001' },
      permalink: { value: `https://www.instagram.com/p/${CODE}/` },
      author: {
        name: { value: 'Lowmoor News', strategy: 'page-data' },
        handle: { value: 'lowmoor.news', strategy: 'permalink', rank: 0 },
        profile: { value: 'https://www.instagram.com/lowmoor.news/' },
      },
      text: { value: 'Who shut the gate?\n\nTell @the_head 🚪 lowmoor.example', strategy: 'after-caption-time' },
      fullText: { value: null },
      textCut: false,
      links: [
        { text: '@the_head', href: 'https://www.instagram.com/the_head/' },
        { text: 'lowmoor.example', href: 'https://lowmoor.example/gate' },
      ],
      counts: [
        { what: 'likes', value: 11651, raw: '11,7 zz' },
        { what: 'comments', value: 1132, raw: '1.132' },
      ],
      comments: { shown: 3, total: 1132 },
      advert: false,
      edited: true,
      loggedIn: true,
      interfaceLanguage: 'cy',
      openedAddress: ADDRESS,
    });
  });

  it('knows a reel by the address that it was opened under', () => {
    open('post-page', `https://www.instagram.com/reel/${CODE}/`);
    expect(read().kind).toBe('reel');
    open('post-page', 'https://www.instagram.com/reel/DAnotherOne2/');
    expect(read().kind).toBe('post');
  });

  it("takes the time of the post's own link and not the one beside the caption", () => {
    expect(read().time).toEqual({
      shown: 'zz 2 zz',
      exact: '2025-03-03T10:15:00.000Z',
      source: 'datetime',
      precision: 'second',
      strategy: 'permalink-time',
      rank: 0,
    });
  });

  it("has the time from the page's data where its own link is missing, and only words where that is missing too", () => {
    pick(doc, '#panel > div > a:has(time)').remove();
    expect(read()).toMatchObject({
      id: { value: CODE, strategy: 'location', rank: 1 },
      time: { shown: '2 zz', exact: '2025-03-03T10:15:00.000Z', source: 'json' },
    });
    pick(doc, 'script').remove();
    expect(read().time).toMatchObject({ shown: '2 zz', exact: null, source: 'shown-text' });
  });

  it('does not take somebody tagged in the picture for the author', () => {
    pick(doc, `a[href="/lowmoor.news/p/${CODE}/"]`).setAttribute('href', `/p/${CODE}/`);
    expect(read().author.handle).toEqual({ value: 'lowmoor.news', strategy: 'panel-link', rank: 1 });
    pick(doc, 'script').remove();
    expect(read().author.handle.value).toBe('lowmoor.news');
  });

  it("lists the post's picture, but no faces and no pictures of comments", () => {
    expect(read().media).toEqual([
      { kind: 'image', address: 'https://scontent.cdninstagram.com/v/t51.2885-15/gate.jpg', alt: 'zz zz a gate' },
    ]);
  });

  it('shows every picture inside it, those of comments too, without faces', () => {
    expect(instagram.mediaElements(post()).map((element) => element.getAttribute('alt'))).toEqual([
      null,
      'zz zz a gate',
      'A cat waves',
    ]);
  });

  it('knows a face by the link to its owner where its address does not tell', () => {
    pick(doc, '#comment-1 img').setAttribute('src', 'https://scontent.cdninstagram.com/v/t51.2885-15/t.jpg');
    expect(instagram.mediaElements(comment('comment-1'))).toEqual([]);
    pick(doc, '#panel span[role="link"] img').setAttribute(
      'src',
      'https://instagram.example.fbcdn.net/v/t51.2885-19/b.jpg',
    );
    expect(instagram.mediaElements(post())).toHaveLength(3);
  });

  it('points at the menu of the post, and of a comment only where there is one', () => {
    expect(instagram.menuButton(post())?.id).toBe('menu');
    expect(instagram.menuButton(comment('comment-1'))).toBeNull();
    expect(instagram.menuButton(comment('comment-of-a-picture'))?.id).toBe('comment-menu');
  });

  it('finds the innermost post or comment around an element', () => {
    const at = (selector: string) => instagram.candidateAt(pick(doc, selector))?.root.id ?? null;
    expect(at('#media img')).toBe('post');
    expect(at('#caption-block span')).toBe('post');
    expect(at('#actions svg')).toBe('post');
    expect(at('#comment-1 svg')).toBe('comment-1');
    expect(at('#answer span')).toBe('answer');
    expect(at('#comment-with-answers > [role="button"]')).toBe('post');
    expect(at('#more img')).toBeNull();
    expect(at('nav svg')).toBeNull();
  });

  it('goes on finding it after the page has changed', () => {
    expect(instagram.candidateAt(pick(doc, '#media img'))?.root.id).toBe('post');
    pick(doc, '#post').remove();
    expect(instagram.candidateAt(pick(doc, '#more img'))).toBeNull();
  });

  it("reads a comment, with the words that the page's data holds beyond those shown", () => {
    expect(instagram.extract(comment('comment-1'))).toMatchObject({
      kind: 'comment',
      id: { value: '18000000000000001', strategy: 'comment-link', rank: 0 },
      ids: { post: CODE, author: '7700002' },
      permalink: { value: `https://www.instagram.com/p/${CODE}/c/18000000000000001/` },
      author: { handle: { value: 'tobias.reed' } },
      time: { shown: '1 zz', exact: '2025-03-03T10:20:10.000Z', source: 'datetime' },
      text: { value: 'He did, @lowmoor.news. Twice.' },
      fullText: { value: 'He did, @lowmoor.news. Twice. And on Tuesday too.' },
      textCut: true,
      links: [{ text: '@lowmoor.news', href: 'https://www.instagram.com/lowmoor.news/' }],
      counts: [{ what: 'likes', value: 168, raw: '168 zz' }],
      related: [
        {
          relation: 'parent',
          id: CODE,
          address: `https://www.instagram.com/p/${CODE}/`,
          author: 'Lowmoor News',
          handle: 'lowmoor.news',
          text: 'Who shut the gate?\n\nTell @the_head 🚪 lowmoor.example',
        },
      ],
    });
  });

  it('reads an answer with the comment that it answers', () => {
    expect(instagram.extract(comment('answer'))).toMatchObject({
      kind: 'reply',
      key: 'instagram:comment:18000000000000002',
      ids: { post: CODE, parent: '18000000000000001' },
      permalink: { value: `https://www.instagram.com/p/${CODE}/c/18000000000000001/r/18000000000000002/` },
      author: { handle: { value: 'quiet.corner' } },
      text: { value: '@tobias.reed no' },
      counts: [],
      related: [
        {
          relation: 'parent',
          id: '18000000000000001',
          address: `https://www.instagram.com/p/${CODE}/c/18000000000000001/`,
          handle: 'tobias.reed',
          text: 'He did, @lowmoor.news. Twice.',
        },
      ],
    });
  });

  it('reads a comment that is a picture alone', () => {
    expect(instagram.extract(comment('comment-of-a-picture'))).toMatchObject({
      text: { value: '', strategy: 'no-text' },
      textCut: false,
      media: [{ kind: 'image', address: 'https://media.giphy.example/cat.gif', alt: 'A cat waves' }],
    });
  });

  it("does not take the writer's name for what was written, even where it is no link any more", () => {
    pick(doc, '#comment-of-a-picture div a[href="/ines.calloway/"]').removeAttribute('href');
    expect(instagram.extract(comment('comment-of-a-picture')).text.value).toBe('');
    pick(doc, '#comment-1 div a[href="/tobias.reed/"]').removeAttribute('href');
    expect(instagram.extract(comment('comment-1'))).toMatchObject({
      author: { handle: { value: 'tobias.reed' } },
      text: { value: 'He did, @lowmoor.news. Twice.' },
    });
  });

  it('does not take a translation for a text that is cut', () => {
    pick(doc, '#comment-1 > div > span[dir="auto"]').textContent = 'Fe wnaeth, ddwywaith.';
    expect(instagram.extract(comment('comment-1'))).toMatchObject({
      textCut: false,
      fullText: { value: null },
      doubts: [{ field: 'text' }],
    });
  });

  it('leaves out a window that asks to sign up', () => {
    pick(doc, '#page').insertAdjacentHTML(
      'beforebegin',
      '<div role="dialog"><a href="/accounts/emailsignup/">zz</a></div>',
    );
    expect(instagram.collect(doc)[0]?.root.id).toBe('post');
    pick(doc, '#more').remove();
    expect(instagram.collect(doc)[0]?.root.querySelector('[role="dialog"]')).toBeNull();
  });

  it('finds nothing where the post is not available', () => {
    open('not-available');
    expect(instagram.collect(doc)).toEqual([]);
    expect(instagram.candidateAt(pick(doc, 'main span'))).toBeNull();
  });

  it('finds nothing before the page has come to life', () => {
    pick(doc, 'main').innerHTML = '<template></template>';
    expect(instagram.collect(doc)).toEqual([]);
  });
});

describe('other layouts of Instagram', () => {
  it('show a reel in an article: the heading is its caption, and the skeleton beside it is no post', () => {
    const doc = openPage('instagram/small-layout.html', `https://www.instagram.com/reel/${CODE}/`);
    const candidates = instagram.collect(doc);
    expect(candidates.map(({ root: { id } }) => id)).toEqual(['post']);
    const [candidate] = candidates;
    if (!candidate) throw new Error('no post');
    expect(instagram.extract(candidate)).toMatchObject({
      kind: 'reel',
      id: { value: CODE, strategy: 'permalink-time' },
      permalink: { value: `https://www.instagram.com/p/${CODE}/` },
      author: { handle: { value: 'lowmoor.news' }, name: { value: null } },
      text: { value: 'The gate, again #gate', strategy: 'heading' },
      textCut: true,
      media: [{ kind: 'video', address: null, alt: null }],
      counts: [
        { what: 'likes', value: null, raw: '1.1K' },
        { what: 'comments', value: 24, raw: '24' },
      ],
      loggedIn: false,
    });
    expect(instagram.menuButton(candidate)?.id).toBe('menu');
  });

  it('show a post in a window over a profile, whose grid is no post', () => {
    const doc = openPage('instagram/over-profile.html', `https://www.instagram.com/p/${CODE}/`);
    const candidates = instagram.collect(doc);
    expect(candidates.map(({ root: { id } }) => id)).toEqual(['post']);
    const [candidate] = candidates;
    if (!candidate) throw new Error('no post');
    expect(instagram.extract(candidate)).toMatchObject({
      kind: 'post',
      id: { value: CODE, strategy: 'permalink-time' },
      author: { handle: { value: 'lowmoor.news', strategy: 'header-link' } },
      text: { value: 'The gate.', strategy: 'after-author', rank: 1 },
    });
    expect(instagram.candidateAt(pick(doc, '#grid img'))).toBeNull();
    expect(instagram.candidateAt(pick(doc, '#post section svg'))?.root.id).toBe('post');
  });

  it('do not take a line about who liked the post for its caption', () => {
    const doc = openPage('instagram/over-profile.html', `https://www.instagram.com/p/${CODE}/`);
    pick(doc, '#post section > div:last-child').innerHTML =
      '<a href="/lowmoor.news/"><span>lowmoor.news</span></a><span> zz 4 zz</span>';
    expect(instagram.extract({ root: pick(doc, '#post'), kind: 'post' }).text.value).toBe('The gate.');
  });

  it('give the address to the post in a window that has no link of its own', () => {
    const doc = openPage('instagram/over-profile.html', `https://www.instagram.com/p/${CODE}/`);
    pick(doc, '#post a:has(time)').remove();
    pick(doc, '#grid').innerHTML =
      `<article id="behind"><header><a href="/quiet.corner/"><span>quiet.corner</span></a></header>
      <svg width="24"><path d="M20.656 17.008a9.993"></path></svg></article>`;
    expect(instagram.extract({ root: pick(doc, '#post'), kind: 'post' }).id).toEqual({
      value: CODE,
      strategy: 'location',
      rank: 1,
    });
    expect(instagram.key({ root: pick(doc, '#behind'), kind: 'post' })).toBeNull();
  });

  it('do not give the address of a window to a post behind it', () => {
    const doc = openPage('instagram/over-profile.html', `https://www.instagram.com/p/${CODE}/`);
    pick(doc, '#grid').innerHTML =
      `<article id="behind"><header><a href="/quiet.corner/"><span>quiet.corner</span></a></header>
      <svg width="24"><path d="M20.656 17.008a9.993"></path></svg></article>`;
    expect(instagram.key({ root: pick(doc, '#behind'), kind: 'post' })).toBeNull();
  });
});
