import { CUSTODY_ACTS, type CustodyAct } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import type { CustodyRow } from '@/lib/store/custody-row';

/** What a stored line says about itself, read out of its own text and not out of the fields it is filed under. */
export interface CustodyWords {
  seq: number;
  at: string;
  /** Null where it is none that this version knows. */
  act: CustodyAct | null;
  name: string;
  role: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads the canonical JSON of a line; null where it is none. */
export function readCustodyLine(line: string): CustodyWords | null {
  let told: unknown;
  try {
    told = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof told !== 'object' || told === null) return null;
  const { seq, at, act, who } = told as Record<string, unknown>;
  const { name, role } = (typeof who === 'object' && who !== null ? who : {}) as Record<string, unknown>;
  return {
    seq: typeof seq === 'number' ? seq : Number.NaN,
    at: text(at),
    act: CUSTODY_ACTS.find((known) => known === act) ?? null,
    name: text(name),
    role: text(role),
  };
}

export type CustodyFault = 'changed' | 'differs';

/**
 * What is wrong with a line by itself: its text no longer has its hash, or it says something else than it is filed under.
 * Whether a line is missing only the log of all flags can tell.
 */
export async function custodyFault(row: CustodyRow): Promise<CustodyFault | null> {
  if ((await sha256(row.line)) !== row.sha256) return 'changed';
  const told = JSON.parse(row.line) as Record<string, unknown>;
  const filed = { seq: row.seq, prev: row.prev, at: row.at, flagId: row.flagId, act: row.act };
  return Object.entries(filed).every(([name, value]) => told[name] === value) ? null : 'differs';
}
