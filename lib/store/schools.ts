import type { CustodyAct } from '@/lib/evidence/custody';
import { appendCustody } from './custody';
import { readIncidents } from './incidents';
import { readPack } from './packs';
import type { Person } from './person';
import { allListings } from './register';
import { currentSchool, onlySchool, type School, schoolWith, type Trust } from './school';
import { readSettings } from './settings';

export interface Schools {
  /** The first one first; never empty. */
  schools: readonly School[];
  /** The one that new flags belong to. */
  current: School;
}

/** The name of the school where a pack was chosen and no school was named: a policy of several schools does not say which this is. */
async function onlyOf(packId: string): Promise<School> {
  const read = await readPack(packId);
  if (read.state !== 'ok') return onlySchool(packId, packId);
  const { schools, name } = read.installed.pack;
  const [only, ...more] = schools;
  return onlySchool(only && more.length === 0 ? only.name : name, packId);
}

/** The schools as far as they lie in clear, so also while the vault is locked; null before the set-up. */
export async function readSchools(): Promise<Schools | null> {
  const settings = await readSettings();
  if (settings.state !== 'ok' && settings.state !== 'locked') return null;
  const { trust, packId } = settings.state === 'ok' ? settings.value : settings;
  if (trust) return { schools: trust.schools, current: currentSchool(trust) };
  if (packId === null) return null;
  const only = await onlyOf(packId);
  return { schools: [only], current: only };
}

/** What is stored once a second school is added; before that, a single school needs no list. */
export const asTrust = ({ schools, current }: Schools): Trust => ({ schools: [...schools], current: current.id });

/** How many flags and incidents belong to a school. @throws VaultLocked, DamagedRow. */
export async function belongingTo(
  school: School,
  schools: readonly School[],
): Promise<{ flags: number; incidents: number }> {
  const [lines, incidents] = await Promise.all([allListings(), readIncidents()]);
  const belongs = (id: string | null | undefined) => schoolWith(schools, id ?? null)?.id === school.id;
  return {
    flags: lines.filter(({ schoolId }) => belongs(schoolId)).length,
    incidents: incidents.filter(({ schoolId }) => belongs(schoolId)).length,
  };
}

export type SchoolAct = Extract<CustodyAct, `school-${'added' | 'renamed' | 'policy-set' | 'removed'}`>;

/**
 * Tells the log of a change of the list of schools: which school a flag belongs to is told by an id, and what the id stood for when has
 * to be found again.
 *
 * @param before the school as it was; null for one that was added. @param after null for one that was removed.
 */
export async function logSchool(
  act: SchoolAct,
  before: School | null,
  after: School | null,
  by: Person,
): Promise<void> {
  const told = (school: School | null) => (school ? { name: school.name, policy: school.packId } : null);
  const detail = { school: (after ?? before)?.id ?? '', before: told(before), after: told(after) };
  await appendCustody({ at: new Date().toISOString(), flagId: '', act, who: by, detail });
}
