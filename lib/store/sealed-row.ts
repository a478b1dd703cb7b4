/** A row as it lies in the database: what lists need in clear, and the rest sealed (see `vault/seal.ts`). */
export interface SealedRow {
  sealed: Uint8Array;
  /** Set where it still has to be brought under the data key: written before there was a vault, or while it was locked. */
  waiting?: 1;
}

/** Which flags are in it stands in clear: a flag that is deleted is known to have been in one, also while the vault is locked. */
export interface StoredIncident extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
  flagIds: string[];
}

/** What is hidden of a flag in copies for others. */
export interface StoredRedaction extends SealedRow {
  flagId: string;
}
