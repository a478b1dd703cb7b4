import { wroteIt } from '@/lib/bundle/subject-access';
import { type Finding, findInIncident, findInLine, findPerson, type Subject } from '@/lib/flagging/person-search';
import { eachFlag } from '@/lib/store/all-flags';
import { colleagueLogs } from '@/lib/store/colleagues';
import { wholeCustody } from '@/lib/store/custody';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident } from '@/lib/store/incident';
import { readIncidents } from '@/lib/store/incidents';
import { closedFlags, closedIncident, currentReader, type Restriction } from '@/lib/store/restricted';

/** A flag in which the person stands. */
export interface Found {
  id: string;
  createdAtMs: number;
  wrote: boolean;
  findings: Finding[];
}

/** A line of the log that belongs to no flag which is still here. */
export interface FoundLine {
  /** The id of the colleague whose log it is; null for our own. */
  colleague: string | null;
  seq: number;
  finding: Finding;
}

export interface SearchResult {
  found: Found[];
  lines: FoundLine[];
  /** Incidents that name the person. */
  incidents: { incident: Incident; findings: Finding[] }[];
  /**
   * Restricted incidents, of those that are kept from whoever searches, in which or in whose flags the person stands: who of the circle
   * has to be asked. Nothing of what was found there is in the rest.
   */
  restricted: Restriction[];
  /** Ids of flags that could not be read. */
  unreadable: string[];
}

const wrote = (flag: FlagRow, subject: Subject) => flag.snapshot !== null && wroteIt(flag.snapshot, subject);

/** Looks through every flag and incident, the whole custody log and the logs that colleagues' backups brought. @throws VaultLocked, DamagedRow. */
export async function searchPerson(subject: Subject): Promise<SearchResult> {
  const reader = await currentReader();
  const all = await readIncidents();
  const closed = closedFlags(all, reader);
  const kept = new Map<string, Restriction>();
  /** @returns whether it is kept back. */
  const keep = (flagId: string): boolean => {
    for (const one of closed.get(flagId) ?? []) kept.set(one.incident, one);
    return closed.has(flagId);
  };
  const own = (await wholeCustody()).map((row) => ({ colleague: null, row }));
  const theirs = (await colleagueLogs()).flatMap(({ colleague, rows }) =>
    rows.map((row) => ({ colleague: colleague.id, row })),
  );
  const logs = Map.groupBy([...own, ...theirs], ({ row }) => row.flagId);
  const found: Found[] = [];
  const here = new Set<string>();
  const unreadable = await eachFlag((flag) => {
    here.add(flag.id);
    const lines = (logs.get(flag.id) ?? []).map(({ row }) => row.line);
    const findings = findPerson(flag, lines, subject);
    if (findings.length > 0 && !keep(flag.id))
      found.push({ id: flag.id, createdAtMs: flag.createdAtMs, wrote: wrote(flag, subject), findings });
  });
  const lines = [...logs].flatMap(([flagId, rows]) =>
    here.has(flagId)
      ? []
      : rows.flatMap(({ colleague, row: { seq, line } }) => {
          const finding = findInLine(line, subject);
          return finding && !keep(flagId) ? [{ colleague, seq, finding }] : [];
        }),
  );
  const incidents = all.flatMap((incident) => {
    const findings = findInIncident(incident, subject);
    const restriction = closedIncident(incident, reader);
    if (restriction && findings.length > 0) kept.set(incident.id, restriction);
    return findings.length > 0 && !restriction ? [{ incident, findings }] : [];
  });
  return { found, lines, incidents, restricted: [...kept.values()], unreadable };
}
