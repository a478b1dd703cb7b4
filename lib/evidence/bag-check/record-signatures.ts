import { isSigned, spokenFingerprint } from '@/lib/evidence/sign';
import type { Contents } from './contents';
import type { Tell } from './findings';
import type { BagKey } from './keys';
import type { RecordedItem } from './records';

const MOST = 1024;

/**
 * Every record was signed, by the key that it names itself.
 *
 * @param keyIsKnown the key of the bundle is the one that a person expects: what it signed tells which other keys there were.
 */
export async function checkRecordSignatures(
  contents: Contents,
  item: RecordedItem,
  own: BagKey | null,
  keys: ReadonlyMap<string, BagKey>,
  keyIsKnown: boolean,
  tell: Tell,
): Promise<void> {
  for (const { path, bytes, told } of item.records) {
    const signedBy = told.signedBy ?? null;
    const signature = await contents.whole(`${path}.sig`, tell, MOST);
    if (signedBy === null) {
      tell(signature ? 'record-signature-extra' : 'record-unsigned', path);
      continue;
    }
    if (!signature) {
      tell('record-signature-missing', path);
      continue;
    }
    const key = keys.get(signedBy);
    if (!key) {
      tell('record-key-missing', path, spokenFingerprint(signedBy));
      continue;
    }
    if (!(await isSigned(key.pem, signature, bytes))) tell('record-signature-bad', path);
    else if (own && signedBy !== own.fingerprint)
      tell(keyIsKnown ? 'record-other-key-known' : 'record-other-key', path, spokenFingerprint(signedBy));
  }
}
