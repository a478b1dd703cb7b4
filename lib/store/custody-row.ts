import type { SealedRow } from './sealed-row';

export interface CustodyRow {
  seq: number;
  flagId: string;
  at: string;
  act: string;
  prev: string;
  line: string;
  sha256: string;
}

/** Sequence and hash are in clear, so that the log can go on while the vault is locked. */
export interface StoredCustody extends SealedRow {
  seq: number;
  flagId: string;
  sha256: string;
}
