import { useState } from 'react';
import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Concern } from '@/lib/concerns';
import { ladderFor } from '@/lib/policy/ladder';
import type { PolicyPack } from '@/lib/policy/pack';
import type { VerdictFacts } from '@/lib/policy/verdict';
import type { ReportCard } from '@/lib/report/flow';
import { addNote } from '@/lib/store/flags';
import type { Decision, FlagRow, Person } from '@/lib/store/rows';
import { Contacts } from './contacts';
import { Ladder, SafetyFirst } from './ladder';
import { PreparedReport } from './prepared-report';

/** The concern whose steps follow from a decision. A complaint goes the way of complaints, whatever its words. */
export function concernOf(decision: Decision): Concern | null {
  if (decision.outcome === 'no-action') return null;
  return decision.outcome === 'complaint' ? 'complaint-school' : decision.concern;
}

interface ActStepProps {
  flag: FlagRow;
  decision: Decision | null;
  pack: PolicyPack | null;
  facts: VerdictFacts;
  /** Prepared for the decided concern; null where there is none. */
  card: ReportCard | null;
  person: Person | null;
  beside: boolean;
  onSaved(): void;
}

function TellFirst({ card }: { card: ReportCard }) {
  return (
    <Section level={3} plain title={i18n.t('report.tell.title')} aside={<Urgency card={card} />}>
      <ol>
        {card.tellFirst.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      {card.raises.length > 0 && (
        <p>
          {i18n.t('report.raises')} {card.raises.map(({ when }) => when).join(' ')}
        </p>
      )}
      {card.services.length > 0 && (
        <details>
          <summary>{i18n.t('report.tell.contacts')}</summary>
          <Contacts services={card.services} />
        </details>
      )}
    </Section>
  );
}

function Urgency({ card }: { card: ReportCard }) {
  return <Badge tone={card.urgency === 'U0' ? 'danger' : 'plain'}>{i18n.t(`report.urgency.${card.urgency}`)}</Badge>;
}

interface SchoolStepsProps {
  flag: FlagRow;
  pack: PolicyPack;
  concern: Concern;
  facts: VerdictFacts;
  safeguarding: boolean;
  person: Person | null;
}

/** Who comes before everything else, then the policy's own steps. */
function SchoolSteps({ flag, pack, concern, facts, safeguarding, person }: SchoolStepsProps) {
  const [answer, setAnswer] = useState<boolean>();
  const [cleared, setCleared] = useState(false);
  const [fault, setFault] = useState('');
  const ladder = ladderFor(pack, concern, { ...facts, childAtRisk: safeguarding || answer, cleared });

  const give = async (atRisk: boolean) => {
    setAnswer(atRisk);
    if (!person) return;
    const word = i18n.t(atRisk ? 'report.safety.yes' : 'report.safety.no');
    try {
      await addNote(flag.id, {
        at: new Date().toISOString(),
        by: person,
        text: i18n.t('report.safety.answered', [word]),
      });
    } catch (error) {
      setFault(i18n.t('common.notSavedReason', [String(error)]));
    }
  };

  return (
    <>
      {ladder.safety.length > 0 && (
        <Notice tone="danger" title={i18n.t('report.safety.title')} live="polite">
          <SafetyFirst steps={ladder.safety} />
          <p>{i18n.t('report.safety.override')}</p>
        </Notice>
      )}
      {ladder.askChildAtRisk && (
        <Notice tone="caution" title={i18n.t('report.safety.ask')}>
          <p>{i18n.t('report.safety.askHint')}</p>
          <div className="ui-row">
            <Button onClick={() => void give(true)}>{i18n.t('report.safety.yes')}</Button>
            <Button onClick={() => void give(false)}>{i18n.t('report.safety.no')}</Button>
          </div>
        </Notice>
      )}
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{fault}</p>
        </Notice>
      )}
      <Section level={3} plain title={i18n.t('report.ladder.title')}>
        <p className="ui-soft ui-small">{i18n.t('report.ladder.hint')}</p>
        {ladder.safety.length > 0 && (
          <label className="ui-choice">
            <input type="checkbox" checked={cleared} onChange={(event) => setCleared(event.target.checked)} />
            <span>{i18n.t('report.ladder.cleared')}</span>
          </label>
        )}
        <Ladder ladder={ladder} />
      </Section>
    </>
  );
}

/** What to do next: first whom to tell, then the school's own steps, then the report to the platform. */
export function ActStep({ flag, decision, pack, facts, card, person, beside, onSaved }: ActStepProps) {
  if (!decision) return <p>{i18n.t('report.decideFirst')}</p>;
  const concern = concernOf(decision);
  if (decision.outcome === 'no-action') return <p>{i18n.t('report.nothing')}</p>;
  const safeguarding = decision.outcome === 'safeguarding';
  return (
    <>
      <p>
        <strong>{i18n.t('report.prepares')}</strong>
      </p>
      {decision.outcome === 'complaint' && (
        <Notice>
          <p>{i18n.t('report.complaint')}</p>
        </Notice>
      )}
      {!concern && <p>{i18n.t('report.noConcern')}</p>}
      {!concern && safeguarding && (
        <Notice tone="danger" title={i18n.t('report.safety.title')}>
          <SafetyFirst
            steps={[
              { contact: 'emergency-services', when: 'if-immediate-danger' },
              { contact: 'safeguarding-lead', when: 'at-once' },
            ]}
          />
        </Notice>
      )}
      {concern && pack && (
        <SchoolSteps
          key={`${concern} ${decision.at}`}
          flag={flag}
          pack={pack}
          concern={concern}
          facts={facts}
          safeguarding={safeguarding}
          person={person}
        />
      )}
      {card && <TellFirst card={card} />}
      {card && <PreparedReport flag={flag} card={card} person={person} beside={beside} onSaved={onSaved} />}
    </>
  );
}
