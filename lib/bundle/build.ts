import { fromBase64 } from '@/lib/base64';
import type { Content } from '@/lib/bytes';
import {
  BAGIT,
  bagInfoOf,
  MANIFEST,
  manifestOf,
  PAYLOAD,
  payloadOxum,
  SIGNATURES,
  TAG_MANIFEST,
} from '@/lib/evidence/bag';
import { sha256 } from '@/lib/evidence/digest';
import { certificatePem } from '@/lib/evidence/roots';
import { artefactReader } from '@/lib/store/artefacts';
import type { BagStamps } from '@/lib/store/bundle-row';
import type { StampRow } from '@/lib/store/stamps';
import { picturesOf } from './documents';
import { DrawnPreviews, type DrawPreview } from './drawn-previews';
import type { BagEntry, BundleFacts, BundleItem, ItemFile, Preview } from './facts';
import { MeasuredFiles } from './measured';
import { readAhead } from './read-ahead';
import type { SinkFile } from './sink';
import { openedOr } from './verified-item';

/** What others write into a bag. */
export interface BagParts {
  documents(facts: BundleFacts, preview: (item: BundleItem) => Promise<Preview[]>): AsyncIterable<BagEntry>;
  papers(facts: BundleFacts): Promise<BagEntry[]>;
  /** The files of an item of a redacted copy: pictures with their boxes burnt in, and no file as it was stored. */
  redacted?(item: BundleItem, facts: BundleFacts): AsyncIterable<BagEntry>;
}

export interface BagTools extends BagParts {
  signal?: AbortSignal;
  told?: (progress: { phase: 'items' | 'documents'; done: number; of: number; bytes: number }) => void;
  /** Signs the tag manifest: DER in base64; null where nothing signs. */
  sign(tagManifest: Uint8Array<ArrayBuffer>, sha256: string): Promise<string | null>;
  /** What authorities say of the tag manifest, by its hash; null where nobody is asked. */
  stamp?(sha256: string): Promise<BagStamps | null>;
  /** A file for previews, so that they take no memory until the documents are written. */
  keep?: () => Promise<SinkFile>;
  /** Draws the preview of a picture. */
  preview: DrawPreview;
  /** Is told when no more previews will be drawn. */
  drawn?: () => void;
}

export interface BuiltBag {
  /** SHA-256 of `tagmanifest-sha256.txt`. */
  tagManifest: string;
  /** Files below `data/`, and their bytes. */
  files: number;
  payload: number;
}

interface OwnFile {
  item: BundleItem;
  file: ItemFile;
}

/** Reads files that come item by item. */
function readingItems(): (one: OwnFile) => Promise<Uint8Array<ArrayBuffer>> {
  let at: { id: string; reader: ReturnType<typeof artefactReader> } | null = null;
  return ({ item: { flag }, file: { artefact } }) =>
    openedOr(flag.id, artefact.name, async () => {
      if (at?.id !== flag.id) at = { id: flag.id, reader: artefactReader(flag.id) };
      return (await at.reader)(artefact);
    });
}

const isWhole = (content: BagEntry['content']): content is Content =>
  content instanceof Blob || content instanceof Uint8Array;

/** Question and answer of each stamp, by the line that it is of; several of one line are counted. */
function stampFiles(stamps: readonly StampRow[]): BagEntry[] {
  const seen = new Map<number, number>();
  return [...stamps]
    .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))
    .flatMap(({ seq, request, answer }) => {
      const nth = (seen.get(seq) ?? 0) + 1;
      seen.set(seq, nth);
      const stem = `${PAYLOAD}custody-${seq}${nth === 1 ? '' : `-${nth}`}`;
      return [
        { path: `${stem}.tsr`, content: new Uint8Array(answer), packed: true },
        { path: `${stem}.tsq`, content: new Uint8Array(request), packed: true },
      ];
    });
}

/** Public keys and roots: below `signatures/`, where a later stamp can be added without any manifest being changed. */
function keyFiles({ key, recordKeys, stamps }: BundleFacts, ofBag: BagStamps | null): BagEntry[] {
  const roots = [...new Set([...stamps, ...(ofBag?.granted ?? [])].flatMap((stamp) => stamp.roots))].sort();
  const others = recordKeys.filter(({ fingerprint }) => fingerprint !== key?.fingerprint);
  const file = (name: string, content: string): BagEntry => ({ path: SIGNATURES + name, content, packed: false });
  return [
    ...(key ? [file('public-key.pem', key.pem)] : []),
    ...others.map(({ fingerprint, pem }) => file(`other-key-${fingerprint.slice(0, 16)}.pem`, pem)),
    ...(roots.length > 0 ? [file('tsa-ca.pem', roots.map(certificatePem).join(''))] : []),
  ];
}

/** Answer and question of each stamp of the whole bag. */
const bagStampFiles = ({ granted }: BagStamps): BagEntry[] =>
  granted.flatMap(({ request, answer }, at) => {
    const stem = `${SIGNATURES}${TAG_MANIFEST}${at === 0 ? '' : `-${at + 1}`}`;
    return [
      { path: `${stem}.tsr`, content: fromBase64(answer), packed: true },
      { path: `${stem}.tsq`, content: fromBase64(request), packed: true },
    ];
  });

/** Signatures of the records of an item that are in the bag, each beside its record. */
const recordSignatures = ({ folder, files, signatures }: BundleItem): BagEntry[] =>
  signatures.flatMap(({ revision, der }) => {
    const record = files.find(({ name }) => name === `record-${revision}.json`);
    if (!record) return [];
    return [{ path: `${PAYLOAD}${folder}/${record.path}.sig`, content: fromBase64(der), packed: true }];
  });

/** `bag-info.txt`, with how much there is below `data/`. */
const infoOf = ({ id, madeAt, by, school, extension, key, parent }: BundleFacts, oxum: string): string =>
  bagInfoOf([
    ['Source-Organization', school?.name ?? null],
    ['Contact-Name', [by.name, by.role].filter(Boolean).join(', ')],
    ['External-Identifier', id],
    ['Bag-Group-Identifier', parent?.id ?? null],
    ['Bagging-Date', madeAt.slice(0, 10)],
    ['Payload-Oxum', oxum],
    ['Bag-Software-Agent', `Flagpost ${extension}`],
    ['Key-Fingerprint', key?.fingerprint ?? null],
  ]);

/**
 * Builds a bag file by file, always in the same order: what the items hold, the documents and papers about them, what lists and signs
 * all of it. The same facts and files give the same bytes. Stored files are read a little ahead, a few megabytes of them at most, or one.
 *
 * @returns what came of it. @throws BundleRefused for a file that is not what was stored; VaultLocked; DOMException (AbortError).
 */
export async function* buildBag(facts: BundleFacts, tools: BagTools): AsyncGenerator<BagEntry, BuiltBag> {
  const { signal, told = () => {}, preview } = tools;
  const files = new MeasuredFiles();
  const keyOf = (item: BundleItem, path: string) => `${item.number}/${path}`;
  let bytes = 0;
  const drawn = new DrawnPreviews(preview, tools.keep ?? null);
  const { items } = facts;
  const whole = items.filter(({ redaction }) => !redaction);
  const stored = readAhead(
    whole.flatMap((item) => item.files.map((file) => ({ item, file }))),
    readingItems(),
    ({ file }) => file.artefact.bytes,
  );
  for (const [at, item] of items.entries()) {
    const place = (path: string) => `${PAYLOAD}${item.folder}/${path}`;
    const pictures = new Set(picturesOf(item).map(({ path }) => path));
    const inItem = (path: string) => path.slice(place('').length);
    if (item.redaction) {
      if (!tools.redacted) throw new Error('Nothing that redacts was given.');
      for await (const entry of tools.redacted(item, facts)) {
        signal?.throwIfAborted();
        const path = inItem(entry.path);
        const { content } = entry;
        if (isWhole(content) && pictures.has(path)) await drawn.add(keyOf(item, path), content);
        yield* files.through(entry);
        if (content instanceof Blob) bytes += content.size;
        else if (isWhole(content)) bytes += content.length;
      }
    } else {
      for (const file of item.files) {
        signal?.throwIfAborted();
        const content = await stored.next();
        if (pictures.has(file.path)) await drawn.add(keyOf(item, file.path), content);
        const packed = !/^(?:text\/|application\/json)/.test(file.artefact.mime);
        bytes += content.length;
        yield* files.through({ path: place(file.path), content, packed, spare: true }, file.artefact.sha256);
        told({ phase: 'items', done: at, of: items.length, bytes });
      }
      for (const entry of recordSignatures(item)) yield* files.through(entry);
    }
    told({ phase: 'items', done: at + 1, of: items.length, bytes });
  }
  await drawn.settled();
  tools.drawn?.();
  const documents = tools.documents(facts, async (item) =>
    picturesOf(item).map(({ path }) => drawn.get(keyOf(item, path))),
  );
  let written = 0;
  for await (const entry of documents) {
    signal?.throwIfAborted();
    yield* files.through(entry);
    written += 1;
    told({ phase: 'documents', done: written, of: 0, bytes });
  }
  for (const entry of [...(await tools.papers(facts)), ...stampFiles(facts.stamps)]) yield* files.through(entry);
  signal?.throwIfAborted();
  const text = (path: string, content: string) => files.through({ path, content, packed: false });
  yield* text('bagit.txt', BAGIT);
  yield* text('bag-info.txt', infoOf(facts, payloadOxum(files.payload)));
  yield* text(MANIFEST, manifestOf(files.payload));
  const list = new TextEncoder().encode(manifestOf(files.tags));
  const tagManifest = await sha256(list);
  // Not listed in itself.
  yield { path: TAG_MANIFEST, content: list, packed: false };
  const signature = await tools.sign(list, tagManifest);
  const stamps = (await tools.stamp?.(tagManifest)) ?? null;
  for (const entry of keyFiles(facts, stamps)) yield* files.through(entry);
  if (signature !== null) {
    const content = fromBase64(signature);
    yield* files.through({ path: `${SIGNATURES}${TAG_MANIFEST}.sig`, content, packed: true });
  }
  for (const entry of stamps ? bagStampFiles(stamps) : []) yield* files.through(entry);
  return {
    tagManifest,
    files: files.payload.length,
    payload: files.payload.reduce((sum, file) => sum + file.bytes, 0),
  };
}
