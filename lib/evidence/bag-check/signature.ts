import { isSigned, spokenFingerprint } from '@/lib/evidence/sign';
import type { Contents } from './contents';
import type { Tell } from './findings';
import type { BagInfo } from './form';
import { type BagKey, PUBLIC_KEY } from './keys';
import { SIGNATURES, TAG_MANIFEST } from './manifests';

const SIGNATURE = `${SIGNATURES}${TAG_MANIFEST}.sig`;
const MOST = 1024;
const KNOWN =
  /^signatures\/(public-key\.pem|other-key-[0-9a-f]{16}\.pem|tagmanifest-sha256\.txt\.sig|tagmanifest-sha256\.txt([-.][a-z0-9-]+)?\.ts[rq]|tsa-ca\.pem)$/;

/** Whether the list of all files was signed with the key that lies beside it. */
export async function checkSignature(contents: Contents, info: BagInfo, own: BagKey | null, tell: Tell): Promise<void> {
  for (const path of contents.all.keys())
    if (path.startsWith(SIGNATURES) && !KNOWN.test(path)) tell('unknown-in-signatures', path);
  const signature = await contents.whole(SIGNATURE, tell, MOST);
  const hasKey = contents.has(PUBLIC_KEY);
  if (!signature && !hasKey && info.key === null) {
    tell('unsigned');
    return;
  }
  if (!signature) tell('signature-missing', hasKey ? 'there is a key' : 'bag-info.txt names a key');
  if (!hasKey) tell('key-missing');
  if (own && info.key === null) tell('info-lacks', 'Key-Fingerprint');
  else if (own && info.key !== own.fingerprint)
    tell('info-key-differs', spokenFingerprint(info.key ?? ''), spokenFingerprint(own.fingerprint));
  const signed = await contents.whole(TAG_MANIFEST, tell);
  if (own && signature && signed && !(await isSigned(own.pem, signature, signed))) tell('signature-bad');
}

/**
 * Whether the key is the one that is expected.
 *
 * @param told as a person typed it, with or without spaces; null or empty where nobody did.
 */
export function checkKey(own: BagKey | null, told: string | null, tell: Tell): 'same' | 'other' | 'not' {
  const expected = told?.replace(/[\s:-]/g, '').toLowerCase() ?? '';
  if (expected === '') {
    if (own) tell('fingerprint-not-told', spokenFingerprint(own.fingerprint));
    else tell('not-checked');
    return 'not';
  }
  if (!/^[0-9a-f]{64}$/.test(expected)) {
    tell('fingerprint-unreadable');
    return 'not';
  }
  if (!own) {
    tell('fingerprint-no-key');
    return 'not';
  }
  if (own.fingerprint === expected) return 'same';
  tell('fingerprint-other', spokenFingerprint(own.fingerprint), spokenFingerprint(expected));
  return 'other';
}
