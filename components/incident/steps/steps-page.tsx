import { useState } from 'react';
import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { CircleGate } from '@/components/incident/circle-gate';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { flagById } from '@/lib/store/flags';
import { mayRead } from '@/lib/store/incident-rules';
import { readIncident } from '@/lib/store/incidents';
import type { FlagRow } from '@/lib/store/rows';
import { IncidentSteps } from './incident-steps';

async function readFlags(ids: readonly string[]): Promise<FlagRow[]> {
  const flags = await Promise.all(ids.map(flagById));
  return flags.filter((flag) => flag !== undefined);
}

/** The steps of one incident as a page of the register. */
export function StepsPage({ incidentId }: { incidentId: string }) {
  const settings = useSettings();
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const incident = useLive(() => readIncident(incidentId), [incidentId]);
  const found = incident.state === 'ready' ? incident.value : undefined;
  /** Somebody who is not named in the circle has gone on all the same. */
  const [gone, setGone] = useState(false);
  const readable = found !== undefined && (gone || mayRead(found, person));
  const ids = found?.flagIds.join(' ') ?? '';
  const flags = useLive(() => readFlags(ids.split(' ').filter(Boolean)), [ids]);
  return (
    <>
      <PageHead
        title={i18n.t('steps.heading')}
        below={
          found &&
          readable && (
            <p className="ui-soft">
              {found.reference}: {found.title}
            </p>
          )
        }
        back={incidentAddress(incidentId)}
        backWords={i18n.t('steps.back')}
      />
      <main className="register-page steps-page">
        <LiveValue live={incident}>
          {(one) =>
            one && !readable ? (
              <CircleGate incident={one} person={person} onOpen={() => setGone(true)} />
            ) : one ? (
              <LiveValue live={flags}>
                {(linked) => <IncidentSteps incident={one} flags={linked} person={person} />}
              </LiveValue>
            ) : (
              <Notice tone="caution" title={i18n.t('steps.missing')} />
            )
          }
        </LiveValue>
      </main>
    </>
  );
}
