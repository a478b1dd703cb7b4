import * as z from 'zod';
import { CAPTURE_STATES } from '@/lib/capture-state';
import { clearSchema } from './settings';
import { vaultFileSchema } from './vault/vault-file';

/**
 * A backup is a ZIP whose entries are the sealed rows as they lie in the database: nothing is decrypted to make one, and the
 * passphrases of the vault at that time open it.
 *
 * - `backup.json` what can be read without a passphrase;
 * - `flags.jsonl`, `artefacts.jsonl`, … a row on each line, bytes as base64;
 * - `bodies/<n>` the sealed bytes of the nth line of `artefacts.jsonl`;
 * - `bundles/<n>/…` what the bundle of the nth line of `bundles.jsonl` is made of, sealed;
 * - `manifest.sealed` every other entry with its size and SHA-256, sealed under the data key: an entry that was changed, left out or
 *   put in by somebody without the key is noticed.
 */
export const HEADER = 'backup.json';
export const MANIFEST = 'manifest.sealed';
export const bodyName = (line: number) => `bodies/${line}`;
/** @param part a flag's id, or `head` for the whole. */
export const bundleName = (line: number, part: string) => `bundles/${line}/${part}`;
export const manifestPlace = (backupId: string) => `backup/${backupId}`;

/**
 * Raised where an older version would leave something out without a word. 1: neither colleagues nor incidents are in it, and one
 * school. 2: colleagues are. 3: incidents are, or several schools.
 */
export const NEWEST_FORMAT = 3;

const count = z.number().int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const publicKeySchema = z.strictObject({
  fingerprint: hash,
  /** SubjectPublicKeyInfo in PEM. */
  pem: z.string().max(1_000),
  createdAt: z.iso.datetime(),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

export const headerSchema = z.strictObject({
  format: z.literal([1, 2, 3]),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  extension: z.string().max(40),
  vault: vaultFileSchema,
  settings: clearSchema.nullable(),
  roster: z.strictObject({ sealed: z.base64() }).nullable(),
  /** Pages that the school keeps; not there where it keeps none. */
  ownPages: z.strictObject({ sealed: z.base64() }).optional(),
  flags: count,
  files: count,
  /** The end of the log. */
  head: z.strictObject({ seq: count, sha256: hash }).nullable(),
  /** The keys that signed the records. Their private halves cannot leave the browser that made them. */
  publicKeys: z.array(publicKeySchema).max(100),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const manifestSchema = z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash }));
export type Manifest = z.infer<typeof manifestSchema>;

const sealed = z.base64().max(200_000_000);
const waiting = z.literal(1).optional();
const seq = z.number().int().min(1);

/** The tables of a backup, in the order in which they are written. */
export const TABLES = {
  flags: z.strictObject({
    seq,
    id: z.uuid(),
    createdAtMs: z.number(),
    capture: z.enum(CAPTURE_STATES),
    change: count,
    sealed,
    waiting,
  }),
  artefacts: z.strictObject({ id: z.string().max(200), flagId: z.uuid(), sealed, waiting }),
  listing: z.strictObject({ seq, id: z.uuid(), createdAtMs: z.number(), sealed, waiting }),
  custody: z.strictObject({ seq, flagId: z.string().max(40), sha256: hash, sealed, waiting }),
  judged: z.strictObject({ seq, sealed, waiting }),
  tombstones: z.strictObject({ seq, id: z.uuid(), sealed, waiting }),
  colleagues: z.strictObject({ id: hash, sealed }),
  colleagueLines: z.strictObject({ colleague: hash, seq, flagId: z.string().max(40), sha256: hash, sealed }),
  // `head` and `items` tell which of its entries there are.
  bundles: z.strictObject({
    id: z.string().max(40),
    flagIds: z.array(z.uuid()).max(5_000),
    lastSeq: count,
    head: z.boolean(),
    items: z.array(z.uuid()).max(5_000),
    sealed,
    waiting,
  }),
  redactions: z.strictObject({ flagId: z.uuid(), sealed, waiting }),
  incidents: z.strictObject({
    seq,
    id: z.uuid(),
    createdAtMs: z.number(),
    flagIds: z.array(z.uuid()).max(5_000),
    sealed,
    waiting,
  }),
  packs: z.strictObject({
    id: z.string().max(200),
    source: z.string().max(5_000_000),
    sha256: hash,
    installedAt: z.string(),
  }),
  // What it says of itself is believed by nobody: a stamp is verified again, from its bytes, before anything is said of it.
  stamps: z.looseObject({
    id: z.string().max(200),
    authorityId: z.string().max(200),
    seq,
    head: hash,
    state: z.enum(['granted', 'refused']),
    request: z.base64().max(100_000),
    answer: z.base64().max(200_000),
    nonce: z.base64().max(100),
  }),
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export const tableFile = (table: TableName) => `${table}.jsonl`;
