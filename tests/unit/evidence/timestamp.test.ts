import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timestampRequest, verifyTimestamp } from '@/lib/evidence/timestamp';

/** Made by OpenSSL, see `make.ts` there. */
const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'timestamps');
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const answer = (name: string) => file(`${name}.tsr`);
const { data, nonce: nonceHex } = JSON.parse(readFileSync(join(FOLDER, 'stamped.json'), 'utf8'));
const hashOf = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const HASH = hashOf(data);
const NONCE = new Uint8Array(Buffer.from(nonceHex, 'hex'));
const ROOTS = [file('root.der')];

const faultOf = async (...args: Parameters<typeof verifyTimestamp>) => {
  const result = await verifyTimestamp(...args);
  return result.ok ? 'accepted' : result.fault;
};

describe('a timestamp', () => {
  it.each(['rsa', 'p256', 'p384'])(
    'of an authority with a certificate of %s is accepted, and says when',
    async (name) => {
      const result = await verifyTimestamp(answer(name), HASH, NONCE, ROOTS);
      expect(result).toMatchObject({
        ok: true,
        timestamp: { accuracyMs: 1500.1, authority: `Practice time ${name}`, policy: '1.3.6.1.4.1.99999.1' },
      });
      if (!result.ok) return;
      expect(result.timestamp.time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(result.timestamp.root).toBe(createHash('sha256').update(file('root.der')).digest('hex'));
    },
  );

  it('is accepted through an authority in between', async () => {
    expect(await faultOf(answer('below'), HASH, NONCE, ROOTS)).toBe('accepted');
  });

  it('stays good when the certificate has ended since', async () => {
    const result = await verifyTimestamp(answer('ended-since'), HASH, NONCE, ROOTS);
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(result.timestamp.time).toMatch(/\.250Z$/);
  });

  it.each([
    ['not-critical', 'unsuitable-certificate'],
    ['two-purposes', 'unsuitable-certificate'],
    ['no-purpose', 'unsuitable-certificate'],
    ['not-for-signing', 'unsuitable-certificate'],
    ['by-no-authority', 'untrusted'],
    ['after-its-end', 'certificate-not-valid-then'],
    ['no-nonce', 'other-nonce'],
    ['version-2', 'not-a-timestamp'],
    ['names-no-certificate', 'other-certificate'],
    ['two-signers', 'no-signer'],
    ['certificate-left-out', 'no-signer'],
  ])('is refused where it is %s', async (name, fault) => {
    // The same hand makes one that is accepted: what is refused here is refused for this one thing.
    expect(await faultOf(answer('forged-rightly'), HASH, NONCE, ROOTS)).toBe('accepted');
    expect(await faultOf(answer(name), HASH, NONCE, ROOTS)).toBe(fault);
  });

  it('of other bytes, of another request, or of an authority that nobody trusts is refused', async () => {
    const good = answer('p256');
    expect(await faultOf(good, hashOf('something else'), NONCE, ROOTS)).toBe('other-data');
    expect(await faultOf(good, HASH, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), ROOTS)).toBe('other-nonce');
    expect(await faultOf(good, HASH, NONCE, [file('other-root.der')])).toBe('untrusted');
    expect(await faultOf(good, HASH, NONCE, [])).toBe('untrusted');
  });

  it('can be checked later, when the request is not at hand any more', async () => {
    expect(await faultOf(answer('no-nonce'), HASH, null, ROOTS)).toBe('accepted');
    expect(await faultOf(answer('p256'), HASH, null, ROOTS)).toBe('accepted');
  });

  it('that the authority refuses to give is said to be refused', async () => {
    // Status 2, rejection, and nothing else (RFC 3161 section 2.4.2).
    expect(await faultOf(Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2), HASH, NONCE, ROOTS)).toBe('refused');
  });

  it('that is cut off anywhere is refused', async () => {
    const good = answer('p256');
    for (let length = 0; length < good.length; length++)
      expect(await faultOf(good.slice(0, length), HASH, NONCE, ROOTS), `${length} bytes`).toBe('not-der');
  });

  it('of which any byte is changed is refused, or says the same time for the same bytes by the same authority', async () => {
    const good = answer('p256');
    const result = await verifyTimestamp(good, HASH, NONCE, ROOTS);
    // The answer brings the root along; trusted is the one that is pinned, whatever the copy says.
    const copy = Buffer.from(good).indexOf(file('root.der'));
    expect(copy).toBeGreaterThan(0);
    const isCopied = (at: number) => at >= copy && at < copy + file('root.der').length;
    const accepted: number[] = [];
    for (let at = 0; at < good.length; at++) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      const other = await verifyTimestamp(changed, HASH, NONCE, ROOTS);
      if (!other.ok) continue;
      if (!isCopied(at)) accepted.push(at);
      expect(other, `byte ${at}`).toEqual(result);
    }
    // What is not signed (the status, versions, names of algorithms beside the signature) may differ: a few bytes.
    expect(accepted.length).toBeLessThan(30);
  });

  it.each([
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a length of four gigabytes', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ['a padded length', Uint8Array.of(0x30, 0x81, 0x05, 0x30, 3, 2, 1, 0)],
    ['a long tag', Uint8Array.of(0x3f, 0x81, 0x01, 0)],
    ['nothing at all', new Uint8Array()],
  ])('with %s is refused', async (_, bytes) => {
    expect(await faultOf(bytes, HASH, NONCE, ROOTS)).toBe('not-der');
  });

  it('of more than 64 KB is not even looked at', async () => {
    expect(await faultOf(new Uint8Array(65_537), HASH, NONCE, ROOTS)).toBe('too-large');
  });
});

describe('a request for a timestamp', () => {
  it('holds the hash and the nonce and nothing else of ours', () => {
    const request = timestampRequest(HASH, NONCE);
    const text = Buffer.from(request).toString('hex');
    expect(text).toContain(Buffer.from(HASH).toString('hex'));
    expect(text).toContain(nonceHex.replace(/^00/, ''));
    // Version, algorithm, and the wish for the certificate: 29 bytes besides.
    expect(request.length).toBeLessThan(32 + 8 + 32);
  });

  it('is refused for anything but a SHA-256 hash', () => {
    expect(() => timestampRequest(HASH.slice(1), NONCE)).toThrow(TypeError);
  });
});
