import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BagEntry } from '@/lib/bundle/facts';
import { BundleRefused } from '@/lib/bundle/refused';
import { fileAt, type Sink } from '@/lib/bundle/sink';
import { zipOf } from '@/lib/bundle/zip';
import { zipOnRequest } from '@/lib/bundle/zip-on-request';
import { type Ordered, zipInWorker } from '@/lib/bundle/zip-worker';
import { BrowserCompressionStream } from '@/tests/fixtures/compression-stream';

const MADE_AT = '2026-11-27T10:00:00.000Z';
type Listener = (event: { data: unknown }) => void;

/** A worker whose two ends are in one place. Whatever goes over is what a browser would bring to the other side. */
function stubWorker(): { ended: () => number } {
  let ended = 0;
  class InPlace {
    readonly #listeners: Listener[] = [];
    #toWorker: Listener = () => {};
    constructor() {
      vi.stubGlobal('postMessage', (data: unknown) => {
        const brought = structuredClone(data);
        queueMicrotask(() => {
          for (const listener of this.#listeners) listener({ data: brought });
        });
      });
      vi.stubGlobal('addEventListener', (_: string, listener: Listener) => {
        this.#toWorker = listener;
      });
      zipOnRequest();
    }
    addEventListener(kind: string, listener: Listener) {
      if (kind === 'message') this.#listeners.push(listener);
    }
    postMessage(data: Ordered, moved: Transferable[] = []) {
      // The file itself goes over as it is: there is no copy of it.
      const brought = data.kind === 'begin' ? data : structuredClone(data, { transfer: moved });
      queueMicrotask(() => this.#toWorker({ data: brought }));
    }
    terminate() {
      ended += 1;
    }
  }
  vi.stubGlobal('Worker', InPlace);
  vi.stubGlobal('CompressionStream', BrowserCompressionStream);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://id${path}`);
  return { ended: () => ended };
}
afterEach(() => vi.unstubAllGlobals());

/**
 * A file on a disk with room for so many bytes. What it does not take it tells as browsers do.
 *
 * @param full null: it takes a part of what is written, and says how much.
 */
function disk(
  room: number,
  full: (() => Error) | null = () => new DOMException('The quota is used up.', 'QuotaExceededError'),
) {
  const bytes = new Uint8Array(4_000_000);
  let size = 0;
  let open = 0;
  const put = (more: Uint8Array, at: number): number => {
    if (at + more.length > room && full) throw full();
    const taken = more.subarray(0, Math.max(0, room - at));
    bytes.set(taken, at);
    size = Math.max(size, at + taken.length);
    return taken.length;
  };
  const opened = () => {
    if (room < 0 && full) throw full();
    open += 1;
  };
  const close = () => {
    open -= 1;
  };
  const handle = {
    name: 'FP-2026-0001.zip',
    async createWritable() {
      opened();
      return { write: async (more: Uint8Array) => void put(more, size), close: async () => close() };
    },
    async createSyncAccessHandle() {
      opened();
      let isClosed = false;
      return {
        write: (more: Uint8Array, { at }: { at: number }) => put(more, at),
        flush() {},
        close() {
          // Browsers take a second close for nothing.
          if (!isClosed) close();
          isClosed = true;
        },
      };
    },
    getFile: async () => new Blob([bytes.slice(0, size)]),
  } as unknown as FileSystemFileHandle;
  return { handle, written: () => bytes.slice(0, size), open: () => open };
}

async function* entries(): AsyncGenerator<BagEntry> {
  yield { path: 'bagit.txt', content: 'BagIt-Version: 1.0\n', packed: false };
  yield { path: 'data/a.png', content: crypto.getRandomValues(new Uint8Array(60_000)), packed: true };
  yield {
    path: 'data/report.html',
    content: (async function* () {
      for (let i = 0; i < 40; i++) yield crypto.getRandomValues(new Uint8Array(60_000));
    })(),
    packed: true,
  };
}
const making = (handle: FileSystemFileHandle, from = entries()) =>
  zipInWorker(from, { handle, folder: 'FP-2026-0001', madeAt: MADE_AT });

describe('a ZIP that a worker writes', () => {
  it('is the same, byte for byte, as one that is written in place', async () => {
    const worker = stubWorker();
    const few = async function* (): AsyncGenerator<BagEntry> {
      yield { path: 'bagit.txt', content: 'BagIt-Version: 1.0\n', packed: false };
      yield { path: 'data/a.txt', content: new Blob(['Ŵyna 🙂']), packed: false };
    };
    const [one, two] = [disk(10_000_000), disk(10_000_000)];
    const made = await making(one.handle, few());
    const sink: Sink = { create: () => fileAt(two.handle), remove: async () => {} };
    const alone = await zipOf(few(), { sink, name: 'b.zip', folder: 'FP-2026-0001', madeAt: MADE_AT });
    expect(made.sha256).toBe(alone.sha256);
    expect(Buffer.from(one.written()).equals(Buffer.from(two.written()))).toBe(true);
    expect(worker.ended()).toBe(1);
  });

  it('takes bytes that nobody needs from the page, and none that share their memory with others', async () => {
    stubWorker();
    const large = new Uint8Array(100_000).fill(7);
    const [spare, kept, part] = [large.slice(), large.slice(), large.subarray(10, 20)];
    const pieces = [large.slice(), large.subarray(0, 30)];
    const some = async function* (): AsyncGenerator<BagEntry> {
      yield { path: 'spare', content: spare, packed: true, spare: true };
      yield { path: 'kept', content: kept, packed: true };
      yield { path: 'part', content: part, packed: true, spare: true };
      yield {
        path: 'pieces',
        content: (async function* () {
          yield* pieces;
        })(),
        packed: false,
      };
    };
    const one = disk(10_000_000);
    await making(one.handle, some());
    expect([spare.length, kept.length, part.length, large.length]).toEqual([0, 100_000, 10, 100_000]);
    expect(pieces.map(({ length }) => length)).toEqual([0, 30]);
    const zip = new ZipReader(new BlobReader(new Blob([one.written()])), { useWebWorkers: false });
    const sizes = (await zip.getEntries()).map(({ filename, uncompressedSize }) => [filename, uncompressedSize]);
    expect(sizes).toEqual([
      ['FP-2026-0001/spare', 100_000],
      ['FP-2026-0001/kept', 100_000],
      ['FP-2026-0001/part', 10],
      ['FP-2026-0001/pieces', 100_030],
    ]);
  });

  it('is refused for want of room wherever the disk is full: at once, within a file, or in its last bytes', async () => {
    const whole = disk(10_000_000);
    stubWorker();
    await making(whole.handle);
    const size = whole.written().length;
    expect(size).toBeGreaterThan(2_400_000);
    for (const room of [-1, 0, 1_500_000, size - 1]) {
      const worker = stubWorker();
      const small = disk(room);
      const error = await making(small.handle).catch((caught: unknown) => caught);
      expect(error, String(room)).toBeInstanceOf(BundleRefused);
      expect((error as BundleRefused).reason, String(room)).toBe('no-room');
      expect(worker.ended(), 'the worker is let go').toBe(1);
      expect(small.open(), 'the file can be removed').toBe(0);
    }
  });

  it('is refused for want of room where the disk takes a part and says so', async () => {
    stubWorker();
    const small = disk(1_500_000, null);
    await expect(making(small.handle)).rejects.toMatchObject({ name: 'BundleRefused', reason: 'no-room' });
    expect(small.open()).toBe(0);
  });

  it('lets its file go before it is over where somebody stops in the middle', async () => {
    const worker = stubWorker();
    const whole = disk(10_000_000);
    const stopping = async function* (): AsyncGenerator<BagEntry> {
      for await (const entry of entries()) {
        yield entry;
        if (entry.path === 'data/a.png') throw new DOMException('Stopped.', 'AbortError');
      }
    };
    await expect(making(whole.handle, stopping())).rejects.toMatchObject({ name: 'AbortError' });
    expect(whole.open()).toBe(0);
    expect(worker.ended()).toBe(1);
  });

  it('is refused for want of room also where the browser gives it another name', async () => {
    stubWorker();
    for (const name of ['NS_ERROR_FILE_NO_DEVICE_SPACE', 'InvalidStateError', 'NoModificationAllowedError']) {
      const { handle } = disk(1_000_000, () => new DOMException('The disk says no.', name));
      await expect(making(handle), name).rejects.toMatchObject({ name: 'BundleRefused', reason: 'no-room' });
    }
  });

  it('is no matter of room where the worker itself fails, and says what happened', async () => {
    stubWorker();
    const { handle } = disk(0, () => new TypeError('bytes is not what it was'));
    const error = await making(handle).catch((caught: unknown) => caught);
    expect(error).not.toBeInstanceOf(BundleRefused);
    expect((error as Error).message).toContain('bytes is not what it was');
  });

  it('asks for no further file once the disk is full', async () => {
    stubWorker();
    let asked = 0;
    const many = async function* (): AsyncGenerator<BagEntry> {
      for (let n = 0; n < 500; n++) {
        asked += 1;
        yield { path: `data/${n}.png`, content: crypto.getRandomValues(new Uint8Array(60_000)), packed: true };
      }
    };
    await expect(making(disk(1_000_000).handle, many())).rejects.toMatchObject({ reason: 'no-room' });
    // Eight megabytes may wait for the worker; thirty would have been read.
    expect(asked).toBeLessThan(250);
  });
});
