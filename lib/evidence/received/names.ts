import { LONGEST_NAME } from './limits';

/** The name that a file gets among those of its flag. Nothing of the name that it came with is in it. */
export const nameOfSupplied = (number: number, ending: string): string =>
  `supplied-${String(number).padStart(2, '0')}.${ending}`;

/** The beginning of a name or line; no character that takes two code units is torn apart. */
export const beginningOf = (text: string, units: number): string => {
  const cut = text.slice(0, units);
  return cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
};

/** A file's own name as it is kept: unchanged but for its length. It names nothing and opens nothing. */
export const originalName = (name: string): string => beginningOf(name, LONGEST_NAME);
