import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';

export interface PackChoice {
  id: string;
  name: string;
}

/** The name of a school. */
export function NameField({
  value,
  fault,
  onChange,
}: {
  value: string;
  fault: string | null;
  onChange(value: string): void;
}) {
  return (
    <Field label={i18n.t('schools.name')} fault={fault}>
      {(control) => (
        <input
          {...control}
          required
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface PackFieldProps {
  label: string;
  packs: readonly PackChoice[];
  value: string;
  fault?: string | null;
  onChange(packId: string): void;
}

/** Which policy a school has. */
export function PackField({ label, packs, value, fault = null, onChange }: PackFieldProps) {
  const known = packs.some(({ id }) => id === value);
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {!known && (
            <option value={value}>{value === '' ? i18n.t('schools.choosePolicy') : i18n.t('schools.noPolicy')}</option>
          )}
          {packs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
