import { signBytes } from '@/lib/evidence/sign';
import type { RecordSignature } from '@/lib/store/key-row';
import { type SigningKey, signingKey } from '@/lib/store/keys';

/** The key to sign with; null where this browser keeps none. The record then says that it is not signed. */
export async function keyToSign(): Promise<SigningKey | null> {
  try {
    return await signingKey();
  } catch (error) {
    // A private window of Firefox stores no keys. A flag is never lost for want of a signature.
    reportError(error);
    return null;
  }
}

/** Signs the bytes of a record as they are stored. */
export async function signatureOf({ pair, fingerprint }: SigningKey, file: Blob): Promise<RecordSignature> {
  const signature = await signBytes(pair, new Uint8Array(await file.arrayBuffer()));
  return { der: btoa(String.fromCharCode(...signature)), key: fingerprint };
}
