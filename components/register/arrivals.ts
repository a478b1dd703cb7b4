import type { ListingRow } from '@/lib/store/listing-row';

export interface Parted {
  /** Lines that have been shown already, as they are now. */
  shown: readonly ListingRow[];
  /** Lines that came afterwards. They wait until they are asked for, so that nothing moves under what is being read. */
  arrived: readonly ListingRow[];
}

/**
 * Parts the lines into those up to `top` and those that came after it.
 *
 * @param rows newest first.
 * @param top the sequence number of the newest line shown; null where none has been shown yet.
 */
export function partArrivals(rows: readonly ListingRow[], top: number | null): Parted {
  const newest = rows[0];
  if (top === null || !newest || newest.seq <= top) return { shown: rows, arrived: [] };
  const first = rows.findIndex((row) => row.seq <= top);
  const cut = first < 0 ? rows.length : first;
  return { shown: rows.slice(cut), arrived: rows.slice(0, cut) };
}
