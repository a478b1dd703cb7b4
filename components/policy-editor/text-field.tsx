import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';

interface TextFieldProps {
  label: string;
  hint?: ReactNode;
  value: string;
  /** More than one line. */
  rows?: number;
  fault?: string | null;
  name?: string;
  onChange(value: string): void;
}

/** Words typed into one line, or into several. */
export function TextField({ label, hint, value, rows, fault, name, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault ?? null}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            name={name}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            name={name}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
