// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const CODE = 'DGuWqZkM1x_';

describe('the home feed of Instagram', () => {
  let doc: Document;
  const post = (id: string) => ({ root: pick(doc, `#${id}`), kind: 'post' as const });
  const read = (id: string) => instagram.extract(post(id));

  beforeEach(() => {
    doc = openPage('instagram/home-feed.html', 'https://www.instagram.com/');
  });

  it('gives each post under its own code, and an advert without a link under none', () => {
    expect(instagram.collect(doc).map((one) => [one.root.id, instagram.key(one)])).toEqual([
      ['cut', `instagram:post:${CODE}`],
      ['side-by-side', 'instagram:post:DCakesFour4'],
      ['reel', 'instagram:post:DReelInFeed'],
      ['together', 'instagram:post:DTogether01'],
      ['advert', null],
    ]);
  });

  it('reads a post with a cut caption', () => {
    expect(read('cut')).toMatchObject({
      kind: 'post',
      permalink: { value: `https://www.instagram.com/p/${CODE}/` },
      author: { handle: { value: 'lowmoor.news' }, name: { value: 'Lowmoor News' } },
      time: { exact: '2025-03-03T10:15:00.000Z', source: 'datetime' },
      text: { value: 'Who shut the gate #gate …', strategy: 'after-author' },
      fullText: { value: 'Who shut the gate #gate\n\nIt was open at nine.' },
      textCut: true,
      media: [{ kind: 'image', alt: 'zz a gate' }],
      related: [],
      missing: [
        { what: 'text', shown: 25, total: 45, raw: 'zzz' },
        { what: 'comments', shown: 0, total: 24, raw: null },
      ],
      doubts: [],
    });
  });

  it('offers the end of the caption as what can be opened, and neither links nor buttons for other things', () => {
    const controls = (id: string) => instagram.folds(post(id)).map(({ what, control }) => [what, control.id]);
    expect(controls('cut')).toEqual([['text', 'cut-more']]);
    for (const id of ['side-by-side', 'reel', 'together', 'advert']) expect(controls(id)).toEqual([]);
  });

  it('does not press a translation where it stands in the place of the end of the caption', () => {
    const more = pick(doc, '#cut-more');
    more.previousSibling?.remove();
    expect(instagram.folds(post('cut'))).toEqual([]);
    expect(read('cut').textCut).toBe(true);
  });

  it('counts pictures side by side that are not loaded, by the dots below them', () => {
    expect(read('side-by-side')).toMatchObject({
      media: [{ alt: 'first cake' }, { alt: 'second cake' }],
      missing: [
        { what: 'comments', shown: 0, total: 3, raw: null },
        { what: 'media', shown: 2, total: 4, raw: null },
      ],
    });
  });

  it("takes their number from the page's data before the dots, and says nothing where neither tells", () => {
    const data = (count: string) => {
      const script = doc.createElement('script');
      script.type = 'application/json';
      script.textContent = `{"code":"DCakesFour4","taken_at":1740916801,"carousel_media_count":${count},"user":{"username":"tobias.reed"}}`;
      doc.body.append(script);
      return script;
    };
    const media = () => read('side-by-side').missing.filter(({ what }) => what === 'media');
    const six = data('6');
    expect(media()).toEqual([{ what: 'media', shown: 2, total: 6, raw: null }]);
    six.remove();
    const two = data('2');
    expect(media()).toEqual([]);
    two.remove();
    pick(doc, '#dots .on').classList.remove('on');
    expect(media()).toEqual([]);
  });

  it('tells a reel by its link', () => {
    expect(read('reel')).toMatchObject({
      kind: 'reel',
      id: { value: 'DReelInFeed' },
      permalink: { value: 'https://www.instagram.com/p/DReelInFeed/' },
      author: { handle: { value: 'quiet.corner', strategy: 'permalink' } },
      text: { value: 'Corner 🎬' },
      missing: [],
    });
  });

  it('has no doubt about a post that two people published together', () => {
    expect(read('together')).toMatchObject({ author: { handle: { value: 'lowmoor.news' } }, doubts: [] });
    pick(doc, '#together header a[href="/lowmoor.news/"]').remove();
    expect(read('together').doubts).toEqual([
      {
        field: 'author',
        readings: [
          { value: 'lowmoor.news', strategy: 'permalink' },
          { value: 'ines.calloway', strategy: 'header-link' },
        ],
      },
    ]);
  });

  it('gives one post where a window over the feed shows it again', () => {
    pick(doc, 'main').insertAdjacentHTML(
      'afterend',
      `<div role="dialog"><article role="presentation" id="in-window">${pick(doc, '#cut').innerHTML}</article></div>`,
    );
    const found = instagram.collect(doc).filter((one) => instagram.key(one) === `instagram:post:${CODE}`);
    expect(found.map(({ root }) => root.id)).toEqual(['in-window']);
  });

  it('takes neither who likes a post nor who is tagged or mentioned in it for its author', () => {
    const article = pick(doc, '#side-by-side');
    article.querySelector('header')?.remove();
    pick(article, 'li img').insertAdjacentHTML('afterend', '<a href="/ines.calloway/"><span>ines.calloway</span></a>');
    pick(article, 'section').insertAdjacentHTML(
      'beforeend',
      '<div>zz <a href="/quiet.corner/"><span>quiet.corner</span></a></div>',
    );
    expect(read('side-by-side').author.handle).toEqual({ value: null, strategy: 'none', rank: -1 });
  });

  it('leaves out copies that nobody sees, and what is hidden in those that are seen', () => {
    const copy = pick(doc, '#cut').cloneNode(true) as Element;
    copy.id = 'copy';
    copy.setAttribute('style', 'display: none');
    pick(doc, '#feed').prepend(copy);
    pick(doc, '#side-by-side header').insertAdjacentHTML(
      'afterbegin',
      '<a href="/quiet.corner/" hidden=""><span>quiet.corner</span></a>',
    );
    pick(doc, '#side-by-side').insertAdjacentHTML(
      'afterbegin',
      '<a href="/p/DSomething9/" style="visibility:hidden"><time datetime="2025-01-01T00:00:00.000Z">x</time></a>',
    );
    pick(doc, '#side-by-side > div > span:has(a)').insertAdjacentHTML(
      'afterend',
      '<span style="display:none">Not said</span>',
    );
    expect(instagram.collect(doc).map(({ root }) => root.id)).not.toContain('copy');
    expect(read('side-by-side')).toMatchObject({
      id: { value: 'DCakesFour4' },
      author: { handle: { value: 'tobias.reed' } },
      time: { exact: '2025-03-02T12:00:01.000Z' },
      text: { value: 'Cakes, four of them' },
    });
  });
});
