import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { titleFor } from '@/components/incident/related';
import { useAround } from '@/components/incident/use-around';
import { CapturedValue } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import { mayRead } from '@/lib/store/incident-rules';
import { Where } from './findings';
import type { SearchResult } from './search-person';

/** Incidents that name the person; of one that is kept to a circle only that it does. */
export function FoundIncidents({ found }: { found: SearchResult['incidents'] }) {
  const person = useAround()?.person ?? null;
  return (
    <Section title={i18n.t('incident.person.title')}>
      <p className="ui-soft">{i18n.t('incident.person.hint')}</p>
      {found.map(({ incident, findings }) => (
        <div key={incident.id}>
          <p>
            <a href={incidentAddress(incident.id)}>
              {incident.reference} · <CapturedValue text={titleFor(incident, person)} />
            </a>
          </p>
          {mayRead(incident, person) && (
            <ul className="person-lines">
              {findings.map((finding, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several entries.
                <Where key={at} finding={finding} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </Section>
  );
}
