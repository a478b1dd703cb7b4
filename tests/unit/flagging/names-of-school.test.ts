import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeSchool } from '@/components/school/change-schools';
import { checkFlag } from '@/lib/flagging/checking';
import { createInstallation, forFlag, underSchool } from '@/lib/flagging/installation';
import { makeBackup } from '@/lib/store/backup';
import { installPack } from '@/lib/store/packs';
import { readBackup } from '@/lib/store/read-backup';
import { restore } from '@/lib/store/restore';
import type { School } from '@/lib/store/school';
import {
  readRoster,
  readRosterOf,
  readSettings,
  removeRosterOf,
  type Settings,
  writeRoster,
  writeRosterOf,
  writeSettings,
} from '@/lib/store/settings';
import { createVault, lock } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';
import { emptyProfile, QUICK } from '@/tests/fixtures/profile';

const PHRASE = 'four quiet words here';
const SAM = { person: { name: 'Sam Fielding', role: 'Deputy head' }, designation: { by: '', on: '' } };
const marlbrook: School = { id: 'marlbrook', name: 'Marlbrook Primary School', packId: 'marlbrook' };
const thornbeck: School = { id: 'thornbeck', name: 'Thornbeck', packId: 'marlbrook' };
const person = (name: string, role = '') => ({ name, role });
const OAKES = { staff: [person('Mr Oakes', 'Head')], pupils: [person('Wren Oddicombe')] };
const VALE = { staff: [person('Mrs Thornbury-Vale', 'Head')], pupils: [person('Wren Oddicombe'), person('Ivo Penn')] };

async function use(trust: Settings['trust']) {
  const read = await readSettings();
  if (read.state !== 'ok') throw new Error(read.state);
  await writeSettings({ ...read.value, trust });
}

beforeEach(async () => {
  Object.assign(fakeBrowser.runtime, { getBrowserInfo: async () => ({ name: 'Firefox', version: '156' }) });
  await createVault(PHRASE, SAM, QUICK);
  await installPack(readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8'));
  await fakeBrowser.storage.local.set({
    settings: { schema: 2, packId: 'marlbrook', setUpAt: '2026-09-01T08:00:00.000Z' },
  });
  await writeRoster(OAKES);
  await use({ schools: [marlbrook, thornbeck], current: 'thornbeck' });
});

const rosterOf = async (id: string | null, isFirst = false) => {
  const read = await readRosterOf(id, isFirst);
  return read.state === 'ok' ? read.value : read.state;
};

describe('the list of names of before there were several schools', () => {
  test('is that of the first school and of no other', async () => {
    expect(await rosterOf('marlbrook', true)).toEqual(OAKES);
    expect(await rosterOf(null, true)).toEqual(OAKES);
    expect(await rosterOf('thornbeck')).toEqual({ staff: [], pupils: [] });
  });

  test('stays when a second school gets names, and the second school’s stay when it is written anew', async () => {
    await writeRosterOf('thornbeck', false, VALE);
    expect(await rosterOf('marlbrook', true)).toEqual(OAKES);
    await writeRosterOf('marlbrook', true, { staff: [], pupils: [] });
    expect(await rosterOf('thornbeck')).toEqual(VALE);
    expect(await rosterOf('marlbrook', true)).toEqual({ staff: [], pupils: [] });
  });
});

describe('names of two schools', () => {
  beforeEach(() => writeRosterOf('thornbeck', false, VALE));

  test('are all known where something is to leave, each person once', async () => {
    const all = await readRoster();
    if (all.state !== 'ok') throw new Error(all.state);
    expect(all.value.staff.map(({ name }) => name)).toEqual(['Mr Oakes', 'Mrs Thornbury-Vale']);
    expect(all.value.pupils.map(({ name }) => name)).toEqual(['Wren Oddicombe', 'Ivo Penn']);
  });

  test('are for the check of a flag those of its own school, whichever is current', async () => {
    const here = await createInstallation()();
    expect(here.roster).toEqual(VALE);
    expect((await forFlag(here, { schoolId: 'marlbrook' })).roster).toEqual(OAKES);
    expect((await forFlag(here, { schoolId: null })).roster).toEqual(OAKES);
    expect((await forFlag(here, { schoolId: null })).school?.id).toBe('marlbrook');
    expect((await forFlag(here, { schoolId: 'thornbeck' })).roster).toEqual(VALE);
    expect((await underSchool(here, marlbrook)).roster).toEqual(OAKES);
  });

  test('make the check of the same post differ', async () => {
    const here = await createInstallation()();
    const flag = flagRow({ text: 'Mrs Thornbury-Vale is a useless liar and a bully' });
    const concerns = async (schoolId: string) =>
      checkFlag(flag, await forFlag(here, { schoolId }))?.suggestions.map(({ evidence }) =>
        evidence.map(({ start, end }) => flag.snapshot?.text.value?.slice(start, end)),
      );
    expect(await concerns('thornbeck')).not.toEqual(await concerns('marlbrook'));
  });

  test('cannot be read while the vault is locked, and lie sealed', async () => {
    await lock('person');
    expect(await rosterOf('thornbeck')).toBe('locked');
    expect(JSON.stringify(await fakeBrowser.storage.local.get('roster'))).not.toMatch(/Vale|Oddicombe|thornbeck/);
    await expect(writeRosterOf('thornbeck', false, VALE)).rejects.toThrow('locked');
  });

  test('go into a backup and come back', async () => {
    const { file } = await makeBackup(SAM.person);
    await emptyProfile();
    await restore(await readBackup(file), PHRASE);
    expect(await rosterOf('thornbeck')).toEqual(VALE);
    expect(await rosterOf('marlbrook', true)).toEqual(OAKES);
  });

  test('of a school that is removed are let go, and the next school does not get those of the first', async () => {
    await removeSchool('marlbrook');
    expect(await rosterOf('thornbeck', true)).toEqual(VALE);
    expect(await readRoster()).toEqual({ state: 'ok', value: VALE });
  });

  test('of a later school that is removed go, and the first keeps its own', async () => {
    await removeRosterOf('thornbeck', false, 'marlbrook');
    expect(await readRoster()).toEqual({ state: 'ok', value: OAKES });
  });
});
