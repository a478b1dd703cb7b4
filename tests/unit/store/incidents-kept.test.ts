import { beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '@/lib/store/backup';
import { NEWEST_FORMAT } from '@/lib/store/backup-format';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { checkEverything } from '@/lib/store/full-check';
import type { IncidentEntry } from '@/lib/store/incident';
import { deleteIncident } from '@/lib/store/incident-disposal';
import { openIncident, readIncident, writeIncident } from '@/lib/store/incidents';
import { merge } from '@/lib/store/merge';
import type { Person } from '@/lib/store/person';
import { readBackup } from '@/lib/store/read-backup';
import { restore } from '@/lib/store/restore';
import { opened, sealed } from '@/lib/store/sealed-rows';
import { createVault } from '@/lib/store/unlock';
import { emptyProfile, keptProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM: Person = { name: 'Sam Fielding', role: 'Deputy head' };
const BEA: Person = { name: 'Bea Ward', role: 'Head of year' };
const CAL: Person = { name: 'Cal Rees', role: 'Governor' };
const PHRASE = 'four quiet words here';

const profileOf = async (person: Person) => {
  await emptyProfile();
  await createVault(PHRASE, { person, designation: { by: '', on: '' } }, QUICK);
};
async function incident(by: Person, title = 'Remarks about Year 4'): Promise<string> {
  const flagId = await recorded(by, title);
  const id = await openIncident({ kind: 'opened', title, schoolId: null, purpose: 'P', basis: 'public-task' }, by);
  await writeIncident(
    id,
    [
      { kind: 'flag-linked', flagId, why: 'Where it began' },
      { kind: 'note', text: 'Ŵyna 🙂' },
    ],
    by,
  );
  return id;
}
const close = (id: string, by: Person) => writeIncident(id, [{ kind: 'closed', outcome: 'other', words: '' }], by);
const found = async (by = SAM) => (await checkEverything(by)).faults.map(({ what, where }) => [what, where]);
const add = async (file: Blob, by = SAM) => merge(await readBackup(file), PHRASE, by);

let id: string;
beforeEach(async () => {
  await profileOf(SAM);
  id = await incident(SAM);
});

/** Writes the entries of the incident anew, as somebody with the key could. */
async function forge(change: (entries: IncidentEntry[]) => IncidentEntry[]): Promise<() => Promise<unknown>> {
  const [row] = await db.incidents.toArray();
  if (!row) throw new Error('nothing stored');
  const entries = await opened<IncidentEntry[]>(`incidents/${row.id}`, row);
  await db.incidents.put({ ...row, ...(await sealed(`incidents/${row.id}`, change(entries))) });
  return () => db.incidents.put(row);
}

describe('a check of everything', { timeout: 60_000 }, () => {
  it('finds nothing where incidents are as they were written, also after one was deleted', async () => {
    expect(await found()).toEqual([]);
    await close(id, SAM);
    await deleteIncident(id, { by: SAM, why: 'Over' });
    expect(await found()).toEqual([]);
  });

  it('finds an entry that was changed, left out, put in, or put in another place', async () => {
    const reference = `I-${new Date().getUTCFullYear()}-0001`;
    const seq = (await db.incidents.toArray())[0]?.seq ?? 0;
    const of = (number: number) => `${reference.slice(0, 7)}${String(seq).padStart(4, '0')}, ${number}`;
    let back = await forge((all) =>
      all.map((one) => (one.number === 3 ? { ...one, told: { kind: 'note', text: 'Other words' } } : one)),
    );
    expect(await found()).toEqual([['entry-changed', of(3)]]);
    await back();
    back = await forge((all) => all.slice(0, 2));
    expect(await found()).toEqual([['entry-missing', of(3)]]);
    await back();
    back = await forge((all) => [...all, { number: 4, at: all[0]?.at ?? '', by: SAM, told: { kind: 'going-on' } }]);
    expect(await found()).toEqual([['entry-unknown', of(4)]]);
    await back();
    back = await forge(([one, two, three]) => [one, three, two] as IncidentEntry[]);
    expect((await found()).map(([what]) => what)).toEqual(['incident-differs']);
    await back();
    expect(await found()).toEqual([]);
  });

  it('finds an incident that is gone, cannot be read, or is filed under other flags', async () => {
    const [row] = await db.incidents.toArray();
    if (!row) throw new Error('nothing stored');
    await db.incidents.clear();
    expect(await found()).toEqual([['incident-missing', id]]);
    await db.incidents.put({ ...row, flagIds: [] });
    expect((await found()).map(([what]) => what)).toEqual(['incident-differs']);
    const flipped = Uint8Array.from(row.sealed, (byte, at) => (at === 20 ? byte ^ 1 : byte));
    await db.incidents.put({ ...row, sealed: flipped });
    expect((await found()).map(([what]) => what)).toEqual(['incident-unreadable']);
  });
});

describe('a backup with incidents', { timeout: 60_000 }, () => {
  it('gives every entry back in another profile, and is refused by versions that would leave them out', async () => {
    const before = await readIncident(id);
    const { file, header } = await makeBackup(SAM);
    expect([header.format, NEWEST_FORMAT]).toEqual([3, 3]);
    await emptyProfile();
    await restore(await readBackup(file), PHRASE);
    expect(await readIncident(id)).toEqual(before);
    expect(await found()).toEqual([]);
    await writeIncident(id, [{ kind: 'note', text: 'Goes on' }], SAM);
    expect(await found()).toEqual([]);
  });

  it('without any is one that earlier versions can still read', async () => {
    await profileOf(SAM);
    await recorded(SAM, 'Only a flag');
    expect((await makeBackup(SAM)).header.format).toBe(1);
  });

  it('goes nowhere where an incident of before the vault would be lost', async () => {
    const { file } = await makeBackup(SAM);
    await emptyProfile();
    await openIncident({ kind: 'opened', title: 'T', schoolId: null, purpose: 'P', basis: 'other' }, SAM);
    await expect(restore(await readBackup(file), PHRASE)).rejects.toMatchObject({ why: 'not-empty' });
  });
});

describe('a colleague’s incidents', { timeout: 60_000 }, () => {
  let hers: { id: string; file: Blob; back: () => Promise<void> };
  beforeEach(async () => {
    const ours = await keptProfile();
    await profileOf(BEA);
    const theirs = await incident(BEA, 'Remarks about the office');
    const { file } = await makeBackup(BEA);
    hers = { id: theirs, file, back: await keptProfile() };
    await ours();
  });

  it('come in with every entry as she wrote it, once, and go on here', async () => {
    const here = await keptProfile();
    await hers.back();
    const entries = (await readIncident(hers.id))?.entries;
    await here();
    expect((await add(hers.file)).incidents).toEqual({ taken: 1, same: 0, left: [] });
    expect((await readIncident(hers.id))?.entries).toEqual(entries);
    expect((await db.incidents.toArray()).map(({ sealed }) => sealed[0])).toEqual([1, 1]);
    expect(JSON.parse((await wholeCustody()).at(-1)?.line ?? '')).toMatchObject({
      act: 'merged',
      detail: { incidents: { taken: 1, same: 0, left: [] } },
    });
    expect(await found()).toEqual([]);
    expect((await add(hers.file)).incidents).toEqual({ taken: 0, same: 1, left: [] });
    const { entries: more } = await writeIncident(hers.id, [{ kind: 'note', text: 'Seen here' }], SAM);
    expect(more.at(-1)).toMatchObject({ number: 4, by: SAM });
    expect(await found()).toEqual([]);
  });

  it('that are here and say something else stay as they are here, and are told', async () => {
    await add(hers.file);
    await writeIncident(hers.id, [{ kind: 'note', text: 'Ours' }], SAM);
    const before = await readIncident(hers.id);
    const left = [{ id: hers.id, title: 'Remarks about the office', why: 'differs' }];
    expect((await add(hers.file)).incidents).toEqual({ taken: 0, same: 0, left });
    expect(await readIncident(hers.id)).toEqual(before);
    expect(await found()).toEqual([]);
  });

  it('that were deleted here do not come back', async () => {
    await add(hers.file);
    await close(hers.id, SAM);
    await deleteIncident(hers.id, { by: SAM, why: 'Over' });
    expect((await add(hers.file)).incidents.left).toMatchObject([{ id: hers.id, why: 'deleted-here' }]);
    expect(await readIncident(hers.id)).toBeUndefined();
    expect(await found()).toEqual([]);
  });

  it('come through a third colleague with the log that tells of them', async () => {
    await add(hers.file);
    await writeIncident(hers.id, [{ kind: 'note', text: 'Seen here' }], SAM);
    const { file } = await makeBackup(SAM);
    await profileOf(CAL);
    expect((await add(file, CAL)).incidents).toEqual({ taken: 2, same: 0, left: [] });
    expect(await found(CAL)).toEqual([]);
  });

  it('of which an entry is not the one in her log stop the whole backup', async () => {
    const here = await keptProfile();
    await hers.back();
    await forge((all) => all.map((one) => (one.number === 3 ? { ...one, by: SAM } : one)));
    const { file } = await makeBackup(BEA);
    await here();
    const flags = await db.flags.count();
    await expect(add(file)).rejects.toMatchObject({ why: 'damaged', where: expect.stringContaining('entry-changed') });
    expect([await db.flags.count(), await db.incidents.count()]).toEqual([flags, 1]);
  });
});
