import type { Overlay } from './overlay';
import { words } from './words';

export interface MenuEntry {
  label: string;
  hint?: string;
  run(): void;
}

/**
 * The menu of further ways to flag a post, under its button. It closes with a choice, with Escape, and with a click elsewhere.
 *
 * @param missing what the page does not show of the post, said above the entries.
 * @returns a way to add an entry that was not known at once; without effect once the menu has closed.
 */
export function openMenu(
  window: Window & typeof globalThis,
  overlay: Overlay,
  entries: readonly MenuEntry[],
  missing: readonly string[],
  signal: AbortSignal,
): { add(entry: MenuEntry): void } {
  const { document } = window;
  const before = document.activeElement;
  const menu = document.createElement('div');
  menu.className = 'menu';
  const list = document.createElement('div');
  list.className = 'entries';
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', words('more'));
  if (missing.length > 0) {
    const title = document.createElement('p');
    title.textContent = words('missing_title');
    const gaps = document.createElement('ul');
    for (const one of missing) {
      const item = document.createElement('li');
      item.textContent = one;
      gaps.append(item);
    }
    const note = document.createElement('div');
    note.id = 'missing';
    note.append(title, gaps);
    menu.append(note);
    list.setAttribute('aria-describedby', 'missing');
  }
  const closing = new AbortController();
  const close = () => {
    closing.abort();
    menu.remove();
    overlay.more.setAttribute('aria-expanded', 'false');
  };
  const buttonOf = ({ label, hint, run }: MenuEntry) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.textContent = label;
    if (hint) {
      const small = document.createElement('small');
      small.textContent = hint;
      button.append(small);
    }
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      close();
      run();
    });
    return button;
  };
  const buttons = entries.map(buttonOf);
  list.append(...buttons);
  menu.append(list);
  menu.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const at = buttons.indexOf((menu.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement);
    const go = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === 'Escape') {
      close();
      if (before instanceof window.HTMLElement) before.focus({ preventScroll: true });
    } else if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) go(at + 1);
    else if (event.key === 'ArrowUp' || event.key === 'Tab') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else return;
    event.preventDefault();
  });
  const { signal: closed } = closing;
  // Of a click inside the closed layer the page sees the host only; those on the menu itself are its own.
  document.addEventListener('pointerdown', (event) => event.target !== overlay.host && close(), {
    capture: true,
    signal: closed,
  });
  window.addEventListener('scroll', close, { capture: true, passive: true, signal: closed });
  signal.addEventListener('abort', close, { once: true, signal: closed });
  overlay.mount(menu);
  overlay.more.setAttribute('aria-expanded', 'true');
  const place = () => {
    const tools = overlay.toolsPlace;
    const size = menu.getBoundingClientRect();
    const right = tools ? tools.right : window.innerWidth / 2 + size.width / 2;
    const below = tools ? tools.bottom + 4 : window.innerHeight / 3;
    menu.style.left = `${Math.round(Math.min(Math.max(8, right - size.width), window.innerWidth - size.width - 8))}px`;
    menu.style.top = `${Math.round(Math.max(8, Math.min(below, window.innerHeight - size.height - 8)))}px`;
  };
  place();
  buttons[0]?.focus({ preventScroll: true });
  return {
    add(entry) {
      if (closed.aborted) return;
      const button = buttonOf(entry);
      buttons.push(button);
      list.append(button);
      place();
    },
  };
}
