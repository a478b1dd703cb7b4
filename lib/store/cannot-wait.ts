import type { Person } from './person';

export const TRIAGE = ['threat', 'child-at-risk', 'self-harm', 'indecent-image'] as const;

/** What cannot wait. */
export type TriageKind = (typeof TRIAGE)[number];

/** A person said that this cannot wait. What was done about it is noted as it is done. */
export interface Triage {
  at: string;
  by: Person;
  kind: TriageKind;
  /** Whom the person says to have told, by id of the contact. */
  told: { at: string; by: Person; contact: string; reference: string }[];
}
