import { type Live, useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import { type Restriction, readClosedFlags } from '@/lib/store/restricted';
import type { TombstoneRow } from '@/lib/store/tombstone-row';
import { readTombstones } from '@/lib/store/tombstones';

/** A flag of an incident: what is here of it. Both are null where this device does not know it. */
export interface LinkedFlag {
  id: string;
  flag: FlagRow | null;
  deleted: TombstoneRow | null;
  /** Of one that a restricted incident keeps from whoever is at the keyboard: why. The other two are null then. */
  restricted: readonly Restriction[] | null;
}

/**
 * The flags of an incident, in the order in which they were linked.
 *
 * @param shown the incident itself: whoever has gone past its notice sees its flags, and no others.
 */
export function useIncidentFlags(ids: readonly string[], shown: string | null = null): Live<LinkedFlag[]> {
  const reader = useReader();
  const found = useLive(async () => {
    if (!reader) return null;
    const [closed, tombstones, ...flags] = await Promise.all([
      readClosedFlags(reader),
      readTombstones(),
      ...ids.map(flagById),
    ]);
    return ids.map((id, at) => {
      const kept = closed.get(id)?.filter(({ incident }) => incident !== shown) ?? [];
      if (kept.length > 0) return { id, flag: null, deleted: null, restricted: kept };
      const deleted = tombstones.find((one) => one.id === id) ?? null;
      return { id, flag: flags[at] ?? null, deleted, restricted: null };
    });
  }, [ids.join(' '), shown, reader]);
  return found.state === 'ready' && found.value === null ? { state: 'loading' } : (found as Live<LinkedFlag[]>);
}
