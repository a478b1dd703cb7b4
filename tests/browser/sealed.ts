import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

/**
 * Opens what the vault has sealed, written for the tests from the description of the format and with Node's cryptography: what the
 * extension's own code seals is then read by somebody else's.
 */
export interface TestKeys {
  /** 32 bytes. */
  data: Buffer;
  /** PKCS #8 of the inbox. */
  inbox: KeyObject;
}

const POINT = 65;

function decrypted(key: Buffer, place: string, rest: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12));
  decipher.setAAD(Buffer.from(`flagpost-1/${place}`));
  decipher.setAuthTag(rest.subarray(-16));
  return Buffer.concat([decipher.update(rest.subarray(12, -16)), decipher.final()]);
}

/** @throws Error where it does not open. */
export function openSealed(keys: TestKeys | null, place: string, sealed: Buffer): Buffer {
  const [form] = sealed;
  const rest = sealed.subarray(1);
  if (form === 0) return rest;
  if (!keys) throw new Error(`${place} is sealed, and no key is known.`);
  if (form === 1) return decrypted(keys.data, place, rest);
  const ephemeral = rest.subarray(0, POINT);
  const [x, y] = [ephemeral.subarray(1, 33), ephemeral.subarray(33)].map((half) => half.toString('base64url'));
  const theirs = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' });
  const secret = diffieHellman({ privateKey: keys.inbox, publicKey: theirs });
  const info = Buffer.concat([Buffer.from('flagpost-inbox-1'), ephemeral]);
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32));
  return decrypted(key, place, rest.subarray(POINT));
}

/** @param sealedInbox the vault file's own. */
export function testKeys(data: Buffer, sealedInbox: string): TestKeys {
  const none = { data, inbox: null as never };
  const pkcs8 = openSealed(none, 'vault/inbox', Buffer.from(sealedInbox, 'base64'));
  return { data, inbox: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }) };
}
