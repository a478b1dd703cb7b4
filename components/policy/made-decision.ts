import { prepareCard } from '@/components/report/prepare-card';
import { MODIFIERS, type Modifier, type PolicyPack } from '@/lib/policy/pack';
import { freezeVerdicts } from '@/lib/report/freeze';
import type { CameBy } from '@/lib/store/attention';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Choice } from './choices';
import { decidedFacts } from './decided-facts';
import type { AuthorIs } from './modifier-fields';
import { today } from './today';

/** The policy that is in use, with the hash of its text. */
export interface Installed {
  pack: PolicyPack;
  sha256: string;
}

/** Everything that was judged of the post, in the order of the vocabulary: who wrote it, where it stands, and its words. */
export function judgedModifiers(author: AuthorIs, how: CameBy | null, ticked: readonly Modifier[]): Modifier[] {
  const all = new Set<Modifier>(ticked);
  if (author !== 'other') all.add(`author-is-${author}`);
  if (how === 'own-page' || how === 'closed-space') all.add(how);
  return MODIFIERS.filter((one) => all.has(one));
}

/** True where a category that holds only under a condition was chosen, and nothing that was judged meets it. */
export const lacksCondition = (choice: Choice | null, modifiers: readonly Modifier[]): boolean =>
  choice?.reading !== null &&
  choice?.reading !== undefined &&
  choice.reading.onlyIf.length > 0 &&
  !choice.reading.onlyIf.some((one) => modifiers.includes(one));

/** The decision with the three answers as they stand at this moment. None where it is about no concern. */
export function withVerdicts(flag: FlagRow, decision: Decision, installed: Installed | null): Decision {
  // A complaint goes the way of complaints, whatever else its words were filed under.
  const concern = decision.outcome === 'complaint' ? 'complaint-school' : decision.concern;
  if (!concern) return decision;
  const pack = installed?.pack ?? null;
  const facts = decidedFacts(pack, flag.check, decision);
  const strand = facts.strand ?? null;
  const card = prepareCard({ flag, concern, clauseRef: decision.clauseRef, school: pack, strand });
  return { ...decision, verdicts: freezeVerdicts({ concern, facts, installed, card, today: today() }) };
}
