import type { Concern } from '@/lib/concerns';
import { type Advice, advisedAgainst } from './advised-against';
import type {
  Audience,
  Clause,
  LadderStep,
  Modality,
  Modifier,
  PolicyPack,
  PolicyVerdict,
  Precondition,
  StepKind,
} from './pack';
import { type SafetyStep, safetyFirst } from './safety';
import { audiencesOf, policyVerdict, type VerdictFacts } from './verdict';

export interface LadderFacts extends VerdictFacts {
  /** Preconditions that a person has confirmed, beside those that modifiers and concern settle. */
  confirmed?: readonly Precondition[];
  /** The school's decision, by step id, on steps that it may extend beyond defamation. */
  extended?: Readonly<Record<string, boolean>>;
  /** Whether a child was or may be harmed; undefined = nobody has answered yet. */
  childAtRisk?: boolean;
  /** True once police or safeguarding lead have said that the school may go on with its own steps. */
  cleared?: boolean;
}

export interface StepCondition {
  needs: Precondition;
  met: boolean;
  /**
   * What settles it: the concern itself, a modifier of the flag, a person, the school's decision to extend the step, or
   * the assumption made until the school decides. `nobody-said` where it is not met.
   */
  because: 'concern' | 'modifier' | 'person' | 'school-extends' | 'extended-by-default' | 'nobody-said';
}

/**
 * `open`: may be taken now. `waits`: a printed condition is not met. `held`: people who protect somebody come first.
 * `open-for-safety`: printed behind a condition that safety overrides; the reason to record is "safety override".
 */
export type StepState = 'open' | 'waits' | 'held' | 'open-for-safety';

export interface StepView {
  step: LadderStep;
  clause: Clause;
  state: StepState;
  conditions: StepCondition[];
  /** The policy prints it as a duty and its conditions are met as printed: leaving it out needs a reason and a name. */
  skipNeedsReason: boolean;
  /** Why it is not advised for this concern though the policy prints it; null for all others. It is then nobody's duty. */
  advice: Advice | null;
}

export interface LadderView {
  /** Whose steps these are, the author's part in the school. */
  audiences: Audience[];
  /** Who has to be told before anything else, in order; empty where nobody has to. */
  safety: SafetyStep[];
  /** True where somebody has to say first whether a child was or may be harmed. */
  askChildAtRisk: boolean;
  /**
   * True where the policy lists the concern, asks people not to do it, or names it for the police. Where it does not, steps that it
   * prints for misuse at large are open to the school and are no duty.
   */
  isCovered: boolean;
  /** In the policy's order. Empty where it prints none for this author and concern. */
  steps: StepView[];
}

const BY_MODIFIER: Partial<Record<Precondition, Modifier>> = {
  refused: 'refused',
  'own-forum': 'own-page',
  malicious: 'malicious',
  abusive: 'abusive',
};

/** Concerns in which a report that a child was harmed may be hidden; it may be true and goes to safeguarding first. */
const MAY_DISCLOSE: readonly Concern[] = ['allegation-staff', 'complaint-school'];

/** What does not reach the author, and so cannot warn them or end the evidence. */
const BESIDE_THE_AUTHOR: readonly StepKind[] = ['principle', 'police', 'safeguarding', 'legal-advice'];
const PROTECTS: readonly StepKind[] = ['police', 'safeguarding'];
const DUTIES: readonly Modality[] = ['must', 'always', 'will'];

function conditionOf(needs: Precondition, step: LadderStep, concern: Concern, facts: LadderFacts): StepCondition {
  const met = (because: StepCondition['because']): StepCondition => ({ needs, met: true, because });
  const modifier = BY_MODIFIER[needs];
  if (needs === 'defamatory' && concern === 'defamatory') return met('concern');
  if (modifier && facts.modifiers.includes(modifier)) return met('modifier');
  if (facts.confirmed?.includes(needs)) return met('person');
  if (needs === 'defamatory' && step.extendable) {
    const decided = facts.extended?.[step.id];
    if (decided === true) return met('school-extends');
    if (decided === undefined && step.extendable === 'yes-by-default') return met('extended-by-default');
  }
  return { needs, met: false, because: 'nobody-said' };
}

const COVERS: readonly PolicyVerdict[] = ['police-trigger', 'listed', 'asked-not-to'];

const asPrinted = (c: StepCondition) => c.met && c.because !== 'school-extends' && c.because !== 'extended-by-default';

/**
 * The steps that the policy prints for a concern, in its own order, with what each still waits for.
 *
 * Safety comes before order: for a threat, a child at risk, grooming, an intimate image, self-harm or radicalisation,
 * police and safeguarding stand open whatever the policy prints, and steps that reach the author are held until
 * `cleared`. Modalities stay as printed.
 */
export function ladderFor(pack: PolicyPack, concern: Concern, facts: LadderFacts): LadderView {
  const audiences = audiencesOf(facts.modifiers);
  const safety = safetyFirst(concern, facts);
  const askChildAtRisk = MAY_DISCLOSE.includes(concern) && facts.childAtRisk === undefined;
  const { verdict } = policyVerdict(pack, concern, facts);
  const isCovered = COVERS.includes(verdict) || (verdict === 'staff-code-only' && audiences.includes('staff'));
  const holds = facts.cleared !== true && (safety.length > 0 || askChildAtRisk);

  const steps = pack.ladder
    .filter((s) => s.audience === 'anyone' || audiences.includes(s.audience))
    .filter((s) => s.concerns.length === 0 || s.concerns.includes(concern))
    .sort((a, b) => a.order - b.order)
    .map((step): StepView => {
      const clause = pack.clauses.find((c) => c.id === step.clause);
      if (!clause) throw new Error(`pack ${pack.id}: no clause "${step.clause}"`);
      const conditions = step.needs.map((needs) => conditionOf(needs, step, concern, facts));
      const ready = conditions.every((c) => c.met);
      const advice = advisedAgainst(concern, step.kind);
      let state: StepState = ready ? 'open' : 'waits';
      if (holds && !BESIDE_THE_AUTHOR.includes(step.kind)) state = 'held';
      else if (!ready && safety.length > 0 && PROTECTS.includes(step.kind)) state = 'open-for-safety';
      return {
        step,
        clause,
        state,
        conditions,
        advice,
        skipNeedsReason:
          advice === null &&
          step.kind !== 'principle' &&
          DUTIES.includes(step.modality) &&
          conditions.every(asPrinted) &&
          (isCovered || step.concerns.length > 0),
      };
    });
  return { audiences, safety, askChildAtRisk, isCovered, steps };
}
