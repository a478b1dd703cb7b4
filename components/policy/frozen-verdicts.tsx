import { i18n } from '#i18n';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { wordKey } from '@/components/ui/word-key';
import type { PolicyPack } from '@/lib/policy/pack';
import { policyVerdict } from '@/lib/policy/verdict';
import { LAW_VERDICTS, PLATFORM_VERDICTS } from '@/lib/report/flow';
import { lawCards, lawData } from '@/lib/report/law';
import type { Decision, FrozenVerdicts } from '@/lib/store/decision';
import { lawVerdictWords, platformVerdictWords, policyVerdictWords } from './words';

/** The words of a verdict where this version has them; an earlier one may have had another vocabulary. */
function known<T extends string>(all: readonly T[], verdict: string, words: (one: T) => string): string {
  const found = all.find((one) => one === verdict);
  return found ? words(found) : verdict;
}

function reviewThen({ review, pastReview }: NonNullable<FrozenVerdicts['policy']>): string {
  if (review === null) return i18n.t('policy.review.none');
  return i18n.t(pastReview ? 'verdicts.frozen.overdue' : 'policy.review.current', [dayWords(review)]);
}

interface FrozenProps {
  decision: Decision;
  verdicts: FrozenVerdicts;
  /** The policy as it is installed now, with its hash; null where it is not. */
  installed: { pack: PolicyPack; sha256: string } | null;
}

/** What the policy would say today, where it has been changed since. */
function PolicyNow({ decision, verdicts, installed }: FrozenProps) {
  const concern = decision.outcome === 'complaint' ? 'complaint-school' : decision.concern;
  const then = verdicts.policy;
  if (!then || !installed || !concern || installed.sha256 === then.packSha256) return null;
  const { modifiers = [], strand = null } = decision;
  const now = policyVerdict(installed.pack, concern, { modifiers, strand });
  return (
    <div className="policy-changed">
      <p>
        <strong>{i18n.t('verdicts.frozen.changed')}</strong> {policyVerdictWords(now.verdict)}
      </p>
      <ul>
        {now.clauses.map(({ clause, category }) => (
          <li key={`${category.id} ${clause.id}`}>
            {clause.ref}: {clause.says}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The three answers as they stood on the day of a decision. What has changed since stands beside them, never in their place. */
export function FrozenVerdictsView(props: FrozenProps) {
  const { policy, platform, law } = props.verdicts;
  const { at, modifiers } = props.decision;
  return (
    <details className="policy-frozen">
      <summary>
        {i18n.t('verdicts.frozen.title')} <MomentText at={at} precision="day" />
      </summary>
      <dl className="ui-stack">
        {modifiers && modifiers.length > 0 && (
          <div>
            <dt>{i18n.t('verdicts.frozen.judged')}</dt>
            <dd>{modifiers.map((one) => i18n.t(`policy.modifiers.${wordKey(one)}`)).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('policy.three.school')}</dt>
          <dd>
            {policy ? (
              <>
                <p>
                  {policyVerdictWords(policy.verdict)} {policy.name}. {reviewThen(policy)}
                </p>
                <ul>
                  {policy.clauses.map(({ ref, says }) => (
                    <li key={`${ref} ${says}`}>
                      {ref}: {says}
                    </li>
                  ))}
                </ul>
                <p className="ui-soft ui-small">{i18n.t('verdicts.frozen.hash', [policy.packId, policy.packSha256])}</p>
                <PolicyNow {...props} />
              </>
            ) : (
              i18n.t('policy.none')
            )}
          </dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.platform')}</dt>
          <dd>
            {platform ? (
              <>
                <p>
                  {known(PLATFORM_VERDICTS, platform.verdict, platformVerdictWords)} {platform.because}
                </p>
                <p>{i18n.t('verdicts.frozen.whoMayFile', [platform.whoMayFile])}</p>
                <p className="ui-soft ui-small">
                  {i18n.t('policy.three.readFrom', [platform.rules, dayWords(platform.copyOf)])}
                </p>
              </>
            ) : (
              i18n.t('verdicts.noPlatform')
            )}
          </dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.law')}</dt>
          <dd>
            <p>
              {known(LAW_VERDICTS, law.verdict, lawVerdictWords)} {law.because}
            </p>
            {law.cards.length > 0 && (
              <p>
                {i18n.t('verdicts.frozen.cards', [
                  lawCards(law.cards)
                    .map(({ title }) => title)
                    .join('; '),
                ])}
              </p>
            )}
            <p className="ui-soft ui-small">{lawData().notice}</p>
          </dd>
        </div>
      </dl>
    </details>
  );
}
