import { type Live, useLive } from '@/components/ui/use-live';
import { flagById } from '@/lib/store/flags';
import type { FlagRow, TombstoneRow } from '@/lib/store/rows';
import { readTombstones } from '@/lib/store/tombstones';

/** A flag of an incident: what is here of it. Both are null where this device does not know it. */
export interface LinkedFlag {
  id: string;
  flag: FlagRow | null;
  deleted: TombstoneRow | null;
}

/** The flags of an incident, in the order in which they were linked. */
export const useIncidentFlags = (ids: readonly string[]): Live<LinkedFlag[]> =>
  useLive(async () => {
    const [tombstones, ...flags] = await Promise.all([readTombstones(), ...ids.map(flagById)]);
    return ids.map((id, at) => ({
      id,
      flag: flags[at] ?? null,
      deleted: tombstones.find((one) => one.id === id) ?? null,
    }));
  }, [ids.join(' ')]);
