import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { newIncidentAddress, stepsAddress } from '@/components/incident/addresses';
import { LiveValue } from '@/components/ui/live-value';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import type { LadderProgress, StepProgress } from '@/lib/policy/ladder-progress';
import { incidentLadder } from '@/lib/report/steps/incident-ladder';
import type { Incident } from '@/lib/store/incident';
import { mayRead } from '@/lib/store/incident-rules';
import type { InstalledPackResult } from '@/lib/store/packs';
import { withPacks } from './with-packs';

/** A page of the register, from the register itself or, in a tab of its own, from beside a site. */
function RegisterLink({ address, children }: { address: string; children: string }) {
  const isHere = location.pathname === '/register.html';
  return (
    <a
      className="ui-button"
      href={isHere ? address : `/register.html${address}`}
      {...(!isHere && { target: '_blank', rel: 'noreferrer' })}
    >
      {children}
    </a>
  );
}

function Labels({ title, steps }: { title: string; steps: readonly StepProgress[] }) {
  if (steps.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul>
        {steps.map(({ step }) => (
          <li key={step.id}>{step.label}</li>
        ))}
      </ul>
    </div>
  );
}

function Progress({ steps, next }: LadderProgress) {
  const at = (place: StepProgress['place']) => steps.filter((step) => step.place === place);
  return (
    <>
      {next.length === 0 && <p>{i18n.t('steps.flag.nothingNext')}</p>}
      <Labels title={i18n.t('steps.flag.next')} steps={next} />
      <Labels title={i18n.t('steps.flag.done')} steps={at('done')} />
      <Labels title={i18n.t('steps.flag.left')} steps={at('left-out')} />
    </>
  );
}

interface OneIncidentProps {
  incident: Incident;
  installed: InstalledPackResult | null;
  /** False where it is kept to a circle that the person at hand is not of. */
  readable: boolean;
}

function OneIncident({ incident, installed, readable }: OneIncidentProps) {
  const as = incident.treatedAs?.as;
  const pack =
    installed?.state === 'ok' && installed.installed.sha256 === as?.packSha256 ? installed.installed.pack : null;
  return (
    <div className="ui-stack">
      <p>{i18n.t('steps.flag.inIncident', [incident.reference])}</p>
      {readable && as && pack && <Progress {...incidentLadder(as, incident.answers, incident.steps, pack).progress} />}
      {readable && !(as && pack) && <p>{i18n.t(as ? 'steps.flag.changed' : 'steps.flag.notTreated')}</p>}
      <div>
        <RegisterLink address={stepsAddress(incident.id)}>{i18n.t('steps.flag.open')}</RegisterLink>
      </div>
    </div>
  );
}

/** How far the incidents of a flag have got, to be read; `children` where the flag is in none, with the way to open one. */
export function IncidentProgress({ flagId, children }: { flagId: string; children?: ReactNode }) {
  const found = useLive(() => withPacks(flagId), [flagId]);
  const person = useReader()?.person ?? null;
  return (
    <LiveValue live={found}>
      {(all) =>
        all.length > 0 ? (
          all.map((one) => <OneIncident key={one.incident.id} {...one} readable={mayRead(one.incident, person)} />)
        ) : (
          <>
            {children}
            <div>
              <RegisterLink address={newIncidentAddress([flagId])}>{i18n.t('steps.flag.record')}</RegisterLink>
            </div>
          </>
        )
      }
    </LiveValue>
  );
}
