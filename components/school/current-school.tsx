import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Field } from '@/components/ui/field';
import { SchoolOptions } from '@/components/ui/school-options';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { setCurrentSchool } from './change-schools';
import './school.css';

/** Which school new flags belong to, where there are several. */
export function CurrentSchool() {
  const known = useSchools();
  const { saving, save } = useSaving();
  if (!areSeveral(known)) return null;
  return (
    <div className="school-current">
      <Field
        label={i18n.t('schools.panel')}
        fault={saving.state === 'failed' ? i18n.t('common.notSavedReason', [saving.reason]) : null}
      >
        {(control) => (
          <select
            {...control}
            value={known.current.id}
            onChange={({ target }) => void save(() => setCurrentSchool(target.value))}
          >
            <SchoolOptions schools={known.schools} />
          </select>
        )}
      </Field>
    </div>
  );
}
