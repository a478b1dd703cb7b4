import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { PolicyPack } from '@/lib/policy/pack';
import { needsWriting } from './needs-writing';

/** What a policy says about who may flag, on which device and how; and whether that has to be had in writing. */
export function DesignationRules({ pack, level = 3 }: { pack: PolicyPack; level?: 3 | 4 }) {
  const writing = needsWriting(pack.designation);
  const Heading = `h${level}` as const;
  return (
    <div className="ui-stack">
      <Heading>{i18n.t('setup.rules.title')}</Heading>
      {writing && (
        <Notice tone="caution" title={i18n.t('setup.rules.writing.title')}>
          <p>{i18n.t(`setup.rules.writing.${writing}`)}</p>
        </Notice>
      )}
      <ul className="setup-rules">
        {pack.designation.map((rule) => (
          <li key={rule.id}>
            <p className="ui-row">
              <strong>{i18n.t(`setup.rules.about.${wordKey(rule.about)}`)}</strong>
              <Badge tone={rule.rule === 'forbidden' ? 'caution' : 'plain'}>
                {i18n.t(`setup.rules.rule.${wordKey(rule.rule)}`)}
              </Badge>
            </p>
            <p>
              {rule.says}{' '}
              {rule.clause && (
                <span className="ui-soft ui-small">
                  {i18n.t('setup.rules.clause', [
                    pack.clauses.find((clause) => clause.id === rule.clause)?.ref ?? rule.clause,
                  ])}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
