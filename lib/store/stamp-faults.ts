import { fromBase64 } from '@/lib/base64';
import { fromHex } from '@/lib/bytes';
import { sha256 } from '@/lib/evidence/digest';
import { type TimestampResult, verifyTimestamp } from '@/lib/evidence/timestamp';
import type { Fault } from '@/lib/evidence/verify';
import type { CustodyRow } from './custody-row';
import type { StampRow } from './stamps';

type Line = Pick<CustodyRow, 'seq' | 'line'>;

/** Whether an authority's answer is about this hash and leads to a root that was trusted when it was asked. */
async function answersFor({ answer, nonce, roots }: StampRow, hash: string): Promise<TimestampResult['ok']> {
  let trusted: Uint8Array<ArrayBuffer>[];
  try {
    trusted = roots.map(fromBase64);
  } catch (error) {
    // What is no certificate any more is nothing to lead to.
    if (error instanceof DOMException) return false;
    throw error;
  }
  return (await verifyTimestamp(answer, fromHex(hash), nonce, trusted)).ok;
}

/**
 * Verifies granted stamps again, from their bytes and over the lines as they read now: what was once found good is not believed.
 *
 * @param lines of our log. @returns how many hold, and what does not.
 */
export async function stampFaults(
  stamps: readonly StampRow[],
  lines: readonly Line[],
): Promise<{ good: number; faults: Fault[] }> {
  const bySeq = new Map(lines.map((line) => [line.seq, line.line]));
  const faults: Fault[] = [];
  let good = 0;
  for (const stamp of stamps) {
    const line = bySeq.get(stamp.seq);
    const fault = (what: Fault['what']) =>
      faults.push({ what, flagId: null, where: `${stamp.name}, ${stamp.seq}, ${stamp.receivedAt}` });
    const hash = line === undefined ? null : await sha256(line);
    if (hash === null || hash !== stamp.head) fault('stamp-line-differs');
    else if (await answersFor(stamp, hash)) good += 1;
    else fault('stamp-bad');
  }
  return { good, faults };
}
