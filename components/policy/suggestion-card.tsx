import { useId } from 'react';
import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Revealed } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import type { Span, Suggestion } from '@/lib/policy/check/suggestion';
import type { Clause, PolicyPack } from '@/lib/policy/pack';
import type { TextRef } from '@/lib/store/check-row';
import type { NotRight } from '@/lib/store/decision';
import { goTo, markId, placeOf, type Reason, reasonId } from './reasons';
import { concernName, notRightWords, policyVerdictWords, strandWords } from './words';

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

/** How the suggestions of one check are shown. */
export interface CardSetting {
  pack: PolicyPack | null;
  textOf(ref: TextRef): string;
  /** Says which text a span is of; null where there is only one. */
  placeWords: ((ref: TextRef) => string) | null;
  reasons: readonly Reason[];
  scope: string;
  /** Brings the words of a reason into view. */
  onShow(reason: Reason): void;
}

interface SuggestionCardProps extends CardSetting {
  suggestion: Suggestion;
  /** Place in the list; null for one that was withdrawn. */
  place: number | null;
  level?: 3 | 4;
  /** What a person said about it; null where nothing was said. */
  notRight?: NotRight | null;
  /** The element in which a person can contradict it. */
  judgedIn?: string;
}

const clauseOf = (pack: PolicyPack | null, id: string | undefined): Clause | undefined =>
  pack?.clauses.find((clause) => clause.id === id);

function Evidence({ suggestion, place, textOf, placeWords, reasons, scope, onShow }: SuggestionCardProps) {
  const numberOf = (span: Span) =>
    reasons.find(
      (r) => r.in === placeOf(span) && r.start === span.start && r.end === span.end && r.why === span.reason,
    );
  // In the order of the numbers at the words; what was withdrawn has none.
  const inOrder = suggestion.evidence
    .map((span) => ({ span, reason: place === null ? undefined : numberOf(span) }))
    .sort(
      (a, b) =>
        (a.reason?.number ?? 0) - (b.reason?.number ?? 0) || a.span.start - b.span.start || a.span.end - b.span.end,
    );
  return (
    <ol className="policy-evidence">
      {inOrder.map(({ span, reason }) => {
        const explains = reason && reason.owners[0] === place;
        const quote = <Quote text={textOf(placeOf(span))} span={span} />;
        return (
          <li
            key={`${placeOf(span)} ${span.start} ${span.end} ${span.reason}`}
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
                {quote}
              </a>
            ) : (
              quote
            )}{' '}
            {span.reason}
            {placeWords && <span className="ui-soft ui-small"> ({placeWords(placeOf(span))})</span>}
          </li>
        );
      })}
    </ol>
  );
}

function Particulars(props: SuggestionCardProps) {
  const { suggestion, pack, textOf, placeWords } = props;
  const { policy, concern, strand, against, caution, suppressedBy } = suggestion;
  const clause = clauseOf(pack, policy?.clauseId);
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
        <Evidence {...props} />
      </div>
      {against.length > 0 && (
        <div>
          <p className="ui-small">{i18n.t('policy.against')}</p>
          <ul className="policy-evidence">
            {against.map((span) => (
              <li key={`${placeOf(span)} ${span.start} ${span.end} ${span.reason}`}>
                <Quote text={textOf(placeOf(span))} span={span} /> {span.reason}
                {placeWords && <span className="ui-soft ui-small"> ({placeWords(placeOf(span))})</span>}
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

/**
 * One suggestion: what it is under the policy, how strong it is, what it rests on and what speaks against it. What a person
 * said about it stands beside it.
 */
export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, place, level = 3, notRight = null, judgedIn } = props;
  const { policy, concern, strength } = suggestion;
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <article className="policy-suggestion" aria-labelledby={heading}>
      <header className="ui-row">
        <Heading id={heading}>{policy ? policy.label : concernName(concern)}</Heading>
        {place !== null && (
          <Badge tone={strength === 'strong' ? 'brand' : 'plain'}>{i18n.t(`policy.strength.${strength}`)}</Badge>
        )}
        {notRight && <Badge tone="caution">{i18n.t('policy.judge.marked', [notRightWords(notRight)])}</Badge>}
      </header>
      <Particulars {...props} />
      {judgedIn && (
        <div>
          <Button variant="quiet" aria-describedby={heading} onClick={() => goTo(judgedIn)}>
            {notRight ? i18n.t('policy.judge.change') : i18n.t('policy.judge.open')}
          </Button>
        </div>
      )}
    </article>
  );
}
