import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { CapturedValue } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import { Where } from './findings';
import type { SearchResult } from './search-person';

/** Incidents that name the person, as far as they may be read. */
export function FoundIncidents({ found }: { found: SearchResult['incidents'] }) {
  return (
    <Section title={i18n.t('incident.person.title')}>
      <p className="ui-soft">{i18n.t('incident.person.hint')}</p>
      {found.map(({ incident, findings }) => (
        <div key={incident.id}>
          <p>
            <a href={incidentAddress(incident.id)}>
              {incident.reference} · <CapturedValue text={incident.title} />
            </a>
          </p>
          <ul className="person-lines">
            {findings.map((finding, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several entries.
              <Where key={at} finding={finding} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
