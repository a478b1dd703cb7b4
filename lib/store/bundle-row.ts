import type { FlagRow } from './flag-row';
import type { Person } from './person';
import type { SealedRow } from './sealed-row';
import type { Trouble } from './stamps';

export const BUNDLE_STATES = ['building', 'made', 'failed', 'cancelled'] as const;
/** `building`: being made now, or the page that made it is gone. */
export type BundleState = (typeof BUNDLE_STATES)[number];

/** That a bundle was given to somebody, as a person noted it. */
export interface HandOver {
  /** When it was noted. */
  at: string;
  by: Person;
  to: string;
  /** When it was given, as it was typed or chosen; ISO 8601 where a moment was chosen. */
  when: string;
  /** By hand, a portal, a courier. */
  how: string;
  /** What they gave for it: a number, a name. May be empty. */
  receipt: string;
  /** What they said. May be empty. */
  said: string;
}

/** What timestamping authorities said of a bundle as a whole. */
export interface BagStamps {
  /** The SHA-256 that they were asked about, hex. */
  of: string;
  granted: {
    name: string;
    /** ISO 8601 UTC, as the authority says. */
    time: string;
    /** The question and the answer, byte for byte, as base64. */
    request: string;
    answer: string;
    /** DER of the roots that were trusted then, as base64. */
    roots: string[];
  }[];
  /** Who was asked and gave none that counts. The bundle is whole without it. */
  without: { name: string; why: Trouble; detail: string }[];
}

/** A bundle as the list of bundles shows it. What it is made of is read apart. */
export interface BundleRow {
  /** `FP-2026-0042`, `FP-2026-0042-R1`. */
  id: string;
  state: BundleState;
  /** ISO 8601 UTC: when it was frozen. */
  madeAt: string;
  by: Person;
  /** Of a redacted copy: what it is a copy of. */
  parent: string | null;
  /** As the layer of bundles parses them. */
  choices: unknown;
  /** Version of Flagpost that froze it, and the browser. */
  extension: string;
  browser: FlagRow['browser'];
  /** Why it was not made. */
  why: string | null;
  finishedAt: string | null;
  /** SHA-256 of `tagmanifest-sha256.txt`, hex. */
  tagManifest: string | null;
  /** Of that file, DER in base64; null where nothing signs, or it is not made yet. */
  signature: string | null;
  /** What authorities said of that file. Bundles of an earlier version, and those that nobody was asked about, do not have it. */
  stamped?: BagStamps;
  /** SHA-256 of the ZIP, hex; null where there is none. */
  zip: string | null;
  /** SHA-256 of the encrypted ZIP that left; null where there is none. */
  encrypted: string | null;
  /** Files below `data/`, and bytes of them; bytes of the ZIP. */
  size: { files: number; payload: number; zip: number } | null;
  /** When it was made again, with the hash of that ZIP. */
  remade: { at: string; by: Person; zip: string | null; encrypted: string | null }[];
  handOvers: HandOver[];
}

/** With what the database tells beside the sealed row. */
export interface KeptBundle extends BundleRow {
  flagIds: string[];
  /** Flags that were deleted or purged since: nothing that was frozen of them is here any more. */
  gone: string[];
}

export interface StoredBundle extends SealedRow {
  id: string;
  flagIds: string[];
  /** The last line of the log that is in it. */
  lastSeq: number;
  /** What is frozen of the whole, sealed; null where it was given up. */
  head: Blob | null;
  /** What is frozen of each flag, sealed. */
  items: { flagId: string; body: Blob }[];
}
