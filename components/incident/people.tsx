import { useState } from 'react';
import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import type { RosterPerson } from '@/lib/policy/roster';
import { PARTS, type Part } from '@/lib/store/incident';
import { isInitials } from '@/lib/store/incident-rules';
import { Line } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { pupilsIn } from './pupil-names';
import { useBoxes } from './use-boxes';
import { partWords } from './words';

/** Who has to do with the incident. Pupils stand here by their initials, and nobody is looked up anywhere else. */
export function People({ incident, person, pupils }: EntryProps & { pupils: readonly RosterPerson[] }) {
  return (
    <Section title={i18n.t('incident.people.title')}>
      {incident.people.length === 0 && <p className="ui-soft">{i18n.t('incident.people.none')}</p>}
      <ul className="incident-list">
        {incident.people.map(({ id, part, name, note, at, by }) => (
          <li key={id}>
            <p>
              <strong>
                <CapturedValue text={name} />
              </strong>{' '}
              · {partWords(part)}
            </p>
            {note && <CapturedText text={note} />}
            <Written at={at} by={by} />
            <Remove incident={incident} person={person} id={id} name={name} />
          </li>
        ))}
      </ul>
      <Folded whileOpen={incident} title={i18n.t('incident.people.add')}>
        <AddPerson incident={incident} person={person} pupils={pupils} />
      </Folded>
    </Section>
  );
}

function AddPerson({ incident, person, pupils }: EntryProps & { pupils: readonly RosterPerson[] }) {
  const [part, setPart] = useState<Part>('author');
  const isPupil = part === 'pupil';
  const needed = isPupil ? i18n.t('incident.people.needInitials') : i18n.t('incident.people.needName');
  const boxes = useBoxes({ name: '', note: '' }, { name: needed });
  const told = () => {
    const given = boxes.filled(({ name, note }) => ({
      name: nameFault(part, name, pupils),
      note: pupilsIn(note, pupils).length > 0 ? i18n.t('incident.pupilNamed') : null,
    }));
    return given && [{ kind: 'person-added', id: crypto.randomUUID(), part, ...given } as const];
  };
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.people.save')}
      told={told}
      onWritten={boxes.clear}
    >
      <Field label={i18n.t('incident.people.part')}>
        {(control) => (
          <select {...control} value={part} onChange={(event) => setPart(event.target.value as Part)}>
            {PARTS.map((one) => (
              <option key={one} value={one}>
                {partWords(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Line
        box={boxes.box('name')}
        label={isPupil ? i18n.t('incident.people.initials') : i18n.t('incident.people.name')}
        hint={isPupil ? i18n.t('incident.people.initialsHint') : i18n.t('incident.people.nameHint')}
      />
      <Line box={boxes.box('note')} label={i18n.t('incident.note')} mayBeEmpty />
    </EntryForm>
  );
}

function nameFault(part: Part, name: string, pupils: readonly RosterPerson[]): string | null {
  if (part === 'pupil') return name === '' || isInitials(name) ? null : i18n.t('incident.people.needInitials');
  return pupilsIn(name, pupils).length > 0 ? i18n.t('incident.pupilNamed') : null;
}

function Remove({ incident, person, id, name }: EntryProps & { id: string; name: string }) {
  const boxes = useBoxes({ why: '' }, { why: i18n.t('incident.needWhy') });
  return (
    <Folded whileOpen={incident} title={i18n.t('incident.people.remove', [name])}>
      <EntryForm
        incident={incident}
        person={person}
        label={i18n.t('incident.people.removeSave')}
        told={() => {
          const given = boxes.filled();
          return given && [{ kind: 'person-removed', id, ...given }];
        }}
      >
        <Line box={boxes.box('why')} label={i18n.t('incident.why')} />
      </EntryForm>
    </Folded>
  );
}
