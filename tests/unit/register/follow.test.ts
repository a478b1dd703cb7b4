import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/store/db';
import { addFlag, updateFlag } from '@/lib/store/flags';
import { allListings, followListings, newestListings, type RegisterLines, replaceListings } from '@/lib/store/register';
import { flagRow } from '@/tests/fixtures/flag-row';
import { listingRow } from '@/tests/fixtures/listing-row';
import { storedListing } from '@/tests/fixtures/stored';

const seqs = (rows: readonly { seq: number }[]) => rows.map((row) => row.seq);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const add = async (numbers: readonly number[]) =>
  db.listing.bulkAdd(await Promise.all(numbers.map((seq) => storedListing(listingRow({ seq })))));
const newFlag = (text: string) => {
  const { seq: _, ...flag } = flagRow({ text });
  return addFlag(flag);
};

describe('reading the whole register', () => {
  it('gives every line, newest first, over many portions and gaps', async () => {
    const kept = Array.from({ length: 2_600 }, (_, i) => i + 1).filter((seq) => seq % 7 !== 0);
    await add(kept);
    expect(seqs(await allListings())).toEqual([...kept].reverse());
    expect(seqs(await newestListings(3))).toEqual([2_600, 2_599, 2_598]);
  });

  it('gives nothing where there is nothing', async () => {
    expect(await allListings()).toEqual([]);
  });
});

describe('following the register', () => {
  function follow(first?: number) {
    const told: RegisterLines[] = [];
    const failed = vi.fn();
    const stop = followListings((lines) => told.push(lines), failed, first);
    return { told, failed, stop, last: () => told.at(-1) };
  }

  it('tells the newest lines before it tells all', async () => {
    await add(upTo(30));
    const { told, stop } = follow(10);
    await vi.waitFor(() => expect(told.length).toBe(2));
    stop();
    expect(told[0]?.complete).toBe(false);
    expect(seqs(told[0]?.rows ?? [])).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
    expect(told[1]?.complete).toBe(true);
    expect(told[1]?.rows.length).toBe(30);
  });

  it('tells a new flag and a changed one, and nothing after it was stopped', async () => {
    const { last, told, failed, stop } = follow();
    await vi.waitFor(() => expect(last()?.complete).toBe(true));
    const a = await newFlag('first');
    const b = await newFlag('second');
    await vi.waitFor(() => expect(seqs(last()?.rows ?? [])).toEqual([b.seq, a.seq]));
    await updateFlag(a.id, (flag) => ({ ...flag, capture: 'interrupted' }));
    await vi.waitFor(() => expect(last()?.rows[1]?.state).toBe('interrupted'));
    expect(last()?.rows[0]?.excerpt).toBe('second');
    stop();
    const before = told.length;
    await newFlag('third');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told.length).toBe(before);
    expect(failed).not.toHaveBeenCalled();
  });

  it('does not lose a flag that arrives while the register is being read', async () => {
    await add(upTo(2_000));
    const { last, stop } = follow(10);
    await add([2_001]);
    await vi.waitFor(() => expect(last()?.rows.length).toBe(2_001));
    expect(last()?.rows[0]?.seq).toBe(2_001);
    stop();
  });

  it('drops lines that were deleted', async () => {
    await add([1, 2, 3]);
    const { last, stop } = follow();
    await vi.waitFor(() => expect(last()?.rows.length).toBe(3));
    await db.listing.delete(2);
    await vi.waitFor(() => expect(seqs(last()?.rows ?? [])).toEqual([3, 1]));
    await db.listing.clear();
    await vi.waitFor(() => expect(last()?.rows).toEqual([]));
    stop();
  });

  it('says why where the database cannot be read', async () => {
    const read = vi.spyOn(db.listing, 'orderBy').mockImplementation(() => {
      throw new Error('disk full');
    });
    const failed = vi.fn();
    const stop = followListings(() => {}, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    expect(String(failed.mock.calls[0]?.[0])).toContain('disk full');
    stop();
    read.mockRestore();
  });
});

describe('replacing lines', () => {
  const rows = [5, 4, 3, 2, 1].map((seq) => listingRow({ seq }));

  it('puts changed lines in their place and new ones on top', () => {
    const fresh = [listingRow({ seq: 6 }), listingRow({ seq: 3, state: 'decided' })];
    const replaced = replaceListings(
      rows,
      [
        { from: 6, to: 6 },
        { from: 3, to: 3 },
      ],
      fresh,
    );
    expect(seqs(replaced)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(replaced[3]?.state).toBe('decided');
  });

  it('drops what the database no longer has', () => {
    expect(seqs(replaceListings(rows, [{ from: 2, to: 4 }], [listingRow({ seq: 3 })]))).toEqual([5, 3, 1]);
    expect(replaceListings(rows, [{ from: -Infinity, to: Infinity }], [])).toEqual([]);
  });

  it('leaves the lines alone that it was not told about', () => {
    expect(replaceListings(rows, [{ from: 9, to: 9 }], [])[0]).toBe(rows[0]);
  });
});
