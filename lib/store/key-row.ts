/** ECDSA P-256 with SHA-256 over the bytes of a record. */
export interface RecordSignature {
  /** The signature in DER, as base64. */
  der: string;
  /** Fingerprint of the key: SHA-256 of its public half, hex. */
  key: string;
}

export interface KeyRow {
  id: 'signing';
  pair: CryptoKeyPair;
  createdAt: string;
}

/** The public half of a key that signed records which came from a backup. */
export interface PublicKeyRow {
  /** Fingerprint. */
  id: string;
  pem: string;
  createdAt: string;
}
