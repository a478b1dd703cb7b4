import { BlobReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { deflateSync } from 'fflate';
import { createCRC32, createSHA256, type IHasher } from 'hash-wasm';
import { bytesOf, letGo } from '@/lib/bytes';
import type { BagEntry } from './facts';
import type { Sink, SinkFile } from './sink';
import { dosTime, fileEnd, fileStart, type ZippedFile, zipEnd } from './zip-layout';

export interface WrittenFile {
  blob: Blob;
  sha256: string;
}

/** Calls back with how many bytes were written until now. */
export type Written = (bytes: number) => void;

/** Bytes that go to the disk at once: each write costs the browser a round between its processes. */
const PORTION = 1 << 20;

/** A file that is hashed while it is written; whoever writes waits for the disk. */
export async function hashed(file: SinkFile, written: Written) {
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

type Bytes = Uint8Array<ArrayBuffer>;

/** Gives back what nobody looks at any more, where its memory is its own. */
function giveBack(bytes: Bytes): void {
  if (bytes.length === bytes.buffer.byteLength) letGo(bytes);
}

/** Deflates pieces (RFC 1951) and hands on what comes of them. @throws whatever one of the two throws. */
async function deflate(pieces: AsyncIterable<Bytes>, write: (chunk: Bytes) => Promise<void>): Promise<void> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const feed = async () => {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
  };
  const drain = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      await write(next.value);
      giveBack(next.value);
    }
  };
  try {
    // Where one half fails nobody waits for the other: the next piece may never come.
    await Promise.all([feed(), drain()]);
  } catch (error) {
    void Promise.allSettled([writer.abort(error), reader.cancel(error)]);
    throw error;
  }
}

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}

async function* encoded(pieces: AsyncIterable<string | Bytes>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}

async function* piecesOf(blob: Blob): AsyncGenerator<Bytes> {
  const reader = blob.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Bytes that are deflated in one call: a stream for each of some thousand small texts costs more than what it does. */
const AT_ONCE = 65_536;
const LEVEL = 6;

/** Deflated in memory; null where it does not get smaller by that. */
async function deflated(bytes: Bytes): Promise<Bytes[] | null> {
  if (bytes.length <= AT_ONCE) {
    const chunk = deflateSync(bytes, { level: LEVEL }) as Bytes;
    return chunk.length < bytes.length ? [chunk] : null;
  }
  const chunks: Bytes[] = [];
  let size = 0;
  await deflate(once(bytes), async (chunk) => {
    chunks.push(chunk.slice());
    size += chunk.length;
  });
  return size < bytes.length ? chunks : null;
}

function crc32Of(hash: IHasher): number {
  return Number.parseInt(hash.digest('hex'), 16);
}

/**
 * Writes a ZIP of a bag, file by file, below one folder. The same entries give the same bytes, whenever and wherever it is made, under
 * the same browser.
 *
 * It is laid out here and not by the library that packs the encrypted ZIP: that one sets up seven streams for each of some thousand
 * files, whose garbage alone is more than a bundle may take.
 *
 * @param madeAt ISO 8601 UTC: the time of every file in it.
 */
export async function zipOf(
  entries: AsyncIterable<BagEntry>,
  { sink, name: zipName, folder, madeAt }: { sink: Sink; name: string; folder: string; madeAt: string },
  written: Written = () => {},
): Promise<WrittenFile> {
  const out = await hashed(await sink.create(zipName), written);
  const sum = await createCRC32();
  const time = dosTime(madeAt);
  const encoder = new TextEncoder();
  const files: ZippedFile[] = [];
  let at = 0;
  const write = async (bytes: Bytes) => {
    await out.write(bytes);
    at += bytes.length;
  };

  const whole = async (name: Uint8Array, content: Bytes, isPacked: boolean): Promise<ZippedFile> => {
    const crc32 = crc32Of(sum.init().update(content));
    const chunks = isPacked || content.length === 0 ? null : await deflated(content);
    const packed = chunks ? chunks.reduce((size, { length }) => size + length, 0) : content.length;
    const file = { name, isDeflated: chunks !== null, isStreamed: false, crc32, packed, bytes: content.length, at };
    await write(fileStart(file, time));
    for (const chunk of chunks ?? [content]) await write(chunk);
    return file;
  };

  /** Always deflated: one that is only stored, with its length behind it, many programs cannot read as it comes. */
  const inPieces = async (name: Uint8Array, pieces: AsyncIterable<Bytes>): Promise<ZippedFile> => {
    const from = at;
    const named = { name, isDeflated: true, isStreamed: true };
    await write(fileStart(named, time));
    const start = at;
    let bytes = 0;
    sum.init();
    const counted = async function* () {
      for await (const piece of pieces) {
        sum.update(piece);
        bytes += piece.length;
        yield piece;
      }
    };
    await deflate(counted(), write);
    const file = { ...named, crc32: crc32Of(sum), packed: at - start, bytes, at: from };
    await write(fileEnd(file));
    return file;
  };

  for await (const { path, content, packed } of entries) {
    const name = encoder.encode(`${folder}/${path}`);
    if (typeof content === 'string') files.push(await whole(name, encoder.encode(content), packed));
    else if (content instanceof Uint8Array) files.push(await whole(name, content, packed));
    else if (content instanceof Blob) {
      const bytes = await bytesOf(content);
      files.push(await whole(name, bytes, packed));
      giveBack(bytes);
    } else files.push(await inPieces(name, encoded(content)));
  }
  for (const piece of zipEnd(files, at, time)) await out.write(piece);
  return out.close();
}

/** Writes an AES-256 ZIP that holds one file: its list of names is not encrypted, and tells nothing but that. */
export async function encryptedZipOf(
  inner: { name: string; blob: Blob },
  passphrase: string,
  { sink, name, madeAt }: { sink: Sink; name: string; madeAt: string },
  written: Written = () => {},
): Promise<WrittenFile> {
  const { write, close } = await hashed(await sink.create(name), written);
  const zip = new ZipWriter(new WritableStream<Bytes>({ write }, { highWaterMark: 1 }), {
    useWebWorkers: false,
    keepOrder: true,
    extendedTimestamp: false,
    rawLastModDate: dosTime(madeAt),
    ...{ password: passphrase, encryptionStrength: 3, zipCrypto: false },
  });
  await zip.add(inner.name, new BlobReader(inner.blob), { level: 0 });
  await zip.close();
  return close();
}

/** Writes a single file of a bag, for the loose form. */
export async function looseFile({ content }: BagEntry, name: string, sink: Sink): Promise<WrittenFile> {
  const { write, close } = await hashed(await sink.create(name), () => {});
  const inOne = typeof content === 'string' || content instanceof Uint8Array;
  const pieces = content instanceof Blob ? piecesOf(content) : encoded(inOne ? once(content) : content);
  for await (const piece of pieces) await write(piece);
  return close();
}
