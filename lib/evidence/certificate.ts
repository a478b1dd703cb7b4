import { type Der, DerError, DerReader, hexOf, TAG } from './der';
import { rawSignature } from './ecdsa';

/** An X.509 certificate, as far as a chain of a timestamp needs it (RFC 5280). */
export interface Certificate {
  bytes: Uint8Array<ArrayBuffer>;
  /** Names as their DER in hex: what has to be equal for one to have issued the other. */
  issuer: string;
  subject: string;
  /** The common name of the subject, empty where it has none. */
  commonName: string;
  serial: string;
  /** Milliseconds since 1970. */
  notBefore: number;
  notAfter: number;
  publicKey: PublicKey;
  /** What is signed, by whom issued it. */
  signed: Uint8Array<ArrayBuffer>;
  signatureAlgorithm: string;
  signature: Uint8Array<ArrayBuffer>;
  isCa: boolean;
  /** How many further authorities may follow; null where it does not say. */
  pathLength: number | null;
  /** Bits of `keyUsage`, the first bit first; null where it does not say. */
  keyUsage: readonly boolean[] | null;
  extendedKeyUsage: { critical: boolean; purposes: readonly string[] } | null;
  /** Critical extensions that are not understood here: such a certificate may not be used. */
  unknownCritical: readonly string[];
}

export interface PublicKey {
  spki: Uint8Array<ArrayBuffer>;
  algorithm: string;
  /** The curve, where the key has one. */
  curve: string | null;
}

const EXTENSION = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

const COMMON_NAME = '2.5.4.3';
export const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5 } as const;

export const RSA = '1.2.840.113549.1.1.1';
export const EC = '1.2.840.10045.2.1';

const CURVES: Readonly<Record<string, { name: string; size: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 },
  '1.3.132.0.34': { name: 'P-384', size: 48 },
  '1.3.132.0.35': { name: 'P-521', size: 66 },
};

export const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const SIGNATURES: Readonly<Record<string, { key: string; hash: string }>> = {
  '1.2.840.113549.1.1.11': { key: RSA, hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { key: RSA, hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { key: RSA, hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { key: EC, hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { key: EC, hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { key: EC, hash: 'SHA-512' },
};

/** @throws DerError where the bytes are no certificate. */
export function parseCertificate(bytes: Uint8Array<ArrayBuffer>): Certificate {
  const reader = new DerReader(bytes);
  const [body, algorithm, signature] = reader.open(reader.whole(), TAG.sequence);
  const tbs = reader.need(body, TAG.sequence);
  const fields = reader.children(tbs);
  // The version stands first where it is not the first version.
  const [serial, inner, issuer, validity, subject, spki] = fields.slice(fields[0]?.tag === TAG.context ? 1 : 0);
  const signatureAlgorithm = reader.oid(reader.open(algorithm, TAG.sequence)[0]);
  if (reader.oid(reader.open(inner, TAG.sequence)[0]) !== signatureAlgorithm)
    throw new DerError('A certificate names two ways of signing.');
  const [from, to] = reader.open(validity, TAG.sequence);
  const key = reader.need(spki, TAG.sequence);
  const [kind] = reader.children(key);
  const [name, parameter] = reader.open(kind, TAG.sequence);
  const extensions = fields.find((field) => field.tag === TAG.context + 3);
  return {
    bytes,
    issuer: hexOf(reader.raw(reader.need(issuer, TAG.sequence))),
    subject: hexOf(reader.raw(reader.need(subject, TAG.sequence))),
    commonName: commonNameOf(reader, subject),
    serial: reader.integer(serial),
    notBefore: reader.time(from),
    notAfter: reader.time(to),
    publicKey: {
      spki: reader.raw(key),
      algorithm: reader.oid(name),
      curve: parameter?.tag === TAG.oid ? reader.oid(parameter) : null,
    },
    signed: reader.raw(tbs),
    signatureAlgorithm,
    signature: bitsOf(reader, signature),
    ...extensionsOf(reader, extensions),
  };
}

function bitsOf(reader: DerReader, node: Der | undefined): Uint8Array<ArrayBuffer> {
  const content = reader.content(reader.need(node, TAG.bitString));
  if (content[0] !== 0) throw new DerError('A signature is not of whole bytes.');
  return content.slice(1);
}

function commonNameOf(reader: DerReader, name: Der | undefined): string {
  for (const set of reader.open(name, TAG.sequence))
    for (const pair of reader.open(set, TAG.set)) {
      const [type, value] = reader.open(pair, TAG.sequence);
      if (value && reader.oid(type) === COMMON_NAME) return new TextDecoder().decode(reader.content(value));
    }
  return '';
}

type Extensions = Pick<Certificate, 'isCa' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage' | 'unknownCritical'>;

function extensionsOf(reader: DerReader, node: Der | undefined): Extensions {
  const found: Extensions = {
    isCa: false,
    pathLength: null,
    keyUsage: null,
    extendedKeyUsage: null,
    unknownCritical: [],
  };
  if (!node) return found;
  const unknown: string[] = [];
  for (const extension of reader.open(reader.children(node)[0], TAG.sequence)) {
    const parts = reader.open(extension, TAG.sequence);
    const id = reader.oid(parts[0]);
    const critical = parts[1]?.tag === TAG.boolean && reader.content(parts[1])[0] === 0xff;
    const value = new DerReader(reader.content(reader.need(parts.at(-1), TAG.octetString)));
    if (id === EXTENSION.basicConstraints) {
      const [ca, length] = value.open(value.whole(), TAG.sequence);
      found.isCa = ca?.tag === TAG.boolean && value.content(ca)[0] === 0xff;
      found.pathLength = length ? Number.parseInt(value.integer(length), 16) : null;
    } else if (id === EXTENSION.keyUsage) {
      const [unused = 0, ...bytes] = value.content(value.need(value.whole(), TAG.bitString));
      const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte & (0x80 >> i)) !== 0));
      found.keyUsage = bits.slice(0, bits.length - unused);
    } else if (id === EXTENSION.extendedKeyUsage) {
      found.extendedKeyUsage = {
        critical,
        purposes: value.open(value.whole(), TAG.sequence).map((purpose) => value.oid(purpose)),
      };
    } else if (critical) unknown.push(id);
  }
  return { ...found, unknownCritical: unknown };
}

/**
 * Whether bytes were signed with a certificate's key.
 *
 * @param algorithm object identifier of the signature; plain RSA, as timestamps have it, needs `hash` beside it.
 * @returns false also where the algorithm is none of RSA (PKCS #1 v1.5) and ECDSA with SHA-2: what is not understood is not trusted.
 */
export async function isSignedBy(
  { spki, algorithm: keyAlgorithm, curve }: PublicKey,
  algorithm: string,
  hash: string | null,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const method = algorithm === RSA && hash !== null ? { key: RSA, hash } : SIGNATURES[algorithm];
  if (!method || method.key !== keyAlgorithm) return false;
  if (keyAlgorithm === RSA) {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: method.hash };
    const key = await importKey(spki, rsa);
    return key !== null && crypto.subtle.verify(rsa, key, signature, signed);
  }
  const known = curve === null ? undefined : CURVES[curve];
  const raw = known && rawSignature(signature, known.size);
  if (!raw) return false;
  const key = await importKey(spki, { name: 'ECDSA', namedCurve: known.name });
  return key !== null && crypto.subtle.verify({ name: 'ECDSA', hash: method.hash }, key, raw, signed);
}

async function importKey(spki: Uint8Array<ArrayBuffer>, algorithm: RsaHashedImportParams | EcKeyImportParams) {
  try {
    return await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch {
    // A key that the browser refuses has signed nothing that can be trusted.
    return null;
  }
}
