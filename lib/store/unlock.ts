import * as z from 'zod';
import { browser } from '#imports';
import type { CustodyAct, CustodyEntry } from '@/lib/evidence/custody';
import { appendCustody } from './custody';
import { readOwnPages, writeOwnPages } from './own-pages';
import type { Person } from './person';
import { readRosters, readSettings, writeRosters, writeSettings } from './settings';
import type { Strength } from './vault/kdf';
import {
  currentHolder,
  forgetKey,
  keepOpen,
  openVault,
  vaultState,
  writeKeyBeside,
  writeVaultFile,
} from './vault/vault';
import {
  createVaultFile,
  type Holder,
  holderOf,
  keysOf,
  type Opened,
  openByPassphrase,
  openByRecoveryCode,
  type VaultFile,
  withoutPerson,
  withPassphrase,
  withPerson,
  withRecoveryCode,
} from './vault/vault-file';

/** Who acts where nobody pressed anything, or nobody is known. */
const FLAGPOST: Person = { name: 'Flagpost', role: '' };

async function log(act: CustodyAct, detail: CustodyEntry['detail'], who?: Person): Promise<void> {
  const person = who ?? (await currentHolder())?.person ?? FLAGPOST;
  await appendCustody({ at: new Date().toISOString(), flagId: '', act, who: person, detail });
}

/** Only one page at a time makes or changes the vault: two would each write over the other's people. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('flagpost-vault', work) as Promise<T>;

/**
 * Makes the vault of this installation and leaves it open. What was kept before lies in clear until the background has brought
 * it in.
 *
 * @param passphrase null only where the school's policy allows going without.
 * @returns the recovery code, which nobody can show again; null where there is no passphrase.
 * @throws Error where there is a vault already.
 */
export const createVault = (passphrase: string | null, holder: Holder, strength?: Strength): Promise<string | null> =>
  alone(async () => {
    if ((await vaultState()).state !== 'none') throw new Error('There is a vault already.');
    const [settings, roster, pages] = await Promise.all([readSettings(), readRosters(), readOwnPages()]);
    const { file, opened, recoveryCode, openKey } = await createVaultFile(passphrase, holder, strength);
    await writeVaultFile(file);
    if (openKey === null) await keepOpen(opened);
    else await writeKeyBeside(openKey);
    if (settings.state === 'ok') await writeSettings({ ...settings.value, ...holder });
    if (roster.state === 'ok') await writeRosters(roster.value);
    if (pages && pages.length > 0) await writeOwnPages(pages);
    await log('vault-made', { vault: file.id, passphrase: passphrase !== null });
    return recoveryCode;
  });

const attemptsSchema = z.strictObject({ failures: z.number().int().min(0), lastAtMs: z.number().int() });
const ATTEMPTS = 'unlockAttempts';

/** Failures that cost nothing but the time of trying: slips of the finger. */
const FREE = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Pure: how long (ms) to wait after so many failures in a row. It slows a person at this machine, not one with a copy of it. */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - FREE, 20), LONGEST_WAIT_MS);

async function readAttempts(): Promise<z.infer<typeof attemptsSchema>> {
  const parsed = attemptsSchema.safeParse((await browser.storage.local.get(ATTEMPTS))[ATTEMPTS]);
  return parsed.success ? parsed.data : { failures: 0, lastAtMs: 0 };
}

export type Unlocking =
  | { state: 'open' }
  | { state: 'wrong'; waitMs: number }
  /** Not tried at all: it is too soon after the last failures. */
  | { state: 'too-soon'; waitMs: number };

/** How long (ms) the next attempt still has to wait; 0 where it may be made. */
export async function waitBeforeUnlocking(nowMs = Date.now()): Promise<number> {
  const { failures, lastAtMs } = await readAttempts();
  const wait = waitAfter(failures);
  // A clock that was turned back does not lengthen the wait, nor does it end it.
  return Math.min(wait, Math.max(0, lastAtMs + wait - nowMs));
}

const attempt = (tryIt: (file: VaultFile) => Promise<Opened | null>, act: CustodyAct): Promise<Unlocking> =>
  alone(async () => {
    const state = await vaultState();
    if (state.state === 'open') return { state: 'open' };
    if (state.state !== 'locked') throw new Error('There is no vault that could be opened.');
    const waitMs = await waitBeforeUnlocking();
    if (waitMs > 0) return { state: 'too-soon', waitMs };
    const { failures } = await readAttempts();
    const opened = await tryIt(state.file);
    if (!opened) {
      await browser.storage.local.set({ [ATTEMPTS]: { failures: failures + 1, lastAtMs: Date.now() } });
      return { state: 'wrong', waitMs: waitAfter(failures + 1) };
    }
    await browser.storage.local.remove(ATTEMPTS);
    const holder = await holderOf(await keysOf(state.file, opened.raw), opened.slot);
    await keepOpen(opened);
    await log(act, { failuresBefore: failures, place: opened.slot.id }, holder?.person ?? FLAGPOST);
    return { state: 'open' };
  });

/** Opens the vault for every page of this installation. Takes about a third of a second. */
export const unlock = (passphrase: string): Promise<Unlocking> =>
  attempt((file) => openByPassphrase(file, passphrase), 'unlocked');

/** Opens it by the printed code. Nobody is known to act until somebody chooses a new passphrase. */
export const unlockByCode = (typed: string): Promise<Unlocking> =>
  attempt((file) => openByRecoveryCode(file, typed), 'recovery-code-used');

export const LOCK_REASONS = ['person', 'idle', 'screen-locked', 'time'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** Forgets the key in every page. Does nothing where the vault is not open, or goes without a passphrase. */
export const lock = (why: LockReason): Promise<void> =>
  alone(async () => {
    const state = await vaultState();
    if (state.state !== 'open') return;
    if (state.file.slots.find((slot) => slot.id === state.slot)?.kind === 'open') return;
    // Logged before the key is gone: the line then needs no later opening. The key goes even where logging fails.
    try {
      await log('locked', { why });
    } finally {
      await forgetKey();
    }
  });

/** Changes the passphrase of the person at hand. @returns false where `before` is not theirs. @throws PassphraseTaken */
export const changePassphrase = (before: string, after: string): Promise<boolean> =>
  alone(async () => {
    const { file, raw, slot } = await openVault();
    const opened = await openByPassphrase(file, before);
    if (opened?.slot.id !== slot) return false;
    await writeVaultFile(await withPassphrase(file, raw, slot, after));
    await log('passphrase-changed', { place: slot });
    return true;
  });

/** After the recovery code: a person of the vault chooses a new passphrase. @returns the new code; the old one is spent. */
export const replacePassphrase = (slotId: string, passphrase: string): Promise<string> =>
  alone(async () => {
    const { file, raw } = await openVault();
    const changed = await withPassphrase(file, raw, slotId, passphrase);
    const { file: next, code } = await withRecoveryCode(changed, raw);
    await writeVaultFile(next);
    const slot = next.slots.find((one) => one.id === slotId);
    if (!slot) throw new Error('Nobody of this vault has that place.');
    await keepOpen({ raw, slot });
    await log('passphrase-changed', { place: slotId, byRecoveryCode: true });
    await log('recovery-code-made', {});
    return code;
  });

/** A new recovery code; the one before opens nothing any more. */
export const newCode = (): Promise<string> =>
  alone(async () => {
    const { file, raw } = await openVault();
    const { file: next, code } = await withRecoveryCode(file, raw);
    await writeVaultFile(next);
    await log('recovery-code-made', {});
    return code;
  });

/** Adds a colleague who shares this profile. @throws PassphraseTaken, RangeError where the vault is full. */
export const addPerson = (passphrase: string, holder: Holder): Promise<void> =>
  alone(async () => {
    const { file, raw } = await openVault();
    const { file: next, slot } = await withPerson(file, raw, passphrase, holder);
    await writeVaultFile(next);
    await log('person-added', { place: slot.id, name: holder.person.name, role: holder.person.role });
  });

/** Takes a colleague's passphrase away. @throws Error for the last person, and for oneself. */
export const removePerson = (slotId: string): Promise<void> =>
  alone(async () => {
    const { file, keys, slot: own } = await openVault();
    if (slotId === own) throw new Error('Nobody can take their own passphrase away.');
    const slot = file.slots.find((one) => one.id === slotId);
    const holder = slot && (await holderOf(keys, slot));
    await writeVaultFile(withoutPerson(file, slotId));
    await log('person-removed', { place: slotId, name: holder?.person.name ?? '' });
  });

export interface Member {
  slot: string;
  holder: Holder;
  since: string;
  /** True for the person at hand. */
  self: boolean;
}

/** Everybody who can open this vault with a passphrase. @throws VaultLocked */
export async function members(): Promise<Member[]> {
  const { file, keys, slot: own } = await openVault();
  const all = await Promise.all(
    file.slots.map(async (slot) => {
      const holder = await holderOf(keys, slot);
      return holder && { slot: slot.id, holder, since: slot.createdAt, self: slot.id === own };
    }),
  );
  return all.filter((one) => one !== null);
}

/** A vault that went without gets its first passphrase. @returns the recovery code. */
export const setFirstPassphrase = (passphrase: string): Promise<string> =>
  alone(async () => {
    const { file, raw, slot } = await openVault();
    const changed = await withPassphrase(file, raw, slot, passphrase);
    const { file: next, code } = await withRecoveryCode(changed, raw);
    const made = next.slots.find((one) => one.id === slot);
    if (!made) throw new Error('Nobody of this vault has that place.');
    await keepOpen({ raw, slot: made });
    await writeVaultFile(next);
    await writeKeyBeside(null);
    await log('passphrase-changed', { place: slot });
    return code;
  });
