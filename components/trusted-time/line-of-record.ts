import type { CustodyRow } from '@/lib/store/custody-row';

/** The number of the line that carries the hash of a record; null where no line of these does. */
export function lineOfRecord(rows: readonly Pick<CustodyRow, 'seq' | 'line'>[], sha256: string): number | null {
  const carries = ({ line }: Pick<CustodyRow, 'line'>): boolean => {
    try {
      return (JSON.parse(line) as { detail?: { record?: unknown } }).detail?.record === sha256;
    } catch (error) {
      // A damaged line says nothing; the log shows it as damaged.
      if (error instanceof SyntaxError) return false;
      throw error;
    }
  };
  return rows.find(carries)?.seq ?? null;
}
