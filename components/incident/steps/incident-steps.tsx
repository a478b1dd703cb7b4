import { useMemo } from 'react';
import { i18n } from '#i18n';
import { PackRefused } from '@/components/policy/pack-refused';
import { PolicyCitation } from '@/components/policy/review-notice';
import { concernName, modifiersWords } from '@/components/policy/words';
import { SafetyFirst } from '@/components/report/ladder';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { useSchools } from '@/components/ui/use-schools';
import { useSettings } from '@/components/ui/use-settings';
import { incidentLadder } from '@/lib/report/steps/incident-ladder';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident, Told } from '@/lib/store/incident';
import { type InstalledPack, readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { schoolWith } from '@/lib/store/school';
import { DueDates } from './due-dates';
import { proposedPackId } from './proposed';
import { Conditions, FirstQuestions } from './questions';
import { StepList } from './step-list';
import { TreatedAsForm } from './treated-as';
import type { Writes } from './use-writing';
import '@/components/report/report.css';
import './steps.css';

interface IncidentStepsProps {
  incident: Incident;
  /** The flags that are in it. */
  flags: readonly FlagRow[];
  /** Null where the first run is not done. */
  person: Person | null;
  /** Something was written into the incident. */
  onWritten?(): void;
}

interface PartsProps extends Writes {
  incident: Incident;
  flags: readonly FlagRow[];
  installed: InstalledPack;
}

function TreatedAsPart({ incident, flags, installed, ...writes }: PartsProps) {
  const { treatedAs } = incident;
  const { pack, sha256 } = installed;
  const form = (
    <TreatedAsForm
      key={treatedAs?.number ?? 0}
      now={treatedAs?.as ?? null}
      packSha256={sha256}
      {...{ flags, pack, ...writes }}
    />
  );
  return (
    <Section title={i18n.t('steps.treat.title')}>
      {treatedAs ? (
        <>
          <TreatedAsFacts treated={treatedAs} />
          <PolicyCitation pack={pack} />
          {!writes.isClosed && (
            <details>
              <summary>{i18n.t('steps.treat.again')}</summary>
              {form}
            </details>
          )}
        </>
      ) : (
        <>
          <PolicyCitation pack={pack} />
          {!writes.isClosed && form}
        </>
      )}
    </Section>
  );
}

function TreatedAsFacts({ treated: { as, by, at } }: { treated: Told<'treated-as'> }) {
  return (
    <Facts>
      <Fact name={i18n.t('steps.treat.fact')}>{concernName(as.concern)}</Fact>
      <Fact name={i18n.t('steps.treat.clause')}>{as.clauseRef}</Fact>
      <Fact name={i18n.t('steps.treat.judged')}>{as.modifiers.length > 0 && modifiersWords(as.modifiers)}</Fact>
      <Fact name={i18n.t('steps.treat.by')}>
        {by.name} ({by.role}), <MomentText at={at} precision="minute" />
      </Fact>
    </Facts>
  );
}

/** The ladder of an incident whose policy is installed as it was when the incident was treated under it. */
function LadderPart({ incident, flags, installed, treated, ...writes }: PartsProps & { treated: Told<'treated-as'> }) {
  const { answers, steps } = incident;
  const { pack } = installed;
  const { as } = treated;
  const followed = useMemo(() => incidentLadder(as, answers, steps, pack), [as, answers, steps, pack]);
  const { ladder, progress, questions, mustJudge } = followed;
  return (
    <>
      <div role="status">{ladder.safety.length > 0 && <SafetyFirst steps={ladder.safety} />}</div>
      {as.concern === 'complaint-school' && (
        <Notice>
          <p>{i18n.t('report.complaint')}</p>
        </Notice>
      )}
      {!ladder.isCovered && (
        <Notice title={i18n.t('steps.notCovered.title')}>
          <p>{i18n.t('steps.notCovered.hint')}</p>
        </Notice>
      )}
      <FirstQuestions {...{ ladder, answers, mustJudge, ...writes }} />
      <StepList progress={progress} of={{ incident, as, flags, pack, ...writes }} />
      <Conditions questions={questions} {...writes} />
    </>
  );
}

function Parts(props: PartsProps) {
  const { incident, flags, installed, ...writes } = props;
  const treated = incident.treatedAs;
  const isSame = treated?.as.packSha256 === installed.sha256;
  const recused = incident.recused.findLast(({ who }) => who.trim() === writes.person?.name.trim());
  return (
    <div className="steps-parts">
      {writes.isClosed && (
        <Notice>
          <p>{i18n.t('steps.closed')}</p>
        </Notice>
      )}
      {recused && (
        <Notice tone="caution">
          <p>{i18n.t('steps.recused', [recused.decider])}</p>
        </Notice>
      )}
      {treated && !isSame && (
        <Notice tone="caution" title={i18n.t('steps.changed.title')}>
          <p>{i18n.t('steps.changed.hint')}</p>
          {incident.steps.length > 0 && <p>{i18n.t('steps.changed.kept', incident.steps.length)}</p>}
        </Notice>
      )}
      <TreatedAsPart {...props} />
      {treated && isSame && <LadderPart treated={treated} {...props} />}
      <DueDates due={incident.due} {...writes} />
    </div>
  );
}

/** The school's own steps in an incident: what it is treated as, what comes next, letters, and what is due. */
export function IncidentSteps({ incident, flags, person, onWritten = () => {} }: IncidentStepsProps) {
  const settings = useSettings();
  const schools = useSchools();
  const school = schools && schoolWith(schools.schools, incident.schoolId);
  const current = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.packId : null;
  const chosen = school?.packId ?? current;
  const packId = incident.treatedAs?.as.packId ?? proposedPackId(flags, chosen);
  const pack = useLive(() => (packId === null ? Promise.resolve(null) : readPack(packId)), [packId]);
  return (
    <LiveValue live={pack}>
      {(installed) => {
        if (installed?.state === 'ok')
          return (
            <Parts
              installed={installed.installed}
              {...{ incident, flags, person, onWritten }}
              incidentId={incident.id}
              isClosed={incident.state === 'closed'}
            />
          );
        if (installed?.state === 'refused') return <PackRefused faults={installed.faults} />;
        return <PackRefused faults={null} />;
      }}
    </LiveValue>
  );
}
