import { i18n } from '#i18n';
import { LiveValue } from '@/components/ui/live-value';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import type { Incident } from '@/lib/store/incident';
import { readIncidents, writeIncident } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';
import type { ShownLine } from '@/lib/store/restricted';
import { INCIDENTS_ADDRESS, incidentAddress } from './addresses';
import { Line, OneOf } from './boxes';
import { ChosenLines } from './chosen-lines';
import { WorkForm } from './entry-form';
import { titleFor } from './related';
import { useAround } from './use-around';
import { useBoxes } from './use-boxes';

/** Puts flags into an incident that is going on. */
export function AddToIncidentPage({ flagIds, rows }: { flagIds: readonly string[]; rows: readonly ShownLine[] }) {
  const around = useAround();
  const live = useLive(readIncidents, []);
  return (
    <>
      <PageHead title={i18n.t('incident.add.heading')} back={INCIDENTS_ADDRESS} backWords={i18n.t('incident.all')} />
      <main className="register-page incident-narrow">
        <ChosenLines flagIds={flagIds} rows={rows} />
        {around && !around.person && <p>{i18n.t('incident.noPerson')}</p>}
        {around?.person && flagIds.length > 0 && (
          <LiveValue live={live}>
            {(all) => (
              <AddForm
                flagIds={flagIds}
                open={all.filter(({ state }) => state !== 'closed')}
                person={around.person as Person}
              />
            )}
          </LiveValue>
        )}
      </main>
    </>
  );
}

interface AddFormProps {
  flagIds: readonly string[];
  open: readonly Incident[];
  person: Person;
}

function AddForm({ flagIds, open, person }: AddFormProps) {
  const boxes = useBoxes(
    { id: '', why: '' },
    { id: i18n.t('incident.related.needWhich'), why: i18n.t('incident.needWhy') },
  );
  if (open.length === 0) return <p>{i18n.t('incident.add.none')}</p>;
  const wordsOf = (id: string) => {
    const one = open.find((other) => other.id === id);
    return one ? `${one.reference} · ${titleFor(one, person)}` : id;
  };
  return (
    <Section title={i18n.t('incident.add.which')}>
      <WorkForm
        label={i18n.t('incident.add.save')}
        variant="primary"
        ready={() => boxes.filled()}
        work={async ({ id, why }) => {
          // One that is in it already stays as it was linked.
          const there = new Set(open.find((one) => one.id === id)?.flagIds);
          const links = flagIds.flatMap((flagId) =>
            there.has(flagId) ? [] : [{ kind: 'flag-linked', flagId, why } as const],
          );
          if (links.length > 0) await writeIncident(id, links, person);
          location.hash = incidentAddress(id);
        }}
      >
        <OneOf
          box={boxes.box('id')}
          label={i18n.t('incident.one')}
          options={open.map(({ id }) => id)}
          wordsOf={wordsOf}
          none={i18n.t('incident.choose')}
        />
        <Line box={boxes.box('why')} label={i18n.t('incident.add.why')} hint={i18n.t('incident.add.whyHint')} />
      </WorkForm>
    </Section>
  );
}
