import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { plainCount } from '@/lib/platforms/facebook/counts';
import { shownTime } from '@/lib/platforms/facebook/shown-time';
import { TEXT_BUDGET } from '@/lib/platforms/text';
import { card, onlyPost, page } from './pages';

describe('a number below a post', () => {
  it.each([
    ['782 comments', 782],
    ['17 bình luận', 17],
    ['24 喜欢', 24],
    ['1,596 shares', 1596],
    ['1.596 Kommentare', 1596],
    ['1 596 kommentarer', 1596],
    ['1.234.567', 1234567],
    ['1.2K', null],
    ['12K', null],
    ['11,7 mil', null],
    ['12 mil comentarios', null],
    ['3 млн', null],
    ['2 万', null],
    ['0:16', null],
    ['3 of 5', null],
    ['٢٤', null],
    ['12.34', null],
    ['none', null],
  ])('%s is %s', (raw, value) => {
    expect(plainCount(raw)).toBe(value);
  });
});

describe('the time as shown', () => {
  const link = (html: string, head = '') => {
    const found = page(`<head>${head}</head><a id="t" href="#">${html}</a>`).querySelector('#t');
    if (!found) throw new Error('no link');
    return shownTime(found);
  };

  it('is the text of the link', () => {
    expect(link('<span>30 May at 11:02</span>')).toEqual({ text: '30 May at 11:02', scrambled: false });
  });

  it('leaves out letters that are hidden one by one', () => {
    const letters = [...'M-a--r--ch- 20']
      .map((l) => (l === '-' ? '<b style="display:none">-</b>' : `<b>${l}</b>`))
      .join('');
    expect(link(`<span>${letters}</span>`)).toEqual({ text: 'March 20', scrambled: true });
  });

  it('is put in the order that the style sheet gives', () => {
    const letters = [...'15h xxxxx']
      .map((l, i) => `<i class="c${i}">${l}</i>`)
      .reverse()
      .join('');
    const rules = [...'15h xxxxx']
      .map((l, i) => (l === 'x' ? `.c${i}{position:absolute}` : `.c${i}{order:${i}}`))
      .join('');
    expect(link(`<span style="display:flex">${letters}</span>`, `<style>${rules}</style>`)).toEqual({
      text: '15h',
      scrambled: true,
    });
  });

  it('is nothing where the sheet that tells the order has not come', () => {
    const letters = [...'h51aaaaaaaa'].map((l) => `<i class="${l}">${l}</i>`).join('');
    const rules = '<style>.a{position:absolute}</style>';
    expect(link(`<span style="display:flex">${letters}</span>`, rules)).toEqual({ text: null, scrambled: true });
  });

  it('is nothing where only noise can be read', () => {
    expect(link(`<span>${'<b>q</b>'.repeat(60)}</span>`)).toEqual({ text: null, scrambled: true });
    expect(link('')).toEqual({ text: null, scrambled: false });
  });
});

describe('the pictures of a post', () => {
  const media = (below: string, message = 'Words') => {
    const [post] = facebook.collect(page(card({ below, message })));
    return post ? facebook.mediaElements(post).map((element) => element.id) : [];
  };

  it.each([
    ['a picture', '<img id="x" src="https://scontent.xx.fbcdn.net/a.jpg">', true],
    ['a GIF from outside', '<img id="x" src="https://external.xx.fbcdn.net/a.gif">', true],
    [
      'a picture as background',
      '<div id="x" style="background-image: url(&quot;https://scontent.xx.fbcdn.net/a.jpg&quot;)"></div>',
      true,
    ],
    ['a video', '<video id="x" src="blob:https://www.facebook.com/1"></video>', true],
    ['an embedded player', '<iframe id="x" src="https://player.example/1"></iframe>', true],
    [
      'a new profile picture',
      '<svg style="height:168px;width:168px"><image id="x" href="https://scontent.xx.fbcdn.net/a.jpg"></image></svg>',
      true,
    ],
    [
      'an avatar',
      '<svg style="height:40px;width:40px"><image id="x" href="https://scontent.xx.fbcdn.net/a.jpg"></image></svg>',
      false,
    ],
    ['an emoji', '<img id="x" src="https://static.xx.fbcdn.net/images/emoji.php/v9/a.png">', false],
    [
      'an icon',
      '<i id="x" data-visualcompletion="css-img" style="background-image:url(https://scontent.xx.fbcdn.net/s.png)"></i>',
      false,
    ],
    ['a reaction sign', '<img id="x" role="presentation" src="data:image/svg+xml,%3Csvg/%3E">', false],
    ['an empty place', '<img id="x"><div id="y" style="background-image:none"></div>', false],
    ['the writer’s own box', '<form><img id="x" src="https://scontent.xx.fbcdn.net/me.jpg"></form>', false],
    ['a decoy', '<div data-0="0"><img id="x" src="https://scontent.xx.fbcdn.net/a.jpg"></div>', false],
  ])('%s', (_, html, counts) => {
    expect(media(html)).toEqual(counts ? ['x'] : []);
  });

  it('do not include the coloured ground of a text', () => {
    expect(
      media('', '<div style="background-image:url(https://scontent.xx.fbcdn.net/ground.jpg)">Words</div>'),
    ).toEqual([]);
  });
});

describe('a post made to break the reader', () => {
  it('of 20,000 elements is read whole', () => {
    const post = onlyPost(page(card({ message: '<span>word </span>'.repeat(20_000) })));
    expect(post.text.value).toHaveLength(20_000 * 5 - 1);
    expect(post.textCut).toBe(false);
  });

  it('of more than a mebibyte of characters is cut there, and says so', () => {
    const post = onlyPost(page(card({ message: 'word '.repeat(250_000) })));
    expect(post.text.value).toHaveLength(TEXT_BUDGET.characters);
    expect(post.textCut).toBe(true);
  });

  it('with three thousand links gives the first two hundred', () => {
    const links = Array.from({ length: 3000 }, (_, i) => `<a href="https://site.example/${i}">l</a>`).join('');
    expect(onlyPost(page(card({ message: links }))).links).toHaveLength(200);
  });

  it('gives no link that could run', () => {
    const post = onlyPost(
      page(card({ message: '<a href="javascript:alert(1)">x</a><a href="data:text/html,x">y</a>' })),
    );
    expect(post.links).toEqual([]);
  });

  it('keeps zero-width and direction characters of the words as they are', () => {
    const post = onlyPost(page(card({ message: 'k\u200bi\u200dck \u202eright\u202c' })));
    expect(post.text.value).toBe('k\u200bi\u200dck \u202eright\u202c');
  });
});
