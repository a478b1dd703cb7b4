import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { LiveValue } from '@/components/ui/live-value';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { mayRead } from '@/lib/store/incident-rules';
import { incidentsOf } from '@/lib/store/incidents';
import { addToIncidentAddress, incidentAddress, newIncidentAddress } from './addresses';
import { titleFor } from './related';
import { RestrictedBadge, StateBadges } from './state-badges';
import { useAround } from './use-around';
import './incident.css';

/** Which incidents a flag is in, and the ways into one. */
export function InIncidents({ flagId }: { flagId: string }) {
  const live = useLive(() => incidentsOf(flagId), [flagId]);
  const person = useAround()?.person ?? null;
  return (
    <Section title={i18n.t('incident.heading')}>
      <LiveValue live={live}>
        {(incidents) => (
          <>
            {incidents.length === 0 && <p className="ui-soft">{i18n.t('incident.inNone')}</p>}
            <ul className="incident-list">
              {incidents.map((incident) => (
                <li key={incident.id}>
                  <p>
                    <a href={incidentAddress(incident.id)}>
                      {incident.reference} · <CapturedValue text={titleFor(incident, person)} />
                    </a>{' '}
                    {mayRead(incident, person) ? <StateBadges incident={incident} /> : <RestrictedBadge />}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </LiveValue>
      <div className="ui-row">
        <a className="ui-button" href={newIncidentAddress([flagId])}>
          {i18n.t('incident.new.link')}
        </a>
        <a className="ui-button" href={addToIncidentAddress([flagId])}>
          {i18n.t('incident.add.link')}
        </a>
      </div>
    </Section>
  );
}
