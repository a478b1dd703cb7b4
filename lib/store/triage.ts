import type { CustodyEntry } from '@/lib/evidence/custody';
import type { TriageKind } from './cannot-wait';
import type { FlagRow } from './flag-row';
import { change } from './flags';
import type { Person } from './person';

const entry = (flagId: string, by: Person, at: string, detail: CustodyEntry['detail']): CustodyEntry => ({
  at,
  flagId,
  act: 'triaged',
  who: by,
  detail,
});

/**
 * A person says that the flag cannot wait, and of which kind it is. Whom was told before under another kind stays.
 *
 * @throws Error where there is no such flag; VaultLocked.
 */
export function setTriage(id: string, kind: TriageKind, by: Person): Promise<FlagRow> {
  const at = new Date().toISOString();
  return change(id, (flag) => ({ ...flag, triage: { at, by, kind, told: flag.triage?.told ?? [] } }), {
    entry: entry(id, by, at, { kind }),
  });
}

/** It can wait after all: a slip of the hand. Refused once somebody was told: that stays to be seen. */
export function liftTriage(id: string, by: Person): Promise<FlagRow> {
  const at = new Date().toISOString();
  const lifted = (flag: FlagRow): FlagRow => {
    if (flag.triage && flag.triage.told.length > 0) throw new Error('Somebody has been told already.');
    return { ...flag, triage: null };
  };
  return change(id, lifted, { entry: entry(id, by, at, { kind: null }) });
}

/** A person has told somebody. `contact` is the id of a contact of `lib/report/triage.json`; the reference may be empty. */
export function noteTold(id: string, contact: string, reference: string, by: Person): Promise<FlagRow> {
  const at = new Date().toISOString();
  const told = { at, by, contact, reference };
  const noted = (flag: FlagRow): FlagRow => {
    if (!flag.triage) throw new Error('Nothing was said to be urgent about this flag.');
    return { ...flag, triage: { ...flag.triage, told: [...flag.triage.told, told] } };
  };
  return change(id, noted, { entry: entry(id, by, at, { told: contact, reference }) });
}
