import type { ReactNode } from 'react';

interface ChecklistProps<T extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly T[];
  nameOf(value: T): string;
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Any of several, in the order in which they are listed. */
export function Checklist<T extends string>(props: ChecklistProps<T>) {
  const { legend, hint, options, nameOf, chosen, onChange } = props;
  return (
    <fieldset className="editor-checklist">
      <legend>{legend}</legend>
      {hint && <p className="ui-hint">{hint}</p>}
      <div>
        {options.map((option) => (
          <label key={option} className="ui-choice">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={(event) =>
                onChange(options.filter((one) => (one === option ? event.target.checked : chosen.includes(one))))
              }
            />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
