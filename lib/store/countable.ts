import { countedOf } from './counted';
import { db } from './db';
import { openedFlags } from './flags';
import type { Counted, ListingRow } from './listing-row';
import { DamagedRow } from './vault/seal';

/** Flags opened at once. */
const PORTION = 50;

export type CountableLine = ListingRow & { counted: Counted };

/**
 * Lines with what is counted of them. Lines of an earlier version lack it: their flags are opened.
 *
 * @returns the lines in their order, and how many flags could not be opened. @throws VaultLocked
 */
export async function countableLines(
  lines: readonly ListingRow[],
  told: (done: number, of: number) => void = () => {},
): Promise<{ lines: CountableLine[]; unreadable: number }> {
  const lacking = lines.filter(({ counted }) => !counted).map(({ seq }) => seq);
  const found = new Map<number, Counted>();
  for (let from = 0; from < lacking.length; from += PORTION) {
    for (const row of await db.flags.bulkGet(lacking.slice(from, from + PORTION))) {
      if (!row) continue;
      try {
        for (const flag of await openedFlags([row])) found.set(flag.seq, countedOf(flag));
      } catch (error) {
        // Each is named by a check of everything.
        if (!(error instanceof DamagedRow)) throw error;
      }
    }
    told(Math.min(from + PORTION, lacking.length), lacking.length);
  }
  const whole = lines.flatMap((line): CountableLine[] => {
    const counted = line.counted ?? found.get(line.seq);
    return counted ? [{ ...line, counted }] : [];
  });
  return { lines: whole, unreadable: lines.length - whole.length };
}
