import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import type { PolicyPack } from '@/lib/policy/pack';
import type { RosterPerson } from '@/lib/policy/roster';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { readRoster } from '@/lib/store/settings';

/** What the pages of incidents need to know besides the incident. */
export interface Around {
  /** Null before the set-up. */
  person: Person | null;
  pupils: readonly RosterPerson[];
  nation: PolicyPack['nation'] | null;
}

/** Null while it is being read. */
export function useAround(): Around | null {
  const settings = useSettings();
  const roster = useAsync(readRoster, []);
  const ready = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value : null;
  const packId = ready?.packId ?? null;
  const pack = useLive(() => (packId === null ? Promise.resolve(null) : readPack(packId)), [packId]);
  if (settings.state === 'loading' || roster.state === 'loading' || pack.state === 'loading') return null;
  const installed = pack.state === 'ready' && pack.value?.state === 'ok' ? pack.value.installed.pack : null;
  return {
    person: ready?.person ?? null,
    pupils: roster.state === 'ready' && roster.value.state === 'ok' ? roster.value.value.pupils : [],
    nation: installed?.nation ?? null,
  };
}
