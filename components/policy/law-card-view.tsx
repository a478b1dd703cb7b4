import { useState } from 'react';
import { i18n } from '#i18n';
import { GradeNote } from '@/components/report/contacts';
import { Button } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { dayWords } from '@/components/ui/moment';
import { wordKey } from '@/components/ui/word-key';
import { publishedOn, yearsOn } from '@/lib/bundle/paper/limitation';
import { type LawCard, NATIONS } from '@/lib/report/law';
import type { FlagRow } from '@/lib/store/flag-row';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const extentWords = (extent: LawCard['extent']): string =>
  extent.length === NATIONS.length
    ? i18n.t('verdicts.law.wholeUk')
    : and.format(extent.map((nation) => i18n.t(`verdicts.nations.${wordKey(nation)}`)));

/** The year in which a claim has to begin, counted from the first day that is known. */
function OneYear({ flag }: { flag: FlagRow }) {
  const published = publishedOn({ flag }, flag.clicked.zone);
  if (published.known === 'nothing') return <p>{i18n.t('verdicts.law.yearUnknown', [published.why])}</p>;
  const [from, to] = [dayWords(published.day), dayWords(yearsOn(published.day, 1))];
  return (
    <p>
      <strong>{i18n.t('verdicts.law.year', [to])}</strong>{' '}
      {published.known === 'day'
        ? i18n.t('verdicts.law.yearFrom', [from])
        : i18n.t('verdicts.law.yearNotAfter', [from, published.why])}{' '}
      {i18n.t('verdicts.law.yearAsk')}
    </p>
  );
}

/** What the notice has to say is of use only where nobody knows the author. The answer is kept nowhere. */
function AuthorGate({ checklist }: { checklist: readonly string[] }) {
  const [known, setKnown] = useState<boolean | null>(null);
  return (
    <>
      <p>
        <strong>{i18n.t('verdicts.law.gate')}</strong>
      </p>
      <div className="ui-row">
        <Button aria-pressed={known === true} onClick={() => setKnown(true)}>
          {i18n.t('verdicts.law.gateYes')}
        </Button>
        <Button aria-pressed={known === false} onClick={() => setKnown(false)}>
          {i18n.t('verdicts.law.gateNo')}
        </Button>
      </div>
      <div role="status">
        {known === true && <p>{i18n.t('verdicts.law.gateKnown')}</p>}
        {known === false && (
          <>
            <p>{i18n.t('verdicts.law.gateUnknown')}</p>
            <ol>
              {checklist.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

interface LawCardViewProps {
  card: LawCard;
  flag: FlagRow;
  /** What has to be so before it is to be read; left out where it is to be read now. */
  when?: string;
}

/** One law, folded away: how high the bar is comes first. */
export function LawCardView({ card, flag, when }: LawCardViewProps) {
  return (
    <details className="policy-law-card">
      <summary>{card.title}</summary>
      <div className="ui-stack">
        {when && <p>{i18n.t('verdicts.law.onlyIf', [when])}</p>}
        <p>{card.threshold}</p>
        {card.id === 'L-LIMIT' && <OneYear flag={flag} />}
        {card.needs.length > 0 && (
          <ul>
            {card.needs.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {card.checklist && <AuthorGate checklist={card.checklist} />}
        <Facts>
          <Fact name={i18n.t('verdicts.law.record')}>{card.record.join('; ')}</Fact>
          <Fact name={i18n.t('verdicts.law.decides')}>{card.decides}</Fact>
          <Fact name={i18n.t('verdicts.law.extent')}>{extentWords(card.extent)}</Fact>
          <Fact name={i18n.t('verdicts.law.source')}>
            {card.source} <GradeNote grade={card.grade} />
          </Fact>
        </Facts>
        {card.note && <p className="ui-soft ui-small">{card.note}</p>}
      </div>
    </details>
  );
}
