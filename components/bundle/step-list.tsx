import { i18n } from '#i18n';
import { STEPS, type Step } from './draft';

const NAMES = { 1: 'who', 2: 'what', 3: 'how' } as const;

export const stepName = (step: Step): string => i18n.t(`bundle.steps.${NAMES[step]}`);

/** Where in the assistant somebody is. Steps that were taken can be gone back to. */
export function StepList({ step, onStep }: { step: Step; onStep(step: Step): void }) {
  return (
    <nav aria-label={i18n.t('bundle.steps.label')}>
      <ol className="bundle-steps">
        {STEPS.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {one < step ? (
              <button type="button" className="ui-button" data-variant="quiet" onClick={() => onStep(one)}>
                {stepName(one)}
              </button>
            ) : (
              <span>{stepName(one)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
