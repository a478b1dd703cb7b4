import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords, shortMoment } from '@/components/ui/moment';
import { PageHead } from '@/components/ui/page-head';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import type { Incident, IncidentState } from '@/lib/store/incident';
import { readIncidents } from '@/lib/store/incidents';
import { closedIncident, type Reader, type Restriction } from '@/lib/store/restricted';
import { incidentAddress, newIncidentAddress } from './addresses';
import { nextDue } from './due';
import { RestrictedBadge, StateBadges } from './state-badges';

const FILTERS = ['going-on', 'open', 'waiting', 'closed', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const fits = (state: IncidentState, filter: Filter) =>
  filter === 'all' || (filter === 'going-on' ? state !== 'closed' : state === filter);

const filterWords: Record<Filter, () => string> = {
  'going-on': () => i18n.t('incident.filter.goingOn'),
  open: () => i18n.t('incident.states.open'),
  waiting: () => i18n.t('incident.states.waiting'),
  closed: () => i18n.t('incident.states.closed'),
  all: () => i18n.t('incident.filter.all'),
};

/** Every incident, the newest first. */
export function IncidentsPage({ back }: { back: string }) {
  const live = useLive(readIncidents, []);
  const reader = useReader();
  const [filter, setFilter] = useState<Filter>('going-on');
  return (
    <>
      <PageHead title={i18n.t('incident.heading')} back={back}>
        <a className="ui-button" data-variant="primary" href={newIncidentAddress([])}>
          {i18n.t('incident.new.link')}
        </a>
      </PageHead>
      <main className="register-page">
        <p className="ui-soft">{i18n.t('incident.hint')}</p>
        <LiveValue live={live}>
          {(incidents) =>
            !reader ? (
              <p className="ui-soft">{i18n.t('common.loading')}</p>
            ) : incidents.length === 0 ? (
              <p>{i18n.t('incident.none')}</p>
            ) : (
              <>
                <div className="incident-filter">
                  <Field label={i18n.t('incident.filter.label')}>
                    {(control) => (
                      <select {...control} value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
                        {FILTERS.map((one) => (
                          <option key={one} value={one}>
                            {filterWords[one]()}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                </div>
                <Lines incidents={incidents} filter={filter} reader={reader} />
              </>
            )
          }
        </LiveValue>
      </main>
    </>
  );
}

interface LinesProps {
  incidents: readonly Incident[];
  filter: Filter;
  reader: Reader;
}

function Lines({ incidents, filter, reader }: LinesProps) {
  const shown = useMemo(() => {
    const told = incidents.map((incident) => ({ incident, closed: closedIncident(incident, reader) }));
    // One that is kept back stands under every choice: which it fits would tell how far it got.
    return told.filter(({ incident, closed }) => closed !== null || fits(incident.state, filter));
  }, [incidents, filter, reader]);
  return (
    <>
      <p role="status" className="ui-soft">
        {i18n.t('incident.count', shown.length, [String(shown.length)])}
      </p>
      <ul className="incident-lines">
        {shown.map(({ incident, closed }) => (
          <li key={incident.id}>{closed ? <ClosedLine closed={closed} /> : <IncidentLine incident={incident} />}</li>
        ))}
      </ul>
    </>
  );
}

/** Its reference, and nothing that was written in it: neither title nor how far it got, nor what is due. */
function ClosedLine({ closed }: { closed: Restriction }) {
  return (
    <a className="incident-line" href={incidentAddress(closed.incident)}>
      <span className="incident-line-head">
        <RestrictedBadge />
        <strong>{closed.reference}</strong>
      </span>
      <span className="ui-soft ui-small">{i18n.t('restricted.line')}</span>
    </a>
  );
}

function IncidentLine({ incident }: { incident: Incident }) {
  const { reference, flagIds, entries, waitsFor } = incident;
  const last = entries.at(-1);
  const next = nextDue(incident, today(), new Date().toISOString());
  return (
    <a className="incident-line" href={incidentAddress(incident.id)}>
      <span className="incident-line-head">
        <StateBadges incident={incident} />
        <strong>
          <CapturedValue text={incident.title} />
        </strong>
      </span>
      <span className="ui-soft ui-small">
        {reference} · {i18n.t('incident.flagCount', flagIds.length, [String(flagIds.length)])}
        {last && ` · ${i18n.t('incident.lastEntry', [shortMoment(Date.parse(last.at))])}`}
      </span>
      {waitsFor && (
        <span className="ui-small">
          {i18n.t('incident.course.waitsFor')}: <CapturedValue text={waitsFor} />
        </span>
      )}
      {next && (
        <span className="incident-due" data-over={next.over || undefined}>
          {next.over ? i18n.t('incident.overdue') : i18n.t('incident.due')} {dueDay(next.due.on)}:{' '}
          <CapturedValue text={next.due.what} />
        </span>
      )}
    </a>
  );
}

const dueDay = (on: string) => (on.length === 10 ? dayWords(on) : shortMoment(Date.parse(on)));
