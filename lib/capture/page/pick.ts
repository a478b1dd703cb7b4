import { shownText } from '@/lib/platforms/generic';
import type { Overlay } from './overlay';
import { Sheet } from './sheet';
import { words } from './words';

/** Smaller than this (CSS pixels) is no post: the first choice is the next larger part around it. */
const SMALLEST = { width: 120, height: 24 };

/** The part of the page that a pointer at `element` most likely means. */
function likely(element: Element, window: Window): Element {
  let best = element;
  while (best.parentElement && best.parentElement !== window.document.body) {
    const { width, height } = best.getBoundingClientRect();
    if (width >= SMALLEST.width && height >= SMALLEST.height) break;
    best = best.parentElement;
  }
  return best;
}

/**
 * Lets a person point out an element: it is outlined under the pointer, widened with the arrow up and narrowed with the arrow
 * down, and chosen with a click or Enter.
 *
 * @returns null where the person gave up.
 */
export async function pickElement(
  window: Window & typeof globalThis,
  overlay: Overlay,
  signal: AbortSignal,
): Promise<Element | null> {
  const { document } = window;
  let chosen: Element | null = null;
  let at: Element | null = null;
  /** The way down again after widening. */
  let inner: Element[] = [];
  const show = (element: Element | null) => {
    at = element;
    sheet.outline(element ? [element] : []);
    if (element) sheet.say(words('pick_count', [...shownText(element).text].length));
    else sheet.say(words('pick_says'));
  };
  const sheet: Sheet = new Sheet(
    window,
    overlay,
    {
      says: words('pick_says'),
      over(element) {
        inner = [];
        show(element && likely(element, window));
      },
      pick(element) {
        chosen = at?.contains(element) ? at : likely(element, window);
        sheet.end();
      },
      key({ key }) {
        if (key === 'ArrowUp') {
          const wider = at?.parentElement;
          if (at && wider && wider !== document.documentElement) {
            inner.push(at);
            show(wider);
          } else if (!at) show(likely(middleOf(window, overlay) ?? document.body, window));
        } else if (key === 'ArrowDown') show(inner.pop() ?? at?.firstElementChild ?? at);
        else if (key === 'ArrowRight') show(at?.nextElementSibling ?? at);
        else if (key === 'ArrowLeft') show(at?.previousElementSibling ?? at);
        else if (key === 'Enter') {
          chosen = at;
          if (at) sheet.end();
        } else return false;
        return true;
      },
    },
    signal,
  );
  await sheet.ended;
  return chosen;
}

const middleOf = (window: Window, overlay: Overlay): Element | null =>
  window.document
    .elementsFromPoint(window.innerWidth / 2, window.innerHeight / 2)
    .find((element) => element !== overlay.host) ?? null;
