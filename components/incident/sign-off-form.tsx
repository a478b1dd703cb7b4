import { i18n } from '#i18n';
import type { SignOffAbout } from '@/lib/store/incident';
import { isSameName } from '@/lib/store/incident-rules';
import { Line, Words } from './boxes';
import { EntryForm, type EntryProps } from './entry-form';
import { useBoxes } from './use-boxes';

interface SignOffFormProps extends EntryProps {
  about: SignOffAbout;
  hint: string;
  label: string;
  onWritten?(): void;
}

/** That a second person agreed to something. */
export function SignOffForm({ incident, person, about, hint, label, onWritten = () => {} }: SignOffFormProps) {
  const boxes = useBoxes(
    { name: '', role: '', reason: '' },
    {
      name: i18n.t('incident.decides.needName'),
      role: i18n.t('incident.decides.needRole'),
      reason: i18n.t('incident.decides.needReason'),
    },
  );
  const not = [person.name, ...incident.recused.map(({ who }) => who)];
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={label}
      told={() => {
        const given = boxes.filled(({ name }) => ({
          name: not.some((one) => isSameName(one, name)) ? i18n.t('incident.decides.notSecond') : null,
        }));
        return given && [{ kind: 'signed-off', about, ...given }];
      }}
      onWritten={() => {
        boxes.clear();
        onWritten();
      }}
    >
      <p>{hint}</p>
      <Line box={boxes.box('name')} label={i18n.t('incident.decides.name')} />
      <Line box={boxes.box('role')} label={i18n.t('incident.decides.role')} />
      <Words box={boxes.box('reason')} label={i18n.t('incident.decides.reason')} />
    </EntryForm>
  );
}
