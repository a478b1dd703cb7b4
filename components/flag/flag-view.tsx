import { type ReactNode, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { ModeratedFacts } from '@/components/moderation/moderated-facts';
import { DecideStep } from '@/components/policy/decide-step';
import { decidedFacts } from '@/components/policy/decided-facts';
import { PackRefusedHere } from '@/components/policy/pack-refused';
import { Suggestions } from '@/components/policy/policy-step';
import { goTo, markId, type Reason, reasonsOf } from '@/components/policy/reasons';
import { SecondOpinions } from '@/components/policy/second-opinions';
import { ThreeVerdicts } from '@/components/policy/three-verdicts';
import { CopyIsNoReport } from '@/components/received/copy-is-no-report';
import { Received } from '@/components/received/received';
import { ActStep, concernOf } from '@/components/report/act-step';
import { prepareCard } from '@/components/report/prepare-card';
import { useFlows } from '@/components/report/use-flows';
import { RestraintOfFlag } from '@/components/restraint/restraint-of-flag';
import { SchoolOfFlag } from '@/components/school/school-of-flag';
import { TriageOfFlag } from '@/components/triage/triage-of-flag';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { useSettings } from '@/components/ui/use-settings';
import type { Concern } from '@/lib/concerns';
import { safetyFirst } from '@/lib/policy/safety';
import type { Surface } from '@/lib/report/flow';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactsOf } from '@/lib/store/artefacts';
import type { FlagRow } from '@/lib/store/flag-row';
import { textAt } from '@/lib/store/flag-texts';
import { flagById } from '@/lib/store/flags';
import { type InstalledPackResult, readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { type School, schoolWith } from '@/lib/store/school';
import { Captured } from './captured';
import { LookDueNotice } from './look-due';
import { Notes } from './notes';
import { useViewed } from './use-viewed';
import { Withheld } from './withheld';
import './flag.css';
import '@/components/policy/policy.css';
import '@/components/report/report.css';

interface StepProps {
  number: 1 | 2 | 3 | 4;
  id: string;
  title: string;
  children: ReactNode;
}

function Step({ number, id, title, children }: StepProps) {
  return (
    <section className="flag-step ui-section" aria-labelledby={id} data-step={number}>
      <h2 id={id} tabIndex={-1}>
        <span className="flag-step-number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}

interface FlagStepsProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  /** Null where no policy is set up. */
  installed: InstalledPackResult | null;
  /** The flag's school where there are several; null where its policy alone names it. */
  school: School | null;
  person: Person | null;
  beside: boolean;
  onSaved(): void;
}

function FlagSteps({ flag, artefacts, installed, school, person, beside, onSaved }: FlagStepsProps) {
  const scope = useId();
  const [textUntil, setTextUntil] = useState(0);
  const pack = installed?.state === 'ok' ? installed.installed.pack : null;
  const decision = flag.decisions.at(-1) ?? null;
  const reasons = useMemo(() => reasonsOf(flag.check?.suggestions ?? []), [flag.check]);
  const facts = useMemo(() => decidedFacts(pack, flag.check, decision), [pack, flag.check, decision]);
  const concern = decision ? decision.concern : flag.check?.suggestions[0]?.concern;
  const flows = useFlows();
  const acting = decision ? concernOf(decision) : null;
  const prepare = useMemo(() => {
    const strand = facts.strand ?? null;
    const about = { flag, clauseRef: decision?.clauseRef ?? null, school: school ?? pack, strand, data: flows };
    return (of: Concern | null | undefined, surface: Surface | null = null) =>
      prepareCard({ ...about, concern: of, surface });
  }, [flag, decision, school, pack, facts, flows]);
  const card = useMemo(() => prepare(concern), [prepare, concern]);
  const actCard = useMemo(() => prepare(acting), [prepare, acting]);
  const atRisk =
    !decision &&
    [flag.check, ...flag.furtherChecks].some((check) =>
      check?.suggestions.some((one) => one.strength === 'strong' && safetyFirst(one.concern, facts).length > 0),
    );
  /** Brings the marked words into view, also where the text is shown only in part. */
  const show = (reason: Reason) => {
    setTextUntil((until) => Math.max(until, reason.end));
    requestAnimationFrame(() => goTo(markId(scope, reason.number)));
  };
  const triage = <TriageOfFlag flag={flag} person={person} prominent={atRisk} />;
  if (!flag.snapshot)
    return (
      <div className="ui-stack">
        {triage}
        <Withheld flag={flag} />
      </div>
    );

  const steps = [
    [1, i18n.t(flag.supplied ? 'received.step' : 'flag.step')],
    [2, i18n.t('policy.step')],
    [3, i18n.t('policy.decide.step')],
    [4, i18n.t('report.step')],
  ] as const;
  const stepId = (number: number) => `${scope}-step-${number}`;
  return (
    <RestraintOfFlag flag={flag} pack={pack}>
      <div className="flag-steps ui-stack">
        {triage}
        <div className="flag-steps-grid">
          <nav className="flag-steps-nav" aria-label={i18n.t('panel.steps')}>
            <ol>
              {steps.map(([number, title]) => (
                <li key={number}>
                  <button type="button" onClick={() => goTo(stepId(number))}>
                    <span className="flag-step-number" aria-hidden="true">
                      {number}
                    </span>
                    {title}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <LookDueNotice flag={flag} />
          <Step number={1} id={stepId(1)} title={steps[0][1]}>
            {flag.supplied ? (
              <Received
                flag={flag}
                supplied={flag.supplied}
                artefacts={artefacts}
                reasons={reasons}
                scope={scope}
                textUntil={textUntil}
              />
            ) : (
              <Captured
                flag={flag}
                post={flag.snapshot}
                artefacts={artefacts}
                reasons={reasons}
                scope={scope}
                textUntil={textUntil}
              />
            )}
          </Step>
          <div className="flag-steps-side">
            <Step number={2} id={stepId(2)} title={steps[1][1]}>
              {installed?.state === 'refused' && <PackRefusedHere faults={installed.faults} />}
              {installed?.state === 'absent' && <PackRefusedHere faults={null} />}
              <Suggestions
                flag={flag}
                pack={pack}
                packSha256={installed?.state === 'ok' ? installed.installed.sha256 : null}
                reasons={reasons}
                scope={scope}
                onShow={show}
              />
              <SecondOpinions flag={flag} person={person} />
              {concern && <ThreeVerdicts flag={flag} concern={concern} pack={pack} facts={facts} card={card} />}
            </Step>
            <Step number={3} id={stepId(3)} title={steps[2][1]}>
              <DecideStep
                flag={flag}
                textOf={(ref) => textAt(flag, ref)}
                scope={scope}
                installed={installed?.state === 'ok' ? installed.installed : null}
                person={person}
                onSaved={onSaved}
              />
              <Notes flag={flag} person={person} onSaved={onSaved} />
            </Step>
            <Step number={4} id={stepId(4)} title={steps[3][1]}>
              <ModeratedFacts moderation={flag.moderation} />
              {flag.supplied && decision && <CopyIsNoReport supplied={flag.supplied} />}
              <ActStep
                flag={flag}
                artefacts={artefacts}
                decision={decision}
                pack={pack}
                facts={facts}
                card={actCard}
                prepare={(surface) => prepare(acting, surface)}
                person={person}
                beside={beside && !flag.supplied}
                onSaved={onSaved}
              />
            </Step>
          </div>
        </div>
      </div>
    </RestraintOfFlag>
  );
}

interface FlagViewProps {
  flagId: string;
  /** True where the page stands beside the site (the side panel): "show me where" then has a page to point at. */
  beside?: boolean;
  /** Something that a person typed has been stored. */
  onSaved?(): void;
}

/**
 * One flag, live, as four steps: captured, policy, decide, act. Takes the width that it is given; for a whole page put
 * `<Artefacts flagId>` below it.
 */
export function FlagView({ flagId, beside = false, onSaved = () => {} }: FlagViewProps) {
  const settings = useSettings();
  const ready = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value : null;
  const flag = useLive(async () => {
    // Side by side: what is read after something else was waited for is not followed.
    const [row, artefacts] = await Promise.all([flagById(flagId), artefactsOf(flagId)]);
    return row ? { row, artefacts } : null;
  }, [flagId]);
  useViewed(flagId, beside ? 'panel' : 'register', flag.state === 'ready' && flag.value !== null);
  const schools = useSchools();
  const row = flag.state === 'ready' ? (flag.value?.row ?? null) : null;
  const school = row && areSeveral(schools) ? schoolWith(schools.schools, row.schoolId) : null;
  // A flag keeps the policy that it was checked under; one from before the set-up is read under the present one.
  const packId = row?.policy?.packId || school?.packId || ready?.packId || null;
  const pack = useLive(() => (packId === null ? Promise.resolve(null) : readPack(packId)), [packId]);
  return (
    <LiveValue live={flag}>
      {(found) =>
        found ? (
          <>
            <SchoolOfFlag flag={found.row} person={ready?.person ?? null} onSaved={onSaved} />
            <LiveValue live={pack}>
              {(installed) => (
                <FlagSteps
                  key={flagId}
                  flag={found.row}
                  artefacts={found.artefacts}
                  installed={installed}
                  school={school}
                  person={ready?.person ?? null}
                  beside={beside}
                  onSaved={onSaved}
                />
              )}
            </LiveValue>
          </>
        ) : (
          <Notice tone="caution" title={i18n.t('flag.missing.title')}>
            <p>{i18n.t('flag.missing.hint')}</p>
          </Notice>
        )
      }
    </LiveValue>
  );
}
