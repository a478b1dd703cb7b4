/**
 * How a row lies in the database: one byte that tells the form, then
 *
 * - `0` clear, for as long as there is no vault: the bytes themselves;
 * - `1` vault: 12 bytes IV, AES-256-GCM ciphertext with its 16 bytes tag, under the data key;
 * - `2` inbox: 65 bytes ephemeral P-256 public key, 12 bytes IV, ciphertext with tag, under a key that ECDH and HKDF-SHA256 make
 *   of it. Writing needs the inbox's public key only, so that a flag can be kept while the vault is locked.
 *
 * Every form but the first is bound to its place (table and id): a row that was moved or swapped does not open.
 */
export const CLEAR = 0;
export const VAULT = 1;
export const INBOX = 2;

const IV = 12;
const POINT = 65;
const AES = 'AES-GCM';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
type Bytes = Uint8Array<ArrayBuffer>;

/** What opens rows. */
export interface OpenKeys {
  /** AES-256-GCM. */
  data: CryptoKey;
  /** The inbox's private half, ECDH P-256. */
  inbox: CryptoKey;
}

/** What a row is sealed with: nothing, the data key, or the inbox's public half (65 bytes, uncompressed). */
export type Sealer = { form: 'clear' } | { form: 'vault'; key: CryptoKey } | { form: 'inbox'; publicKey: Bytes };

/** A sealed row that needs a key which is not here. */
export class VaultLocked extends Error {
  override name = 'VaultLocked';
  constructor() {
    super('The vault is locked.');
  }
}

/** A row that does not open: changed, moved to another place, or sealed under another key. */
export class DamagedRow extends Error {
  override name = 'DamagedRow';
  constructor(readonly place: string) {
    super(`What is stored as ${place} was changed, or belongs to another vault.`);
  }
}

const utf8 = new TextEncoder();
const bound = (place: string) => utf8.encode(`flagpost-1/${place}`);

function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const encrypt = async (key: CryptoKey, iv: Bytes, place: string, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: AES, iv, additionalData: bound(place) }, key, bytes));

/** The data key as the browser uses it; its bytes cannot be read out of it again. */
export const dataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);

/** The key of one sealed item, from either side of the exchange. */
async function inboxKey(own: CryptoKey, other: CryptoKey, ephemeral: Uint8Array): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  // The ephemeral key is made anew for each item and is part of what the key is derived from.
  const info = joined(utf8.encode('flagpost-inbox-1'), ephemeral);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(how, material, { name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
}

const point = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, CURVE, true, []);

/** Makes the pair of an inbox. @returns the public half (65 bytes) and the private one (PKCS #8). */
export async function createInbox(): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}

export const inboxPrivateKey = (pkcs8: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['deriveBits']);

/** @param place table and id, `flags/5f0c…`. */
export async function seal(sealer: Sealer, place: string, bytes: Bytes): Promise<Bytes> {
  if (sealer.form === 'clear') return joined(Uint8Array.of(CLEAR), bytes);
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  if (sealer.form === 'vault') return joined(Uint8Array.of(VAULT), iv, await encrypt(sealer.key, iv, place, bytes));
  const [pair, theirs] = await Promise.all([
    crypto.subtle.generateKey(CURVE, false, ['deriveBits']),
    point(sealer.publicKey),
  ]);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await inboxKey(pair.privateKey, theirs, ephemeral);
  return joined(Uint8Array.of(INBOX), ephemeral, iv, await encrypt(key, iv, place, bytes));
}

/**
 * @param keys null while the vault is locked.
 * @throws VaultLocked where keys are needed, DamagedRow where the bytes are not those that were sealed for this place.
 */
export async function open(keys: OpenKeys | null, place: string, sealed: Uint8Array): Promise<Bytes> {
  const form = sealed[0];
  // A copy in memory of its own: what the database gives may lie in the middle of a larger piece.
  if (form === CLEAR) return new Uint8Array(sealed.subarray(1));
  const rest = (sealed as Bytes).subarray(1);
  if (form !== VAULT && form !== INBOX) throw new DamagedRow(place);
  if (!keys) throw new VaultLocked();
  const head = form === INBOX ? POINT : 0;
  if (rest.length < head + IV) throw new DamagedRow(place);
  const iv = rest.subarray(head, head + IV);
  try {
    const ephemeral = rest.subarray(0, head);
    const key = form === VAULT ? keys.data : await inboxKey(keys.inbox, await point(ephemeral), ephemeral);
    const how = { name: AES, iv, additionalData: bound(place) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, rest.subarray(head + IV)));
  } catch (cause) {
    // A wrong tag, a point that is none: whatever it was, nothing of it is used.
    throw Object.assign(new DamagedRow(place), { cause });
  }
}

/** True for rows that still have to be brought under the data key. */
export const isWaiting = (sealed: Uint8Array): boolean => sealed[0] !== VAULT;
