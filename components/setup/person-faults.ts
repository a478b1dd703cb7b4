import type { Settings } from '@/lib/store/settings';

/** What a person types about themselves, as it stands in the boxes. */
export interface PersonDraft {
  name: string;
  role: string;
  by: string;
  /** `2026-09-01`; empty where it is not given. */
  on: string;
  /** True while the box holds part of a date only. */
  onUnfinished: boolean;
}

export type PersonFault = 'need' | 'too-long' | 'need-by' | 'unfinished' | 'future';
export type PersonFaults = Partial<Record<'name' | 'role' | 'by' | 'on', PersonFault>>;

/** Longest name, role or designation that is kept. */
export const LONGEST = 120;

export const draftOf = (settings: Settings | null): PersonDraft => ({
  name: settings?.person.name ?? '',
  role: settings?.person.role ?? '',
  by: settings?.designation.by ?? '',
  on: settings?.designation.on ?? '',
  onUnfinished: false,
});

/** @param today the day on the device's calendar, `2026-11-20`. */
export function personFaults(draft: PersonDraft, today: string): PersonFaults {
  const faults: PersonFaults = {};
  for (const field of ['name', 'role', 'by'] as const) {
    const length = draft[field].trim().length;
    if (length > LONGEST) faults[field] = 'too-long';
    else if (length === 0 && field !== 'by') faults[field] = 'need';
  }
  if (draft.onUnfinished) faults.on = 'unfinished';
  else if (draft.on > today) faults.on = 'future';
  else if (draft.on && !draft.by.trim()) faults.by = 'need-by';
  return faults;
}

/** The draft as it is stored. Call it only where there are no faults. */
export const personOf = (draft: PersonDraft): Pick<Settings, 'person' | 'designation'> => ({
  person: { name: draft.name.trim(), role: draft.role.trim() },
  designation: { by: draft.by.trim(), on: draft.on },
});
