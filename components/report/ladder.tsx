import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { LadderView, StepView } from '@/lib/policy/ladder';
import type { SafetyStep } from '@/lib/policy/safety';

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
        const { step, clause, state } = view;
        const words = stateWords(view);
        return (
          <li key={step.id} value={all.indexOf(view) + 1} data-state={state}>
            <p>
              <Badge tone={state === 'open' || state === 'open-for-safety' ? 'brand' : 'plain'}>
                {i18n.t(`report.ladder.modalities.${wordKey(step.modality)}`)}
              </Badge>{' '}
              {step.label}
            </p>
            {words && <p className="report-ladder-state">{words}</p>}
            <p className="ui-soft ui-small">
              {i18n.t('report.ladder.owner', [step.owner])}. {i18n.t('report.ladder.printed', [clause.ref, step.verb])}.{' '}
              {step.note} {view.skipNeedsReason && i18n.t('report.ladder.duty')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** The steps that the school's policy prints: those open now, then what waits; in the policy's order, with how firmly. */
export function Ladder({ ladder }: { ladder: LadderView }) {
  const later = ladder.steps.filter(({ state }) => state === 'waits' || state === 'held');
  const open = ladder.steps.filter((view) => !later.includes(view));
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
    </>
  );
}
