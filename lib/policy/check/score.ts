import type { Concern, Strand } from '@/lib/concerns';
import type { Span, Suggestion } from './suggestion';
import { WEIGHTS } from './weights';

export type FeatureOf<C extends Concern> = keyof (typeof WEIGHTS)[C] & string;

/** From here a suggestion is shown, and from here it is called strong. */
export const POSSIBLE = 450;
export const STRONG = 700;

/** Risk to life or limb: never dropped for a low score, only withdrawn by a rule that says why. */
const NEVER_DROPPED: ReadonlySet<Concern> = new Set<Concern>(['threat-violence', 'self-harm']);

/** What a rule has found for one concern, before it is weighed. */
export interface Candidate {
  concern: Concern;
  strand: Strand | null;
  sense: string | null;
  features: ReadonlySet<string>;
  evidence: readonly Span[];
  against: readonly Span[];
  withdrawnBy: string | null;
}

export interface CandidateBuilder<C extends Concern> {
  /** Counts a feature, and shows where it stands. */
  because(feature: FeatureOf<C>, ...spans: (Span | null)[]): void;
  /** Counts a feature that speaks against it. */
  despite(feature: FeatureOf<C>, ...spans: (Span | null)[]): void;
  /** Withdraws it whatever the score. The first reason stays. */
  withdraw(reason: string, ...spans: (Span | null)[]): void;
  has(feature: FeatureOf<C>): boolean;
  done(): Candidate;
}

/** Collects what speaks for and against one concern. */
export function candidate<C extends Concern>(
  concern: C,
  { strand = null, sense = null }: { strand?: Strand | null; sense?: string | null } = {},
): CandidateBuilder<C> {
  const features = new Set<string>();
  const evidence: Span[] = [];
  const against: Span[] = [];
  let withdrawnBy: string | null = null;
  const add = (list: Span[], spans: (Span | null)[]) => {
    for (const span of spans) if (span && span.end > span.start) list.push(span);
  };
  return {
    because(feature, ...spans) {
      features.add(feature);
      add(evidence, spans);
    },
    despite(feature, ...spans) {
      features.add(feature);
      add(against, spans);
    },
    withdraw(reason, ...spans) {
      withdrawnBy ??= reason;
      add(against, spans);
    },
    has: (feature) => features.has(feature),
    done: () => ({ concern, strand, sense, features, evidence, against, withdrawnBy }),
  };
}

const weightOf = (concern: Concern, feature: string): number =>
  (WEIGHTS[concern] as Readonly<Record<string, number>>)[feature] ?? 0;

/** Plain words for what outweighed the evidence. */
const OUTWEIGHED = 'what speaks against it weighs more than what speaks for it';

export interface Verdict {
  score: number;
  strength: Suggestion['strength'];
  /** Null where it is to be shown. */
  suppressedBy: string | null;
}

/** Weighs a candidate. Null where there is not enough to mention it at all. */
export function weigh({ concern, features, against, withdrawnBy }: Candidate): Verdict | null {
  let pro = 0;
  let contra = 0;
  for (const feature of features) {
    const weight = weightOf(concern, feature);
    if (weight > 0) pro += weight;
    else contra -= weight;
  }
  const kept = NEVER_DROPPED.has(concern) ? Math.max(pro - contra, POSSIBLE) : pro - contra;
  if (pro < POSSIBLE && !NEVER_DROPPED.has(concern)) return null;
  const score = Math.max(0, Math.min(1000, kept));
  const suppressedBy = withdrawnBy ?? (kept < POSSIBLE ? (against[0]?.reason ?? OUTWEIGHED) : null);
  return { score, strength: kept >= STRONG ? 'strong' : 'possible', suppressedBy };
}
