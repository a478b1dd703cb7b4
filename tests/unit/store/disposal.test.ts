import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brokenAt } from '@/lib/evidence/custody';
import { purge } from '@/lib/flagging/purge';
import { artefact, makeRecord, textArtefacts } from '@/lib/flagging/record';
import { artefactsOf, readArtefact, resealArtefact } from '@/lib/store/artefacts';
import { custodyOf, wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { deleteFlag, hold, keepUntil, release } from '@/lib/store/disposal';
import { addFlag, addNote, decide, flagById, recordFlag, updateFlag } from '@/lib/store/flags';
import { resealJudged } from '@/lib/store/judged';
import { allListings } from '@/lib/store/register';
import { resealWaiting } from '@/lib/store/reseal';
import { readTombstones } from '@/lib/store/tombstones';
import { createVault } from '@/lib/store/unlock';
import { findLoss } from '@/lib/store/witness';
import { flagRow } from '@/tests/fixtures/flag-row';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const WORDS = 'Every word of the marmalade post';
const TODAY = '2026-11-27';

/** A flag with a picture, a record and a decision, as a whole capture leaves it. */
async function kept(text = WORDS, number = '1900000000000000001'): Promise<string> {
  const { seq: _, ...flag } = flagRow({ text, id: number });
  const language = { declared: 'en', checked: true, note: null };
  const check = { ruleset: '2026-11-20.1', language, suggestions: [], suppressed: [], charactersChecked: text.length };
  const stored = await addFlag({ ...flag, check });
  const picture = await artefact(
    flag.id,
    'screenshot-01.png',
    'screenshot',
    new Blob([`pixels ${text}`], { type: 'image/png' }),
  );
  const files = [picture, ...(await textArtefacts(stored))];
  const { row, revision } = await makeRecord(stored, files);
  const record = { revision, sha256: row.sha256, at: row.at, signature: null };
  const entry = { at: row.at, flagId: flag.id, act: 'captured', who: SAM, detail: { record: row.sha256 } } as const;
  await recordFlag([...files, row], flag.id, (f) => ({ ...f, record }), entry);
  await decide(flag.id, {
    at: '2026-11-20T12:00:00.000Z',
    by: SAM,
    outcome: 'no-action',
    concern: null,
    categoryId: null,
    clauseRef: null,
    asSuggested: false,
    note: 'Marmalade again',
    onCheck: null,
  });
  return flag.id;
}

/** Everything of the database as text; bytes as Latin-1. */
async function rawText(except: readonly string[] = []): Promise<string> {
  const parts: string[] = [];
  for (const table of db.tables.filter(({ name }) => !except.includes(name)))
    for (const row of await table.toArray())
      for (const value of Object.values(row)) {
        if (value instanceof Blob) parts.push(Buffer.from(await value.arrayBuffer()).toString('latin1'));
        else if (value instanceof Uint8Array) parts.push(Buffer.from(value).toString('latin1'));
        else parts.push(String(value));
      }
  return parts.join('\n');
}

const act = { by: SAM, why: 'Nothing came of it' };
const early = { ...act, agreedBy: 'Mrs Thornbury-Vale, head', today: TODAY };
let id = '';
beforeEach(async () => {
  id = await kept();
});

describe('deleting a flag', () => {
  it('leaves no content of it anywhere, and a tombstone with its hash, class and reason', async () => {
    const record = (await flagById(id))?.record?.sha256;
    expect(await rawText(['custody'])).toMatch(/marmalade/i);
    expect(await db.judged.count()).toBe(1);
    await deleteFlag(id, early);
    // Without a vault rows lie in clear here; what people wrote into the log stays there.
    expect(await rawText(['custody'])).not.toMatch(/marmalade/i);
    expect(await flagById(id)).toBeUndefined();
    expect(await artefactsOf(id)).toEqual([]);
    expect(await allListings()).toEqual([]);
    expect(await db.judged.count()).toBe(0);
    expect(await readTombstones()).toEqual([
      expect.objectContaining({ id, record, as: 'no-action', why: act.why, agreedBy: early.agreedBy, by: SAM }),
    ]);
  });

  it('stands in the log, whose chain still holds', async () => {
    await deleteFlag(id, early);
    const lines = await wholeCustody();
    expect(lines.map((line) => line.act)).toEqual(['captured', 'decided', 'deleted']);
    expect(await brokenAt(lines)).toBeNull();
  });

  it('is no loss to the witness, also where a stop came before the witness was written', async () => {
    const other = await kept('Another post', '1900000000000000002');
    const before = await fakeBrowser.storage.local.get(null);
    await deleteFlag(id, early);
    expect(await findLoss()).toEqual({ what: 'nothing' });
    await fakeBrowser.storage.local.set(before);
    expect(await findLoss()).toEqual({ what: 'nothing' });
    await db.flags.where({ id: other }).delete();
    expect(await findLoss()).toMatchObject({ what: 'lost' });
  });

  it('is refused while the flag is under legal hold, and allowed again when that is lifted', async () => {
    await hold(id, { by: SAM, why: 'Solicitor’s letter' });
    await expect(deleteFlag(id, early)).rejects.toMatchObject({ name: 'NotDeleted', why: 'held' });
    expect((await flagById(id))?.snapshot?.text.value).toBe(WORDS);
    await release(id, { by: SAM, why: 'Claim settled' });
    await deleteFlag(id, early);
    expect((await custodyOf(id)).map((line) => line.act)).toEqual([
      'captured',
      'decided',
      'held',
      'released',
      'deleted',
    ]);
  });

  it('needs somebody who agreed before the day of review, and nobody after it', async () => {
    const alone = { ...act, agreedBy: ' ' };
    await expect(deleteFlag(id, { ...alone, today: '2027-02-17' })).rejects.toMatchObject({ why: 'too-soon' });
    await keepUntil(id, '2027-06-01', { by: SAM, why: 'Appeal' });
    await expect(deleteFlag(id, { ...alone, today: '2027-02-18' })).rejects.toMatchObject({ why: 'too-soon' });
    await deleteFlag(id, { ...alone, today: '2027-06-01' });
    expect(await readTombstones()).toHaveLength(1);
  });

  it('is refused while the flag is still being captured', async () => {
    await updateFlag(id, (flag) => ({ ...flag, capture: 'capturing' }));
    await expect(deleteFlag(id, early)).rejects.toMatchObject({ why: 'unfinished' });
  });

  it('brings its tombstone under the data key with everything else', async () => {
    await deleteFlag(id, early);
    const holder = { person: SAM, designation: { by: '', on: '' } };
    await createVault('four quiet words here', holder, { memoryKiB: 64, passes: 1, lanes: 1 });
    expect(await resealWaiting()).toEqual([]);
    expect(await rawText()).not.toContain(act.why);
    expect(await readTombstones()).toMatchObject([{ id, why: act.why }]);
  });
});

describe('removing what should never have been kept', () => {
  it('leaves address, numbers and time, a new record that says so, and nothing else, also under legal hold', async () => {
    await addNote(id, { at: '2026-11-20T13:00:00.000Z', by: SAM, text: 'Marmalade on the picture' });
    await hold(id, { by: SAM, why: 'Claim' });
    const before = await flagById(id);
    await purge(id, SAM);
    const flag = await flagById(id);
    expect(flag).toMatchObject({
      capture: 'withheld',
      snapshot: null,
      check: null,
      decisions: [],
      notes: [],
      tabTitle: null,
    });
    expect(flag?.stub?.permalink).toBe(before?.snapshot?.permalink.value);
    expect(flag?.purged?.by).toEqual(SAM);
    expect(flag?.hold?.why).toBe('Claim');
    const files = await artefactsOf(id);
    expect(files.map(({ name }) => name)).toEqual(['record-2.json']);
    const record = JSON.parse(await (files[0] ? await readArtefact(files[0]) : new Blob()).text());
    expect(record).toMatchObject({
      previous: before?.record?.sha256,
      capture: 'withheld',
      post: null,
      files: [],
      purged: { by: SAM },
    });
    expect(await rawText(['custody'])).not.toMatch(/marmalade/i);
    expect((await custodyOf(id)).at(-1)?.act).toBe('purged');
    expect(await brokenAt(await wholeCustody())).toBeNull();
  });

  it('keeps the addresses of posts that were kept with it', async () => {
    const attached = flagRow({ id: '1900000000000000077' }).snapshot;
    if (!attached) throw new Error('The fixture has no post.');
    await updateFlag(id, (flag) => ({
      ...flag,
      attached: [{ as: 'context', snapshot: attached, picture: null, faults: [], check: null }],
    }));
    await purge(id, SAM);
    expect((await flagById(id))?.stub?.ids).toMatchObject({ 'with-01-address': attached.permalink.value });
  });

  it('brings nothing back by what was being brought under the data key meanwhile', async () => {
    const [file] = await artefactsOf(id);
    const [judged] = await db.judged.toCollection().primaryKeys();
    if (!file || judged === undefined) throw new Error('Nothing was kept.');
    const under = [resealArtefact(file.id), resealJudged(judged)];
    // As a purge does, right behind the reading.
    await Promise.all([db.artefacts.where({ flagId: id }).delete(), db.judged.delete(judged)]);
    await Promise.all(under);
    expect(await artefactsOf(id)).toEqual([]);
    expect(await db.judged.count()).toBe(0);
  });

  it('lets a capture that was still running bring nothing of it back', async () => {
    const before = await flagById(id);
    if (!before) throw new Error('The flag is missing.');
    const late = await artefact(id, 'tile-09.png', 'tile', new Blob(['late pixels']));
    const stale = await makeRecord(before, []);
    await purge(id, SAM);
    const entry = { at: late.at, flagId: id, act: 'captured', who: SAM, detail: {} } as const;
    const record = { revision: stale.revision, sha256: stale.row.sha256, at: stale.row.at, signature: null };
    await expect(recordFlag([late], id, (f) => f, entry)).rejects.toThrow('Nothing may be kept');
    await expect(recordFlag([stale.row], id, (f) => ({ ...f, record }), entry)).rejects.toThrow('newer record');
    await expect(updateFlag(id, (f) => ({ ...f, snapshot: before.snapshot }))).rejects.toThrow('Nothing may be kept');
    expect(await rawText(['custody'])).not.toMatch(/marmalade|late pixels/i);
  });
});
