import { fromBase64 } from '@/lib/base64';
import { type Certificate, parseCertificate } from './certificate';
import { DerError } from './der';

/** Why a file is not taken as root certificates. */
export type RootsFault = 'too-large' | 'private-key' | 'no-certificate' | 'not-an-authority' | 'too-many';
export type RootsResult = { ok: true; roots: Certificate[] } | { ok: false; fault: RootsFault };

const LARGEST = 64 * 1024;
const MOST = 10;
const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/**
 * Reads root certificates out of a file as authorities offer them: PEM with one or several, or the DER of one.
 *
 * Each has to be of an authority: a certificate for anything else would be trusted for the wrong thing.
 */
export function readRoots(file: Uint8Array<ArrayBuffer>): RootsResult {
  if (file.length > LARGEST) return { ok: false, fault: 'too-large' };
  const text = new TextDecoder().decode(file);
  // Nobody is asked for one; what holds a key is not kept.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { ok: false, fault: 'private-key' };
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.length > MOST) return { ok: false, fault: 'too-many' };
  try {
    const roots = (blocks.length > 0 ? blocks.map(([, base64 = '']) => fromBase64(base64)) : [file]).map(
      parseCertificate,
    );
    return roots.every(({ isCa }) => isCa) ? { ok: true, roots } : { ok: false, fault: 'not-an-authority' };
  } catch (error) {
    if (error instanceof DerError || error instanceof DOMException) return { ok: false, fault: 'no-certificate' };
    throw error;
  }
}

/** A certificate in PEM, as `openssl` reads it. */
export const certificatePem = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
