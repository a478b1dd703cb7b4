import { i18n } from '#i18n';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { PolicyPack } from '@/lib/policy/pack';
import { type Overdue, reviewState } from '@/lib/policy/review';
import { today } from './today';

/** `5 years 9 months`; empty within the first month. */
function overdueWords({ years, months }: Overdue): string {
  return [years > 0 && i18n.t('policy.years', years), months > 0 && i18n.t('policy.months', months)]
    .filter(Boolean)
    .join(' ');
}

/** What there is to say about the review date of a policy. */
export function reviewWords(pack: Pick<PolicyPack, 'document'>, day: string = today()): string {
  const review = reviewState(pack, day);
  if (review.kind === 'none') return i18n.t('policy.review.none');
  const due = dayWords(review.due);
  if (review.kind === 'current') return i18n.t('policy.review.current', [due]);
  const by = overdueWords(review.by);
  return by ? i18n.t('policy.review.past', [due, by]) : i18n.t('policy.review.justPassed', [due]);
}

/** Stands wherever a policy is cited: loud where the review date has passed, or where there is none. */
export function ReviewNotice({ pack }: { pack: Pick<PolicyPack, 'document'> }) {
  if (reviewState(pack, today()).kind === 'current') return <p className="ui-soft">{reviewWords(pack)}</p>;
  return (
    <Notice tone="caution">
      <p>{reviewWords(pack)}</p>
    </Notice>
  );
}

/** Which policy it is: name, title, date, and its review. */
export function PolicyCitation({ pack }: { pack: PolicyPack }) {
  const { document } = pack;
  return (
    <div className="ui-stack">
      <p>
        {i18n.t('policy.under')} <strong>{pack.name}</strong>, “{document.title}”.{' '}
        {document.adopted && i18n.t('policy.adopted', [dayWords(document.adopted)])}
      </p>
      <ReviewNotice pack={pack} />
    </div>
  );
}
