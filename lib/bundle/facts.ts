import type { Content } from '@/lib/bytes';
import type { BagFile } from '@/lib/evidence/bag-paths';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { CustodyRow } from '@/lib/store/custody-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentEntry } from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';
import type { StampRow } from '@/lib/store/stamps';
import type { Choices } from './choices';
import type { BundleColleague } from './colleagues';
import type { ItemRedaction } from './redaction';

/** A file that goes into the bag: what the store knows of it, and where it lies below the folder of its item. */
export interface ItemFile extends BagFile {
  artefact: ArtefactRow;
}

/** One exhibit. */
export interface BundleItem {
  /** 1 for the first. */
  number: number;
  /** Below `data/`: `items/0001`. */
  folder: string;
  /** `AB/1`; null where exhibits have no names. */
  exhibit: string | null;
  /** As it stood when the bundle was made. In a redacted copy every word that may not leave is gone from it already. */
  flag: FlagRow;
  /** Files that are in, in the order of their paths; what was left out by choice is in `leftOut`. */
  files: ItemFile[];
  /** `sha256` is empty in a redacted copy for what is no picture: a short text could be guessed by it. */
  leftOut: { name: string; sha256: string; why: string }[];
  /** Signatures of its records by revision; null where it was not signed. DER in base64, and the fingerprint of the key. */
  signatures: { revision: number; der: string; key: string }[];
  /** Set in a redacted copy. */
  redaction: ItemRedaction | null;
}

/** A line of the custody log in a bundle. */
export type LoggedLine =
  | Pick<CustodyRow, 'seq' | 'flagId' | 'at' | 'act' | 'line' | 'sha256'>
  /** About another flag, or a note of the school that stays out: only its hash, so that the line after it can be checked. */
  | { seq: number; withheld: true; sha256: string };

/** A policy as it stood, byte for byte. */
export interface BundlePolicy {
  packId: string;
  name: string;
  source: string;
  sha256: string;
  /** Hashes that flags name and that this source is not: the pack was replaced since. */
  otherVersions: string[];
}

/**
 * Everything a bundle is made of but the bytes of its files, frozen when it was made: with the files it gives the same bag again,
 * byte for byte, under the same version of Flagpost.
 */
export interface BundleFacts {
  schema: 1;
  /**
   * `FP-2026-0042`; a redacted copy of it is `FP-2026-0042-R1`, as is one of flags that were in no whole bundle. Name of the bag
   * and of its files.
   */
  id: string;
  /** ISO 8601 UTC. */
  madeAt: string;
  /** IANA zone of the device, for local times in papers: `Europe/London`. */
  timeZone: string;
  /** Who made it; without a name where this recipient is told of staff by role alone. */
  by: Person;
  /** How the device and the person are designated by the policy, as set up; empty where not said. */
  school: { name: string } | null;
  /** Which item belongs to which school, where they belong to several; `school` then names all of them. */
  schools?: { item: number; name: string }[];
  extension: string;
  browser: FlagRow['browser'];
  choices: Choices;
  /** The key that signs the bag; null: UNSIGNED, and every name says so. */
  key: { fingerprint: string; pem: string; createdAt: string } | null;
  /** Public halves of all keys that signed records in it. */
  recordKeys: { fingerprint: string; pem: string; createdAt: string }[];
  items: BundleItem[];
  /** From the first line to the line that logs this bundle. */
  log: LoggedLine[];
  /** Logs of colleagues from whose backups items came; absent where none did, and in a redacted copy, which has no records. */
  colleagues?: BundleColleague[];
  /** Granted stamps of lines in the log. */
  stamps: StampRow[];
  policies: BundlePolicy[];
  /** What was done in an incident; absent where none was chosen, or this recipient is not to see it. */
  incident?: BundleIncident;
  /** Set in a redacted copy of a bundle; null in one of flags that were in no whole bundle. */
  parent: { id: string; tagManifest: string } | null;
}

/** The course of an incident, as far as it goes into a bundle. */
export interface BundleIncident {
  /** `I-2026-0007` */
  reference: string;
  title: string;
  entries: readonly IncidentEntry[];
}

/** A picture as the report shows it. */
export interface Preview {
  /** Empty where the file cannot be drawn. */
  jpeg: Content;
  width: number;
  height: number;
}

/** Something that goes into the bag. `path` is below the folder of the bag: `data/report.html`. */
export interface BagEntry {
  path: string;
  /**
   * Text, bytes, or pieces of either one after the other for what does not fit into memory. Pieces of bytes are given away: whoever
   * makes them never looks at them again.
   */
  content: string | Uint8Array<ArrayBuffer> | Blob | AsyncIterable<string | Uint8Array<ArrayBuffer>>;
  /** True for pictures and other files that do not get smaller by packing. */
  packed: boolean;
  /** True for bytes that nobody reads afterwards: they may be moved to a worker instead of being copied. */
  spare?: boolean;
}
