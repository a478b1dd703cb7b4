import { describe, expect, it } from 'vitest';
import { card, data, onlyPost, page, readAll, story } from './pages';

const WORDS = 'Some words about the school';

describe('which post it is', () => {
  it('is told by its own time link, whatever the data of the page holds first', () => {
    const post = onlyPost(page(data(story('1'), story('22')) + card({ timeHref: '/sam.example/posts/22?__tn__=x' })));
    expect(post.id).toEqual({ value: '22', strategy: 'time-link', rank: 1 });
    expect(post.time.exact).toBe('2025-10-09T08:53:20.000Z');
  });

  it('is told by the data for the address of its time link, where that is an opaque token', () => {
    const named = story('22', { wwwURL: 'https://www.facebook.com/sam.example/posts/pfbid0B' });
    const post = onlyPost(
      page(data(story('1'), named) + card({ timeHref: '/sam.example/posts/pfbid0B?__cft__[0]=a' })),
    );
    expect(post.id).toEqual({ value: '22', strategy: 'json-permalink', rank: 2 });
    expect(post.permalink).toMatchObject({
      value: 'https://www.facebook.com/sam.example/posts/22/',
      raw: 'https://www.facebook.com/sam.example/posts/pfbid0B',
    });
  });

  it('is the opaque token itself where nothing better is known', () => {
    const post = onlyPost(page(data(story('1')) + card({ timeHref: '/sam.example/posts/pfbid0B' })));
    expect(post.id).toEqual({ value: 'pfbid0B', strategy: 'opaque-permalink', rank: 6 });
    expect(post.time.exact).toBeNull();
    expect(post.permalink.value).toBe('https://www.facebook.com/sam.example/posts/pfbid0B');
  });

  it('is told by author and words where one story fits', () => {
    const post = onlyPost(page(data(story('1', { message: { text: 'Other words' } }), story('22')) + card()));
    expect(post.id).toEqual({ value: '22', strategy: 'json-author-text', rank: 4 });
  });

  it.each([
    ['two stories fit', [story('1'), story('22')], {}],
    ['the author is another one', [story('1', { actors: [{ name: 'Sam Exampleson' }] })], {}],
    ['the text goes on differently', [story('1', { message: { text: `${WORDS} and more` } })], {}],
    ['the same words stand in another group', [story('1', { to: { __typename: 'Group', id: '77' } })], {}],
    ['the author of the same name is another person', [story('1')], { authorHref: '/profile.php?id=61550000000099' }],
    ['its own address is one that the data does not know', [story('1')], { timeHref: '/sam.example/videos/9/' }],
    ['its pictures are of another post', [story('1')], { below: '<a href="/photo/?fbid=3&set=pcb.44"><img></a>' }],
    [
      'there are hardly any words and they are cut',
      [story('1', { message: { text: 'Hi all of you' } })],
      { message: 'Hi <div role="button">See more</div>' },
    ],
  ])('is not told by author and words when %s', (_, stories, options) => {
    const post = onlyPost(page(data(...stories) + card(options)));
    expect(post.time.exact).toBeNull();
    expect(post.id.strategy).not.toBe('json-author-text');
    expect(post.id.value).not.toBe('1');
  });

  it('is not told by author and words when two posts on the page say the same', () => {
    const posts = readAll(page(data(story('1')) + card() + card()));
    expect(posts.map((post) => post.id.value)).toEqual([null, null]);
  });

  it('is not told by a picture that somebody links to in the text', () => {
    const post = onlyPost(page(card({ message: 'See <a href="/photo/?fbid=3&set=pcb.44">this</a>' })));
    expect(post.id.value).toBeNull();
  });

  it('is not told by pictures of two different posts', () => {
    const pictures = '<a href="/photo/?fbid=3&set=pcb.44"><img></a><a href="/photo/?fbid=4&set=pcb.45"><img></a>';
    expect(onlyPost(page(card({ below: pictures }))).id.value).toBeNull();
  });

  it('is told by the comments beside a light post in a dialog of its own', () => {
    const comment = `<div role="article"><a href="/u.example?comment_id=${btoa('comment:66_67')}">U</a></div>`;
    const light = `<div><div data-virtualized="false">
      <div data-ad-rendering-role="profile_name"><a href="/groups/77/user/61550000000021/">Sam Example</a></div>
      <a role="link" href="?__cft__[0]=a#?abc">2h</a><div data-ad-rendering-role="story_message">Words</div></div>
      <i data-ad-rendering-role="like_button"></i></div>`;
    const [post, second] = readAll(page(`<div role="dialog">${light}<div>${comment}</div></div>`));
    expect(post).toMatchObject({
      id: { value: '66', strategy: 'comment-links' },
      permalink: { value: 'https://www.facebook.com/groups/77/posts/66/', strategy: 'group-and-number' },
      comments: { shown: 1 },
    });
    expect(second).toMatchObject({ key: 'facebook:comment:67', id: { strategy: 'author-link', rank: 1 } });
    const crowded = readAll(page(`<div role="dialog">${light}${light}<div>${comment}</div></div>`));
    expect(crowded.map((one) => one.id.value)).toEqual([null, null, '67']);
  });

  it('of a post that shares another is never the number of the shared one', () => {
    const shared = `<div data-ad-rendering-role="profile_name"><a href="/first.example">First Example</a></div>
      <div data-ad-rendering-role="story_message">Shared words</div><a href="/photo/?fbid=3&set=pcb.44"><img></a>
      <a href="/first.example/posts/44">1 May</a>`;
    const post = onlyPost(page(card({ message: 'My own words', below: shared })));
    expect(post).toMatchObject({ kind: 'quote', id: { value: null }, text: { value: 'My own words' } });
    expect(post.author.name.value).toBe('Sam Example');
    expect(post.related).toEqual([
      {
        relation: 'shared',
        id: null,
        address: 'https://www.facebook.com/first.example/posts/44/',
        author: 'First Example',
        handle: 'first.example',
        text: 'Shared words',
      },
    ]);
  });

  it('does not take the words of a shared post for its own', () => {
    const html = `<div role="article" aria-posinset="1">
      <div data-ad-rendering-role="profile_name"><a href="/sam.example">Sam Example</a></div><a role="link" href="/sam.example/posts/9">1h</a>
      <div data-ad-rendering-role="profile_name"><a href="/first.example">First Example</a></div>
      <div data-ad-rendering-role="story_message">Shared words</div><i data-ad-rendering-role="like_button"></i></div>`;
    expect(onlyPost(page(html))).toMatchObject({
      text: { value: '' },
      id: { value: '9' },
      related: [{ text: 'Shared words' }],
    });
  });
});

describe('the address of the page', () => {
  const HERE = 'https://www.facebook.com/sam.example/posts/555';

  it('names the post that stands alone on it', () => {
    const post = onlyPost(page(card(), HERE));
    expect(post.id).toEqual({ value: '555', strategy: 'location', rank: 5 });
    expect(post.permalink).toMatchObject({
      value: 'https://www.facebook.com/sam.example/posts/555/',
      strategy: 'location',
    });
  });

  it.each([
    ['two posts stand there', card() + card({ author: 'Other Example' })],
    ['a dialog is still being filled', `${card()}<div role="dialog"></div>`],
    ['the post is somebody else’s', card({ author: 'Other Example', authorHref: '/other.example' })],
    ['the post is an advert', card({ timeHref: '/ads/about/' })],
  ])('names none when %s', (_, html) => {
    for (const post of readAll(page(html, HERE))) expect(post.id.value).toBeNull();
  });

  it('names the post in the dialog and none behind it', () => {
    const posts = readAll(page(`${card({ author: 'Other Example' })}<div role="dialog">${card()}</div>`, HERE));
    expect(posts.map((post) => post.id.value)).toEqual([null, '555']);
  });

  it('is not read into links that lead nowhere', () => {
    const post = onlyPost(page(card({ authorHref: '/other.example', timeHref: '?__cft__[0]=a' }), HERE));
    expect(post.permalink.value).toBeNull();
    expect(post.time.shown).toBe('2h');
  });
});

describe('the author', () => {
  it('is read below the header where the header names the group', () => {
    const html = `<div role="article" aria-posinset="1">
      <div data-ad-rendering-role="profile_name"><a href="/groups/77/?__tn__=x">Bryn Awel parents</a></div>
      <span><a href="/groups/77/user/61550000000021/?__tn__=x" role="link" attributionsrc="/x">Sam Example</a></span>
      <span><a href="/groups/77/posts/88/?__tn__=x" role="link" attributionsrc="/x">3h</a></span>
      <div data-ad-rendering-role="story_message">Words</div><i data-ad-rendering-role="like_button"></i></div>`;
    expect(onlyPost(page(html))).toMatchObject({
      author: { name: { value: 'Sam Example', strategy: 'subheading-link', rank: 1 } },
      id: { value: '88' },
      ids: { author: '61550000000021', group: '77' },
      place: { kind: 'group', name: 'Bryn Awel parents', address: 'https://www.facebook.com/groups/77/' },
      time: { shown: '3h' },
    });
  });

  it('may take part anonymously, with a button in place of a link', () => {
    const html = `<div role="article" aria-posinset="1">
      <div data-ad-rendering-role="profile_name"><h3><object><div role="button">Anonymous participant</div></object></h3></div>
      <a href="/groups/77/posts/88/" role="link">3h</a>
      <div data-ad-rendering-role="story_message">Words</div><i data-ad-rendering-role="like_button"></i></div>`;
    expect(onlyPost(page(html)).author).toMatchObject({
      name: { value: 'Anonymous participant', strategy: 'anonymous' },
      handle: { value: null },
      profile: { value: null },
    });
  });
});

describe('a comment', () => {
  it('of somebody anonymous is not taken for one that its words link to', () => {
    const elsewhere = `/u.example?comment_id=${btoa('comment:98_99')}`;
    const html = `<div role="article"><object><div role="button">Anonymous participant</div></object>
      <span dir="auto" lang="en"><div dir="auto">See <a href="${elsewhere}">Other Example</a></div></span>
      <ul><li><a href="/groups/77/posts/66/?comment_id=67">1h</a></li></ul></div>`;
    expect(readAll(page(html))).toMatchObject([
      {
        key: 'facebook:comment:67',
        ids: { post: '66' },
        author: { name: { value: null } },
        text: { value: 'See Other Example' },
      },
    ]);
  });
});

describe('the data of the page', () => {
  it('gives no exact time where it states two for one address', () => {
    const url = 'https://www.facebook.com/sam.example/posts/22';
    const bare = story('22', { comet_sections: {} });
    const dated = (creation_time: number) => ({ creation_time, url });
    const read = (...objects: unknown[]) => onlyPost(page(data(bare, ...objects) + card({ timeHref: url }))).time;
    expect(read(dated(1_760_000_000), dated(1_760_000_000)).exact).toBe('2025-10-09T08:53:20.000Z');
    expect(read(dated(1_760_000_000), dated(1_760_000_001))).toMatchObject({
      exact: null,
      source: 'shown-text',
      shown: '2h',
    });
  });

  it.each([
    ['of the wrong shape', { post_id: {}, wwwURL: 5, message: 'x', actors: 'y', comet_sections: [] }],
    ['with a time that is none', story('22', { comet_sections: { timestamp: { story: { creation_time: 'soon' } } } })],
    [
      'with a time before the site was there',
      story('22', { comet_sections: { timestamp: { story: { creation_time: 12 } } } }),
    ],
  ])('%s changes nothing that is shown', (_, object) => {
    const post = onlyPost(page(data(object) + card({ timeHref: '/sam.example/posts/22' })));
    expect(post).toMatchObject({ id: { value: '22' }, time: { shown: '2h', exact: null }, text: { value: WORDS } });
  });

  it('marks an advert that the header does not name', () => {
    const sponsored = story('22', { th_dat_spo: { ad_id: '1' } });
    expect(onlyPost(page(data(sponsored) + card({ timeHref: '/sam.example/posts/22' }))).advert).toBe(true);
  });

  it('that arrives later is read too', () => {
    const doc = page(card({ timeHref: '/sam.example/posts/22' }));
    expect(onlyPost(doc).time.exact).toBeNull();
    doc.body.insertAdjacentHTML('beforeend', data(story('22')));
    expect(onlyPost(doc).time.exact).toBe('2025-10-09T08:53:20.000Z');
  });
});
