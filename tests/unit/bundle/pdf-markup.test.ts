import { describe, expect, it } from 'vitest';
import { html, list, said, terms, value } from '@/lib/bundle/documents/html';
import { blocksOf, type Element, passagesOf } from '@/lib/bundle/pdf/markup';

const first = (markup: { html: string }): Element => {
  const [block] = blocksOf([markup.html]);
  if (block?.kind !== 'block') throw new Error('It is no block.');
  return block.element;
};
const passages = (markup: { html: string }) => passagesOf(first(markup));

describe('a page of a bundle, read again', () => {
  it('gives a captured text as it was, with the characters that nobody would see', () => {
    const text = '  A\u202e <b>&amp;\r\n\u0000 \ud83d “x”  y\n';
    const block = Array.from(blocksOf([html`<section>${said(text)}</section>`.html])).find(
      ({ kind }) => kind === 'block',
    );
    if (block?.kind !== 'block') throw new Error('It is no block.');
    expect(passagesOf({ ...block.element, tag: 'span', classes: [], children: [block.element] })).toMatchObject([
      { text, isSaid: true },
    ]);
  });

  it('takes white space of the page for one space, and that of a value as it is', () => {
    expect(
      passages(html`<p>One
      two  ${value('a  b ')}</p>`),
    ).toMatchObject([{ text: 'One two a  b ' }]);
  });

  it('names hidden characters, and keeps what is read from the right apart from the words around it', () => {
    expect(passages(html`<p>By ${value('שלום')}, 5 bytes</p>`)).toMatchObject([
      { text: 'By שלום, 5 bytes', shown: 'By \u2068שלום\u2069, 5 bytes' },
    ]);
    expect(passages(html`<p>${value('שלום')}</p>`)).toMatchObject([{ text: 'שלום', shown: 'שלום' }]);
    expect(passages(html`<p>Called ${value('a\u202egnp.exe')}</p>`)).toMatchObject([
      { text: 'Called a\u202egnp.exe', shown: 'Called a[RLO]gnp.exe' },
    ]);
  });

  it('puts each line, and each item of a list, by itself', () => {
    const [, told] = first(terms([['Files', html`two${list([html`one<br>SHA`, 'other'])}`]])).children.flatMap((row) =>
      typeof row === 'string' ? [] : row.children,
    );
    expect(passagesOf(told as Element).map(({ text, inList }) => [text, inList])).toEqual([
      ['two', null],
      ['one', 'begins'],
      ['SHA', 'goes-on'],
      ['other', 'begins'],
    ]);
  });

  it('gives the rows of a table one by one, also where a page is cut between them', () => {
    const pieces = [
      '<table><thead><tr><th>A</th></tr></thead><tbody>',
      '<tr><td>1</td></tr>',
      '<tr><td>2</td></tr>',
      '</tbody></table>',
    ];
    const read: string[] = [];
    for (const block of blocksOf(pieces))
      if (block.kind === 'table')
        for (const [cell] of block.rows)
          read.push(
            passagesOf(cell as Element)
              .map(({ text }) => text)
              .join(),
          );
    expect(read).toEqual(['1', '2']);
  });

  it.each([
    ['words outside of every block', 'Words'],
    ['a block that is not closed', '<section><p>Words</p>'],
    ['a word that is not closed', '<p>Words'],
    ['what is closed in another order', '<p><em>Words</p></em>'],
    ['a table that is not closed', '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr>'],
  ])('refuses %s, because something would be missing from the PDF', (_, page) => {
    const readAll = () => {
      for (const block of blocksOf([page])) if (block.kind === 'table') Array.from(block.rows);
    };
    expect(readAll).toThrow(SyntaxError);
  });
});
