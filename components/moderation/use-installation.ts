import { useAsync } from '@/components/ui/use-async';
import type { Live } from '@/components/ui/use-live';
import type { PolicyPack } from '@/lib/policy/pack';
import { emptyRoster, type Roster, type RosterPerson } from '@/lib/policy/roster';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { schoolWith } from '@/lib/store/school';
import { readSchools } from '@/lib/store/schools';
import { readRoster, readRosterOf, readSettings } from '@/lib/store/settings';

/** What comments are checked with, and who acts. */
export interface Reading {
  /** The policy and the names of the school whose page it is. */
  pack: PolicyPack | null;
  roster: Roster;
  /** Pupils of every school: none of them is named in the log. */
  pupils: readonly RosterPerson[];
  /** Null where nobody is set up. */
  person: Person | null;
}

async function read(schoolId: string | null): Promise<Reading> {
  const [settings, known, all] = await Promise.all([readSettings(), readSchools(), readRoster()]);
  const told = settings.state === 'ok' ? settings.value : null;
  // Of a school that is not set up any more, as what is flagged there: the current one's.
  const school = known && (schoolWith(known.schools, schoolId) ?? known.current);
  const isFirst = !school || school.id === known?.schools[0]?.id;
  const [installed, roster] = await Promise.all([
    told && school ? readPack(school.packId) : null,
    readRosterOf(school?.id ?? null, isFirst),
  ]);
  return {
    pack: installed?.state === 'ok' ? installed.installed.pack : null,
    roster: roster.state === 'ok' ? roster.value : emptyRoster(),
    pupils: all.state === 'ok' ? all.value.pupils : [],
    person: told?.person ?? null,
  };
}

/** Read once, when a list or a form is opened. @param schoolId whose page it is; null for the first or only school. */
export const useInstallation = (schoolId: string | null): Live<Reading> => useAsync(() => read(schoolId), [schoolId]);
