import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brokenAt } from '@/lib/evidence/custody';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { makeBackup } from '@/lib/store/backup';
import { NEWEST_FORMAT } from '@/lib/store/backup-format';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { addFlag, flagById } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { signatureState, signingKey } from '@/lib/store/keys';
import { backupDue, readLastBackup } from '@/lib/store/last-backup';
import { NotRestored, readBackup } from '@/lib/store/read-backup';
import { newestListings } from '@/lib/store/register';
import { restore } from '@/lib/store/restore';
import { readRoster, readSettings, writeRoster, writeSettings } from '@/lib/store/settings';
import { createVault } from '@/lib/store/unlock';
import { vaultState } from '@/lib/store/vault/vault';
import { flagRow } from '@/tests/fixtures/flag-row';
import { emptyProfile, recorded as flagRecorded, QUICK } from '@/tests/fixtures/profile';

const PHRASE = 'four quiet words here';
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ROSTER = { staff: [{ name: 'Mrs Thornbury-Vale', role: 'Head' }], pupils: [] };

const recorded = (text: string) => flagRecorded(SAM, text);

/** The same with one byte changed, or one more where there is none. */
async function oneByteOff(blob: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (bytes.length === 0) return new Blob(['x']);
  const at = Math.max(0, bytes.length - 3);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Blob([bytes]);
}

let code: string;
let one: string;
beforeEach(async () => {
  code = (await createVault(PHRASE, { person: SAM, designation: { by: '', on: '' } }, QUICK)) ?? '';
  await writeSettings({
    schema: 1,
    packId: 'marlbrook',
    setUpAt: '2026-09-01T08:00:00.000Z',
    person: SAM,
    designation: { by: '', on: '' },
  });
  await writeRoster(ROSTER);
  one = await recorded('Ŵyna \ud800 🙂');
  await recorded('The other one');
});

describe('a backup', () => {
  it('restored into an empty profile gives back every word, byte, line and signature, and goes on from there', async () => {
    const before = { flag: await flagById(one), log: await wholeCustody(), lines: await newestListings(9) };
    const key = (await signingKey()).fingerprint;
    const { file, header } = await makeBackup(SAM);
    expect(header).toMatchObject({ flags: 2, files: 10 });
    await emptyProfile();
    const done = await restore(await readBackup(file), PHRASE);
    expect(done).toMatchObject({ flags: 2, files: 10 });
    expect((await vaultState()).state).toBe('open');
    const after = await flagById(one);
    expect(after).toEqual(before.flag);
    expect(await newestListings(9)).toEqual(before.lines);
    for (const row of await artefactsOf(one)) expect((await readArtefact(row)).size).toBe(row.bytes);
    const log = await wholeCustody();
    expect(log.slice(0, before.log.length)).toEqual(before.log);
    expect(log.slice(before.log.length).map(({ act }) => act)).toEqual(['backed-up', 'restored']);
    expect(await brokenAt(log)).toBeNull();
    expect(await readSettings()).toMatchObject({ state: 'ok', value: { packId: 'marlbrook', person: SAM } });
    expect(await readRoster()).toEqual({ state: 'ok', value: ROSTER });
    // Signed by the key of the old computer, whose public half came along; new records are signed by this one's.
    expect(after && (await signatureState(after))).toBe('brought');
    expect((await signingKey()).fingerprint).not.toBe(key);
    await recorded('After it');
    expect(await checkEverything(SAM)).toMatchObject({ flags: 3, faults: [], signatures: { good: 3, otherKey: 0 } });
  });

  it('opens with the recovery code too, and with nothing else', async () => {
    const { file } = await makeBackup(SAM);
    await emptyProfile();
    const backup = await readBackup(file);
    await expect(restore(backup, 'quite the wrong words')).rejects.toMatchObject({ why: 'wrong-passphrase' });
    expect(await db.flags.count()).toBe(0);
    expect((await vaultState()).state).toBe('none');
    expect((await restore(backup, code)).flags).toBe(2);
  });

  it('shows nothing of what it holds to somebody without the passphrase', async () => {
    const { file } = await makeBackup(SAM);
    const bytes = Buffer.from(await file.arrayBuffer());
    for (const word of ['The other one', 'Thornbury', 'Fielding', PHRASE])
      expect(bytes.includes(word), word).toBe(false);
  });

  it('goes only where nothing would be lost', async () => {
    const { file } = await makeBackup(SAM);
    await expect(restore(await readBackup(file), PHRASE)).rejects.toMatchObject({ why: 'not-empty' });
    await emptyProfile();
    const { seq: _, ...flag } = flagRow({ text: 'before the set-up' });
    await addFlag(flag);
    await expect(restore(await readBackup(file), PHRASE)).rejects.toMatchObject({ why: 'not-empty' });
    expect(await db.flags.count()).toBe(1);
  });

  it('is put back whole after a restoring that was stopped half-way', async () => {
    const { file } = await makeBackup(SAM);
    await emptyProfile();
    await restore(await readBackup(file), PHRASE);
    // As if the browser had died after the rows and before the vault file.
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) await area.clear();
    expect((await restore(await readBackup(file), PHRASE)).flags).toBe(2);
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('that was cut, changed, thinned out or added to is refused, and changes nothing', {
    timeout: 60_000,
  }, async () => {
    const { file } = await makeBackup(SAM);
    await emptyProfile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const refused = async (blob: Blob, what: string) => {
      const tried = readBackup(blob).then((backup) => restore(backup, PHRASE));
      await expect(tried, what).rejects.toBeInstanceOf(NotRestored);
      expect([await db.flags.count(), (await vaultState()).state], what).toEqual([0, 'none']);
    };
    for (const length of [0, 1, 100, bytes.length >> 1, bytes.length - 1])
      await refused(new Blob([bytes.slice(0, length)]), `cut at ${length}`);
    await refused(new Blob(['not a backup at all']), 'something else');
    const entries = await new ZipReader(new BlobReader(file)).getEntries();
    const again = async (
      change: (name: string, blob: Blob) => Blob | null | Promise<Blob | null>,
      more: [string, string][] = [],
    ) => {
      const zip = new ZipWriter(new BlobWriter(), { level: 0 });
      for (const entry of entries) {
        if (entry.directory) continue;
        const blob = await change(entry.filename, await entry.getData(new BlobWriter()));
        if (blob) await zip.add(entry.filename, new BlobReader(blob));
      }
      for (const [name, text] of more) await zip.add(name, new TextReader(text));
      return zip.close();
    };
    for (const { filename } of entries) {
      await refused(await again((name, blob) => (name === filename ? null : blob)), `without ${filename}`);
      const flipped = await again(async (name, blob) => (name === filename ? await oneByteOff(blob) : blob));
      await refused(flipped, `${filename} changed`);
    }
    await refused(await again((_, blob) => blob, [['bodies/99', 'planted']]), 'an entry more');
    await refused(await again((_, blob) => blob, [['../flags.jsonl', 'planted']]), 'an entry outside');
    // The same, untouched, is taken.
    expect((await restore(await readBackup(await again((_, blob) => blob)), PHRASE)).flags).toBe(2);
  });

  it('of a later version is called so', async () => {
    const zip = new ZipWriter(new BlobWriter(), { level: 0 });
    await zip.add('backup.json', new TextReader(JSON.stringify({ format: NEWEST_FORMAT + 1 })));
    await expect(readBackup(await zip.close())).rejects.toMatchObject({ why: 'newer' });
  });

  it('is asked for when flags have come and two weeks have gone', async () => {
    const day = 86_400_000;
    const first = (await flagById(one))?.createdAtMs ?? 0;
    expect([await backupDue(first + 13 * day), await backupDue(first + 15 * day)]).toEqual([false, true]);
    await makeBackup(SAM);
    const last = await readLastBackup();
    expect(await backupDue(Date.now() + 15 * day)).toBe(false);
    await recorded('A third');
    expect(last?.flags).toBe(2);
    expect([await backupDue(Date.now() + 13 * day), await backupDue(Date.now() + 15 * day)]).toEqual([false, true]);
  });
});
