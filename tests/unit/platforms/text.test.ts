import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type ReadTextOptions, readText, TEXT_BUDGET } from '@/lib/platforms/text';

const { document } = new JSDOM('').window;
const element = (html: string): Element => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};
const text = (html: string, options?: ReadTextOptions) => readText(element(html), options).text;

describe('the text of an element', () => {
  it.each([
    ['folds white space', '  a \n\t b  ', 'a b'],
    ['keeps words apart that different elements hold', '<span>a </span><b>b</b>', 'a b'],
    ['does not part words that belong together', '<span>to</span><b>gether</b>', 'together'],
    ['starts a line for each block', '<div>a</div><div>b</div>c', 'a\nb\nc'],
    [
      'does not add empty lines for blocks in blocks',
      '<div><div><p>a</p></div></div><section><p>b</p></section>',
      'a\nb',
    ],
    ['keeps one empty line where the writer left some', 'a<br><br><br>b', 'a\n\nb'],
    ['reads emoji pictures as characters', 'a <img alt="💥" src="x">b<img alt="">', 'a 💥b'],
    ['reads nested inline elements', '<span>a<i>b<u>c</u></i></span>d', 'abcd'],
    ['leaves out hidden copies', '<div aria-hidden="true">copy</div><div>words</div>', 'words'],
    [
      'leaves out what is hidden by attribute or style',
      '<p hidden>a</p><p style="color:red; display: none">b</p><p style="visibility:hidden">c</p>d',
      'd',
    ],
    [
      'keeps the hidden halves of an address inside a link',
      '<a href="/x"><span aria-hidden="true">https://</span>site.example<span aria-hidden="true">…</span></a>',
      'https://site.example…',
    ],
    ['leaves out buttons', 'words <div role="button">See more</div><button>x</button>', 'words'],
    ['leaves out decoys', 'words<div data-0="0" data-1="1"><blockquote>decoy</blockquote></div>', 'words'],
    [
      'leaves out titles of drawings, scripts and styles',
      '<svg><title>t</title></svg><script>s</script><style>p{}</style>words<noscript>n</noscript>',
      'words',
    ],
    ['leaves out what Flagpost itself put there', 'words<flagpost-overlay>Flag</flagpost-overlay>', 'words'],
    ['leaves out what somebody is still writing', '<textarea>draft</textarea>words', 'words'],
    ['is empty for nothing', ' <br> <div></div> ', ''],
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('keeps zero-width characters, direction marks and no-break spaces as they are', () => {
    const words = 'k\u200bi\u200dc\u2060k\ufeff \u202eabc\u202c \u2066x\u2069 a\u00a0b';
    expect(text(words)).toBe(words);
  });

  it('reads the root itself, whatever the root is', () => {
    const hidden = element('<div id="h" aria-hidden="true" role="button">words</div>').querySelector('#h');
    expect(hidden && readText(hidden).text).toBe('words');
  });

  it('does not read beyond the root', () => {
    const inner = element('before<p id="p">in<b>side</b></p>after').querySelector('#p');
    expect(inner && readText(inner).text).toBe('inside');
  });

  it('leaves out what the caller does not want', () => {
    expect(text('a<q>b<i>c</i></q>d', { skip: (el) => el.localName === 'q' })).toBe('ad');
  });

  it('keeps a block on its line where the caller says that it runs on', () => {
    expect(text('hi <div>@sam</div>!', { inline: (el) => el.localName === 'div' })).toBe('hi @sam!');
  });

  it('keeps line ends of text nodes only where asked', () => {
    expect(text('a\nb \n\n\n c')).toBe('a b c');
    expect(text('a\nb \n\n\n c', { keepLineBreaks: true })).toBe('a\nb\n\nc');
    expect(text('a\r\nb', { keepLineBreaks: true })).toBe('a\nb');
  });
});

describe('a budget', () => {
  it('of characters cuts the text and says so', () => {
    expect(readText(element('abcdef'), { budget: { nodes: 99, characters: 4 } })).toEqual({ text: 'abcd', cut: true });
    expect(readText(element('abcd'), { budget: { nodes: 99, characters: 4 } })).toEqual({ text: 'abcd', cut: false });
  });

  it('of nodes cuts the text and says so', () => {
    const { text: read, cut } = readText(element('<i>a</i>'.repeat(100)), { budget: { nodes: 10, characters: 1000 } });
    expect(read).toBe('aaaaa');
    expect(cut).toBe(true);
  });

  it('never cuts a character in two', () => {
    expect(readText(element('ab💥c'), { budget: { nodes: 99, characters: 3 } })).toEqual({ text: 'ab', cut: true });
  });

  it('lets a post of 50,000 elements and one of a mebibyte through whole', () => {
    // As a whole page: this parser takes minutes for a fragment with that many neighbours.
    const { body } = new JSDOM(`<body>${'<b>x</b>'.repeat(50_000)}`).window.document;
    expect(readText(body).text).toHaveLength(50_000);
    expect(readText(element('x'.repeat(TEXT_BUDGET.characters)))).toMatchObject({ cut: false });
    expect(readText(element('x'.repeat(TEXT_BUDGET.characters + 1)))).toMatchObject({ cut: true });
  }, 30_000);

  it('is not needed for depth', () => {
    const root = element('');
    let here = root;
    for (let i = 0; i < 2000; i += 1) {
      here = here.appendChild(here.ownerDocument.createElement('b'));
    }
    here.textContent = 'deep';
    expect(readText(root).text).toBe('deep');
  });
});

describe('whatever the mark-up', () => {
  const leaf = fc.constantFrom('a', ' b ', '\n', '&#8203;', '<br>', '<img alt="e">', '<i aria-hidden="true">h</i>');
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom('div', 'span', 'a', 'p', 'b'), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).node;

  it('the text has no white space at its ends, no double spaces and no more than one empty line', () => {
    fc.assert(
      fc.property(tree, (html) => {
        const read = text(html);
        expect(read).toBe(read.replace(/^[ \n]+|[ \n]+$/g, ''));
        expect(read).not.toMatch(/ {2}| \n|\n |\n{3}/);
      }),
    );
  });

  it('a smaller budget gives a beginning of the whole', () => {
    fc.assert(
      fc.property(tree, fc.nat(20), (html, characters) => {
        const whole = text(html);
        const { text: part, cut } = readText(element(html), { budget: { nodes: 10_000, characters } });
        expect(whole.startsWith(part)).toBe(true);
        expect(cut).toBe(part.length < whole.length);
      }),
    );
  });
});
