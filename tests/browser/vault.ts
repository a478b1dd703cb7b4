import { createVaultFile, type Holder, type VaultFile } from '@/lib/store/vault/vault-file';
import { type TestKeys, testKeys } from './sealed';
import type { ExtensionPage } from './stored';

export const PASSPHRASE = 'tawel mor pedwar gair';

/** Real, but quick: these tests are not about how long it takes. */
const QUICK = { memoryKiB: 1_024, passes: 1, lanes: 1 };

/** Data keys of the vaults that these tests made, by the vault's id. */
const made = new Map<string, string>();
/** The recovery codes of the same. */
const codes = new Map<string, string>();

interface Api {
  storage: Areas;
}

interface Areas {
  local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  session: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: object): Promise<void>;
    remove(key: string): Promise<void>;
  };
}

interface Seen {
  vault: VaultFile | null;
  key: string | null;
}

const look = (page: ExtensionPage): Promise<Seen> =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const storage = (browser ?? chrome).storage;
    const { vault } = await storage.local.get('vault');
    const { vaultOpen } = await storage.session.get('vaultOpen');
    return { vault: vault ?? null, key: (vaultOpen as { key: string } | undefined)?.key ?? null } as never;
  }, null);

const put = (page: ExtensionPage, area: 'local' | 'session', items: object): Promise<void> =>
  page.evaluate(
    async (job) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const storage = (browser ?? chrome).storage;
      await storage[job.area].set(job.items);
    },
    { area, items },
  );

/** What opens the rows of this installation, open or locked; null where there is no vault, or nobody here knows its key. */
export async function keysIn(page: ExtensionPage): Promise<TestKeys | null> {
  const { vault, key } = await look(page);
  if (!vault) return null;
  const known = key ?? made.get(vault.id);
  if (!known) return null;
  made.set(vault.id, known);
  return testKeys(Buffer.from(known, 'base64'), vault.inbox.privateKey);
}

/** Makes a vault past the screens, or opens the one that these tests made, and keeps it from locking by itself. */
export async function openTestVault(page: ExtensionPage, holder: Holder): Promise<TestKeys> {
  let { vault } = await look(page);
  if (!vault) {
    const { file, opened, recoveryCode } = await createVaultFile(PASSPHRASE, holder, QUICK);
    made.set(file.id, Buffer.from(opened.raw).toString('base64'));
    codes.set(file.id, recoveryCode ?? '');
    await put(page, 'local', { vault: file, autoLock: { idleMinutes: 240, hours: 24 } });
    vault = file;
  }
  const key = made.get(vault.id);
  if (!key) throw new Error('Another vault than the tests made.');
  await put(page, 'session', { vaultOpen: { key, slot: vault.slots[0]?.id, since: new Date().toISOString() } });
  const keys = await keysIn(page);
  if (!keys) throw new Error('The vault did not open.');
  return keys;
}

/** Locks the vault as its own button does, past the screens: nothing is logged. */
export const lockTestVault = (page: ExtensionPage): Promise<void> =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.session.remove('vaultOpen');
  }, null);

/** The recovery code of the vault that the tests made here. */
export async function recoveryCodeOf(page: ExtensionPage): Promise<string> {
  const { vault } = await look(page);
  return codes.get(vault?.id ?? '') ?? '';
}

/** Makes a vault that is open one for which nobody needs a passphrase, or takes that back: who is there is then only a typed name. */
export async function goWithoutPassphrase(page: ExtensionPage, without: boolean): Promise<void> {
  const { vault } = await look(page);
  const [from, to] = without ? (['passphrase', 'open'] as const) : (['open', 'passphrase'] as const);
  const slots = vault?.slots.map((slot) => (slot.kind === from ? { ...slot, kind: to } : slot));
  await put(page, 'local', { vault: { ...vault, slots } });
}
