import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointing } from '@/lib/capture/page/target';
import { picked } from '@/lib/platforms/picked';
import type { PlatformAdapter } from '@/lib/platforms/platform';

type Page = Window & typeof globalThis;

/** Posts one under the other, each with words in it, told apart by their `id`. */
function page(...ids: string[]) {
  const html = ids.map((id) => `<article id="${id}" tabindex="0"><p>${id}</p></article>`).join('');
  const { window } = new JSDOM(`<body>${html}</body>`, { url: 'https://x.com/home', pretendToBeVisual: true });
  const { document } = window as unknown as Page;
  window.Element.prototype.getBoundingClientRect = () => new window.DOMRect(0, 0, 500, 200) as DOMRect;
  const adapter: PlatformAdapter = {
    ...picked('x'),
    candidateAt: (node) => {
      const root = node.closest('article');
      return root && { root, kind: 'post' };
    },
    collect: () => [...document.querySelectorAll('article')].map((root) => ({ root, kind: 'post' })),
    key: ({ root }) => root.id || null,
  };
  // Nothing in the middle of the window: the most central post is then the first of those equally near.
  document.elementFromPoint = () => null;
  const words = (id: string) => document.querySelector(`#${id} p`) as HTMLElement;
  const pointing = new Pointing(window as unknown as Page, adapter);
  const hands = { screenX: 10, screenY: 10, altKey: false, ctrlKey: false, metaKey: false };
  const key = { key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };
  const shortcut = () => {
    pointing.keyPressed({ ...key, key: 'Alt', altKey: true });
    pointing.keyPressed({ ...key, key: 'Shift', altKey: true, shiftKey: true });
  };
  return { document, words, pointing, hands, key, shortcut };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a shortcut means', () => {
  it('is the post that lay under the pointer when the keys went down, though the page has moved under it since', () => {
    const { words, pointing, hands, shortcut } = page('one', 'two', 'three');
    pointing.pointerOver(words('two'), hands);
    shortcut();
    pointing.pointerOver(words('three'), hands);
    expect(pointing.byShortcut()?.root.id).toBe('two');
    pointing.keysReleased();
    pointing.pointerOver(words('one'), hands);
    expect(pointing.byShortcut()?.root.id).toBe('two');
  });

  it('is that post also where the page moves between the first key of it and the next', () => {
    const { words, pointing, hands, key } = page('one', 'two');
    pointing.pointerOver(words('one'), hands);
    pointing.keyPressed({ ...key, key: 'Alt', altKey: true });
    pointing.pointerOver(words('two'), hands);
    pointing.keyPressed({ ...key, key: 'Shift', altKey: true, shiftKey: true });
    expect(pointing.byShortcut()?.root.id).toBe('one');
  });

  it('is what lies under the pointer at a new press, though the end of the one before was not told', () => {
    const { words, pointing, hands, shortcut } = page('one', 'two');
    pointing.pointerOver(words('one'), hands);
    shortcut();
    pointing.pointerOver(words('two'), hands);
    shortcut();
    expect(pointing.byShortcut()?.root.id).toBe('two');
  });

  it('is the post to which the hand has gone with the keys held down', () => {
    const { words, pointing, hands, shortcut } = page('one', 'two');
    pointing.pointerOver(words('one'), hands);
    shortcut();
    pointing.pointerOver(words('two'), { ...hands, screenY: 300, altKey: true });
    pointing.pointerOver(words('one'), { ...hands, screenY: 300, altKey: true });
    expect(pointing.byShortcut()?.root.id).toBe('two');
  });

  it('is still that post when the hand has gone on after the press', () => {
    const { words, pointing, hands, shortcut } = page('one', 'two');
    pointing.pointerOver(words('one'), hands);
    shortcut();
    pointing.keysReleased();
    pointing.pointerOver(words('two'), { ...hands, screenY: 300 });
    expect(pointing.byShortcut()?.root.id).toBe('one');
  });

  it('is what lies under the pointer now where the press is long over, or its end was not told', () => {
    for (const release of [true, false]) {
      const { words, pointing, hands, shortcut } = page('one', 'two');
      pointing.pointerOver(words('one'), hands);
      shortcut();
      if (release) pointing.keysReleased();
      vi.advanceTimersByTime(5_000);
      pointing.pointerOver(words('two'), { ...hands, screenY: 300 });
      expect(pointing.byShortcut()?.root.id).toBe('two');
    }
  });

  it('is found again in the element in which the site has drawn it anew, and not in what the old element holds now', () => {
    const { document, words, pointing, hands, shortcut } = page('one', 'two', 'three');
    pointing.pointerOver(words('two'), hands);
    shortcut();
    const [first, second] = document.querySelectorAll('article');
    if (!first || !second) throw new Error('no posts');
    second.id = 'four';
    first.id = 'two';
    expect(pointing.byShortcut()?.root).toBe(first);
    first.remove();
    expect(pointing.byShortcut()).toBeNull();
  });

  it('is the focused post for somebody who went on with the keys, though the pointer lies on another', () => {
    const { document, words, pointing, hands, key, shortcut } = page('one', 'two', 'three');
    pointing.pointerOver(words('one'), hands);
    pointing.pointerMoved({ ...hands, screenX: 40 });
    pointing.keyPressed({ ...key, key: 'Tab' });
    document.getElementById('three')?.focus();
    // The page scrolls to the focused post, and another post comes to lie under the pointer.
    expect(pointing.pointerOver(words('two'), { ...hands, screenX: 40 })).toBe(false);
    shortcut();
    expect(pointing.byShortcut()?.root.id).toBe('three');
  });
});

describe('what the context menu means', () => {
  it('is the post on which it was opened, in whatever element that stands by now', () => {
    const { document, words, pointing, hands } = page('one', 'two');
    pointing.pointerOver(words('one'), hands);
    pointing.menuOpened(words('two'));
    expect(pointing.byMenu()?.root.id).toBe('two');
    const again = document.querySelector('#two')?.cloneNode(true) as Element;
    document.querySelector('#two')?.replaceWith(again);
    expect(pointing.byMenu()?.root).toBe(again);
    again.remove();
    expect(pointing.byMenu()).toBeNull();
  });

  it('is the post under the pointer where it was opened beside all posts', () => {
    const { document, words, pointing, hands } = page('one', 'two');
    pointing.pointerOver(words('two'), hands);
    pointing.menuOpened(document.body);
    expect(pointing.byMenu()?.root.id).toBe('two');
  });
});
