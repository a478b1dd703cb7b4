import { useAsync } from '@/components/ui/use-async';
import type { Live } from '@/components/ui/use-live';
import type { PolicyPack } from '@/lib/policy/pack';
import { emptyRoster, type Roster } from '@/lib/policy/roster';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/rows';
import { readRoster, readSettings } from '@/lib/store/settings';

/** What comments are checked with, and who acts. */
export interface Reading {
  pack: PolicyPack | null;
  roster: Roster;
  /** Null where nobody is set up. */
  person: Person | null;
}

async function read(): Promise<Reading> {
  const [settings, roster] = await Promise.all([readSettings(), readRoster()]);
  const known = settings.state === 'ok' ? settings.value : null;
  const installed = known ? await readPack(known.packId) : null;
  return {
    pack: installed?.state === 'ok' ? installed.installed.pack : null,
    roster: roster.state === 'ok' ? roster.value : emptyRoster(),
    person: known?.person ?? null,
  };
}

/** Read once, when a list or a form is opened. */
export const useInstallation = (): Live<Reading> => useAsync(read, []);
