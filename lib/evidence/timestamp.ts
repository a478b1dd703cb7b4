import { type Certificate, HASHES, isSignedBy, KEY_USAGE, parseCertificate } from './certificate';
import { type Der, DerError, DerReader, der, derInteger, hexOf, TAG } from './der';

const OID = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** SHA-256's identifier with its empty parameters. */
const SHA256 = Uint8Array.of(0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00);

/** Answers are two to three kilobytes; one with a long chain is still far below. */
const LARGEST = 64 * 1024;
const LONGEST_CHAIN = 6;

/** Why a timestamp is not accepted. */
export type TimestampFault =
  | 'too-large'
  | 'not-der'
  | 'refused'
  | 'not-a-timestamp'
  | 'other-data'
  | 'other-nonce'
  | 'no-signer'
  | 'unsuitable-certificate'
  | 'other-certificate'
  | 'bad-digest'
  | 'bad-signature'
  | 'certificate-not-valid-then'
  | 'untrusted';

export interface Timestamp {
  /** When the authority says that it saw the hash: UTC, ISO 8601 with milliseconds. It existed by then; since when, nobody says. */
  time: string;
  /** How far off the authority says that it may be, in ms; null where it does not say. */
  accuracyMs: number | null;
  /** The authority's own number for it, hex. */
  serial: string;
  policy: string;
  /** Common name of the certificate that signed. */
  authority: string;
  /** SHA-256 of the pinned root that the chain ends at, hex. */
  root: string;
}

export type TimestampResult = { ok: true; timestamp: Timestamp } | { ok: false; fault: TimestampFault; why: string };

class Refused extends Error {
  constructor(
    readonly fault: TimestampFault,
    why: string,
  ) {
    super(why);
  }
}

function demand(condition: boolean, fault: TimestampFault, why: string): asserts condition {
  if (!condition) throw new Refused(fault, why);
}

/**
 * A request to a timestamping authority (RFC 3161 section 2.4.1) for a SHA-256 hash. It holds that hash and the nonce, and
 * nothing else.
 *
 * @param hash 32 bytes. @param nonce unguessable, 8 to 16 bytes.
 */
export function timestampRequest(hash: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (hash.length !== 32) throw new TypeError('A SHA-256 hash has 32 bytes.');
  return der(
    TAG.sequence,
    derInteger(Uint8Array.of(1)),
    der(TAG.sequence, SHA256, der(TAG.octetString, hash)),
    derInteger(nonce),
    der(TAG.boolean, Uint8Array.of(0xff)),
  );
}

/**
 * Checks an authority's answer against what was asked, down to a pinned root. Does not ask whether a certificate was revoked,
 * and does not know RSA-PSS: such answers are refused.
 *
 * @param hash SHA-256 of the stamped bytes. @param nonce of the request; null where the request is not at hand, and the nonce
 *   then proves nothing. @param roots DER of the authorities' root certificates that are trusted. @throws never
 */
export async function verifyTimestamp(
  answer: Uint8Array<ArrayBuffer>,
  hash: Uint8Array,
  nonce: Uint8Array | null,
  roots: readonly Uint8Array<ArrayBuffer>[],
): Promise<TimestampResult> {
  try {
    demand(answer.length <= LARGEST, 'too-large', `It has ${answer.length} bytes.`);
    return { ok: true, timestamp: await verify(answer, hash, nonce, roots) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault, why: error.message };
    if (error instanceof DerError) return { ok: false, fault: 'not-der', why: error.message };
    throw error;
  }
}

async function verify(
  answer: Uint8Array<ArrayBuffer>,
  hash: Uint8Array,
  nonce: Uint8Array | null,
  roots: readonly Uint8Array<ArrayBuffer>[],
): Promise<Timestamp> {
  const reader = new DerReader(answer);
  const [status, token] = reader.open(reader.whole(), TAG.sequence);
  const code = reader.integer(reader.open(status, TAG.sequence)[0]);
  demand(code === '0' || code === '1', 'refused', `The authority answers with status ${code}.`);
  demand(token !== undefined, 'not-a-timestamp', 'The answer holds no timestamp.');
  const { info, infoBytes, certificates, signerInfo } = openToken(reader, token);

  const [version, policy, imprint, serial, time, ...rest] = info.open(info.whole(), TAG.sequence);
  demand(info.integer(version) === '1', 'not-a-timestamp', 'It is of another version.');
  const [algorithm, stamped] = info.open(imprint, TAG.sequence);
  demand(
    info.oid(info.open(algorithm, TAG.sequence)[0]) === OID.sha256 &&
      hexOf(info.content(info.need(stamped, TAG.octetString))) === hexOf(hash),
    'other-data',
    'It is of other bytes than these.',
  );
  const told = rest.find(({ tag }) => tag === TAG.integer);
  if (nonce) {
    const asked = hexOf(nonce).replace(/^0+(?=.)/, '');
    demand(told !== undefined && info.integer(told) === asked, 'other-nonce', 'It answers another request.');
  }
  const at = info.time(info.need(time, TAG.generalizedTime));
  const signer = await verifySigner(reader, signerInfo, infoBytes, certificates);
  demand(
    signer.notBefore <= at && at <= signer.notAfter,
    'certificate-not-valid-then',
    'The certificate was not valid at that time.',
  );
  const root = await rootOf(signer, certificates, roots.map(parseCertificate), at);
  return {
    time: new Date(at).toISOString(),
    accuracyMs: accuracyOf(
      info,
      rest.find(({ tag }) => tag === TAG.sequence),
    ),
    serial: info.integer(serial),
    policy: info.oid(policy),
    authority: signer.commonName,
    root: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', root.bytes))),
  };
}

interface Token {
  info: DerReader;
  infoBytes: Uint8Array<ArrayBuffer>;
  certificates: Certificate[];
  signerInfo: Der;
}

/** Opens the CMS envelope (RFC 5652): the information, the certificates, and the one signer. */
function openToken(reader: DerReader, token: Der): Token {
  const [type, wrapped] = reader.open(token, TAG.sequence);
  demand(reader.oid(type) === OID.signedData, 'not-a-timestamp', 'It is not signed.');
  const [content] = reader.open(wrapped, TAG.context);
  const [, , encapsulated, ...others] = reader.open(content, TAG.sequence);
  const [kind, data] = reader.open(encapsulated, TAG.sequence);
  demand(reader.oid(kind) === OID.tstInfo, 'not-a-timestamp', 'Something else than a time is signed.');
  const octets = reader.need(reader.open(data, TAG.context)[0], TAG.octetString);
  const infoBytes = reader.content(octets);
  const listed = others.find(({ tag }) => tag === TAG.context);
  const certificates = listed ? reader.children(listed).map((one) => parseCertificate(reader.raw(one))) : [];
  const signers = reader.open(others.at(-1), TAG.set);
  demand(signers.length === 1 && signers[0] !== undefined, 'no-signer', `It has ${signers.length} signers.`);
  return { info: new DerReader(infoBytes), infoBytes, certificates, signerInfo: signers[0] };
}

/** Checks the signature and everything that ties it to its certificate. @returns that certificate */
async function verifySigner(
  reader: DerReader,
  signerInfo: Der,
  infoBytes: Uint8Array<ArrayBuffer>,
  certificates: readonly Certificate[],
): Promise<Certificate> {
  const [, sid, digest, attributes, algorithm, signature] = reader.open(signerInfo, TAG.sequence);
  const [issuer, serial] = reader.open(sid, TAG.sequence);
  demand(issuer !== undefined, 'no-signer', 'The signer is not named.');
  const named = { issuer: hexOf(reader.raw(issuer)), serial: reader.integer(serial) };
  const signer = certificates.find((one) => one.issuer === named.issuer && one.serial === named.serial);
  demand(signer !== undefined, 'no-signer', 'The certificate of the signer is not in the answer.');

  const usage = signer.extendedKeyUsage;
  demand(
    usage?.critical === true && usage.purposes.length === 1 && usage.purposes[0] === OID.timeStamping,
    'unsuitable-certificate',
    'The certificate is not for timestamps, and for nothing else.',
  );
  const bits = signer.keyUsage;
  demand(
    bits === null || bits[KEY_USAGE.digitalSignature] === true || bits[KEY_USAGE.nonRepudiation] === true,
    'unsuitable-certificate',
    'The certificate is not for signing.',
  );

  const hash = HASHES[reader.oid(reader.open(digest, TAG.sequence)[0])];
  demand(hash !== undefined, 'bad-digest', 'It is hashed in a way that is not trusted.');
  const signed = new Map<string, Der>();
  for (const attribute of reader.open(attributes, TAG.context)) {
    const [name, values] = reader.open(attribute, TAG.sequence);
    const [value, more] = reader.open(values, TAG.set);
    const id = reader.oid(name);
    demand(value !== undefined && more === undefined && !signed.has(id), 'bad-digest', 'An attribute is there twice.');
    signed.set(id, value);
  }
  demand(reader.oid(signed.get(OID.contentType)) === OID.tstInfo, 'bad-digest', 'The signature is of something else.');
  const told = reader.content(reader.need(signed.get(OID.messageDigest), TAG.octetString));
  const made = new Uint8Array(await crypto.subtle.digest(hash, infoBytes));
  demand(hexOf(told) === hexOf(made), 'bad-digest', 'What was signed is not what stands there.');
  demand(await namesCertificate(reader, signed, signer), 'other-certificate', 'It was signed for another certificate.');

  // Signed is the set itself, with the tag of a set (RFC 5652 section 5.4).
  const bytes = reader.raw(reader.need(attributes, TAG.context));
  bytes[0] = TAG.set;
  const way = reader.oid(reader.open(algorithm, TAG.sequence)[0]);
  const value = reader.content(reader.need(signature, TAG.octetString));
  demand(await isSignedBy(signer.publicKey, way, hash, value, bytes), 'bad-signature', 'The signature does not fit.');
  return signer;
}

/** ESSCertIDv2 (RFC 5816), or its older form: without it another certificate with the same key could stand in. */
async function namesCertificate(
  reader: DerReader,
  signed: ReadonlyMap<string, Der>,
  signer: Certificate,
): Promise<boolean> {
  const newer = signed.get(OID.signingCertificateV2);
  const attribute = newer ?? signed.get(OID.signingCertificate);
  if (!attribute) return false;
  const [first] = reader.open(reader.open(attribute, TAG.sequence)[0], TAG.sequence);
  const parts = reader.open(first, TAG.sequence);
  const named = parts[0]?.tag === TAG.sequence ? HASHES[reader.oid(reader.children(parts[0])[0])] : 'SHA-256';
  const hash = newer ? named : 'SHA-1';
  const told = parts.find(({ tag }) => tag === TAG.octetString);
  if (!hash || !told) return false;
  const made = new Uint8Array(await crypto.subtle.digest(hash, signer.bytes));
  return hexOf(reader.content(told)) === hexOf(made);
}

/** Follows the issuers up to a pinned root. @throws Refused where none is reached. */
async function rootOf(
  signer: Certificate,
  included: readonly Certificate[],
  roots: readonly Certificate[],
  at: number,
): Promise<Certificate> {
  const isRoot = (one: Certificate) => roots.find((root) => hexOf(root.bytes) === hexOf(one.bytes));
  let below = signer;
  for (let depth = 0; depth < LONGEST_CHAIN; depth++) {
    demand(
      below.unknownCritical.length === 0,
      'untrusted',
      `“${below.commonName}” has demands that are not understood.`,
    );
    const pinned = isRoot(below);
    if (pinned) return pinned;
    const issuer = await issuerOf(below, [...roots, ...included], depth, at);
    demand(issuer !== null, 'untrusted', `Nobody who is trusted has issued “${below.commonName}”.`);
    demand(
      hexOf(issuer.bytes) !== hexOf(below.bytes),
      'untrusted',
      `It leads to “${below.commonName}”, which is none of the roots that are trusted.`,
    );
    below = issuer;
  }
  throw new Refused('untrusted', 'The chain of certificates is too long.');
}

async function issuerOf(
  { issuer, signatureAlgorithm, signature, signed }: Certificate,
  candidates: readonly Certificate[],
  depth: number,
  at: number,
): Promise<Certificate | null> {
  for (const one of candidates) {
    const may =
      one.subject === issuer &&
      one.isCa &&
      (one.pathLength === null || one.pathLength >= depth) &&
      (one.keyUsage === null || one.keyUsage[KEY_USAGE.keyCertSign] === true) &&
      one.notBefore <= at &&
      at <= one.notAfter;
    if (may && (await isSignedBy(one.publicKey, signatureAlgorithm, null, signature, signed))) return one;
  }
  return null;
}

/** Seconds, milliseconds and microseconds, each of them perhaps absent. */
function accuracyOf(info: DerReader, node: Der | undefined): number | null {
  if (!node) return null;
  let ms = 0;
  for (const part of info.children(node)) {
    const value = Number.parseInt(hexOf(info.content(part)) || '0', 16);
    if (part.tag === TAG.integer) ms += value * 1_000;
    else if (part.tag === 0x80) ms += value;
    else if (part.tag === 0x81) ms += value / 1_000;
  }
  return ms;
}
