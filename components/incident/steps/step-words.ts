import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { Departure, StepOutcome, StepProgress } from '@/lib/policy/ladder-progress';
import type { LetterKind } from '@/lib/report/letters/letter';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const outcomeWords = (outcome: StepOutcome): string => i18n.t(`steps.outcomes.${wordKey(outcome)}`);
export const departureWords = (departure: Departure): string => i18n.t(`steps.departures.${wordKey(departure)}`);
const isOnlyAdvice = (departures: readonly Departure[]): boolean => departures.every((one) => one === 'against-advice');

/** Departures from the policy, and apart from them one from advice, which does as the policy prints. Empty ones are left out. */
export const departureGroups = (departures: readonly Departure[]): { fromPolicy: boolean; of: Departure[] }[] =>
  [true, false]
    .map((fromPolicy) => ({ fromPolicy, of: departures.filter((one) => (one !== 'against-advice') === fromPolicy) }))
    .filter(({ of }) => of.length > 0);
export const reasonNeeded = (departures: readonly Departure[]): string =>
  i18n.t(isOnlyAdvice(departures) ? 'perSchool.complaint.needReason' : 'steps.faults.reason');
export const letterName = (kind: LetterKind): string => i18n.t(`steps.letter.kinds.${wordKey(kind)}`);

/** Why a step is not to be taken yet, or what is to be known about taking it now; null where nothing is. */
export function whyWords({ state, conditions, first, instead }: StepProgress): string | null {
  if (instead) return i18n.t('steps.why.instead', [instead]);
  if (state === 'held') return i18n.t('report.ladder.held');
  if (state === 'open-for-safety') return i18n.t('report.ladder.open_for_safety');
  const unmet = conditions.filter(({ met }) => !met);
  if (unmet.length > 0)
    return i18n.t('report.ladder.waits', [
      and.format(unmet.map(({ needs }) => i18n.t(`report.ladder.needs.${wordKey(needs)}`))),
    ]);
  if (first.length > 0) return i18n.t('steps.why.first', [and.format(first.map((label) => `“${label}”`))]);
  return null;
}
