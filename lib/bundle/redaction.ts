import type { Person } from '@/lib/store/person';
import type { RedactedBox, RedactionReason } from '@/lib/store/redactions';

export {
  type ItemRedaction,
  REDACTION_REASONS,
  type RedactedBox,
  type RedactionReason,
  type StruckWords,
} from '@/lib/store/redactions';

/** What stands where words were struck. Always the same: its length tells nothing of theirs. */
export const HIDDEN_WORDS = '[hidden]';

/** What `redactions.json` of an item holds: what was hidden, why, by whom and when, and never what it was. */
export interface RedactionFile {
  schema: 'flagpost-redactions-1';
  /** SHA-256 of the record of the item as it is kept; it holds a random id, so that it cannot be guessed from. */
  parentRecord: string;
  by: Person;
  at: string;
  /** In pixels of the picture, whole numbers. The hashes are of the picture as it is kept and as it is in this copy. */
  boxes: (Omit<RedactedBox, 'file'> & { file: string })[];
  pictures: { file: string; parent: string; sha256: string }[];
  /**
   * Every place where words were struck. `field` is where in the description of the item (`snapshot.text.value`) or the name of a
   * file; `at` counts UTF-16 units to the mark in the text as it is in this copy. Null where the whole value was hidden.
   */
  words: { field: string; at: number | null; reason: RedactionReason }[];
  leftOut: LeftOutFile[];
}

/** A file that does not go into the copy. The hash is given of pictures only: short texts can be guessed from theirs. */
export interface LeftOutFile {
  name: string;
  sha256: string | null;
  why: string;
}

export const REDACTION_NOTES = [
  'left-out',
  'not-looked-at',
  'address-hidden',
  'posts-left-out',
  'check-marks-left-out',
  'second-opinions-left-out',
  'moving-picture',
  'not-found',
  'address-stays',
  'address-in-picture',
] as const;
/**
 * Something that whoever makes the copy has to know. `file` names a file of the flag where it is about one; `count` says how many
 * otherwise. Holds nothing of what was hidden.
 */
export interface RedactionNote {
  what: (typeof REDACTION_NOTES)[number];
  file: string | null;
  count: number;
}
