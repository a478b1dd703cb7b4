import { useState } from 'react';

/** What one box of a form needs. */
export interface Box {
  value: string;
  fault: string | null;
  onChange(value: string): void;
}

type Faults<N extends string> = Partial<Record<N, string | null>>;

/**
 * The boxes of a form by name.
 *
 * @param empty what stands in them at first. @param needed what to say where one is left empty.
 */
export function useBoxes<N extends string>(empty: Record<N, string>, needed: Partial<Record<N, string>> = {}) {
  const [values, setValues] = useState(empty);
  const [faults, setFaults] = useState<Faults<N>>({});
  return {
    box: (name: N): Box => ({
      value: values[name],
      fault: faults[name] ?? null,
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }));
        setFaults((before) => ({ ...before, [name]: null }));
      },
    }),
    values,
    /** @param further what else is wrong. @returns what was typed without blanks around it; null where something is wrong. */
    filled(further: (given: Record<N, string>) => Faults<N> = () => ({})): Record<N, string> | null {
      const names = Object.keys(empty) as N[];
      const given = Object.fromEntries(names.map((name) => [name, values[name].trim()])) as Record<N, string>;
      const found: Faults<N> = { ...further(given) };
      for (const name of names) if (given[name] === '' && needed[name]) found[name] = needed[name];
      setFaults(found);
      return names.some((name) => found[name]) ? null : given;
    },
    clear: () => {
      setValues(empty);
      setFaults({});
    },
  };
}
