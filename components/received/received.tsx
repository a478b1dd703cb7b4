import { i18n } from '#i18n';
import { MarkedText } from '@/components/policy/marked-text';
import type { Reason } from '@/components/policy/reasons';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { Supplied, ToldOfPost } from '@/lib/evidence/received/supplied';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { HowReceived } from './how-received';
import { platformTold } from './platform-told';
import { SuppliedFiles } from './supplied-files';
import { SupplierFacts } from './supplier-facts';
import { ThirdPartyBadge } from './third-party-badge';
import { wordWays } from './word-ways';
import './received.css';

interface ReceivedProps {
  flag: FlagRow;
  supplied: Supplied;
  artefacts: readonly ArtefactRow[];
  reasons: readonly Reason[];
  scope: string;
  /** Characters of the words that have to be in view. */
  textUntil: number;
}

const value = (text: string) => text && <CapturedValue text={text} />;

/** What the supplier says of the post. No address is a link: nobody has seen what is there. */
function ToldFacts({ flag, told }: { flag: FlagRow; told: ToldOfPost }) {
  return (
    <div>
      <h3>{i18n.t('received.told.title')}</h3>
      <p className="ui-soft ui-small">{i18n.t('received.told.notSeen')}</p>
      <Facts>
        <Fact name={i18n.t('flag.facts.kind')}>
          {i18n.t(`flag.kinds.${told.kind}`)} · {platformTold(flag.platform)}
        </Fact>
        <Fact name={i18n.t('received.told.place')}>{value(told.place)}</Fact>
        <Fact name={i18n.t('received.told.address')}>{value(told.address)}</Fact>
        <Fact name={i18n.t('received.told.author')}>{value(told.author)}</Fact>
        <Fact name={i18n.t('received.told.handle')}>{value(told.handle)}</Fact>
        <Fact name={i18n.t('received.told.time')}>{value(told.time)}</Fact>
      </Facts>
    </div>
  );
}

function Words({ flag, reasons, scope, textUntil }: Omit<ReceivedProps, 'supplied' | 'artefacts'>) {
  const text = flag.snapshot?.text;
  return (
    <div className="flag-text">
      <h3>{i18n.t('received.words.title')}</h3>
      {text?.value ? (
        <>
          <blockquote>
            <MarkedText text={text.value} lang={null} reasons={reasons} scope={scope} atLeast={textUntil} />
          </blockquote>
          <p className="ui-soft ui-small">{wordWays(text.strategy)}</p>
        </>
      ) : (
        <p className="ui-soft">{i18n.t('received.noWords')}</p>
      )}
      {reasons.length > 0 && <p className="ui-soft ui-small">{i18n.t('flag.text.marks')}</p>}
      {text?.raw && (
        <details>
          <summary>{i18n.t('received.words.taken')}</summary>
          <CapturedText text={text.raw} />
        </details>
      )}
    </div>
  );
}

/** A copy that somebody gave to the school: said first, and everything about it as told. */
export function Received({ flag, supplied, artefacts, reasons, scope, textUntil }: ReceivedProps) {
  return (
    <>
      <Notice
        tone="caution"
        title={
          <>
            <ThirdPartyBadge /> {i18n.t('received.notCaptured')}
          </>
        }
      >
        <p>{i18n.t('received.notCapturedSays')}</p>
        {flag.capture === 'interrupted' && <p>{i18n.t('received.interrupted')}</p>}
      </Notice>
      <SupplierFacts supplied={supplied} zone={flag.clicked.zone} />
      <Words flag={flag} reasons={reasons} scope={scope} textUntil={textUntil} />
      <SuppliedFiles files={supplied.files} artefacts={artefacts} />
      <ToldFacts flag={flag} told={supplied.told} />
      <div className="flag-more">
        <HowReceived flag={flag} />
      </div>
    </>
  );
}
