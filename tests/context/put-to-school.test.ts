import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freezeBundle } from '@/lib/bundle/freeze';
import { brokenAt } from '@/lib/evidence/custody';
import { createInstallation, type Installation } from '@/lib/flagging/installation';
import { purge } from '@/lib/flagging/purge';
import { putToSchool } from '@/lib/flagging/put-to-school';
import { closeFlag } from '@/lib/flagging/story';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import type { Decision } from '@/lib/store/decision';
import { addFlag, decide, flagById } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { installPack } from '@/lib/store/packs';
import { newestListings } from '@/lib/store/register';
import { writeSettings } from '@/lib/store/settings';
import { createVault, lock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { choicesOf } from '@/tests/fixtures/bundle-parts';
import { flagRow } from '@/tests/fixtures/flag-row';
import { QUICK } from '@/tests/fixtures/profile';

const SAM = { person: { name: 'Sam Fielding', role: 'Trust safeguarding lead' }, designation: { by: '', on: '' } };
const PHRASE = 'four quiet words here';
const AVENUE = { id: 'avenue', name: 'Avenue and Recreation Road', packId: 'avenue-recreation-road' };
const WESTBROOK = { id: 'westbrook', name: 'Westbrook Old Hall', packId: 'westbrook-old-hall' };
const POST = 'The headteacher is a liar and a bully, she hit my son in the corridor';

let installation: () => Promise<Installation>;

async function flagged(text = POST): Promise<string> {
  const about = await installation();
  const { seq: _, ...flag } = flagRow({ text });
  await addFlag({
    ...flag,
    capture: 'draft',
    step: 'drafted',
    policy: about.policy,
    schoolId: about.school?.id ?? null,
  });
  await closeFlag(flag.id, 'captured', { installation });
  return flag.id;
}

async function flagOf(id: string) {
  const flag = await flagById(id);
  if (!flag) throw new Error('It is not stored.');
  return flag;
}

async function recordOf(id: string, revision: number) {
  const file = (await artefactsOf(id)).find(({ name }) => name === `record-${revision}.json`);
  if (!file) throw new Error(`There is no record ${revision}.`);
  return { sha256: file.sha256, told: JSON.parse(await (await readArtefact(file)).text()) };
}

const decision: Decision = {
  at: '2026-11-27T10:00:00.000Z',
  by: SAM.person,
  outcome: 'no-action',
  concern: null,
  categoryId: null,
  clauseRef: null,
  asSuggested: false,
  note: '',
  onCheck: null,
};

beforeEach(async () => {
  Object.assign(fakeBrowser.runtime, {
    getBrowserInfo: async () => ({ name: 'Firefox', version: '150', vendor: 'Mozilla', buildID: '' }),
  });
  await createVault(PHRASE, SAM, QUICK);
  for (const { packId } of [AVENUE, WESTBROOK]) await installPack(readFileSync(`policies/${packId}.json`, 'utf8'));
  const trust = { schools: [AVENUE, WESTBROOK], current: AVENUE.id };
  await writeSettings({ schema: 1, ...SAM, packId: AVENUE.packId, setUpAt: '2026-09-01T08:00:00.000Z', trust });
  installation = createInstallation();
});

describe('a flag of a trust', () => {
  it('belongs to the current school and is checked under its policy', async () => {
    const flag = await flagOf(await flagged());
    expect(flag).toMatchObject({ schoolId: 'avenue', policy: { packId: 'avenue-recreation-road' }, formerSchools: [] });
    expect((await recordOf(flag.id, 1)).told).toMatchObject({ school: 'avenue' });
    expect((await newestListings(1))[0]?.schoolId).toBe('avenue');
  });

  it('is checked under the policy of its own school though another has become current meanwhile', async () => {
    const { seq: _, ...flag } = flagRow({ text: POST });
    await addFlag({ ...flag, capture: 'draft', step: 'drafted', schoolId: 'westbrook' });
    await closeFlag(flag.id, 'captured', { installation });
    const clauses = (await flagOf(flag.id)).check?.suggestions.map(({ policy }) => policy?.clauseRef);
    const avenue = (await flagOf(await flagged())).check?.suggestions.map(({ policy }) => policy?.clauseRef);
    expect(clauses?.length).toBeGreaterThan(0);
    expect(clauses).not.toEqual(avenue);
  });
});

describe('a flag that is put to another school', () => {
  it('is checked anew under the other policy, in a signed record that names the one before', async () => {
    const id = await flagged();
    const before = await flagOf(id);
    await putToSchool(id, 'westbrook', SAM.person, installation);
    const after = await flagOf(id);
    expect(after).toMatchObject({ schoolId: 'westbrook', policy: { packId: 'westbrook-old-hall' } });
    expect(after.check?.suggestions[0]?.concern).toBe(before.check?.suggestions[0]?.concern);
    expect(after.check?.suggestions[0]?.policy?.clauseRef).not.toBe(before.check?.suggestions[0]?.policy?.clauseRef);
    const [first, second] = [await recordOf(id, 1), await recordOf(id, 2)];
    expect(first.told.check).toEqual(before.check);
    expect(second.told.check).toEqual(after.check);
    expect(second.told).toMatchObject({ school: 'westbrook', previous: first.sha256, revision: 2 });
    expect(second.told.formerSchools).toMatchObject([
      { from: { name: AVENUE.name }, to: { name: WESTBROOK.name }, policy: before.policy, revision: 1 },
    ]);
    expect(after.record?.signature).not.toBeNull();
    expect(await checkEverything(SAM.person)).toMatchObject({ faults: [] });
  });

  it('tells the log from where to where, and under which policies', async () => {
    const id = await flagged();
    const before = await flagOf(id);
    await putToSchool(id, 'westbrook', SAM.person, installation);
    const log = await wholeCustody();
    const line = JSON.parse(log.find(({ act }) => act === 'school-set')?.line ?? '{}');
    expect(line).toMatchObject({
      flagId: id,
      who: SAM.person,
      detail: {
        from: AVENUE.name,
        to: WESTBROOK.name,
        policyBefore: before.policy?.sha256,
        policyNow: (await flagOf(id)).policy?.sha256,
        recordBefore: before.record?.sha256,
        revision: 2,
      },
    });
    expect(await brokenAt(log)).toBeNull();
    expect((await newestListings(1))[0]?.schoolId).toBe('westbrook');
  });

  it('keeps what every earlier check suggested when it goes to and fro', async () => {
    const id = await flagged();
    const before = await flagOf(id);
    await putToSchool(id, 'westbrook', SAM.person, installation);
    await putToSchool(id, 'avenue', SAM.person, installation);
    const after = await flagOf(id);
    expect(after.check).toEqual(before.check);
    expect(after.formerSchools.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(after.formerSchools[0]?.suggested[0]).toMatchObject({
      concern: before.check?.suggestions[0]?.concern,
      clause: before.check?.suggestions[0]?.policy?.clauseRef,
    });
    expect(after.record?.revision).toBe(3);
  });

  it('stays where it is once it has been decided on, and where it is already', async () => {
    const id = await flagged();
    await expect(putToSchool(id, 'avenue', SAM.person, installation)).rejects.toThrow('belongs to this school already');
    await expect(putToSchool(id, 'elsewhere', SAM.person, installation)).rejects.toThrow('not set up here');
    await decide(id, decision);
    await expect(putToSchool(id, 'westbrook', SAM.person, installation)).rejects.toThrow('has been decided on');
    expect(await flagOf(id)).toMatchObject({ schoolId: 'avenue', record: { revision: 1 } });
  });

  it('is put there once where two pages do it at the same time', async () => {
    const id = await flagged();
    const both = [1, 2].map(() => putToSchool(id, 'westbrook', SAM.person, installation));
    const done = (await Promise.allSettled(both)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    expect((await flagOf(id)).formerSchools).toHaveLength(1);
    expect(await checkEverything(SAM.person)).toMatchObject({ faults: [] });
  });

  it('is not put anywhere while the vault is locked', async () => {
    const id = await flagged();
    await lock('person');
    await expect(putToSchool(id, 'westbrook', SAM.person, installation)).rejects.toThrow(VaultLocked);
  });

  it('tells nothing any more of what was suggested once everything of it has been removed', async () => {
    const id = await flagged();
    await putToSchool(id, 'westbrook', SAM.person, installation);
    await purge(id, SAM.person);
    expect((await flagOf(id)).formerSchools).toMatchObject([{ to: { id: 'westbrook' }, suggested: [] }]);
  });
});

describe('a bundle of a trust', () => {
  it('names the school of its flags, and says so where they belong to two', async () => {
    const [one, two] = [await flagged(), await flagged()];
    expect((await freezeBundle(choicesOf([one]), SAM.person)).school).toEqual({ name: AVENUE.name });
    await putToSchool(two, 'westbrook', SAM.person, installation);
    const facts = await freezeBundle(choicesOf([one, two]), SAM.person);
    expect(facts.school).toEqual({ name: `${AVENUE.name} and ${WESTBROOK.name}` });
    expect(facts.schools).toEqual([
      { item: 1, name: AVENUE.name },
      { item: 2, name: WESTBROOK.name },
    ]);
    expect(facts.policies.map(({ packId }) => packId)).toEqual(['avenue-recreation-road', 'westbrook-old-hall']);
  });
});
