import { db } from './db';
import type { Person } from './person';
import { opened, resealed, sealed } from './sealed-rows';

export const REDACTION_REASONS = [
  'other-pupil',
  'other-person',
  'contact-details',
  'special-category',
  'not-relevant',
] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** A box over a picture, in pixels of the picture as it is shown upright, from its top left. */
export interface RedactedBox {
  /** Name of the picture file. */
  file: string;
  x: number;
  y: number;
  width: number;
  height: number;
  reason: RedactionReason;
}

/** Words that are struck wherever they stand. */
export interface StruckWords {
  /** Exactly as they stand; compared without regard to case, spacing and hidden characters. */
  words: string;
  reason: RedactionReason;
}

/** What is hidden of one flag in copies for others. Never the removed content itself when it leaves: see `redactions.json`. */
export interface ItemRedaction {
  flagId: string;
  /** SHA-256 of the record that it was made of. */
  record: string;
  boxes: RedactedBox[];
  struck: StruckWords[];
  /** Pictures that somebody looked at whole and found nothing to hide in, or hid what there was: only these go in. */
  pictures: string[];
  by: Person;
  at: string;
}

const placeOf = (flagId: string) => `redactions/${flagId}`;

/** What is hidden of a flag; undefined where nobody has redacted it. @throws VaultLocked, DamagedRow. */
export async function readRedaction(flagId: string): Promise<ItemRedaction | undefined> {
  const row = await db.redactions.get(flagId);
  return row && opened<ItemRedaction>(placeOf(flagId), row);
}

/** Which of these flags somebody has redacted. Needs no key. */
export const redactedAmong = async (flagIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(await db.redactions.where('flagId').anyOf(flagIds).primaryKeys());

/** Keeps it in place of an earlier one. Only for a flag that is there. @throws VaultLocked; Error where the flag is gone. */
export async function writeRedaction(redaction: ItemRedaction): Promise<void> {
  const { flagId } = redaction;
  const row = await sealed(placeOf(flagId), redaction);
  await db.transaction('rw', db.flags, db.redactions, async () => {
    // The words struck are those of the flag: they may not outlive it.
    if ((await db.flags.where({ id: flagId }).count()) === 0) throw new Error(`No flag ${flagId}.`);
    await db.redactions.put({ flagId, ...row });
  });
}

/** Brings a row under the data key. @throws DamagedRow */
export async function resealRedaction(flagId: string): Promise<void> {
  const row = await db.redactions.get(flagId);
  if (!row) return;
  const again = await resealed(placeOf(flagId), row);
  // Only where it still is: its flag may have been deleted meanwhile.
  await db.redactions
    .where('flagId')
    .equals(flagId)
    .modify((_row, place) => {
      place.value = { flagId, ...again };
    });
}
