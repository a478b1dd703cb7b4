import { DerError, DerReader, der, derInteger, TAG } from './der';

/**
 * The two numbers of an ECDSA signature side by side, as Web Crypto has them.
 *
 * @param signature DER (RFC 3279 section 2.2.3), as everybody else has them. @param size bytes of a number on the curve.
 * @returns null where the bytes are no such signature.
 */
export function rawSignature(signature: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | null {
  try {
    const reader = new DerReader(signature);
    const numbers = reader.open(reader.whole(), TAG.sequence);
    if (numbers.length !== 2) return null;
    const digits = numbers.map((number) => reader.integer(number));
    if (digits.some((number) => number.length > size * 2)) return null;
    const joined = digits.map((number) => number.padStart(size * 2, '0')).join('');
    return Uint8Array.from(joined.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** The same in DER. */
export function derSignature(raw: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const size = raw.length / 2;
  return der(TAG.sequence, derInteger(raw.slice(0, size)), derInteger(raw.slice(size)));
}
