import type { CustodyRow } from './rows';

/** What the log says of a record. */
export interface ToldRecord {
  revision: number;
  sha256: string;
  /** DER in base64; null where it was not signed. */
  signature: string | null;
  key: string | null;
}

/** The records that the log names and that have to be there, by flag, oldest first. */
export function recordsIn(lines: readonly CustodyRow[]): Map<string, ToldRecord[]> {
  const told = new Map<string, ToldRecord[]>();
  for (const { flagId, line } of lines) {
    const { act, detail } = JSON.parse(line) as { act?: unknown; detail?: Record<string, unknown> };
    if (typeof detail?.record !== 'string' || typeof detail.revision !== 'number') continue;
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    // What was removed then is rightly gone: only what came after it has to be there.
    if (act === 'purged') told.delete(flagId);
    const record = {
      revision: detail.revision,
      sha256: detail.record,
      signature: text(detail.signature),
      key: text(detail.key),
    };
    told.set(flagId, [...(told.get(flagId) ?? []), record]);
  }
  return told;
}
