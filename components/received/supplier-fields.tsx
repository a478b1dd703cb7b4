import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { wordKey } from '@/components/ui/word-key';
import { SUPPLIED_HOW, type SuppliedHow } from '@/lib/evidence/received/supplied';
import { LONGEST_LINE, type SupplierDraft, type SupplierFault } from './form-draft';

interface SupplierFieldsProps {
  draft: SupplierDraft;
  faults: readonly SupplierFault[];
  onChange(draft: SupplierDraft): void;
}

function timeFault(faults: readonly SupplierFault[]): string | null {
  if (faults.includes('need-time')) return i18n.t('received.supplier.needTime');
  return faults.includes('future') ? i18n.t('received.supplier.future') : null;
}

/** Who gave it to the school, when and how. */
export function SupplierFields({ draft, faults, onChange }: SupplierFieldsProps) {
  return (
    <>
      <Field
        label={i18n.t('received.facts.by')}
        hint={i18n.t('received.supplier.byHint')}
        fault={faults.includes('need-by') ? i18n.t('received.supplier.needBy') : null}
      >
        {(control) => (
          <input
            {...control}
            dir="auto"
            autoComplete="off"
            maxLength={LONGEST_LINE}
            value={draft.by}
            onChange={(event) => onChange({ ...draft, by: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('received.supplier.relation')} hint={i18n.t('received.supplier.relationHint')}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            autoComplete="off"
            maxLength={LONGEST_LINE}
            value={draft.relation}
            onChange={(event) => onChange({ ...draft, relation: event.target.value })}
          />
        )}
      </Field>
      <div className="received-pair">
        <Field label={i18n.t('received.supplier.receivedAt')} fault={timeFault(faults)}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={draft.receivedAt}
              onChange={(event) => onChange({ ...draft, receivedAt: event.target.value })}
            />
          )}
        </Field>
        <Field label={i18n.t('received.facts.how')}>
          {(control) => (
            <select
              {...control}
              value={draft.how}
              onChange={(event) => onChange({ ...draft, how: event.target.value as SuppliedHow })}
            >
              {SUPPLIED_HOW.map((how) => (
                <option key={how} value={how}>
                  {i18n.t(`received.how.${wordKey(how)}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}
