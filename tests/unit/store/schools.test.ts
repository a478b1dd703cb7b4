import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup } from '@/lib/store/backup';
import { addFlag } from '@/lib/store/flags';
import { openIncident } from '@/lib/store/incidents';
import { installPack } from '@/lib/store/packs';
import { readBackup } from '@/lib/store/read-backup';
import { emptyFilter, filterListings } from '@/lib/store/register';
import { restore } from '@/lib/store/restore';
import {
  currentSchool,
  freeSchoolId,
  schoolWith,
  type Trust,
  withChanged,
  withoutSchool,
  withSchool,
} from '@/lib/store/school';
import { asTrust, belongingTo, readSchools } from '@/lib/store/schools';
import { readSettings, type Settings, storedSettings, writeSettings } from '@/lib/store/settings';
import { createVault, lock } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';
import { listingRow } from '@/tests/fixtures/listing-row';
import { emptyProfile, QUICK } from '@/tests/fixtures/profile';

const PHRASE = 'four quiet words here';
const SAM = { person: { name: 'Sam Fielding', role: 'Deputy head' }, designation: { by: '', on: '' } };
const SET_UP_AT = '2026-09-01T08:00:00.000Z';
const pack = (id: string) => readFileSync(`policies/${id}.json`, 'utf8');
const MARLBROOK = readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8');
const BEFORE = { schema: 2, packId: 'marlbrook', setUpAt: SET_UP_AT };

const two: Trust = {
  schools: [
    { id: 'marlbrook-primary-school', name: 'Marlbrook Primary School', packId: 'marlbrook' },
    { id: 'thornbeck', name: 'Thornbeck', packId: 'bradgate' },
  ],
  current: 'thornbeck',
};

async function settingsNow(): Promise<Settings> {
  const read = await readSettings();
  if (read.state !== 'ok') throw new Error(read.state);
  return read.value;
}

const newFlag = (schoolId: string | null) => {
  const { seq: _, ...flag } = flagRow({ text: 'The head is a disgrace' });
  return addFlag({ ...flag, schoolId });
};

beforeEach(async () => {
  await createVault(PHRASE, SAM, QUICK);
  await fakeBrowser.storage.local.set({ settings: BEFORE });
  await installPack(MARLBROOK);
});

describe('settings of before there were several schools', () => {
  it('are read as one school with the name that its policy gives it', async () => {
    const schools = await readSchools();
    const school = { id: 'marlbrook-primary-school', name: 'Marlbrook Primary School', packId: 'marlbrook' };
    expect(schools).toEqual({ schools: [school], current: school });
    expect(await settingsNow()).toEqual({ schema: 1, packId: 'marlbrook', setUpAt: SET_UP_AT, ...SAM });
  });

  it('name the policy where it serves several schools, because it does not say which this is', async () => {
    await installPack(pack('avenue-recreation-road'));
    await writeSettings({ ...(await settingsNow()), packId: 'avenue-recreation-road' });
    expect((await readSchools())?.current.name).toBe(JSON.parse(pack('avenue-recreation-road')).name);
  });

  it('stay as they are stored while there is one school, so that an earlier version still reads them', async () => {
    await writeSettings(await settingsNow());
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: BEFORE });
  });

  it('become a list with the old school first when another one is added', async () => {
    const schools = await readSchools();
    if (!schools) throw new Error('not set up');
    const trust = withSchool(asTrust(schools), 'Thornbeck', 'bradgate');
    await writeSettings({ ...(await settingsNow()), trust });
    expect((await settingsNow()).trust?.schools.map(({ id }) => id)).toEqual(['marlbrook-primary-school', 'thornbeck']);
    expect((await settingsNow()).packId).toBe('marlbrook');
    const { settings } = (await fakeBrowser.storage.local.get('settings')) as { settings: { schema: number } };
    expect(settings.schema).toBe(3);
  });
});

describe('an installation with two schools', () => {
  beforeEach(async () => {
    await writeSettings({ ...(await settingsNow()), packId: 'bradgate', trust: two });
  });

  it('has the policy of the current school, also while the vault is locked', async () => {
    expect((await settingsNow()).packId).toBe('bradgate');
    await lock('person');
    expect(await readSettings()).toEqual({ state: 'locked', packId: 'bradgate', trust: two });
    expect((await readSchools())?.current.id).toBe('thornbeck');
  });

  it('gives the current school the policy that is chosen, and no other school', async () => {
    await writeSettings({ ...(await settingsNow()), packId: 'st-wenn' });
    expect((await settingsNow()).trust?.schools.map(({ packId }) => packId)).toEqual(['marlbrook', 'st-wenn']);
  });

  it('is refused where the current school is none of them, or two have one id', async () => {
    const wrong = { ...two, current: 'nowhere' };
    await expect(writeSettings({ ...(await settingsNow()), trust: wrong })).rejects.toThrow('no such school');
    const [one] = two.schools;
    const twice = { ...two, current: 'marlbrook-primary-school', schools: one ? [one, one] : [] };
    await expect(writeSettings({ ...(await settingsNow()), trust: twice })).rejects.toThrow('two schools with one id');
  });

  it('counts what belongs to a school, with what names none for the first', async () => {
    await newFlag(null);
    await newFlag('marlbrook-primary-school');
    await newFlag('thornbeck');
    await newFlag('a-school-of-a-colleague');
    await openIncident(
      {
        kind: 'opened',
        title: 'Posts about the head',
        schoolId: 'thornbeck',
        purpose: 'To act on it',
        basis: 'public-task',
      },
      SAM.person,
    );
    const [first, second] = two.schools;
    if (!first || !second) throw new Error('two schools');
    expect(await belongingTo(first, two.schools)).toEqual({ flags: 2, incidents: 0 });
    expect(await belongingTo(second, two.schools)).toEqual({ flags: 1, incidents: 1 });
  });

  it('goes into a backup that an earlier version refuses, and comes back whole', async () => {
    const { file, header } = await makeBackup(SAM.person);
    expect(header.format).toBe(3);
    await emptyProfile();
    await restore(await readBackup(file), PHRASE);
    expect((await settingsNow()).trust).toEqual(two);
    expect((await settingsNow()).packId).toBe('bradgate');
  });
});

describe('a backup of one school', () => {
  it('is in the format that an earlier version reads', async () => {
    const { header } = await makeBackup(SAM.person);
    expect(header.format).toBe(1);
    expect(header.settings).toEqual(BEFORE);
    expect((await storedSettings()).settings).toEqual(BEFORE);
  });
});

describe('the list of schools', () => {
  it('makes an id of the name that another one does not have, and keeps it when the school is renamed', () => {
    expect(freeSchoolId('Ysgol Gŵyr & Friends', [])).toBe('ysgol-gwyr-friends');
    expect(freeSchoolId('مدرسة', [])).toBe('school');
    expect(freeSchoolId('Thornbeck', two.schools)).toBe('thornbeck-2');
    const renamed = withChanged(two, 'thornbeck', { name: 'Thornbeck Academy' });
    expect(renamed.schools[1]).toMatchObject({ id: 'thornbeck', name: 'Thornbeck Academy', packId: 'bradgate' });
  });

  it('can have two schools with the same policy', () => {
    const three = withSchool(two, 'Ashcombe', 'bradgate');
    expect(three.schools.filter(({ packId }) => packId === 'bradgate').map(({ id }) => id)).toEqual([
      'thornbeck',
      'ashcombe',
    ]);
    expect(currentSchool(three).id).toBe('thornbeck');
  });

  it('does not let the school go that new flags belong to', () => {
    expect(() => withoutSchool(two, 'thornbeck')).toThrow('New flags belong to this school');
    expect(withoutSchool(two, 'marlbrook-primary-school').schools.map(({ id }) => id)).toEqual(['thornbeck']);
  });

  it('knows no school for an id that is not set up here', () => {
    expect(schoolWith(two.schools, 'elsewhere')).toBeNull();
    expect(schoolWith(two.schools, null)?.id).toBe('marlbrook-primary-school');
    expect(schoolWith([], null)).toBeNull();
  });

  it('narrows the register, with lines that name no school at the first', () => {
    const rows = [
      listingRow({ seq: 3, schoolId: 'thornbeck' }),
      listingRow({ seq: 2 }),
      listingRow({ seq: 1, schoolId: 'gone' }),
    ];
    const seqs = (id: string, first: boolean) =>
      filterListings(rows, { ...emptyFilter(), school: { id, name: '', first } }).map(({ seq }) => seq);
    expect(seqs('marlbrook-primary-school', true)).toEqual([2]);
    expect(seqs('thornbeck', false)).toEqual([3]);
  });
});
