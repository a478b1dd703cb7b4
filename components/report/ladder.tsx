import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { LadderView, StepView } from '@/lib/policy/ladder';
import type { SafetyStep } from '@/lib/policy/safety';
import { AgainstAdvice, StepBadge } from './against-advice';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who has to be told before anything else, in order. */
export function SafetyFirst({ steps }: { steps: readonly SafetyStep[] }) {
  return (
    <Notice tone="danger" title={i18n.t('report.safety.title')}>
      <ol className="report-safety">
        {steps.map(({ contact, when }) => (
          <li key={`${contact} ${when}`}>
            <strong>{i18n.t(`report.safety.contacts.${wordKey(contact)}`)}</strong>,{' '}
            {i18n.t(`report.safety.conditions.${wordKey(when)}`)}.
          </li>
        ))}
      </ol>
      <p>{i18n.t('report.safety.override')}</p>
    </Notice>
  );
}

function stateWords({ state, conditions }: StepView): string | null {
  if (state === 'held') return i18n.t('report.ladder.held');
  if (state === 'open-for-safety') return i18n.t('report.ladder.open_for_safety');
  const unmet = conditions
    .filter(({ met }) => !met)
    .map(({ needs }) => i18n.t(`report.ladder.needs.${wordKey(needs)}`));
  return unmet.length > 0 ? i18n.t('report.ladder.waits', [and.format(unmet)]) : null;
}

/** Steps with the place that they have in the policy, also where they are shown apart. */
function Steps({ views, all }: { views: readonly StepView[]; all: readonly StepView[] }) {
  return (
    <ol className="report-ladder">
      {views.map((view) => {
        const { step, clause, state, advice } = view;
        const words = advice ? null : stateWords(view);
        return (
          <li key={step.id} value={all.indexOf(view) + 1} data-state={state}>
            <p>
              <StepBadge step={view} bold={state === 'open' || state === 'open-for-safety'} /> {step.label}
            </p>
            {words && <p className="report-ladder-state">{words}</p>}
            {advice ? (
              <AgainstAdvice step={view} advice={advice} />
            ) : (
              <p className="ui-soft ui-small">
                {i18n.t('report.ladder.owner', [step.owner])}.{' '}
                {i18n.t('report.ladder.printed', [clause.ref, step.verb])}. {step.note}{' '}
                {view.skipNeedsReason && i18n.t('report.ladder.duty')}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The steps that the school's policy prints: those open now, then what waits; in the policy's order, with how firmly. */
export function Ladder({ ladder }: { ladder: LadderView }) {
  const against = ladder.steps.filter(({ advice }) => advice !== null);
  const later = ladder.steps.filter(
    (view) => !against.includes(view) && (view.state === 'waits' || view.state === 'held'),
  );
  const open = ladder.steps.filter((view) => !later.includes(view) && !against.includes(view));
  if (ladder.steps.length === 0) return <p>{i18n.t('report.ladder.none')}</p>;
  return (
    <>
      {open.length > 0 && <Steps views={open} all={ladder.steps} />}
      {later.length > 0 && (
        <details>
          <summary>{i18n.t('report.ladder.later', later.length)}</summary>
          <Steps views={later} all={ladder.steps} />
        </details>
      )}
      {against.length > 0 && (
        <details>
          <summary>{i18n.t('perSchool.complaint.count', against.length)}</summary>
          <Steps views={against} all={ladder.steps} />
        </details>
      )}
    </>
  );
}
