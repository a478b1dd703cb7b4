import { i18n } from '#i18n';
import { isSameName } from '@/lib/store/incident-rules';
import { readIncidents } from '@/lib/store/incidents';
import { isNameTaken } from '@/lib/store/present';
import { currentSchool } from '@/lib/store/school';
import { logSchool } from '@/lib/store/schools';
import { readSettings, type Settings, writeSettings } from '@/lib/store/settings';

/** Whoever has a passphrase does not take the name of somebody whom a circle names, nor of a colleague. @throws Error, VaultLocked */
async function refuseName(name: string, own: string): Promise<void> {
  if (isSameName(name, own)) return;
  const circles = (await readIncidents()).flatMap(({ allegation }) => (allegation ? [allegation.circle] : []));
  if (await isNameTaken(name, own, circles)) throw new Error(i18n.t('restricted.nameTaken'));
}

/**
 * Changes a part of the settings, upon what is stored now: another tab may have changed another part.
 *
 * The time is set anew with every change: a pack that is installed again under its old id has to be noticed by whoever keeps
 * it in memory, and browsers tell nobody of a value that stays the same.
 */
export async function changeSettings(before: Settings, part: Partial<Settings>): Promise<void> {
  const stored = await readSettings();
  const current = stored.state === 'ok' ? stored.value : before;
  if (part.person) await refuseName(part.person.name, current.person.name);
  await writeSettings({ ...current, ...part, setUpAt: new Date().toISOString() });
  const { packId } = part;
  if (packId === undefined || packId === current.packId || !current.trust) return;
  // Of a trust, the log tells which school has which policy since when.
  const school = currentSchool(current.trust);
  await logSchool('school-policy-set', school, { ...school, packId }, current.person);
}
