import type { Concern } from '@/lib/concerns';
import { MODIFIERS, type Modifier, type PolicyPack } from '@/lib/policy/pack';
import { type LawData, lawData } from './law';

/** Settled elsewhere: who wrote it, where it stands, and what came of a request. */
const NOT_ASKED: readonly Modifier[] = ['author-is-pupil', 'author-is-staff', 'own-page', 'closed-space', 'refused'];

/** Conditions of the policy's own steps that a person can judge while deciding. */
const OF_LADDER = ['malicious', 'abusive'] as const;

/**
 * What a person is asked to judge about a post of this concern: only what changes something, in the installed policy, its steps, or
 * the law cards to be read. In the order of the vocabulary.
 */
export function judgedFor(concern: Concern, pack: PolicyPack | null, law: LawData = lawData()): Modifier[] {
  const matters = new Set<Modifier>(law.concerns[concern].flatMap((one) => one.with));
  for (const category of pack?.categories ?? [])
    for (const reading of category.readings)
      if (reading.concern === concern) for (const one of reading.onlyIf) matters.add(one);
  for (const step of pack?.ladder ?? [])
    if (step.concerns.length === 0 || step.concerns.includes(concern))
      for (const one of OF_LADDER) if (step.needs.includes(one)) matters.add(one);
  return MODIFIERS.filter((one) => matters.has(one) && !NOT_ASKED.includes(one));
}
