import type { Person } from '@/lib/store/rows';

export const REDACTION_REASONS = [
  'other-pupil',
  'other-person',
  'contact-details',
  'special-category',
  'not-relevant',
] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** A box over a picture, in pixels of that file, from its top left. */
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

/** What is hidden of one flag, for one kind of recipient. Never the removed content itself when it leaves: see `redactions.json`. */
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
