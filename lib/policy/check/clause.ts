import type { Concern, Strand } from '@/lib/concerns';
import type { PolicyPack, Reading as PolicyReading, PolicyVerdict } from '@/lib/policy/pack';
import type { CheckInput, Suggestion } from './suggestion';

/** Strongest first. Kept here because the pack's own list would bring its schema library along. */
const STRENGTH: Readonly<Record<PolicyVerdict, number>> = {
  'police-trigger': 5,
  listed: 4,
  'asked-not-to': 3,
  'staff-code-only': 2,
  'guidance-only': 1,
  'not-covered': 0,
};

/** Whether a reading holds as far as the post itself can settle that; other conditions are for a person to judge. */
function holds(reading: PolicyReading, context: CheckInput['context']): boolean {
  // A clause of the staff code says nothing about what a parent posts.
  if (reading.verdict === 'staff-code-only' && !context.authorIsStaff) return false;
  return (
    reading.onlyIf.length === 0 ||
    reading.onlyIf.some((condition) => condition === 'author-is-staff' && context.authorIsStaff)
  );
}

/**
 * The clause of the installed policy for a concern: the strongest reading whose conditions hold, else the strongest that has
 * a condition, else null, which says that the concern is outside this policy's list.
 */
export function clauseFor(
  pack: PolicyPack | null,
  concern: Concern,
  strand: Strand | null,
  context: CheckInput['context'],
): Suggestion['policy'] {
  let best: Suggestion['policy'] = null;
  let bestRank = -1;
  for (const category of pack?.categories ?? []) {
    for (const reading of category.readings) {
      if (reading.concern !== concern) continue;
      if (reading.strands.length > 0 && (strand === null || !reading.strands.includes(strand))) continue;
      // Of two equally strong readings, the one that names this ground of hate says more.
      const rank =
        STRENGTH[reading.verdict] * 2 + (reading.strands.length > 0 ? 1 : 0) + (holds(reading, context) ? 100 : 0);
      if (rank <= bestRank) continue;
      bestRank = rank;
      best = {
        categoryId: category.id,
        label: category.label,
        clauseId: category.clause,
        clauseRef: pack?.clauses.find((clause) => clause.id === category.clause)?.ref ?? category.clause,
        verdict: reading.verdict,
      };
    }
  }
  return best;
}
