import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import { type BagFiles, makeBag, makeKey, rootsFile, sha256, stampRequest } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';
import { extensions, PURPOSE, practiceAuthority } from '@/tests/fixtures/timestamps/openssl';

const KEY = makeKey();
const MADE = makeBag({ key: KEY });
const TAGS = 'signatures/tagmanifest-sha256.txt';
const time = (report: BagReport) => report.checks.find(({ id }) => id === 'time');
const found = (report: BagReport) => time(report)?.findings.map(({ code }) => code);

describe.skipIf(spawnSync('openssl', ['version']).error !== undefined)('a stamp of the whole bundle', () => {
  const authority = practiceAuthority();
  afterAll(authority.remove);
  const root = Buffer.from(authority.root('root', 'Another authority'));
  authority.certificate('signer', 'p-256', extensions(PURPOSE));
  const request = stampRequest(sha256(MADE.get('tagmanifest-sha256.txt') ?? ''), '0102030405060708');
  const answer = Buffer.from(authority.reply(request, 'signer', 'root'));
  const pem = `-----BEGIN CERTIFICATE-----\n${root.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const both = Buffer.concat([rootsFile(), Buffer.from(pem)]);
  const stamped = (more: Record<string, Buffer> = {}): BagFiles =>
    new Map([...MADE, ...Object.entries({ 'signatures/tsa-ca.pem': both, [`${TAGS}.tsr`]: answer, ...more })]);
  const told = { fingerprint: KEY.fingerprint, roots: new Uint8Array(both) };

  it('holds with its question, and says when', async () => {
    const report = await checkBag(bagSource(stamped({ [`${TAGS}.tsq`]: request })), told);
    expect(report).toMatchObject({ verdict: 'holds', counts: { stamps: 2 } });
    expect(
      time(report)
        ?.findings.map(({ words }) => words)
        .join('\n'),
    ).toMatch(/The whole bundle existed by 20\d\d-.*Practice time signer/);
  });

  it('says that it may answer another question where that is not there', async () => {
    const report = await checkBag(bagSource(stamped()), told);
    expect(report.verdict).toBe('holds-with-gaps');
    expect(found(report)).toContain('stamp-request-absent');
  });

  it('is told as resting on what came with the bundle where nobody brings its root', async () => {
    const report = await checkBag(bagSource(stamped({ [`${TAGS}.tsq`]: request })), {
      ...told,
      roots: new Uint8Array(rootsFile()),
    });
    expect(report.verdict).toBe('holds-with-gaps');
    expect(found(report)).toEqual(expect.arrayContaining(['roots-differ', 'roots-of-the-bag']));
  });

  it('is not taken for another bundle', async () => {
    const other = makeBag({ key: KEY, leaveOutPicture: true });
    const files = new Map([...other, [`${TAGS}.tsr`, answer] as const, [`${TAGS}.tsq`, request] as const]);
    const report = await checkBag(bagSource(files), told);
    expect(report.verdict).toBe('broken');
    expect(found(report)).toEqual(expect.arrayContaining(['stamp-request-bad', 'stamp-bad']));
  });
});

describe('a bundle without any stamp', () => {
  it('holds, and says that all times are the device’s', async () => {
    const files: BagFiles = new Map(MADE);
    for (const path of ['data/custody-2.tsr', 'data/custody-2.tsq', 'signatures/tsa-ca.pem']) files.delete(path);
    expect(time(await checkBag(bagSource(files), { fingerprint: KEY.fingerprint }))).toMatchObject({
      state: 'not-there',
    });
  });
});
