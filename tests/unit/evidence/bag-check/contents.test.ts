import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import type { BagSource } from '@/lib/evidence/bag-check/source';
import { type BagFiles, makeBag, makeKey, rootsFile } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';

const KEY = makeKey();
const MADE = makeBag({ key: KEY });
const TOLD = { fingerprint: KEY.fingerprint, roots: new Uint8Array(rootsFile()) };
const graveOf = (report: BagReport) =>
  report.checks.flatMap(({ findings }) => findings.filter(({ weight }) => weight === 'fault').map(({ code }) => code));
const POST = 'data/items/0001/post.txt';
const whole = bagSource(MADE);

/** The bundle, but for how it is read. */
const check = async (change: Partial<BagSource>) => graveOf(await checkBag({ ...whole, ...change }, TOLD));

describe('reading a bundle', () => {
  it('tells of a file that has fewer bytes, or more, than is told of it', async () => {
    for (const less of [1, -1]) {
      const files = whole.files.map((file) => (file.path === POST ? { ...file, bytes: file.bytes + less } : file));
      expect(await check({ files })).toContain('size-differs');
    }
  });

  it('does not follow a file that never ends', async () => {
    let pieces = 0;
    const read = async function* (path: string) {
      if (path !== POST) yield* whole.read(path);
      for (; path === POST; pieces++) yield new Uint8Array(10_000);
    };
    expect(await check({ read })).toContain('size-differs');
    expect(pieces).toBeLessThan(3);
  });

  it('tells of a file that is there twice', async () => {
    expect(await check({ files: [...whole.files, ...whole.files.slice(0, 1)] })).toContain('file-twice');
  });

  it('tells of a file that cannot be read, and checks the others', async () => {
    const read = (path: string) => {
      if (path === POST) throw new Error('The disk says no.');
      return whole.read(path);
    };
    expect(await check({ read })).toEqual([
      'file-unreadable',
      'oxum-bytes',
      'oxum-count',
      'file-missing',
      'named-missing',
    ]);
  });

  it('tells of a file that changes while it is read', async () => {
    let times = 0;
    const read = async function* (path: string) {
      if (path === 'data/custody-log.jsonl' && times++ > 0) yield new TextEncoder().encode('other\n');
      else yield* whole.read(path);
    };
    expect(await check({ read })).toContain('file-unreadable');
  });

  it('hashes a film of which only a piece at a time is there', async () => {
    const size = 40 * 1024 * 1024;
    const files = [...whole.files, { path: 'data/film.mp4', bytes: size }];
    const read = async function* (path: string) {
      if (path === 'data/film.mp4') for (let at = 0; at < size; at += 65_536) yield new Uint8Array(65_536);
      else yield* whole.read(path);
    };
    expect(await check({ files, read })).toEqual(['oxum-bytes', 'oxum-count', 'file-extra']);
  }, 30_000);

  it('ends with a report whatever bytes stand in whichever file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MADE.keys()),
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        async (path, bytes) => {
          const files: BagFiles = new Map(MADE).set(path, Buffer.from(bytes));
          expect((await checkBag(bagSource(files), TOLD)).verdict).toBe('broken');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('shows no sign of a name that does not show', async () => {
    const files: BagFiles = new Map(MADE).set('data/a\u202Etxt.exe', Buffer.from('x'));
    const report = await checkBag(bagSource(files), TOLD);
    const words = report.checks.flatMap(({ findings }) => findings.map((one) => one.words)).join('\n');
    expect(words).toContain('data/a\\u{202e}txt.exe');
    expect(words).not.toContain('\u202E');
  });
});
