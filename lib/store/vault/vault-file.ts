import * as z from 'zod';
import { fromBase64, toBase64 } from '@/lib/base64';
import { type Kdf, kdfSchema, newKdf, type Strength, slotKey, stretched } from './kdf';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import { createInbox, DamagedRow, dataKey, inboxPrivateKey, type OpenKeys, open, seal } from './seal';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who holds a passphrase, as it stands in the log. Sealed in the file. */
export const holderSchema = z.strictObject({
  person: z.strictObject({ name: z.string().min(1).max(120), role: z.string().max(120) }),
  /** Who designated this person and when, as far as it was given. */
  designation: z.strictObject({ by: z.string().max(120), on: z.string().max(10) }),
});
export type Holder = z.infer<typeof holderSchema>;

const slotSchema = z.strictObject({
  id: z.uuid(),
  /** `open`: the data key lies beside the vault, where the school's policy allows going without a passphrase. */
  kind: z.enum(['passphrase', 'recovery', 'open']),
  createdAt: z.iso.datetime(),
  kdf: kdfSchema,
  /** 16 bytes. */
  salt: z.base64().length(24),
  /** The data key, sealed: 1 + 12 + 32 + 16 bytes. */
  wrapped: z.base64().length(84),
  /** Null for recovery codes. */
  holder: z.base64().max(4_000).nullable(),
});
export type Slot = z.infer<typeof slotSchema>;

/** Whoever is given a slot shares the profile; more than these is no school office any more. */
export const MAX_SLOTS = 24;

export const vaultFileSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** P-256: the public half in clear (65 bytes), the private one sealed by the data key. */
  inbox: z.strictObject({ publicKey: z.base64().length(88), privateKey: z.base64().max(600) }),
  slots: z.array(slotSchema).min(1).max(MAX_SLOTS),
});
/** What lies in clear about a vault. It opens nothing without a passphrase or the recovery code. */
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** An opened vault: the raw data key, and which slot opened it. */
export interface Opened {
  raw: Bytes;
  slot: Slot;
}

const json = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
const sealerOf = async (raw: Bytes) => ({ form: 'vault', key: await dataKey(raw) }) as const;

interface Secret {
  kind: Slot['kind'];
  secret: string;
  kdf: Kdf;
  holder: Holder | null;
}

/** @param id of the slot that it replaces: the log names people by it. */
async function makeSlot(
  raw: Bytes,
  { kind, secret, kdf, holder }: Secret,
  id: string = crypto.randomUUID(),
): Promise<Slot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await slotKey(await stretched(secret, kdf), salt);
  const [wrapped, sealedHolder] = await Promise.all([
    seal({ form: 'vault', key }, `slot/${id}`, raw),
    holder && seal(await sealerOf(raw), `holder/${id}`, json(holder)),
  ]);
  return {
    id,
    kind,
    createdAt: new Date().toISOString(),
    kdf,
    salt: toBase64(salt),
    wrapped: toBase64(wrapped),
    holder: sealedHolder && toBase64(sealedHolder),
  };
}

/** Makes a vault for its first person. @param passphrase null only where the school's policy allows going without. */
export async function createVaultFile(
  passphrase: string | null,
  holder: Holder,
  strength?: Strength,
): Promise<{ file: VaultFile; opened: Opened; recoveryCode: string | null; openKey: string | null }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const inbox = await createInbox();
  const recoveryCode = passphrase === null ? null : newRecoveryCode();
  const openKey = passphrase === null ? toBase64(crypto.getRandomValues(new Uint8Array(32))) : null;
  const first =
    passphrase === null
      ? makeSlot(raw, { kind: 'open', secret: openKey ?? '', kdf: { name: 'none' }, holder })
      : makeSlot(raw, { kind: 'passphrase', secret: passphrase, kdf: newKdf(strength), holder });
  const [slot, recovery, privateKey] = await Promise.all([
    first,
    recoveryCode === null ? null : recoverySlot(raw, recoveryCode),
    seal(await sealerOf(raw), 'vault/inbox', inbox.privateKey),
  ]);
  const file: VaultFile = {
    format: 1,
    id: crypto.randomUUID(),
    createdAt: new Date().toISOString(),
    inbox: { publicKey: toBase64(inbox.publicKey), privateKey: toBase64(privateKey) },
    slots: recovery ? [slot, recovery] : [slot],
  };
  return { file, opened: { raw, slot }, recoveryCode, openKey };
}

const recoverySlot = (raw: Bytes, code: string) =>
  makeSlot(raw, { kind: 'recovery', secret: readRecoveryCode(code) ?? '', kdf: { name: 'none' }, holder: null });

async function tried(slot: Slot, material: Bytes): Promise<Opened | null> {
  try {
    const key = await slotKey(material, fromBase64(slot.salt));
    const none = { data: key, inbox: key };
    return { raw: await open(none, `slot/${slot.id}`, fromBase64(slot.wrapped)), slot };
  } catch (error) {
    if (error instanceof DamagedRow) return null;
    throw error;
  }
}

/** Tries one secret on every slot of a kind. Slots that share a salt are stretched once. @returns null where none opens. */
async function openWith(file: VaultFile, kind: Slot['kind'], secret: string): Promise<Opened | null> {
  // The function that stretches refuses nothing at all; so do we, without asking it.
  if (secret === '') return null;
  const stretching = new Map<string, Promise<Bytes>>();
  for (const slot of file.slots.filter((one) => one.kind === kind)) {
    const how = JSON.stringify(slot.kdf);
    const material = stretching.get(how) ?? stretched(secret, slot.kdf);
    stretching.set(how, material);
    const opened = await tried(slot, await material);
    if (opened) return opened;
  }
  return null;
}

/** @returns null for a wrong passphrase. */
export const openByPassphrase = (file: VaultFile, passphrase: string) => openWith(file, 'passphrase', passphrase);

/** @returns null for a code that is none, or not this vault's. */
export async function openByRecoveryCode(file: VaultFile, typed: string): Promise<Opened | null> {
  const code = readRecoveryCode(typed);
  return code === null ? null : openWith(file, 'recovery', code);
}

/** Opens a vault that goes without a passphrase. */
export const openByKeyBeside = (file: VaultFile, key: string) => openWith(file, 'open', key);

/** The keys that open rows. @throws DamagedRow where the file's inbox is not this vault's. */
export async function keysOf(file: VaultFile, raw: Bytes): Promise<OpenKeys> {
  const data = await dataKey(raw);
  const inbox = await open({ data, inbox: data }, 'vault/inbox', fromBase64(file.inbox.privateKey));
  return { data, inbox: await inboxPrivateKey(inbox) };
}

/** Who holds a slot; null for a recovery code. @throws DamagedRow where it was changed. */
export async function holderOf(keys: OpenKeys, slot: Slot): Promise<Holder | null> {
  if (slot.holder === null) return null;
  const bytes = await open(keys, `holder/${slot.id}`, fromBase64(slot.holder));
  return holderSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** A passphrase that somebody else of this vault uses: two people could then not be told apart. */
export class PassphraseTaken extends Error {
  override name = 'PassphraseTaken';
}

/** Adds a person with a passphrase of their own, sharing the stretching of the others. @throws PassphraseTaken, RangeError when full. */
export async function withPerson(
  file: VaultFile,
  raw: Bytes,
  passphrase: string,
  holder: Holder,
  strength?: Strength,
): Promise<{ file: VaultFile; slot: Slot }> {
  if (file.slots.length >= MAX_SLOTS) throw new RangeError('This vault has no room for another person.');
  if (await openByPassphrase(file, passphrase)) throw new PassphraseTaken();
  const shared = file.slots.find((slot) => slot.kind === 'passphrase')?.kdf ?? newKdf(strength);
  const slot = await makeSlot(raw, { kind: 'passphrase', secret: passphrase, kdf: shared, holder });
  return { file: { ...file, slots: [...file.slots.filter((one) => one.kind !== 'open'), slot] }, slot };
}

/** Gives a slot another passphrase. Nothing of what is stored is encrypted anew. @throws PassphraseTaken */
export async function withPassphrase(
  file: VaultFile,
  raw: Bytes,
  slotId: string,
  passphrase: string,
  strength?: Strength,
): Promise<VaultFile> {
  const slot = slotOf(file, slotId);
  const others = { ...file, slots: file.slots.filter((one) => one.id !== slotId) };
  if (await openByPassphrase(others, passphrase)) throw new PassphraseTaken();
  const kdf = slot.kind === 'passphrase' ? slot.kdf : newKdf(strength);
  const holder = await holderOf(await keysOf(file, raw), slot);
  return withSlot(file, await makeSlot(raw, { kind: 'passphrase', secret: passphrase, kdf, holder }, slotId));
}

/** Changes what is told of a person. */
export async function withHolder(file: VaultFile, raw: Bytes, slotId: string, holder: Holder): Promise<VaultFile> {
  const sealed = await seal(await sealerOf(raw), `holder/${slotId}`, json(holder));
  return withSlot(file, { ...slotOf(file, slotId), holder: toBase64(sealed) });
}

/** Makes a new recovery code; the one before opens nothing any more. */
export async function withRecoveryCode(file: VaultFile, raw: Bytes): Promise<{ file: VaultFile; code: string }> {
  const code = newRecoveryCode();
  const slot = await recoverySlot(raw, code);
  return { file: { ...file, slots: [...file.slots.filter((one) => one.kind !== 'recovery'), slot] }, code };
}

/** Takes a person's passphrase away. @throws Error for the last one: nobody could open the vault any more. */
export function withoutPerson(file: VaultFile, slotId: string): VaultFile {
  const slots = file.slots.filter((one) => one.id !== slotId);
  if (!slots.some((one) => one.kind !== 'recovery')) throw new Error('Somebody has to be able to open the vault.');
  return { ...file, slots };
}

function slotOf(file: VaultFile, id: string): Slot {
  const slot = file.slots.find((one) => one.id === id);
  if (!slot) throw new Error('Nobody of this vault has that place.');
  return slot;
}

const withSlot = (file: VaultFile, slot: Slot): VaultFile => ({
  ...file,
  slots: file.slots.map((one) => (one.id === slot.id ? slot : one)),
});
