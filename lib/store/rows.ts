import type {
  AttachedAs,
  CaptureState,
  Gesture,
  PageAction,
  PictureFault,
  SafetyAnswer,
  Step,
} from '@/lib/capture-state';
import type { ClockReading } from '@/lib/clock';
import type { Concern } from '@/lib/concerns';
import type { PageChange } from '@/lib/geometry';
import type { PageView, WithheldStub } from '@/lib/messages/protocol';
import type { PostKind, PostSnapshot, SourceId } from '@/lib/platforms/platform';
import type { CheckResult } from '@/lib/policy/check/suggestion';

/** Who acted, as set at first run. */
export interface Person {
  name: string;
  role: string;
}

/** The policy a flag was checked against, frozen as it stood. */
export interface PolicyReference {
  packId: string;
  name: string;
  /** SHA-256 of the pack's own text. */
  sha256: string;
  /** Day, month or null as in the pack. */
  review: string | null;
  /** True where the review date had passed on the day of the capture. */
  pastReview: boolean | null;
}

export const OUTCOMES = ['breaches-policy', 'complaint', 'safeguarding', 'no-action'] as const;
/** What the person made of it. `complaint` and `safeguarding` go to those procedures instead of this policy's ladder. */
export type Outcome = (typeof OUTCOMES)[number];

export interface Decision {
  at: string;
  by: Person;
  outcome: Outcome;
  concern: Concern | null;
  categoryId: string | null;
  clauseRef: string | null;
  /** True where the chosen category is the first one that the check suggested. */
  asSuggested: boolean;
  note: string;
}

export interface Note {
  at: string;
  by: Person;
  text: string;
}

export interface ReportMark {
  at: string;
  by: Person;
  /** When the person filed it with the platform, ISO 8601 UTC. */
  filedAt: string;
  /** The platform's reference, empty where it gave none. */
  reference: string;
  /** In whose name it was filed. */
  filedBy: string;
}

export interface PictureSummary {
  tiles: number;
  parts: number;
  /** Pixels of the post itself, caption left out. */
  width: number;
  height: number;
  /** Decimal strings; records hold no floats. */
  devicePixelRatio: string;
  from: string;
  to: string;
  faults: PictureFault[];
}

/** Another post that is kept with the flagged one. */
export interface AttachedPost {
  as: AttachedAs;
  snapshot: PostSnapshot;
  picture: PictureSummary | null;
  faults: PictureFault[];
  /** Comments that were chosen together are each checked; context is not. */
  check: CheckResult | null;
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
  via: Gesture;
  /** Empty for most flags. Its files are named `with-01-…`. */
  attached: AttachedPost[];
  /** What was done on the page before the capture, on the person's own clicks. */
  actions: PageAction[];
  /** Null where the safety question withheld everything. */
  snapshot: PostSnapshot | null;
  stub: WithheldStub | null;
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
  collector: Person;
  policy: PolicyReference | null;
  faults: PictureFault[];
  pageChanges: PageChange[];
  picture: PictureSummary | null;
  check: CheckResult | null;
  /** The latest record; every revision is an artefact of its own. */
  record: { revision: number; sha256: string; at: string } | null;
  decisions: Decision[];
  notes: Note[];
  reports: ReportMark[];
}

export const ARTEFACT_KINDS = ['text', 'snapshot', 'tile', 'screenshot', 'record'] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** A file of a flag. */
export interface ArtefactRow {
  /** `flagId/name`. */
  id: string;
  flagId: string;
  name: string;
  kind: ArtefactKind;
  mime: string;
  bytes: number;
  sha256: string;
  at: string;
  /** Tiles: what part of the post, in device pixels, and the moment. */
  tile: { index: number; top: number; left: number; width: number; height: number } | null;
  blob: Blob;
}

export const REGISTER_STATES = ['to-decide', 'decided', 'reported', 'no-action', 'withheld', 'interrupted'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** The line of a flag in the register: small, so that ten thousand of them fit in memory. */
export interface ListingRow {
  seq: number;
  id: string;
  createdAtMs: number;
  platform: SourceId;
  kind: PostKind | null;
  author: string;
  excerpt: string;
  concern: Concern | null;
  state: RegisterState;
  capture: CaptureState;
  hasPicture: boolean;
  /** Case-folded text, author, address and notes, at most 20,000 characters: what the search box looks through. */
  haystack: string;
}

export interface CustodyRow {
  seq: number;
  flagId: string;
  at: string;
  act: string;
  prev: string;
  line: string;
  sha256: string;
}

export interface PackRow {
  id: string;
  source: string;
  sha256: string;
  installedAt: string;
}
