import { browser } from '#imports';
import type { Content } from '@/lib/bytes';
import type { Preview } from './facts';

/** What goes to the worker and comes back, by a number that tells whose it is. */
export interface Asked {
  number: number;
  picture: Content;
}
export type Answered = { number: number } & ({ preview: Preview } | { failed: string });

/** Draws previews beside everything else that a page does. */
export interface PreviewWorker {
  draw(picture: Content): Promise<Preview>;
  close(): void;
}

/** Starts a worker that draws previews; the page stays free for what reads, hashes and packs. */
export function startPreviewWorker(): PreviewWorker {
  const worker = new Worker(browser.runtime.getURL('/preview-worker.js' as never));
  const waiting = new Map<number, { resolve(preview: Preview): void; reject(error: Error): void }>();
  let numbered = 0;
  let broken: Error | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ('preview' in data) one?.resolve(data.preview);
    else one?.reject(new Error(data.failed));
  });
  // It did not start, or ended: nothing that waits for it would ever be told.
  worker.addEventListener('error', ({ message }) => {
    broken = new Error(`Previews cannot be drawn: ${message || 'the worker did not start'}`);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  });
  return {
    draw: (picture) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        numbered += 1;
        waiting.set(numbered, { resolve, reject });
        worker.postMessage({ number: numbered, picture } satisfies Asked);
      }),
    close: () => worker.terminate(),
  };
}
