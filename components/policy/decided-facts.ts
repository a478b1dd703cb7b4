import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { PolicyPack } from '@/lib/policy/pack';
import type { VerdictFacts } from '@/lib/policy/verdict';
import type { Decision } from '@/lib/store/decision';
import { allChoices, choicesFor } from './choices';

/** The part of a decision that policy, ladder and law are read by. */
export type Decided = Pick<Decision, 'concern' | 'categoryId' | 'modifiers' | 'strand'>;

/**
 * What is taken as known when policy and ladder are read: the ground of hate that the person or else the check named, and what the
 * person judged. With decisions of an earlier version that is what they judged by choosing a category that holds only under a condition.
 */
export function decidedFacts(
  pack: PolicyPack | null,
  check: CheckResult | null,
  decision: Decided | null,
): VerdictFacts {
  const concern = decision ? decision.concern : check?.suggestions[0]?.concern;
  const strand = decision?.strand ?? check?.suggestions.find((one) => one.concern === concern)?.strand ?? null;
  const chosen =
    decision?.categoryId &&
    allChoices(choicesFor(pack, check)).find(
      (one) => one.categoryId === decision.categoryId && one.concern === decision.concern,
    );
  if (!chosen) return { modifiers: decision?.modifiers ?? [], strand };
  return {
    modifiers: decision.modifiers ?? chosen.reading?.onlyIf ?? [],
    strand,
    adopted: chosen.reading?.arguable && chosen.categoryId ? [chosen.categoryId] : [],
  };
}
