import { browser } from '#imports';
import type { PolicyPack } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { emptyRoster, type Roster } from '@/lib/policy/roster';
import type { PolicyReference } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { currentSchool, type School, schoolWith } from '@/lib/store/school';
import { readSchools } from '@/lib/store/schools';
import { readRosterOf, readSettings, watchSettings } from '@/lib/store/settings';

/** What this installation brings to every flag: who uses it, under which policy, in which browser. */
export interface Installation {
  person: Person;
  /** Who designated that person, and when; null where nobody is known to act. */
  designation: { by: string; on: string } | null;
  pack: PolicyPack | null;
  policy: PolicyReference | null;
  /** The school that a new flag belongs to; null where nobody has told several apart. */
  school: School | null;
  roster: Roster;
  /** The vault was locked: nobody is known to act, and the roster cannot be read. */
  locked: boolean;
  browser: FlagRow['browser'];
  extensionVersion: string;
}

/** Which browser this is, and on what. */
export async function readBrowser(): Promise<FlagRow['browser']> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  const platform = `${os} ${arch}`;
  if (import.meta.env.FIREFOX) {
    const info = await (
      browser.runtime as unknown as { getBrowserInfo: () => Promise<{ name: string; version: string }> }
    ).getBrowserInfo();
    return { name: info.name, version: info.version, os: platform };
  }
  const found = /(Edg|OPR|Chrome)\/([\d.]+)/.exec(navigator.userAgent);
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' };
  return { name: names[found?.[1] ?? ''] ?? 'unknown', version: found?.[2] ?? 'unknown', os: platform };
}

/** A pack as new flags are checked under it today; both null where it cannot be read. */
async function underPack(packId: string | null): Promise<Pick<Installation, 'pack' | 'policy'>> {
  const chosen = packId === null ? null : await readPack(packId);
  if (chosen?.state !== 'ok') return { pack: null, policy: null };
  const { pack, sha256 } = chosen.installed;
  const today = new Date().toISOString().slice(0, 10);
  const pastReview = { past: true, current: false, none: null }[reviewState(pack, today).kind];
  const { review } = pack.document;
  return { pack, policy: { packId: pack.id, name: pack.name, sha256, review, pastReview } };
}

/** The names of one school; none where nobody can read them now. */
async function rosterOf(school: School | null, schools: readonly School[]): Promise<Roster> {
  const read = await readRosterOf(school?.id ?? null, school === null || school.id === schools[0]?.id);
  return read.state === 'ok' ? read.value : emptyRoster();
}

/** The same installation as one of its schools has it: its policy and its list of names. */
export async function underSchool(installation: Installation, school: School): Promise<Installation> {
  const schools = (await readSchools())?.schools ?? [];
  const [policy, roster] = await Promise.all([underPack(school.packId), rosterOf(school, schools)]);
  return { ...installation, ...policy, roster, school };
}

/**
 * The installation as the school of a flag has it. A flag keeps its school whichever is current when it is checked.
 *
 * @returns the installation as it is for a flag of a school that is not set up here.
 */
export async function forFlag(
  installation: Installation,
  { schoolId }: Pick<FlagRow, 'schoolId'>,
): Promise<Installation> {
  // Nobody has told several schools apart, or it is the one at hand.
  if (installation.school === null || schoolId === installation.school.id) return installation;
  const school = schoolWith((await readSchools())?.schools ?? [], schoolId);
  return school && school.id !== installation.school.id ? underSchool(installation, school) : installation;
}

async function read(): Promise<Installation> {
  const [settings, about] = await Promise.all([readSettings(), readBrowser()]);
  const told = settings.state === 'ok' ? settings.value : settings.state === 'locked' ? settings : null;
  const school = told?.trust ? currentSchool(told.trust) : null;
  return {
    // A flag is never refused for want of a set-up: an unnamed collector shows as "not given".
    person: settings.state === 'ok' ? settings.value.person : { name: '', role: '' },
    designation: settings.state === 'ok' ? settings.value.designation : null,
    ...(await underPack(told?.packId ?? null)),
    school,
    roster: await rosterOf(school, told?.trust?.schools ?? []),
    locked: settings.state === 'locked',
    browser: about,
    extensionVersion: browser.runtime.getManifest().version,
  };
}

/** Reads once per start of the worker and again when settings change. */
export function createInstallation() {
  let current: Promise<Installation> | null = null;
  watchSettings(() => {
    current = null;
  });
  return (): Promise<Installation> => {
    current ??= read().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
}
