import type { PublicKey } from './backup-format';
import type { Person } from './person';
import type { SealedRow } from './sealed-row';
import type { TombstoneRow } from './tombstone-row';

/**
 * A colleague of whom a backup was added: whose log it is and how far it is known here. Everything told here is theirs, and was
 * verified when it came.
 */
export interface ColleagueRow {
  /** SHA-256 of the first line of their log, which no other log has. */
  id: string;
  /** Who made the backup that was added last, as their log names them. */
  person: Person;
  /** The end of their log as it is known here. */
  head: { seq: number; sha256: string };
  /** The public keys that their records are signed with. */
  keys: PublicKey[];
  /** What they had deleted by then. It deletes nothing here. */
  deleted: TombstoneRow[];
  /** When the backup was made that was added last. */
  at: string;
}

export interface StoredColleague extends SealedRow {
  id: string;
}

/** A line of a colleague's log, as they wrote it: neither signed nor chained again. */
export interface StoredColleagueLine extends SealedRow {
  colleague: string;
  seq: number;
  flagId: string;
  sha256: string;
}
