import { browser } from '#imports';
import type { BagEntry } from './facts';
import { BundleRefused, type Refusal } from './refused';
import type { Written, WrittenFile } from './zip';

/** What goes to the worker, in this order: `begin`, then each entry whole or in pieces, then `end`; or `stop` at any time. */
export type Ordered =
  | { kind: 'begin'; handle: FileSystemFileHandle; folder: string; madeAt: string }
  | { kind: 'entry'; path: string; packed: boolean; content: string | Uint8Array<ArrayBuffer> | Blob }
  | { kind: 'open'; path: string; packed: boolean }
  | { kind: 'piece'; content: string | Uint8Array<ArrayBuffer> }
  | { kind: 'close' }
  | { kind: 'end' }
  | { kind: 'stop' };

/** And what comes back: every order that was taken up, what was written, and the end. */
export type Reported =
  | { kind: 'taken' }
  | { kind: 'written'; bytes: number }
  | { kind: 'done'; file: WrittenFile }
  | { kind: 'failed'; refusal: Refusal | null; message: string };

/** A worker that does not answer is ended all the same (ms): what it leaves is cleared before the next bundle. */
const ANSWERS_IN = 5_000;

/** Bytes that may wait for the worker, at most. */
const WAITING = 8 << 20;

const sizeOf = (order: Ordered): number => {
  if (order.kind !== 'entry' && order.kind !== 'piece') return 0;
  const { content } = order;
  return typeof content === 'string' ? content.length : content instanceof Blob ? 0 : content.length;
};

/** Speaks with the worker. What it fails of, or what `written` throws, ends everything. */
function linkTo(worker: Worker, written: Written) {
  const sizes: number[] = [];
  let waiting = 0;
  let failure: { error: unknown } | null = null;
  let file: WrittenFile | null = null;
  let isOver = false;
  let wake: () => void = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  const fail = (error: unknown) => {
    failure ??= { error };
  };
  const onReport = (report: Reported) => {
    isOver ||= report.kind === 'done' || report.kind === 'failed';
    if (report.kind === 'taken') waiting -= sizes.shift() ?? 0;
    else if (report.kind === 'done') file = report.file;
    else if (report.kind === 'failed')
      fail(report.refusal ? new BundleRefused(report.refusal, report.message) : new Error(report.message));
    else written(report.bytes);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reported>) => {
    try {
      onReport(data);
    } catch (error) {
      // Somebody has stopped it.
      fail(error);
    }
    wake();
  });
  worker.addEventListener('error', ({ message }) => {
    isOver = true;
    fail(new Error(`The ZIP cannot be written: ${message || 'the worker did not start'}`));
    wake();
  });
  const check = () => {
    if (failure) throw failure.error;
  };
  return {
    async send(order: Ordered, moved: Transferable[] = []): Promise<void> {
      check();
      const size = sizeOf(order);
      while (waiting > 0 && waiting + size > WAITING) {
        await changed();
        check();
      }
      sizes.push(size);
      waiting += size;
      worker.postMessage(order, moved);
    },
    async finished(): Promise<WrittenFile> {
      for (;;) {
        check();
        if (file) return file;
        await changed();
      }
    },
    /** Resolves when the worker has let its file go. */
    async over(): Promise<void> {
      if (!isOver) worker.postMessage({ kind: 'stop' } satisfies Ordered);
      while (!isOver) await changed();
    },
  };
}

type Link = ReturnType<typeof linkTo>;

/** Memory that can be moved instead of being copied: only of bytes that have it for themselves, or others in it would be gone too. */
const movable = (content: string | Uint8Array<ArrayBuffer> | Blob): Transferable[] =>
  content instanceof Uint8Array && content.length === content.buffer.byteLength ? [content.buffer] : [];

async function sendEntry({ send }: Link, { path, content, packed, spare }: BagEntry): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array || content instanceof Blob) {
    return send({ kind: 'entry', path, packed, content }, spare ? movable(content) : []);
  }
  await send({ kind: 'open', path, packed });
  for await (const piece of content) await send({ kind: 'piece', content: piece }, movable(piece));
  await send({ kind: 'close' });
}

/**
 * Writes the same ZIP as `zipOf`, byte for byte, in a worker: packing goes on while the next files are read and verified. No more than
 * eight megabytes wait for it.
 *
 * @throws as `zipOf`, and what `written` throws.
 */
export async function zipInWorker(
  entries: AsyncIterable<BagEntry>,
  { handle, folder, madeAt }: { handle: FileSystemFileHandle; folder: string; madeAt: string },
  written: Written = () => {},
): Promise<WrittenFile> {
  const worker = new Worker(browser.runtime.getURL('/zip-worker.js' as never));
  const link = linkTo(worker, written);
  try {
    await link.send({ kind: 'begin', handle, folder, madeAt });
    for await (const entry of entries) await sendEntry(link, entry);
    await link.send({ kind: 'end' });
    return await link.finished();
  } finally {
    await Promise.race([link.over(), new Promise((resolve) => setTimeout(resolve, ANSWERS_IN))]);
    worker.terminate();
  }
}
