import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { card, data, fixture, page, readAll, story } from './pages';

const only = (posts: PostSnapshot[], kind: PostSnapshot['kind']): PostSnapshot => {
  const found = posts.filter((post) => post.kind === kind);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${kind}`);
  return found[0];
};

describe('a photo shown by itself', () => {
  const ADDRESS = 'https://www.facebook.com/photo/?fbid=821000000000001&set=gm.820000000000009';
  const doc = fixture('photo-viewer', ADDRESS);
  const photo = only(readAll(doc), 'post');

  it('is read from the panel beside it, and nothing behind the viewer is', () => {
    expect(facebook.collect(doc).map(facebook.key)).toEqual([
      'facebook:post:821000000000001',
      'facebook:comment:822000000000001',
    ]);
    expect(photo.permalink.value).toBe('https://www.facebook.com/photo/?fbid=821000000000001');
    expect(photo.ids).toEqual({ photo: '821000000000001' });
    expect(photo.author).toMatchObject({
      name: { value: 'Dylan Example', strategy: 'viewer-link' },
      handle: { value: 'dylan.example' },
    });
    expect(photo.time).toMatchObject({ shown: '3d', exact: null, source: 'shown-text' });
    expect(photo.text).toMatchObject({
      value: 'The gate, see what Elin wrote\nabout it yesterday …',
      strategy: 'viewer-text',
    });
    expect(photo.textCut).toBe(true);
    expect(photo.media.map((item) => item.address)).toEqual(['https://scontent.xx.fbcdn.net/v/t39/gate.jpg']);
    expect(photo.doubts).toEqual([]);
  });

  it('holds the picture, the panel and the comments below, whatever is pointed at', () => {
    for (const selector of ['img', '#viewer form', 'h2 strong']) {
      const node = doc.querySelector(`#viewer ${selector.replace('#viewer ', '')}`);
      const candidate = node && facebook.candidateAt(node);
      expect(candidate).toMatchObject({ kind: 'post' });
      expect(candidate?.root.id).toBe('both');
    }
    const [post] = facebook.collect(doc);
    expect(post && facebook.answers(post).map(facebook.key)).toEqual(['facebook:comment:822000000000001']);
    expect(post && facebook.menuButton(post)?.getAttribute('aria-label')).toBe('Actions for this post');
  });

  it('stands above its comments as their thread', () => {
    const [, comment] = facebook.collect(doc);
    expect(comment && facebook.thread(comment).map(facebook.key)).toEqual(['facebook:post:821000000000001']);
    expect(comment && facebook.extract(comment).related).toMatchObject([
      { relation: 'parent', id: '821000000000001', author: 'Dylan Example', handle: 'dylan.example' },
    ]);
  });

  it('is nothing where the address is not one of a photo', () => {
    const elsewhere = fixture('photo-viewer', 'https://www.facebook.com/dylan.example');
    expect(facebook.collect(elsewhere).map(({ kind }) => kind)).toEqual(['comment']);
  });
});

describe('the reels viewer', () => {
  const doc = fixture('reels-viewer', 'https://www.facebook.com/reel/831000000000002');
  const reels = readAll(doc);

  it('finds each reel that is loaded, by its author', () => {
    expect(facebook.collect(doc).map(({ root }) => root.id)).toEqual(['first', 'second', 'third']);
    expect(reels.map((reel) => reel.author.name.value)).toEqual(['Gwen Example', 'Ffion Example', 'Harri Example']);
    expect(reels[2]?.ids.author).toBe('61550000000033');
    expect(reels.map((reel) => reel.kind)).toEqual(['reel', 'reel', 'reel']);
  });

  it('knows only the one that bears the number of the address', () => {
    expect(reels.map((reel) => reel.key)).toEqual([null, 'facebook:post:830000000000009', null]);
    expect(reels.map((reel) => reel.permalink.value)).toEqual([
      null,
      'https://www.facebook.com/reel/831000000000002/',
      null,
    ]);
    expect(reels[1]).toMatchObject({
      kind: 'reel',
      id: { strategy: 'json-location' },
      ids: { reel: '831000000000002' },
      time: { exact: '2025-11-13T02:13:20.000Z', source: 'json' },
      text: { value: 'Look what they served today …' },
      fullText: { value: 'Look what they served today and then some more of it' },
      doubts: [],
    });
  });

  it('does not guess where no player bears a number and none fills the window', () => {
    const unnumbered = fixture('reels-viewer', 'https://www.facebook.com/reel/831000000000002');
    for (const player of unnumbered.querySelectorAll('[data-video-id]')) player.removeAttribute('data-video-id');
    unnumbered.querySelector('script')?.remove();
    expect(readAll(unnumbered).map(({ key, permalink }) => [key, permalink.value])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('takes the one that fills the window for the one at the address', () => {
    const settled = fixture('reels-viewer', 'https://www.facebook.com/reel/831000000000002');
    const height = settled.defaultView?.innerHeight ?? 0;
    ['first', 'second', 'third'].forEach((id, i) => {
      const reel = settled.getElementById(id);
      const place = { top: (i - 1) * height, bottom: i * height } as DOMRect;
      if (reel) reel.getBoundingClientRect = () => place;
      reel?.querySelector('[data-video-id]')?.removeAttribute('data-video-id');
    });
    settled.querySelector('script')?.remove();
    expect(readAll(settled).map(({ key }) => key)).toEqual([null, 'facebook:post:831000000000002', null]);
  });

  it('takes the only reel for the one at the address', () => {
    const alone = fixture('reels-viewer', 'https://www.facebook.com/reel/831000000000002');
    for (const id of ['first', 'third']) alone.getElementById(id)?.remove();
    alone.querySelector('[data-video-id]')?.removeAttribute('data-video-id');
    alone.querySelector('script')?.remove();
    expect(readAll(alone)).toMatchObject([
      { key: 'facebook:post:831000000000002', id: { strategy: 'location' }, kind: 'reel', time: { exact: null } },
    ]);
  });
});

describe('a live video', () => {
  const doc = fixture('watch', 'https://www.facebook.com/watch/live/?v=840000000000001&ref=x');
  const posts = readAll(doc);

  it('is read as one post, without the videos beside it', () => {
    expect(only(posts, 'post')).toMatchObject({
      key: 'facebook:post:840000000000001',
      permalink: { value: 'https://www.facebook.com/watch/?v=840000000000001' },
      author: { name: { value: 'Marlbrook Harriers' }, handle: { value: 'marlbrook.harriers' } },
      text: { value: 'Cross country, live from the top field' },
      time: { shown: '20m', exact: null },
    });
  });

  it('gives its comments an address although they show no time', () => {
    expect(only(posts, 'comment')).toMatchObject({
      key: 'facebook:comment:841000000000001',
      id: { strategy: 'author-link', rank: 1 },
      permalink: {
        value: 'https://www.facebook.com/watch/?v=840000000000001&comment_id=841000000000001',
        strategy: 'post-address',
      },
      time: { shown: null, source: 'none' },
      text: { value: 'Who is that in the red vest?' },
    });
  });
});

describe('a timeline', () => {
  const doc = fixture('timeline', 'https://www.facebook.com/jo.example');
  const posts = readAll(doc);

  it('holds posts, and neither the event nor the pram for sale', () => {
    expect(facebook.collect(doc).map(({ root }) => root.id)).toEqual(['sharing', 'unmarked']);
    for (const href of ['/events/', '/marketplace/']) {
      const link = doc.querySelector(`a[href^="${href}"]`);
      expect(link && facebook.candidateAt(link)).toBeNull();
    }
  });

  it('keeps a shared post apart from the one that shares it', () => {
    expect(posts[0]).toMatchObject({
      kind: 'quote',
      key: 'facebook:post:850000000000001',
      author: { name: { value: 'Jo Example' } },
      text: { value: 'Have a look at this lot' },
      textCut: false,
      ids: { shared: '851000000000001' },
      doubts: [],
      related: [
        {
          relation: 'shared',
          id: '851000000000001',
          address: 'https://www.facebook.com/groups/440000000000001/posts/851000000000001/',
          author: 'Kit Example',
          text: "They lost my lad's …",
        },
      ],
    });
    const shared = doc.querySelectorAll('#sharing [data-ad-rendering-role="story_message"]')[1];
    expect(shared && facebook.candidateAt(shared)?.root.id).toBe('sharing');
  });

  it('offers to open the rest of the shared words', () => {
    const [sharing] = facebook.collect(doc);
    expect(sharing && facebook.folds(sharing).map(({ what, control }) => [what, control.textContent])).toEqual([
      ['text', 'See more'],
    ]);
  });

  it('names a shared post that nothing marks, from the data of the page', () => {
    expect(posts[1]).toMatchObject({
      kind: 'quote',
      related: [
        {
          relation: 'shared',
          id: '851000000000002',
          address: 'https://www.facebook.com/lee.example/posts/851000000000002/',
          author: 'Lee Example',
          handle: 'lee.example',
          text: 'Something that Lee wrote',
        },
      ],
    });
  });
});

describe('a post of somebody anonymous in a group', () => {
  const doc = fixture('group-anonymous', 'https://www.facebook.com/groups/450000000000001/');
  const [post] = readAll(doc);

  it('has no author but a word for one, and an address from its group and its pictures', () => {
    expect(post).toMatchObject({
      key: 'facebook:post:870000000000001',
      id: { strategy: 'photo-set' },
      permalink: {
        value: 'https://www.facebook.com/groups/450000000000001/posts/870000000000001/',
        strategy: 'group-and-number',
      },
      author: {
        name: { value: 'Anonymous member', strategy: 'anonymous' },
        handle: { value: null },
        profile: { value: null },
      },
      place: { kind: 'group', name: 'Marlbrook families', address: 'https://www.facebook.com/groups/450000000000001/' },
      text: { value: 'Which teacher is this about?' },
    });
    expect(post?.ids).toEqual({ group: '450000000000001' });
  });

  it('says that there are more pictures than the grid shows', () => {
    expect(post?.missing).toContainEqual({ what: 'media', shown: 2, total: null, raw: '+4' });
  });
});

describe('a shop', () => {
  it('holds no posts, whatever it is built of', () => {
    const doc = page(card(), 'https://www.facebook.com/marketplace/item/861000000000001/');
    const head = doc.querySelector('h3');
    expect(facebook.collect(doc)).toEqual([]);
    expect(head && facebook.candidateAt(head)).toBeNull();
  });
});

describe('an element that is used again for another post', () => {
  it('is the other post from then on', () => {
    const doc = page(data(story('22')) + card({ timeHref: '/sam.example/posts/22' }));
    const [candidate] = facebook.collect(doc);
    if (!candidate) throw new Error('no post');
    expect(facebook.extract(candidate)).toMatchObject({ key: 'facebook:post:22', time: { source: 'json' } });
    doc.querySelector('[role="link"]')?.setAttribute('href', '/sam.example/posts/33?__tn__=x');
    const message = doc.querySelector('[data-ad-rendering-role="story_message"]');
    if (message) message.textContent = 'Other words by the same person';
    expect(facebook.key(candidate)).toBe('facebook:post:33');
    expect(facebook.extract(candidate)).toMatchObject({
      text: { value: 'Other words by the same person' },
      permalink: { value: 'https://www.facebook.com/sam.example/posts/33/' },
      time: { exact: null, shown: '2h' },
      doubts: [],
    });
  });
});

describe('the mobile site', () => {
  it('is read where it has the same anchors, and left alone where it has not', () => {
    const there = page(card({ timeHref: '/sam.example/posts/22' }), 'https://m.facebook.com/sam.example');
    expect(readAll(there)).toMatchObject([{ permalink: { value: 'https://www.facebook.com/sam.example/posts/22/' } }]);
    const other = page(
      '<article data-ft="{}"><header><h3><a href="/sam.example">Sam</a></h3></header><p>Words</p><abbr>2h</abbr></article>',
      'https://mbasic.facebook.com/sam.example',
    );
    expect(facebook.collect(other)).toEqual([]);
  });
});
