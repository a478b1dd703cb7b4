import { installPack, readPack } from '@/lib/store/packs';
import { currentSchool, type Trust, withChanged, withoutSchool, withSchool } from '@/lib/store/school';
import { asTrust, belongingTo, readSchools } from '@/lib/store/schools';
import { readRosters, readSettings, removeRosterOf, writeSettings } from '@/lib/store/settings';
import { packSources } from '@/policies/index';

/** A policy that comes with Flagpost is installed with its first use; a version that is installed already stays. */
async function install(packId: string): Promise<void> {
  const shipped = packSources.find(({ id }) => id === packId);
  if ((await readPack(packId)).state === 'ok' || !shipped) return;
  const result = await installPack(shipped.source);
  if (result.state !== 'ok') throw new Error(`The policy ${packId} was refused.`);
}

/** Changes the list upon what is stored now: another tab may have changed it. @throws Error before the set-up; VaultLocked. */
async function change(edit: (trust: Trust) => Trust): Promise<void> {
  const [settings, schools] = await Promise.all([readSettings(), readSchools()]);
  if (settings.state !== 'ok' || !schools) throw new Error('Nobody is set up here.');
  const trust = edit(asTrust(schools));
  const { packId } = currentSchool(trust);
  // A new time, so that whoever keeps the settings in memory notices also that a pack was installed anew.
  await writeSettings({ ...settings.value, trust, packId, setUpAt: new Date().toISOString() });
}

export async function addSchool(name: string, packId: string): Promise<void> {
  await install(packId);
  await change((trust) => withSchool(trust, name, packId));
}

export const renameSchool = (id: string, name: string): Promise<void> =>
  change((trust) => withChanged(trust, id, { name }));

/** What letters give of a school besides its name. An empty head or no line leaves it out. */
export const setSchoolDetails = (id: string, head: string, contact: readonly string[]): Promise<void> =>
  change((trust) =>
    withChanged(trust, id, { head: head || undefined, contact: contact.length > 0 ? [...contact] : undefined }),
  );

export async function chooseSchoolPack(id: string, packId: string): Promise<void> {
  await install(packId);
  await change((trust) => withChanged(trust, id, { packId }));
}

/** New flags belong to it from now on. */
export const setCurrentSchool = (id: string): Promise<void> => change((trust) => ({ ...trust, current: id }));

/** @throws Error where flags or incidents belong to it, or new flags do. */
export async function removeSchool(id: string): Promise<void> {
  const schools = await readSchools();
  const school = schools?.schools.find((one) => one.id === id);
  if (!schools || !school) return;
  const { flags, incidents } = await belongingTo(school, schools.schools);
  if (flags + incidents > 0) throw new Error('Something belongs to this school.');
  if ((await readRosters()).state !== 'ok') throw new Error('The list of names cannot be read.');
  let first = '';
  await change((trust) => {
    const left = withoutSchool(trust, id);
    first = left.schools[0]?.id ?? '';
    return left;
  });
  await removeRosterOf(id, schools.schools[0]?.id === id, first);
}
