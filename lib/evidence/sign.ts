import { sha256 } from './digest';
import { derSignature, rawSignature } from './ecdsa';

/** The curve and hash of every signature: what OpenSSL checks with `dgst -sha256 -verify`. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const WITH_HASH = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** Bytes of each of the two numbers of a signature on that curve. */
const SIZE = 32;

/**
 * Makes the key of an installation. Its private half can be used and stored, but never be read out, not even by us: what it has
 * signed was signed in this profile.
 */
export async function createSigningKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
}

/** Signs bytes. @returns DER (RFC 3279 section 2.2.3), as OpenSSL reads it. */
export async function signBytes(
  { privateKey }: CryptoKeyPair,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return derSignature(new Uint8Array(await crypto.subtle.sign(WITH_HASH, privateKey, bytes)));
}

/** The public half in PEM, as `openssl pkey -pubin` reads it. */
export async function publicKeyPem({ publicKey }: CryptoKeyPair): Promise<string> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const base64 = btoa(String.fromCharCode(...spki));
  return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END PUBLIC KEY-----\n`;
}

/** SHA-256 of the public key's DER, lower-case hex: what a school writes down to know the key again. */
export async function fingerprint({ publicKey }: CryptoKeyPair): Promise<string> {
  return sha256(await crypto.subtle.exportKey('spki', publicKey));
}

/** A fingerprint in groups of four, as people read it out. */
export const spokenFingerprint = (hex: string): string => hex.replace(/.{4}(?=.)/g, '$& ');

/**
 * Whether bytes were signed by the key of a PEM file.
 *
 * @returns false also where key or signature are none: nobody has signed then.
 */
export async function isSigned(
  pem: string,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = rawSignature(signature, SIZE);
  const base64 = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (!raw || !base64) return false;
  try {
    const spki = Uint8Array.from(atob(base64.replace(/\s/g, '')), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey('spki', spki, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(WITH_HASH, key, raw, bytes);
  } catch {
    // What the browser cannot read as a key of this curve has signed nothing.
    return false;
  }
}
