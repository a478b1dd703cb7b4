import type { Concern } from '@/lib/concerns';
import type { Modifier } from './pack';

/** `allegation-lead`: the LADO, or whoever has that duty in the school's nation. */
export type SafetyContact = 'emergency-services' | 'police' | 'safeguarding-lead' | 'allegation-lead';

export type SafetyCondition =
  | 'at-once'
  | 'if-immediate-danger'
  | 'if-child-involved'
  /** An adult is involved, there is coercion, or a child under 13. */
  | 'if-adult-coercion-or-under-13'
  | 'if-staff-may-have-harmed-child';

export interface SafetyStep {
  contact: SafetyContact;
  when: SafetyCondition;
}

export interface SafetyFacts {
  modifiers: readonly Modifier[];
  /** True once a person has said that a child may be at risk, whatever the post is filed under. */
  childAtRisk?: boolean;
}

const DANGER: SafetyStep = { contact: 'emergency-services', when: 'if-immediate-danger' };
const SAFEGUARDING: SafetyStep = { contact: 'safeguarding-lead', when: 'at-once' };

/** Concerns that go to people who can protect somebody before any step of a policy. */
const FIRST: Partial<Record<Concern, readonly SafetyStep[]>> = {
  'threat-violence': [
    DANGER,
    { contact: 'police', when: 'at-once' },
    { contact: 'safeguarding-lead', when: 'if-child-involved' },
  ],
  'grooming-sexual-contact': [
    DANGER,
    { contact: 'police', when: 'at-once' },
    SAFEGUARDING,
    { contact: 'allegation-lead', when: 'if-staff-may-have-harmed-child' },
  ],
  'intimate-image-child': [
    DANGER,
    SAFEGUARDING,
    { contact: 'police', when: 'if-adult-coercion-or-under-13' },
    { contact: 'allegation-lead', when: 'if-staff-may-have-harmed-child' },
  ],
  'self-harm': [DANGER, SAFEGUARDING],
  radicalisation: [DANGER, SAFEGUARDING],
};

/**
 * Who has to be told before the policy's own steps, in order; empty where nobody has to. What a policy prints late or
 * behind a condition does not wait here.
 */
export function safetyFirst(concern: Concern, facts: SafetyFacts): SafetyStep[] {
  const atRisk = facts.childAtRisk === true || facts.modifiers.includes('protected-child');
  const steps = [...(FIRST[concern] ?? (atRisk ? [DANGER, SAFEGUARDING] : []))];
  const at = steps.findIndex((s) => s.contact === 'safeguarding-lead');
  if (atRisk && at >= 0) steps[at] = SAFEGUARDING;
  if (concern === 'allegation-staff' && facts.childAtRisk === true)
    steps.push({ contact: 'allegation-lead', when: 'if-staff-may-have-harmed-child' });
  return steps;
}
