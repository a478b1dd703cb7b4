import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords, shortMoment } from '@/components/ui/moment';
import { PageHead } from '@/components/ui/page-head';
import { useLive } from '@/components/ui/use-live';
import type { Incident, IncidentState } from '@/lib/store/incident';
import { readIncidents } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/rows';
import { incidentAddress, newIncidentAddress } from './addresses';
import { nextDue } from './due';
import { titleFor } from './related';
import { StateBadges } from './state-badges';
import { useAround } from './use-around';

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
  const around = useAround();
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
            incidents.length === 0 ? (
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
                <Lines incidents={incidents} filter={filter} person={around?.person ?? null} />
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
  person: Person | null;
}

function Lines({ incidents, filter, person }: LinesProps) {
  const shown = useMemo(() => incidents.filter(({ state }) => fits(state, filter)), [incidents, filter]);
  return (
    <>
      <p role="status" className="ui-soft">
        {i18n.t('incident.count', shown.length, [String(shown.length)])}
      </p>
      <ul className="incident-lines">
        {shown.map((incident) => (
          <li key={incident.id}>
            <IncidentLine incident={incident} person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

function IncidentLine({ incident, person }: { incident: Incident; person: Person | null }) {
  const { reference, flagIds, entries, waitsFor } = incident;
  const last = entries.at(-1);
  const next = nextDue(incident, today(), new Date().toISOString());
  return (
    <a className="incident-line" href={incidentAddress(incident.id)}>
      <span className="incident-line-head">
        <StateBadges incident={incident} />
        <strong>
          <CapturedValue text={titleFor(incident, person)} />
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
