import type { Concern, Strand } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { policyVerdict, type VerdictFacts } from '@/lib/policy/verdict';
import type { FrozenVerdicts } from '@/lib/store/decision';
import type { LawVerdict, ReportCard } from './flow';
import { flowData } from './flow-data';
import type { FlowData } from './flow-schema';
import { type LawReading, lawFor } from './law';

/** What the law makes of a concern where nothing more is known of the post, and why. */
export function usualLaw(
  concern: Concern,
  strand: Strand | null,
  data: FlowData = flowData(),
): { verdict: LawVerdict; because: string } {
  const { law, strands } = data.concerns[concern];
  return { verdict: law.verdict, because: strands.find((one) => one.strand === strand)?.law ?? law.because };
}

/** The third answer for a post: the verdict of its concern, with what is known of it and of the school's nation. */
export const lawOf = (concern: Concern, facts: VerdictFacts, pack: PolicyPack | null): LawReading =>
  lawFor(concern, usualLaw(concern, facts.strand ?? null).verdict, {
    modifiers: facts.modifiers,
    strand: facts.strand ?? null,
    nation: pack?.nation ?? null,
  });

interface Freezing {
  concern: Concern;
  facts: VerdictFacts;
  /** Null where no policy is installed. */
  installed: { pack: PolicyPack; sha256: string } | null;
  /** Null for a page that is none of the three sites. */
  card: ReportCard | null;
  /** On the school's own calendar. */
  today: string;
}

/** The three answers as they stand now, to be kept with a decision. Later packs and later texts change nothing in them. */
export function freezeVerdicts({ concern, facts, installed, card, today }: Freezing): FrozenVerdicts {
  const law = lawOf(concern, facts, installed?.pack ?? null);
  const because = [usualLaw(concern, facts.strand ?? null).because, ...law.raisedBy].join(' ');
  return {
    policy: installed && frozenPolicy(installed, concern, facts, today),
    platform: card && {
      verdict: card.platformVerdict,
      because: card.because,
      rules: card.rules.name,
      copyOf: card.rules.copyOf,
      whoMayFile: card.whoMayFile,
    },
    law: { verdict: law.verdict, because, cards: law.cards.map(({ id }) => id) },
  };
}

function frozenPolicy(
  { pack, sha256 }: NonNullable<Freezing['installed']>,
  concern: Concern,
  facts: VerdictFacts,
  today: string,
): FrozenVerdicts['policy'] {
  const reading = policyVerdict(pack, concern, facts);
  const review = reviewState(pack, today);
  return {
    packId: pack.id,
    packSha256: sha256,
    name: pack.name,
    verdict: reading.verdict,
    clauses: reading.clauses.map(({ clause, reading: { verdict } }) => ({
      ref: clause.ref,
      says: clause.says,
      verdict,
    })),
    review: pack.document.review,
    pastReview: review.kind === 'none' ? null : review.kind === 'past',
  };
}
