/** How long long work may keep the page from answering its reader (ms). */
const SLICE = 10;

/**
 * Lets the page have its turn between the parts of long work. Posts of its own are used, because timers of a page in the
 * background come once a second.
 *
 * @returns resolves at once while the slice is not used up.
 */
export function makeBreath(window: Window & typeof globalThis): () => Promise<void> | null {
  const { performance } = window;
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return null;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        since = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}
