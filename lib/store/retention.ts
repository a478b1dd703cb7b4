import * as z from 'zod';
import { browser } from '#imports';
import { appendCustody } from './custody';
import type { Person } from './person';
import { type Period, type Periods, RETENTION_CLASSES, type RetentionClass } from './retention-class';

/** What a class is set to until somebody changes it. To be decided by the school's data protection officer. */
export const USUAL_PERIODS: Periods = {
  undecided: { count: 90, unit: 'days' },
  'no-action': { count: 90, unit: 'days' },
  // The complaints file holds it; a flag of it is not needed.
  complaint: { count: 0, unit: 'days' },
  'policy-breach': { count: 1, unit: 'years' },
  defamation: { count: 1, unit: 'years' },
  'threat-hate-legal': { count: 6, unit: 'years' },
  'staff-allegation': { count: 10, unit: 'years' },
  // Until the child is 25. Nobody who was a child on that day is younger than that 25 years later.
  'child-protection': { count: 25, unit: 'years' },
  'sexual-abuse': null,
};

/** What nobody can set a time for: it is looked at only when a person takes it up. */
export const NEVER_DUE: readonly RetentionClass[] = ['sexual-abuse'];
export const LONGEST = { days: 3_650, years: 75 } as const;

const KEY = 'retention';
const periodSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('days'), count: z.number().int().min(0).max(LONGEST.days) }),
  z.strictObject({ unit: z.literal('years'), count: z.number().int().min(1).max(LONGEST.years) }),
]);
/** Only what differs from the usual. */
const schema = z.partialRecord(z.enum(RETENTION_CLASSES), periodSchema);

/**
 * How long each class is kept before it is reviewed. Settings that do not parse count as the usual ones: nothing is deleted
 * by them either way.
 */
export async function readPeriods(): Promise<Periods> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  const periods = { ...USUAL_PERIODS, ...(parsed.success ? parsed.data : {}) };
  for (const one of NEVER_DUE) periods[one] = null;
  return periods;
}

const words = (period: Period) => (period ? `${period.count} ${period.unit}` : 'never by itself');

/** Stores other periods; every change stands in the custody log with the one before it. */
export async function writePeriods(periods: Periods, by: Person): Promise<void> {
  const before = await readPeriods();
  const own = RETENTION_CLASSES.filter((one) => !NEVER_DUE.includes(one) && periods[one]);
  const changed = own.filter((one) => words(periods[one]) !== words(before[one]));
  if (changed.length === 0) return;
  const stored = schema.parse(Object.fromEntries(own.map((one) => [one, periods[one]])));
  const detail = Object.fromEntries(
    changed.map((one) => [one, { before: words(before[one]), after: words(periods[one]) }]),
  );
  await appendCustody({ at: new Date().toISOString(), flagId: '', act: 'retention-changed', who: by, detail });
  await browser.storage.local.set({ [KEY]: stored });
}

/** Calls back whenever the periods change, in any context; returns the way to stop. */
export function watchPeriods(changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
