import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countableLines } from '@/lib/store/countable';
import { db } from '@/lib/store/db';
import { addFlag, decide } from '@/lib/store/flags';
import type { ListingRow } from '@/lib/store/listing-row';
import { newestListings } from '@/lib/store/register';
import { createVault } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';
import { QUICK } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const earlier = ({ counted: _, ...line }: ListingRow): ListingRow => line;

async function decided(): Promise<void> {
  const { seq: _, ...flag } = flagRow({ text: 'The head is a disgrace' });
  const { id } = await addFlag(flag);
  const about = {
    concern: 'racist',
    categoryId: null,
    clauseRef: null,
    asSuggested: false,
    note: '',
    onCheck: null,
  } as const;
  await decide(id, { at: '2026-11-27T10:00:00.000Z', by: SAM, outcome: 'breaches-policy', ...about });
}

beforeEach(async () => {
  await createVault('four quiet words here', { person: SAM, designation: { by: '', on: '' } }, QUICK);
  for (let i = 0; i < 3; i++) await decided();
});

describe('lines of the register as figures count them', () => {
  it('carry what is counted, and then no flag is opened for them', async () => {
    const lines = await newestListings(9);
    const opened = vi.spyOn(db.flags, 'bulkGet');
    const { lines: counted, unreadable } = await countableLines(lines);
    expect(counted.map((one) => one.counted.concern)).toEqual(['racist', 'racist', 'racist']);
    expect(unreadable).toBe(0);
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
  });

  it('of an earlier version are counted from their flags', async () => {
    const lines = await newestListings(9);
    const told = vi.fn();
    const { lines: counted } = await countableLines([...lines.slice(0, 1), ...lines.slice(1).map(earlier)], told);
    expect(counted).toEqual(lines);
    expect(told).toHaveBeenLastCalledWith(2, 2);
  });

  it('of flags that cannot be opened are left out and told', async () => {
    const lines = (await newestListings(9)).map(earlier);
    const seq = lines[1]?.seq ?? 0;
    const row = await db.flags.get(seq);
    if (!row) throw new Error('no flag');
    await db.flags.put({ ...row, sealed: row.sealed.slice(0, 20) });
    const { lines: counted, unreadable } = await countableLines(lines);
    expect(counted.map((one) => one.seq)).toEqual([lines[0]?.seq, lines[2]?.seq]);
    expect(unreadable).toBe(1);
  });
});
