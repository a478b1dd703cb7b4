import type { Concern } from '@/lib/concerns';
import type { FlagRow } from './flag-row';

export const RETENTION_CLASSES = [
  'undecided',
  'no-action',
  'complaint',
  'policy-breach',
  'defamation',
  'threat-hate-legal',
  'staff-allegation',
  'child-protection',
  'sexual-abuse',
] as const;
/** What a flag is kept as. Each class has a time after which a person looks at it again. */
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** What the day of review is reckoned from. */
export interface Retention {
  as: RetentionClass;
  /** Day (UTC) of the decision, or of the capture where there is none. */
  from: string;
  /** The day that a person has set instead, where it still holds. */
  until: string | null;
  held: boolean;
}

/** These outlast the outcome: also what was found to be nothing is kept, as the guidance for them has it. */
const WHATEVER_THE_OUTCOME: Partial<Record<Concern, RetentionClass>> = {
  'grooming-sexual-contact': 'sexual-abuse',
  'intimate-image-child': 'sexual-abuse',
  'allegation-staff': 'staff-allegation',
};

const BY_CONCERN: Partial<Record<Concern, RetentionClass>> = {
  'threat-violence': 'threat-hate-legal',
  racist: 'threat-hate-legal',
  'hate-other': 'threat-hate-legal',
  defamatory: 'defamation',
  radicalisation: 'child-protection',
  'self-harm': 'child-protection',
  'pupil-allegation-bullying': 'child-protection',
};

/** Pure. Where several would do, the one that keeps it longest. */
export function retentionClassOf({ stub, decisions }: Pick<FlagRow, 'stub' | 'decisions'>): RetentionClass {
  if (stub) return 'child-protection';
  const decision = decisions.at(-1);
  if (!decision) return 'undecided';
  const { outcome, concern } = decision;
  const always = concern && WHATEVER_THE_OUTCOME[concern];
  if (always) return always;
  switch (outcome) {
    case 'no-action':
      return 'no-action';
    case 'complaint':
      return 'complaint';
    case 'safeguarding':
      return 'child-protection';
    case 'breaches-policy':
      return (concern && BY_CONCERN[concern]) ?? 'policy-breach';
  }
}

export function retentionOf(
  flag: Pick<FlagRow, 'stub' | 'decisions' | 'createdAtMs' | 'hold' | 'keptUntil'>,
): Retention {
  const as = retentionClassOf(flag);
  const decided = flag.stub ? undefined : flag.decisions.at(-1)?.at;
  const from = (decided ?? new Date(flag.createdAtMs).toISOString()).slice(0, 10);
  const until = flag.keptUntil?.as === as ? flag.keptUntil.day : null;
  return { as, from, until, held: flag.hold !== null };
}

/** How long something is kept before it is looked at again; null = it never comes up by itself. */
export type Period = { count: number; unit: 'days' | 'years' } | null;
export type Periods = Record<RetentionClass, Period>;

/** `from` and a period later. 29 February comes to 1 March: never a day too early. */
function later(from: string, { count, unit }: NonNullable<Period>): string {
  const day = new Date(`${from}T00:00:00.000Z`);
  if (unit === 'days') day.setUTCDate(day.getUTCDate() + count);
  else day.setUTCFullYear(day.getUTCFullYear() + count);
  return day.toISOString().slice(0, 10);
}

/** The day (`2027-02-18`) on which a person should look at it again; null where it never comes up by itself. */
export function reviewDay({ as, from, until }: Retention, periods: Periods): string | null {
  if (until) return until;
  const period = periods[as];
  return period && later(from, period);
}

/** True where its day has come and nothing holds it. A flag under legal hold is not offered for deletion. */
export function isDue(retention: Retention, periods: Periods, today: string): boolean {
  const day = reviewDay(retention, periods);
  return !retention.held && day !== null && day <= today;
}

/** Those that are due. Ten thousand lines share a few hundred days, and each is reckoned once. */
export function dueAmong<Row extends { retention: Retention | null }>(
  rows: readonly Row[],
  periods: Periods,
  today: string,
): Row[] {
  const known = new Map<string, boolean>();
  return rows.filter(({ retention }) => {
    if (!retention) return false;
    const { as, from, until, held } = retention;
    const key = `${as} ${from} ${until} ${held}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const due = isDue(retention, periods, today);
    known.set(key, due);
    return due;
  });
}
