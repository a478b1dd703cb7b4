import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';

interface SelectFieldProps<T extends string> {
  label: string;
  hint?: ReactNode;
  options: readonly T[];
  nameOf(value: T): string;
  value: T;
  onChange(value: T): void;
}

/** One of several that need not all be in view. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, options, nameOf, value, onChange } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {nameOf(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
