import { beforeAll, describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { fixture, readAll } from './pages';

const byKey = (snapshots: PostSnapshot[], key: string): PostSnapshot => {
  const found = snapshots.find((snapshot) => snapshot.key === key);
  if (!found) throw new Error(`${key} is not among ${snapshots.map((s) => s.key).join(', ')}`);
  return found;
};

describe("a group's feed in the light layout", () => {
  let doc: Document;
  let post: PostSnapshot;
  beforeAll(() => {
    doc = fixture('group-feed-light-layout', 'https://www.facebook.com/groups/rhieni.bryn.awel');
    const all = readAll(doc);
    expect(all).toHaveLength(1);
    post = byKey(all, 'facebook:post:710000000000001');
  });

  it('gives the number of the post from its pictures and its address from the data of the page', () => {
    expect(post.id).toEqual({ value: '710000000000001', strategy: 'photo-set', rank: 3 });
    expect(post.permalink).toEqual({
      value: 'https://www.facebook.com/groups/rhieni.bryn.awel/posts/710000000000001/',
      strategy: 'json',
      rank: 0,
    });
    expect(post.ids).toEqual({ author: '61550000000001', group: '420000000000001' });
  });

  it('names the author from the header and not from the avatar', () => {
    expect(post.author.name).toEqual({ value: 'Carys Example', strategy: 'profile-link', rank: 0 });
    expect(post.author.handle).toEqual({ value: 'carys.example.1', strategy: 'json', rank: 1 });
    expect(post.author.profile.value).toBe('https://www.facebook.com/groups/420000000000001/user/61550000000001/');
  });

  it('puts the letters of a scrambled time in order, and takes the exact time from the data of the page', () => {
    expect(post.time).toEqual({
      shown: '2 hour',
      exact: '2026-01-31T09:35:35.000Z',
      source: 'json',
      precision: 'second',
      strategy: 'json',
      rank: 0,
    });
  });

  it('keeps the text as shown, and beside it the whole text that the page holds', () => {
    expect(post.text.value).toBe('💥Has anybody seen what the head did?\nHe left the gate open again …');
    expect(post.textCut).toBe(true);
    expect(post.fullText.value).toMatch(/^💥Has anybody.*And a third one\.$/s);
    expect(post.fullText.strategy).toBe('json');
  });

  it('lists pictures and video without avatar, emoji and fake card', () => {
    expect(post.media).toEqual([
      { kind: 'image', address: 'https://scontent.xx.fbcdn.net/v/t39/gate.jpg', alt: 'Llun o giât' },
      { kind: 'image', address: 'https://scontent.xx.fbcdn.net/v/t39/yard.jpg', alt: 'Llun o iard' },
      { kind: 'video', address: null, alt: null },
    ]);
    expect(post.links).toEqual([]);
  });

  it('says where it stands, who looks at it in which language, and that it is no advert', () => {
    expect(post.place).toEqual({
      kind: 'group',
      name: 'Rhieni Bryn Awel',
      address: 'https://www.facebook.com/groups/rhieni.bryn.awel/',
    });
    expect(post.loggedIn).toBe(true);
    expect(JSON.stringify(post)).not.toContain('61550000000009');
    expect(post.interfaceLanguage).toBe('cy');
    expect(post.advert).toBe(false);
  });

  it('takes totals from the data of the page where none are shown', () => {
    expect(post.counts).toEqual([
      { what: 'reactions', value: 0, raw: '0' },
      { what: 'comments', value: 12, raw: '12' },
      { what: 'shares', value: 3, raw: '3' },
    ]);
    expect(post.comments).toEqual({ shown: 0, total: 12 });
  });

  it('points at the menu in the header', () => {
    const [candidate] = facebook.collect(doc);
    expect(candidate && facebook.menuButton(candidate)?.getAttribute('aria-label')).toBe('Gweithredoedd');
  });
});

describe('a post that somebody opened without logging in', () => {
  let doc: Document;
  let all: PostSnapshot[];
  let post: PostSnapshot;
  let comment: PostSnapshot;
  let reply: PostSnapshot;
  beforeAll(() => {
    doc = fixture('permalink-dialog-logged-out', 'https://www.facebook.com/owen.example/posts/750000000000002');
    all = readAll(doc);
    post = byKey(all, 'facebook:post:750000000000002');
    comment = byKey(all, 'facebook:comment:760000000000001');
    reply = byKey(all, 'facebook:comment:760000000000002');
  });

  it('is found once, before its comments, in spite of the dialogs and the placeholders', () => {
    expect(all.map((snapshot) => snapshot.kind)).toEqual(['post', 'comment', 'reply']);
  });

  it('takes its number from the links of its comments', () => {
    expect(post.id).toEqual({ value: '750000000000002', strategy: 'comment-links', rank: 0 });
    expect(post.permalink).toEqual({
      value: 'https://www.facebook.com/owen.example/posts/750000000000002/',
      raw: 'https://www.facebook.com/owen.example/posts/pfbid0AbCdEf',
      strategy: 'json',
      rank: 0,
    });
  });

  it('joins the time by address and not by order', () => {
    expect(post.time).toMatchObject({ shown: '30 May at 11:02', exact: '2025-05-30T05:02:05.000Z', source: 'json' });
    expect(comment.time).toMatchObject({ shown: '1w', exact: '2025-06-09T07:56:14.000Z', precision: 'second' });
    expect(reply.time).toMatchObject({ shown: '6d', exact: '2025-06-09T07:56:40.000Z' });
  });

  it('reads each line of the text, cut where the page cuts it', () => {
    expect(post.text).toMatchObject({
      value: 'First line\nof the post, and then …',
      strategy: 'described-by',
      rank: 0,
    });
    expect(post.text.raw).toMatch(/^First line\nof the post, and then …\s+See more$/);
    expect(post.textCut).toBe(true);
    expect(post.fullText.value).toContain('a long text that is not shown');
  });

  it('does not take the sort menu below for the menu of the post', () => {
    expect(facebook.collect(doc).map((candidate) => facebook.menuButton(candidate))).toEqual([null, null, null]);
    expect(post.loggedIn).toBe(false);
  });

  it('keeps each number as shown, with the exact total where the shown one is rounded', () => {
    expect(post.counts).toEqual([
      { what: 'reaction', raw: 'Love: 1.1K people', value: null },
      { what: 'reactions', raw: '1.2K', value: 1234 },
      { what: 'comments', raw: '782 comments', value: 782 },
      { what: 'shares', raw: '114 shares', value: 114 },
    ]);
    expect(post.comments).toEqual({ shown: 2, total: 782 });
  });

  it('reads a comment with its own address, author, text, links and preview', () => {
    expect(comment.kind).toBe('comment');
    expect(comment.permalink).toEqual({
      value: 'https://www.facebook.com/owen.example/posts/750000000000002/?comment_id=760000000000001',
      raw: 'https://www.facebook.com/owen.example/posts/pfbid0AbCdEf?comment_id=760000000000001',
      strategy: 'time-link',
      rank: 0,
    });
    expect(comment.author).toMatchObject({
      name: { value: 'Mali Example', strategy: 'author-link' },
      handle: { value: 'mali.example' },
      profile: { value: 'https://www.facebook.com/mali.example' },
    });
    expect(comment.ids).toEqual({ post: '750000000000002', author: '61550000000003' });
    expect(comment.text.value).toBe('The whole comment,\nsee news.example/...');
    expect(comment.textCut).toBe(true);
    expect(comment.fullText.value).toBe('The whole comment, the end of which is not shown.');
    expect(comment.textLanguage).toBe('hi-Latn-IN');
    expect(comment.links).toEqual([{ text: 'news.example/...', href: 'https://news.example/story' }]);
    expect(comment.media).toEqual([
      { kind: 'image', address: 'https://external.xx.fbcdn.net/preview.jpg', alt: 'Preview' },
    ]);
    expect(comment.counts).toEqual([{ what: 'reactions', raw: '3', value: 3 }]);
  });

  it('says what a comment and a reply answer', () => {
    const answered = {
      relation: 'parent',
      id: '750000000000002',
      address: 'https://www.facebook.com/owen.example/posts/750000000000002/',
      author: 'Owen Example',
      handle: 'owen.example',
      text: null,
    };
    expect(comment.related).toEqual([answered]);
    expect(reply.kind).toBe('reply');
    expect(reply.ids).toMatchObject({ post: '750000000000002', parentComment: '760000000000001' });
    expect(reply.text.value).toBe('Reply');
    expect(reply.related.map((one) => [one.id, one.address])).toEqual([
      ['760000000000001', 'https://www.facebook.com/owen.example/posts/750000000000002/?comment_id=760000000000001'],
      ['750000000000002', 'https://www.facebook.com/owen.example/posts/750000000000002/'],
    ]);
  });
});

describe('a post in a dialog over the feed', () => {
  let doc: Document;
  let all: PostSnapshot[];
  beforeAll(() => {
    doc = fixture('dialog-over-feed', 'https://www.facebook.com/nia.example/posts/790000000000001');
    all = readAll(doc);
  });

  it('is found once, in the dialog, beside the advert; hidden copies and placeholders are not found', () => {
    expect(all.map((snapshot) => snapshot.key)).toEqual([
      'facebook:post:770000000000001',
      'facebook:post:790000000000001',
      'facebook:comment:791000000000001',
    ]);
    expect(facebook.collect(doc).map((candidate) => candidate.root.id)).toEqual(['', 'in-dialog', 'sticker']);
  });

  it('tells the advert, whose time slot holds no time', () => {
    const advert = byKey(all, 'facebook:post:770000000000001');
    expect(advert).toMatchObject({
      advert: true,
      kind: 'reel',
      id: { strategy: 'json-author-text', rank: 4 },
      permalink: { value: 'https://www.facebook.com/reel/780000000000001/' },
      time: { shown: null, exact: null, source: 'none' },
      place: { kind: null },
    });
    expect(advert.links.map((link) => link.href)).toEqual(['http://shop.example/', 'https://shop.example/offer']);
  });

  it('leaves out the hidden copy of a text on a coloured ground', () => {
    expect(byKey(all, 'facebook:post:790000000000001').text.value).toBe('LOOK AT THIS 💫');
  });

  it('reads a comment that is only a sticker', () => {
    const comment = byKey(all, 'facebook:comment:791000000000001');
    expect(comment.text).toEqual({ value: '', strategy: 'none', rank: -1 });
    expect(comment.media).toEqual([
      { kind: 'image', address: 'https://scontent.xx.fbcdn.net/v/t39.1997-6/fox.png', alt: 'A sticker of a fox' },
    ]);
    expect(comment.ids.author).toBe('61550000000005');
    expect(comment.author.handle.value).toBeNull();
  });

  it("counts the sticker among the pictures of the post that holds it, but not among the post's own", () => {
    const [, post] = facebook.collect(doc);
    expect(post && facebook.mediaElements(post).map((element) => element.getAttribute('alt'))).toEqual([
      'A sticker of a fox',
    ]);
    expect(byKey(all, 'facebook:post:790000000000001').media).toEqual([]);
  });

  it("points at the comment's own menu and at the post's", () => {
    const [, post, comment] = facebook.collect(doc);
    expect(post && facebook.menuButton(post)?.getAttribute('aria-label')).toBe('Actions');
    expect(comment && facebook.menuButton(comment)?.getAttribute('aria-label')).toBe('Hide or report this');
  });
});
