import * as z from 'zod';
import { browser } from '#imports';
import { fromBase64, toBase64 } from '@/lib/base64';
import { type OpenKeys, type Sealer, VaultLocked } from './seal';
import {
  type Holder,
  holderOf,
  keysOf,
  type Opened,
  openByKeyBeside,
  type VaultFile,
  vaultFileSchema,
} from './vault-file';

/** In `storage.local`: what opens nothing by itself. */
const FILE = 'vault';
/** In `storage.local`: the key of a vault that goes without a passphrase. */
const BESIDE = 'vaultKeyBeside';
/** In `storage.session`, which lies in memory only and which pages cannot read: the data key while the vault is open. */
const SESSION = 'vaultOpen';

const sessionSchema = z.strictObject({
  /** Base64: neither keys nor typed arrays survive in both browsers' storage. */
  key: z.base64().length(44),
  slot: z.uuid(),
  since: z.iso.datetime(),
});

/** What a vault looks like from outside. */
export type VaultState =
  /** Before the set-up, or kept by a version that knew no vault. */
  | { state: 'none' }
  | { state: 'locked'; file: VaultFile }
  | { state: 'open'; file: VaultFile; slot: string; since: string }
  /** What lies there is no vault file; nothing can be opened or written until it is put back from a backup. */
  | { state: 'damaged'; reason: string };

interface Held {
  state: VaultState;
  raw: Uint8Array<ArrayBuffer> | null;
  keys: OpenKeys | null;
}

async function openedBefore(
  file: VaultFile,
): Promise<{ raw: Uint8Array<ArrayBuffer>; slot: string; since: string } | null> {
  const stored = (await browser.storage.session.get(SESSION))[SESSION];
  const session = sessionSchema.safeParse(stored);
  if (session.success) return { ...session.data, raw: fromBase64(session.data.key) };
  if (!file.slots.some((slot) => slot.kind === 'open')) return null;
  const beside = (await browser.storage.local.get(BESIDE))[BESIDE];
  const opened = typeof beside === 'string' ? await openByKeyBeside(file, beside) : null;
  return opened && { raw: opened.raw, slot: opened.slot.id, since: file.createdAt };
}

async function look(): Promise<Held> {
  const raw = (await browser.storage.local.get(FILE))[FILE];
  if (raw === undefined) return { state: { state: 'none' }, raw: null, keys: null };
  const parsed = vaultFileSchema.safeParse(raw);
  if (!parsed.success) {
    const reason = parsed.error.issues[0]?.path.map(String).join('.') ?? FILE;
    return { state: { state: 'damaged', reason }, raw: null, keys: null };
  }
  const file = parsed.data;
  const before = await openedBefore(file);
  if (!before) return { state: { state: 'locked', file }, raw: null, keys: null };
  const keys = await keysOf(file, before.raw);
  return { state: { state: 'open', file, slot: before.slot, since: before.since }, raw: before.raw, keys };
}

let held: Promise<Held> | null = null;

const about = (changes: object) => FILE in changes || SESSION in changes || BESIDE in changes;
const forget = (changes: object) => {
  if (about(changes)) held = null;
};

/** What this context knows of the vault; looked up once and again after every change, wherever it was made. */
function current(): Promise<Held> {
  // What was looked up before we listened may have changed since.
  if (!browser.storage.onChanged.hasListener(forget)) {
    browser.storage.onChanged.addListener(forget);
    held = null;
  }
  held ??= look().catch((error: unknown) => {
    held = null;
    throw error;
  });
  return held;
}

export const vaultState = async (): Promise<VaultState> => (await current()).state;

/** What opens rows; null while the vault is locked or where there is none. */
export const openKeys = async (): Promise<OpenKeys | null> => (await current()).keys;

/**
 * What new rows are sealed with: the data key while the vault is open, else the inbox, and nothing where there is no vault yet.
 *
 * @throws Error where the vault file is damaged: what is stored then could never be opened.
 */
export async function currentSealer(): Promise<Sealer> {
  const { state, keys } = await current();
  if (state.state === 'damaged') throw new Error('The vault of this installation is damaged.');
  if (state.state === 'none') return { form: 'clear' };
  if (keys) return { form: 'vault', key: keys.data };
  return { form: 'inbox', publicKey: fromBase64(state.file.inbox.publicKey) };
}

/** The open vault with its raw key, to change who can open it. @throws VaultLocked */
export async function openVault(): Promise<{
  file: VaultFile;
  raw: Uint8Array<ArrayBuffer>;
  slot: string;
  keys: OpenKeys;
}> {
  const { state, raw, keys } = await current();
  if (state.state !== 'open' || !raw || !keys) throw new VaultLocked();
  return { file: state.file, raw, slot: state.slot, keys };
}

/** Who opened the vault; null while it is locked, where there is none, and after a recovery code. */
export async function currentHolder(): Promise<Holder | null> {
  const { state, keys } = await current();
  if (state.state !== 'open' || !keys) return null;
  const slot = state.file.slots.find((one) => one.id === state.slot);
  return slot ? holderOf(keys, slot) : null;
}

/** Stores a changed vault file. */
export async function writeVaultFile(file: VaultFile): Promise<void> {
  await browser.storage.local.set({ [FILE]: vaultFileSchema.parse(file) });
  held = null;
}

/** Stores or removes the key of a vault without a passphrase. */
export async function writeKeyBeside(key: string | null): Promise<void> {
  if (key === null) await browser.storage.local.remove(BESIDE);
  else await browser.storage.local.set({ [BESIDE]: key });
  held = null;
}

/** Leaves the vault open for every context of the extension, until it is locked or the browser closes. */
export async function keepOpen({ raw, slot }: Opened): Promise<void> {
  const session = { key: toBase64(raw), slot: slot.id, since: new Date().toISOString() };
  await browser.storage.session.set({ [SESSION]: sessionSchema.parse(session) });
  held = null;
}

/** Forgets the key in every context. */
export async function forgetKey(): Promise<void> {
  await browser.storage.session.remove(SESSION);
  held = null;
}

/** Calls back whenever the vault is opened, locked or changed, in any context; returns the way to stop. */
export function watchVault(changed: () => void): () => void {
  const listener = (changes: object) => {
    if (!about(changes)) return;
    // Not left to the other listener: Firefox lets what this one begins go on before that one is called.
    held = null;
    changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
