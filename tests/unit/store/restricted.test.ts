import { beforeEach, describe, expect, it } from 'vitest';
import { wholeCustody } from '@/lib/store/custody';
import type { IncidentTold } from '@/lib/store/incident';
import { NotWritten, openIncident, readIncident, writeIncident } from '@/lib/store/incidents';
import { isNameTaken, lockedOut, presentNames } from '@/lib/store/present';
import { allListings, emptyFilter, filterListings } from '@/lib/store/register';
import {
  closedIncident,
  closingOf,
  currentReader,
  keptBack,
  mayOpen,
  type Reader,
  readClosedFlags,
  restrictedBesides,
  shownLines,
} from '@/lib/store/restricted';
import { logCircleViewed } from '@/lib/store/seen';
import { addPerson, createVault, lock, unlock, unlockByCode } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ANWEN = { name: 'Anwen Pryce', role: 'Office manager' };
const NOBODY = { by: '', on: '' };
const HIS = 'four quiet words here';
const HERS = 'her own quiet words';
const sam: Reader = { person: SAM, known: true };
const anwen: Reader = { person: ANWEN, known: true };

const opened = (title: string) =>
  openIncident({ kind: 'opened', title, schoolId: null, purpose: 'Safeguarding', basis: 'legal-obligation' }, SAM);
const write = (id: string, by: typeof SAM, ...told: IncidentTold[]) => writeIncident(id, told, by);
const linked = (flagId: string): IncidentTold => ({ kind: 'flag-linked', flagId, why: 'About it' });
const circle = (...names: string[]): IncidentTold => ({ kind: 'allegation', stands: true, circle: names, note: '' });
const agreed = (about: 'circle-widened' | 'restricted-export', name: string): IncidentTold => ({
  kind: 'signed-off',
  about,
  name,
  role: 'Governor',
  reason: 'The head is on leave',
});

/** One flag in a restricted incident of Sam's, one in none. */
async function twoFlags() {
  const [hidden, other] = [await recorded(SAM, 'Marmalade on Monday'), await recorded(SAM, 'Tuesday is fine')];
  const id = await opened('About a teacher');
  await write(id, SAM, linked(hidden), circle(SAM.name));
  return { hidden, other, id };
}

beforeEach(async () => {
  await emptyProfile();
  await createVault(HIS, { person: SAM, designation: NOBODY }, QUICK);
  await addPerson(HERS, { person: ANWEN, designation: NOBODY });
}, 30_000);

describe('who is at the keyboard', { timeout: 30_000 }, () => {
  it('is known by whose passphrase opened the vault, and else only by what was typed', async () => {
    expect(await currentReader()).toEqual(sam);
    await lock('person');
    expect(await currentReader()).toEqual({ person: null, known: false });
    await unlock(HERS);
    expect(await currentReader()).toEqual(anwen);
  });

  it('is nobody after a recovery code, and somebody who only typed a name where there is no passphrase', async () => {
    await emptyProfile();
    const code = await createVault(HIS, { person: SAM, designation: NOBODY }, QUICK);
    await lock('person');
    await unlockByCode(code ?? '');
    expect(await currentReader()).toEqual({ person: null, known: false });
    await emptyProfile();
    await createVault(null, { person: SAM, designation: NOBODY }, QUICK);
    expect(await currentReader()).toEqual({ person: SAM, known: false });
  });

  it('does not get in by taking the name of somebody else', async () => {
    expect(await presentNames()).toEqual([SAM.name, ANWEN.name]);
    const circles = [['Ms Quayle', SAM.name]];
    expect(await isNameTaken('sam  FIELDING', ANWEN.name, [])).toBe(true);
    expect(await isNameTaken('Ms Quayle', ANWEN.name, circles)).toBe(true);
    expect(await isNameTaken('Anwen Pryce-Hughes', ANWEN.name, circles)).toBe(false);
    expect(await isNameTaken('anwen pryce', ANWEN.name, [['Anwen Pryce']])).toBe(false);
  });
});

describe('a restricted incident', { timeout: 30_000 }, () => {
  it('keeps its flags from whoever is not named, and from nobody once it no longer stands', async () => {
    const { hidden, other, id } = await twoFlags();
    const kept = await readClosedFlags(anwen);
    expect([...kept.keys()]).toEqual([hidden]);
    expect(kept.get(hidden)).toEqual([
      { incident: id, reference: expect.stringMatching(/^I-\d{4}-/), circle: [SAM.name] },
    ]);
    expect((await readClosedFlags(sam)).size).toBe(0);
    expect(await closingOf(other, anwen)).toEqual([]);
    expect(await closingOf(hidden, anwen)).toEqual(kept.get(hidden));
    expect((await readClosedFlags({ person: null, known: false })).has(hidden)).toBe(true);
    await write(id, SAM, { kind: 'allegation', stands: false, circle: [], note: 'Cleared up' });
    expect((await readClosedFlags(anwen)).size).toBe(0);
  });

  it('keeps a flag also where it is in another incident that is open to all, and in two only for whom both name', async () => {
    const { hidden } = await twoFlags();
    const open = await opened('Something else');
    await write(open, SAM, linked(hidden));
    expect(await closingOf(hidden, anwen)).toHaveLength(1);
    const second = await opened('A second matter');
    await write(second, SAM, linked(hidden), circle(ANWEN.name, SAM.name));
    expect((await closingOf(hidden, anwen)).length).toBe(1);
    const both = await closingOf(hidden, { person: null, known: false });
    expect(both).toHaveLength(2);
    expect(mayOpen(both)).toEqual([SAM.name]);
  });

  it('leaves of a line number, time and site, and nothing that a search or a filter could find it by', async () => {
    const { hidden } = await twoFlags();
    const rows = await allListings();
    const shown = shownLines(rows, await readClosedFlags(anwen));
    const line = shown.find(({ id }) => id === hidden);
    const before = rows.find(({ id }) => id === hidden);
    expect(before?.excerpt).toBe('Marmalade on Monday');
    expect(line).toMatchObject({ seq: before?.seq, createdAtMs: before?.createdAtMs, platform: before?.platform });
    expect(JSON.stringify(line)).not.toContain('Marmalade');
    expect(JSON.stringify(line).toLowerCase()).not.toContain(before?.author.toLowerCase() || '?');
    const found = (part: Partial<ReturnType<typeof emptyFilter>>) =>
      filterListings(shown, { ...emptyFilter(), ...part }).some(({ id }) => id === hidden);
    expect(found({})).toBe(true);
    expect(found({ search: 'marmalade' })).toBe(false);
    expect(found({ search: before?.author ?? '?' })).toBe(false);
    for (const state of ['to-decide', 'decided', 'withheld'] as const) expect(found({ state })).toBe(false);
    expect(found({ search: line?.restricted?.[0]?.reference ?? '?' })).toBe(true);
    // Nothing is kept from whom the circle names: the very same lines.
    expect(shownLines(rows, await readClosedFlags(sam))).toBe(rows);
  });

  it('tells whoever is kept out its reference and whom to ask, and that is all', async () => {
    const { id } = await twoFlags();
    const incident = await readIncident(id);
    if (!incident) throw new Error('no incident');
    expect(closedIncident(incident, anwen)).toEqual({
      incident: id,
      reference: incident.reference,
      circle: [SAM.name],
    });
    expect(closedIncident(incident, sam)).toBeNull();
  });

  it('lets no copy leave by whoever is kept out, and by the others only once somebody else has agreed', async () => {
    const { hidden, other, id } = await twoFlags();
    expect(await keptBack([other], anwen)).toBeNull();
    expect(await keptBack([other, hidden], anwen)).toMatchObject({ why: 'closed' });
    expect(await keptBack([other, hidden], sam)).toMatchObject({ why: 'not-agreed' });
    await write(id, SAM, agreed('restricted-export', 'Ms Quayle'));
    expect(await keptBack([other, hidden], sam)).toBeNull();
    expect(await keptBack([hidden], anwen)).toMatchObject({ why: 'closed' });
    // Of flags that are in no incident at all a bundle with the whole log would tell of this one, too.
    expect(await restrictedBesides([other])).toHaveLength(1);
    expect(await restrictedBesides([other, hidden])).toEqual([]);
  });

  it('is not set to people of whom nobody can open it here', async () => {
    const id = await opened('About a teacher');
    expect(await lockedOut(['Ms Quayle'], SAM)).toBe(true);
    await expect(write(id, SAM, circle('Ms Quayle'))).rejects.toThrow('Nobody of this circle can open Flagpost here');
    await expect(write(id, SAM, circle())).rejects.toBeInstanceOf(NotWritten);
    // Whoever writes it down may leave themselves out where a colleague can open it.
    expect((await write(id, SAM, circle(ANWEN.name))).allegation?.circle).toEqual([ANWEN.name]);
  });

  it('opens to somebody else once two other people have agreed, who are in the circle then', async () => {
    const { id, hidden } = await twoFlags();
    const wider = circle(SAM.name, ANWEN.name);
    const refused = async (...told: IncidentTold[]) =>
      expect(write(id, ANWEN, ...told)).rejects.toBeInstanceOf(NotWritten);
    await refused(wider);
    await refused({ kind: 'allegation', stands: false, circle: [], note: 'No' });
    const number = (await readIncident(id))?.allegation?.number ?? 0;
    await refused({ kind: 'withdrawn', number, why: 'No' });
    const [chair, trust] = [agreed('circle-widened', 'Ms Quayle'), agreed('circle-widened', 'Mr Okonjo')];
    await refused(chair, wider);
    await refused(chair, chair, wider);
    await refused(chair, agreed('circle-widened', ANWEN.name), wider);
    // Nobody is put out on the way in, and the circle is not lifted.
    await refused(chair, trust, circle(ANWEN.name));
    await refused(chair, trust, { kind: 'allegation', stands: false, circle: [], note: 'No' });
    expect(await closingOf(hidden, anwen)).toHaveLength(1);
    await write(id, ANWEN, chair, trust, wider);
    expect(await closingOf(hidden, anwen)).toEqual([]);
    // Once the circle is set anew, the agreement of before is spent.
    await write(id, SAM, circle(SAM.name));
    await refused(wider);
  });

  it('has a line in the log for each person who opened it, once for each time that they unlocked', async () => {
    const { id } = await twoFlags();
    expect([await logCircleViewed(id), await logCircleViewed(id)]).toEqual([true, false]);
    await lock('person');
    expect(await logCircleViewed(id)).toBe(false);
    await unlock(HERS);
    expect(await logCircleViewed(id)).toBe(true);
    const lines = (await wholeCustody()).filter(({ act }) => act === 'viewed').map(({ line }) => JSON.parse(line));
    expect(lines.map(({ who, detail }) => [who.name, detail.incident])).toEqual([
      [SAM.name, id],
      [ANWEN.name, id],
    ]);
  });

  it('is told by nobody while the vault is locked', async () => {
    const { hidden } = await twoFlags();
    await lock('person');
    await expect(readClosedFlags(anwen)).rejects.toBeInstanceOf(VaultLocked);
    await expect(closingOf(hidden, anwen)).rejects.toBeInstanceOf(VaultLocked);
  });
});
