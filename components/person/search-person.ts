import { wroteIt } from '@/lib/bundle/subject-access';
import { type Finding, findPerson, type Subject } from '@/lib/flagging/person-search';
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

const wrote = (flag: FlagRow, subject: Subject) => flag.snapshot !== null && wroteIt(flag.snapshot, subject);

/** Looks through every flag and its custody log. @returns also the ids of flags that could not be read. @throws VaultLocked, DamagedRow. */
export async function searchPerson(subject: Subject): Promise<{ found: Found[]; unreadable: string[] }> {
  const logs = Map.groupBy(await wholeCustody(), ({ flagId }) => flagId);
  const found: Found[] = [];
  const unreadable = await eachFlag((flag) => {
    const lines = (logs.get(flag.id) ?? []).map(({ line }) => line);
    const findings = findPerson(flag, lines, subject);
    if (findings.length > 0)
      found.push({ id: flag.id, createdAtMs: flag.createdAtMs, wrote: wrote(flag, subject), findings });
  });
  return { found, unreadable };
}
