import { browser } from '#imports';
import { type Content, sizeOf } from '@/lib/bytes';
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

/**
 * Bytes of pictures that one worker draws. Each goes through Blobs, which stay in the memory of two processes until the worker collects
 * them, and it collects hardly ever. With its end they go.
 */
const OF_ONE_WORKER = 16 << 20;

/** One of the workers that draw one after the other. */
function startOne(ended: () => void): {
  draw(picture: Content): Promise<Preview>;
  /** Ends it when it has drawn what it was given. */
  retire(): void;
  close(): void;
  isSpent(): boolean;
} {
  const worker = new Worker(browser.runtime.getURL('/preview-worker.js' as never));
  const waiting = new Map<number, { resolve(preview: Preview): void; reject(error: Error): void }>();
  let numbered = 0;
  let drawn = 0;
  let broken: Error | null = null;
  let isRetired = false;
  const close = () => {
    worker.terminate();
    ended();
  };
  const closeIfDone = () => {
    if (isRetired && waiting.size === 0) close();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ('preview' in data) one?.resolve(data.preview);
    else one?.reject(new Error(data.failed));
    closeIfDone();
  });
  // It did not start, or ended: nothing that waits for it would ever be told.
  worker.addEventListener('error', ({ message }) => {
    broken = new Error(`Previews cannot be drawn: ${message || 'the worker did not start'}`);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
    closeIfDone();
  });
  return {
    draw: (picture) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        numbered += 1;
        drawn += sizeOf(picture);
        waiting.set(numbered, { resolve, reject });
        worker.postMessage({ number: numbered, picture } satisfies Asked);
      }),
    retire() {
      isRetired = true;
      closeIfDone();
    },
    close,
    isSpent: () => drawn >= OF_ONE_WORKER,
  };
}

/** Starts what draws previews in workers; the page stays free for what reads, hashes and packs. */
export function startPreviewWorker(): PreviewWorker {
  const running = new Set<ReturnType<typeof startOne>>();
  const start = () => {
    const one = startOne(() => running.delete(one));
    running.add(one);
    return one;
  };
  let current = start();
  return {
    draw(picture) {
      if (current.isSpent()) {
        current.retire();
        current = start();
      }
      return current.draw(picture);
    },
    close() {
      for (const one of [...running]) one.close();
    },
  };
}
