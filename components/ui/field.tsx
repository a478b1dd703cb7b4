import { type ReactNode, useId } from 'react';

/** What the control inside a field has to carry, so that label, hint and fault belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; null where nothing is. */
  fault?: string | null;
  /** `{(control) => <input {...control} value=… />}` */
  children: (control: ControlProps) => ReactNode;
}

/** A label, an optional hint, one control and an optional fault. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p id={`${id}-fault`} className="ui-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  legend: ReactNode;
  options: readonly { value: T; label: ReactNode; hint?: ReactNode }[];
  value: T | null;
  fault?: string | null;
  onChange(value: T): void;
}

/** One of several, all of them in view. */
export function Choices<T extends string>({ legend, options, value, fault, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset className="ui-choices" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="ui-choice">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
          {option.hint && <span className="ui-hint">{option.hint}</span>}
        </label>
      ))}
      {fault && (
        <p id={`${id}-fault`} className="ui-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
