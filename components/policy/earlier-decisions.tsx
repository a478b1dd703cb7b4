import { i18n } from '#i18n';
import { CapturedText } from '@/components/ui/captured-text';
import { MomentText } from '@/components/ui/moment-text';
import type { PolicyPack } from '@/lib/policy/pack';
import type { Decision, OnCheck } from '@/lib/store/decision';
import { FrozenVerdictsView } from './frozen-verdicts';
import type { Installed } from './made-decision';
import { concernName, notRightWords, outcomeName } from './words';

/** What was chosen, in words: the policy's own label where the pack has it. */
export function chosenWords(decision: Decision, pack: PolicyPack | null): string {
  const label = pack?.categories.find(({ id }) => id === decision.categoryId)?.label;
  const concern = decision.concern && concernName(decision.concern);
  const clause = decision.clauseRef && `${i18n.t('policy.clause')} ${decision.clauseRef}`;
  return [label, concern, clause].filter(Boolean).join(' · ') || i18n.t('policy.decide.noCategory');
}

/** What was said about the check with a decision. */
function SaidOfCheck({ onCheck }: { onCheck: OnCheck | null }) {
  if (!onCheck) return null;
  return (
    <ul className="ui-small">
      {onCheck.notRight.map(({ concern, strand, sense, text, why }) => (
        <li key={`${text} ${concern} ${strand} ${sense}`}>
          {i18n.t('policy.judge.saidNotRight', [concernName(concern), notRightWords(why)])}
        </li>
      ))}
      {onCheck.missed && <li>{i18n.t('policy.judge.saidMissed', [concernName(onCheck.missed)])}</li>}
    </ul>
  );
}

/** Every decision on a flag, the latest first. */
export function EarlierDecisions({
  decisions,
  installed,
}: {
  decisions: readonly Decision[];
  installed: Installed | null;
}) {
  return (
    <ol className="policy-decisions" reversed>
      {decisions.toReversed().map((decision, place) => (
        // Numbered here: a browser counts the points of lists within a decision along.
        <li key={decision.at} value={decisions.length - place}>
          <p>
            <strong>{outcomeName(decision.outcome)}</strong>
          </p>
          <p>{chosenWords(decision, installed?.pack ?? null)}</p>
          <p className="ui-soft ui-small">
            {i18n.t('policy.decide.by', [decision.by.name, decision.by.role || '–'])} · <MomentText at={decision.at} />{' '}
            · {decision.asSuggested ? i18n.t('policy.decide.asSuggested') : i18n.t('policy.decide.notSuggested')}
          </p>
          <SaidOfCheck onCheck={decision.onCheck} />
          {decision.note && <CapturedText text={decision.note} />}
          {decision.verdicts && (
            <FrozenVerdictsView decision={decision} verdicts={decision.verdicts} installed={installed} />
          )}
        </li>
      ))}
    </ol>
  );
}
