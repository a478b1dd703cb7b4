import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { PolicyPack } from '@/lib/policy/pack';
import type { LawReading } from '@/lib/report/law';
import type { FlagRow } from '@/lib/store/flag-row';
import { LawCardView } from './law-card-view';
import { lawVerdictWords } from './words';

interface LawPartProps {
  law: LawReading;
  /** Why the concern by itself is read so. */
  because: string;
  nation: PolicyPack['nation'] | null;
  flag: FlagRow;
}

/** The third answer: how far away or how near the law is, and the cards to read. It concludes nothing. */
export function LawPart({ law, because, nation, flag }: LawPartProps) {
  return (
    <>
      <p>
        <strong>{lawVerdictWords(law.verdict)}</strong> {because}
      </p>
      {law.raisedBy.length > 0 && <p>{i18n.t('verdicts.law.raised', [law.raisedBy.join(' ')])}</p>}
      <p>
        <strong>{law.notice}</strong>
      </p>
      {law.cards.length > 0 && (
        <div>
          <p>{i18n.t('verdicts.law.read')}</p>
          {law.cards.map((card) => (
            <LawCardView key={card.id} card={card} flag={flag} />
          ))}
        </div>
      )}
      {law.further.length > 0 && (
        <details>
          <summary>{i18n.t('verdicts.law.further', law.further.length)}</summary>
          <div className="policy-law-further">
            {law.further.map(({ card, when }) => (
              <LawCardView key={card.id} card={card} when={when} flag={flag} />
            ))}
          </div>
        </details>
      )}
      {nation && law.elsewhere.length > 0 && (
        <details>
          <summary>{i18n.t('verdicts.law.elsewhere', [i18n.t(`verdicts.nations.${wordKey(nation)}`)])}</summary>
          <ul>
            {law.elsewhere.map(({ id, title, says }) => (
              <li key={id}>
                {title}. {says}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
