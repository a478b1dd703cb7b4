import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { Concern } from '@/lib/concerns';
import type { SourceId } from '@/lib/platforms/platform';
import { db } from './db';
import { fold } from './listing';
import type { ListingRow, RegisterState } from './listing-row';
import { openedListings } from './listing-rows';
import type { ShownLine } from './restricted';

/** The newest lines, newest first. */
export const newestListings = async (limit: number): Promise<ListingRow[]> =>
  openedListings(await db.listing.orderBy('seq').reverse().limit(limit).toArray());

/** Lines read at once. The page can paint and answer between two portions. */
const PORTION = 1_000;

/** Every line, newest first: about 10 MB for ten thousand flags. */
export async function allListings(): Promise<ListingRow[]> {
  const [oldest, newest] = await Promise.all([db.listing.orderBy('seq').first(), db.listing.orderBy('seq').last()]);
  const rows: ListingRow[] = [];
  if (!oldest || !newest) return rows;
  // Upwards and turned round: browsers hand over a whole range at once in that direction only.
  for (let top = newest.seq; top >= oldest.seq; top -= PORTION)
    rows.push(...(await linesBetween({ from: top - PORTION + 1, to: top })));
  return rows;
}

/** Sequence numbers, both ends included. */
export interface SeqRange {
  from: number;
  to: number;
}

const linesBetween = async ({ from, to }: SeqRange): Promise<ListingRow[]> =>
  (await openedListings(await db.listing.where('seq').between(from, to, true, true).toArray())).reverse();

/**
 * Pure: `rows` with everything in `ranges` replaced by `fresh`. Newest first; lines that are no longer there are left out.
 */
export function replaceListings(
  rows: readonly ListingRow[],
  ranges: readonly SeqRange[],
  fresh: readonly ListingRow[],
): ListingRow[] {
  const untouched = rows.filter((row) => !ranges.some(({ from, to }) => row.seq >= from && row.seq <= to));
  return [...untouched, ...fresh].sort((a, b) => b.seq - a.seq);
}

const bound = (key: unknown, open: number) => (typeof key === 'number' ? key : open);

/** Which lines a change in the database was about; empty where none. */
function touchedBy(parts: ObservabilitySet): SeqRange[] {
  if (parts.all) return [{ from: -Infinity, to: Infinity }];
  const touched = parts[`idb://${db.name}/listing/`];
  if (!touched) return [];
  // What another context tells arrives as a bare copy without methods.
  return [...RangeSet(touched)].map(({ from, to }) => ({ from: bound(from, -Infinity), to: bound(to, Infinity) }));
}

export interface RegisterLines {
  /** Newest first. */
  rows: readonly ShownLine[];
  /** False while only the newest lines are known. */
  complete: boolean;
}

/**
 * Follows the register: tells the newest `first` lines at once, then every line, then every change in whichever context it
 * was made. A change costs a look at the changed lines only, never at the whole register.
 *
 * @returns the way to stop.
 */
export function followListings(
  told: (lines: RegisterLines) => void,
  failed: (error: unknown) => void,
  first = 50,
): () => void {
  let stopped = false;
  let rows: readonly ListingRow[] = [];
  const tell = (complete: boolean) => {
    if (!stopped) told({ rows, complete });
  };
  // One after the other, so that an older reading never overtakes a newer one.
  let turn = (async () => {
    rows = await newestListings(first);
    tell(rows.length < first);
    if (rows.length < first) return;
    rows = await allListings();
    tell(true);
  })();
  turn.catch(failed);
  const listener = (parts: ObservabilitySet) => {
    const ranges = touchedBy(parts);
    if (ranges.length === 0) return;
    turn = turn.then(async () => {
      const fresh = (await Promise.all(ranges.map(linesBetween))).flat();
      rows = replaceListings(rows, ranges, fresh);
      tell(true);
    });
    turn.catch(failed);
  };
  Dexie.on('storagemutated', listener);
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(listener);
  };
}

export interface RegisterFilter {
  /** Words that all have to occur, in any order. */
  search: string;
  platform: SourceId | null;
  concern: Concern | null;
  state: RegisterState | null;
  /** `first`: what names no school belongs to it. */
  school: { id: string; name: string; first: boolean } | null;
  /** Local calendar days, inclusive, `2026-11-20`; empty = open. */
  from: string;
  to: string;
}

export const emptyFilter = (): RegisterFilter => ({
  search: '',
  platform: null,
  concern: null,
  state: null,
  school: null,
  from: '',
  to: '',
});

const isOf = ({ schoolId }: ListingRow, { id, first }: NonNullable<RegisterFilter['school']>) =>
  schoolId === undefined ? first : schoolId === id;

const startOfDay = (day: string) => new Date(`${day}T00:00:00`).getTime();

/** Pure: the lines that fit, in the order given. A date that does not parse counts as open. */
export function filterListings(rows: readonly ShownLine[], filter: RegisterFilter): ShownLine[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const from = filter.from ? startOfDay(filter.from) : Number.NaN;
  const endDay = filter.to ? new Date(startOfDay(filter.to)) : null;
  endDay?.setDate(endDay.getDate() + 1);
  const before = endDay ? endDay.getTime() : Number.NaN;
  return rows.filter(
    (row) =>
      (filter.platform === null || row.platform === filter.platform) &&
      (filter.concern === null || row.concern === filter.concern) &&
      (filter.state === null || (row.state === filter.state && !row.restricted)) &&
      (filter.school === null || isOf(row, filter.school)) &&
      !(row.createdAtMs < from) &&
      !(row.createdAtMs >= before) &&
      words.every((word) => row.haystack.includes(word)),
  );
}
