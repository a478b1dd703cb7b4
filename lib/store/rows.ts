import type { MediaFault, ShownMedia } from '@/lib/capture/media';
import type { LeftOut, SourceFault } from '@/lib/capture/source';
import type {
  AttachedAs,
  CaptureState,
  PageAction,
  PictureFault,
  SafetyAnswer,
  StartedBy,
  Step,
} from '@/lib/capture-state';
import type { ClockReading } from '@/lib/clock';
import type { Concern, Strand } from '@/lib/concerns';
import type { Supplied } from '@/lib/evidence/received/supplied';
import type { PageChange } from '@/lib/geometry';
import type { PageView, WithheldStub } from '@/lib/messages/protocol';
import type { PlatformClock } from '@/lib/platform-clock';
import type { PostKind, PostSnapshot, SourceId } from '@/lib/platforms/platform';
import type { CheckResult, Span, Suggestion } from '@/lib/policy/check/suggestion';
import type { Modifier, PolicyVerdict } from '@/lib/policy/pack';
import type { ModelAnswer, ModelQuestion } from '@/lib/policy/second-opinion';
import type { PublicKey } from './backup-format';
import type { Retention, RetentionClass } from './retention-class';
import type { SecondLook } from './second-look';

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
  /** What the person says about the check itself; null where nothing was said. What the check found stays as it was. */
  onCheck: OnCheck | null;
  /** What the person judged about author, place and words beyond the category. Decisions of an earlier version do not have it. */
  modifiers?: Modifier[];
  /** The ground of hate, where the concern has several; not there where it was not asked. */
  strand?: Strand;
  /** The three verdicts as they stood on that day; not there in an earlier version, and where nothing is decided on. */
  verdicts?: FrozenVerdicts;
}

/** What policy, platform rules and law cards said when a person decided. Three things that are never drawn together into one. */
export type FrozenVerdicts = {
  /** Null where no policy was installed. */
  policy: {
    packId: string;
    /** SHA-256 of the pack's own text. */
    packSha256: string;
    name: string;
    verdict: PolicyVerdict;
    clauses: { ref: string; says: string; verdict: PolicyVerdict }[];
    review: string | null;
    pastReview: boolean | null;
  } | null;
  /** Null for a page that is none of the three sites. */
  platform: { verdict: string; because: string; rules: string; copyOf: string; whoMayFile: string } | null;
  law: { verdict: string; because: string; cards: string[] };
};

export const NOT_RIGHT = ['wrong-person', 'joke-or-idiom', 'quoting', 'other'] as const;
/** Why a suggestion is not right. */
export type NotRight = (typeof NOT_RIGHT)[number];

/** A suggestion that a person calls not right. Names it as the check does: by concern, strand, sense and text. */
export type Judgement = {
  concern: Concern;
  strand: Strand | null;
  sense: string | null;
  text: TextRef;
  why: NotRight;
};

export type OnCheck = {
  notRight: Judgement[];
  /** What the check should have suggested and did not. */
  missed: Concern | null;
};

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

export const CAME_BY = ['reported-to-us', 'own-page', 'seen-in-passing', 'closed-space'] as const;
/** How a post came to the school's attention. */
export type CameBy = (typeof CAME_BY)[number];

export const ACCOUNTS = ['school', 'own', 'none', 'lent'] as const;
/** Which account was signed in. `lent`: somebody else's; nothing is captured from a closed space with one. */
export type AccountUsed = (typeof ACCOUNTS)[number];

/** How the post came to attention and through whose eyes: asked before anything is decided about it. */
export interface Attention {
  at: string;
  by: Person;
  how: CameBy;
  /** Who told the school, or supplied it: by part, pupils by initials. Empty where nobody did. */
  from: string;
  account: AccountUsed;
  /** What that account is to the author: none, friend, follower, member of the group. */
  relation: string;
}

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

/** Repeated viewing of one author, agreed to by a second person. */
export interface ViewingSignOff {
  at: string;
  by: Person;
  /** How many flags and visits of how many days led to the question. */
  flags: number;
  visits: number;
  /** Who agreed: head, and data protection officer or legal adviser. */
  agreedBy: string;
  reason: string;
}

export const MODERATION = [
  'hide-comment',
  'delete-comment',
  'ban',
  'remove-follower',
  'restrict',
  'block',
  'hide-reply',
  'mute',
  'left-up',
  'lifted',
] as const;
/** `lifted`: a ban or restriction of before was taken back. */
export type ModerationAct = (typeof MODERATION)[number];

export const MODERATION_GROUNDS = [
  'threat',
  'hate',
  'abuse',
  'child-named',
  'private-information',
  'allegation',
  'sexual',
  'advert',
  'off-topic',
  'other',
] as const;
/** Why something was done about a comment. That it criticises is none of them. */
export type ModerationGround = (typeof MODERATION_GROUNDS)[number];

/** What a maintainer did about a comment on the school's own page, after it had been captured. */
export interface Moderation {
  at: string;
  by: Person;
  act: ModerationAct;
  /** The house rule, as it stood. */
  rule: string;
  reason: string;
  /** Day on which a ban or restriction is looked at again; null where it is for good, or nothing was restricted. */
  reviewOn: string | null;
  /** Whether the person was told, and where they can appeal. */
  told: string;
  /** Null where the comment was left up. */
  ground?: ModerationGround | null;
  /** The clause of the policy, as far as one was found or decided on; null where there was none. */
  clause?: string | null;
  /** Why a lighter act would not have done; empty where this was the lightest. */
  whyNotLess?: string;
  /** The governors' decision, where the policy has no step that shuts anybody out; empty where none was needed. */
  governors?: string;
  /** The page's name, as the school calls it. */
  page?: string;
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

/** ECDSA P-256 with SHA-256 over the bytes of a record. */
export interface RecordSignature {
  /** The signature in DER, as base64. */
  der: string;
  /** Fingerprint of the key: SHA-256 of its public half, hex. */
  key: string;
}

export interface KeyRow {
  id: 'signing';
  pair: CryptoKeyPair;
  createdAt: string;
}

/** The public half of a key that signed records which came from a backup. */
export interface PublicKeyRow {
  /** Fingerprint. */
  id: string;
  pem: string;
  createdAt: string;
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

/** What came of the page source of one post of a flag. */
export interface SourceOutcome {
  /** 0 for the flagged post, n for the nth one kept with it. */
  item: number;
  /** Name of the file; null where there is none, for the reason `why`. */
  file: string | null;
  why: SourceFault | null;
  nodes: number;
  bytes: number;
  /** True where the post goes on beyond what a source may hold. */
  cut: boolean;
  leftOut: LeftOut | null;
  from: string;
  to: string;
}

/** What came of one picture that a post of a flag shows. */
export interface MediaOutcome extends ShownMedia {
  item: number;
  /** Name of the file; null where there is none, for the reason `why`. */
  file: string | null;
  why: MediaFault | null;
  mime: string | null;
  bytes: number | null;
  /** True where the file carries camera data. Null without a file. */
  exif: boolean | null;
}

/**
 * A text of a flag: the post's own, the longer one that the page holds of it, the nth alternative text of its pictures, the nth
 * related post, the nth one kept with it. Numbers count from 1.
 */
export type TextRef = 'post' | 'full' | `alt-${number}` | `related-${number}` | `with-${number}`;

/** A stretch of one of the texts of a flag. */
export interface PlacedSpan extends Span {
  in: TextRef;
}

export interface PlacedSuggestion extends Suggestion {
  evidence: PlacedSpan[];
  against: PlacedSpan[];
}

/** The check of a text other than the post's own, or of the post's own together with what it answers. */
export interface FurtherCheck extends CheckResult {
  text: TextRef;
  /** The text of somebody else that only told whom the author means; null where there was none. */
  readWith: TextRef | null;
  suggestions: PlacedSuggestion[];
  suppressed: PlacedSuggestion[];
}

/** What the browser's own model answered about a post. It stands beside the check and is no part of it. */
export interface SecondOpinion {
  at: string;
  by: Person;
  browser: { name: string; version: string; os: string };
  /** What the browser said about its model just before: `available` … */
  availability: string;
  /** As far as the browser tells; it gives the model no name. Decimal strings. */
  model: { topK: string | null; temperature: string | null };
  question: ModelQuestion;
  answer: ModelAnswer;
}

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

export const ARTEFACT_KINDS = [
  'text',
  'snapshot',
  'tile',
  'screenshot',
  'source',
  'media',
  'limits',
  'archive',
  'record',
  'supplied',
  'supplied-words',
  'receipt',
] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** What is known of a file of a flag. Its bytes are read apart, by `readArtefact`. */
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
}

/** A file that is about to be stored. */
export interface NewArtefact extends ArtefactRow {
  blob: Blob;
}

export const REGISTER_STATES = ['to-decide', 'decided', 'reported', 'no-action', 'withheld', 'interrupted'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** What figures about many flags are counted from: nothing that names anybody. */
export interface Counted {
  /** What was decided; null where nothing was. */
  outcome: Outcome | null;
  /** Of the decision. */
  concern: Concern | null;
  /** The platform's last answer as noted; null where it was not reported. */
  answer: 'none-noted' | ReportAnswer['outcome'] | null;
  /** Whole days from the capture to the day on which somebody noted that it was gone; null where nobody did. */
  goneAfter: number | null;
}

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
  /** A third-party copy. Lines of before there were any do not have it. */
  supplied?: true;
  /** Not there for what names no school: it belongs to the first. */
  schoolId?: string;
  /** Case-folded text, author, address and notes, at most 20,000 characters: what the search box looks through. */
  haystack: string;
  /** What its day of review is reckoned from; null in lines of an earlier version. */
  retention: Retention | null;
  /** Lines of an earlier version do not have it. */
  counted?: Counted;
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

/** A row as it lies in the database: what lists need in clear, and the rest sealed (see `vault/seal.ts`). */
export interface SealedRow {
  sealed: Uint8Array;
  /** Set where it still has to be brought under the data key: written before there was a vault, or while it was locked. */
  waiting?: 1;
}

export interface StoredFlag extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
  capture: CaptureState;
  /** Counts its changes, so that nobody writes over what they have not seen. */
  change: number;
}

export interface StoredArtefact extends SealedRow {
  id: string;
  flagId: string;
  /** The bytes, sealed as a row is; the browser keeps them in files of their own. */
  body: Blob;
}

export interface StoredListing extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
}

/** Sequence and hash are in clear, so that the log can go on while the vault is locked. */
export interface StoredCustody extends SealedRow {
  seq: number;
  flagId: string;
  sha256: string;
}

/** What is left of a deleted flag: that there was one, and nothing of what it held. */
export interface TombstoneRow {
  seq: number;
  id: string;
  createdAtMs: number;
  as: RetentionClass;
  /** Not there where it named no school. */
  schoolId?: string;
  /** SHA-256 of the latest record; null where there was none. */
  record: string | null;
  at: string;
  by: Person;
  why: string;
  /** Who agreed that it goes before its day of review; empty where that had come. */
  agreedBy: string;
}

export interface StoredTombstone extends SealedRow {
  seq: number;
  id: string;
}

/**
 * A colleague of whom a backup was added: whose log it is and how far it is known here. Everything told here is theirs, and was
 * verified when it came.
 */
export interface ColleagueRow {
  /** SHA-256 of the first line of their log, which no other log has. */
  id: string;
  /** Who made the backup that was added last, as their log names them. */
  person: Person;
  /** The end of their log as it is known here. */
  head: { seq: number; sha256: string };
  /** The public keys that their records are signed with. */
  keys: PublicKey[];
  /** What they had deleted by then. It deletes nothing here. */
  deleted: TombstoneRow[];
  /** When the backup was made that was added last. */
  at: string;
}

export interface StoredColleague extends SealedRow {
  id: string;
}

/** A line of a colleague's log, as they wrote it: neither signed nor chained again. */
export interface StoredColleagueLine extends SealedRow {
  colleague: string;
  seq: number;
  flagId: string;
  sha256: string;
}

/** Which flags are in it stands in clear: a flag that is deleted is known to have been in one, also while the vault is locked. */
export interface StoredIncident extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
  flagIds: string[];
}

/** What is hidden of a flag in copies for others. */
export interface StoredRedaction extends SealedRow {
  flagId: string;
}

export interface StoredJudged extends SealedRow {
  seq: number;
}

/** How the check did on one decided flag: only what is counted, and nothing of the post. */
export interface JudgedRow {
  seq: number;
  ruleset: string;
  shown: Concern[];
  agreed: Concern[];
  notRight: { concern: Concern; why: NotRight }[];
  missed: Concern | null;
}

export interface PackRow {
  id: string;
  source: string;
  sha256: string;
  installedAt: string;
}
