import { fromBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import { type Contents, plainText } from './contents';
import type { Tell } from './findings';
import { SIGNATURES } from './manifests';

export const PUBLIC_KEY = `${SIGNATURES}public-key.pem`;
const OTHER_KEY = /^signatures\/other-key-([0-9a-f]{16})\.pem$/;
const MOST = 64 * 1024;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface BagKey {
  pem: string;
  /** SHA-256 of the public half's DER, hex. */
  fingerprint: string;
}

/** @returns null where the text is no public key on the curve that Flagpost uses. */
async function readKey(pem: string): Promise<BagKey | null> {
  const base64 = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (!base64) return null;
  try {
    const spki = fromBase64(base64.replace(/\s/g, ''));
    const key = await crypto.subtle.importKey('spki', spki, P256, true, ['verify']);
    // As it is written out again: one key has one fingerprint, however it was put in.
    return { pem, fingerprint: await sha256(await crypto.subtle.exportKey('spki', key)) };
  } catch {
    // What the browser cannot read as a key of this curve is none.
    return null;
  }
}

async function keyAt(contents: Contents, path: string, tell: Tell): Promise<BagKey | null> {
  const bytes = await contents.whole(path, tell, MOST);
  const key = bytes && (await readKey(plainText(bytes) ?? ''));
  if (bytes && !key) tell('key-unreadable', path);
  return key;
}

/** The key of the bundle, and all keys in it by their fingerprints. */
export async function readKeys(
  contents: Contents,
  tell: Tell,
): Promise<{ own: BagKey | null; all: ReadonlyMap<string, BagKey> }> {
  const own = await keyAt(contents, PUBLIC_KEY, tell);
  const all = new Map<string, BagKey>(own ? [[own.fingerprint, own]] : []);
  for (const path of contents.all.keys()) {
    const named = OTHER_KEY.exec(path)?.[1];
    if (named === undefined) continue;
    const key = await keyAt(contents, path, tell);
    if (!key) continue;
    if (key.fingerprint.startsWith(named)) all.set(key.fingerprint, key);
    else tell('key-name-differs', path);
  }
  return { own, all };
}
