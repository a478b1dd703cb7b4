/** The second version of the observer, which tells whether a page hides or covers an element. Chromium only. */
interface VisibleEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Watches whether `element` can really be seen. `visible` is null where the browser cannot tell or has not looked yet.
 *
 * False alarms happen on harmless pages (a dark-mode filter on the root), so this never refuses a flag: it is recorded,
 * and the side panel asks again.
 */
export function watchVisibility(element: Element, signal: AbortSignal): { readonly visible: boolean | null } {
  const state: { visible: boolean | null } = { visible: null };
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return state;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as VisibleEntry | undefined;
      if (last?.isIntersecting) state.visible = last.isVisible ?? null;
    },
    { threshold: [0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return state;
}
