import { type Finding, finding, type Tell, type Weight } from './findings';

export const CHECK_IDS = [
  'container',
  'form',
  'payload',
  'tag-files',
  'signature',
  'key',
  'log',
  'exports',
  'items',
  'records',
  'record-signatures',
  'record-files',
  'time',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export type CheckState = 'holds' | 'gap' | 'not-there' | 'broken';
export type Verdict = 'holds' | 'holds-with-gaps' | 'broken';

export interface CheckedPart {
  id: CheckId;
  state: CheckState;
  findings: readonly Finding[];
}

export interface BagReport {
  verdict: Verdict;
  /** What the bundle calls itself: `FP-2026-0042`. Null where it does not say. */
  bag: string | null;
  /** The key that came with the bundle, and whether it is the one that was expected. */
  key: { fingerprint: string; compared: 'same' | 'other' | 'not' } | null;
  /** All checks, in the order of `CHECK_IDS`. */
  checks: readonly CheckedPart[];
  counts: { files: number; bytes: number; items: number; lines: number; withheldLines: number; stamps: number };
}

const STATE: Record<Weight, CheckState> = {
  fault: 'broken',
  gap: 'gap',
  absent: 'not-there',
  told: 'holds',
  note: 'holds',
};
const HEAVIEST: readonly Weight[] = ['fault', 'gap', 'absent', 'told', 'note'];

/** Gathers what the checks find. A check that never said that it was made counts as not made. */
export class Gathered {
  readonly #found = new Map<CheckId, Finding[]>(CHECK_IDS.map((id) => [id, []]));
  readonly #made = new Set<CheckId>();

  /** Where a check tells what it finds. */
  of(id: CheckId): Tell {
    return (code, where, more) => void this.#found.get(id)?.push(finding(code, where, more));
  }

  /** The check was made to its end. */
  made(...ids: CheckId[]): void {
    for (const id of ids) this.#made.add(id);
  }

  parts(): CheckedPart[] {
    return CHECK_IDS.map((id) => {
      const found = this.#found.get(id) ?? [];
      const findings = this.#made.has(id) ? found : [...found, finding('not-checked')];
      const heaviest = HEAVIEST.find((weight) => findings.some((one) => one.weight === weight));
      return { id, state: heaviest ? STATE[heaviest] : 'holds', findings };
    });
  }
}

/** One fault breaks it; one thing that could not be checked keeps it from holding altogether. */
export function verdictOf(parts: readonly CheckedPart[]): Verdict {
  if (parts.some(({ state }) => state === 'broken')) return 'broken';
  return parts.some(({ state }) => state === 'gap') ? 'holds-with-gaps' : 'holds';
}
