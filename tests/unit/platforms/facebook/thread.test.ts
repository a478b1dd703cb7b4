import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import type { Candidate } from '@/lib/platforms/platform';
import { fixture } from './pages';

const open = () => fixture('thread', 'https://www.facebook.com/groups/460000000000001/posts/880000000000001/');

const at = (doc: Document, id: string): Candidate => {
  const found = facebook.collect(doc).find(({ root }) => root.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const ids = (candidates: Candidate[]) => candidates.map(({ root }) => root.id);
const folds = (candidate: Candidate) => facebook.folds(candidate).map(({ what, control }) => [what, control.id]);

describe('a thread', () => {
  it('is above a comment the post, above an answer the comment too, above an answer to it all three', () => {
    const doc = open();
    expect(ids(facebook.thread(at(doc, 'post')))).toEqual([]);
    expect(ids(facebook.thread(at(doc, 'c2')))).toEqual(['post']);
    expect(ids(facebook.thread(at(doc, 'r1')))).toEqual(['post', 'c1']);
    expect(ids(facebook.thread(at(doc, 'r2')))).toEqual(['post', 'c1']);
    expect(ids(facebook.thread(at(doc, 'rr1')))).toEqual(['post', 'c1', 'r1']);
  });

  it('ends at the post where the comment that is answered does not show', () => {
    const doc = open();
    doc.getElementById('c1')?.remove();
    expect(ids(facebook.thread(at(doc, 'rr1')))).toEqual(['post']);
  });

  it('is below a post all its comments and answers, each once, and below a comment not asked for', () => {
    const doc = open();
    const again = doc.getElementById('c2')?.cloneNode(true);
    if (again) doc.getElementById('behind')?.before(again);
    expect(facebook.answers(at(doc, 'post')).map(facebook.key)).toEqual([
      'facebook:comment:881000000000001',
      'facebook:comment:881000000000011',
      'facebook:comment:881000000000012',
      'facebook:comment:881000000000013',
      'facebook:comment:881000000000002',
    ]);
    expect(facebook.answers(at(open(), 'c1'))).toEqual([]);
  });

  it('names what an answer to an answer is an answer to, the nearest first', () => {
    const { related, kind, ids: numbers } = facebook.extract(at(open(), 'rr1'));
    expect(kind).toBe('reply');
    expect(numbers).toMatchObject({ parentComment: '881000000000001', parentReply: '881000000000011' });
    expect(related.map(({ id, author, text }) => [id, author, text])).toEqual([
      ['881000000000011', 'Nest Example', 'How so?'],
      ['881000000000001', 'Mabli Example', 'Worst one yet'],
      ['880000000000001', 'Lowri Example', null],
    ]);
    expect(related[0]?.address).toBe(
      'https://www.facebook.com/groups/460000000000001/posts/880000000000001/?comment_id=881000000000001&reply_comment_id=881000000000011',
    );
  });
});

describe('the controls that open more', () => {
  it('are those of the text, the folded replies and further comments, in the order of the page, and no others', () => {
    expect(folds(at(open(), 'post'))).toEqual([
      ['text', 'see-more'],
      ['replies', 'more-under-reply'],
      ['replies', 'folded'],
      ['comments', 'more'],
    ]);
  });

  it('of a comment are those of its own thread', () => {
    const doc = open();
    expect(folds(at(doc, 'c1'))).toEqual([['replies', 'more-under-reply']]);
    expect(folds(at(doc, 'r1'))).toEqual([['replies', 'more-under-reply']]);
    expect(folds(at(doc, 'c2'))).toEqual([['replies', 'folded']]);
    expect(folds(at(doc, 'r2'))).toEqual([]);
  });

  it.each([
    ['has a name of its own', (b: Element) => b.setAttribute('aria-label', 'Join group')],
    ['opens a menu', (b: Element) => b.setAttribute('aria-haspopup', 'menu')],
    ['opens and closes something', (b: Element) => b.setAttribute('aria-expanded', 'false')],
    ['leads somewhere', (b: Element) => b.setAttribute('href', '/login/')],
    [
      'lights up as a deed does',
      (b: Element) => b.insertAdjacentHTML('beforeend', '<div data-visualcompletion="ignore"></div>'),
    ],
    ['holds a link', (b: Element) => b.insertAdjacentHTML('beforeend', '<a href="/x">x</a>')],
    ['stands in the writing box', (b: Element) => b.replaceWith(...wrapped(b, 'form'))],
    ['stands in a link', (b: Element) => b.replaceWith(...wrapped(b, 'a'))],
    ['is hidden', (b: Element) => b.setAttribute('aria-hidden', 'true')],
    ['cannot be reached', (b: Element) => b.setAttribute('tabindex', '-1')],
  ])('are none where a button %s', (_, change) => {
    const doc = open();
    for (const id of ['more', 'folded', 'more-under-reply']) {
      const button = doc.getElementById(id);
      if (button) change(button);
    }
    expect(folds(at(doc, 'post'))).toEqual([['text', 'see-more']]);
  });

  it('are none for more comments where two buttons could be it', () => {
    const doc = open();
    doc.getElementById('behind')?.insertAdjacentHTML('beforeend', '<div role="button" tabindex="0">Log in</div>');
    expect(folds(at(doc, 'post')).map(([what]) => what)).toEqual(['text', 'replies', 'replies']);
  });

  it('are none for more comments where the page counts no more than it shows', () => {
    const doc = open();
    const count = doc.getElementById('p4')?.querySelector('span');
    if (count) count.textContent = '5 comments';
    expect(folds(at(doc, 'post')).map(([what]) => what)).toEqual(['text', 'replies', 'replies']);
  });

  it('of folded replies tell how many; a bare word below a comment is none', () => {
    const doc = open();
    const folded = doc.getElementById('folded');
    if (folded) folded.textContent = 'Reply';
    expect(folds(at(doc, 'c2'))).toEqual([]);
  });

  it('are none above replies that show already: those may close them', () => {
    const doc = open();
    const first = doc.getElementById('r1');
    first?.parentElement?.insertAdjacentHTML('beforebegin', '<div role="button" tabindex="0">Hide all 3 replies</div>');
    expect(folds(at(doc, 'c1'))).toEqual([['replies', 'more-under-reply']]);
  });

  it('open the text of a comment that is cut', () => {
    const doc = open();
    const words = doc.querySelector('#r2 [lang] > div');
    words?.insertAdjacentHTML('beforeend', ' … <div role="button" tabindex="0" id="rest">See more</div>');
    expect(folds(at(doc, 'r2'))).toEqual([['text', 'rest']]);
    expect(facebook.extract(at(doc, 'r2')).missing).toContainEqual({
      what: 'text',
      shown: null,
      total: null,
      raw: 'See more',
    });
  });

  it('hold no button that closes a text whose end the data of the page knows to be there', () => {
    const doc = open();
    const words = doc.querySelector('#c1 [lang] > div');
    words?.insertAdjacentHTML('beforeend', ' <div role="button" tabindex="0">See less</div>');
    expect(folds(at(doc, 'c1'))).toEqual([['replies', 'more-under-reply']]);
    expect(facebook.extract(at(doc, 'c1')).textCut).toBe(false);
  });
});

describe('what a page does not show', () => {
  it('of a post is told in the words of the site', () => {
    expect(facebook.extract(at(open(), 'post')).missing).toEqual([
      { what: 'text', shown: null, total: null, raw: 'See more' },
      { what: 'comments', shown: 5, total: 14, raw: null },
      { what: 'comment-filter', shown: null, total: null, raw: 'Most relevant' },
      { what: 'replies', shown: 2, total: null, raw: 'View 2 more replies' },
    ]);
  });

  it('of a comment is how many of its replies there are, where the data of the page says so', () => {
    const doc = open();
    expect(facebook.extract(at(doc, 'c1')).missing).toEqual([
      { what: 'replies', shown: 3, total: 5, raw: 'View 2 more replies' },
    ]);
    expect(facebook.extract(at(doc, 'r1')).missing).toEqual([
      { what: 'replies', shown: 1, total: null, raw: 'View 2 more replies' },
    ]);
  });

  it('is the original of a comment that the site has translated', () => {
    const { missing, doubts, text } = facebook.extract(at(open(), 'c2'));
    expect(text.value).toBe('This is terrible');
    expect(missing).toContainEqual({ what: 'translation', shown: null, total: null, raw: null });
    expect(doubts).toEqual([]);
  });

  it('is no translation where the original shows', () => {
    const doc = open();
    const words = doc.querySelector('#c2 [lang] > div');
    if (words) words.textContent = 'Mae hyn yn ofnadwy';
    const { missing, doubts } = facebook.extract(at(doc, 'c2'));
    expect(missing.map(({ what }) => what)).toEqual(['replies']);
    expect(doubts).toEqual([]);
  });
});

function wrapped(button: Element, tag: string): Element[] {
  const around = button.ownerDocument.createElement(tag);
  if (tag === 'a') around.setAttribute('href', '/x');
  around.append(button.cloneNode(true));
  return [around];
}
