import type { CoveringStamp } from '@/lib/store/stamps';

/** Of all stamps that cover a line, each authority's earliest: the narrowest that it says of the line's age. */
export function earliestOfEach(stamps: readonly CoveringStamp[], seq: number): CoveringStamp[] {
  const byAuthority = new Map<string, CoveringStamp>();
  for (const stamp of stamps)
    if (stamp.row.seq >= seq && !byAuthority.has(stamp.row.authorityId)) byAuthority.set(stamp.row.authorityId, stamp);
  return [...byAuthority.values()];
}
