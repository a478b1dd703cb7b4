import { argon2id } from 'hash-wasm';
import * as z from 'zod';
import { fromBase64, toBase64 } from '@/lib/base64';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * How a key comes from what a person types. The limits keep a damaged or foreign vault file from asking for all the memory of
 * the machine.
 */
export const kdfSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.number().int().min(8).max(1_048_576),
    passes: z.number().int().min(1).max(20),
    lanes: z.number().int().min(1).max(8),
    salt: z.base64().length(24),
  }),
  // A recovery code is as random as a key: there is nothing to slow down.
  z.strictObject({ name: z.literal('none') }),
]);
export type Kdf = z.infer<typeof kdfSchema>;

/** RFC 9106 section 4, second recommended option. */
const STRENGTH = { memoryKiB: 65_536, passes: 3, lanes: 1 } as const;
export type Strength = { memoryKiB: number; passes: number; lanes: number };

export const newKdf = (strength: Strength = STRENGTH): Kdf => ({
  name: 'argon2id',
  ...strength,
  salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
});

/**
 * 32 bytes from a passphrase: about a third of a second with the usual strength. Typed forms that look alike (composed and
 * decomposed accents, full-width letters) count as the same.
 */
export async function stretched(secret: string, kdf: Kdf): Promise<Bytes> {
  const password = new TextEncoder().encode(secret.normalize('NFKC'));
  if (kdf.name === 'none') return password;
  const { memoryKiB, passes, lanes, salt } = kdf;
  const hash = await argon2id({
    password,
    salt: fromBase64(salt),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}

/** The key of one slot. The salt of its own keeps the slots of one vault apart, which share one stretching. */
export async function slotKey(material: Bytes, salt: Bytes): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('flagpost-slot-1') };
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
