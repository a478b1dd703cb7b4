import { i18n } from '#i18n';
import { useRestraint } from '@/components/restraint/restraint-of-flag';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Concern } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import type { SafetyStep } from '@/lib/policy/safety';
import type { VerdictFacts } from '@/lib/policy/verdict';
import type { ReportCard, Surface } from '@/lib/report/flow';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { Contacts } from './contacts';
import { SafetyFirst } from './ladder';
import { PreparedReport } from './prepared-report';
import { ReportElsewhere } from './report-elsewhere';
import { ReportStopped } from './report-stopped';
import { SchoolSteps } from './school-steps';

/** The concern whose steps follow from a decision. A complaint goes the way of complaints, whatever its words. */
export function concernOf(decision: Decision): Concern | null {
  if (decision.outcome === 'no-action') return null;
  return decision.outcome === 'complaint' ? 'complaint-school' : decision.concern;
}

/** A safeguarding matter that is none of the kinds that Flagpost knows. */
const UNNAMED_RISK: readonly SafetyStep[] = [
  { contact: 'emergency-services', when: 'if-immediate-danger' },
  { contact: 'safeguarding-lead', when: 'at-once' },
];

interface ActStepProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  decision: Decision | null;
  pack: PolicyPack | null;
  facts: VerdictFacts;
  /** Prepared for the decided concern; null where there is none. */
  card: ReportCard | null;
  /** Prepares it once more for something else than what was flagged. */
  prepare(surface: Surface): ReportCard | null;
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

/** What to do next: first whom to tell, then the school's own steps, then the report to the platform. */
export function ActStep({
  flag,
  artefacts,
  decision,
  pack,
  facts,
  card,
  prepare,
  person,
  beside,
  onSaved,
}: ActStepProps) {
  const { pupil } = useRestraint();
  if (!decision) return <p>{i18n.t('report.decideFirst')}</p>;
  const concern = concernOf(decision);
  if (decision.outcome === 'no-action') return <p>{i18n.t('report.nothing')}</p>;
  const safeguarding = decision.outcome === 'safeguarding';
  return (
    <>
      {!pupil && (
        <p>
          <strong>{i18n.t('report.prepares')}</strong>
        </p>
      )}
      {decision.outcome === 'complaint' && (
        <Notice>
          <p>{i18n.t('report.complaint')}</p>
        </Notice>
      )}
      {!concern && <p>{i18n.t('report.noConcern')}</p>}
      {!concern && safeguarding && <SafetyFirst steps={UNNAMED_RISK} />}
      {concern && (
        <SchoolSteps
          key={`${concern} ${decision.at}`}
          flag={flag}
          pack={pack}
          concern={concern}
          facts={facts}
          safeguarding={safeguarding}
          person={person}
        >
          {card && <TellFirst card={card} />}
        </SchoolSteps>
      )}
      {pupil && <ReportStopped flag={flag} />}
      {!pupil && flag.platform === 'web' && concern && (
        <ReportElsewhere flag={flag} artefacts={artefacts} person={person} onSaved={onSaved} />
      )}
      {!pupil && card && (
        <PreparedReport
          // Not the key of the steps above: two siblings with one key are drawn more than once.
          key={`report ${card.concern} ${decision.at}`}
          flag={flag}
          artefacts={artefacts}
          card={card}
          prepare={prepare}
          schoolName={pack?.name ?? null}
          person={person}
          beside={beside}
          onSaved={onSaved}
        />
      )}
    </>
  );
}
