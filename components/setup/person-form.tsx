import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Field } from '@/components/ui/field';
import type { Settings } from '@/lib/store/settings';
import {
  draftOf,
  LONGEST,
  type PersonDraft,
  type PersonFault,
  type PersonFaults,
  personFaults,
  personOf,
} from './person-faults';
import { SavingRow } from './saving-row';
import { useFirstFault } from './use-first-fault';
import { useSaving } from './use-saving';

interface PersonFormProps {
  /** What is stored; null before the first time. */
  settings: Settings | null;
  label: string;
  store(person: Pick<Settings, 'person' | 'designation'>): Promise<void>;
  /** Further buttons beside the one that saves. */
  children?: ReactNode;
}

type Name = keyof PersonFaults;

function faultWords(field: Name, fault: PersonFault | undefined): string | null {
  if (!fault) return null;
  switch (fault) {
    case 'need':
      return field === 'name' ? i18n.t('setup.person.needName') : i18n.t('setup.person.needRole');
    case 'too-long':
      return i18n.t('setup.person.tooLong', [LONGEST]);
    case 'need-by':
      return i18n.t('setup.person.needBy');
    case 'unfinished':
      return i18n.t('setup.person.needDay');
    case 'future':
      return i18n.t('setup.person.future');
  }
}

const optional = () => <span className="ui-soft setup-optional"> {i18n.t('setup.optional')}</span>;

/** Who uses Flagpost here, and who designated them. */
export function PersonForm({ settings, label, store, children }: PersonFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(settings));
  const [faults, setFaults] = useState<PersonFaults>({});
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  useFirstFault(form, round);
  const changed = JSON.stringify(personOf(draft)) !== JSON.stringify(personOf(draftOf(settings)));

  const set = (field: Name) => (event: ChangeEvent<HTMLInputElement>) => {
    setDraft({ ...draft, [field]: event.target.value });
    setFaults({ ...faults, [field]: undefined });
    touched();
  };
  const submit = async () => {
    const whole = { ...draft, onUnfinished: day.current?.validity.badInput ?? false };
    const found = personFaults(whole, today());
    setFaults(found);
    if (Object.keys(found).length > 0) setRound(round + 1);
    else await save(() => store(personOf(whole)));
  };
  return (
    <form
      ref={form}
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{i18n.t('setup.person.hint')}</p>
      <Field label={i18n.t('setup.person.name')} fault={faultWords('name', faults.name)}>
        {(control) => <input {...control} required autoComplete="name" value={draft.name} onChange={set('name')} />}
      </Field>
      <Field
        label={i18n.t('setup.person.role')}
        hint={i18n.t('setup.person.roleHint')}
        fault={faultWords('role', faults.role)}
      >
        {(control) => (
          <input {...control} required autoComplete="organization-title" value={draft.role} onChange={set('role')} />
        )}
      </Field>
      <fieldset className="setup-group">
        <legend>
          {i18n.t('setup.person.designation')}
          {optional()}
        </legend>
        <Field
          label={i18n.t('setup.person.by')}
          hint={i18n.t('setup.person.byHint')}
          fault={faultWords('by', faults.by)}
        >
          {(control) => <input {...control} autoComplete="off" value={draft.by} onChange={set('by')} />}
        </Field>
        <Field label={i18n.t('setup.person.on')} fault={faultWords('on', faults.on)}>
          {(control) => (
            <input
              {...control}
              ref={day}
              className="setup-day"
              type="date"
              min="1990-01-01"
              max={today()}
              value={draft.on}
              onChange={set('on')}
            />
          )}
        </Field>
      </fieldset>
      <SavingRow saving={saving} changed={changed} label={label} saved={i18n.t('setup.person.saved')}>
        {children}
      </SavingRow>
    </form>
  );
}
