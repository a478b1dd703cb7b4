import { beforeEach, describe, expect, it } from 'vitest';
import { brokenAt } from '@/lib/evidence/custody';
import { artefactsOf } from '@/lib/store/artefacts';
import { custodyOf, wholeCustody } from '@/lib/store/custody';
import { deleteFlag } from '@/lib/store/disposal';
import { flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { logPictureShown, logPrinted, logShared, logViewed } from '@/lib/store/seen';
import { addPerson, createVault, lock, unlock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { QUICK, recorded } from '@/tests/fixtures/profile';

const SAM: Person = { name: 'Sam Fielding', role: 'Deputy head' };
const ANWEN: Person = { name: 'Anwen Pryce', role: 'Office' };
const PHRASE = 'four quiet words here';
const HERS = 'seven purple words there';

let id: string;
let capturedAt: number;
const later = () => capturedAt + 10 * 60_000;
const acts = async () => (await custodyOf(id)).map(({ act }) => act);
const last = async () => JSON.parse((await custodyOf(id)).at(-1)?.line ?? '{}');

beforeEach(async () => {
  await createVault(PHRASE, { person: SAM, designation: { by: '', on: '' } }, QUICK);
  await addPerson(HERS, { person: ANWEN, designation: { by: '', on: '' } });
  id = await recorded(SAM, 'Looked at later');
  capturedAt = (await flagById(id))?.createdAtMs ?? 0;
});

describe('looking at a flag', () => {
  it('is logged once for a person, however often and wherever the page is drawn', async () => {
    expect(await logViewed(id, 'register', later())).toBe(true);
    const again = await Promise.all([logViewed(id, 'panel', later()), logViewed(id, 'register', later())]);
    expect(again).toEqual([false, false]);
    expect(await acts()).toEqual(['captured', 'viewed']);
    expect(await last()).toMatchObject({ act: 'viewed', who: SAM, detail: { where: 'register' } });
  });

  it('is logged once where panel and register open it at the same moment', async () => {
    const written = await Promise.all([logViewed(id, 'panel', later()), logViewed(id, 'register', later())]);
    expect(written).toEqual([true, false]);
    expect(await acts()).toEqual(['captured', 'viewed']);
  });

  it('is logged again after the vault was locked, and for another person', async () => {
    await logViewed(id, 'panel', later());
    await lock('person');
    await expect(logViewed(id, 'panel', later())).rejects.toBeInstanceOf(VaultLocked);
    await unlock(PHRASE);
    expect(await logViewed(id, 'panel', later())).toBe(true);
    await lock('person');
    await unlock(HERS);
    expect(await logViewed(id, 'panel', later())).toBe(true);
    expect(await last()).toMatchObject({ who: ANWEN });
    expect(await acts()).toEqual(['captured', 'viewed', 'viewed', 'viewed']);
  });

  it('is not logged of whoever has just captured it, but of anybody else', async () => {
    expect(await logViewed(id, 'panel', capturedAt + 30_000)).toBe(false);
    expect(await acts()).toEqual(['captured']);
    expect(await logViewed(id, 'panel', capturedAt + 61_000)).toBe(true);
    await lock('person');
    await unlock(HERS);
    expect(await logViewed(id, 'panel', capturedAt + 30_000)).toBe(true);
  });

  it('of a flag that has been deleted writes nothing', async () => {
    await deleteFlag(id, { by: SAM, why: 'Kept for long enough', agreedBy: 'The head', today: '2026-11-27' });
    expect(await logViewed(id, 'register', later())).toBe(false);
    expect(await logPrinted(id)).toBe(false);
    expect((await wholeCustody()).at(-1)?.act).toBe('deleted');
  });
});

it('a picture shown, a page printed, a file saved and a text copied each stand in the log, every time', async () => {
  const [file] = await artefactsOf(id);
  if (!file) throw new Error('nothing stored');
  await logPictureShown(file);
  await logPictureShown(file);
  expect(await last()).toMatchObject({
    act: 'picture-shown',
    who: SAM,
    detail: { file: file.name, sha256: file.sha256 },
  });
  await logPrinted(id);
  await logShared(id, { what: 'file', file: file.name, sha256: file.sha256 });
  await logShared(id, { what: 'text', sha256: 'a'.repeat(64) });
  expect(await last()).toMatchObject({ act: 'shared', detail: { what: 'text' } });
  expect(await acts()).toEqual(['captured', 'picture-shown', 'picture-shown', 'printed', 'shared', 'shared']);
  expect(await brokenAt(await wholeCustody())).toBeNull();
  await lock('person');
  await expect(artefactsOf(id)).rejects.toBeInstanceOf(VaultLocked);
  expect(await logPrinted(id)).toBe(false);
});
