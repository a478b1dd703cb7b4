import { letGo } from '@/lib/bytes';
import type { BagEntry } from './facts';
import { BundleRefused } from './refused';
import { fileInWorker, type WorkerFile } from './sink';
import { zipOf } from './zip';
import type { Ordered, Reported } from './zip-worker';

const report = (told: Reported) => postMessage(told);

/** The orders as they come, each told to be taken up when somebody asks for it. */
function orders(): () => Promise<Ordered> {
  const come: Ordered[] = [];
  let wake: () => void = () => {};
  addEventListener('message', ({ data }: MessageEvent<Ordered>) => {
    // Whoever stops does not wait for what was ordered before.
    if (data.kind === 'stop') come.length = 0;
    come.push(data);
    wake();
  });
  return async () => {
    while (come.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const [order] = come.splice(0, 1) as [Ordered];
    if (order.kind === 'stop') throw new Error('it was stopped');
    report({ kind: 'taken' });
    return order;
  };
}

async function* pieces(next: () => Promise<Ordered>): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  for (;;) {
    const order = await next();
    if (order.kind === 'close') return;
    if (order.kind !== 'piece') throw new Error(`a ${order.kind} among the pieces of a file`);
    const { content } = order;
    yield content;
    // Whoever asks for the next has taken it, and it came here by itself.
    if (content instanceof Uint8Array) letGo(content);
  }
}

async function* entries(next: () => Promise<Ordered>): AsyncGenerator<BagEntry> {
  for (;;) {
    const order = await next();
    if (order.kind === 'end') return;
    if (order.kind === 'entry') {
      yield order;
      // It is written, and came here by itself.
      if (order.content instanceof Uint8Array) letGo(order.content);
    } else if (order.kind === 'open') yield { path: order.path, packed: order.packed, content: pieces(next) };
    else throw new Error(`a ${order.kind} among the files of a bundle`);
  }
}

/** In the worker: writes the ZIP that the page orders. */
export function zipOnRequest(): void {
  const next = orders();
  let open: WorkerFile | null = null;
  const work = async () => {
    const begin = await next();
    if (begin.kind !== 'begin') throw new Error(`a ${begin.kind} before the beginning`);
    const { handle, folder, madeAt } = begin;
    const create = async () => {
      open = await fileInWorker(handle);
      return open;
    };
    const sink = { create, remove: async () => {} };
    const written = (bytes: number) => report({ kind: 'written', bytes });
    return zipOf(entries(next), { sink, name: handle.name, folder, madeAt }, written);
  };
  work().then(
    (file) => report({ kind: 'done', file }),
    (error: unknown) => {
      // Before it is told: nobody else can remove a file that is open here.
      open?.abandon();
      const refusal = error instanceof BundleRefused ? error.reason : null;
      report({ kind: 'failed', refusal, message: error instanceof Error ? error.message : String(error) });
    },
  );
}
