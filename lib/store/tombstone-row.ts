import type { Person } from './person';
import type { RetentionClass } from './retention-class';
import type { SealedRow } from './sealed-row';

/** What is left of a deleted flag: that there was one, and nothing of what it held. */
export interface TombstoneRow {
  seq: number;
  id: string;
  createdAtMs: number;
  as: RetentionClass;
  /** Not there where it named no school. */
  schoolId?: string;
  /** SHA-256 of the latest record; null where there was none. */
  record: string | null;
  at: string;
  by: Person;
  why: string;
  /** Who agreed that it goes before its day of review; empty where that had come. */
  agreedBy: string;
}

export interface StoredTombstone extends SealedRow {
  seq: number;
  id: string;
}
