import { BlobReader, configure, Reader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { createSHA256 } from 'hash-wasm';
import { letGo } from '@/lib/bytes';
import type { BagEntry } from './facts';
import type { Sink, SinkFile } from './sink';

export interface WrittenFile {
  blob: Blob;
  sha256: string;
}

/** Calls back with how many bytes were written until now. */
export type Written = (bytes: number) => void;

/** Date and time as a ZIP has them, in UTC: the zone of the device makes no other bytes of the same bundle. */
function dosTime(iso: string): number {
  const at = new Date(iso);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** Bytes that go to the disk at once: each write costs the browser a round between its processes. */
const PORTION = 1 << 20;

/** A file that is hashed while it is written; whoever writes waits for the disk. */
async function hashed(file: SinkFile, written: Written) {
  const hash = await createSHA256();
  hash.init();
  // One piece of memory for the whole file: what is written into it is copied by the disk before the next goes in.
  const portion = new Uint8Array(PORTION);
  let bytes = 0;
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    const whole = portion.subarray(0, size);
    hash.update(whole);
    await file.write(whole);
    bytes += size;
    size = 0;
    written(bytes);
  };
  const write = async (chunk: Uint8Array<ArrayBuffer>) => {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + PORTION - size);
      portion.set(part, size);
      size += part.length;
      from += part.length;
      if (size === PORTION) await flush();
    }
  };
  const close = async (): Promise<WrittenFile> => {
    await flush();
    return { blob: await file.close(), sha256: hash.digest('hex') };
  };
  return { write, close };
}

/** As a stream that is asked for the next piece only when the one before was taken. */
function streamOf(pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(stream) {
        const { done, value } = await iterator.next();
        if (done) stream.close();
        else stream.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Hands bytes on as they are: the library's own reader copies each piece first. */
class BytesReader extends Reader<Uint8Array<ArrayBuffer>> {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {
    super(bytes);
    this.size = bytes.length;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.bytes.subarray(from, from + length);
  }
}

function readerOf(content: BagEntry['content']) {
  if (content instanceof Blob) return new BlobReader(content);
  if (typeof content === 'string') return new BytesReader(new TextEncoder().encode(content));
  return content instanceof Uint8Array ? new BytesReader(content) : { readable: streamOf(content) };
}

const LEVEL = { packed: 0, text: 6 } as const;

/** Bytes that the library hands on at once: its own portions are smaller than most pictures, and each costs a round of streams. */
const CHUNK = 1 << 20;

/** Pieces of this size at least are copies that the library made of a file's bytes, and nobody's when they were written. */
const OF_A_FILE = 16_384;

function writerTo(writeTo: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>, iso: string, more: object = {}) {
  configure({ chunkSize: CHUNK });
  const write = async (chunk: Uint8Array<ArrayBuffer>) => {
    await writeTo(chunk);
    if (chunk.length >= OF_A_FILE && chunk.length === chunk.buffer.byteLength) letGo(chunk);
  };
  return new ZipWriter(new WritableStream<Uint8Array<ArrayBuffer>>({ write }, { highWaterMark: 1 }), {
    useWebWorkers: false,
    keepOrder: true,
    extendedTimestamp: false,
    rawLastModDate: dosTime(iso),
    ...more,
  });
}

/**
 * Writes a ZIP of a bag, file by file, below one folder. The same entries give the same bytes, whenever and wherever it is made, under
 * the same browser.
 *
 * @param madeAt ISO 8601 UTC: the time of every file in it.
 */
export async function zipOf(
  entries: AsyncIterable<BagEntry>,
  { sink, name, folder, madeAt }: { sink: Sink; name: string; folder: string; madeAt: string },
  written: Written = () => {},
): Promise<WrittenFile> {
  const { write, close } = await hashed(await sink.create(name), written);
  const zip = writerTo(write, madeAt);
  for await (const { path, content, packed } of entries)
    await zip.add(`${folder}/${path}`, readerOf(content), { level: packed ? LEVEL.packed : LEVEL.text });
  await zip.close();
  return close();
}

/** Writes an AES-256 ZIP that holds one file: its list of names is not encrypted, and tells nothing but that. */
export async function encryptedZipOf(
  inner: { name: string; blob: Blob },
  passphrase: string,
  { sink, name, madeAt }: { sink: Sink; name: string; madeAt: string },
  written: Written = () => {},
): Promise<WrittenFile> {
  const { write, close } = await hashed(await sink.create(name), written);
  const zip = writerTo(write, madeAt, { password: passphrase, encryptionStrength: 3, zipCrypto: false });
  await zip.add(inner.name, new BlobReader(inner.blob), { level: LEVEL.packed });
  await zip.close();
  return close();
}

/** Writes a single file of a bag, for the loose form. */
export async function looseFile({ content }: BagEntry, name: string, sink: Sink): Promise<WrittenFile> {
  const { write, close } = await hashed(await sink.create(name), () => {});
  const inOne = typeof content === 'string' || content instanceof Uint8Array;
  const stream = content instanceof Blob ? content.stream() : streamOf(inOne ? once(content) : content);
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) await write(next.value);
  return close();
}

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}
