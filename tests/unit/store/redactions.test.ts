import { expect, it } from 'vitest';
import { purge } from '@/lib/flagging/purge';
import { db } from '@/lib/store/db';
import { deleteFlag } from '@/lib/store/disposal';
import { addFlag } from '@/lib/store/flags';
import { type ItemRedaction, readRedaction, writeRedaction } from '@/lib/store/redactions';
import { resealWaiting } from '@/lib/store/reseal';
import { createVault } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const TODAY = '2026-11-27';

const redactionOf = (flagId: string, words = 'Mali Ferncastle'): ItemRedaction => ({
  flagId,
  record: 'd'.repeat(64),
  boxes: [{ file: 'screenshot-01.png', x: 1, y: 2, width: 30, height: 40, reason: 'other-pupil' }],
  struck: [{ words, reason: 'other-pupil' }],
  pictures: ['screenshot-01.png'],
  by: SAM,
  at: '2026-11-27T12:00:00.000Z',
});

async function kept(): Promise<string> {
  const { seq: _, ...flag } = flagRow({});
  await addFlag(flag);
  return flag.id;
}

/** Every byte of the rows, as Latin-1. */
const raw = async () =>
  (await db.redactions.toArray()).map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join('');

it('keeps what is hidden of a flag, the latest in place of the one before', async () => {
  const id = await kept();
  expect(await readRedaction(id)).toBeUndefined();
  await writeRedaction(redactionOf(id));
  await writeRedaction(redactionOf(id, 'Tyler Brampton'));
  expect(await readRedaction(id)).toEqual(redactionOf(id, 'Tyler Brampton'));
  expect(await db.redactions.count()).toBe(1);
});

it('keeps nothing of a flag that is not there', async () => {
  await expect(writeRedaction(redactionOf(crypto.randomUUID()))).rejects.toThrow('No flag');
  expect(await db.redactions.count()).toBe(0);
});

it('comes under the key of the vault with everything else', async () => {
  const id = await kept();
  await writeRedaction(redactionOf(id));
  expect(await raw()).toContain('Ferncastle');
  const holder = { person: SAM, designation: { by: '', on: '' } };
  await createVault('four quiet words here', holder, { memoryKiB: 64, passes: 1, lanes: 1 });
  expect(await resealWaiting()).toEqual([]);
  expect(await raw()).not.toContain('Ferncastle');
  expect(await readRedaction(id)).toEqual(redactionOf(id));
});

it('goes with its flag, whether that is deleted or purged', async () => {
  const ids = [await kept(), await kept()] as const;
  for (const id of ids) await writeRedaction(redactionOf(id));
  await deleteFlag(ids[0], { by: SAM, why: 'Nothing came of it', agreedBy: 'The head', today: TODAY });
  expect(await readRedaction(ids[0])).toBeUndefined();
  expect(await readRedaction(ids[1])).toEqual(redactionOf(ids[1]));
  await purge(ids[1], SAM);
  expect(await db.redactions.count()).toBe(0);
});
