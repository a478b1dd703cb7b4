import { useState } from 'react';
import { i18n } from '#i18n';
import { CheckedForm } from '@/components/setup/checked-form';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SchoolOptions } from '@/components/ui/school-options';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { LONGEST_NAME, LONGEST_RULES, MOST_ADDRESSES, type OwnPage } from '@/lib/store/own-pages';
import { type School, schoolWith } from '@/lib/store/school';
import { type DraftFault, draftOf, emptyDraft, type OwnPageDraft, readDraft } from './own-page-draft';
import { placeFaultWords } from './words';

function faultWords(fault: DraftFault): string {
  switch (fault.why) {
    case 'needs-name':
      return i18n.t('ownPage.form.needsName');
    case 'needs-address':
      return i18n.t('ownPage.form.needsAddress');
    case 'too-many':
      return i18n.t('ownPage.form.tooMany', [MOST_ADDRESSES]);
    case 'line':
      return i18n.t('ownPage.form.line', [fault.line, placeFaultWords(fault.fault)]);
    case 'taken':
      return i18n.t('ownPage.form.taken', [fault.line, fault.by]);
    default:
      return i18n.t('ownPage.form.tooLong', [fault.field === 'name' ? LONGEST_NAME : LONGEST_RULES]);
  }
}

interface SchoolOfPageProps {
  schools: readonly School[];
  value: string | null;
  onChange(id: string): void;
}

/** Which of several schools keeps the page. */
function SchoolOfPage({ schools, value, onChange }: SchoolOfPageProps) {
  const school = schoolWith(schools, value);
  return (
    <Field label={i18n.t('perSchool.pages.of')} hint={i18n.t('perSchool.pages.hint')}>
      {(control) => (
        <select {...control} value={school?.id ?? ''} onChange={({ target }) => onChange(target.value)}>
          {!school && <option value="">{i18n.t('schools.unknown')}</option>}
          <SchoolOptions schools={schools} />
        </select>
      )}
    </Field>
  );
}

interface OwnPageFormProps {
  /** Null for a new one. */
  page: OwnPage | null;
  others: readonly OwnPage[];
  store(page: OwnPage): Promise<void>;
  onCancel(): void;
}

/** Name, addresses and house rules of one page of the school. */
export function OwnPageForm({ page, others, store, onCancel }: OwnPageFormProps) {
  const known = useSchools();
  const [draft, setDraft] = useState(() => (page ? draftOf(page) : emptyDraft(null)));
  /** Of several schools, a new page is the current one's until somebody says otherwise. */
  const [chose, setChose] = useState(page !== null);
  const several = areSeveral(known);
  const schoolId = several && !chose ? known.current.id : draft.schoolId;
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  const change = (changed: Partial<OwnPageDraft>) => {
    setDraft({ ...draft, ...changed });
    setFault(null);
    touched();
  };
  const submit = async () => {
    const { places, fault: found } = readDraft(draft, others);
    setFault(found);
    if (found) {
      setRound(round + 1);
      return;
    }
    const { name, rules, appeal } = draft;
    const addresses = places.map(({ address }) => address);
    const id = page?.id ?? crypto.randomUUID();
    const told = { name: name.trim(), addresses, rules: rules.trim(), appeal: appeal.trim() };
    if (await save(() => store({ id, schoolId, ...told }))) onCancel();
  };
  const of = (field: DraftFault['field']) => (fault?.field === field ? faultWords(fault) : null);
  return (
    <CheckedForm round={round} onSubmit={() => void submit()}>
      {several && (
        <SchoolOfPage
          schools={known.schools}
          value={schoolId}
          onChange={(id) => {
            setChose(true);
            change({ schoolId: id });
          }}
        />
      )}
      <Field label={i18n.t('ownPage.form.name')} hint={i18n.t('ownPage.form.nameHint')} fault={of('name')}>
        {(control) => (
          <input {...control} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        )}
      </Field>
      <Field
        label={i18n.t('ownPage.form.addresses')}
        hint={i18n.t('ownPage.form.addressesHint')}
        fault={of('addresses')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            value={draft.addresses}
            onChange={(event) => change({ addresses: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('ownPage.form.rules')} hint={i18n.t('ownPage.form.rulesHint')} fault={of('rules')}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            value={draft.rules}
            onChange={(event) => change({ rules: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('ownPage.form.appeal')} hint={i18n.t('ownPage.form.appealHint')}>
        {(control) => (
          <input
            {...control}
            maxLength={300}
            value={draft.appeal}
            onChange={(event) => change({ appeal: event.target.value })}
          />
        )}
      </Field>
      <SavingRow saving={saving} label={i18n.t('ownPage.form.save')} saved={i18n.t('ownPage.form.saved')}>
        <Button onClick={onCancel}>{i18n.t('common.cancel')}</Button>
      </SavingRow>
    </CheckedForm>
  );
}
