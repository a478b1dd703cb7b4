import type { Concern } from '@/lib/concerns';
import type { StepKind } from './pack';

export const ADVICE = ['removal', 'report', 'block', 'letter', 'legal', 'pictures'] as const;
/** What speaks against a step that a policy prints, by what the step does to somebody who complains. */
export type Advice = (typeof ADVICE)[number];

/**
 * Steps that answer a complaint as if it were abuse. Three of the five policies list complaints as misuse, and their ladders are printed
 * for all misuse alike; a complaint is protected expression, has a procedure of its own, and is never followed up for being one. Police
 * and safeguarding are not among them: nobody is kept from those.
 */
const FOR_COMPLAINTS: Partial<Record<StepKind, Advice>> = {
  'ask-removal': 'removal',
  'platform-report': 'report',
  'block-own-page': 'block',
  letter: 'letter',
  'legal-action': 'legal',
  'legal-advice': 'legal',
  'ban-photography': 'pictures',
};

/** Why a step that the policy prints is not advised for a concern; null for all others. The step stays as it is printed, and open. */
export const advisedAgainst = (concern: Concern, kind: StepKind): Advice | null =>
  concern === 'complaint-school' ? (FOR_COMPLAINTS[kind] ?? null) : null;
