import { decidedFacts } from '@/components/policy/decided-facts';
import { concernOf } from '@/components/report/act-step';
import type { Modifier, PolicyPack } from '@/lib/policy/pack';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import type { TreatedAs } from '@/lib/store/incident';

/** What the latest decisions about the flags of an incident say that it is; null where none of them names a concern. */
export function proposedTreatment(flags: readonly FlagRow[], pack: PolicyPack, packSha256: string): TreatedAs | null {
  const decided = flags
    .flatMap((flag): { flag: FlagRow; decision: Decision }[] => {
      const decision = flag.decisions.at(-1);
      return decision && concernOf(decision) ? [{ flag, decision }] : [];
    })
    .sort((a, b) => a.decision.at.localeCompare(b.decision.at));
  const last = decided.at(-1);
  const concern = last && concernOf(last.decision);
  if (!last || !concern) return null;
  const facts = decided
    .filter(({ decision }) => concernOf(decision) === concern)
    .map(({ flag, decision }) => ({ ...decidedFacts(pack, flag.check, decision), judged: decision.modifiers ?? [] }));
  const modifiers = new Set<Modifier>(facts.flatMap((one) => [...one.modifiers, ...one.judged]));
  // A category is one of the pack that the incident is treated under, and of no other.
  const category = pack.categories.find(({ id }) => id === last.decision.categoryId);
  return {
    concern,
    categoryId: category?.id ?? null,
    clauseRef: category ? last.decision.clauseRef : null,
    packId: pack.id,
    packSha256,
    modifiers: [...modifiers],
    strand: facts.map(({ strand }) => strand).findLast(Boolean) ?? null,
    adopted: [...new Set(facts.flatMap(({ adopted }) => adopted ?? []))],
  };
}

/** The pack that an incident is treated under, before it is: that of its flags' latest decision, else of their check, else the school's. */
export function proposedPackId(flags: readonly FlagRow[], installed: string | null): string | null {
  const decided = flags
    .flatMap(({ decisions }) => decisions.slice(-1))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return decided?.verdicts?.policy?.packId ?? flags.at(-1)?.policy?.packId ?? installed;
}
