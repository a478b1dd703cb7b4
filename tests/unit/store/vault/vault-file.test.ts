import { createHash, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '@/lib/store/vault/recovery-code';
import {
  createVaultFile,
  type Holder,
  holderOf,
  keysOf,
  MAX_SLOTS,
  openByKeyBeside,
  openByPassphrase,
  openByRecoveryCode,
  PassphraseTaken,
  type VaultFile,
  vaultFileSchema,
  withHolder,
  withoutPerson,
  withPassphrase,
  withPerson,
  withRecoveryCode,
} from '@/lib/store/vault/vault-file';

/** Enough to be the real function, little enough to be quick. */
const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const SAM: Holder = { person: { name: 'Sam Fielding', role: 'Deputy head' }, designation: { by: '', on: '' } };
const ANWEN: Holder = {
  person: { name: 'Anwen Pryce', role: 'Office' },
  designation: { by: 'Head', on: '2026-09-01' },
};
const PHRASE = 'tawel môr 🙂 pedwar gair';

const made = () => createVaultFile(PHRASE, SAM, QUICK);
const sameKey = (opened: { raw: Uint8Array } | null, raw: Uint8Array) => {
  expect(opened?.raw).toEqual(raw);
};

describe('a vault file', () => {
  it('opens with its passphrase and with its recovery code, and with nothing else', async () => {
    const { file, opened, recoveryCode } = await made();
    sameKey(await openByPassphrase(file, PHRASE), opened.raw);
    sameKey(await openByRecoveryCode(file, recoveryCode?.toLowerCase().replaceAll('-', ' ') ?? ''), opened.raw);
    expect(await openByPassphrase(file, `${PHRASE} `)).toBeNull();
    expect(await openByPassphrase(file, '')).toBeNull();
    expect(await openByRecoveryCode(file, newRecoveryCode())).toBeNull();
    expect(await openByRecoveryCode(file, PHRASE)).toBeNull();
    expect(await openByPassphrase(file, recoveryCode ?? '')).toBeNull();
  });

  it('takes a passphrase whose accents another keyboard composes otherwise', async () => {
    const { file, opened } = await made();
    sameKey(await openByPassphrase(file, PHRASE.normalize('NFD')), opened.raw);
  });

  it('tells in clear neither who it belongs to nor the key', async () => {
    const { file, opened, recoveryCode } = await made();
    const text = JSON.stringify(file);
    for (const secret of [
      'Sam',
      'Fielding',
      'Deputy',
      PHRASE,
      recoveryCode ?? '',
      Buffer.from(opened.raw).toString('base64'),
    ])
      expect(text).not.toContain(secret);
    expect(vaultFileSchema.parse(JSON.parse(text))).toEqual(file);
    expect(await holderOf(await keysOf(file, opened.raw), opened.slot)).toEqual(SAM);
  });

  it('derives what Node derives from the same passphrase', async () => {
    const { file } = await made();
    const [slot] = file.slots;
    if (slot?.kdf.name !== 'argon2id') throw new Error('no Argon2id');
    const { argon2Sync } = await import('node:crypto');
    const material = argon2Sync('argon2id', {
      message: Buffer.from(PHRASE.normalize('NFKC')),
      nonce: Buffer.from(slot.kdf.salt, 'base64'),
      memory: slot.kdf.memoryKiB,
      passes: slot.kdf.passes,
      parallelism: slot.kdf.lanes,
      tagLength: 32,
    });
    const key = hkdfSync('sha256', material, Buffer.from(slot.salt, 'base64'), 'flagpost-slot-1', 32);
    const sealed = Buffer.from(slot.wrapped, 'base64');
    const { createDecipheriv } = await import('node:crypto');
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), sealed.subarray(1, 13));
    decipher.setAAD(Buffer.from(`flagpost-1/slot/${slot.id}`));
    decipher.setAuthTag(sealed.subarray(-16));
    const raw = Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
    sameKey(await openByPassphrase(file, PHRASE), new Uint8Array(raw));
    expect(createHash('sha256').update(raw).digest('hex')).toHaveLength(64);
  });

  it('keeps its key when a passphrase is changed; the one before opens nothing any more', async () => {
    const { file, opened } = await made();
    const changed = await withPassphrase(file, opened.raw, opened.slot.id, 'another one altogether', QUICK);
    expect(await openByPassphrase(changed, PHRASE)).toBeNull();
    const again = await openByPassphrase(changed, 'another one altogether');
    sameKey(again, opened.raw);
    expect(again?.slot.id).toBe(opened.slot.id);
    expect(await holderOf(await keysOf(changed, opened.raw), again?.slot ?? opened.slot)).toEqual(SAM);
  });

  it('is opened by each of several people, who can be told apart', async () => {
    const { file, opened } = await made();
    const { file: both, slot } = await withPerson(file, opened.raw, 'Anwen’s own words', ANWEN);
    const hers = await openByPassphrase(both, 'Anwen’s own words');
    sameKey(hers, opened.raw);
    expect(hers?.slot.id).toBe(slot.id);
    const keys = await keysOf(both, opened.raw);
    expect(hers && (await holderOf(keys, hers.slot))).toEqual(ANWEN);
    expect((await openByPassphrase(both, PHRASE))?.slot.id).toBe(opened.slot.id);
    await expect(withPerson(both, opened.raw, PHRASE, ANWEN)).rejects.toBeInstanceOf(PassphraseTaken);
    await expect(withPassphrase(both, opened.raw, slot.id, PHRASE)).rejects.toBeInstanceOf(PassphraseTaken);
    expect(await openByPassphrase(withoutPerson(both, slot.id), 'Anwen’s own words')).toBeNull();
    expect(() => withoutPerson(withoutPerson(both, slot.id), opened.slot.id)).toThrow('Somebody has to be able');
  });

  it('has room for so many people and says when it is full', async () => {
    const { file, opened } = await made();
    const full = { ...file, slots: Array.from({ length: MAX_SLOTS }, () => opened.slot) };
    await expect(withPerson(full, opened.raw, 'one more of them', ANWEN)).rejects.toThrow('no room');
  });

  it('forgets the recovery code before when a new one is made', async () => {
    const { file, opened, recoveryCode } = await made();
    const { file: next, code } = await withRecoveryCode(file, opened.raw);
    expect(await openByRecoveryCode(next, recoveryCode ?? '')).toBeNull();
    sameKey(await openByRecoveryCode(next, code), opened.raw);
  });

  it('goes without a passphrase where that is allowed, and takes one later', async () => {
    const { file, opened, recoveryCode, openKey } = await createVaultFile(null, SAM, QUICK);
    expect(recoveryCode).toBeNull();
    sameKey(await openByKeyBeside(file, openKey ?? ''), opened.raw);
    expect(await openByPassphrase(file, openKey ?? '')).toBeNull();
    const closed = await withPassphrase(file, opened.raw, opened.slot.id, PHRASE, QUICK);
    expect(await openByKeyBeside(closed, openKey ?? '')).toBeNull();
    sameKey(await openByPassphrase(closed, PHRASE), opened.raw);
  });

  it('does not give one slot’s key for another’s place, nor a changed holder', async () => {
    const { file, opened } = await made();
    const { file: both, slot } = await withPerson(file, opened.raw, 'Anwen’s own words', ANWEN);
    const keys = await keysOf(both, opened.raw);
    const swapped = { ...slot, holder: opened.slot.holder };
    await expect(holderOf(keys, swapped)).rejects.toThrow('was changed');
    const moved: VaultFile = { ...both, slots: both.slots.map((one) => ({ ...one, wrapped: slot.wrapped })) };
    expect((await openByPassphrase(moved, PHRASE))?.slot.id).toBeUndefined();
    expect((await withHolder(both, opened.raw, slot.id, SAM)).slots.at(-1)?.holder).not.toBe(slot.holder);
  });
});

describe('a recovery code', () => {
  it('is read however it was written down', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const signs = code.replaceAll('-', '');
    const sloppy = ` ${code.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('-', ' – ')}\n`;
    expect([readRecoveryCode(code), readRecoveryCode(sloppy)]).toEqual([signs, signs]);
  });

  it('with one wrong sign, or two swapped, is known to be wrong before anything is tried', () => {
    const signs = newRecoveryCode().replaceAll('-', '');
    for (let at = 0; at < signs.length; at++) {
      const other = signs[at] === '2' ? '3' : '2';
      expect(readRecoveryCode(signs.slice(0, at) + other + signs.slice(at + 1)), `sign ${at}`).toBeNull();
    }
    expect(readRecoveryCode(signs.slice(1))).toBeNull();
    expect(readRecoveryCode('')).toBeNull();
  });
});
