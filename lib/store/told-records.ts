import type { CustodyLine } from '@/lib/evidence/custody';
import type { Fault } from '@/lib/evidence/verify';
import type { CustodyRow } from './custody-row';

/** What a log says of a record. */
export interface ToldRecord {
  revision: number;
  sha256: string;
  /** DER in base64; null where it was not signed. */
  signature: string | null;
  key: string | null;
}

/** Our log and those of colleagues, each oldest first, by the hash of its first line. */
export type Logs = ReadonlyMap<string, readonly CustodyRow[]>;

/** From which log a flag was taken over, and how far that log was known then. */
interface ComesFrom {
  log: string;
  seq: number;
  sha256: string;
}

type Detail = Record<string, unknown>;

export function readLine(line: string): { act: unknown; detail: Detail } {
  const { act, detail } = JSON.parse(line) as { act?: unknown; detail?: Detail };
  return { act, detail: detail ?? {} };
}

export function comesFrom({ log, seq, sha256 }: Detail): ComesFrom | null {
  return typeof log === 'string' && typeof seq === 'number' && typeof sha256 === 'string' ? { log, seq, sha256 } : null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/**
 * The records that a log names, by flag; of a flag that was taken over from a colleague those of the colleague's log too, as far as
 * that was known then: what the colleague recorded later is not here.
 *
 * @param own hash of the first line of the log that is asked.
 */
export function toldRecords(logs: Logs, own: string): Map<string, ToldRecord[]> {
  const byFlag = new Map([...logs].map(([id, lines]) => [id, Map.groupBy(lines, ({ flagId }) => flagId)]));
  const told = (log: string, flagId: string, upTo: number, through: readonly string[]): ToldRecord[] => {
    let records: ToldRecord[] = [];
    for (const { seq, line } of byFlag.get(log)?.get(flagId) ?? []) {
      if (seq > upTo) break;
      const { act, detail } = readLine(line);
      // What was removed then is rightly gone: only what came after it has to be there.
      if (act === 'purged') records = [];
      const from = act === 'merged' ? comesFrom(detail) : null;
      // A log that says it has a flag from itself leads nowhere.
      if (from && !through.includes(from.log))
        records.push(...told(from.log, flagId, from.seq, [...through, from.log]));
      if (typeof detail.record !== 'string' || typeof detail.revision !== 'number') continue;
      const { signature, key } = detail;
      records.push({
        revision: detail.revision,
        sha256: detail.record,
        signature: text(signature),
        key: text(key),
      });
    }
    return records;
  };
  const flags = [...(byFlag.get(own)?.keys() ?? [])].filter((flagId) => flagId !== '');
  const all = flags.map((flagId) => [flagId, told(own, flagId, Number.POSITIVE_INFINITY, [own])] as const);
  return new Map(all.filter(([, records]) => records.length > 0));
}

/** Where a log of a colleague is not, or no longer, the one that a log says it took flags from. */
export function mergedFaults(logs: Logs, own: string): Fault[] {
  const faults: Fault[] = [];
  const bySeq = new Map([...logs].map(([id, lines]) => [id, new Map(lines.map((one) => [one.seq, one.sha256]))]));
  for (const { flagId, seq, line } of logs.get(own) ?? []) {
    const { act, detail } = readLine(line);
    const from = act === 'merged' ? comesFrom(detail) : null;
    if (from && bySeq.get(from.log)?.get(from.seq) !== from.sha256)
      faults.push({ what: 'colleague-log-differs', flagId: flagId || null, where: String(seq) });
  }
  return faults;
}

/** What no other log has; null for an empty one. */
export const logId = (lines: readonly Pick<CustodyLine, 'sha256'>[]): string | null => lines[0]?.sha256 ?? null;
