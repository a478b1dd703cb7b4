import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '#imports';
import { acknowledgeLoss } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { addFlag, addNote } from '@/lib/store/flags';
import { findLoss } from '@/lib/store/witness';
import { flagRow } from '@/tests/fixtures/flag-row';

const note = (text: string) => ({
  at: new Date().toISOString(),
  by: { name: 'Sam Fielding', role: 'Deputy head' },
  text,
});

/** A flag with one line in the log. */
async function keep(id: string): Promise<string> {
  const { seq: _, ...flag } = flagRow({ id });
  await addFlag(flag);
  await addNote(flag.id, note('kept'));
  return flag.id;
}

describe('the witness beside the database', () => {
  let first = '';
  beforeEach(async () => {
    first = await keep('1900000000000000001');
    await keep('1900000000000000002');
  });

  it('has nothing to say of a database that holds what it held', async () => {
    expect(await findLoss()).toEqual({ what: 'nothing' });
  });

  it('tells of flags and lines that have gone, in numbers', async () => {
    await db.flags.clear();
    await db.custody.clear();
    expect(await findLoss()).toMatchObject({
      what: 'lost',
      flagsBefore: 2,
      flagsNow: 0,
      entriesBefore: 2,
      entriesNow: 0,
    });
  });

  it('tells of a log whose end was changed, although nothing is missing', async () => {
    const last = await db.custody.orderBy('seq').last();
    if (last) await db.custody.put({ ...last, sha256: 'f'.repeat(64) });
    expect(await findLoss()).toMatchObject({ what: 'lost', entriesBefore: 2, entriesNow: 2 });
  });

  it('goes on telling of a loss that nobody saw before the next line was written', async () => {
    await db.custody.where('seq').equals(2).delete();
    await addNote(first, note('written over the gap'));
    expect(await findLoss()).toMatchObject({ what: 'lost', entriesBefore: 2, entriesNow: 1 });
    await addNote(first, note('and once more'));
    expect(await findLoss()).toMatchObject({ what: 'lost', entriesBefore: 2, entriesNow: 1 });
  });

  it('is not fooled by a new flag in place of one that has gone', async () => {
    await db.flags.where('id').equals(first).delete();
    await keep('1900000000000000003');
    expect(await findLoss()).toMatchObject({ what: 'lost', flagsBefore: 2, flagsNow: 1 });
  });

  it('is quiet once a person has acknowledged the loss, and sees the next one', async () => {
    await db.custody.where('seq').equals(2).delete();
    expect(await findLoss()).toMatchObject({ what: 'lost' });
    await acknowledgeLoss();
    expect(await findLoss()).toEqual({ what: 'nothing' });
    await db.flags.clear();
    expect(await findLoss()).toMatchObject({ what: 'lost', flagsBefore: 2, flagsNow: 0 });
  });

  it('can be acknowledged where everything has gone', async () => {
    await Promise.all([db.flags.clear(), db.custody.clear()]);
    await findLoss();
    await acknowledgeLoss();
    expect(await findLoss()).toEqual({ what: 'nothing' });
  });

  it('says when it is damaged itself', async () => {
    await browser.storage.local.set({ witness: { flags: 'many' } });
    expect(await findLoss()).toEqual({ what: 'witness-damaged' });
    await browser.storage.local.set({ loss: 'a lot' });
    expect(await findLoss()).toEqual({ what: 'witness-damaged' });
  });
});
