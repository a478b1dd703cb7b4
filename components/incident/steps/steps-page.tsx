import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { flagById } from '@/lib/store/flags';
import { readIncident } from '@/lib/store/incidents';
import type { FlagRow } from '@/lib/store/rows';
import { incidentAddress } from './addresses';
import { IncidentSteps } from './incident-steps';

async function readFlags(ids: readonly string[]): Promise<FlagRow[]> {
  const flags = await Promise.all(ids.map(flagById));
  return flags.filter((flag) => flag !== undefined);
}

/** The steps of one incident as a page of the register. */
export function StepsPage({ incidentId }: { incidentId: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const settings = useSettings();
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const incident = useLive(() => readIncident(incidentId), [incidentId]);
  const found = incident.state === 'ready' ? incident.value : undefined;
  const ids = found?.flagIds.join(' ') ?? '';
  const flags = useLive(() => readFlags(ids.split(' ').filter(Boolean)), [ids]);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {i18n.t('steps.heading')}
          </h1>
          {found && (
            <p className="ui-soft">
              {found.reference}: {found.title}
            </p>
          )}
        </div>
        <a className="ui-button" href={incidentAddress(incidentId)}>
          {i18n.t('steps.back')}
        </a>
      </header>
      <main className="register-page steps-page">
        <LiveValue live={incident}>
          {(one) =>
            one ? (
              <LiveValue live={flags}>
                {(linked) => (
                  <IncidentSteps
                    incident={one}
                    flags={linked}
                    person={person}
                    // What is stored is followed: nothing has to be read again here.
                    onWritten={() => undefined}
                  />
                )}
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
