import { db } from './db';
import type { FlagRow } from './flag-row';
import { openedFlags } from './flags';
import { DamagedRow } from './vault/seal';

/** Flags opened at once: a full register does not have to fit into memory. */
const PORTION = 50;

/**
 * Goes through every flag, newest first.
 *
 * @returns ids of flags that could not be opened; a search that passed over them says so. @throws VaultLocked
 */
export async function eachFlag(told: (flag: FlagRow) => void | Promise<void>): Promise<string[]> {
  const keys = (await db.flags.orderBy('seq').primaryKeys()).reverse();
  const damaged: string[] = [];
  for (let from = 0; from < keys.length; from += PORTION) {
    const rows = await db.flags.bulkGet(keys.slice(from, from + PORTION));
    for (const row of rows) {
      if (!row) continue;
      try {
        const [flag] = await openedFlags([row]);
        if (flag) await told(flag);
      } catch (error) {
        if (!(error instanceof DamagedRow)) throw error;
        damaged.push(row.id);
      }
    }
  }
  return damaged;
}
