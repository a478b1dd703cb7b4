import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { brokenAt } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { purge } from '@/lib/flagging/purge';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { makeBackup } from '@/lib/store/backup';
import { bodyName, MANIFEST, manifestPlace, TABLE_NAMES, tableFile } from '@/lib/store/backup-format';
import { colleagueLogsOf, readColleagues } from '@/lib/store/colleagues';
import { custodyOf, wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { deleteFlag } from '@/lib/store/disposal';
import { addNote, flagById } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { publicKeys, signatureState } from '@/lib/store/keys';
import { type MergeProgress, merge, NotMerged } from '@/lib/store/merge';
import type { Person } from '@/lib/store/person';
import { NotRestored, readBackup } from '@/lib/store/read-backup';
import { newestListings } from '@/lib/store/register';
import { restore } from '@/lib/store/restore';
import { sealed } from '@/lib/store/sealed-rows';
import { createVault, lock } from '@/lib/store/unlock';
import { seal, VaultLocked } from '@/lib/store/vault/seal';
import { openVault } from '@/lib/store/vault/vault';
import { emptyProfile, keptProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM: Person = { name: 'Sam Fielding', role: 'Deputy head' };
const BEA: Person = { name: 'Bea Ward', role: 'Head of year' };
const CAL: Person = { name: 'Cal Rees', role: 'Governor' };
const HERS = 'seven purple words there';
const OURS = 'four quiet words here';

/** A profile of somebody's own. @returns the recovery code. */
async function profileOf(person: Person, phrase: string): Promise<string> {
  await emptyProfile();
  return (await createVault(phrase, { person, designation: { by: '', on: '' } }, QUICK)) ?? '';
}

const read = async (file: Blob) => readBackup(file);
const add = async (file: Blob, phrase = HERS, told?: (progress: MergeProgress) => void) =>
  merge(await read(file), phrase, SAM, told);
const rowsNow = async () =>
  Promise.all(db.tables.map(async (table) => [table.name, await table.toCollection().primaryKeys()]));
const acts = (rows: readonly { act: string }[]) => rows.map(({ act }) => act);

/** Bea's profile as it is now, to go on with later, and her backup. */
let hers: { file: Blob; back: () => Promise<void>; code: string; one: string; two: string };
let ours: string;
beforeEach(async () => {
  const code = await profileOf(BEA, HERS);
  const one = await recorded(BEA, 'Ŵyna \ud800 🙂');
  const two = await recorded(BEA, 'The other one');
  await addNote(one, { at: '2026-11-20T12:00:00.000Z', by: BEA, text: 'Rang the parent' });
  const { file } = await makeBackup(BEA);
  hers = { file, back: await keptProfile(), code, one, two };
  await profileOf(SAM, OURS);
  ours = await recorded(SAM, 'One of our own');
});

describe('a colleague’s backup', { timeout: 60_000 }, () => {
  it('comes in beside what is here, with every word, byte, signature and line of hers as it was', async () => {
    const before = await wholeCustody();
    const own = await flagById(ours);
    const progress: MergeProgress[] = [];
    const merged = await add(hers.file, HERS, (one) => progress.push(one));
    expect(merged).toMatchObject({
      taken: 2,
      files: 10,
      same: 0,
      left: [],
      deletedThere: 0,
      colleague: { person: BEA },
    });
    expect(progress.at(-1)).toEqual({ step: 'taking', done: 2, of: 2 });
    expect(await flagById(ours)).toEqual(own);
    const flags = await Promise.all([hers.one, hers.two].map(flagById));
    expect(flags.map((flag) => flag?.snapshot?.text.value)).toEqual(['Ŵyna \ud800 🙂', 'The other one']);
    // In the order of arrival here; the record says its own.
    expect(flags.map((flag) => flag?.seq)).toEqual([(own?.seq ?? 0) + 1, (own?.seq ?? 0) + 2]);
    const files = await artefactsOf(hers.one);
    const record = files.find(({ kind }) => kind === 'record');
    expect(record && JSON.parse(await (await readArtefact(record)).text())).toMatchObject({ collector: BEA });
    for (const file of files) expect(await sha256(await readArtefact(file))).toBe(file.sha256);
    for (const flag of flags) expect(flag && (await signatureState(flag))).toBe('brought');
    expect((await newestListings(9)).map(({ id }) => id)).toEqual([hers.two, hers.one, ours]);

    const log = await wholeCustody();
    expect(log.slice(0, before.length)).toEqual(before);
    expect(acts(log.slice(before.length))).toEqual(['merged', 'merged', 'merged']);
    expect(JSON.parse(log.at(-1)?.line ?? '{}')).toMatchObject({
      act: 'merged',
      who: SAM,
      detail: { backup: (await read(hers.file)).header.id, ...merged.colleague.head, flags: 2, left: [] },
    });
    const [theirs] = await colleagueLogsOf(hers.one);
    expect(acts(theirs?.rows ?? [])).toEqual(['captured', 'noted']);
    expect(acts(await custodyOf(hers.one))).toEqual(['merged']);
    const result = await checkEverything(SAM);
    expect(result).toMatchObject({ flags: 3, faults: [], signatures: { good: 3, otherKey: 0, none: 0 } });
    expect(result.loss.what).toBe('nothing');
  });

  it('is sealed under our key: nothing of it opens with hers any more', async () => {
    await add(hers.file);
    for (const table of [db.flags, db.listing, db.artefacts, db.colleagues, db.colleagueLines])
      for (const row of await table.toArray()) expect(row.sealed[0], table.name).toBe(1);
    await lock('person');
    await expect(flagById(hers.one)).rejects.toBeInstanceOf(VaultLocked);
    await expect(colleagueLogsOf(hers.one)).rejects.toBeInstanceOf(VaultLocked);
    await expect(add(hers.file)).rejects.toBeInstanceOf(VaultLocked);
  });

  it('opens with her recovery code too, and with nothing of ours', async () => {
    const before = await rowsNow();
    await expect(add(hers.file, OURS)).rejects.toMatchObject({ why: 'wrong-passphrase' });
    expect(await rowsNow()).toEqual(before);
    expect((await add(hers.file, hers.code)).taken).toBe(2);
  });

  it('added again brings nothing twice, and what was stopped in the middle is finished', async () => {
    const stop = (progress: MergeProgress) => {
      if (progress.step === 'taking') throw new Error('The power went.');
    };
    await expect(add(hers.file, HERS, stop)).rejects.toThrow('The power went.');
    expect(await db.flags.count()).toBe(2);
    expect((await checkEverything(SAM)).faults).toEqual([]);
    expect(await add(hers.file)).toMatchObject({ taken: 1, same: 1, left: [] });
    const before = await db.artefacts.toCollection().primaryKeys();
    expect(await add(hers.file)).toMatchObject({ taken: 0, same: 2, left: [] });
    expect(await db.artefacts.toCollection().primaryKeys()).toEqual(before);
    expect((await checkEverything(SAM)).faults).toEqual([]);
    expect(await brokenAt(await wholeCustody())).toBeNull();
  });

  it('of a later day brings the new flags and goes on with her log', async () => {
    await add(hers.file);
    const here = await keptProfile();
    await hers.back();
    const three = await recorded(BEA, 'A third');
    await addNote(hers.one, { at: '2026-11-21T12:00:00.000Z', by: BEA, text: 'Rang again' });
    const later = (await makeBackup(BEA)).file;
    await here();
    expect(await add(later)).toMatchObject({ taken: 1, same: 2, left: [] });
    expect(acts((await colleagueLogsOf(hers.one))[0]?.rows ?? [])).toEqual(['captured', 'noted', 'noted']);
    expect(acts(await custodyOf(three))).toEqual(['merged']);
    expect((await readColleagues()).length).toBe(1);
    expect(await checkEverything(SAM)).toMatchObject({ flags: 4, faults: [], signatures: { good: 4 } });
    // The one of before tells less than is known.
    await expect(add(hers.file)).rejects.toMatchObject({ why: 'older', whose: BEA.name });
  });

  it('that does not go on from the log that is known is refused, and changes nothing', async () => {
    await hers.back();
    await recorded(BEA, 'On the one laptop');
    const left = (await makeBackup(BEA)).file;
    await hers.back();
    await recorded(BEA, 'On the other laptop');
    const right = (await makeBackup(BEA)).file;
    await profileOf(SAM, OURS);
    await add(left);
    const before = await rowsNow();
    await expect(add(right)).rejects.toMatchObject({ why: 'forked', whose: BEA.name });
    expect(await rowsNow()).toEqual(before);
  });

  it('of this very vault is refused', async () => {
    const { file } = await makeBackup(SAM);
    const before = await rowsNow();
    await expect(add(file, OURS)).rejects.toMatchObject({ name: 'NotMerged', why: 'own' });
    expect(await rowsNow()).toEqual(before);
    expect(new NotMerged('own').message).toBe('own');
  });

  it('does not overwrite a flag that is here with another record, and names it', async () => {
    await add(hers.file);
    const here = await keptProfile();
    await hers.back();
    await purge(hers.one, BEA);
    const later = (await makeBackup(BEA)).file;
    await here();
    const before = await flagById(hers.one);
    expect(await add(later)).toMatchObject({ taken: 0, same: 1, left: [{ id: hers.one, why: 'differs' }] });
    expect(await flagById(hers.one)).toEqual(before);
    // Her log now tells of a record that is not here, and that nobody said had come.
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('brings nothing back that was deleted or purged here, and says so', async () => {
    await add(hers.file);
    await purge(hers.one, SAM);
    await deleteFlag(hers.two, { by: SAM, why: 'Kept for long enough', agreedBy: 'The head', today: '2026-11-27' });
    const again = await add(hers.file);
    expect([again.taken, again.left.map(({ id, why }) => [id, why])]).toEqual([
      0,
      [
        [hers.one, 'purged-here'],
        [hers.two, 'deleted-here'],
      ],
    ]);
    expect((await flagById(hers.one))?.snapshot).toBeNull();
    expect(await flagById(hers.two)).toBeUndefined();
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('tells what she had deleted, and deletes nothing here for it', async () => {
    await add(hers.file);
    const here = await keptProfile();
    await hers.back();
    await deleteFlag(hers.two, { by: BEA, why: 'Kept for long enough', agreedBy: 'The head', today: '2026-11-27' });
    const later = (await makeBackup(BEA)).file;
    await here();
    expect(await add(later)).toMatchObject({ taken: 0, same: 1, deletedThere: 1 });
    expect((await readColleagues())[0]?.deleted).toMatchObject([
      { id: hers.two, by: BEA, why: 'Kept for long enough' },
    ]);
    expect((await flagById(hers.two))?.id).toBe(hers.two);
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('that holds flags of a third colleague brings them with the log that they come from', async () => {
    await add(hers.file);
    await addNote(hers.one, { at: '2026-11-22T12:00:00.000Z', by: SAM, text: 'Seen here too' });
    const { file } = await makeBackup(SAM);
    await profileOf(CAL, HERS);
    expect(await merge(await read(file), OURS, CAL)).toMatchObject({ taken: 3, left: [] });
    const logs = await colleagueLogsOf(hers.one);
    expect(logs.map(({ colleague, rows }) => [colleague.person.name, acts(rows)]).sort()).toEqual([
      ['Bea Ward', ['captured', 'noted']],
      ['Sam Fielding', ['merged', 'noted']],
    ]);
    expect(await checkEverything(CAL)).toMatchObject({ flags: 3, faults: [], signatures: { good: 3, otherKey: 0 } });
    // And hers by itself, afterwards: everything of it is here.
    expect(await merge(await read(hers.file), HERS, CAL)).toMatchObject({ taken: 0, same: 2 });
  });

  it('that holds our own flags brings nothing of ours', async () => {
    const { file } = await makeBackup(SAM);
    const here = await keptProfile();
    await hers.back();
    await merge(await read(file), OURS, BEA);
    const both = (await makeBackup(BEA)).file;
    await here();
    expect(await add(both)).toMatchObject({ taken: 2, same: 1, left: [] });
    expect((await readColleagues()).map(({ person }) => person)).toEqual([BEA]);
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('goes with our own backup into another browser, her log as well', async () => {
    await add(hers.file);
    const log = await colleagueLogsOf(hers.one);
    const { file, header } = await makeBackup(SAM);
    expect(header.format).toBe(2);
    await emptyProfile();
    await restore(await read(file), OURS);
    expect(await colleagueLogsOf(hers.one)).toEqual(log);
    expect(await checkEverything(SAM)).toMatchObject({ flags: 3, faults: [], signatures: { good: 3 } });
  });
});

describe('a check of everything with a colleague’s flags in it', { timeout: 60_000 }, () => {
  const found = async () => (await checkEverything(SAM)).faults.map(({ what }) => what);
  beforeEach(async () => {
    await add(hers.file);
  });

  it('finds a flipped byte in her log, and a line or all of it that is gone', async () => {
    const [line] = await db.colleagueLines.toArray();
    const [colleague] = await db.colleagues.toArray();
    if (!line || !colleague) throw new Error('nothing stored');
    for (const at of [0, 5, 20, line.sealed.length - 1]) {
      const flipped = Uint8Array.from(line.sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 0x20;
      await db.colleagueLines.put({ ...line, sealed: flipped });
      expect(await found(), String(at)).toContain('line-unreadable');
    }
    await db.colleagueLines.put(line);
    expect(await found()).toEqual([]);
    await db.colleagueLines.delete([line.colleague, line.seq]);
    expect(await found()).toContain('line-missing');
    await db.colleagueLines.put(line);
    const last = await db.colleagueLines.toCollection().last();
    if (last) await db.colleagueLines.delete([last.colleague, last.seq]);
    expect(await found()).toContain('colleague-log-differs');
    await db.colleagues.clear();
    expect(await found()).toContain('colleague-log-differs');
  });

  it('finds a record of hers that is gone or was changed, and a key that is not here', async () => {
    const id = `${hers.two}/record-1.json`;
    const row = await db.artefacts.get(id);
    if (!row) throw new Error('not stored');
    await db.artefacts.delete(id);
    expect(await found()).toContain('record-missing');
    await db.artefacts.put(row);
    const { fingerprint } = (await readColleagues())[0]?.keys[0] ?? { fingerprint: '' };
    await db.keys.delete(fingerprint);
    expect((await checkEverything(SAM)).signatures).toEqual({ good: 1, otherKey: 2, none: 0 });
  });
});

describe('a backup that somebody with her passphrase has made up', { timeout: 60_000 }, () => {
  type Change = (name: string, blob: Blob) => Promise<Blob | null>;

  /** Her backup with entries changed and its list made anew, as only somebody with the data key can. */
  async function forged(change: Change): Promise<Blob> {
    const here = await keptProfile();
    await hers.back();
    const { keys } = await openVault();
    await here();
    const { header, entries } = await read(hers.file);
    const zip = new ZipWriter(new BlobWriter(), { level: 0 });
    const manifest = [];
    for (const entry of entries.values()) {
      if (entry.filename === MANIFEST) continue;
      const blob = await change(entry.filename, await entry.getData(new BlobWriter()));
      if (!blob) continue;
      manifest.push({ name: entry.filename, bytes: blob.size, sha256: await sha256(blob) });
      await zip.add(entry.filename, new BlobReader(blob));
    }
    const list = new TextEncoder().encode(JSON.stringify(manifest));
    const listed = await seal({ form: 'vault', key: keys.data }, manifestPlace(header.id), list);
    await zip.add(MANIFEST, new BlobReader(new Blob([listed])));
    return zip.close();
  }
  const inFile =
    (file: string, change: (lines: string[]) => string[]): Change =>
    async (name, blob) => {
      if (name !== file) return blob;
      const lines = (await blob.text()).split('\n').filter(Boolean);
      return new Blob([
        change(lines)
          .map((line) => `${line}\n`)
          .join(''),
      ]);
    };
  const refused = async (change: Change, what: string) => {
    const file = await forged(change);
    const before = await rowsNow();
    await expect(add(file), what).rejects.toMatchObject({ name: 'NotRestored', why: 'damaged' });
    expect(await rowsNow(), what).toEqual(before);
  };

  it('is taken where nothing was made up: the forging itself is not what is refused', async () => {
    expect((await add(await forged(async (_, blob) => blob))).taken).toBe(2);
  });

  it('is refused where a line of its log is left out, moved or changed, or a flag, a file or a key is', async () => {
    await refused(
      inFile('custody.jsonl', (lines) => lines.toSpliced(1, 1)),
      'a line left out',
    );
    await refused(
      inFile('custody.jsonl', (lines) => lines.slice(0, -1)),
      'the last line left out',
    );
    await refused(
      inFile('custody.jsonl', (lines) => lines.map((line) => line.replaceAll(hers.one, hers.two))),
      'lines under another flag',
    );
    await refused(
      inFile('flags.jsonl', (lines) => lines.slice(1)),
      'a flag left out',
    );
    await refused(
      inFile('flags.jsonl', (lines) => lines.map((line) => line.replace(hers.one, hers.two))),
      'a flag twice',
    );
    await refused(
      inFile('flags.jsonl', (lines) => lines.map((line) => line.replace('"createdAtMs":1', '"createdAtMs":2'))),
      'another day',
    );
    const bodies: Change = async (name, blob) => {
      if (name !== bodyName(0)) return blob;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return new Blob([bytes]);
    };
    await refused(bodies, 'a file');
    const other = (await publicKeys())[0]?.pem ?? '';
    await refused(async (name, blob) => {
      if (name !== 'backup.json') return blob;
      const header = JSON.parse(await blob.text());
      header.publicKeys[0].pem = other;
      return new Blob([JSON.stringify(header)]);
    }, 'a key under another name');
    await refused(async (name, blob) => {
      if (name !== 'backup.json') return blob;
      return new Blob([JSON.stringify({ ...JSON.parse(await blob.text()), publicKeys: [] })]);
    }, 'no key');
  });

  it('is refused without her key, whatever entry is changed, and nothing is written', async () => {
    const entries = await new ZipReader(new BlobReader(hers.file)).getEntries();
    const before = await rowsNow();
    for (const { filename } of entries) {
      const zip = new ZipWriter(new BlobWriter(), { level: 0 });
      for (const entry of entries) {
        if (entry.directory) continue;
        const bytes = new Uint8Array(await (await entry.getData(new BlobWriter())).arrayBuffer());
        const at = Math.max(0, bytes.length - 3);
        if (entry.filename === filename) bytes[at] = (bytes[at] ?? 0) ^ 1;
        if (bytes.length > 0) await zip.add(entry.filename, new BlobReader(new Blob([bytes])));
        else if (entry.filename === filename) await zip.add(entry.filename, new TextReader('x'));
        else await zip.add(entry.filename, new TextReader(''));
      }
      const file = await zip.close();
      const tried = read(file).then((backup) => merge(backup, HERS, SAM));
      await expect(tried, filename).rejects.toBeInstanceOf(NotRestored);
    }
    expect(await rowsNow()).toEqual(before);
  });

  it('is refused where a flag says something else than its signed record', async () => {
    const here = await keptProfile();
    await hers.back();
    const row = await db.flags.get({ id: hers.one });
    const flag = await flagById(hers.one);
    if (!row || !flag?.record) throw new Error('not stored');
    const { seq: _, ...rest } = flag;
    const sealedAs = async (made: object) => ({ ...row, ...(await sealed(`flags/${hers.one}`, made)) });
    for (const made of [
      { ...rest, id: hers.two },
      { ...rest, record: { ...flag.record, sha256: 'a'.repeat(64) } },
      { ...rest, decisions: 'none' },
      { ...rest, snapshot: rest.snapshot && { ...rest.snapshot, text: { ...rest.snapshot.text, value: 'Worse' } } },
      { id: rest.id },
    ]) {
      await db.flags.put(await sealedAs(made));
      const { file } = await makeBackup(BEA);
      const there = await keptProfile();
      await here();
      await expect(add(file)).rejects.toMatchObject({ name: 'NotRestored', why: 'damaged' });
      expect(await db.flags.count()).toBe(1);
      await there();
    }
  });

  it('has every table of a backup among its entries', async () => {
    const { entries } = await read(hers.file);
    for (const table of TABLE_NAMES) expect(entries.has(tableFile(table)), table).toBe(true);
  });
});
