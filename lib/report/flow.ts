import type { Concern } from '@/lib/concerns';
import type { PlatformId } from '@/lib/platforms/platform';

/** How sure a label is: official text, secondary source, seen in public code, unchecked. */
export type Grade = 'O' | 'S' | 'C' | 'K';

export const FILERS = [
  'anyone',
  'target',
  'authorised-representative',
  'parent-guardian',
  'minor',
  'rights-holder',
  'law-enforcement',
] as const;
export type Filer = (typeof FILERS)[number];

/** `likely` is never a promise. */
export type PlatformVerdict = 'likely' | 'only-if-right-person-files' | 'unlikely' | 'no-category';
export type LawVerdict = 'stop-get-advice-now' | 'possible-offence' | 'possible-civil-claim' | 'none-usual';
export type Urgency = 'U0' | 'U1' | 'U2' | 'U3';

export interface ReportPathStep {
  label: string;
  /** What the screen asks at this point, where it was seen. */
  question: string | null;
  /** False where the wording itself was not seen. */
  verified: boolean;
}

export interface ReportPath {
  /** `three-dots menu on the post` → `Report post` → reasons, in order. */
  steps: ReportPathStep[];
  seenOn: string | null;
  grade: Grade;
  /** True where it is assumed to be the same as for another surface. */
  assumed: boolean;
  filers: Filer[];
  note: string | null;
}

export interface ReportForm {
  id: string;
  purpose: string;
  /** Null where no web form was found. */
  address: string | null;
  filers: Filer[];
  fields: string[];
  limits: string[];
  warnings: string[];
  takesText: boolean;
  seenOn: string | null;
  grade: Grade;
}

/** What a person needs in front of them to file, or to decide not to. Nothing in it is ever sent by us. */
export interface ReportCard {
  platform: PlatformId;
  concern: Concern;
  surface: 'post' | 'comment' | 'profile' | 'account';
  urgency: Urgency;
  platformVerdict: PlatformVerdict;
  lawVerdict: LawVerdict;
  /** Why the verdict, in one or two sentences. */
  because: string;
  /** Who has to be told before or beside a report, in order. */
  tellFirst: string[];
  whoMayFile: string;
  /** False where a report now would be wrong (complaint, before police advice …): the reason is in `because`. */
  reportNow: boolean;
  paths: ReportPath[];
  forms: ReportForm[];
  /** Text to copy where a form takes text; null where nothing takes any. */
  textToCopy: string | null;
  doNot: string[];
  /** What comes back after filing. */
  receipt: string | null;
  compiledOn: string;
}
