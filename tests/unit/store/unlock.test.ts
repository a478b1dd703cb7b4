import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBase64 } from '@/lib/base64';
import { brokenAt } from '@/lib/evidence/custody';
import { artefact } from '@/lib/flagging/record';
import { closeFlag } from '@/lib/flagging/story';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import {
  addArtefacts,
  addFlag,
  addNote,
  filesOf,
  flagById,
  lockedFlags,
  newestFlag,
  updateFlag,
} from '@/lib/store/flags';
import { newestListings } from '@/lib/store/register';
import { resealWaiting } from '@/lib/store/reseal';
import { readRoster, readSettings, writeRoster, writeSettings } from '@/lib/store/settings';
import {
  addPerson,
  changePassphrase,
  createVault,
  lock,
  members,
  removePerson,
  replacePassphrase,
  setFirstPassphrase,
  unlock,
  unlockByCode,
  waitAfter,
  waitBeforeUnlocking,
} from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { vaultState, watchVault } from '@/lib/store/vault/vault';
import { type Holder, openByPassphrase, type VaultFile } from '@/lib/store/vault/vault-file';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';

const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const SAM: Holder = { person: { name: 'Sam Fielding', role: 'Deputy head' }, designation: { by: '', on: '' } };
const ANWEN: Holder = { person: { name: 'Anwen Pryce', role: 'Office' }, designation: { by: '', on: '' } };
const PHRASE = 'four quiet words here';
const SETTINGS = { schema: 1 as const, packId: 'marlbrook', setUpAt: '2026-09-01T08:00:00.000Z', ...SAM };

const newFlag = (text: string) => {
  const { seq: _, ...flag } = flagRow({ text });
  return addFlag(flag);
};
/** Everything that lies in the database and in the storage, as bytes. */
async function rawBytes(): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from(JSON.stringify(await fakeBrowser.storage.local.get(null)))];
  for (const table of db.tables)
    for (const row of await table.toArray())
      for (const value of Object.values(row))
        parts.push(
          value instanceof Blob
            ? Buffer.from(await value.arrayBuffer())
            : value instanceof Uint8Array
              ? Buffer.from(value)
              : Buffer.from(String(value)),
        );
  return Buffer.concat(parts);
}
const acts = async () => (await wholeCustody()).map(({ act }) => act);

describe('a vault', () => {
  it('takes over what was kept before it, so that nothing of it lies in clear any more', async () => {
    await writeSettings(SETTINGS);
    await writeRoster({ staff: [{ name: 'Mrs Thornbury-Vale', role: 'Head' }], pupils: [] });
    const flag = await newFlag('Honestly fuming about Marlbrook');
    const file = await artefact(flag.id, 'post.txt', 'text', new Blob(['Honestly fuming']));
    await addArtefacts([file], flag.id, (same) => same);
    await addNote(flag.id, { at: '2026-11-20T12:00:00.000Z', by: SAM.person, text: 'Rang the parent' });
    const words = ['fuming', 'Fielding', 'Rang the parent'];
    const before = await rawBytes();
    for (const word of words) expect(before.includes(word), word).toBe(true);

    await createVault(PHRASE, SAM, QUICK);
    expect(await resealWaiting()).toEqual([]);
    const after = await rawBytes();
    for (const word of [...words, 'Thornbury', PHRASE]) expect(after.includes(word), word).toBe(false);

    expect((await flagById(flag.id))?.notes[0]?.text).toBe('Rang the parent');
    const [stored] = await artefactsOf(flag.id);
    expect(stored && (await (await readArtefact(stored)).text())).toBe('Honestly fuming');
    expect(await brokenAt(await wholeCustody())).toBeNull();
    expect((await newestListings(1))[0]?.excerpt).toBe('Honestly fuming about Marlbrook');
    expect(await readSettings()).toMatchObject({ state: 'ok', value: SETTINGS });
    expect(await readRoster()).toMatchObject({ value: { staff: [{ name: 'Mrs Thornbury-Vale' }] } });
    expect(await acts()).toEqual(['noted', 'vault-made']);
  });

  it('is made once', async () => {
    await createVault(PHRASE, SAM, QUICK);
    await expect(createVault(PHRASE, SAM, QUICK)).rejects.toThrow('There is a vault already.');
  });

  it('keeps everybody out while it is locked, and tells no name', async () => {
    await writeSettings(SETTINGS);
    await createVault(PHRASE, SAM, QUICK);
    const flag = await newFlag('x');
    await addArtefacts([await artefact(flag.id, 'post.txt', 'text', new Blob(['x']))], flag.id, (same) => same);
    const files = await artefactsOf(flag.id);
    await lock('person');
    expect((await vaultState()).state).toBe('locked');
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    // The flag that this context captured is at hand as long as it may still get a picture; its files and lines are not.
    await expect(newestListings(1)).rejects.toBeInstanceOf(VaultLocked);
    await expect(artefactsOf(flag.id)).rejects.toBeInstanceOf(VaultLocked);
    await expect(readArtefact(files[0] ?? { id: '', name: '', mime: '', sha256: '' })).rejects.toBeInstanceOf(
      VaultLocked,
    );
    await expect(wholeCustody()).rejects.toBeInstanceOf(VaultLocked);
    await expect(members()).rejects.toBeInstanceOf(VaultLocked);
    expect(await readSettings()).toEqual({ state: 'locked', packId: 'marlbrook' });
    await unlock(PHRASE);
    expect(await acts()).toEqual(['vault-made', 'locked', 'unlocked']);
    expect((await wholeCustody()).map(({ line }) => JSON.parse(line).who.name)).toEqual(Array(3).fill('Sam Fielding'));
  });

  it('takes a flag while it is locked, seals it, and gives it back after it is opened', async () => {
    await createVault(PHRASE, SAM, QUICK);
    await lock('idle');
    const flag = await newFlag('said while nobody looked');
    const file = await artefact(flag.id, 'post.txt', 'text', new Blob(['said while nobody looked']));
    await addArtefacts([file], flag.id, (f) => ({ ...f, locked: { opened: null } }));
    expect((await rawBytes()).includes('nobody looked')).toBe(false);
    await unlock(PHRASE);
    expect(await lockedFlags()).toEqual([flag.id]);
    expect((await flagById(flag.id))?.snapshot?.text.value).toBe('said while nobody looked');
    expect(await resealWaiting()).toEqual([]);
    expect(await db.artefacts.where('waiting').equals(1).count()).toBe(0);
    const [stored] = await artefactsOf(flag.id);
    expect(stored && (await (await readArtefact(stored)).text())).toBe('said while nobody looked');
  });

  it('that is locked leaves no flag in memory that was captured while it was open', async () => {
    await createVault(PHRASE, SAM, QUICK);
    const flag = await newFlag('read while it was open');
    await addArtefacts([await artefact(flag.id, 'post.txt', 'text', new Blob(['x']))], flag.id, (f) => f);
    expect((await flagById(flag.id))?.snapshot?.text.value).toBe('read while it was open');
    await lock('person');
    await expect(flagById(flag.id)).rejects.toBeInstanceOf(VaultLocked);
    await expect(filesOf(flag.id)).rejects.toBeInstanceOf(VaultLocked);
    await expect(newestFlag()).rejects.toBeInstanceOf(VaultLocked);
    await unlock(PHRASE);
    expect((await flagById(flag.id))?.snapshot?.text.value).toBe('read while it was open');
  });

  it('lets a capture end that was running when it was locked, and then forgets that too', async () => {
    await createVault(PHRASE, SAM, QUICK);
    const { seq: _, ...drafted } = flagRow({ text: 'half captured' });
    const { id } = await addFlag({ ...drafted, capture: 'draft', step: 'drafted' });
    await lock('screen-locked');
    await updateFlag(id, (flag) => ({ ...flag, step: 'stitching' }));
    expect((await flagById(id))?.step).toBe('stitching');
    await closeFlag(id, 'captured', { installation: async () => installationOf({ locked: true }) });
    await expect(flagById(id)).rejects.toBeInstanceOf(VaultLocked);
    await unlock(PHRASE);
    expect(await flagById(id)).toMatchObject({ step: 'recorded', record: { revision: 1 } });
  });

  it('names what does not open when things are brought in, and brings in the rest', async () => {
    await createVault(PHRASE, SAM, QUICK);
    await lock('idle');
    const [bad, good] = [await newFlag('bad'), await newFlag('good')];
    const row = await db.flags.get(bad.seq);
    const sealed = Uint8Array.from(row?.sealed ?? []);
    sealed[90] = (sealed[90] ?? 0) ^ 1;
    await db.flags.update(bad.seq, { sealed });
    await unlock(PHRASE);
    expect(await resealWaiting()).toEqual([`flags/${bad.id}`]);
    expect((await db.flags.get(good.seq))?.waiting).toBeUndefined();
  });

  it('does not let a capture write over what it can no longer read', async () => {
    await createVault(PHRASE, SAM, QUICK);
    const flag = await newFlag('x');
    // As another page would have written it meanwhile.
    await db.flags.update(flag.seq, { change: 7 });
    await lock('time');
    await expect(updateFlag(flag.id, (f) => ({ ...f, step: 'stitched' }))).rejects.toBeInstanceOf(VaultLocked);
  });
});

describe('a passphrase', () => {
  beforeEach(async () => {
    await createVault(PHRASE, SAM, QUICK);
    await lock('person');
  });

  it('that is wrong opens nothing, and slows the next one down more each time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 10) });
    for (const waitMs of [0, 0, 5_000]) expect(await unlock('wrong words')).toEqual({ state: 'wrong', waitMs });
    expect(await unlock(PHRASE)).toEqual({ state: 'too-soon', waitMs: 5_000 });
    vi.setSystemTime(Date.UTC(2026, 10, 20, 10, 0, 4));
    expect(await waitBeforeUnlocking()).toBe(1_000);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 10, 0, 5));
    expect(await unlock('wrong again')).toEqual({ state: 'wrong', waitMs: 10_000 });
    // Turning the clock back neither helps nor locks anybody out for longer.
    vi.setSystemTime(Date.UTC(2026, 10, 19));
    expect(await waitBeforeUnlocking()).toBe(10_000);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 11));
    expect(await unlock(PHRASE)).toEqual({ state: 'open' });
    expect(await waitBeforeUnlocking()).toBe(0);
    const last = JSON.parse((await wholeCustody()).at(-1)?.line ?? '{}');
    expect(last).toMatchObject({ act: 'unlocked', detail: { failuresBefore: 4 } });
    vi.useRealTimers();
  });

  it('never waits longer than a quarter of an hour', () => {
    expect([2, 3, 4, 8, 20, 500].map(waitAfter)).toEqual([0, 5_000, 10_000, 160_000, 900_000, 900_000]);
  });

  it('is changed by whoever knows it, and by nobody else', async () => {
    await unlock(PHRASE);
    expect(await changePassphrase('not it', 'new words entirely')).toBe(false);
    expect(await changePassphrase(PHRASE, 'new words entirely')).toBe(true);
    await lock('person');
    expect((await unlock(PHRASE)).state).toBe('wrong');
    expect((await unlock('new words entirely')).state).toBe('open');
  });

  it('of a colleague opens the same vault in the colleague’s name, until it is taken away', async () => {
    await unlock(PHRASE);
    await addPerson('Anwen’s own words', ANWEN);
    expect((await members()).map(({ holder, self }) => [holder.person.name, self])).toEqual([
      ['Sam Fielding', true],
      ['Anwen Pryce', false],
    ]);
    await lock('person');
    await unlock('Anwen’s own words');
    expect((await wholeCustody()).at(-1)?.line).toContain('Anwen Pryce');
    const [sam, anwen] = await members();
    await expect(removePerson(anwen?.slot ?? '')).rejects.toThrow('their own');
    await removePerson(sam?.slot ?? '');
    await lock('person');
    expect((await unlock(PHRASE)).state).toBe('wrong');
  });
});

it('a recovery code opens the vault in nobody’s name, until a passphrase is chosen; it is then spent', async () => {
  await writeSettings(SETTINGS);
  const code = (await createVault(PHRASE, SAM, QUICK)) ?? '';
  await lock('person');
  expect((await unlockByCode(code)).state).toBe('open');
  expect((await readSettings()).state).toBe('locked');
  const [sam] = await members();
  const next = await replacePassphrase(sam?.slot ?? '', 'chosen afterwards');
  expect(await readSettings()).toMatchObject({ state: 'ok', value: SAM });
  await lock('person');
  expect((await unlockByCode(code)).state).toBe('wrong');
  expect((await unlock('chosen afterwards')).state).toBe('open');
  await lock('person');
  expect((await unlockByCode(next)).state).toBe('open');
  expect((await acts()).filter((act) => act.startsWith('recovery'))).toEqual([
    'recovery-code-used',
    'recovery-code-made',
    'recovery-code-used',
  ]);
});

it('a vault that goes without a passphrase is always open, until it gets one', async () => {
  expect(await createVault(null, SAM, QUICK)).toBeNull();
  await lock('idle');
  expect((await vaultState()).state).toBe('open');
  const flag = await newFlag('x');
  const code = await setFirstPassphrase(PHRASE);
  expect(await fakeBrowser.storage.local.get('vaultKeyBeside')).toEqual({});
  await lock('idle');
  expect((await vaultState()).state).toBe('locked');
  expect((await unlockByCode(code)).state).toBe('open');
  expect((await flagById(flag.id))?.id).toBe(flag.id);
});

it('a vault file that was damaged is called so, and nothing is written under it', async () => {
  await createVault(PHRASE, SAM, QUICK);
  await fakeBrowser.storage.local.set({ vault: { format: 1, slots: 'none' } });
  expect((await vaultState()).state).toBe('damaged');
  await expect(newFlag('x')).rejects.toThrow('damaged');
  expect(await db.flags.count()).toBe(0);
});

it('whoever watches the vault sees it as it is by then, whichever listener is called first', async () => {
  const code = await createVault(PHRASE, SAM, QUICK);
  expect(code).not.toBeNull();
  await lock('person');
  const seen: string[] = [];
  const before = (await fakeBrowser.storage.local.get('vault')).vault;
  // A watcher that was there before anything was looked up is called before what forgets the old state.
  fakeBrowser.storage.onChanged.removeAllListeners();
  const stop = watchVault(() => void vaultState().then(({ state }) => seen.push(state)));
  expect((await vaultState()).state).toBe('locked');
  // Another page opens it.
  const opened = await openByPassphrase(before as VaultFile, PHRASE);
  const session = {
    key: toBase64(opened?.raw ?? new Uint8Array()),
    slot: opened?.slot.id,
    since: new Date().toISOString(),
  };
  await fakeBrowser.storage.session.set({ vaultOpen: session });
  await vi.waitFor(() => expect(seen).toEqual(['open']));
  stop();
});
