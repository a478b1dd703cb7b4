import type { IncidentRow } from '@/lib/store/incident';
import { type IncidentEntry, type IncidentKind, incidentOf } from '@/lib/store/incident';
import { isToldCasework } from './casework';
import type { Choices } from './choices';
import type { BundleIncident } from './facts';

/** What tells of steps that were taken. Who somebody is to the incident, what was asked and what is due stays in the school. */
const COURSE: readonly IncidentKind[] = [
  'opened',
  'told',
  'agency',
  'step',
  'letter',
  'letter-sent',
  'signed-off',
  'closed',
  'reopened',
];

/** Letters go in by their title and hash; their words are in the school's own files. */
function without(entry: IncidentEntry): IncidentEntry {
  const { told } = entry;
  if (told.kind === 'letter') return { ...entry, told: { ...told, text: '' } };
  if (told.kind === 'opened') return { ...entry, told: { ...told, purpose: '' } };
  return entry;
}

/** Whether this recipient may see what was done. @param allegation it is said that staff may have harmed a child */
export const courseFor = (
  { recipient, redacted }: Pick<Choices, 'recipient' | 'redacted'>,
  allegation: boolean,
): boolean => !redacted && isToldCasework({ recipient }) && !(allegation && recipient === 'governors');

/**
 * The course of an incident for a bundle, without what was withdrawn; null where this recipient is not to see it.
 *
 * A redacted copy has none of it: nobody has looked through its words. Where it is said that staff may have harmed a child, only the
 * police and a solicitor get it.
 */
export function incidentCourse(row: IncidentRow, { recipient, redacted, include }: Choices): BundleIncident | null {
  const incident = incidentOf(row);
  if (!include.chronology || !courseFor({ recipient, redacted }, incident.allegation !== null)) return null;
  const kinds = include.notes ? [...COURSE, 'note' as const] : COURSE;
  const { reference, title } = incident;
  const entries = row.entries.filter(
    ({ number, told }) => !incident.withdrawn.has(number) && kinds.includes(told.kind),
  );
  return { reference, title, entries: entries.map(without) };
}
