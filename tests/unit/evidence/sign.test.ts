import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSigningKey,
  fingerprint,
  isSigned,
  publicKeyPem,
  signBytes,
  spokenFingerprint,
} from '@/lib/evidence/sign';

const bytes = (text: string) => new TextEncoder().encode(text);
const RECORD = bytes('{"flag":"1","text":"Llyfr y plant 📕"}');

describe('a signature', () => {
  it('is one to OpenSSL, too, whatever is signed', async () => {
    const key = await createSigningKey();
    const pem = await publicKeyPem(key);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (signed) => {
        const signature = await signBytes(key, new Uint8Array(signed));
        expect(verify('sha256', signed, createPublicKey(pem), signature)).toBe(true);
        expect(await isSigned(pem, signature, new Uint8Array(signed))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('does not fit other bytes, another key, or a signature of which any byte is changed or missing', async () => {
    const key = await createSigningKey();
    const pem = await publicKeyPem(key);
    const signature = await signBytes(key, RECORD);
    expect(await isSigned(pem, signature, bytes('{"flag":"2"}'))).toBe(false);
    expect(await isSigned(await publicKeyPem(await createSigningKey()), signature, RECORD)).toBe(false);
    for (let at = 0; at < signature.length; at++) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect(await isSigned(pem, changed, RECORD), `byte ${at}`).toBe(false);
      expect(await isSigned(pem, signature.slice(0, at), RECORD), `${at} bytes`).toBe(false);
    }
  });

  it.each(['', 'no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'])(
    'does not fit what is no key: %j',
    async (pem) => {
      expect(await isSigned(pem, await signBytes(await createSigningKey(), RECORD), RECORD)).toBe(false);
    },
  );
});

describe('the key of an installation', () => {
  it('signs, and cannot be read out', async () => {
    const { privateKey } = await createSigningKey();
    expect(privateKey.extractable).toBe(false);
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format as 'pkcs8', privateKey)).rejects.toThrow();
  });

  it('is known by the hash of its public half', async () => {
    const key = await createSigningKey();
    const spki = createPublicKey(await publicKeyPem(key)).export({ type: 'spki', format: 'der' });
    const hex = await fingerprint(key);
    expect(hex).toBe(createHash('sha256').update(spki).digest('hex'));
    expect(spokenFingerprint(hex)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });
});
