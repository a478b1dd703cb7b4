import { i18n } from '#i18n';
import { ReviewNotice } from '@/components/policy/review-notice';
import { Fact, Facts } from '@/components/ui/facts';
import { dayWords } from '@/components/ui/moment';
import type { PolicyPack } from '@/lib/policy/pack';
import { DesignationRules } from './designation-rules';

interface PolicySummaryProps {
  pack: PolicyPack;
  /** SHA-256 of the pack's text, where it is installed. */
  sha256?: string;
}

/** A policy as a person has to know it before using it: which document, how old, and what it says about flagging. */
export function PolicySummary({ pack, sha256 }: PolicySummaryProps) {
  const { document } = pack;
  return (
    <div className="ui-stack">
      <ReviewNotice pack={pack} />
      <Facts>
        <Fact name={i18n.t('setup.policy.document')}>{document.title}</Fact>
        <Fact name={i18n.t('setup.policy.schools')}>{pack.schools.map((school) => school.name).join(', ')}</Fact>
        <Fact name={i18n.t('setup.policy.adopted')}>
          {document.adopted ? dayWords(document.adopted) : i18n.t('setup.policy.adoptedNone')}
        </Fact>
        <Fact name={i18n.t('setup.policy.reviewBy')}>
          {document.review ? dayWords(document.review) : i18n.t('setup.policy.reviewNone')}
        </Fact>
        <Fact name={i18n.t('setup.policy.responsible')}>{document.responsible}</Fact>
        <Fact name={i18n.t('setup.policy.categories')}>{pack.categories.length}</Fact>
        <Fact name={i18n.t('setup.policy.steps')}>{pack.ladder.length}</Fact>
        <Fact name={i18n.t('setup.policy.hash')}>{sha256 && <code className="ui-hash">{sha256}</code>}</Fact>
      </Facts>
      <DesignationRules pack={pack} folded={sha256 !== undefined} />
      {pack.remarks.length > 0 && (
        <details>
          <summary>{i18n.t('setup.policy.remarks')}</summary>
          <ul>
            {pack.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
