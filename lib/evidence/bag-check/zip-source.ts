import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { type BagSource, bagIn, type SourceOddity } from './source';
import { hiddenBytes } from './zip-shape';

export type NotOpenedWhy =
  | 'not-a-zip'
  | 'read-in-two-ways'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'weak-encryption'
  | 'too-many-files'
  | 'unpacks-too-large'
  | 'damaged';

/** The ZIP was not opened at all; nothing in it was checked. */
export class NotOpened extends Error {
  override name = 'NotOpened';
  constructor(
    readonly why: NotOpenedWhy,
    /** What the reader of ZIP files says. */
    readonly detail = '',
  ) {
    super(detail === '' ? why : `${why}: ${detail}`);
  }
}

export interface ZipOptions {
  /** Of the outer ZIP. */
  passphrase?: string;
  /** Keeps what the outer ZIP held while it is read; in memory where it is not said how. */
  keep?(unpacked: ReadableStream<Uint8Array>): Promise<Blob>;
}

const MOST_FILES = 100_000;
const MOST_BYTES = 16 * 2 ** 30;
/** Up to here, nothing that it unpacks to is a danger. */
const HARMLESS = 256 * 2 ** 20;
/** Pictures hardly get smaller; whole bundles never by this. */
const MOST_RATIO = 200;
const LINK = 0xa000;

const READING = {
  useWebWorkers: false,
  // Refuses whatever two programs could read differently: names that are there twice, other bytes before or after, entries whose
  // own header tells other things than the directory.
  strictness: 'strict',
  checkSignature: true,
  checkOverlappingEntry: true,
} as const;

function whyNot(error: unknown): NotOpened {
  const detail = error instanceof Error ? error.message : String(error);
  if (/password/i.test(detail)) return new NotOpened('wrong-passphrase', detail);
  if (/^Ambiguous archive|Overlapping/i.test(detail)) return new NotOpened('read-in-two-ways', detail);
  if (/format is not recognized|End of central directory not found/.test(detail))
    return new NotOpened('not-a-zip', detail);
  return new NotOpened('damaged', detail);
}

interface Opened {
  files: FileEntry[];
  oddities: SourceOddity[];
}

async function open(zip: Blob): Promise<Opened> {
  // Names that lead elsewhere are told by the check itself, like everything else that is wrong.
  const reader = new ZipReader(new BlobReader(zip), { ...READING, filenameValidation: 'tolerant' });
  let entries: Entry[];
  try {
    entries = await reader.getEntries();
  } catch (error) {
    throw whyNot(error);
  }
  if (entries.length > MOST_FILES) throw new NotOpened('too-many-files', String(entries.length));
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const unpacked = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > MOST_BYTES || (unpacked > HARMLESS && unpacked > zip.size * MOST_RATIO))
    throw new NotOpened('unpacks-too-large', `${zip.size} bytes would unpack to ${unpacked}`);
  const oddities: SourceOddity[] = [];
  const comments = [reader.comment, ...entries.map(({ rawComment }) => rawComment)];
  for (const comment of comments)
    if (comment && comment.length > 0) oddities.push({ code: 'zip-comment', where: new TextDecoder().decode(comment) });
  for (const where of await hiddenBytes(zip, entries, reader.directoryOffset ?? zip.size))
    oddities.push({ code: 'zip-hidden-bytes', where });
  for (const { filename, externalFileAttributes } of files)
    if (((externalFileAttributes >>> 16) & 0xf000) === LINK)
      oddities.push({ code: 'not-a-plain-file', where: filename });
  return { files, oddities };
}

async function* unpack(entry: FileEntry): AsyncIterable<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let failed: { error: unknown } | null = null;
  let stop: (error: unknown) => void = () => undefined;
  const ended = entry.getData(writable, READING).then(
    () => undefined,
    (error: unknown) => {
      failed = { error };
      // Where the header of an entry is refused, the stream is never ended: its end alone is nothing to wait for.
      stop(error);
    },
  );
  const reader = readable.getReader();
  // Not a race with one promise for the whole file: that would hold every piece until the end.
  const next = () =>
    new Promise<ReadableStreamReadResult<Uint8Array>>((resolve, reject) => {
      stop = reject;
      if (failed) reject(failed.error);
      else reader.read().then(resolve, reject);
    });
  let whole = false;
  try {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value;
    whole = true;
  } finally {
    // Whoever reads no further lets the rest go.
    if (!whole && !failed) await reader.cancel();
    reader.releaseLock();
  }
  // The stream may end as if all were well; only this says whether hash and length were right.
  await ended;
  if (failed) throw (failed as { error: unknown }).error;
}

/** What the outer ZIP holds: the one ZIP that is the bundle. */
async function unpackOuter(entry: FileEntry, { passphrase, keep }: ZipOptions): Promise<Blob> {
  if (entry.zipCrypto) throw new NotOpened('weak-encryption');
  if (!passphrase) throw new NotOpened('passphrase-needed');
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const kept = keep ? keep(readable) : new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const read = entry.getData(writable, { ...READING, password: passphrase }).catch((error: unknown) => {
    throw whyNot(error);
  });
  // Keeping fails because reading fails: what is told is why.
  const whole = kept.catch(async (error: unknown) => {
    await read;
    throw error;
  });
  const [blob] = await Promise.all([whole, read]);
  return blob;
}

const isOuter = ({ files }: Opened): boolean =>
  files.length === 1 && files[0]?.encrypted === true && files[0].filename.endsWith('.zip');

/**
 * Opens a bundle that is a ZIP, also one inside an encrypted ZIP.
 *
 * @throws NotOpened where it is none, is encrypted and the passphrase does not fit, or can be read in more than one way.
 */
export async function zipSource(zip: Blob, options: ZipOptions = {}): Promise<BagSource> {
  let opened = await open(zip);
  const outer = isOuter(opened) ? opened : null;
  if (outer?.files[0]) opened = await open(await unpackOuter(outer.files[0], options));
  if (opened.files.some(({ encrypted }) => encrypted))
    throw new NotOpened('read-in-two-ways', 'encrypted files inside');
  const { folder, files, oddities } = bagIn(
    opened.files.map((entry) => ({ path: entry.filename, bytes: entry.uncompressedSize, entry })),
  );
  const byPath = new Map(files.map(({ inBag, entry }) => [inBag, entry]));
  return {
    folder,
    files: files.map(({ inBag, bytes }) => ({ path: inBag, bytes })),
    oddities: [...(outer?.oddities ?? []), ...opened.oddities, ...oddities],
    read(path) {
      const entry = byPath.get(path);
      if (!entry) throw new Error(`No file ${path}.`);
      return unpack(entry);
    },
  };
}
