import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { CHECK_IDS } from '@/lib/evidence/bag-check/report';
import { Sha256 } from '@/lib/evidence/bag-check/sha256-stream';
import { type BagOptions, makeBag, makeKey, rootsFile } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';

const KEY = makeKey();
const OWN_ROOTS = new Uint8Array(rootsFile());
const check = (options: BagOptions, told: Parameters<typeof checkBag>[1] = {}) =>
  checkBag(bagSource(makeBag(options)), told);
const states = (report: Awaited<ReturnType<typeof checkBag>>) =>
  Object.fromEntries(report.checks.map(({ id, state }) => [id, state]));
const codes = (report: Awaited<ReturnType<typeof checkBag>>, weight: string) =>
  report.checks.flatMap(({ findings }) => findings.filter((one) => one.weight === weight).map(({ code }) => code));

describe('a bundle as it was made', () => {
  it('holds where the fingerprint and the roots are known from elsewhere', async () => {
    const report = await check({ key: KEY }, { fingerprint: KEY.fingerprint, roots: OWN_ROOTS });
    expect(codes(report, 'fault')).toEqual([]);
    expect(codes(report, 'gap')).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'holds',
      bag: 'FP-2026-0042',
      key: { fingerprint: KEY.fingerprint, compared: 'same' },
      counts: { items: 3, lines: 11, withheldLines: 3, stamps: 1 },
    });
    expect(report.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
  });

  it('takes a fingerprint as people read it out', async () => {
    const spoken = KEY.fingerprint.toUpperCase().replace(/.{4}/g, '$& ');
    expect(await check({ key: KEY }, { fingerprint: spoken, roots: OWN_ROOTS })).toMatchObject({ verdict: 'holds' });
  });

  it('holds with gaps, and says which, where nothing is known from elsewhere', async () => {
    const report = await check({ key: KEY });
    expect(report.verdict).toBe('holds-with-gaps');
    expect(states(report)).toMatchObject({ key: 'gap', time: 'gap', signature: 'holds', payload: 'holds' });
    expect(codes(report, 'gap')).toEqual(['fingerprint-not-told', 'roots-of-the-bag']);
  });

  it('never holds altogether where it is unsigned', async () => {
    const report = await check({ key: null }, { roots: OWN_ROOTS });
    expect(report).toMatchObject({ verdict: 'holds-with-gaps', key: null });
    expect(codes(report, 'fault')).toEqual([]);
    expect(new Set(codes(report, 'gap'))).toEqual(new Set(['unsigned', 'not-checked', 'record-unsigned']));
  });

  it('tells how much of the log is given by hashes only', async () => {
    const report = await check({ key: KEY });
    const log = report.checks.find(({ id }) => id === 'log')?.findings;
    expect(log?.map(({ code, where, more }) => [code, where, more])).toEqual([
      ['counted', '11 lines.', ''],
      ['log-withheld', '3', '11'],
      ['log-links-on-hash', '2', '3'],
    ]);
  });

  it('tells which files were left out on purpose, and what the records are of', async () => {
    const report = await check({ key: KEY, leaveOutPicture: true });
    expect(codes(report, 'fault')).toEqual([]);
    const notes = codes(report, 'told');
    for (const code of ['named-left-out', 'record-withheld', 'record-supplied']) expect(notes).toContain(code);
  });

  it('tells where other keys have signed the records', async () => {
    const other = makeKey();
    const report = await check({ key: KEY, recordKey: other });
    expect(codes(report, 'fault')).toEqual([]);
    expect(codes(report, 'gap').filter((code) => code === 'record-other-key')).toHaveLength(4);
    const known = await check({ key: KEY, recordKey: other }, { fingerprint: KEY.fingerprint, roots: OWN_ROOTS });
    expect(known.verdict).toBe('holds');
  });

  it('says how far it is', async () => {
    const steps: number[] = [];
    const files = makeBag({ key: KEY });
    const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    await checkBag(bagSource(files), {
      progress: (done, of) => {
        steps.push(done);
        expect(of).toBe(total);
      },
    });
    expect(steps.at(-1)).toBe(total);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('hashing piece by piece', () => {
  it('gives what everybody else gives, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (parts) => {
        const hash = new Sha256();
        const other = createHash('sha256');
        for (const part of parts) {
          hash.update(part);
          other.update(part);
        }
        expect(Buffer.from(hash.digest()).toString('hex')).toBe(other.digest('hex'));
      }),
      { numRuns: 400 },
    );
  });
});
