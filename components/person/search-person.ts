import { wroteIt } from '@/lib/bundle/subject-access';
import { type Finding, findInLine, findPerson, type Subject } from '@/lib/flagging/person-search';
import { eachFlag } from '@/lib/store/all-flags';
import { wholeCustody } from '@/lib/store/custody';
import type { FlagRow } from '@/lib/store/rows';

/** A flag in which the person stands. */
export interface Found {
  id: string;
  createdAtMs: number;
  wrote: boolean;
  findings: Finding[];
}

/** A line of the log that belongs to no flag which is still here. */
export interface FoundLine {
  seq: number;
  finding: Finding;
}

export interface SearchResult {
  found: Found[];
  lines: FoundLine[];
  /** Ids of flags that could not be read. */
  unreadable: string[];
}

const wrote = (flag: FlagRow, subject: Subject) => flag.snapshot !== null && wroteIt(flag.snapshot, subject);

/** Looks through every flag and the whole custody log. @throws VaultLocked, DamagedRow. */
export async function searchPerson(subject: Subject): Promise<SearchResult> {
  const logs = Map.groupBy(await wholeCustody(), ({ flagId }) => flagId);
  const found: Found[] = [];
  const here = new Set<string>();
  const unreadable = await eachFlag((flag) => {
    here.add(flag.id);
    const lines = (logs.get(flag.id) ?? []).map(({ line }) => line);
    const findings = findPerson(flag, lines, subject);
    if (findings.length > 0)
      found.push({ id: flag.id, createdAtMs: flag.createdAtMs, wrote: wrote(flag, subject), findings });
  });
  const lines = [...logs].flatMap(([flagId, rows]) =>
    here.has(flagId)
      ? []
      : rows.flatMap(({ seq, line }) => {
          const finding = findInLine(line, subject);
          return finding ? [{ seq, finding }] : [];
        }),
  );
  return { found, lines, unreadable };
}
