import type { SourceId } from '@/lib/platforms/platform';
import type { Person } from './person';

export interface ReportMark {
  at: string;
  by: Person;
  /** When the person filed it with the platform, ISO 8601 UTC. */
  filedAt: string;
  /** The platform's reference, empty where it gave none. */
  reference: string;
  /** In whose name it was filed. */
  filedBy: string;
  /** What it was filed about, `post`, `profile` … Marks of an earlier version have none of these three. */
  surface?: string;
  /** The labels that were pressed, or the form, as the person noted them. */
  labels?: string[];
  /** Files of the flag that show what the platform answered at once. */
  receipts?: string[];
}

export const REPORT_OUTCOMES = ['removed', 'restricted', 'not-removed', 'no-answer', 'appealed', 'other'] as const;

/** What the platform answered to a report, as a person noted it. */
export interface ReportAnswer {
  at: string;
  by: Person;
  /** `at` of the mark that it answers. */
  report: string;
  outcome: (typeof REPORT_OUTCOMES)[number];
  /** Day or moment of the answer, as the person says. */
  on: string;
  words: string;
  /** Files of the flag. */
  receipts: string[];
}

/** A label of a report flow that the site shows otherwise than the dated flow says. */
export interface LabelNote {
  at: string;
  by: Person;
  platform: SourceId;
  /** As the flow has it; null for a row that the flow does not know. */
  expected: string | null;
  seen: string;
}
