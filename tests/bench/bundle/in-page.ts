import { BlobReader, Uint8ArrayReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { suggestedFor } from '@/components/bundle/suggested';
import type { Form } from '@/lib/bundle/choices';
import type { BagEntry } from '@/lib/bundle/facts';
import { makeBundle } from '@/lib/bundle/job';
import { openSink, type Sink } from '@/lib/bundle/sink';
import { hashed, zipOf } from '@/lib/bundle/zip';
import { sha256 } from '@/lib/evidence/digest';
import { createInstallation } from '@/lib/flagging/installation';
import { artefact } from '@/lib/flagging/record';
import { closeFlag } from '@/lib/flagging/story';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, addFlag, decide } from '@/lib/store/flags';

/** What runs inside an extension page: the extension's own code, called by its functions and not by its buttons. */

const installation = createInstallation();

type Bytes = Uint8Array<ArrayBuffer>;

/** A flag to be kept, and what is decided of it afterwards. */
export interface ToKeep {
  flag: Omit<FlagRow, 'seq'>;
  decision: Decision | null;
}

const WIDTH = 600;
const HEIGHT = 900;
/** Rows of noise, which PNG cannot make smaller: about 400 KB with three bytes a pixel. */
const NOISY = 222;

/** A picture of about 400 KB, of its own each time: flat like a page, with something like a photograph in it. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const on = canvas.getContext('2d');
  if (!on) throw new Error('This browser draws nothing.');
  on.fillStyle = '#fff';
  on.fillRect(0, 0, WIDTH, HEIGHT);
  const noise = on.createImageData(WIDTH, NOISY);
  for (let at = 0; at < noise.data.length; at += 65_536) crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
  for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
  on.putImageData(noise, 0, 200);
  on.fillStyle = '#123';
  for (let y = 450; y < HEIGHT; y += 30) on.fillText('Marlbrook Primary, again and again and again', 30, y);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Keeps flags with text, picture, check, signed record and log, as captures end. */
export async function keep(all: readonly ToKeep[]): Promise<void> {
  for (const { flag, decision } of all) {
    await addFlag({ ...flag, capture: 'draft', step: 'drafted' });
    const file = await artefact(flag.id, 'screenshot-01.png', 'screenshot', await picture());
    await addArtefacts([file], flag.id, (same) => same);
    await closeFlag(flag.id, 'captured', { installation });
    if (decision) await decide(flag.id, decision);
  }
}

export interface Timed {
  ms: number;
  /** Of the file that would be handed over. */
  bytes: number;
  /** Milliseconds until each phase was first told. */
  phases: Record<string, number>;
}

/** What `bare` zips again: the files of the last plain bundle, one after the other in one file on the disk. */
let last: { parts: { path: string; from: number; to: number; packed: boolean }[]; blob: Blob } | null = null;

/** The plain bundle that was made last, until it is taken apart. */
let whole: Awaited<ReturnType<typeof makeBundle>> | null = null;

/** Takes the last bundle apart for `bare`, so that nothing of that is measured. */
export async function takeApart(): Promise<void> {
  const zip = whole?.files.find(({ what }) => what === 'bundle')?.blob;
  if (!zip) throw new Error('There is no bundle to take apart.');
  const sink = await openSink();
  const file = await sink.create('parts');
  const parts: NonNullable<typeof last>['parts'] = [];
  let at = 0;
  for (const entry of await new ZipReader(new BlobReader(zip), { useWebWorkers: false }).getEntries()) {
    if (entry.directory) continue;
    const from = at;
    const write = async (chunk: Uint8Array<ArrayBuffer>) => {
      at += chunk.length;
      await file.write(chunk.slice());
    };
    await entry.getData(new WritableStream({ write }));
    parts.push({ path: entry.filename, from, to: at, packed: entry.compressionMethod === 0 });
  }
  last = { parts, blob: await file.close() };
  await whole?.release();
  whole = null;
}

/** Lets the last bundle go. */
export async function release(): Promise<void> {
  await whole?.release();
  whole = null;
}

/** Makes a bundle for the police of these flags. @param held until it is taken apart. @param pdf with the report as a PDF, which is made on request. */
export async function make(items: string[], form: Form, held = false, pdf = false): Promise<Timed> {
  const { include, log } = suggestedFor('police');
  const phases: Record<string, number> = {};
  const { person } = await installation();
  const from = performance.now();
  const made = await makeBundle(
    {
      schema: 1,
      recipient: 'police',
      recipientName: 'PC 1234, South Wales Police',
      reference: '',
      title: '',
      items,
      exhibits: { initials: 'SF', first: 1 },
      include: { ...include, pdf },
      log,
      form,
      redacted: false,
    },
    person,
    {
      told: ({ phase }) => {
        phases[phase] ??= Math.round(performance.now() - from);
      },
    },
  );
  const ms = performance.now() - from;
  const what = form === 'encrypted' ? 'encrypted' : 'bundle';
  const file = made.files.find((one) => one.what === what);
  if (!file) throw new Error(`There is no ${what} among what was made.`);
  const bytes = file.blob.size;
  if (held) whole = made;
  else await made.release();
  return { ms, bytes, phases };
}

/** Reads and hashes every file of the last bundle, one after the other. */
async function* hashedParts({ parts, blob }: NonNullable<typeof last>): AsyncGenerator<BagEntry & { content: Bytes }> {
  for (const { path, from, to, packed } of parts) {
    const content = new Uint8Array(await blob.slice(from, to).arrayBuffer());
    await sha256(content);
    yield { path, content, packed };
  }
}

const BARE = { name: 'bare.zip', folder: 'bare', madeAt: '2026-11-27T10:00:00.000Z' };

/** Writes a ZIP as a page does that has the usual library and no more of ours than what hashes the file as it is written. */
async function byLibrary(entries: AsyncIterable<BagEntry & { content: Bytes }>, sink: Sink): Promise<Blob> {
  const { write, close } = await hashed(await sink.create(BARE.name), () => {});
  const zip = new ZipWriter(new WritableStream<Bytes>({ write }, { highWaterMark: 1 }), { useWebWorkers: false });
  for await (const { path, content, packed } of entries)
    await zip.add(`${BARE.folder}/${path}`, new Uint8ArrayReader(content), { level: packed ? 0 : 6 });
  await zip.close();
  return (await close()).blob;
}

/**
 * Hashes every file of the last bundle and writes them all into a ZIP, whose hash is taken too, and nothing else.
 *
 * @param by with zip.js, the library that packs and opens ZIPs elsewhere in Flagpost, or with the code that writes bundles.
 */
export async function bare(by: 'library' | 'own'): Promise<Timed> {
  if (!last) throw new Error('No bundle was taken apart.');
  const sink = await openSink();
  const from = performance.now();
  const entries = hashedParts(last);
  const blob = by === 'library' ? await byLibrary(entries, sink) : (await zipOf(entries, { sink, ...BARE })).blob;
  const ms = performance.now() - from;
  const bytes = blob.size;
  await sink.remove();
  return { ms, bytes, phases: {} };
}
