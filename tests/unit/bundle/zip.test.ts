import { BlobReader, Reader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BagEntry } from '@/lib/bundle/facts';
import type { Sink } from '@/lib/bundle/sink';
import { zipOf } from '@/lib/bundle/zip';
import { dosTime, fileEnd, fileStart, type ZippedFile, zipEnd } from '@/lib/bundle/zip-layout';

const MADE_AT = '2026-11-27T14:02:31.000Z';
type Bytes = Uint8Array<ArrayBuffer>;

/** Keeps what is written. @param room bytes after which the disk is full. */
function memory(room = Number.POSITIVE_INFINITY): Sink {
  const parts: Bytes[] = [];
  let size = 0;
  return {
    create: async () => ({
      write: async (bytes) => {
        size += bytes.length;
        if (size > room) throw new Error('The disk is full.');
        parts.push(bytes.slice());
      },
      close: async () => new Blob(parts),
    }),
    remove: async () => {},
  };
}

async function* from<T>(all: Iterable<T>): AsyncGenerator<T> {
  yield* all;
}
const zipped = (all: Iterable<BagEntry>, sink = memory()) =>
  zipOf(from(all), { sink, name: 'b.zip', folder: 'FP-2026-0001', madeAt: MADE_AT });

/** As another program reads it, with the sum of every file checked. */
async function read(zip: Blob): Promise<{ name: string; content: Bytes; method: number; behind: boolean }[]> {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false, checkCrc32: true });
  const all = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) throw new Error('A folder of its own.');
    const content = (await entry.getData(new Uint8ArrayWriter())) as Bytes;
    const { filename: name, compressionMethod: method, bitFlag } = entry;
    all.push({ name, content, method, behind: Boolean(bitFlag?.dataDescriptor) });
  }
  return all;
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a ZIP', () => {
  it('gives back every file as it was, in its order, whatever it holds and however it came', async () => {
    const name = fc.stringMatching(/^[a-zŵ語-]{1,12}$/);
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    const content = fc.oneof(
      fc.record({ kind: fc.constant('bytes' as const), parts: fc.tuple(bytes) }),
      fc.record({ kind: fc.constant('blob' as const), parts: fc.tuple(bytes) }),
      fc.record({ kind: fc.constant('pieces' as const), parts: fc.array(bytes, { maxLength: 5 }) }),
    );
    const files = fc.uniqueArray(fc.record({ name, content, packed: fc.boolean() }), {
      maxLength: 8,
      selector: (one) => one.name,
    });
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const entries = all.map(({ name: path, content: { kind, parts }, packed }): BagEntry => {
          const own = parts.map((part) => Uint8Array.from(part));
          const whole = own[0] ?? new Uint8Array();
          return { path, packed, content: kind === 'bytes' ? whole : kind === 'blob' ? new Blob([whole]) : from(own) };
        });
        const { blob } = await zipped(entries);
        const found = (await read(blob)).map((one) => [one.name, Buffer.from(one.content).toString('hex')]);
        const wanted = all.map((one) => [`FP-2026-0001/${one.name}`, Buffer.concat(one.content.parts).toString('hex')]);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('stores what does not get smaller, and puts no length behind what is stored: it can be read as it comes', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(5_000));
    const { blob } = await zipped([
      { path: 'picture.png', content: noise, packed: true },
      { path: 'words.txt', content: 'again '.repeat(500), packed: false },
      { path: 'noise.txt', content: noise.slice(), packed: false },
      { path: 'empty.txt', content: '', packed: false },
      { path: 'report.pdf', content: from([noise.slice(), 'and a text']), packed: true },
    ]);
    expect((await read(blob)).map(({ name, method, behind }) => [name.split('/')[1], method, behind])).toEqual([
      ['picture.png', 0, false],
      ['words.txt', 8, false],
      ['noise.txt', 0, false],
      ['empty.txt', 0, false],
      ['report.pdf', 8, true],
    ]);
  });

  it('has the same bytes each time, with the time that was given and no other', async () => {
    const entries = (): BagEntry[] => [
      { path: 'a.txt', content: 'a'.repeat(100), packed: false },
      { path: 'b.txt', content: from(['b', 'b']), packed: false },
    ];
    const [once, again] = [await zipped(entries()), await zipped(entries())];
    expect(once.sha256).toBe(again.sha256);
    const reader = new ZipReader(new BlobReader(once.blob), { useWebWorkers: false });
    for (const { rawLastModDate } of await reader.getEntries()) expect(rawLastModDate).toBe(dosTime(MADE_AT));
  });

  it('ends with what went wrong, in the middle of a file too, and waits for no piece that never comes', async () => {
    const bad = new Error('The file is not what was stored.');
    const failing = async function* () {
      yield 'as far as this';
      throw bad;
    };
    await expect(zipped([{ path: 'a', content: failing(), packed: false }])).rejects.toBe(bad);
    const endless = async function* () {
      for (let i = 0; i < 60; i++) yield crypto.getRandomValues(new Uint8Array(60_000));
      await new Promise(() => {});
      yield 'never';
    };
    const small = memory(1_000_000);
    await expect(zipped([{ path: 'a', content: endless(), packed: false }], small)).rejects.toThrow(
      'The disk is full.',
    );
  });

  it('holds more files than 16 bits can count', async () => {
    const many = function* (): Generator<BagEntry> {
      for (let i = 0; i < 66_000; i++) yield { path: `${i}`, content: Uint8Array.of(i & 255), packed: true };
    };
    const { blob } = await zipped(many());
    const entries = await new ZipReader(new BlobReader(blob), { useWebWorkers: false }).getEntries();
    expect(entries.length).toBe(66_000);
    expect(entries.at(-1)?.filename).toBe('FP-2026-0001/65999');
  }, 30_000);
});

/** A file of gigabytes of which only some stretches are anything but nothing. */
class Sparse extends Reader<null> {
  constructor(
    size: number,
    readonly stretches: readonly { at: number; bytes: Uint8Array }[],
  ) {
    super(null);
    this.size = size;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array> {
    const read = new Uint8Array(Math.max(0, Math.min(length, this.size - from)));
    for (const { at, bytes } of this.stretches)
      for (let i = Math.max(0, from - at); i < bytes.length && at + i < from + read.length; i++)
        read[at + i - from] = bytes[i] ?? 0;
    return read;
  }
}

it('lays out files that end behind four gigabytes, stored and streamed', async () => {
  const time = dosTime(MADE_AT);
  const name = (told: string) => new TextEncoder().encode(told);
  const large: ZippedFile = {
    name: name('film'),
    isDeflated: false,
    isStreamed: false,
    crc32: 1,
    packed: 4_500_000_000,
    bytes: 4_500_000_000,
    at: 0,
  };
  const starts = [fileStart(large, time)];
  const second: ZippedFile = {
    name: name('small'),
    isDeflated: false,
    isStreamed: false,
    crc32: 0xd202ef8d,
    packed: 1,
    bytes: 1,
    at: (starts[0]?.length ?? 0) + large.packed,
  };
  starts.push(fileStart(second, time));
  const third: ZippedFile = {
    name: name('stream'),
    isDeflated: true,
    isStreamed: true,
    crc32: 0,
    packed: 2,
    bytes: 0,
    at: second.at + (starts[1]?.length ?? 0) + 1,
  };
  starts.push(fileStart(third, time));
  const end = third.at + (starts[2]?.length ?? 0) + 2 + fileEnd(third).length;
  const list = Buffer.concat([...zipEnd([large, second, third], end, time)]);
  const at = [large, second, third].map((one) => one.at);
  const zip = new Sparse(end + list.length, [
    ...starts.map((bytes, i) => ({ at: at[i] ?? 0, bytes })),
    { at: third.at + (starts[2]?.length ?? 0), bytes: Uint8Array.of(3, 0) },
    { at: end, bytes: list },
  ]);
  const entries = await new ZipReader(zip, { useWebWorkers: false }).getEntries();
  expect(entries.map(({ filename, offset, uncompressedSize }) => [filename, offset, uncompressedSize])).toEqual([
    ['film', 0, 4_500_000_000],
    ['small', second.at, 1],
    ['stream', third.at, 0],
  ]);
  const [, small, stream] = entries;
  const content = (entry: (typeof entries)[number] | undefined) =>
    entry && !entry.directory ? entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }) : null;
  // One byte that is nothing, and nothing at all.
  expect([text((await content(small)) ?? new Uint8Array()), (await content(stream))?.length]).toEqual(['\0', 0]);
});
