import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import type { Box } from './use-boxes';

interface BoxProps {
  box: Box;
  label: ReactNode;
  hint?: ReactNode;
}

const optional = (label: ReactNode) => (
  <>
    {label} <span className="ui-soft incident-optional">{i18n.t('incident.optional')}</span>
  </>
);

/** One line of text. */
export function Line({ box, label, hint, mayBeEmpty = false }: BoxProps & { mayBeEmpty?: boolean }) {
  return (
    <Field label={mayBeEmpty ? optional(label) : label} hint={hint} fault={box.fault}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={box.value}
          onChange={(event) => box.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function Words({ box, label, hint, mayBeEmpty = false }: BoxProps & { mayBeEmpty?: boolean }) {
  return (
    <Field label={mayBeEmpty ? optional(label) : label} hint={hint} fault={box.fault}>
      {(control) => (
        <textarea
          {...control}
          dir="auto"
          maxLength={10_000}
          value={box.value}
          onChange={(event) => box.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Day({ box, label, hint }: BoxProps) {
  return (
    <Field label={label} hint={hint} fault={box.fault}>
      {(control) => (
        <input
          {...control}
          className="incident-day"
          type="date"
          min="1990-01-01"
          max="2199-12-31"
          value={box.value}
          onChange={(event) => box.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface OneOfProps<T extends string> extends BoxProps {
  options: readonly T[];
  wordsOf(option: T): string;
  /** Stands first and means that nothing is chosen yet. */
  none?: string;
}

/** One of several, folded away until asked for. */
export function OneOf<T extends string>({ box, label, hint, options, wordsOf, none }: OneOfProps<T>) {
  return (
    <Field label={label} hint={hint} fault={box.fault}>
      {(control) => (
        <select {...control} value={box.value} onChange={(event) => box.onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {wordsOf(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
