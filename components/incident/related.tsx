import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import type { Incident } from '@/lib/store/incident';
import { mayRead } from '@/lib/store/incident-rules';
import { readIncidents } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';
import { incidentAddress } from './addresses';
import { Line, OneOf } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { useBoxes } from './use-boxes';

/** The title, or that it is kept to a circle in which the person is not named. */
export const titleFor = (incident: Incident, person: Person | null): string =>
  mayRead(incident, person) ? incident.title : i18n.t('incident.restrictedTitle');

/** Incidents that somebody has put beside this one, for a reason. None is looked for: a person is not followed across incidents. */
export function Related({ incident, person }: EntryProps) {
  const live = useLive(readIncidents, []);
  const others = live.state === 'ready' ? live.value.filter(({ id }) => id !== incident.id) : [];
  const linked = new Set(incident.related.map(({ incidentId }) => incidentId));
  const boxes = useBoxes(
    { incidentId: '', why: '' },
    { incidentId: i18n.t('incident.related.needWhich'), why: i18n.t('incident.needWhy') },
  );
  const free = others.filter(({ id }) => !linked.has(id));
  const wordsOf = (id: string) => {
    const one = others.find((other) => other.id === id);
    return one ? `${one.reference} · ${titleFor(one, person)}` : id;
  };
  return (
    <Section title={i18n.t('incident.related.title')}>
      <p className="ui-soft">{i18n.t('incident.related.hint')}</p>
      <ul className="incident-list">
        {incident.related.map(({ number, incidentId, why, at, by }) => (
          <li key={number}>
            <p>
              {others.some(({ id }) => id === incidentId) ? (
                <a href={incidentAddress(incidentId)}>
                  <CapturedValue text={wordsOf(incidentId)} />
                </a>
              ) : (
                live.state === 'ready' && i18n.t('incident.related.gone')
              )}
            </p>
            <CapturedText text={why} />
            <Written at={at} by={by} />
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <Folded whileOpen={incident} title={i18n.t('incident.related.add')}>
          <EntryForm
            incident={incident}
            person={person}
            label={i18n.t('incident.related.save')}
            told={() => {
              const given = boxes.filled();
              return given && [{ kind: 'related', ...given }];
            }}
            onWritten={boxes.clear}
          >
            <OneOf
              box={boxes.box('incidentId')}
              label={i18n.t('incident.related.which')}
              options={free.map(({ id }) => id)}
              wordsOf={wordsOf}
              none={i18n.t('incident.choose')}
            />
            <Line
              box={boxes.box('why')}
              label={i18n.t('incident.related.why')}
              hint={i18n.t('incident.related.whyHint')}
            />
          </EntryForm>
        </Folded>
      )}
    </Section>
  );
}
