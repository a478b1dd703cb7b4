// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const CODE = 'DReelPage01';

describe('the thread under a post on Instagram', () => {
  let doc: Document;
  const post = () => ({ root: pick(doc, '#post'), kind: 'post' as const });
  const comment = (number: number) => ({ root: pick(doc, `#comment-${number}`), kind: 'comment' as const });
  const ids = (candidates: { root: Element }[]) => candidates.map(({ root }) => root.id);
  const controls = (candidate: ReturnType<typeof post> | ReturnType<typeof comment>) =>
    instagram.folds(candidate).map(({ what, control }) => [what, control.id]);

  beforeEach(() => {
    doc = openPage('instagram/reel-page.html', `https://www.instagram.com/reel/${CODE}/`);
  });

  it('is read on the page of a reel, logged out, without the window that asks to sign up', () => {
    expect(ids(instagram.collect(doc))).toEqual(['post', 'comment-1', 'comment-2', 'comment-3']);
    expect(instagram.extract(post())).toMatchObject({
      kind: 'reel',
      key: `instagram:post:${CODE}`,
      permalink: { value: `https://www.instagram.com/p/${CODE}/` },
      author: { handle: { value: 'lowmoor.news' } },
      time: { exact: '2025-03-03T10:15:00.000Z' },
      text: { value: 'Gate song #gate' },
      comments: { shown: 3, total: 12 },
      loggedIn: false,
      doubts: [],
    });
  });

  it('is made of the comments and the answers to them', () => {
    expect(ids(instagram.answers(post()))).toEqual(['comment-1', 'comment-2', 'comment-3']);
    expect(instagram.answers(post()).every(({ kind }) => kind === 'comment')).toBe(true);
    expect(instagram.answers(comment(2))).toEqual([]);
    expect(instagram.thread(post())).toEqual([]);
  });

  it('leads from a comment to the post, and from an answer by way of the comment', () => {
    expect(instagram.thread(comment(1))).toEqual([post()]);
    expect(ids(instagram.thread(comment(3)))).toEqual(['post', 'comment-2']);
    pick(doc, '#comment-2').remove();
    expect(ids(instagram.thread(comment(3)))).toEqual(['post']);
  });

  it("knows the comment that is answered from the page's data where the link does not tell", () => {
    pick(doc, '#comment-3 a[href*="/c/"]').setAttribute('href', `/p/${CODE}/c/18000000000000003/`);
    expect(ids(instagram.thread(comment(3)))).toEqual(['post']);
    const script = doc.createElement('script');
    script.type = 'application/json';
    script.textContent =
      '{"__typename":"XDTCommentDict","pk":"18000000000000003","text":"@quiet.corner yes","created_at":1740997320,"user":{"username":"ines.calloway"},"parent_comment_id":"18000000000000002"}';
    doc.body.append(script);
    expect(ids(instagram.thread(comment(3)))).toEqual(['post', 'comment-2']);
  });

  it('does not hang a comment on a post that it does not belong to', () => {
    pick(doc, '#comment-1 a[href*="/c/"]').setAttribute('href', '/p/DAnotherOne2/c/18000000000000001/');
    expect(instagram.thread(comment(1))).toEqual([]);
    expect(instagram.extract(comment(1)).doubts).toEqual([
      {
        field: 'permalink',
        readings: [
          { value: 'https://www.instagram.com/p/DAnotherOne2/c/18000000000000001/', strategy: 'comment-link' },
          { value: `https://www.instagram.com/p/${CODE}/c/18000000000000001/`, strategy: 'post-around' },
        ],
      },
    ]);
  });

  it('offers further comments and folded answers to open, and not what would fold answers away', () => {
    expect(controls(post())).toEqual([
      ['comments', 'load'],
      ['replies', 'replies-1'],
    ]);
    expect(controls(comment(1))).toEqual([['replies', 'replies-1']]);
    expect(controls(comment(2))).toEqual([]);
    expect(controls(comment(3))).toEqual([]);
  });

  it.each([
    ['with words beside the plus', () => pick(doc, '#load').append('zz')],
    ['with another drawing', () => pick(doc, '#load line').remove()],
    ['that belongs to a comment', () => pick(doc, '#comment-1 > div').append(pick(doc, '#load'))],
    ['among the buttons of the post', () => pick(doc, 'section').append(pick(doc, '#load'))],
  ])('does not take a button %s for further comments', (_, change) => {
    change();
    expect(controls(post())).toEqual([['replies', 'replies-1']]);
  });

  it.each([
    ['without the line before its words', () => pick(doc, '#replies-1 div div').remove()],
    ['with a drawing in it', () => pick(doc, '#replies-1').append(pick(doc, '#menu svg').cloneNode(true))],
    ['that is a link', () => pick(doc, '#replies-1').removeAttribute('role')],
    ['before the comment', () => pick(doc, '#thread-1').prepend(pick(doc, '#replies-1'))],
    ['of the caption', () => pick(doc, '#caption-block').append(pick(doc, '#replies-1'))],
    ['below the post', () => pick(doc, '#panel').append(pick(doc, '#replies-1'))],
  ])('does not take a button %s for folded answers', (_, change) => {
    change();
    expect(controls(post())).toEqual([['comments', 'load']]);
    expect(controls(comment(1))).toEqual([]);
  });

  it('finds the answers of a comment that stands alone, and nothing below the post', () => {
    pick(doc, '#thread-2').remove();
    expect(controls(post())).toEqual([
      ['comments', 'load'],
      ['replies', 'replies-1'],
    ]);
    pick(doc, '#panel').append(pick(doc, '#replies-1'));
    expect(controls(comment(1))).toEqual([]);
  });

  it('says how many comments and answers are not there', () => {
    expect(instagram.extract(post()).missing).toEqual([
      { what: 'comments', shown: 3, total: 12, raw: null },
      { what: 'replies', shown: 1, total: null, raw: 'Zz zz 3 zz' },
    ]);
    expect(instagram.extract(comment(1)).missing).toEqual([{ what: 'replies', shown: 0, total: 3, raw: 'Zz zz 3 zz' }]);
    expect(instagram.extract(comment(2)).missing).toEqual([]);
  });

  it('counts folds where nothing tells how many answers a comment has', () => {
    for (const script of doc.querySelectorAll('script')) script.remove();
    expect(instagram.extract(comment(1)).missing).toEqual([
      { what: 'replies', shown: 1, total: null, raw: 'Zz zz 3 zz' },
    ]);
  });

  it('says that words are those of a translation where the browser has put them there', () => {
    const text = pick(doc, '#comment-1 > div > span[dir="auto"]');
    text.innerHTML = '<font style="vertical-align: inherit;"><font>Fe wnaeth.</font></font>';
    expect(instagram.extract(comment(1)).missing.map(({ what }) => what)).not.toContain('translation');
    doc.documentElement.classList.add('translated-ltr');
    expect(instagram.extract(comment(1))).toMatchObject({
      text: { value: 'Fe wnaeth.' },
      missing: [{ what: 'replies' }, { what: 'translation', shown: null, total: null, raw: null }],
      doubts: [],
    });
  });
});
