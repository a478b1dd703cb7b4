// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { x } from '@/lib/platforms/x/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const FOCUS = '1896504573460217857';

describe('a thread on X', () => {
  let doc: Document;
  const post = (id: string) => ({ root: pick(doc, `#${id}`), kind: 'post' as const });
  const idsOf = (all: { root: Element }[]) => all.map(({ root }) => root.id);
  const open = (file: string, url: string) => {
    doc = openPage(`x/${file}.html`, url);
  };

  beforeEach(() => open('folded-thread', `https://x.com/marigold_finch/status/${FOCUS}`));

  describe('with folded answers', () => {
    it('is opened by the buttons that do nothing else, and by no other', () => {
      expect(x.folds(post('focus'))).toEqual([
        { what: 'replies', control: pick(doc, '#show-branch') },
        { what: 'replies', control: pick(doc, '#show-rest') },
      ]);
    });

    it('counts the places where answers are folded, a link to another page among them', () => {
      expect(x.extract(post('focus')).missing).toEqual([
        { what: 'comments', shown: 3, total: 23, raw: null },
        { what: 'replies', shown: 3, total: null, raw: 'aa aa aa' },
      ]);
    });

    it('tells the words of a notice where the button has none of its own', () => {
      for (const id of ['in-branch', 'elsewhere']) pick(doc, `#${id}`).remove();
      expect(x.extract(post('focus')).missing.at(-1)).toEqual({
        what: 'replies',
        shown: 1,
        total: null,
        raw: 'cc cc cc, cc cc',
      });
    });

    it('leaves out a control that is switched off, opens a menu, or has a name of its own', () => {
      const button = pick(doc, '#show-branch');
      for (const [name, value] of [
        ['disabled', ''],
        ['aria-disabled', 'true'],
        ['aria-haspopup', 'menu'],
        ['data-testid', 'like'],
      ] as const) {
        button.setAttribute(name, value);
        expect(idsOf(x.folds(post('focus')).map(({ control }) => ({ root: control }))), name).toEqual(['show-rest']);
        button.removeAttribute(name);
      }
      expect(x.folds(post('focus'))).toHaveLength(2);
    });

    it('offers them for the opened post alone', () => {
      for (const id of ['answer', 'branch', 'unrelated']) expect(x.folds(post(id))).toEqual([]);
    });

    it('offers none while the page shows no thread', () => {
      open('folded-thread', 'https://x.com/home');
      expect(x.folds(post('focus'))).toEqual([]);
      expect(x.answers(post('focus'))).toEqual([]);
      expect(x.thread(post('answer'))).toEqual([]);
    });
  });

  it('gives the answers shown under the opened post, and none of what is only listed below', () => {
    expect(idsOf(x.answers(post('focus')))).toEqual(['answer', 'branch', 'second-answer']);
    expect(x.answers(post('answer'))).toEqual([]);
  });

  it('gives what an answer answers: the opened post, then the answers of the same branch', () => {
    expect(idsOf(x.thread(post('answer')))).toEqual(['focus']);
    expect(idsOf(x.thread(post('branch')))).toEqual(['focus', 'answer']);
    expect(idsOf(x.thread(post('second-answer')))).toEqual(['focus']);
    expect(x.thread(post('unrelated'))).toEqual([]);
    expect(x.thread(post('focus'))).toEqual([]);
  });

  it('gives nothing between where no empty cell tells the branches apart', () => {
    for (const cell of [...doc.querySelectorAll('[data-testid="cellInnerDiv"]')])
      if (!cell.querySelector('*:not(div)') && !cell.textContent?.trim()) cell.remove();
    expect(idsOf(x.thread(post('branch')))).toEqual(['focus']);
  });

  it('gives what stands above the opened post, outermost first, wherever the cells stand in the page', () => {
    open('thread', 'https://x.com/marigold_finch/status/1896504573460221953');
    expect(idsOf(x.thread(post('focus')))).toEqual(['first', 'second']);
    expect(idsOf(x.thread(post('second')))).toEqual(['first']);
    expect(idsOf(x.thread(post('answer-to-answer')))).toEqual(['first', 'second', 'focus', 'answer']);
    expect(idsOf(x.answers(post('focus')))).toEqual(['answer', 'answer-to-answer']);
    expect(x.thread(post('advert'))).toEqual([]);
  });

  it('is found beside a picture in the media viewer too', () => {
    open('viewer', 'https://x.com/marigold_finch/status/1896504573460221953/photo/1');
    expect(idsOf(x.thread(post('answer')))).toEqual(['focus']);
    expect(idsOf(x.answers(post('focus')))).toEqual(['answer']);
  });

  it('is none on the page of earlier versions, which lists them like a thread', () => {
    open('thread', 'https://x.com/marigold_finch/status/1896504573460221953/history');
    expect(x.thread(post('focus'))).toEqual([]);
    expect(x.extract(post('answer'))).toMatchObject({ kind: 'post', ids: {} });
  });
});
