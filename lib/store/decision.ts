import type { Concern, Strand } from '@/lib/concerns';
import type { Modifier, PolicyVerdict } from '@/lib/policy/pack';
import type { TextRef } from './check-row';
import type { Person } from './person';

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
