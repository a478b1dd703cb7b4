import type { Concern, Strand } from '@/lib/concerns';
import type { PlatformId, PostKind } from '@/lib/platforms/platform';

/** How sure a label is: official text, secondary source, seen in public code, unchecked. Surest first. */
export const GRADES = ['O', 'S', 'C', 'K'] as const;
export type Grade = (typeof GRADES)[number];

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

export const PLATFORM_VERDICTS = ['likely', 'only-if-right-person-files', 'unlikely', 'no-category'] as const;
/** `likely` is never a promise. */
export type PlatformVerdict = (typeof PLATFORM_VERDICTS)[number];

export const LAW_VERDICTS = ['stop-get-advice-now', 'possible-offence', 'possible-civil-claim', 'none-usual'] as const;
export type LawVerdict = (typeof LAW_VERDICTS)[number];

export const URGENCIES = ['U0', 'U1', 'U2', 'U3'] as const;
/** `U0` now, `U1` the same school day, `U2` within two school days, `U3` routine. */
export type Urgency = (typeof URGENCIES)[number];

/** What may be kept of a post: all of it, text and address but no pixels, or nothing that was on the page. */
export const CAPTURE_MODES = ['normal', 'text-url', 'none'] as const;
export type CaptureMode = (typeof CAPTURE_MODES)[number];

/** The things on a site that have a report menu of their own. */
export const SURFACES = ['post', 'comment', 'profile', 'page', 'group', 'account', 'message'] as const;
export type Surface = (typeof SURFACES)[number];

/** How exact a `seenOn` is; null where nothing was seen. */
export type SeenPrecision = 'day' | 'month' | 'year' | null;

/** How long ago labels were seen, so that a person can judge how far to trust them. */
export interface FlowAge {
  /** As in the data: `2026-09-09`, `2026-08`, `2026`, or `2025/2026` = some time in those years. Null = never seen. */
  seenOn: string | null;
  /** In words: `9 September 2026`, `2025–2026`. */
  words: string | null;
  /** Days since it was seen: the fewest and the most that `seenOn` allows. */
  atLeastDays: number | null;
  atMostDays: number | null;
  /** Days since the data was put together. */
  sinceCompiledDays: number;
  /** The line to show beside the labels or the address. */
  says: string;
}

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
  /** Where the menu is opened. */
  surface: Surface;
  seenOn: string | null;
  precision: SeenPrecision;
  age: FlowAge;
  grade: Grade;
  /** True where it is assumed to be the same as for another surface. */
  assumed: boolean;
  filers: Filer[];
  /** The buttons that the person presses at the end; empty where they were not seen. */
  endButtons: string[];
  note: string | null;
}

export interface ReportForm {
  id: string;
  purpose: string;
  /** Null where no web form was found. */
  address: string | null;
  /** Variants of the same form. */
  alsoAt: { for: string; address: string }[];
  /** The platform's own page about the form. */
  explainer: string | null;
  filers: Filer[];
  /** Empty where the fields were not seen. */
  fields: string[];
  limits: string[];
  warnings: string[];
  /** True only where a box for text was seen. */
  takesText: boolean;
  /** What comes back; null where that was not seen. */
  confirmation: string | null;
  seenOn: string | null;
  age: FlowAge;
  grade: Grade;
}

/** Somebody to turn to. Numbers and addresses are shown with their grade; we call and open nothing. */
export interface Service {
  id: string;
  name: string;
  when: string;
  phone: string | null;
  hours: string | null;
  address: string | null;
  email: string | null;
  grade: Grade;
  note: string | null;
}

/** A note for the person who may file, when that is not the person at the screen. */
export interface HandOver {
  to: string;
  /** What has to be settled before the note is given to anyone. */
  before: string | null;
  /** Plain text, ready to print or copy. Never holds the words of the post. */
  text: string;
}

export interface PreparedText {
  formId: string;
  text: string;
  /** True where the words of the post were too long and only their beginning is given. */
  cut: boolean;
  /** As a person counts them, line feeds included. */
  characters: number;
  lines: number;
  /** What the box holds; null where that was not seen. */
  mostCharacters: number | null;
  mostLines: number | null;
  /** Whole lines that do not fit into the box. No address is ever cut. */
  leftOut: string[];
}

export interface FollowUp {
  /** When it is right to go on to this, in words. */
  when: string;
  service: Service;
}

/** Something that makes a matter more pressing, or the law a different question. */
export interface Raise {
  when: string;
  urgency: Urgency | null;
  law: LawVerdict | null;
}

/** What a person needs in front of them to file, or to decide not to. Nothing in it is ever sent by us. */
export interface ReportCard {
  platform: PlatformId;
  concern: Concern;
  surface: Surface;
  /** Why there are no steps for the surface that was asked for; null where there are, or none was asked for. */
  surfaceSays: string | null;
  urgency: Urgency;
  raises: Raise[];
  captureMode: CaptureMode;
  captureSays: string;
  platformVerdict: PlatformVerdict;
  /** The text of the platform that the verdict was read from, and the day of that copy. */
  rules: { name: string; copyOf: string; grade: Grade };
  lawVerdict: LawVerdict;
  /** Why the platform verdict and, where a report now would be wrong, why. */
  because: string;
  lawBecause: string;
  /** Has to stand beside every law verdict. */
  lawNotice: string;
  /** Who has to be told before or beside a report, in order. */
  tellFirst: string[];
  /** Contacts for `tellFirst`. */
  services: Service[];
  whoMayFile: string;
  /** False where a report now would be wrong (complaint, before police advice …): the reason is in `because`. */
  reportNow: boolean;
  /** `later` = something comes first; `never` = there is nothing to report. */
  reporting: 'now' | 'later' | 'never';
  reportingBecause: string;
  paths: ReportPath[];
  forms: ReportForm[];
  /** For the officer's page only: what the police use, never offered to anybody else. */
  policeForms: ReportForm[];
  /** Text to copy where a form takes text; null where nothing takes any. The first of `texts`. */
  textToCopy: string | null;
  /** One draft per form, as forms differ in what they hold. */
  texts: PreparedText[];
  /** Set where a report would be, or could look, groundless. */
  warning: string | null;
  handOver: HandOver | null;
  doNot: string[];
  notes: string[];
  /** What comes back after filing. */
  receipt: string | null;
  followUp: FollowUp[];
  /** Of the first path; without paths, of the first form. */
  age: FlowAge;
  compiledOn: string;
}

/** What is known of the post, as the record holds it. Null = not known; nothing is guessed from a null. */
export interface ReportFacts {
  permalink: string | null;
  id: string | null;
  /** Display name. */
  author: string | null;
  handle: string | null;
  /** Address of the author's profile. */
  profile?: string | null;
  /** ISO 8601 UTC. */
  timeExact: string | null;
  timePrecision?: 'second' | 'minute' | 'day' | null;
  /** As the page shows it: `2h`, `10 March at 14:02`. */
  timeShown: string | null;
  text: string;
  /** The clause of the school's policy that the person confirmed. */
  clauseRef: string | null;
  schoolName: string | null;
  /** Where the post stands: the Page, group or profile that the page names. */
  place?: { kind: string | null; name: string | null; address: string | null } | null;
  /** ISO 8601 UTC. */
  capturedUtc: string;
}

export interface ReportInput {
  platform: PlatformId;
  kind: PostKind;
  /** What is to be reported; what was flagged where left out. */
  surface?: Surface | null;
  concern: Concern;
  strand?: Strand | null;
  facts: ReportFacts;
  /** `YYYY-MM-DD`, on the device. */
  today: string;
}
