import { i18n } from '#i18n';
import { CapturedText } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import type { RosterPerson } from '@/lib/policy/roster';
import { Words } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { pupilsIn } from './pupil-names';
import { useBoxes } from './use-boxes';

/** What people have noted; added and never changed. */
export function IncidentNotes({ incident, person, pupils }: EntryProps & { pupils: readonly RosterPerson[] }) {
  const boxes = useBoxes({ text: '' }, { text: i18n.t('incident.notes.need') });
  return (
    <Section title={i18n.t('incident.notes.title')}>
      {incident.notes.length === 0 && <p className="ui-soft">{i18n.t('incident.notes.none')}</p>}
      <ul className="incident-list">
        {incident.notes.map(({ at, by, text }) => (
          <li key={`${at} ${text}`}>
            <CapturedText text={text} />
            <Written at={at} by={by} />
          </li>
        ))}
      </ul>
      <Folded title={i18n.t('incident.notes.add')}>
        <EntryForm
          incident={incident}
          person={person}
          label={i18n.t('incident.notes.save')}
          told={() => {
            const given = boxes.filled(({ text }) => ({
              text: pupilsIn(text, pupils).length > 0 ? i18n.t('incident.pupilNamed') : null,
            }));
            return given && [{ kind: 'note', ...given }];
          }}
          onWritten={boxes.clear}
        >
          <Words box={boxes.box('text')} label={i18n.t('incident.notes.label')} hint={i18n.t('incident.notes.hint')} />
        </EntryForm>
      </Folded>
    </Section>
  );
}
