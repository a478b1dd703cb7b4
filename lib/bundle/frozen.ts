import { brokenAt } from '@/lib/evidence/custody';
import { NoBundle, readBundle, readFrozen, readFrozenHead } from '@/lib/store/bundles';
import { currentFlag } from '@/lib/store/current-flag';
import { custodyAfter, wholeCustody } from '@/lib/store/custody';
import type { CustodyRow } from '@/lib/store/custody-row';
import { stampsById } from '@/lib/store/stamps';
import { DamagedRow } from '@/lib/store/vault/seal';
import { type ColleagueEnd, colleaguesOf } from './colleagues';
import type { BundleFacts, BundleItem } from './facts';
import { BundleRefused } from './refused';
import { schoolWords } from './schools';
import { givenLines } from './withheld-lines';

/**
 * What is kept of the whole. The log is not: it only grows, and the number of its last line says how much of it is in. Of the stamps
 * their ids are enough.
 */
export type FrozenHead = Omit<BundleFacts, 'items' | 'log' | 'stamps' | 'colleagues'> & {
  stamps: string[];
  /** Their logs only grow, as ours does. */
  colleagues?: ColleagueEnd[];
};

/** The school of a bundle, or its schools with their items, as frozen; null where none is known. @throws VaultLocked, DamagedRow. */
export async function frozenSchool(id: string): Promise<string | null> {
  const head = await readFrozenHead(id);
  return head === null ? null : schoolWords(JSON.parse(head) as FrozenHead);
}

/**
 * The log as it is stored, oldest first.
 *
 * @param before its lines as they were a moment ago, which held. @throws BundleRefused where it does not hold; VaultLocked.
 */
export async function soundLog(before: readonly CustodyRow[] = []): Promise<CustodyRow[]> {
  const last = before.at(-1) ?? null;
  let rows: CustodyRow[];
  try {
    rows = last ? await custodyAfter(last.seq) : await wholeCustody();
  } catch (error) {
    if (error instanceof DamagedRow)
      throw new BundleRefused('log-broken', 'A line of the custody log cannot be read any more.');
    throw error;
  }
  const broken = await brokenAt(rows, last);
  if (broken) throw new BundleRefused('log-broken', `The custody log does not hold: ${broken.reason}.`);
  return [...before, ...rows];
}

const isOf = (id: string, { act, line }: CustodyRow): boolean =>
  act === 'exported' && (JSON.parse(line) as { detail?: { bundle?: unknown } }).detail?.bundle === id;

/**
 * The facts of a bundle as they were frozen, with its part of the log as it stands in the database.
 *
 * @param before the log as it was a moment ago, where it was found to hold.
 * @throws BundleRefused where a flag of it is gone, nothing is kept of it, or the log does not hold; VaultLocked.
 */
export async function thawedFacts(id: string, before: readonly CustodyRow[] = []): Promise<BundleFacts> {
  const row = await readBundle(id);
  if (!row) throw new BundleRefused('no-bundle', `There is no ${id}.`);
  const [flagId] = row.gone;
  if (flagId !== undefined && row.state !== 'cancelled')
    throw new BundleRefused(
      'item-removed',
      'A flag of it was deleted or purged since. What was frozen of it went with it, so that the bundle cannot be made again.',
      { flagId, file: '' },
    );
  let frozen: Awaited<ReturnType<typeof readFrozen>>;
  try {
    frozen = await readFrozen(id);
  } catch (error) {
    if (error instanceof NoBundle) throw new BundleRefused('no-bundle', error.message);
    if (error instanceof DamagedRow) throw new BundleRefused('item-damaged', 'What is kept of the bundle was changed.');
    throw error;
  }
  const { stamps: ids, colleagues: ends = [], ...head } = JSON.parse(frozen.head) as FrozenHead;
  const items = frozen.items.map(({ text }) => {
    const item = JSON.parse(text) as BundleItem;
    // It may have been frozen by an earlier version.
    return { ...item, flag: currentFlag(item.flag) };
  });
  const lines = (await soundLog(before)).filter(({ seq }) => seq <= frozen.lastSeq);
  if (lines.length !== frozen.lastSeq)
    throw new BundleRefused('log-broken', 'The custody log is shorter than when the bundle was frozen.');
  const own = lines.filter((line) => isOf(id, line)).map(({ seq }) => seq);
  const flagIds = items.map(({ flag }) => flag.id);
  const stamps = (await stampsById(ids)).map((stamp) => {
    if (!stamp) throw new BundleRefused('stamp-missing', 'A timestamp that was in it is not there any more.');
    return stamp;
  });
  const colleagues = await colleaguesOf(ends, head.choices, flagIds);
  const log = givenLines(lines, head.choices, flagIds, own);
  return { ...head, items, log, ...(colleagues.length > 0 && { colleagues }), stamps };
}
