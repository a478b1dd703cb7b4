import { parseRosterLines } from '@/lib/policy/roster';

/** What is wrong with a list of names; `line` counts from 1. */
export type RosterFault =
  | { kind: 'line-too-long'; line: number }
  | { kind: 'needs-name'; line: number }
  | { kind: 'too-many'; people: number };

/** Longest name or role that is kept. */
export const LONGEST = 120;
export const MOST_STAFF = 2_000;
export const MOST_PUPILS = 10_000;

/** The first thing that is wrong with the lines, or null. */
export function rosterFault(text: string, most: number): RosterFault | null {
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const person = parseRosterLines(line)[0];
    if (!person) continue;
    if (/^\(.*\)$/.test(person.name) && person.role === '') return { kind: 'needs-name', line: index + 1 };
    if (person.name.length > LONGEST || person.role.length > LONGEST) return { kind: 'line-too-long', line: index + 1 };
  }
  const people = parseRosterLines(text).length;
  return people > most ? { kind: 'too-many', people } : null;
}
