// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

/** Changed pages on which something wrong was once read and presented as certain, each as small as it gets. */

const group = () =>
  openPage('facebook/group-feed-light-layout.html', 'https://www.facebook.com/groups/rhieni.bryn.awel');
const dialog = () =>
  openPage('facebook/permalink-dialog-logged-out.html', 'https://www.facebook.com/owen.example/posts/750000000000002');

const readAll = (doc: Document) =>
  facebook.collect(doc).map((candidate) => {
    const { key, author, text } = facebook.extract(candidate);
    return { key, name: author.name.value, text: text.value };
  });

/** A copy of the element with other words in it, which the page hides. */
function addDecoy(element: Element, hide: (copy: Element) => void): void {
  const copy = element.cloneNode(true) as Element;
  const texts = element.ownerDocument.createTreeWalker(copy, 4);
  while (texts.nextNode())
    texts.currentNode.nodeValue = texts.currentNode.nodeValue?.replace(/\p{L}+/gu, 'decoy') ?? '';
  for (const link of copy.querySelectorAll('a[href]'))
    link.setAttribute('href', (link.getAttribute('href') ?? '').replaceAll(/\d{9,}/g, '999000000000999'));
  hide(copy);
  element.before(copy);
}

const WAYS: [string, (copy: Element) => void][] = [
  ['hidden', (copy) => copy.setAttribute('hidden', '')],
  ['not displayed', (copy) => copy.setAttribute('style', 'display: none')],
  ['invisible', (copy) => copy.setAttribute('style', 'color: red; visibility:hidden')],
];

describe.each(WAYS)('what is %s on Facebook', (_, hide) => {
  it.each([
    '[data-virtualized]',
    '[data-ad-rendering-role="profile_name"]',
    '[data-ad-rendering-role="story_message"]',
  ])('changes nothing of a group post: %s', (selector) => {
    const doc = group();
    const before = readAll(doc);
    expect(before).toHaveLength(1);
    addDecoy(pick(doc, selector), hide);
    expect(readAll(doc)).toEqual(before);
  });

  it.each([
    '[aria-label="Comment"]',
    '[aria-label="Comment"] > a[aria-hidden="false"]',
    'span[dir="auto"][lang]',
    'ul',
  ])('changes nothing of a post with comments: %s', (selector) => {
    const doc = dialog();
    const before = readAll(doc);
    expect(before).toHaveLength(3);
    addDecoy(pick(doc, selector), hide);
    expect(readAll(doc)).toEqual(before);
  });

  it('still counts as a picture, in doubt', () => {
    const doc = group();
    const candidate = facebook.candidateAt(pick(doc, '[data-ad-rendering-role="story_message"]'));
    if (!candidate) throw new Error('no post');
    const before = facebook.mediaElements(candidate).length;
    expect(before).toBeGreaterThan(0);
    hide(pick(doc, 'a[href*="/photo/"]'));
    expect(facebook.mediaElements(candidate)).toHaveLength(before);
  });
});

describe('a comment on Facebook', () => {
  it('has its words once where a second copy lies under them', () => {
    const doc = dialog();
    const reply = pick(doc, '[aria-label="Reply"] > div[dir="auto"]');
    const copy = reply.cloneNode(true) as Element;
    copy.setAttribute('aria-hidden', 'true');
    reply.after(copy);
    expect(readAll(doc).map(({ text }) => text)).toContain('Reply');
  });
});

describe('the caption of a video by itself on Facebook', () => {
  const watch = () => openPage('facebook/watch.html', 'https://www.facebook.com/watch/live/?v=840000000000001');
  const caption = (doc: Document) => readAll(doc).map(({ text }) => text)[0];

  it('is not the time where its link leads nowhere any more', () => {
    const doc = watch();
    pick(doc, 'a[href*="__cft__"]:not(h2 a)').removeAttribute('href');
    expect(caption(doc)).toBe('Cross country, live from the top field');
  });

  it.each(['beforebegin', 'afterend'] as const)('is not the time with a second copy of it: %s', (place) => {
    const doc = watch();
    const time = pick(doc, 'span[dir="auto"]:has(> a[href*="__cft__"])');
    const copy = time.outerHTML.replace('<span', '<span aria-hidden="true"');
    time.insertAdjacentHTML(place, copy);
    expect(caption(doc)).toBe('Cross country, live from the top field');
  });
});

describe('the author of a post on Facebook', () => {
  it('is not that of the post which it shares where its own header is not known any more', () => {
    const doc = openPage('facebook/timeline.html', 'https://www.facebook.com/jo.example');
    const post = pick(doc, '#sharing');
    pick(post, '[data-ad-rendering-role="profile_name"]').removeAttribute('data-ad-rendering-role');
    const { author, text } = facebook.extract({ root: post, kind: 'post' });
    expect([author.name.value, author.handle.value, text.value]).toEqual([
      'Jo Example',
      null,
      'Have a look at this lot',
    ]);
  });

  it('is not somebody in a hidden copy of an anonymous member', () => {
    const doc = openPage('facebook/group-anonymous.html', 'https://www.facebook.com/groups/450000000000001/');
    const member = pick(doc, 'object [role="button"]');
    const before = readAll(doc)[0];
    expect(before?.name).toBe('Anonymous member');
    addDecoy(member, (copy) => copy.setAttribute('hidden', ''));
    expect(readAll(doc)[0]).toEqual(before);
  });
});
