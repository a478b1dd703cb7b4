import { installPack, readPack } from '@/lib/store/packs';
import { currentSchool, type Trust, withChanged, withoutSchool, withSchool } from '@/lib/store/school';
import { asTrust, belongingTo, logSchool, readSchools, type SchoolAct } from '@/lib/store/schools';
import { readRosters, readSettings, removeRosterOf, writeSettings } from '@/lib/store/settings';
import { packSources } from '@/policies/index';

/** A policy that comes with Flagpost is installed with its first use; a version that is installed already stays. */
async function install(packId: string): Promise<void> {
  const shipped = packSources.find(({ id }) => id === packId);
  if ((await readPack(packId)).state === 'ok' || !shipped) return;
  const result = await installPack(shipped.source);
  if (result.state !== 'ok') throw new Error(`The policy ${packId} was refused.`);
}

interface Change {
  before: Trust;
  after: Trust;
}

/**
 * Changes the list upon what is stored now: another tab may have changed it. What is told of in the log is in the log when this ends.
 *
 * @throws Error before the set-up; VaultLocked.
 */
async function change(edit: (trust: Trust) => Trust, log: { act: SchoolAct; id?: string } | null): Promise<Change> {
  const [settings, schools] = await Promise.all([readSettings(), readSchools()]);
  if (settings.state !== 'ok' || !schools) throw new Error('Nobody is set up here.');
  const before = asTrust(schools);
  const after = edit(before);
  const { packId } = currentSchool(after);
  // A new time, so that whoever keeps the settings in memory notices also that a pack was installed anew.
  await writeSettings({ ...settings.value, trust: after, packId, setUpAt: new Date().toISOString() });
  if (log) {
    const id = log.id ?? after.schools.at(-1)?.id;
    const among = ({ schools: all }: Trust) => all.find((one) => one.id === id) ?? null;
    await logSchool(log.act, among(before), among(after), settings.value.person);
  }
  return { before, after };
}

export async function addSchool(name: string, packId: string): Promise<void> {
  await install(packId);
  await change((trust) => withSchool(trust, name, packId), { act: 'school-added' });
}

export async function renameSchool(id: string, name: string): Promise<void> {
  await change((trust) => withChanged(trust, id, { name }), { act: 'school-renamed', id });
}

/** What letters give of a school besides its name. An empty head or no line leaves it out. */
export async function setSchoolDetails(id: string, head: string, contact: readonly string[]): Promise<void> {
  const details = { head: head || undefined, contact: contact.length > 0 ? [...contact] : undefined };
  await change((trust) => withChanged(trust, id, details), null);
}

export async function chooseSchoolPack(id: string, packId: string): Promise<void> {
  await install(packId);
  await change((trust) => withChanged(trust, id, { packId }), { act: 'school-policy-set', id });
}

/** New flags belong to it from now on. */
export async function setCurrentSchool(id: string): Promise<void> {
  await change((trust) => ({ ...trust, current: id }), null);
}

/** @throws Error where flags or incidents belong to it, or new flags do. */
export async function removeSchool(id: string): Promise<void> {
  const schools = await readSchools();
  const school = schools?.schools.find((one) => one.id === id);
  if (!schools || !school) return;
  const { flags, incidents } = await belongingTo(school, schools.schools);
  if (flags + incidents > 0) throw new Error('Something belongs to this school.');
  if ((await readRosters()).state !== 'ok') throw new Error('The list of names cannot be read.');
  const { before, after } = await change((trust) => withoutSchool(trust, id), { act: 'school-removed', id });
  await removeRosterOf(id, before.schools[0]?.id === id, after.schools[0]?.id ?? '');
}
