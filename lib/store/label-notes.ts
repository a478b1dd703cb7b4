import { eachFlag } from './all-flags';
import type { LabelNote } from './report-mark';

/** The same difference, as often as it was noted. */
export interface NotedLabel extends Pick<LabelNote, 'platform' | 'expected' | 'seen'> {
  count: number;
  /** When it was noted last, ISO 8601 UTC. */
  last: string;
}

/** What was noted about labels over all flags, the most often noted first; no flag and no person is named. @throws VaultLocked */
export async function notedLabels(): Promise<NotedLabel[]> {
  const found = new Map<string, NotedLabel>();
  // A flag that cannot be opened is named by a check of everything; the notes of the others count all the same.
  await eachFlag(({ labelNotes }) => {
    for (const { platform, expected, seen, at } of labelNotes) {
      const key = JSON.stringify([platform, expected, seen]);
      const known = found.get(key);
      const last = known && known.last > at ? known.last : at;
      found.set(key, { platform, expected, seen, count: (known?.count ?? 0) + 1, last });
    }
  });
  return [...found.values()].sort((a, b) => b.count - a.count || b.last.localeCompare(a.last, 'en'));
}
