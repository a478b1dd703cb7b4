import type { CaptureState, PageAction, PictureFault, SafetyAnswer, StartedBy, Step } from '@/lib/capture-state';
import type { ClockReading } from '@/lib/clock';
import type { Concern } from '@/lib/concerns';
import type { Supplied } from '@/lib/evidence/received/supplied';
import type { PageChange } from '@/lib/geometry';
import type { PageView, WithheldStub } from '@/lib/messages/protocol';
import type { PlatformClock } from '@/lib/platform-clock';
import type { PostSnapshot, SourceId } from '@/lib/platforms/platform';
import type { CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { Attention, ViewingSignOff } from './attention';
import type { Triage } from './cannot-wait';
import type { AttachedPost, MediaOutcome, PictureSummary, SourceOutcome } from './capture-row';
import type { FurtherCheck, SecondOpinion } from './check-row';
import type { Decision, Note, PolicyReference } from './decision';
import type { RecordSignature } from './key-row';
import type { Moderation } from './moderation-act';
import type { Person } from './person';
import type { LabelNote, ReportAnswer, ReportMark } from './report-mark';
import type { RetentionClass } from './retention-class';
import type { SealedRow } from './sealed-row';
import type { SecondLook } from './second-look';

/** Nothing of the flag may be deleted while a request, an investigation or a claim is live; only a purge goes past it. */
export interface Hold {
  at: string;
  by: Person;
  why: string;
}

/** A person looked at the flag and keeps it until another day than its class says. */
export interface KeptUntil {
  /** `2027-11-20`. */
  day: string;
  /** What it was then. A later decision that makes it something else is not bound by it. */
  as: RetentionClass;
  at: string;
  by: Person;
  why: string;
}

/** Why and by whom everything that showed the post was removed afterwards. */
export interface Purged {
  at: string;
  by: Person;
}

/** What the flag was checked under before it was put to another school. That check itself stands in the record of before. */
export interface FormerSchool {
  at: string;
  by: Person;
  /** Names as they were then; null for a school that was not set up here. */
  from: { id: string | null; name: string } | null;
  to: { id: string; name: string };
  policy: PolicyReference | null;
  /** Revision of the record that holds the check; null where there was none. */
  revision: number | null;
  /** What the check suggested, best first. */
  suggested: { concern: Concern; strength: Suggestion['strength']; clause: string | null }[];
}

/** One flag. `seq` is the primary key and the order of arrival; `id` is what other rows and pages name it by. */
export interface FlagRow {
  seq: number;
  id: string;
  createdAtMs: number;
  platform: SourceId;
  capture: CaptureState;
  step: Step;
  /** Which start of the worker works on it; any other start may call it interrupted. */
  worker: string | null;
  via: StartedBy;
  /** Empty for most flags. Its files are named `with-01-…`. */
  attached: AttachedPost[];
  /** What was done on the page before the capture, on the person's own clicks. */
  actions: PageAction[];
  /** Null where the safety question withheld everything. */
  snapshot: PostSnapshot | null;
  stub: WithheldStub | null;
  /** Where it came from, for a copy that somebody gave to the school; null for everything that Flagpost captured. */
  supplied: Supplied | null;
  safety: { asked: boolean; answer: SafetyAnswer | null; mediaSeen: number };
  /** The tab's address as the browser states it. */
  tabAddress: string | null;
  tabTitle: string | null;
  pageId: string;
  view: PageView;
  zoom: string | null;
  buttonVisible: boolean | null;
  browser: { name: string; version: string; os: string };
  extensionVersion: string;
  clicked: ClockReading;
  kept: ClockReading;
  /** The device's clock against that of the site; null for flags from before the two were compared. */
  platformClock: PlatformClock | null;
  collector: Person;
  /** Who designated that person for this and when, as far as the settings tell. Flags of an earlier version do not have it. */
  designation?: { by: string; on: string } | null;
  /** Null where the vault was open. Else who opened it next and when; nobody is known to have pressed the button. */
  locked: { opened: { at: string; by: Person } | null } | null;
  policy: PolicyReference | null;
  faults: PictureFault[];
  pageChanges: PageChange[];
  picture: PictureSummary | null;
  /** Of every post of the flag; empty where nothing was tried. */
  sources: SourceOutcome[];
  /** Of every picture that the posts of the flag show; empty where nothing was tried, or nothing shown. */
  mediaFiles: MediaOutcome[];
  check: CheckResult | null;
  /** Checks of what stands with the post: alternative texts, what it quotes or shares, whom it answers. */
  furtherChecks: FurtherCheck[];
  secondOpinions: SecondOpinion[];
  /** Every further look at the post at its own address, oldest first. */
  secondLooks: SecondLook[];
  /** The latest record; every revision is an artefact of its own. */
  record: { revision: number; sha256: string; at: string; signature: RecordSignature | null } | null;
  decisions: Decision[];
  notes: Note[];
  reports: ReportMark[];
  hold: Hold | null;
  keptUntil: KeptUntil | null;
  purged: Purged | null;
  /** Which of the schools of this installation it belongs to; null where there was only one. */
  schoolId: string | null;
  /** Every time that it was put to another school, oldest first. */
  formerSchools: FormerSchool[];
  attention: Attention | null;
  triage: Triage | null;
  /** Every time that repeated viewing of its author was agreed to, for this flag. */
  viewingSignOffs: ViewingSignOff[];
  reportAnswers: ReportAnswer[];
  labelNotes: LabelNote[];
  moderation: Moderation[];
  /** The day on which a person wants to see whether it is still there. */
  lookAgainOn: { day: string; at: string; by: Person } | null;
}

export interface StoredFlag extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
  capture: CaptureState;
  /** Counts its changes, so that nobody writes over what they have not seen. */
  change: number;
}
