import { db } from './db';
import { type Incident, incidentOf } from './incident';
import { isSameName, lacksExportSignOff, mayRead } from './incident-rules';
import { incidentsOf, openedIncidents } from './incidents';
import { fold } from './listing';
import type { ListingRow } from './listing-row';
import type { Person } from './person';
import type { StoredIncident } from './sealed-row';
import { readSettings } from './settings';
import { currentHolder, vaultState } from './vault/vault';

/**
 * What an allegation against staff keeps from whoever is not named in the circle of its incident: the one place where that is worked
 * out, for the incident and for every flag that is in it.
 *
 * It is a rule of the screens and of what is made for others. All who have a passphrase open the same store, so that somebody who
 * reads the store past the screens is not stopped by it, and the pages say so.
 *
 * It begins with the link and not with the post: a flag that nobody has put into the incident is kept from nobody. Whoever flags the
 * same post again sees what they have just captured while they decide, since it was on their screen, and nothing tells them that there
 * is an incident about it. Once somebody puts their flag into the incident it closes to them like the others, at once.
 */

/** Who is at the keyboard. */
export interface Reader {
  /** Null before the set-up, and after a recovery code until somebody has chosen a passphrase. */
  person: Person | null;
  /** True where they unlocked with a passphrase of their own. Else the name is only what somebody typed: they are asked, not kept out. */
  known: boolean;
}

/** @throws Error where the vault file is damaged. */
export async function currentReader(): Promise<Reader> {
  const [vault, holder, settings] = await Promise.all([vaultState(), currentHolder(), readSettings()]);
  if (vault.state !== 'open')
    return { person: settings.state === 'ok' && vault.state === 'none' ? settings.value.person : null, known: false };
  const slot = vault.file.slots.find(({ id }) => id === vault.slot);
  return { person: holder?.person ?? null, known: holder !== null && slot?.kind === 'passphrase' };
}

/** A restricted incident as anybody may know of it. */
export interface Restriction {
  incident: string;
  reference: string;
  /** Who may open it. */
  circle: readonly string[];
}

/** Null where nobody restricted it. */
export const restrictionOf = ({ id, reference, allegation }: Incident): Restriction | null =>
  allegation && { incident: id, reference, circle: allegation.circle };

/** The flags that are kept from a reader, and why; a flag that is in several such incidents is kept by each of them. */
export type ClosedFlags = ReadonlyMap<string, readonly Restriction[]>;

type About = Pick<Incident, 'id' | 'reference' | 'allegation' | 'flagIds'>;

/** Pure: every flag of an incident whose circle does not name the reader, whatever other incident it is in besides. */
export function closedFlags(incidents: readonly About[], { person }: Pick<Reader, 'person'>): ClosedFlags {
  const closed = new Map<string, Restriction[]>();
  for (const { id, reference, allegation, flagIds } of incidents) {
    if (!allegation || mayRead({ allegation }, person)) continue;
    const restriction = { incident: id, reference, circle: allegation.circle };
    for (const flagId of flagIds) closed.set(flagId, [...(closed.get(flagId) ?? []), restriction]);
  }
  return closed;
}

/** Which flags are in an incident stands in clear: only those that have any are opened, and no flag is. */
const withFlags = (): Promise<StoredIncident[]> => db.incidents.filter(({ flagIds }) => flagIds.length > 0).toArray();

/** What is kept from a reader, for a whole list at once. @throws VaultLocked, DamagedRow. */
export async function readClosedFlags(reader: Reader | Promise<Reader>): Promise<ClosedFlags> {
  const [stored, who] = await Promise.all([withFlags(), reader]);
  return closedFlags((await openedIncidents(stored)).map(incidentOf), who);
}

/** Why one flag is kept from a reader; empty where it is not. @throws VaultLocked, DamagedRow. */
export async function closingOf(flagId: string, reader: Reader | Promise<Reader>): Promise<readonly Restriction[]> {
  const [incidents, who] = await Promise.all([incidentsOf(flagId), reader]);
  return closedFlags(incidents, who).get(flagId) ?? [];
}

/** Pure: why something that was made of these flags is kept back; empty where it is not. */
export const restrictionsAmong = (flagIds: readonly string[], closed: ClosedFlags): Restriction[] => {
  const found = new Map<string, Restriction>();
  if (closed.size > 0) for (const id of flagIds) for (const one of closed.get(id) ?? []) found.set(one.incident, one);
  return [...found.values()];
};

/** Why an incident is kept from a reader; null where it is not. */
export const closedIncident = (incident: Incident, { person }: Pick<Reader, 'person'>): Restriction | null =>
  mayRead(incident, person) ? null : restrictionOf(incident);

/** References of incidents, each once, in words: `I-2026-0007, I-2026-0009`. */
export const referencesOf = (restrictions: readonly Restriction[]): string =>
  [...new Set(restrictions.map(({ reference }) => reference))].join(', ');

/** Who may open all of them; where nobody is named in every circle, whoever is in one. Spelt as in the first circle. */
export function mayOpen(restrictions: readonly Restriction[]): string[] {
  const [first, ...others] = restrictions.map(({ circle }) => circle);
  if (!first) return [];
  const all = first.filter((name) => others.every((circle) => circle.some((one) => isSameName(one, name))));
  return all.length > 0 ? all : [...new Set([first, ...others].flat())];
}

/** A line of the register as it is shown: of a flag that is kept from the reader only number, time, site and school. */
export type ShownLine = ListingRow & { restricted?: readonly Restriction[] };

function closedLine(row: ListingRow, restricted: readonly Restriction[]): ShownLine {
  const { supplied: _copy, ...rest } = row;
  return {
    ...rest,
    kind: null,
    author: '',
    excerpt: '',
    concern: null,
    // How far it got is not told either: these are what any flag begins with.
    state: 'to-decide',
    capture: 'complete',
    hasPicture: false,
    // What is shown of it can be searched for; what is not, cannot.
    haystack: fold(referencesOf(restricted)),
    retention: null,
    // Figures tell no flag from another, and one that left these out would not be true.
    ...(row.counted && { counted: row.counted }),
    restricted,
  };
}

/** Pure: lines with nothing in them that is kept from the reader. */
export function shownLines(rows: readonly ListingRow[], closed: ClosedFlags): readonly ShownLine[] {
  if (closed.size === 0) return rows;
  return rows.map((row) => {
    const restricted = closed.get(row.id);
    return restricted ? closedLine(row, restricted) : row;
  });
}

/** Why something may not leave. */
export type KeptBack =
  /** The person is not named in the circle. */
  | { why: 'closed'; restrictions: readonly Restriction[] }
  /** They are, and nobody else has agreed yet that a copy leaves. */
  | { why: 'not-agreed'; restrictions: readonly Restriction[] };

/**
 * What keeps copies of these flags from being made by the reader; null where nothing does.
 *
 * @param course an incident whose own course goes along. @throws VaultLocked, DamagedRow.
 */
export async function keptBack(
  flagIds: readonly string[],
  reader: Reader | Promise<Reader>,
  course: string | null = null,
): Promise<KeptBack | null> {
  const wanted = new Set(flagIds);
  const [stored, who] = await Promise.all([db.incidents.toArray(), reader]);
  const isOf = (row: StoredIncident) => row.id === course || row.flagIds.some((id) => wanted.has(id));
  const theirs = (await openedIncidents(stored.filter(isOf))).map(incidentOf);
  const told = (incidents: readonly Incident[]) =>
    incidents.map(restrictionOf).filter((restriction) => restriction !== null);
  const closed = theirs.filter((incident) => !mayRead(incident, who.person));
  if (closed.length > 0) return { why: 'closed', restrictions: told(closed) };
  const lacking = theirs.filter(lacksExportSignOff);
  return lacking.length > 0 ? { why: 'not-agreed', restrictions: told(lacking) } : null;
}

/** References of restricted incidents that have flags besides these: the whole log would tell of them. @throws VaultLocked, DamagedRow. */
export async function restrictedBesides(flagIds: readonly string[]): Promise<Restriction[]> {
  const known = new Set(flagIds);
  const stored = await withFlags();
  const others = stored.filter((row) => row.flagIds.some((id) => !known.has(id)));
  return (await openedIncidents(others)).map(incidentOf).flatMap((incident) => restrictionOf(incident) ?? []);
}
