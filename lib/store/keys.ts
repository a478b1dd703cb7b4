import { fromBase64 } from '@/lib/base64';
import { createSigningKey, fingerprint, isSigned, publicKeyPem } from '@/lib/evidence/sign';
import { artefactsOf, DamagedArtefact, readArtefact } from './artefacts';
import type { PublicKey } from './backup-format';
import { db } from './db';
import type { FlagRow } from './flag-row';
import type { KeyRow } from './key-row';

/** The key that signs the records of this installation. It never leaves the profile: its private half cannot be read out. */
export interface SigningKey {
  pair: CryptoKeyPair;
  fingerprint: string;
  createdAt: string;
}

const SIGNING = 'signing';

/**
 * The key of this installation, made at first need.
 *
 * @throws DOMException (DataCloneError) where the browser stores no keys: private windows of Firefox, for one.
 */
export async function signingKey(): Promise<SigningKey> {
  const row =
    (await ownRow()) ??
    (await keep({ id: SIGNING, pair: await createSigningKey(), createdAt: new Date().toISOString() }));
  return { pair: row.pair, fingerprint: await fingerprint(row.pair), createdAt: row.createdAt };
}

const ownRow = async (): Promise<KeyRow | undefined> => (await db.keys.get(SIGNING)) as KeyRow | undefined;

/** Every key whose signatures can be checked here: our own and those of restored records. */
export async function publicKeys(): Promise<PublicKey[]> {
  const rows = await db.keys.toArray();
  return Promise.all(
    rows.map(async (row) =>
      'pair' in row
        ? { fingerprint: await fingerprint(row.pair), pem: await publicKeyPem(row.pair), createdAt: row.createdAt }
        : { fingerprint: row.id, pem: row.pem, createdAt: row.createdAt },
    ),
  );
}

/** Takes over the public halves that a backup brings; our own stays what it is. */
export async function addPublicKeys(keys: readonly PublicKey[]): Promise<void> {
  await db.keys.bulkPut(keys.map(({ fingerprint: id, pem, createdAt }) => ({ id, pem, createdAt })));
}

/** Two pages may make one at the same time: the first that is stored is the key. */
const keep = (made: KeyRow): Promise<KeyRow> =>
  db.transaction('rw', db.keys, async () => {
    const there = await ownRow();
    if (there) return there;
    await db.keys.add(made);
    return made;
  });

/** `brought`: good, by a key that came with a backup: of an earlier computer, or a colleague's. `unsigned`: made before records were signed, or where the browser keeps no keys. `other-key`: the key is not here (any more). */
export type SignatureState = 'good' | 'brought' | 'bad' | 'unsigned' | 'other-key';

/** Checks the signature of a flag's latest record against its bytes as they are stored now. */
export async function signatureState(flag: FlagRow): Promise<SignatureState> {
  const { record } = flag;
  if (!record?.signature) return 'unsigned';
  const file = (await artefactsOf(flag.id)).find((one) => one.name === `record-${record.revision}.json`);
  if (!file) return 'bad';
  const { key } = record.signature;
  const pem = (await publicKeys()).find((one) => one.fingerprint === key)?.pem;
  if (!pem) return 'other-key';
  const blob = await readArtefact(file).catch((error: unknown) => {
    if (error instanceof DamagedArtefact) return null;
    throw error;
  });
  if (!blob) return 'bad';
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const signature = fromBase64(record.signature.der);
  if (!(await isSigned(pem, signature, bytes))) return 'bad';
  const own = await ownRow();
  return own && (await fingerprint(own.pair)) === key ? 'good' : 'brought';
}
