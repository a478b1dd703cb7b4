import { fromBase64 } from '@/lib/base64';
import { fromHex } from '@/lib/bytes';
import { type TimestampResult, verifyTimestamp } from '@/lib/evidence/timestamp';
import type { StampRow } from '@/lib/store/stamps';

/** Checks a stored stamp anew, from its bytes: that it was once found good is not taken from the database. */
export const verifyStamp = ({ answer, head, nonce, roots }: StampRow): Promise<TimestampResult> =>
  verifyTimestamp(answer, fromHex(head), nonce, roots.map(fromBase64));
