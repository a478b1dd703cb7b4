import type { CustodyEntry } from '@/lib/evidence/custody';
import type { FlagRow, KeptUntil } from './flag-row';
import { change, takeOut } from './flags';
import type { Person } from './person';
import { readPeriods } from './retention';
import { isDue, retentionOf } from './retention-class';
import type { TombstoneRow } from './tombstone-row';

/** Nothing here deletes by itself: each of these is one person's act, with a reason, and stands in the custody log. */

/** Why a flag cannot be deleted now. */
export class NotDeleted extends Error {
  override name = 'NotDeleted';
  constructor(readonly why: 'held' | 'too-soon' | 'unfinished') {
    super(`The flag cannot be deleted: ${why}.`);
  }
}

interface Act {
  by: Person;
  /** The person's own words; never empty. */
  why: string;
}

const entryOf = (
  flagId: string,
  act: CustodyEntry['act'],
  { by }: Pick<Act, 'by'>,
  detail: CustodyEntry['detail'],
  at = new Date().toISOString(),
): CustodyEntry => ({ at, flagId, act, who: by, detail });

/** Puts a flag under legal hold. One that is held already stays under its first hold. */
export async function hold(id: string, { by, why }: Act): Promise<void> {
  const at = new Date().toISOString();
  const held = (flag: FlagRow): FlagRow => ({ ...flag, hold: flag.hold ?? { at, by, why } });
  await change(id, held, { entry: entryOf(id, 'held', { by }, { why }, at) });
}

/** Lifts the hold. The log keeps that there was one, and why it ended. */
export async function release(id: string, { by, why }: Act): Promise<void> {
  await change(id, (flag) => ({ ...flag, hold: null }), { entry: entryOf(id, 'released', { by }, { why }) });
}

/** Keeps a flag until another day. @param day `2027-11-20`. */
export async function keepUntil(id: string, day: string, { by, why }: Act): Promise<void> {
  const at = new Date().toISOString();
  const kept = (flag: FlagRow): FlagRow => {
    const until: KeptUntil = { day, as: retentionOf(flag).as, at, by, why };
    return { ...flag, keptUntil: until };
  };
  await change(id, kept, { entry: entryOf(id, 'kept-longer', { by }, { until: day, why }, at) });
}

/**
 * Deletes a flag for good. What stays: its lines in the custody log, and a tombstone without any of its content.
 *
 * @param agreedBy who agreed, where its day of review has not come. @param today local day, `2026-11-27`.
 * @throws NotDeleted where it is under legal hold, is still being captured, or is not due and nobody agreed.
 */
export function deleteFlag(
  id: string,
  { by, why, agreedBy, today }: Act & { agreedBy: string; today: string },
): Promise<TombstoneRow> {
  return takeOut(id, async (flag) => {
    if (flag.hold) throw new NotDeleted('held');
    if (flag.capture === 'draft' || flag.capture === 'capturing') throw new NotDeleted('unfinished');
    const retention = retentionOf(flag);
    if (!isDue(retention, await readPeriods(), today) && agreedBy.trim() === '') throw new NotDeleted('too-soon');
    const at = new Date().toISOString();
    const { seq, createdAtMs, schoolId } = flag;
    const told = { as: retention.as, record: flag.record?.sha256 ?? null, why, agreedBy };
    return {
      tombstone: { seq, id, createdAtMs, ...(schoolId !== null && { schoolId }), ...told, at, by },
      entry: entryOf(id, 'deleted', { by }, told, at),
    };
  });
}
