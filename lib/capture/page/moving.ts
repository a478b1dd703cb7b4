/** A page that has not been scrolled for this long (ms) is read again, and no longer passed over. */
const AT_REST = 120;

/**
 * Tells when what the person looks at is being scrolled, and when it has come to rest. Costs a page that is scrolled one timer,
 * however often it reports.
 *
 * @param matters true where the scroller holds what the person looks at: rows of pictures and tickers scroll all the time.
 * @param moves at every report of a scroll that matters, with its scroller. @param rests once after the last of them.
 */
export function watchMoving(
  window: Window,
  matters: (scroller: Node) => boolean,
  moves: (scroller: Node) => void,
  rests: () => void,
  signal: AbortSignal,
): { readonly now: boolean } {
  let last = 0;
  let timer: number | undefined;
  const wait = (ms: number) => {
    timer = window.setTimeout(() => {
      const left = last + AT_REST - window.performance.now();
      if (left > 0) {
        wait(left);
        return;
      }
      timer = undefined;
      rests();
    }, ms);
  };
  window.addEventListener(
    'scroll',
    (event) => {
      if (!matters(event.target as Node)) return;
      last = window.performance.now();
      if (timer === undefined) wait(AT_REST);
      moves(event.target as Node);
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  return {
    get now() {
      return timer !== undefined;
    },
  };
}
