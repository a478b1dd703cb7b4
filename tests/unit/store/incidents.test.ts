import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/evidence/canonical';
import { brokenAt } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { hold, release } from '@/lib/store/disposal';
import { flagById } from '@/lib/store/flags';
import type { Incident, IncidentTold } from '@/lib/store/incident';
import { deleteIncident, heldFlags } from '@/lib/store/incident-disposal';
import { lacksExportSignOff } from '@/lib/store/incident-rules';
import {
  incidentsOf,
  NotWritten,
  openIncident,
  readIncident,
  readIncidents,
  writeIncident,
} from '@/lib/store/incidents';
import { resealWaiting } from '@/lib/store/reseal';
import { logIncidentViewed } from '@/lib/store/seen';
import { createVault, lock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const PHRASE = 'four quiet words here';
const OPENED = {
  kind: 'opened',
  title: 'Remarks about Year 4',
  schoolId: null,
  purpose: 'To decide what the school does',
  basis: 'public-task',
} as const;

const vault = () => createVault(PHRASE, { person: SAM, designation: { by: '', on: '' } }, QUICK);
const open = () => openIncident(OPENED, SAM);
const write = (id: string, ...told: IncidentTold[]) => writeIncident(id, told, SAM);
const refused = async (id: string, ...told: IncidentTold[]) => {
  await expect(write(id, ...told)).rejects.toBeInstanceOf(NotWritten);
};
const linked = (flagId: string): IncidentTold => ({ kind: 'flag-linked', flagId, why: 'Same author' });
const note = (text: string): IncidentTold => ({ kind: 'note', text });
const recused: IncidentTold = { kind: 'recused', who: 'Mrs Thornbury-Vale', because: 'About her', decider: 'Chair' };
const agreed = (name: string): IncidentTold => ({
  kind: 'signed-off',
  about: 'head-is-target',
  name,
  role: 'Chair of governors',
  reason: 'Read it all',
});
const closed: IncidentTold = { kind: 'closed', outcome: 'removed', words: 'Taken down' };
const letter: IncidentTold = {
  kind: 'letter',
  id: 'l',
  letter: 'x',
  stepId: null,
  title: 'T',
  text: 'Text',
  sha256: '',
};
const lines = async () =>
  (await wholeCustody()).map(({ line }) => JSON.parse(line)).filter(({ detail }) => detail.incident);

describe('an incident', { timeout: 30_000 }, () => {
  beforeEach(async () => void (await vault()));

  it('is opened once, under a reference of its year and order', async () => {
    const [one, two] = [await open(), await open()];
    const year = new Date().getUTCFullYear();
    const found = (await readIncidents()).map(({ id, reference, state }) => [id, reference.slice(0, 6), state]);
    expect(found).toEqual([
      [two, `I-${year}`, 'open'],
      [one, `I-${year}`, 'open'],
    ]);
    await refused(one, OPENED);
    await expect(write(crypto.randomUUID(), note('nowhere'))).rejects.toThrow('There is no incident');
  });

  it('has a line in the log for every entry, with the kind and the hash of it and none of its words', async () => {
    const id = await open();
    const { entries } = await write(id, note('Rang the office about marmalade'), closed);
    const told = await lines();
    expect(told.map(({ act, detail }) => [act, detail.number, detail.kind])).toEqual([
      ['incident-opened', 1, 'opened'],
      ['incident-written', 2, 'note'],
      ['incident-closed', 3, 'closed'],
    ]);
    for (const [at, entry] of entries.entries())
      expect(told[at]?.detail.entry).toBe(await sha256(canonicalJson(entry as never)));
    expect(JSON.stringify(told)).not.toMatch(/marmalade|Year 4|Taken down/);
    expect(await brokenAt(await wholeCustody())).toBeNull();
  });

  it('takes all entries that are told at once, or none of them', async () => {
    const id = await open();
    const before = [await readIncident(id), (await wholeCustody()).length];
    await refused(id, note('One'), closed, linked(crypto.randomUUID()));
    expect([await readIncident(id), (await wholeCustody()).length]).toEqual(before);
    const both = await write(id, note('One'), note('Two'));
    expect(both.notes.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(both.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('loses no entry where several are written at the same moment', async () => {
    const id = await open();
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => write(id, note(text))));
    const incident = await readIncident(id);
    expect(incident?.notes.map(({ text }) => text).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(incident?.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('links and unlinks flags, and each flag tells which incidents it is in', async () => {
    const [flag, other] = [await recorded(SAM, 'One'), await recorded(SAM, 'Two')];
    const id = await open();
    await write(id, linked(flag), linked(other));
    await refused(id, linked(flag));
    expect((await incidentsOf(flag)).map((one) => one.id)).toEqual([id]);
    const after = await write(id, { kind: 'flag-unlinked', flagId: flag, why: 'Not the same matter' });
    expect(after.flagIds).toEqual([other]);
    expect(await incidentsOf(flag)).toEqual([]);
  });

  it('once closed takes notes and what was withdrawn, and everything else when it is open again', async () => {
    const id = await open();
    expect((await write(id, { kind: 'waiting', for: 'The parent' })).waitsFor).toBe('The parent');
    await refused(id, { kind: 'reopened', why: 'It is not closed' });
    expect(await write(id, closed)).toMatchObject({ state: 'closed', closed: { outcome: 'removed' } });
    await refused(id, { kind: 'waiting', for: 'Nobody' });
    await refused(id, { kind: 'told', who: 'A', role: 'B', on: '2026-11-27', how: 'By phone', note: '' });
    expect((await write(id, note('Afterwards'))).state).toBe('closed');
    const again = await write(id, { kind: 'reopened', why: 'It is up again' });
    expect([again.state, again.closed]).toEqual(['open', null]);
  });

  it('keeps what was withdrawn in its list and reckons without it', async () => {
    const id = await open();
    await write(id, note('Wrong'), note('Right'));
    const after = await write(id, { kind: 'withdrawn', number: 2, why: 'Another family' });
    expect(after.notes.map(({ text }) => text)).toEqual(['Right']);
    expect(after.entries[1]?.told).toEqual(note('Wrong'));
    await refused(id, { kind: 'withdrawn', number: 2, why: 'Twice' });
    await refused(id, { kind: 'withdrawn', number: 1, why: 'The opening' });
    await refused(id, { kind: 'withdrawn', number: 4, why: 'A withdrawal' });
    await refused(id, { kind: 'withdrawn', number: 99, why: 'Nothing' });
  });

  it('names pupils by initials only', async () => {
    const id = await open();
    const pupil = (name: string): IncidentTold => ({ kind: 'person-added', id: name, part: 'pupil', name, note: '' });
    for (const name of ['Tyler Brampton', 'Tyler', 'TB and KB', 'tb', '']) await refused(id, pupil(name));
    const { people } = await write(id, pupil('TB'), pupil('T.B.'), pupil('Ŵ B'));
    expect(people).toHaveLength(3);
  });

  it('whose decider is the target is not closed and keeps no letter until somebody else has agreed', async () => {
    const id = await open();
    await refused(id, { ...recused, decider: 'mrs  thornbury-vale' });
    await write(id, recused);
    await refused(id, closed);
    await refused(id, letter);
    await refused(id, agreed(SAM.name));
    await refused(id, agreed('MRS Thornbury-Vale'));
    await refused(id, { ...agreed('Ms Quayle'), about: 'departure' } as IncidentTold, closed);
    // Nor does one person take the question away.
    await refused(id, { kind: 'withdrawn', number: 2, why: 'Not so' });
    await write(id, agreed('Ms Quayle'), letter, closed);
    // Opened again, it needs another agreement to be closed; so does a later recusal.
    await write(id, { kind: 'reopened', why: 'Again' });
    await refused(id, closed);
    expect((await write(id, agreed('Ms Quayle'), closed)).state).toBe('closed');
  });

  it('with an allegation against staff needs somebody else who agrees before a copy leaves', async () => {
    const id = await open();
    const stands: IncidentTold = { kind: 'allegation', stands: true, circle: [SAM.name], note: '' };
    const leaves = (name: string) => ({ ...agreed(name), about: 'restricted-export' }) as IncidentTold;
    const first = await readIncident(id);
    expect(first && lacksExportSignOff(first)).toBe(false);
    expect(lacksExportSignOff(await write(id, stands))).toBe(true);
    await refused(id, leaves(SAM.name));
    expect(lacksExportSignOff(await write(id, leaves('Ms Quayle')))).toBe(false);
    // Another circle is another question.
    expect(lacksExportSignOff(await write(id, stands))).toBe(true);
    expect(lacksExportSignOff(await write(id, { ...stands, stands: false }))).toBe(false);
  });

  it('is read by nobody while the vault is locked', async () => {
    const id = await open();
    await lock('person');
    await expect(readIncident(id)).rejects.toBeInstanceOf(VaultLocked);
    await expect(readIncidents()).rejects.toBeInstanceOf(VaultLocked);
    await expect(write(id, note('Locked'))).rejects.toBeInstanceOf(VaultLocked);
  });

  it('is deleted by a person once it is closed and none of its flags is held; its flags stay', async () => {
    const flag = await recorded(SAM, 'Kept');
    const id = await open();
    await write(id, linked(flag), note('marmalade'));
    const gone = () => deleteIncident(id, { by: SAM, why: 'Its time is over' });
    await expect(gone()).rejects.toThrow('Only a closed incident is deleted.');
    await write(id, closed);
    await hold(flag, { by: SAM, why: 'A claim' });
    expect(await heldFlags([flag])).toEqual([flag]);
    await expect(gone()).rejects.toThrow('under legal hold');
    await release(flag, { by: SAM, why: 'Settled' });
    await gone();
    expect(await readIncident(id)).toBeUndefined();
    expect((await flagById(flag))?.id).toBe(flag);
    expect((await lines()).at(-1)).toMatchObject({
      act: 'incident-deleted',
      who: SAM,
      detail: { incident: id, entries: 4, flags: [flag], why: 'Its time is over' },
    });
    await expect(gone()).rejects.toThrow('There is no incident');
  });

  it('that was read from outside its circle says so in the log', async () => {
    const id = await open();
    await logIncidentViewed(id, SAM);
    expect((await lines()).at(-1)).toMatchObject({ act: 'viewed', flagId: '', who: SAM, detail: { incident: id } });
  });
});

describe('an incident of before the vault', () => {
  it('is brought under the data key when there is one, with every entry as it was', async () => {
    await emptyProfile();
    const id = await open();
    const before: Incident = await write(id, note('Before the vault'));
    expect((await db.incidents.toArray()).map(({ waiting }) => waiting)).toEqual([1]);
    await vault();
    expect(await resealWaiting()).toEqual([]);
    const [row] = await db.incidents.toArray();
    expect([row?.waiting, row?.sealed[0]]).toEqual([undefined, 1]);
    expect(await readIncident(id)).toEqual(before);
  });
});
