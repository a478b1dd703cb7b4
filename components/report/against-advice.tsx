import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { wordKey } from '@/components/ui/word-key';
import type { Advice } from '@/lib/policy/advised-against';
import type { StepView } from '@/lib/policy/ladder';

/** How firmly the policy puts a step; of one that is not advised, that it is not. */
export function StepBadge({ step: { step, advice }, bold }: { step: StepView; bold: boolean }) {
  if (advice) return <Badge tone="caution">{i18n.t('perSchool.complaint.badge')}</Badge>;
  return <Badge tone={bold ? 'brand' : 'plain'}>{i18n.t(`report.ladder.modalities.${wordKey(step.modality)}`)}</Badge>;
}

/** What the policy prints about a step that is not advised, and why it is not: both, so that a person can decide. */
export function AgainstAdvice({ step: { step, clause }, advice }: { step: StepView; advice: Advice }) {
  return (
    <div className="report-advice">
      <p>
        <strong>{i18n.t('perSchool.complaint.prints')}</strong>{' '}
        {i18n.t('perSchool.complaint.printed', [clause.ref, step.verb, step.owner])}
      </p>
      <p>
        <strong>{i18n.t('perSchool.complaint.whyNot')}</strong> {i18n.t(`perSchool.complaint.why.${advice}`)}
      </p>
    </div>
  );
}
