import type { BagTools, BuiltBag } from './build';
import { buildBag } from './build';
import type { BagEntry, BundleFacts } from './facts';
import { bagName, looseName } from './names';
import { newPassphrase } from './passphrase';
import type { progressOf } from './progress';
import type { Sink } from './sink';
import { encryptedZipOf, looseFile, type WrittenFile, zipOf } from './zip';
import { zipInWorker } from './zip-worker';

export interface PackedFile {
  name: string;
  blob: Blob;
  what: 'bundle' | 'encrypted' | 'loose';
}

export interface Packed<B> {
  bag: BuiltBag;
  /** What was begun when the bag was known. */
  begun: B;
  files: PackedFile[];
  zip: WrittenFile | null;
  encrypted: WrittenFile | null;
  passphrase: string | null;
}

/** Items whose papers are begun while the last of the ZIP is still being written; of more they take too much memory beside that. */
const FEW = 100;

/**
 * Builds a bag into files of the form that was chosen.
 *
 * @param begin is called when everything is read: of few items while the last of it is still being written, of many when it is written.
 * @throws as `buildBag` does, and BundleRefused ('no-room').
 */
export async function packBag<B>(
  facts: BundleFacts,
  tools: BagTools,
  sink: Sink,
  progress: ReturnType<typeof progressOf>,
  begin: (bag: BuiltBag) => Promise<B>,
): Promise<Packed<B>> {
  const { choices, madeAt } = facts;
  const { signal } = tools;
  const folder = bagName(facts);
  let built: { bag: BuiltBag; begun: { by: B } | null } | undefined;
  const entries = async function* (): AsyncGenerator<BagEntry> {
    const bag = yield* buildBag(facts, tools);
    progress('packing', 0, 0, 0);
    built = { bag, begun: facts.items.length <= FEW ? { by: await begin(bag) } : null };
  };
  const whole = async (): Promise<{ bag: BuiltBag; begun: B }> => {
    if (!built) throw new Error('The bag was not read to its end.');
    const { bag, begun } = built;
    return { bag, begun: begun ? begun.by : await begin(bag) };
  };
  if (choices.form === 'loose') {
    const files = await looseFiles(entries(), facts, sink);
    return { ...(await whole()), files, zip: null, encrypted: null, passphrase: null };
  }
  const name = `${folder}.zip`;
  // Also inside a file of a gigabyte a stop is a stop.
  const stopped = () => signal?.throwIfAborted();
  const handle = await sink.handle?.(name);
  const zip = handle
    ? await zipInWorker(entries(), { handle, folder, madeAt }, stopped)
    : await zipOf(entries(), { sink, name, folder, madeAt }, stopped);
  if (choices.form === 'plain')
    return {
      ...(await whole()),
      files: [{ name, blob: zip.blob, what: 'bundle' }],
      zip,
      encrypted: null,
      passphrase: null,
    };
  const passphrase = newPassphrase();
  const outer = `${folder}-encrypted.zip`;
  const encrypted = await encryptedZipOf(
    { name, blob: zip.blob },
    passphrase,
    { sink, name: outer, madeAt },
    (bytes) => {
      signal?.throwIfAborted();
      progress('encrypting', bytes, zip.blob.size, bytes);
    },
  );
  return {
    ...(await whole()),
    files: [{ name: outer, blob: encrypted.blob, what: 'encrypted' }],
    zip,
    encrypted,
    passphrase,
  };
}

/** Every file by itself, and a list of hashes by the names that they have so, for `sha256sum -c`. */
async function looseFiles(entries: AsyncIterable<BagEntry>, facts: BundleFacts, sink: Sink): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  const lines: string[] = [];
  const taken = new Set<string>();
  for await (const entry of entries) {
    const name = looseName(entry.path, facts);
    if (taken.has(name.toLowerCase())) throw new RangeError(`Two files called ${name}`);
    taken.add(name.toLowerCase());
    const { blob, sha256 } = await looseFile(entry, name, sink);
    files.push({ name, blob, what: 'loose' });
    lines.push(`${sha256}  ${name}\n`);
  }
  const list: BagEntry = { path: 'sha256.txt', content: lines.sort().join(''), packed: false };
  const name = looseName(list.path, facts);
  files.push({ name, blob: (await looseFile(list, name, sink)).blob, what: 'loose' });
  return files;
}
