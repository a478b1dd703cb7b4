/** The people whom a school may be spoken of by name. Optional, typed in by the school, kept on the device. */
export interface RosterPerson {
  /** As people say it: `Mrs Hargreaves`, `Tyler Brampton`. */
  name: string;
  /** `Head`, `office`, `Year 4 teacher` … empty where unknown. */
  role: string;
}

export interface Roster {
  staff: RosterPerson[];
  pupils: RosterPerson[];
}

export const emptyRoster = (): Roster => ({ staff: [], pupils: [] });

/** One person per line: `Mrs Hargreaves (Head)`. Blank lines and repeated names are left out. */
export function parseRosterLines(text: string): RosterPerson[] {
  const people = new Map<string, RosterPerson>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(.+?)\s*(?:\(([^()]*)\))?\s*$/.exec(line);
    const name = match?.[1]?.replace(/\s+/g, ' ');
    if (name) people.set(name.toLowerCase(), { name, role: match?.[2]?.trim() ?? '' });
  }
  return [...people.values()];
}

export const rosterLines = (people: readonly RosterPerson[]): string =>
  people.map((p) => (p.role ? `${p.name} (${p.role})` : p.name)).join('\n');
