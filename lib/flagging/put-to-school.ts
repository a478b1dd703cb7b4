import type { FlagRow, FormerSchool } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { schoolWith } from '@/lib/store/school';
import { readSchools } from '@/lib/store/schools';
import { type NoOtherSchool, whyNoOtherSchool } from './can-change-school';
import { type Installation, underSchool } from './installation';
import { closeFlag } from './story';

const SENTENCES: Record<NoOtherSchool, string> = {
  decided: 'This flag has been decided on under the policy of its school. It stays there.',
  running: 'The capture of this flag has not ended yet.',
  same: 'The flag belongs to this school already.',
};

const suggestedIn = ({ check }: FlagRow): FormerSchool['suggested'] =>
  (check?.suggestions ?? []).map(({ concern, strength, policy }) => ({
    concern,
    strength,
    clause: policy?.clauseRef ?? null,
  }));

/** The flag as a flag of the other school that has not been checked yet. */
const moved = (flag: FlagRow, former: FormerSchool, policy: FlagRow['policy']): FlagRow => ({
  ...flag,
  schoolId: former.to.id,
  formerSchools: [...flag.formerSchools, former],
  policy,
  check: null,
  furtherChecks: [],
  attached: flag.attached.map((one) => ({ ...one, check: null })),
});

/**
 * Puts a flag to another school of this installation and checks it anew under that school's policy, in a new record. The record with
 * the earlier check stays, and the new one names it by hash.
 *
 * @param schoolId one of the schools that are set up here.
 * @throws Error with a sentence for the person where it cannot be done; nothing is changed then.
 */
export async function putToSchool(
  flagId: string,
  schoolId: string,
  by: Person,
  installation: () => Promise<Installation>,
): Promise<FlagRow> {
  const [flag, schools, here] = await Promise.all([flagById(flagId), readSchools(), installation()]);
  if (!flag) throw new Error('This flag is not stored any more.');
  const to = schools?.schools.find(({ id }) => id === schoolId);
  if (!schools || !to) throw new Error('This school is not set up here.');
  const from = schoolWith(schools.schools, flag.schoolId);
  const why = whyNoOtherSchool(flag, from, to);
  if (why) throw new Error(SENTENCES[why]);
  const there = await underSchool(here, to);
  const former: FormerSchool = {
    at: new Date().toISOString(),
    by,
    from: from ? { id: flag.schoolId, name: from.name } : null,
    to: { id: to.id, name: to.name },
    policy: flag.policy,
    revision: flag.check ? (flag.record?.revision ?? null) : null,
    suggested: suggestedIn(flag),
  };
  const edit = (now: FlagRow): FlagRow => {
    // Somebody decided, or moved it, while this was being made ready.
    const whyNot = whyNoOtherSchool(now, schoolWith(schools.schools, now.schoolId), to);
    if (whyNot) throw new Error(SENTENCES[whyNot]);
    return moved(now, former, there.policy);
  };
  const detail = {
    from: former.from?.name ?? null,
    to: to.name,
    schoolId: to.id,
    policyBefore: flag.policy?.sha256 ?? null,
    policyNow: there.policy?.sha256 ?? null,
    recordBefore: flag.record?.sha256 ?? null,
  };
  return closeFlag(flagId, 'school-set', { installation: async () => there }, edit, by, { files: [], detail });
}
