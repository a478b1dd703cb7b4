import { describe, expect, it, vi } from 'vitest';
import type { SourceId } from '@/lib/platforms/platform';
import { db } from '@/lib/store/db';
import { addFlag } from '@/lib/store/flags';
import { HEALTH_FLAGS_PER_SITE, readHealth } from '@/lib/store/health';
import { flagRow } from '@/tests/fixtures/flag-row';
import { snapshot } from '@/tests/fixtures/snapshot';
import { storedFlag } from '@/tests/fixtures/stored';

const NOW = Date.UTC(2026, 10, 27, 9, 0, 0);
const DAY_MS = 86_400_000;

/** Stores `count` flags of a site, the first of them so many days old and each a second older than the one before. */
async function store(platform: SourceId, count: number, daysAgo: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const { seq: _, ...row } = flagRow({});
    await addFlag({
      ...row,
      platform,
      createdAtMs: NOW - daysAgo * DAY_MS - i * 1_000,
      snapshot: { ...snapshot(), platform },
    });
  }
}

const flagsOf = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await readHealth(NOW)).sites.map(({ platform, flags }) => [platform, flags]));

describe('the health that is read from the stored flags', () => {
  it('is empty where nothing is stored', async () => {
    expect(await flagsOf()).toEqual({ facebook: 0, instagram: 0, x: 0 });
  });

  it('counts the last 30 days and no more', async () => {
    await store('x', 2, 1);
    await store('x', 3, 31);
    await store('facebook', 1, 29);
    expect(await flagsOf()).toEqual({ facebook: 1, instagram: 0, x: 2 });
  });

  it('counts at most the newest hundred of a site, and still finds another site behind them', async () => {
    await store('x', HEALTH_FLAGS_PER_SITE + 20, 1);
    await store('instagram', 2, 20);
    expect(await flagsOf()).toEqual({ facebook: 0, instagram: 2, x: HEALTH_FLAGS_PER_SITE });
    expect((await readHealth(NOW)).cut).toBe(false);
  });

  it('counts posts that the page did not identify as well', async () => {
    const { seq: _, ...row } = flagRow({});
    const read = { ...snapshot(), key: null, id: { value: null, strategy: 'none', rank: -1 } };
    await addFlag({ ...row, createdAtMs: NOW, snapshot: read });
    const [, , x] = (await readHealth(NOW)).sites;
    expect(x?.fields.find(({ field }) => field === 'id')).toMatchObject({ first: 0, none: 1 });
  });

  it('leaves out flags of which nothing was kept', async () => {
    const { seq: _, ...row } = flagRow({});
    await addFlag({ ...row, createdAtMs: NOW, capture: 'withheld', snapshot: null });
    expect(await flagsOf()).toEqual({ facebook: 0, instagram: 0, x: 0 });
  });

  it('reads a thousand flags at most, says so, and touches no files', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => ({
      ...flagRow({ seq: i + 1 }),
      createdAtMs: NOW - i,
    }));
    await db.flags.bulkAdd(await Promise.all(rows.map(storedFlag)));
    const read = vi.spyOn(db.flags, 'bulkGet');
    const files = vi.spyOn(db.artefacts, 'where');
    const health = await readHealth(NOW);
    expect(health.cut).toBe(true);
    expect(health.sites.at(-1)?.flags).toBe(HEALTH_FLAGS_PER_SITE);
    expect(read.mock.calls.reduce((sum, [keys]) => sum + keys.length, 0)).toBe(1_000);
    expect(files).not.toHaveBeenCalled();
  });
});
