import { Refused } from './refusal';

/** What all files of a Word document may come to together, unpacked. A policy of fifty pages has about two million. */
const MOST_UNPACKED = 40_000_000;
const MOST_ENTRIES = 2_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}

function* entriesOf(bytes: Uint8Array<ArrayBuffer>): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of at most 65,535 bytes may follow the end record.
  const stop = Math.max(0, end - 0xffff);
  while (end >= stop && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < stop) throw new Refused('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refused('unpacks-too-large');
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Refused('damaged');
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, { at, packed }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_ENTRY) throw new Refused('damaged');
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(begin, begin + packed);
}

/** How many bytes `packed` unpacks to, counted only as far as `most`. Nothing of them is kept. */
async function unpackedLength(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let length = 0;
  while (length <= most) {
    const { done, value } = await reader.read();
    if (done) return length;
    length += value.length;
  }
  await reader.cancel();
  return length;
}

/**
 * Makes sure that an archive is a Word document of a bearable size before a library unpacks it. The sizes that an archive states
 * about itself can lie; so every entry is unpacked once and counted, and given up as soon as it is too much.
 *
 * @throws Refused
 */
export async function inspectArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  let left = MOST_UNPACKED;
  let hasDocument = false;
  try {
    for (const entry of entriesOf(bytes)) {
      if (/^word\/document\d*\.xml$/.test(entry.name)) hasDocument = true;
      const packed = packedBytes(bytes, entry);
      if (entry.method === STORED) left -= packed.length;
      else if (entry.method === DEFLATED) left -= await unpackedLength(packed, left);
      else throw new Refused('damaged');
      if (left < 0) throw new Refused('unpacks-too-large');
    }
  } catch (error) {
    // What reads beyond the end, and what does not unpack, is no archive that could be opened.
    if (error instanceof RangeError || error instanceof TypeError) throw new Refused('damaged', error);
    throw error;
  }
  if (!hasDocument) throw new Refused('not-docx');
}
