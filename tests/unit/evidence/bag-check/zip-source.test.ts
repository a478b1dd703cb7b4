import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { folderSource } from '@/lib/evidence/bag-check/folder-source';
import { NotOpened, type ZipOptions, zipSource } from '@/lib/evidence/bag-check/zip-source';
import { makeBag, makeKey, rootsFile } from '@/tests/fixtures/bag';
import { entriesOf, type RawEntry, rawZip } from '@/tests/fixtures/raw-zip';

const KEY = makeKey();
const MADE = makeBag({ key: KEY });
const TOLD = { fingerprint: KEY.fingerprint, roots: new Uint8Array(rootsFile()) };
const check = async (zip: Blob, options: ZipOptions = {}) => checkBag(await zipSource(zip, options), TOLD);
const codes = async (zip: Blob) =>
  (await check(zip)).checks.flatMap(({ findings }) =>
    findings.filter(({ weight }) => weight !== 'note').map(({ code }) => code),
  );
const whyNot = async (zip: Blob, options: ZipOptions = {}) => {
  try {
    await zipSource(zip, options);
    return 'opened';
  } catch (error) {
    if (error instanceof NotOpened) return error.why;
    throw error;
  }
};
/** The bundle with one entry changed. */
const but = (path: string, change: Partial<RawEntry>): RawEntry[] =>
  entriesOf(MADE).map((entry) => (entry.name.endsWith(path) ? { ...entry, ...change } : entry));

async function encrypted(inner: Blob, options: Record<string, unknown> = {}): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 0 });
  const settings = { password: 'otter kettle plum stride vicar', encryptionStrength: 3, ...options } as const;
  await zip.add('FP-2026-0042.zip', new BlobReader(inner), settings);
  return zip.close();
}

describe('a bundle as a ZIP', () => {
  it('is checked as it is', async () => {
    const report = await check(rawZip(entriesOf(MADE)));
    expect(report).toMatchObject({ verdict: 'holds', counts: { items: 3 } });
  });

  it('is checked where its files were compressed', async () => {
    const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 6 });
    for (const [path, bytes] of MADE)
      await zip.add(`FP-2026-0042/${path}`, new BlobReader(new Blob([new Uint8Array(bytes)])));
    expect(await check(await zip.close())).toMatchObject({ verdict: 'holds' });
  }, 30_000);

  it('is checked where its files lie at the top', async () => {
    expect(await check(rawZip(entriesOf(MADE, '')))).toMatchObject({ verdict: 'holds' });
  });

  it.each([
    ['a file is there twice', rawZip([...entriesOf(MADE), ...entriesOf(MADE).slice(-1)]), 'read-in-two-ways'],
    ['something follows its end', rawZip(entriesOf(MADE), { after: Buffer.from('more') }), 'read-in-two-ways'],
    [
      'something precedes its beginning',
      rawZip(entriesOf(MADE), { before: Buffer.from('#!/bin/sh\n') }),
      'read-in-two-ways',
    ],
    ['it is cut short', rawZip(entriesOf(MADE)).slice(0, -30), 'not-a-zip'],
    ['it is something else', new Blob(['%PDF-1.7']), 'not-a-zip'],
    [
      'it would unpack to more than any disk holds',
      rawZip(but('post.txt', { toldSize: 0xfffffff0 })),
      'unpacks-too-large',
    ],
  ])('is not opened where %s', async (_, zip, why) => {
    expect(await whyNot(zip)).toBe(why);
  });

  it.each([
    [
      'its two names for a file differ',
      rawZip(but('0001/post.txt', { localName: 'FP-2026-0042/data/items/0001/past.txt' })),
      'file-unreadable',
    ],
    ['a checksum does not fit', rawZip(but('0001/post.txt', { crc: 1 })), 'file-unreadable'],
    [
      'bytes are hidden between two files',
      rawZip(but('0001/screenshot.png', { hidden: Buffer.from('hidden') })),
      'zip-hidden-bytes',
    ],
    ['it carries a comment', rawZip(entriesOf(MADE), { comment: 'Ask me' }), 'zip-comment'],
    ['a file carries a comment', rawZip(but('0001/post.txt', { comment: 'Ask me' })), 'zip-comment'],
    ['a file is a link', rawZip(but('0001/post.txt', { mode: 0o120777 })), 'not-a-plain-file'],
    [
      'a file climbs out of it',
      rawZip([...entriesOf(MADE), { name: 'FP-2026-0042/../../evil', content: Buffer.from('x') }]),
      'path-unsafe',
    ],
    [
      'a file lies beside the folder',
      rawZip([...entriesOf(MADE), { name: 'evil.txt', content: Buffer.from('x') }]),
      'outside-the-bag',
    ],
    ['it holds no bundle', rawZip([{ name: 'a/b.txt', content: Buffer.from('x') }]), 'no-bag'],
    ['it holds nothing', rawZip([]), 'no-bag'],
  ])('tells it where %s', async (_, zip, code) => {
    expect(await codes(zip)).toContain(code);
  });
});

describe('an encrypted bundle', () => {
  const inner = rawZip(entriesOf(MADE));

  it('is checked with its passphrase', async () => {
    expect(await check(await encrypted(inner), { passphrase: 'otter kettle plum stride vicar' })).toMatchObject({
      verdict: 'holds',
    });
  });

  it('keeps what it unpacks where it is told to', async () => {
    const kept: number[] = [];
    const keep = async (unpacked: ReadableStream<Uint8Array>) => {
      const blob = await new Response(unpacked as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
      kept.push(blob.size);
      return blob;
    };
    await check(await encrypted(inner), { passphrase: 'otter kettle plum stride vicar', keep });
    expect(kept).toEqual([inner.size]);
  });

  it.each([
    ['there is no passphrase', {}, undefined, 'passphrase-needed'],
    ['the passphrase is another', {}, 'otter kettle plum stride', 'wrong-passphrase'],
    ['it is encrypted in the old way', { zipCrypto: true }, 'otter kettle plum stride vicar', 'weak-encryption'],
  ])('is not opened where %s', async (_, options, passphrase, why) => {
    expect(await whyNot(await encrypted(inner, options), { passphrase })).toBe(why);
  });

  it('is not opened where a byte of it was changed', async () => {
    const bytes = new Uint8Array(await (await encrypted(inner)).arrayBuffer());
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await whyNot(new Blob([bytes]), { passphrase: 'otter kettle plum stride vicar' })).toBe('damaged');
  });
});

describe('a bundle that was unpacked', () => {
  const unpacked = (top: string) =>
    [...MADE].map(([path, bytes]) => ({ path: `${top}${path}`, file: new Blob([new Uint8Array(bytes)]) }));

  it.each(['', 'FP-2026-0042/', 'Downloads/FP-2026-0042/'])('is checked where it lies in “%s”', async (top) => {
    expect(await checkBag(folderSource(unpacked(top)), TOLD)).toMatchObject({ verdict: 'holds' });
  });

  it('tells of what lies beside it', async () => {
    const beside = { path: 'Downloads/other.txt', file: new Blob(['x']) };
    const report = await checkBag(folderSource([...unpacked('Downloads/FP-2026-0042/'), beside]), TOLD);
    expect(report.verdict).toBe('broken');
  });
});
