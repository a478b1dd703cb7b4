import { i18n } from '#i18n';
import { PurgedNotice } from '@/components/keeping/purged-notice';
import { HowReceived } from '@/components/received/how-received';
import { SupplierFacts } from '@/components/received/supplier-facts';
import { ContactLines } from '@/components/report/contacts';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { type Guidance, type GuidanceStep, safetyGuidance } from '@/lib/report/guidance';
import type { FlagRow } from '@/lib/store/flag-row';
import { HowCaptured } from './how-captured';

function Step({ step }: { step: GuidanceStep }) {
  return (
    <li data-kind={step.kind}>
      <p>
        <span className="ui-visually-hidden">
          {step.kind === 'do' ? i18n.t('flag.withheld.do') : i18n.t('flag.withheld.doNot')}:{' '}
        </span>
        <strong>{step.title}</strong>
      </p>
      <p>{step.says}</p>
      <ContactLines services={step.services} />
    </li>
  );
}

/** What to do now, in order, where something could show a nude or sexual image of somebody under 18. */
export function WhatToDoNow({ guidance }: { guidance: Guidance }) {
  return (
    <Section title={i18n.t('flag.withheld.title')}>
      <ol className="flag-guidance">
        {guidance.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      <div>
        <h3>{i18n.t('flag.withheld.writeDown')}</h3>
        <ul>
          {guidance.writeDown.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** All that is shown of a post which may show an indecent image of a child: what to do now. */
export function Withheld({ flag }: { flag: FlagRow }) {
  const guidance = safetyGuidance(flag.safety.answer === 'yes' || flag.purged ? 'yes' : 'not-sure');
  return (
    <div className="flag-withheld ui-stack">
      <h2 tabIndex={-1}>{flag.purged ? i18n.t('keeping.purged.title') : guidance.headline}</h2>
      <PurgedNotice flag={flag} />
      <p>{guidance.because}</p>
      <WhatToDoNow guidance={guidance} />
      <details>
        <summary>{i18n.t('flag.withheld.keptTitle')}</summary>
        <p>
          {flag.purged
            ? i18n.t('keeping.purged.kept')
            : i18n.t(flag.supplied ? 'received.withheld.kept' : 'flag.withheld.kept')}
        </p>
        {flag.supplied && <SupplierFacts supplied={flag.supplied} zone={flag.clicked.zone} />}
        <Facts>
          <Fact name={i18n.t('flag.facts.kind')}>{!flag.supplied && i18n.t(`flag.platforms.${flag.platform}`)}</Fact>
          {/* Never links: nobody should come back to the picture by a slip of the hand. */}
          <Fact name={i18n.t('flag.facts.address')}>
            {flag.stub?.permalink && <CapturedValue text={flag.stub.permalink} />}
          </Fact>
          <Fact name={i18n.t('flag.facts.opened')}>
            {flag.stub?.openedAddress && <CapturedValue text={flag.stub.openedAddress} />}
          </Fact>
          <Fact name={i18n.t('flag.facts.id')}>{flag.stub?.id && <CapturedValue text={flag.stub.id} />}</Fact>
          <Fact name={i18n.t('flag.how.clicked')}>
            <MomentText at={flag.clicked.utc} zone={flag.clicked.zone} />
          </Fact>
        </Facts>
      </details>
      {flag.supplied ? <HowReceived flag={flag} /> : <HowCaptured flag={flag} />}
    </div>
  );
}
