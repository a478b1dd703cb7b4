import { useState } from 'react';
import { i18n } from '#i18n';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Field } from '@/components/ui/field';
import { LONGEST_SCHOOL, MOST_CONTACT_LINES, type School } from '@/lib/store/school';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface SchoolDetailsProps {
  school: School;
  store(id: string, head: string, contact: readonly string[]): Promise<void>;
}

/** What the letters of a school give besides its name: the head, and how to reach the school. */
export function SchoolDetails({ school, store }: SchoolDetailsProps) {
  const [head, setHead] = useState(school.head ?? '');
  const [contact, setContact] = useState(() => (school.contact ?? []).join('\n'));
  const { saving, save, touched } = useSaving();
  const lines = linesOf(contact);
  const tooLong = lines.length > MOST_CONTACT_LINES || lines.some((line) => line.length > LONGEST_SCHOOL);
  const changed = head.trim() !== (school.head ?? '') || lines.join('\n') !== (school.contact ?? []).join('\n');
  return (
    <details className="school-details">
      <summary>{i18n.t('perSchool.letters.title', [school.name])}</summary>
      <form
        className="ui-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!tooLong) void save(() => store(school.id, head.trim(), lines));
        }}
      >
        <p className="ui-hint">{i18n.t('perSchool.letters.hint')}</p>
        <Field label={i18n.t('perSchool.letters.head')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              autoComplete="off"
              maxLength={LONGEST_SCHOOL}
              value={head}
              onChange={({ target }) => {
                setHead(target.value);
                touched();
              }}
            />
          )}
        </Field>
        <Field
          label={i18n.t('perSchool.letters.contact')}
          hint={i18n.t('perSchool.letters.contactHint')}
          fault={tooLong ? i18n.t('perSchool.letters.tooLong', [MOST_CONTACT_LINES, LONGEST_SCHOOL]) : null}
        >
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={5}
              value={contact}
              onChange={({ target }) => {
                setContact(target.value);
                touched();
              }}
            />
          )}
        </Field>
        <SavingRow
          saving={saving}
          changed={changed}
          label={i18n.t('perSchool.letters.save')}
          saved={i18n.t('schools.saved')}
        />
      </form>
    </details>
  );
}
