import { fromBase64 } from '@/lib/base64';
import type { Authority } from '@/lib/evidence/authorities';
import { type Timestamp, type TimestampFault, timestampRequest, verifyTimestamp } from '@/lib/evidence/timestamp';
import { readClockPair, wasSetBetween } from '@/lib/platform-clock';
import type { Trouble } from '@/lib/store/stamps';

/** Longer than any authority takes, and shorter than the browser lets a worker wait. */
const TIMEOUT_MS = 20_000;
/** Answers are two to three kilobytes; what is longer is not read to its end. */
const LARGEST = 64 * 1024;
const NONCE_BYTES = 16;

/** An answer with what was asked, byte for byte. */
export interface Answered {
  request: Uint8Array<ArrayBuffer>;
  nonce: Uint8Array<ArrayBuffer>;
  answer: Uint8Array<ArrayBuffer>;
  sentAt: string;
  receivedAt: string;
}

export type AuthorityAnswer =
  /** `differenceMs`: the device's clock less the authority's; null where the device's was set meanwhile. */
  | ({ outcome: 'granted'; timestamp: Timestamp; differenceMs: number | null } & Answered)
  | ({ outcome: 'refused'; fault: TimestampFault; why: string } & Answered)
  | { outcome: 'unanswered'; what: Exclude<Trouble, 'refused' | 'no-access'>; why: string };

/** The bytes of an answer as far as they are looked at: of a longer one just so many that it is known to be too long. */
async function readAnswer(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length <= LARGEST) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  // Nothing waits for the rest of what is too long.
  await reader?.cancel();
  return new Uint8Array(await new Blob(parts).slice(0, LARGEST + 1).arrayBuffer());
}

/**
 * Asks an authority for a time under a SHA-256 hash, and checks its answer down to its pinned roots. The request holds the hash
 * and a random number; with it the authority sees this device's public address, as every server does.
 *
 * @throws never for what the network or the authority does.
 */
export async function askAuthority(
  { address, roots }: Pick<Authority, 'address' | 'roots'>,
  hash: Uint8Array,
  timeoutMs: number = TIMEOUT_MS,
): Promise<AuthorityAnswer> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  // The first bit would be a sign, and a first byte of zeros would not be written.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x01;
  const request = timestampRequest(hash, nonce);
  const before = readClockPair();
  let answer: Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: request,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const kind = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!response.ok || kind !== 'application/timestamp-reply') {
      // A portal of the network, a page that says "busy": nothing that was said about the hash.
      await response.body?.cancel();
      return response.ok
        ? { outcome: 'unanswered', what: 'not-a-reply', why: kind.slice(0, 100) }
        : { outcome: 'unanswered', what: 'status', why: String(response.status) };
    }
    answer = await readAnswer(response);
  } catch (error) {
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return { outcome: 'unanswered', what: slow ? 'too-slow' : 'no-answer', why: String(error).slice(0, 300) };
  }
  const after = readClockPair();
  const result = await verifyTimestamp(answer, hash, nonce, roots.map(fromBase64));
  // Of what is too long nothing is kept but that it was.
  const kept = answer.length > LARGEST ? new Uint8Array() : answer;
  const answered = { request, nonce, answer: kept, sentAt: before.utc, receivedAt: after.utc };
  if (!result.ok) return { outcome: 'refused', fault: result.fault, why: result.why, ...answered };
  const middle = Date.parse(before.utc) + (after.monotonicMs - before.monotonicMs) / 2;
  const differenceMs = wasSetBetween(before, after) ? null : Math.round(middle - Date.parse(result.timestamp.time));
  return { outcome: 'granted', timestamp: result.timestamp, differenceMs, ...answered };
}
