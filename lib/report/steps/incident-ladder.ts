import { type LadderFacts, type LadderView, ladderFor } from '@/lib/policy/ladder';
import { type Departure, type LadderProgress, ladderProgress, type StepRecord } from '@/lib/policy/ladder-progress';
import { type Modifier, type PolicyPack, PRECONDITIONS, type Precondition, type StepKind } from '@/lib/policy/pack';
import type { Incident, TreatedAs } from '@/lib/store/incident';

/** What a modifier of the flag and an answer about the incident say of the same thing; the answer is the later word. */
const SAME: Partial<Record<Precondition, Modifier>> = {
  refused: 'refused',
  'own-forum': 'own-page',
  malicious: 'malicious',
  abusive: 'abusive',
  repeat: 'repeat-same-target',
};

type Answers = Incident['answers'];

/** What the ladder of an incident is made of: what it is treated as, and what has been answered since. */
export function ladderFactsOf(as: TreatedAs, answers: Answers): LadderFacts {
  const denied = PRECONDITIONS.filter((one) => answers[one] === false).map((one) => SAME[one]);
  const repeated = as.modifiers.includes('repeat-same-target') && answers.repeat === undefined;
  const confirmed = PRECONDITIONS.filter((one) => answers[one] === true || (one === 'repeat' && repeated));
  return {
    modifiers: as.modifiers.filter((one) => !denied.includes(one)),
    strand: as.strand,
    adopted: as.adopted,
    confirmed,
    ...(answers['child-at-risk'] === undefined ? {} : { childAtRisk: answers['child-at-risk'] }),
    cleared: answers.cleared === true,
  };
}

/** Something that a person has to say before the ladder can be followed; `answer` is null where nobody has. */
export interface LadderQuestion {
  about: Precondition;
  answer: boolean | null;
  /** How many steps stand behind it. */
  steps: number;
}

export interface IncidentLadder {
  ladder: LadderView;
  progress: LadderProgress;
  questions: LadderQuestion[];
  /**
   * A step that the policy always takes once somebody judges the words so, and nobody has said yet: asked before all else. Null
   * where no step of the kind waits.
   */
  mustJudge: { about: Precondition; clauseRef: string; says: string } | null;
}

function questionsOf(ladder: LadderView, answers: Answers): LadderQuestion[] {
  return PRECONDITIONS.flatMap((about) => {
    const behind = ladder.steps.flatMap(({ conditions }) => conditions.filter(({ needs }) => needs === about));
    const settledByConcern = behind.length > 0 && behind.every(({ because }) => because === 'concern');
    if (behind.length === 0 || settledByConcern) return [];
    const known = behind.some(({ because }) => because === 'modifier' || because === 'person') ? true : null;
    return [{ about, answer: answers[about] ?? known, steps: behind.length }];
  });
}

/**
 * The ladder of an incident as the policy prints it, with what was answered and recorded.
 *
 * @param pack the one that the incident was treated under. @param sha256 of its text, which the records name.
 */
export function incidentLadder(
  as: TreatedAs,
  answers: Answers,
  steps: readonly StepRecord[],
  pack: PolicyPack,
): IncidentLadder {
  const ladder = ladderFor(pack, as.concern, ladderFactsOf(as, answers));
  const records = steps.filter((record) => record.pack === as.packSha256);
  const questions = questionsOf(ladder, answers);
  const open = (about: Precondition) => questions.some((one) => one.about === about && one.answer === null);
  const always = ladder.steps.find(
    ({ step }) => step.modality === 'always' && step.kind === 'police' && step.needs.some(open),
  );
  const about = always?.step.needs.find(open);
  return {
    ladder,
    progress: ladderProgress(ladder, records),
    questions,
    mustJudge: always && about ? { about, clauseRef: always.clause.ref, says: always.clause.says } : null,
  };
}

/** Departures for which one person is not enough: a second one has to agree, by name. */
const NEEDS_SECOND: readonly Departure[] = ['duty-left-out', 'held', 'condition-not-met'];
export const needsSecond = (departures: readonly Departure[]): boolean =>
  departures.some((one) => NEEDS_SECOND.includes(one));

/** Kinds of step that ask something of the author, who can refuse it. */
export const CAN_BE_REFUSED: readonly StepKind[] = ['ask-removal', 'talk', 'meeting', 'letter'];
/** A refusal of these is a refusal to remove: what the policy prints behind a refusal opens. */
export const ASKS_REMOVAL: readonly StepKind[] = ['ask-removal', 'letter'];
