import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import type { LadderProgress, StepProgress } from '@/lib/policy/ladder-progress';
import { StepEntry, type StepsOf } from './step-entry';

interface GroupProps {
  title: ReactNode;
  steps: readonly StepProgress[];
  all: readonly StepProgress[];
  of: StepsOf;
}

/** Steps with the number that they have in the policy, also where they are shown apart. */
function Group({ steps, all, of }: Omit<GroupProps, 'title'>) {
  return (
    <ol className="steps-list">
      {steps.map((step) => (
        <li key={step.step.id} value={all.indexOf(step) + 1} data-place={step.place} data-step-id={step.step.id}>
          <StepEntry step={step} {...of} />
        </li>
      ))}
    </ol>
  );
}

const labels = (steps: readonly StepProgress[]) => steps.map(({ step }) => `“${step.label}”`).join(', ');

/** Every step of the ladder: what comes next, what was done, and what is not to be taken yet. */
export function StepList({ progress, of }: { progress: LadderProgress; of: StepsOf }) {
  const { steps: all, next, mustRemain } = progress;
  if (all.length === 0) return <p>{i18n.t('report.ladder.none')}</p>;
  const settled = all.filter(({ place }) => place === 'done' || place === 'left-out');
  const isNow = (step: StepProgress) =>
    next.includes(step) || (step.step.kind === 'principle' && step.place === 'next');
  const now = all.filter(isNow);
  const against = all.filter(({ place }) => place === 'not-advised');
  const later = all.filter((step) => !settled.includes(step) && !now.includes(step) && !against.includes(step));
  const duties = mustRemain.filter((step) => !next.includes(step));
  return (
    <>
      <Section title={i18n.t('steps.now')}>
        {next.length === 0 && <p>{i18n.t('steps.noNext')}</p>}
        {now.length > 0 && <Group steps={now} all={all} of={of} />}
        {duties.length > 0 && <p>{i18n.t('steps.alsoMust', [labels(duties)])}</p>}
      </Section>
      {later.length > 0 && (
        <Section title={i18n.t('steps.later')}>
          <details>
            <summary>{i18n.t('steps.laterCount', later.length)}</summary>
            <Group steps={later} all={all} of={of} />
          </details>
        </Section>
      )}
      {against.length > 0 && (
        <Section title={i18n.t('perSchool.complaint.title')}>
          <p>{i18n.t('perSchool.complaint.hint')}</p>
          <Group steps={against} all={all} of={of} />
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={i18n.t('steps.settled')}>
          <Group steps={settled} all={all} of={of} />
        </Section>
      )}
    </>
  );
}
