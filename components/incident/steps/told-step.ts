import { i18n } from '#i18n';
import type { Departure, StepOutcome, StepProgress, StepResult } from '@/lib/policy/ladder-progress';
import { ASKS_REMOVAL, needsSecond } from '@/lib/report/steps/incident-ladder';
import type { IncidentTold } from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';
import { reasonNeeded } from './step-words';

/** What stands in the form for a step. */
export interface StepDraft {
  result: StepResult;
  on: string;
  outcome: StepOutcome | null;
  doneBy: string;
  note: string;
  reason: string;
  /** Who agreed to a departure. */
  second: { name: string; role: string };
  /** A day on which to come back to it; empty for none. */
  comeBack: string;
}

export type StepFaults = Partial<Record<'on' | 'doneBy' | 'reason' | 'second' | 'comeBack', string>>;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** @param now the day on the device's calendar. */
export function faultsOf(
  draft: StepDraft,
  departures: readonly Departure[],
  person: Person | null,
  now: string,
): StepFaults {
  const faults: StepFaults = {};
  if (!isDay(draft.on)) faults.on = i18n.t('steps.faults.day');
  else if (draft.on > now) faults.on = i18n.t('steps.faults.future');
  if (!draft.doneBy.trim()) faults.doneBy = i18n.t('steps.faults.doneBy');
  if (departures.length > 0 && !draft.reason.trim()) faults.reason = reasonNeeded(departures);
  if (draft.comeBack && (!isDay(draft.comeBack) || draft.comeBack < now)) faults.comeBack = i18n.t('steps.faults.past');
  if (needsSecond(departures)) {
    const name = draft.second.name.trim();
    if (!name || !draft.second.role.trim()) faults.second = i18n.t('steps.faults.second');
    else if (name.toLowerCase() === person?.name.trim().toLowerCase())
      faults.second = i18n.t('steps.faults.sameSecond');
  }
  return faults;
}

/** Everything that recording a step writes down: the sign-off before what was signed off, and the refusal after it. */
export function toldOf(
  draft: StepDraft,
  { step }: Pick<StepProgress, 'step'>,
  pack: string,
  departures: readonly Departure[],
): IncidentTold[] {
  const reason = departures.length > 0 ? draft.reason.trim() : '';
  const isDone = draft.result === 'done';
  const told: IncidentTold[] = [];
  if (needsSecond(departures))
    told.push({
      kind: 'signed-off',
      about: 'departure',
      name: draft.second.name.trim(),
      role: draft.second.role.trim(),
      reason: `${step.label}: ${reason}`,
    });
  told.push({
    kind: 'step',
    step: {
      stepId: step.id,
      pack,
      result: draft.result,
      on: draft.on,
      outcome: isDone ? draft.outcome : null,
      note: draft.note.trim(),
      reason,
      departures: [...departures],
      doneBy: draft.doneBy.trim(),
    },
  });
  if (isDone && draft.outcome === 'refused' && ASKS_REMOVAL.includes(step.kind))
    told.push({ kind: 'answered', question: 'refused', answer: true, note: step.label });
  if (draft.comeBack)
    told.push({
      kind: 'due',
      id: crypto.randomUUID(),
      about: 'step',
      what: step.label,
      on: draft.comeBack,
      stepId: step.id,
      flagId: null,
    });
  return told;
}
