import type { Concern } from '@/lib/concerns';
import type { PlatformId } from '@/lib/platforms/platform';
import { db } from './db';
import { fold } from './listing';
import type { ListingRow, RegisterState } from './rows';

/** The newest lines, newest first. */
export const newestListings = (limit: number): Promise<ListingRow[]> =>
  db.listing.orderBy('seq').reverse().limit(limit).toArray();

/** Every line, newest first: about 10 MB for ten thousand flags. */
export const allListings = (): Promise<ListingRow[]> => db.listing.orderBy('seq').reverse().toArray();

export interface RegisterFilter {
  /** Words that all have to occur, in any order. */
  search: string;
  platform: PlatformId | null;
  concern: Concern | null;
  state: RegisterState | null;
  /** Local calendar days, inclusive, `2026-11-20`; empty = open. */
  from: string;
  to: string;
}

export const emptyFilter = (): RegisterFilter => ({
  search: '',
  platform: null,
  concern: null,
  state: null,
  from: '',
  to: '',
});

const startOfDay = (day: string) => new Date(`${day}T00:00:00`).getTime();

/** Pure: the lines that fit, in the order given. A date that does not parse counts as open. */
export function filterListings(rows: readonly ListingRow[], filter: RegisterFilter): ListingRow[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const from = filter.from ? startOfDay(filter.from) : Number.NaN;
  const endDay = filter.to ? new Date(startOfDay(filter.to)) : null;
  endDay?.setDate(endDay.getDate() + 1);
  const before = endDay ? endDay.getTime() : Number.NaN;
  return rows.filter(
    (row) =>
      (filter.platform === null || row.platform === filter.platform) &&
      (filter.concern === null || row.concern === filter.concern) &&
      (filter.state === null || row.state === filter.state) &&
      !(row.createdAtMs < from) &&
      !(row.createdAtMs >= before) &&
      words.every((word) => row.haystack.includes(word)),
  );
}
