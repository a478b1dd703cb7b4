import type { PageAction } from '@/lib/capture-state';

/** How long the site is given to answer the pointing (ms). */
const PATIENCE = 800;
const LABEL = 80;

export const labelOf = (control: Element): string =>
  (control.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LABEL);

/**
 * Points at a link, as a mouse that rests on it would, until the site has filled in its address or shown its tooltip. Done once,
 * on a person's click, and told: the caller reads the post while it is pointed at, then calls `away`.
 */
export async function pointAtLink(
  window: Window & typeof globalThis,
  link: HTMLElement,
): Promise<{ action: PageAction; away: () => Promise<void> }> {
  const { document } = window;
  const before = link.getAttribute('href');
  const tooltips = () => document.querySelectorAll('[role="tooltip"]').length;
  const tooltipsBefore = tooltips();
  const tell = (names: readonly string[]) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, view: window };
    for (const name of names)
      link.dispatchEvent(
        name.startsWith('pointer')
          ? new window.PointerEvent(name, { ...at, pointerType: 'mouse', pointerId: 1 })
          : new window.MouseEvent(name, at),
      );
  };
  const answered = () => link.getAttribute('href') !== before || tooltips() > tooltipsBefore;
  tell(['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']);
  const until = window.performance.now() + PATIENCE;
  while (!answered() && link.isConnected && window.performance.now() < until)
    await new Promise((resolve) => window.setTimeout(resolve, 40));
  return {
    action: { at: new Date().toISOString(), did: 'pointed-at-time', label: labelOf(link), worked: answered() },
    async away() {
      tell(['pointerout', 'pointerleave', 'mouseout', 'mouseleave']);
      // The tooltip must not lie over the picture.
      const gone = window.performance.now() + PATIENCE;
      while (tooltips() > tooltipsBefore && window.performance.now() < gone)
        await new Promise((resolve) => window.setTimeout(resolve, 40));
    },
  };
}
