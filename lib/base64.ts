/** Code units given to the browser's own function at once; more arguments than some 100,000 exhaust the stack. */
const PORTION = 8_192;

/** Not in every browser that Flagpost runs in, and not yet in the types. */
type OwnBase64 = { toBase64?(): string };

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  const own = (bytes as OwnBase64).toBase64?.();
  if (own !== undefined) return own;
  let text = '';
  for (let i = 0; i < bytes.length; i += PORTION) text += String.fromCharCode(...bytes.subarray(i, i + PORTION));
  return btoa(text);
}

/** Bytes whose Base64 is written in one go; a multiple of three, so that only the last has padding. */
const IN_ONE_GO = 12_288;

/** The same as ASCII, for what is only written: no text of that length is made, which browsers give back late. */
export function toBase64Bytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const ascii = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, at = 0; from < bytes.length; from += IN_ONE_GO)
    at += encoder.encodeInto(toBase64(bytes.subarray(from, from + IN_ONE_GO)), ascii.subarray(at)).written;
  return ascii;
}

/** @throws DOMException (InvalidCharacterError) where the text is no base64. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
