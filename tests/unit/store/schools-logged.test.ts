import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addSchool,
  chooseSchoolPack,
  removeSchool,
  renameSchool,
  setCurrentSchool,
  setSchoolDetails,
} from '@/components/school/change-schools';
import { changeSettings } from '@/components/setup/change-settings';
import { brokenAt } from '@/lib/evidence/custody';
import { wholeCustody } from '@/lib/store/custody';
import { installPack } from '@/lib/store/packs';
import { readSchools } from '@/lib/store/schools';
import { readSettings } from '@/lib/store/settings';
import { createVault } from '@/lib/store/unlock';
import { QUICK } from '@/tests/fixtures/profile';

const SAM = { person: { name: 'Sam Fielding', role: 'Deputy head' }, designation: { by: '', on: '' } };

beforeEach(async () => {
  await createVault('four quiet words here', SAM, QUICK);
  await fakeBrowser.storage.local.set({
    settings: { schema: 2, packId: 'marlbrook', setUpAt: '2026-09-01T08:00:00.000Z' },
  });
  await installPack(readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8'));
});

/** Act, who and detail of every line about schools. */
async function told() {
  const lines = await wholeCustody();
  expect(await brokenAt(lines)).toBeNull();
  return lines
    .map(({ line }) => JSON.parse(line) as { act: string; who: { name: string }; flagId: string; detail: object })
    .filter(({ act }) => act.startsWith('school-'))
    .map(({ act, who, flagId, detail }) => ({ act, who: who.name, flagId, detail }));
}

test('the log tells of a school that is added, renamed, given another policy and removed, by whom, and what it was', async () => {
  await addSchool('Thornbeck', 'bradgate');
  await renameSchool('thornbeck', 'Thornbeck Academy');
  await chooseSchoolPack('thornbeck', 'st-wenn');
  await removeSchool('thornbeck');
  const by = { who: 'Sam Fielding', flagId: '' };
  expect(await told()).toEqual([
    {
      act: 'school-added',
      ...by,
      detail: { school: 'thornbeck', before: null, after: { name: 'Thornbeck', policy: 'bradgate' } },
    },
    {
      act: 'school-renamed',
      ...by,
      detail: {
        school: 'thornbeck',
        before: { name: 'Thornbeck', policy: 'bradgate' },
        after: { name: 'Thornbeck Academy', policy: 'bradgate' },
      },
    },
    {
      act: 'school-policy-set',
      ...by,
      detail: {
        school: 'thornbeck',
        before: { name: 'Thornbeck Academy', policy: 'bradgate' },
        after: { name: 'Thornbeck Academy', policy: 'st-wenn' },
      },
    },
    {
      act: 'school-removed',
      ...by,
      detail: { school: 'thornbeck', before: { name: 'Thornbeck Academy', policy: 'st-wenn' }, after: null },
    },
  ]);
});

test('the policy that is chosen for the school at hand is told of where there are several, and only then', async () => {
  const choose = async (packId: string) => {
    const read = await readSettings();
    if (read.state !== 'ok') throw new Error(read.state);
    await changeSettings(read.value, { packId });
  };
  await choose('st-wenn');
  expect(await told()).toEqual([]);
  await addSchool('Thornbeck', 'bradgate');
  await choose('westbrook-old-hall');
  await choose('westbrook-old-hall');
  expect((await told()).map(({ act, detail }) => [act, detail])).toEqual([
    ['school-added', expect.anything()],
    [
      'school-policy-set',
      expect.objectContaining({ after: expect.objectContaining({ policy: 'westbrook-old-hall' }) }),
    ],
  ]);
});

test('what did not come about is not in the log, nor is which school new flags belong to, nor details for letters', async () => {
  await addSchool('Thornbeck', 'bradgate');
  await setCurrentSchool('thornbeck');
  await expect(removeSchool('thornbeck')).rejects.toThrow('New flags belong to this school');
  await setSchoolDetails('thornbeck', 'Mrs Thornbury-Vale', ['020 7946 0123']);
  expect((await readSchools())?.schools[1]).toEqual({
    id: 'thornbeck',
    name: 'Thornbeck',
    packId: 'bradgate',
    head: 'Mrs Thornbury-Vale',
    contact: ['020 7946 0123'],
  });
  await setSchoolDetails('thornbeck', '', []);
  expect((await readSchools())?.schools[1]).toEqual({ id: 'thornbeck', name: 'Thornbeck', packId: 'bradgate' });
  expect((await told()).map(({ act }) => act)).toEqual(['school-added']);
});
