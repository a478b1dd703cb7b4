import type { Concern, Strand } from '@/lib/concerns';
import type { PolicyPack, PolicyVerdict } from '@/lib/policy/pack';
import type { Roster } from '@/lib/policy/roster';

/** UTF-16 offsets into the text as captured: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
  /** Why these words count, in plain words: `names a member of staff`, `says what will be done to them`. */
  reason: string;
}

export interface Suggestion {
  concern: Concern;
  /** The ground, for `racist` and `hate-other`. */
  strand: Strand | null;
  /**
   * Which kind within the concern (`private-information`, `records`, `security`, `accusation`, `bullying`, `harm` …), null
   * where there are none. Concern, strand and sense together are unique within a result.
   */
  sense: string | null;
  strength: 'strong' | 'possible';
  /** 0–1000, for ranking only; says nothing about truth. */
  score: number;
  /** What the installed policy has for it; null = outside this policy's list. */
  policy: { categoryId: string; label: string; clauseId: string; clauseRef: string; verdict: PolicyVerdict } | null;
  /** Never empty. */
  evidence: Span[];
  /** What spoke against it (a negation, an idiom, another organisation). */
  against: Span[];
  /** Set where a rule withdrew the suggestion; such suggestions stand in `suppressed`, not in `suggestions`. */
  suppressedBy: string | null;
  /** A sentence that has to stand beside it (`allegation-staff`, `defamatory`, `grooming-sexual-contact` …). */
  caution: string | null;
}

export interface CheckInput {
  text: string;
  /** BCP 47 as the page declares it, null where it does not. */
  language: string | null;
  context: {
    hasMedia: boolean;
    isReply: boolean;
    authorIsStaff: boolean;
    recipientIsPupil: boolean;
  };
  /** Null checks against all concerns without naming clauses. */
  pack: PolicyPack | null;
  roster: Roster;
}

export interface CheckResult {
  /** Version of the rules, `2026-11-20.1`. The same version and input give the same result in every browser. */
  ruleset: string;
  language: { declared: string | null; checked: boolean; note: string | null };
  /** Best first. */
  suggestions: Suggestion[];
  suppressed: Suggestion[];
  /** Characters looked at; less than the text's length where it was cut. */
  charactersChecked: number;
}
