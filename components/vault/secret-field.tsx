import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';

interface SecretFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | null;
  /** True where the person wants to see what they type. */
  seen?: boolean;
  /** What the browser's own store of passwords may offer here. */
  of: 'new-password' | 'current-password';
  value: string;
  onChange(value: string): void;
}

/** A passphrase: not shown, not spell-checked, not kept anywhere but here. */
export function SecretField({ label, hint, fault, seen = false, of, value, onChange }: SecretFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault ?? null}>
      {(control) => (
        <input
          {...control}
          type={seen ? 'text' : 'password'}
          autoComplete={of}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
