import { letGo } from '@/lib/bytes';
import { previewOf } from './preview';
import type { Answered, Asked } from './preview-worker';

/** In the worker: draws what the page sends and answers by its number. */
export function drawOnRequest(): void {
  const answer = (answered: Answered, moved: Transferable[] = []) => postMessage(answered, { transfer: moved });
  addEventListener('message', ({ data: { number, picture } }: MessageEvent<Asked>) => {
    previewOf(picture)
      .then(
        (preview) => answer({ number, preview }, preview.jpeg instanceof Uint8Array ? [preview.jpeg.buffer] : []),
        (error: unknown) => answer({ number, failed: String(error) }),
      )
      // It was sent here as a copy.
      .finally(() => picture instanceof Uint8Array && letGo(picture));
  });
}
