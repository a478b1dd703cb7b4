import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import type { TriageCard } from '@/lib/report/triage';
import type { Triage } from '@/lib/store/cannot-wait';
import { TriageContacts } from './triage-contacts';

interface TriagePanelProps {
  card: TriageCard;
  told: Triage['told'];
  onTold: ((contact: string, reference: string) => Promise<void>) | null;
  /** It was chosen just now: the reading, by eye or by ear, goes on here. */
  arrived?: boolean;
  /** What can be done about the flag itself; stands between whom to tell and what not to do. */
  children?: ReactNode;
}

/** Who to call now, and what not to do. Everything about the flag itself comes later. */
export function TriagePanel({ card, told, onTold, arrived = false, children }: TriagePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <div className="triage-panel">
      <h2 ref={heading} tabIndex={-1}>
        {card.title}
      </h2>
      <p className="triage-first">{card.first}</p>
      <Section level={3} plain title={i18n.t('triage.who')}>
        <TriageContacts contacts={card.contacts} told={told} onTold={onTold} />
      </Section>
      {children}
      <Section level={3} plain title={i18n.t('triage.doNot')}>
        <ul>
          {card.doNot.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      <p className="ui-soft">{i18n.t(onTold ? 'triage.later' : 'triage.laterNothing')}</p>
    </div>
  );
}
