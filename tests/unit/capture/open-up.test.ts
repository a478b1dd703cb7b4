import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openUp } from '@/lib/capture/page/open-up';
import { picked } from '@/lib/platforms/picked';
import type { Fold, PlatformAdapter } from '@/lib/platforms/platform';

type Page = Window & typeof globalThis;

/** A post whose controls do what they are told; the adapter offers every button that is there. */
function page(controls: Record<string, (button: HTMLButtonElement) => void>) {
  const { window } = new JSDOM('<article><p>words</p></article>', { url: 'https://x.com/a/status/1' });
  const root = window.document.querySelector('article') as HTMLElement;
  const pressed: string[] = [];
  for (const [name, act] of Object.entries(controls)) {
    const button = window.document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', () => {
      pressed.push(button.textContent ?? '');
      act(button as unknown as HTMLButtonElement);
    });
    root.append(button);
  }
  const adapter: PlatformAdapter = {
    ...picked('x'),
    key: () => 'x:post:1',
    answers: () => [...root.querySelectorAll('p')].map((line) => ({ root: line, kind: 'comment' as const })),
    folds: () =>
      [...root.querySelectorAll('button')].map((control) => ({
        control,
        what: (control.textContent?.split(' ')[0] ?? '') as Fold['what'],
      })),
  };
  const run = (signal = new AbortController().signal) =>
    openUp(window as unknown as Page, adapter, { root, kind: 'post' }, () => {}, signal);
  return { root, pressed, run, window };
}

const add = (root: Element) => {
  const line = root.ownerDocument.createElement('p');
  line.textContent = 'more words';
  root.append(line);
};

describe('opening up a post', () => {
  it('presses the text first, then the rest in the order of the page, and tells each press', async () => {
    const { pressed, run, root } = page({
      'replies one': (button) => button.remove(),
      'text more': (button) => {
        add(root);
        button.remove();
      },
      'comments more': (button) => {
        add(root);
        button.remove();
      },
    });
    const { actions, ended } = await run();
    expect(ended).toBe('open');
    expect(pressed).toEqual(['text more', 'replies one', 'comments more']);
    expect(actions.map(({ did, label, worked }) => [did, label, worked])).toEqual([
      ['opened-text', 'text more', true],
      ['opened-replies', 'replies one', true],
      ['opened-comments', 'comments more', true],
    ]);
  }, 20_000);

  it('presses a control that brings nothing once, and says that it brought nothing', async () => {
    const { pressed, run } = page({ 'comments more': () => {} });
    const { actions, ended } = await run();
    expect(ended).toBe('open');
    expect(pressed).toEqual(['comments more']);
    expect(actions[0]?.worked).toBe(false);
  }, 20_000);

  it('presses what loads more again while it does, and a text’s control never twice: it may fold it up again', async () => {
    let left = 2;
    const { pressed, run, root } = page({
      'text more': (button) => {
        button.textContent = 'text less';
        add(root);
      },
      'comments more': (button) => {
        add(root);
        left -= 1;
        if (left === 0) button.remove();
      },
    });
    await run();
    expect(pressed).toEqual(['text more', 'comments more', 'comments more']);
  }, 20_000);

  it('ends where the post is gone, and after the press at hand where a person stops it', async () => {
    const gone = page({ 'comments more': () => gone.root.remove() });
    expect((await gone.run()).ended).toBe('gone');
    const stop = new AbortController();
    const stopped = page({
      'comments one': (button) => {
        button.remove();
        stop.abort();
      },
      'comments two': (button) => button.remove(),
    });
    expect((await stopped.run(stop.signal)).ended).toBe('stopped');
    expect(stopped.pressed).toEqual(['comments one']);
  }, 20_000);
});
