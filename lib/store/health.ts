import { healthOf, type ReadFlag, type SiteHealth } from '@/lib/platforms/health';
import { PLATFORMS, type SourceId } from '@/lib/platforms/platform';
import { db } from './db';
import { openedFlags } from './flags';

const DAY_MS = 86_400_000;
export const HEALTH_DAYS = 30;
export const HEALTH_FLAGS_PER_SITE = 100;
/** Flags that are looked at in all, and at once: a full register is never loaded for this. */
const MOST_FLAGS = 1_000;
const PORTION = 100;

export interface Health {
  sites: SiteHealth[];
  /** True where older flags of these days were left out. */
  cut: boolean;
}

/** How the reading of each site did lately. Flags of which nothing was kept tell nothing. */
export async function readHealth(nowMs: number): Promise<Health> {
  const since = nowMs - HEALTH_DAYS * DAY_MS;
  // Keys alone first: they cost little however many there are.
  const newestFirst = (await db.flags.where('createdAtMs').aboveOrEqual(since).primaryKeys()).reverse();
  const keys = newestFirst.slice(0, MOST_FLAGS);
  const flags: ReadFlag[] = [];
  const counted = new Map<SourceId, number>();
  const isEnough = () => PLATFORMS.every((platform) => (counted.get(platform) ?? 0) >= HEALTH_FLAGS_PER_SITE);
  for (let from = 0; from < keys.length && !isEnough(); from += PORTION) {
    const rows = await db.flags.bulkGet(keys.slice(from, from + PORTION));
    for (const row of await openedFlags(rows.filter((one) => one !== undefined))) {
      const known = counted.get(row.platform) ?? 0;
      // Nobody read a third-party copy from a page.
      if (!row.snapshot || row.supplied || known >= HEALTH_FLAGS_PER_SITE) continue;
      counted.set(row.platform, known + 1);
      flags.push(row.snapshot);
    }
  }
  return { sites: healthOf(flags), cut: newestFirst.length > keys.length && !isEnough() };
}
