import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { initialled } from '@/lib/flagging/moderation';
import type { RosterPerson } from '@/lib/policy/roster';
import type { Moderation } from '@/lib/store/moderation-act';
import { actName, groundName } from './words';

interface OneModerationProps {
  one: Moderation;
  /** Whole names of pupils are shown as initials. */
  pupils?: readonly RosterPerson[];
}

/** What was written down about one act. */
export function OneModeration({ one, pupils = [] }: OneModerationProps) {
  const typed = (text: string | undefined) => (text ? <CapturedValue text={initialled(text, pupils)} /> : null);
  return (
    <Facts>
      <Fact name={i18n.t('ownPage.log.when')}>
        <MomentText at={one.at} precision="minute" />
      </Fact>
      <Fact name={i18n.t('ownPage.log.who')}>{[one.by.name, one.by.role].filter(Boolean).join(', ')}</Fact>
      <Fact name={i18n.t('ownPage.log.page')}>{typed(one.page)}</Fact>
      <Fact name={i18n.t('ownPage.log.ground')}>{one.ground && groundName(one.ground)}</Fact>
      <Fact name={i18n.t('ownPage.log.rule')}>{typed(one.rule)}</Fact>
      <Fact name={i18n.t('ownPage.log.clause')}>{one.clause}</Fact>
      <Fact name={i18n.t('ownPage.log.reason')}>{typed(one.reason)}</Fact>
      <Fact name={i18n.t('ownPage.log.whyNotLess')}>{typed(one.whyNotLess)}</Fact>
      <Fact name={i18n.t('ownPage.log.governors')}>{typed(one.governors)}</Fact>
      <Fact name={i18n.t('ownPage.log.review')}>{one.reviewOn && dayWords(one.reviewOn)}</Fact>
      <Fact name={i18n.t('ownPage.log.told')}>{typed(one.told)}</Fact>
    </Facts>
  );
}

/** Everything that was done about a captured comment, oldest first; nothing where nothing was. */
export function ModeratedFacts({ moderation }: { moderation: readonly Moderation[] }) {
  if (moderation.length === 0) return null;
  return (
    <section className="ui-stack" aria-label={i18n.t('ownPage.moderated')}>
      <h3>{i18n.t('ownPage.moderated')}</h3>
      <ol className="moderation-list">
        {moderation.map((one) => (
          <li key={one.at} className="ui-stack">
            <p>
              <strong>{actName(one.act)}</strong>
            </p>
            <OneModeration one={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
