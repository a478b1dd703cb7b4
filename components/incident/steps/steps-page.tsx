import { useState } from 'react';
import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { CircleGate } from '@/components/incident/circle-gate';
import { useCircleViewed } from '@/components/incident/use-circle-viewed';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import { readIncident } from '@/lib/store/incidents';
import { closedIncident, type Reader, readClosedFlags } from '@/lib/store/restricted';
import { IncidentSteps } from './incident-steps';

/** Without those that another incident keeps from the reader: what is drafted of them would tell of it. */
async function readFlags(ids: readonly string[], reader: Reader | null): Promise<FlagRow[]> {
  if (!reader) return [];
  const [closed, ...flags] = await Promise.all([readClosedFlags(reader), ...ids.map(flagById)]);
  return flags.filter((flag) => flag !== undefined && !closed.has(flag.id)) as FlagRow[];
}

/** The steps of one incident as a page of the register. */
export function StepsPage({ incidentId }: { incidentId: string }) {
  const reader = useReader();
  const person = reader?.person ?? null;
  const incident = useLive(() => readIncident(incidentId), [incidentId]);
  const found = incident.state === 'ready' ? incident.value : undefined;
  /** Somebody who is not named in the circle has gone on all the same. */
  const [gone, setGone] = useState(false);
  const closed = found !== undefined && reader !== null && closedIncident(found, reader) !== null;
  const readable = found !== undefined && reader !== null && (!closed || (gone && !reader.known));
  useCircleViewed(readable && !closed ? found : null);
  const ids = found?.flagIds.join(' ') ?? '';
  const flags = useLive(() => readFlags(ids.split(' ').filter(Boolean), reader), [ids, reader]);
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
            one && !reader ? (
              <p className="ui-soft">{i18n.t('common.loading')}</p>
            ) : one && !readable ? (
              <CircleGate incident={one} person={person} known={reader?.known ?? true} onOpen={() => setGone(true)} />
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
