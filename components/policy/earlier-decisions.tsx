import { i18n } from '#i18n';
import { CapturedText } from '@/components/ui/captured-text';
import { MomentText } from '@/components/ui/moment-text';
import type { PolicyPack } from '@/lib/policy/pack';
import type { Decision } from '@/lib/store/rows';
import { concernName, outcomeName } from './words';

/** What was chosen, in words: the policy's own label where the pack has it. */
export function chosenWords(decision: Decision, pack: PolicyPack | null): string {
  const label = pack?.categories.find(({ id }) => id === decision.categoryId)?.label;
  const concern = decision.concern && concernName(decision.concern);
  const clause = decision.clauseRef && `${i18n.t('policy.clause')} ${decision.clauseRef}`;
  return [label, concern, clause].filter(Boolean).join(' · ') || i18n.t('policy.decide.noCategory');
}

/** Every decision on a flag, the latest first. */
export function EarlierDecisions({ decisions, pack }: { decisions: readonly Decision[]; pack: PolicyPack | null }) {
  return (
    <ol className="policy-decisions" reversed>
      {decisions.toReversed().map((decision) => (
        <li key={decision.at}>
          <p>
            <strong>{outcomeName(decision.outcome)}</strong>
          </p>
          <p>{chosenWords(decision, pack)}</p>
          <p className="ui-soft ui-small">
            {i18n.t('policy.decide.by', [decision.by.name, decision.by.role || '–'])} · <MomentText at={decision.at} />{' '}
            · {decision.asSuggested ? i18n.t('policy.decide.asSuggested') : i18n.t('policy.decide.notSuggested')}
          </p>
          {decision.note && <CapturedText text={decision.note} />}
        </li>
      ))}
    </ol>
  );
}
