import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { PolicyPack } from '@/lib/policy/pack';
import { needsWriting } from './needs-writing';

interface DesignationRulesProps {
  pack: PolicyPack;
  /** Where the rules have been read before, they are folded away; what has to be had in writing is always in view. */
  folded?: boolean;
}

/** What a policy says about who may flag, on which device and how; and whether that has to be had in writing. */
export function DesignationRules({ pack, folded = false }: DesignationRulesProps) {
  const writing = needsWriting(pack.designation);
  return (
    <>
      {writing && (
        <Notice tone="caution" title={i18n.t('setup.rules.writing.title')}>
          <p>{i18n.t(`setup.rules.writing.${writing}`)}</p>
        </Notice>
      )}
      {folded ? (
        <details>
          <summary>{i18n.t('setup.rules.title')}</summary>
          <Rules pack={pack} />
        </details>
      ) : (
        <>
          <h3>{i18n.t('setup.rules.title')}</h3>
          <Rules pack={pack} />
        </>
      )}
    </>
  );
}

function Rules({ pack }: { pack: PolicyPack }) {
  const clauseRef = (id: string) => pack.clauses.find((clause) => clause.id === id)?.ref ?? id;
  return (
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
              <span className="ui-soft ui-small">{i18n.t('setup.rules.clause', [clauseRef(rule.clause)])}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
