import type { BundleFacts, LoggedLine } from '@/lib/bundle/facts';
import type { Timestamp } from '@/lib/evidence/timestamp';

type Told = Exclude<LoggedLine, { withheld: true }>;

/** Acts that first tell of a flag. */
const FIRST: ReadonlySet<string> = new Set(['captured', 'withheld', 'interrupted', 'received']);

/** The line of the log that first tells of a flag; null where the log in this bundle has none. */
export const captureLine = ({ log }: BundleFacts, flagId: string): Told | null =>
  log.find((line): line is Told => 'flagId' in line && line.flagId === flagId && FIRST.has(line.act)) ?? null;

/** The earliest time that an authority granted for a line or one after it: it covers every line before. */
export function stampAfter({ stamps }: BundleFacts, seq: number): { seq: number; timestamp: Timestamp } | null {
  const granted = stamps.flatMap(({ seq: at, result }) =>
    result.state === 'granted' && at >= seq ? [{ seq: at, timestamp: result.timestamp }] : [],
  );
  granted.sort((a, b) => Date.parse(a.timestamp.time) - Date.parse(b.timestamp.time) || a.seq - b.seq);
  return granted[0] ?? null;
}
