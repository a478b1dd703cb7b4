import { useLayoutEffect, useRef } from 'react';
import type { ListPlace } from './place';

/** What stands above the list (notices, say) is read anew and has arrived by then. */
const SETTLED_MS = 1_500;
const TOUCHES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls back to where the reader left the list, and notes where the reader is. Until the page above the list has settled or
 * the reader does something, the place is held.
 *
 * @param top where the list begins, in CSS pixels from the top of the page.
 */
export function useReturn(place: ListPlace, top: number): void {
  const held = useRef(place.beyond);
  const begins = useRef(top);

  useLayoutEffect(() => {
    begins.current = top;
    place.top = top;
    if (held.current !== null) window.scrollTo({ top: Math.max(0, top + held.current), behavior: 'instant' });
    place.beyond = window.scrollY - top;
  }, [place, top]);

  // Noted with every step and not in the end: when the list goes, parts of the page above it have gone before.
  useLayoutEffect(() => {
    const note = () => {
      place.beyond = window.scrollY - begins.current;
    };
    const release = () => {
      held.current = null;
    };
    const timer = setTimeout(release, SETTLED_MS);
    window.addEventListener('scroll', note, { passive: true });
    for (const touch of TOUCHES) window.addEventListener(touch, release, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', note);
      for (const touch of TOUCHES) window.removeEventListener(touch, release);
    };
  }, [place]);
}
