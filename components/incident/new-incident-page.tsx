import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { BASES, type Basis } from '@/lib/store/incident';
import { openIncident, writeIncident } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';
import type { ShownLine } from '@/lib/store/restricted';
import { schoolWith } from '@/lib/store/school';
import { readSchools } from '@/lib/store/schools';
import { INCIDENTS_ADDRESS, incidentAddress } from './addresses';
import { Line, OneOf, Words } from './boxes';
import { ChosenLines } from './chosen-lines';
import { WorkForm } from './entry-form';
import { pupilsIn } from './pupil-names';
import { type Around, useAround } from './use-around';
import { useBoxes } from './use-boxes';
import { basisWords } from './words';

interface NewIncidentPageProps {
  flagIds: readonly string[];
  rows: readonly ShownLine[];
}

/** Opens an incident: what it is called, why it is recorded, and on what ground. */
export function NewIncidentPage({ flagIds, rows }: NewIncidentPageProps) {
  const around = useAround();
  return (
    <>
      <PageHead title={i18n.t('incident.new.heading')} back={INCIDENTS_ADDRESS} backWords={i18n.t('incident.all')} />
      <main className="register-page incident-narrow">
        <Notice title={i18n.t('incident.new.needed')}>
          <p>{i18n.t('incident.new.neededHint')}</p>
        </Notice>
        <ChosenLines flagIds={flagIds} rows={rows} />
        {around === null && <p className="ui-soft">{i18n.t('common.loading')}</p>}
        {around && !around.person && <p>{i18n.t('incident.noPerson')}</p>}
        {around?.person && <NewForm flagIds={flagIds} person={around.person} pupils={around.pupils} rows={rows} />}
      </main>
    </>
  );
}

/** The school of the first flag; of an incident without flags the one at hand. Null where there is only one. */
async function schoolOf(rows: readonly ShownLine[], flagIds: readonly string[]): Promise<string | null> {
  const known = await readSchools();
  if (!known || known.schools.length < 2) return null;
  const line = rows.find(({ id }) => id === flagIds[0]);
  return (line ? schoolWith(known.schools, line.schoolId ?? null) : known.current)?.id ?? null;
}

interface NewFormProps extends Pick<Around, 'pupils'> {
  rows: readonly ShownLine[];
  flagIds: readonly string[];
  person: Person;
}

function NewForm({ flagIds, person, pupils, rows }: NewFormProps) {
  const boxes = useBoxes(
    { title: '', purpose: '', basis: '' },
    {
      title: i18n.t('incident.new.needTitle'),
      purpose: i18n.t('incident.new.needPurpose'),
      basis: i18n.t('incident.new.needBasis'),
    },
  );
  const named = (text: string) => (pupilsIn(text, pupils).length > 0 ? i18n.t('incident.pupilNamed') : null);
  return (
    <Section title={i18n.t('incident.about')}>
      <WorkForm
        label={i18n.t('incident.new.save')}
        variant="primary"
        ready={() => boxes.filled(({ title, purpose }) => ({ title: named(title), purpose: named(purpose) }))}
        work={async ({ title, purpose, basis }) => {
          const id = await openIncident(
            { kind: 'opened', title, schoolId: await schoolOf(rows, flagIds), purpose, basis: basis as Basis },
            person,
          );
          const why = i18n.t('incident.new.linkedWhy');
          const links = flagIds.map((flagId) => ({ kind: 'flag-linked', flagId, why }) as const);
          if (links.length > 0) await writeIncident(id, links, person);
          location.hash = incidentAddress(id);
        }}
      >
        <Line box={boxes.box('title')} label={i18n.t('incident.new.title')} hint={i18n.t('incident.new.titleHint')} />
        <Words
          box={boxes.box('purpose')}
          label={i18n.t('incident.new.purpose')}
          hint={i18n.t('incident.new.purposeHint')}
        />
        <OneOf
          box={boxes.box('basis')}
          label={i18n.t('incident.new.basis')}
          hint={i18n.t('incident.new.basisHint')}
          options={BASES}
          wordsOf={basisWords}
          none={i18n.t('incident.choose')}
        />
      </WorkForm>
    </Section>
  );
}
