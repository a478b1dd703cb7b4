import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { FINDING_CODES, type FindingCode, finding } from '@/lib/evidence/bag-check/findings';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import { type BagFiles, makeBag, makeKey, relist, reseal, rootsFile, sha256 } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';
import { TAMPERINGS, tampered } from '@/tests/fixtures/bag-tamperings';
import { OF_COLLEAGUES } from '@/tests/fixtures/tamperings/of-colleagues';

const KEY = makeKey();
const MADE = makeBag({ key: KEY });
const TOLD = { fingerprint: KEY.fingerprint, roots: new Uint8Array(rootsFile()) };
/** What lies in `signatures/` is not signed itself: it may be added to, and is told. */
const GAPS = new Set<string>(['unknown-in-signatures', 'roots-differ']);
const findings = (report: BagReport) => report.checks.flatMap(({ findings }) => findings);
const codes = (report: BagReport) => findings(report).map(({ code }) => code);

describe('what somebody does to a bundle', () => {
  it('is told apart from a bundle that nobody touched', async () => {
    expect((await checkBag(bagSource(MADE), TOLD)).verdict).toBe('holds');
    expect(TAMPERINGS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(TAMPERINGS.map((one) => [`${one.name} (${one.lists})`, one] as const))('%s is found', async (_, one) => {
    const report = await checkBag(bagSource(tampered(one, MADE, KEY)), TOLD);
    expect(codes(report)).toContain(one.finds);
    expect(report.verdict).toBe(GAPS.has(one.finds) ? 'holds-with-gaps' : 'broken');
  });

  it('is found whichever bit of whichever file it is', async () => {
    const paths = [...MADE.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.nat({ max: 7 }), async (path, place, bit) => {
        const files: BagFiles = new Map(MADE);
        const bytes = Buffer.from(MADE.get(path) ?? []);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        files.set(path, bytes);
        const report = await checkBag(bagSource(files), TOLD);
        // A line end in PEM may become another blank: the key or root is the same.
        if (path.endsWith('.pem') && sameBytes(bytes, MADE.get(path))) return;
        const expected = path === 'signatures/tsa-ca.pem' ? 'broken holds-with-gaps' : 'broken';
        expect(expected, `bit ${bit} of byte ${at} of ${path}`).toContain(report.verdict);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('is found whichever file is taken out', async () => {
    for (const path of MADE.keys()) {
      const files: BagFiles = new Map(MADE);
      files.delete(path);
      expect((await checkBag(bagSource(files), TOLD)).verdict, path).toBe('broken');
    }
  }, 30_000);

  it('is found wherever a file is put in', async () => {
    const folders = new Set([...MADE.keys()].map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    for (const folder of folders) {
      const files: BagFiles = new Map(MADE).set(`${folder}added.txt`, Buffer.from('more'));
      const { verdict } = await checkBag(bagSource(files), TOLD);
      expect(verdict, folder).toBe(folder === 'signatures/' ? 'holds-with-gaps' : 'broken');
    }
  }, 30_000);
});

/** The base64 inside a PEM file, which is all that counts of it. */
const inner = (pem: Buffer | undefined) => pem?.toString().replace(/-----.*?-----|\s/g, '');
const sameBytes = (one: Buffer, other: Buffer | undefined) =>
  Buffer.from(inner(one) ?? '', 'base64').equals(Buffer.from(inner(other) ?? '', 'base64'));

describe('roots that came with a bundle', () => {
  it('are not taken where they do not lead to the stamp', async () => {
    const files: BagFiles = new Map(MADE).set('signatures/tsa-ca.pem', rootsFile('other-root.der'));
    const report = await checkBag(bagSource(files), { fingerprint: KEY.fingerprint });
    expect(report.verdict).toBe('broken');
    expect(codes(report)).toContain('stamp-bad');
  });
});

describe('a bundle made anew from beginning to end with another key', () => {
  const forger = makeKey();
  const forged = makeBag({ key: forger });

  it('is found by the fingerprint that the school told', async () => {
    const report = await checkBag(bagSource(forged), TOLD);
    expect(report).toMatchObject({ verdict: 'broken', key: { fingerprint: forger.fingerprint, compared: 'other' } });
    expect(
      findings(report)
        .filter(({ weight }) => weight === 'fault')
        .map(({ code }) => code),
    ).toEqual(['fingerprint-other']);
  });

  it('never holds where nobody told the fingerprint', async () => {
    const report = await checkBag(bagSource(forged), { roots: TOLD.roots });
    expect(report.verdict).toBe('holds-with-gaps');
    expect(codes(report)).toContain('fingerprint-not-told');
  });

  it('is told as of another key where the records were left as they are', async () => {
    const files: BagFiles = new Map(MADE);
    files.set('signatures/public-key.pem', Buffer.from(forger.pem));
    files.set(`signatures/other-key-${KEY.fingerprint.slice(0, 16)}.pem`, Buffer.from(KEY.pem));
    files.set('data/report.html', Buffer.from('<p>Another report'));
    relist(files, forger);
    reseal(files, forger);
    const report = await checkBag(bagSource(files), { roots: TOLD.roots });
    expect(report.verdict).toBe('holds-with-gaps');
    expect(codes(report)).toContain('record-other-key');
  });

  it('is found where its signatures were taken off and the name was expected', async () => {
    const report = await checkBag(bagSource(makeBag({ key: null })), TOLD);
    expect(report.verdict).toBe('broken');
    expect(codes(report)).toContain('fingerprint-no-key');
  });

  it.each(['12', 'g'.repeat(64), `${'a'.repeat(64)}a`])(
    'says where what was typed (%s) is no fingerprint',
    async (typed) => {
      const report = await checkBag(bagSource(MADE), { fingerprint: typed });
      expect(codes(report)).toContain('fingerprint-unreadable');
      expect(report.verdict).toBe('broken');
    },
  );
});

describe('another reading of RFC 8493', () => {
  /** What `sha256sum -c` and a count of files find, in a few lines. */
  const stands = (files: BagFiles): boolean => {
    const lines = (name: string) => (files.get(name)?.toString() ?? '').split('\n').filter((line) => line !== '');
    const right = [...lines('manifest-sha256.txt'), ...lines('tagmanifest-sha256.txt')].every((line) => {
      const [hash, path = ''] = line.split('  ');
      const bytes = files.get(path);
      return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash;
    });
    const payload = [...files.keys()].filter((path) => path.startsWith('data/')).length;
    const counted = /Payload-Oxum: \d+\.(\d+)\n/.exec(files.get('bag-info.txt')?.toString() ?? '')?.[1];
    return right && Number(counted) === payload && lines('manifest-sha256.txt').length === payload;
  };

  it('agrees on the bundle and on everything that was done to its files', () => {
    expect(stands(MADE)).toBe(true);
    const files = TAMPERINGS.filter(
      ({ lists, finds }) => lists === 'left' && /^file-(changed|missing|renamed)$/.test(finds),
    );
    expect(files.length).toBeGreaterThanOrEqual(10);
    for (const one of files) expect(stands(tampered(one, MADE, KEY)), one.name).toBe(false);
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('what a check can find', () => {
  /** Found in tests of their own: where a bundle comes in, or what a person types. */
  const ELSEWHERE: readonly FindingCode[] = [
    'no-bag',
    'outside-the-bag',
    'not-a-plain-file',
    'zip-comment',
    'zip-hidden-bytes',
    'fingerprint-other',
    'fingerprint-unreadable',
    'fingerprint-no-key',
    'fingerprint-not-told',
    'unsigned',
    'record-unsigned',
    'record-other-key',
    'roots-of-the-bag',
    'not-checked',
    'file-unreadable',
    'file-twice',
    'size-differs',
  ];

  it('is tried by somebody, whatever it is', async () => {
    const found = new Set<string>(ELSEWHERE);
    for (const one of [...TAMPERINGS, ...OF_COLLEAGUES]) found.add(one.finds);
    const grave = FINDING_CODES.filter((code) => ['fault', 'gap'].includes(finding(code).weight));
    expect(grave.filter((code) => !found.has(code))).toEqual([]);
  });
});
