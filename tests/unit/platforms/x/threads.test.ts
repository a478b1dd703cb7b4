// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const FOCUS = '1896504573460221953';

describe('the page of one post on X', () => {
  let doc: Document;
  const read = (id: string) => x.extract({ root: pick(doc, `#${id}`), kind: 'post' });
  const open = (url: string) => {
    doc = openPage('x/thread.html', url);
  };

  beforeEach(() => open(`https://x.com/marigold_finch/status/${FOCUS}`));

  it('shows an edited post: time and id belong to this version', () => {
    expect(read('focus')).toMatchObject({
      id: { value: FOCUS, strategy: 'history-link', rank: 0 },
      edited: true,
      time: { exact: '2025-03-03T10:15:00.000Z', of: 'this-version', shown: '10:15 · 3 zz 2025' },
      media: [{ kind: 'image', address: null, alt: null }],
    });
  });

  it('offers no more of a text that only has a translation', () => {
    expect(read('focus').textCut).toBe(false);
  });

  it('takes the views, which no button shows here, from the row of counts', () => {
    expect(read('focus').counts.at(-1)).toEqual({ what: 'views', value: 58244, raw: '3 zz, 7 zz, 729 zz, 58244 zz' });
  });

  it('has what the opened post answers above it, wherever the cells stand in the page', () => {
    expect(read('focus')).toMatchObject({
      kind: 'reply',
      ids: { thread: FOCUS, parent: '1896501490646781953' },
      related: [
        {
          relation: 'parent',
          id: '1896501490646781953',
          address: 'https://x.com/Tobias_Reed/status/1896501490646781953',
          author: 'Tobias Reed',
          handle: 'Tobias_Reed',
          text: 'Tuesday, surely?',
        },
      ],
    });
    expect(read('second')).toMatchObject({ kind: 'reply', related: [{ id: '1896260515299069953' }] });
  });

  it('does not say of the topmost post whether it answers another', () => {
    expect(read('first')).toMatchObject({ kind: 'post', related: [] });
  });

  it('names the parent of an answer only where a gap parts it from the one before', () => {
    expect(read('answer')).toMatchObject({ kind: 'reply', ids: { parent: FOCUS }, related: [{ id: FOCUS }] });
    expect(read('answer-to-answer')).toMatchObject({ kind: 'reply', ids: { thread: FOCUS }, related: [] });
  });

  it('does not name a post as parent that is gone', () => {
    pick(doc, '#second').replaceWith(doc.createElement('article'));
    expect(read('focus')).toMatchObject({ kind: 'reply', related: [] });
  });

  it('takes neither an advert nor what stands under a heading for answers', () => {
    expect(read('advert')).toMatchObject({ kind: 'post', advert: true });
    expect(read('more-to-see')).toMatchObject({ kind: 'post', related: [] });
    expect(read('focus').comments).toEqual({ shown: 2, total: 3 });
  });

  it("says nothing of answers while the address is another page's", () => {
    open('https://x.com/marigold_finch/status/1896515898081021953');
    expect(['focus', 'second', 'answer'].map((id) => read(id).kind)).toEqual(['post', 'post', 'post']);
    open('https://x.com/home');
    expect(['focus', 'second', 'answer'].map((id) => read(id).kind)).toEqual(['post', 'post', 'post']);
  });

  it('knows that a plain link under the opened post means that it was not edited', () => {
    pick(doc, '#focus a[href$="/history"]').setAttribute('href', `/marigold_finch/status/${FOCUS}`);
    expect(read('focus').edited).toBe(false);
    expect(read('answer').edited).toBeNull();
  });
});

describe('the media viewer of X', () => {
  let doc: Document;
  const focus = () => ({ root: pick(doc, '#focus'), kind: 'post' as const });

  beforeEach(() => {
    doc = openPage('x/viewer.html', `https://x.com/marigold_finch/status/${FOCUS}/photo/1`);
  });

  it('is no post itself', () => {
    expect(x.collect(doc).map(({ root: { id } }) => id)).toEqual(['focus', 'answer']);
  });

  it('gives its picture to the post that it belongs to, and to no other', () => {
    expect(x.mediaElements(focus()).map(({ id }) => id)).toEqual(['big']);
    expect(x.extract(focus()).media).toEqual([
      { kind: 'image', address: 'https://pbs.twimg.com/media/two?format=jpg&name=large', alt: 'Two pupils' },
    ]);
    expect(x.extract({ root: pick(doc, '#answer'), kind: 'post' }).media).toEqual([
      { kind: 'image', address: 'https://pbs.twimg.com/media/other?format=jpg', alt: 'zz' },
    ]);
  });

  it('leads from its picture to the post', () => {
    expect(x.candidateAt(pick(doc, '#big'))?.root.id).toBe('focus');
    expect(x.candidateAt(pick(doc, '#answer img'))?.root.id).toBe('answer');
    expect(x.candidateAt(pick(doc, '#viewer'))).toBeNull();
    expect(x.candidateAt(pick(doc, 'section h1'))).toBeNull();
  });

  it('does not give a picture of another post of the thread to the one beside it', () => {
    pick(doc, '#stage a').setAttribute('href', '/quiet_corner/status/1896505873694461953/analytics');
    expect(x.mediaElements(focus())).toEqual([]);
    expect(x.candidateAt(pick(doc, '#big'))).toBeNull();
  });

  it('goes by the address where the viewer shows no buttons', () => {
    pick(doc, '#stage [role="group"]').remove();
    expect(x.mediaElements(focus()).map(({ id }) => id)).toEqual(['big']);
  });
});

describe('a long-form article on X', () => {
  let doc: Document;

  beforeEach(() => {
    doc = openPage('x/article.html', `https://x.com/marigold_finch/article/${FOCUS}`);
  });

  it('is read as one post, with what is set into it beside it', () => {
    const [article, ...others] = x.collect(doc);
    expect(others).toEqual([]);
    expect(x.extract(article as NonNullable<typeof article>)).toMatchObject({
      kind: 'article',
      key: `x:post:${FOCUS}`,
      id: { value: FOCUS, strategy: 'part-link' },
      ids: { author: '778899' },
      permalink: { value: `https://x.com/marigold_finch/status/${FOCUS}` },
      author: { name: { value: 'Marigold Finch' }, handle: { value: 'marigold_finch' } },
      time: { exact: '2025-03-03T10:16:00.000Z', source: 'datetime', strategy: 'time-alone' },
      text: { value: 'What the governors hid\nFirst paragraph.\nSecond paragraph.', strategy: 'article' },
      links: [{ text: 'paragraph', href: 'https://t.co/Ef3' }],
      media: [{ kind: 'image', address: 'https://pbs.twimg.com/media/cover?format=jpg', alt: 'The old gate' }],
      comments: { shown: 0, total: 2 },
      edited: null,
      related: [{ relation: 'quoted', id: null, author: 'Tobias Reed', handle: 'Tobias_Reed', text: 'Set into it.' }],
    });
  });

  it('holds the posts set into it', () => {
    expect(x.candidateAt(pick(doc, '#inside span'))?.root.id).toBe('view');
  });

  it('is known by the address where nothing in it tells its id', () => {
    for (const link of doc.querySelectorAll('a[href*="/status/"],a[href*="/article/"]')) link.remove();
    expect(x.key({ root: pick(doc, '#view'), kind: 'post' })).toBe(`x:post:${FOCUS}`);
  });
});
