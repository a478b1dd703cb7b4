import { useId } from 'react';
import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Revealed } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import type { Span, Suggestion } from '@/lib/policy/check/suggestion';
import type { Clause, PolicyPack } from '@/lib/policy/pack';
import { markId, type Reason, reasonId } from './reasons';
import { concernName, policyVerdictWords, strandWords } from './words';

/** Longest quotation in a list; the whole stands in the text. */
const QUOTED = 140;

function Quote({ text, span }: { text: string; span: Span }) {
  const quoted = text.slice(span.start, span.end);
  return (
    <q>
      <bdi dir="auto">
        <Revealed text={quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}…` : quoted} />
      </bdi>
    </q>
  );
}

interface SuggestionCardProps {
  suggestion: Suggestion;
  /** Place in the list; null for one that was withdrawn. */
  place: number | null;
  pack: PolicyPack | null;
  text: string;
  reasons: readonly Reason[];
  scope: string;
  onShow(reason: Reason): void;
}

const clauseOf = (pack: PolicyPack | null, id: string | undefined): Clause | undefined =>
  pack?.clauses.find((clause) => clause.id === id);

function Particulars({ suggestion, place, pack, text, reasons, scope, onShow }: SuggestionCardProps) {
  const { policy, concern, strand, evidence, against, caution, suppressedBy } = suggestion;
  const clause = clauseOf(pack, policy?.clauseId);
  const numberOf = (span: Span) =>
    reasons.find((r) => r.start === span.start && r.end === span.end && r.why === span.reason);
  return (
    <>
      {policy ? (
        <>
          <p className="ui-soft">
            {concernName(concern)}
            {strand && ` (${strandWords(strand)})`}
          </p>
          <p>
            {i18n.t('policy.clause')} <strong>{policy.clauseRef}</strong>. {policyVerdictWords(policy.verdict)}
          </p>
          {clause && <blockquote>{clause.says}</blockquote>}
        </>
      ) : (
        <p>{pack?.listIsExamples ? i18n.t('policy.outsideExamples') : i18n.t('policy.outside')}</p>
      )}
      {suppressedBy && <p>{i18n.t('policy.withdrawnBecause', [suppressedBy])}</p>}
      <div>
        <p className="ui-small">{i18n.t('policy.rests')}</p>
        <ol className="policy-evidence">
          {evidence
            .toSorted((a, b) => a.start - b.start || a.end - b.end)
            .map((span) => {
              const reason = place === null ? undefined : numberOf(span);
              const explains = reason && reason.owners[0] === place;
              return (
                <li
                  key={`${span.start} ${span.end} ${span.reason}`}
                  value={reason?.number}
                  id={explains ? reasonId(scope, reason.number) : undefined}
                  tabIndex={explains ? -1 : undefined}
                >
                  {reason ? (
                    <a
                      href={`#${markId(scope, reason.number)}`}
                      title={i18n.t('policy.showInText')}
                      onClick={(event) => {
                        event.preventDefault();
                        onShow(reason);
                      }}
                    >
                      <Quote text={text} span={span} />
                    </a>
                  ) : (
                    <Quote text={text} span={span} />
                  )}{' '}
                  {span.reason}
                </li>
              );
            })}
        </ol>
      </div>
      {against.length > 0 && (
        <div>
          <p className="ui-small">{i18n.t('policy.against')}</p>
          <ul className="policy-evidence">
            {against.map((span) => (
              <li key={`${span.start} ${span.end} ${span.reason}`}>
                <Quote text={text} span={span} /> {span.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {caution && (
        <Notice tone="caution">
          <p>{caution}</p>
        </Notice>
      )}
    </>
  );
}

/** One suggestion: what it is under the policy, how strong it is, what it rests on and what speaks against it. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, place } = props;
  const { policy, concern, strength } = suggestion;
  const heading = useId();
  return (
    <article className="policy-suggestion" aria-labelledby={heading}>
      <header className="ui-row">
        <h3 id={heading}>{policy ? policy.label : concernName(concern)}</h3>
        {place !== null && (
          <Badge tone={strength === 'strong' ? 'brand' : 'plain'}>{i18n.t(`policy.strength.${strength}`)}</Badge>
        )}
      </header>
      <Particulars {...props} />
    </article>
  );
}
