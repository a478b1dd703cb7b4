import type { SealedRow } from './sealed-row';

export const ARTEFACT_KINDS = [
  'text',
  'snapshot',
  'tile',
  'screenshot',
  'source',
  'media',
  'limits',
  'archive',
  'record',
  'supplied',
  'supplied-words',
  'receipt',
] as const;

export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** What is known of a file of a flag. Its bytes are read apart, by `readArtefact`. */
export interface ArtefactRow {
  /** `flagId/name`. */
  id: string;
  flagId: string;
  name: string;
  kind: ArtefactKind;
  mime: string;
  bytes: number;
  sha256: string;
  at: string;
  /** Tiles: what part of the post, in device pixels, and the moment. */
  tile: { index: number; top: number; left: number; width: number; height: number } | null;
}

/** A file that is about to be stored. */
export interface NewArtefact extends ArtefactRow {
  blob: Blob;
}

export interface StoredArtefact extends SealedRow {
  id: string;
  flagId: string;
  /** The bytes, sealed as a row is; the browser keeps them in files of their own. */
  body: Blob;
}
