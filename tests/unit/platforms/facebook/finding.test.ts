import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { card, fixture, page } from './pages';

const at = (doc: Document, selector: string) => {
  const node = doc.querySelector(selector);
  if (!node) throw new Error(`no ${selector}`);
  const found = facebook.candidateAt(node);
  return found && { kind: found.kind, id: found.root.id, key: facebook.key(found) };
};

describe('the post or comment under the pointer', () => {
  const feed = fixture('dialog-over-feed', 'https://www.facebook.com/');
  const light = fixture('group-feed-light-layout', 'https://www.facebook.com/groups/rhieni.bryn.awel');

  it('is the innermost one', () => {
    expect(at(feed, '#sticker img')).toEqual({
      kind: 'comment',
      id: 'sticker',
      key: 'facebook:comment:791000000000001',
    });
    expect(at(feed, '#d2 img')).toEqual({ kind: 'post', id: 'in-dialog', key: 'facebook:post:790000000000001' });
    expect(at(feed, '#in-dialog')).toMatchObject({ kind: 'post', id: 'in-dialog' });
  });

  it.each([
    '[data-ad-rendering-role="story_message"] strong',
    'video',
    '[data-ad-rendering-role="like_button"]',
    'form',
  ])('is the post in the light layout, from its %s', (selector) => {
    expect(at(light, selector)).toMatchObject({ kind: 'post', key: 'facebook:post:710000000000001' });
  });

  it.each([
    'h1 a',
    '[role="feed"]',
    '[role="feed"] > div:first-child span',
    '[role="article"] [role="status"]',
    'body',
  ])('is none outside of any: %s', (selector) => {
    expect(at(light, selector)).toBeNull();
  });

  it('is none in a hidden copy', () => {
    expect(at(feed, '[id="S:1"] [data-ad-rendering-role="story_message"]')).toBeNull();
  });

  it('includes the action bar that stands beside the marked block of a light post', () => {
    const doc = page(`<div role="main"><div id="root"><div data-virtualized="false">
      <div data-ad-rendering-role="profile_name"><a href="/sam.example">Sam Example</a></div>
      <div data-ad-rendering-role="story_message">Words</div></div>
      <div><span><i data-ad-rendering-role="like_button"></i></span></div></div></div>`);
    expect(at(doc, 'i')).toMatchObject({ kind: 'post', id: 'root' });
  });

  it('answers the same for every element of every candidate as the whole page does', () => {
    for (const doc of [feed, light]) {
      const candidates = facebook.collect(doc);
      for (const { root } of candidates) {
        for (const element of root.querySelectorAll('*')) {
          const innermost = candidates.filter((one) => one.root.contains(element)).at(-1);
          expect(facebook.candidateAt(element)?.root).toBe(innermost?.root);
        }
      }
    }
  });
});

describe('the posts of a page', () => {
  it('are none where there are only skeletons, members, a login wall and decoys', () => {
    const doc = page(`
      <div role="article"><div role="status" data-visualcompletion="loading-state"></div></div>
      <div role="list"><div role="listitem"><a href="/groups/1/user/2/">Sam Example</a></div></div>
      <div role="dialog"><form id="login_popup_cta_form"></form></div>
      <div data-0="0" data-1="1"><div data-ad-rendering-role="profile_name"><a href="/x">x</a></div>
        <div data-ad-rendering-role="story_message">x</div><i data-ad-rendering-role="like_button"></i></div>`);
    expect(facebook.collect(doc)).toEqual([]);
  });

  it('do not swallow a neighbour that has buttons where a light post has none', () => {
    const block = (name: string, buttons: string) => `<div data-virtualized="false" id="${name}">
      <div data-ad-rendering-role="profile_name"><a href="/${name}">${name}</a></div>
      <div data-ad-rendering-role="story_message">Words of ${name}</div>${buttons}</div>`;
    const doc = page(
      `<div role="main"><section>${block('first', '')}${block('second', '<i data-ad-rendering-role="like_button"></i>')}</section></div>`,
    );
    expect(facebook.collect(doc).map((candidate) => candidate.root.id)).toEqual(['first', 'second']);
  });

  it('stay in the order of the page, each before its comments', () => {
    const comment = (id: number) => `<div role="article"><a href="/u?comment_id=${btoa(`comment:7_${id}`)}">U</a>
      <ul><li><a href="/groups/1/posts/7/?comment_id=${id}">1h</a></li></ul></div>`;
    const doc = page(
      card({ timeHref: '/groups/1/posts/7/', below: comment(8) + comment(9) }) +
        card({ timeHref: '/groups/1/posts/10/' }),
    );
    expect(facebook.collect(doc).map(facebook.key)).toEqual([
      'facebook:post:7',
      'facebook:comment:8',
      'facebook:comment:9',
      'facebook:post:10',
    ]);
  });

  it('are kept where they cannot be identified, without a key', () => {
    const doc = page(card() + card({ author: 'Other Example' }));
    expect(facebook.collect(doc).map(facebook.key)).toEqual([null, null]);
  });
});

describe('a page whose root still waits for the site’s script', () => {
  it('is read, and what is hidden in it is not', () => {
    const hidden = card({ message: 'A copy that nobody sees' });
    const doc = page(
      `<div id="mount_0_0_aB" style="display:none">${card({ message: 'Words' })}<div style="display:none">${hidden}</div></div>`,
    );
    expect(facebook.collect(doc).map((one) => facebook.extract(one).text.value)).toEqual(['Words']);
  });
});
