import type { LadderView, StepView } from './ladder';
import type { Modality } from './pack';

export const STEP_RESULTS = ['done', 'left-out'] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

export const STEP_OUTCOMES = ['agreed', 'refused', 'no-answer', 'sent', 'other'] as const;
/** What came of a step that was taken. `refused` by the author opens what the policy prints behind a refusal. */
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** What was done about one step of a ladder, or why it was left out. Later records about the same step stand beside earlier ones. */
export interface StepRecord {
  stepId: string;
  /** SHA-256 of the pack that printed the step: a step of the same name may read otherwise in the next policy. */
  pack: string;
  result: StepResult;
  /** Day on which it was done, `2026-11-20`, as the person says. */
  on: string;
  outcome: StepOutcome | null;
  note: string;
  /** Why it departs from what is printed; empty where it does not. */
  reason: string;
  departures: Departure[];
  at: string;
  by: { name: string; role: string };
  /** Who took the step, where that is not who writes it down: `Chair of governors`. Records of an earlier version do not have it. */
  doneBy?: string;
}

/**
 * How an action would depart from the printed ladder: `before-its-order` – a step that comes first was neither taken nor left
 * out; `condition-not-met` – printed behind a condition that nobody has confirmed; `held` – people who protect somebody come
 * first and have not cleared it; `duty-left-out` – printed as a duty and not taken; `safety-override` – taken early because
 * safety comes before the printed order; `against-advice` – printed, and taken though it is not advised for this concern.
 */
export type Departure =
  | 'before-its-order'
  | 'condition-not-met'
  | 'held'
  | 'duty-left-out'
  | 'safety-override'
  | 'against-advice';

export interface StepProgress extends StepView {
  /** Every record of this step, oldest first. */
  records: StepRecord[];
  /**
   * `next`: open, and everything that comes first is settled. `later`: open, but something comes first. `not-advised`: printed, and
   * neither next nor a duty, whatever its conditions.
   */
  place: 'done' | 'left-out' | 'next' | 'later' | 'not-yet' | 'not-advised';
  /** Labels of the steps that come first and are not settled; empty for all others. */
  first: string[];
  /** Label of the step that was taken instead, where the policy prints the two with "or"; null for all others. */
  instead: string | null;
}

export interface LadderProgress {
  steps: StepProgress[];
  /** Duties whose conditions are met and that nobody has settled. */
  mustRemain: StepProgress[];
  next: StepProgress[];
}

/** Weaker words than these leave the order to the school: a step printed with them is never in the way of a later one. */
const COMES_FIRST: readonly Modality[] = ['must', 'always', 'will', 'will-usually'];

/** The step of the same choice that was taken. */
const takenInstead = ({ step }: StepView, ladder: LadderView, records: readonly StepRecord[]) =>
  ladder.steps.find(
    (other) =>
      step.oneOf !== undefined &&
      other.step.oneOf === step.oneOf &&
      other.step.id !== step.id &&
      records.some(({ stepId, result }) => stepId === other.step.id && result === 'done'),
  )?.step.label ?? null;

const isSettled = (view: StepView, ladder: LadderView, records: readonly StepRecord[]) =>
  records.some(({ stepId }) => stepId === view.step.id) || takenInstead(view, ladder, records) !== null;

/**
 * Police and safeguarding do not stand in a queue: who protects somebody is never told to wait for a talk, and nothing is told to wait
 * for them but what is held for safety. A duty that the policy lays on the parent is in nobody's way.
 */
const standsInOrder = ({ step }: StepView) =>
  step.kind !== 'police' &&
  step.kind !== 'safeguarding' &&
  !(step.kind === 'complaints-procedure' && /^parent/i.test(step.owner));

/** A step that the policy puts before another one, that stands open, and that nobody has settled. */
function waitingBefore(view: StepView, ladder: LadderView, records: readonly StepRecord[]): StepView[] {
  return ladder.steps.filter(
    (other) =>
      other.step.order < view.step.order &&
      other.step.kind !== 'principle' &&
      other.state === 'open' &&
      other.advice === null &&
      standsInOrder(other) &&
      COMES_FIRST.includes(other.step.modality) &&
      !isSettled(other, ladder, records),
  );
}

/**
 * What a ladder looks like with what has been recorded about it.
 *
 * @param records of this ladder's pack only; those of another pack or of a step that this ladder does not have are ignored.
 */
export function ladderProgress(ladder: LadderView, records: readonly StepRecord[]): LadderProgress {
  const steps = ladder.steps.map((view): StepProgress => {
    const own = records.filter(({ stepId }) => stepId === view.step.id);
    const last = own.at(-1);
    const first = standsInOrder(view) ? waitingBefore(view, ladder, records).map(({ step }) => step.label) : [];
    const isOpen = view.state === 'open' || view.state === 'open-for-safety';
    const waiting = isOpen ? (first.length > 0 ? 'later' : 'next') : 'not-yet';
    const open = view.advice === null ? waiting : 'not-advised';
    const instead = takenInstead(view, ladder, records);
    return { ...view, records: own, first, instead, place: last ? last.result : open };
  });
  const open = steps.filter(({ step }) => step.kind !== 'principle');
  return {
    steps,
    mustRemain: open.filter(
      ({ skipNeedsReason, records: own, instead }) => skipNeedsReason && own.length === 0 && instead === null,
    ),
    next: open.filter(({ place, instead }) => place === 'next' && instead === null),
  };
}

/** How recording this now would depart from what is printed. Where it does, a reason and a name are needed. */
export function departuresOf(step: StepProgress, result: StepResult): Departure[] {
  if (result === 'left-out') return step.skipNeedsReason && step.instead === null ? ['duty-left-out'] : [];
  const departures: Departure[] = step.advice === null ? [] : ['against-advice'];
  if (step.state === 'held') departures.push('held');
  if (step.state === 'open-for-safety') departures.push('safety-override');
  if (step.state !== 'open-for-safety' && step.conditions.some(({ met }) => !met)) departures.push('condition-not-met');
  if (step.first.length > 0) departures.push('before-its-order');
  return departures;
}
