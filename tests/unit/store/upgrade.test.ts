import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openDatabase } from '@/lib/store/db';
import { flagRow } from '@/tests/fixtures/flag-row';

it('opens the flags of the version before, which told neither what was missing nor what was in doubt', async () => {
  const name = `flagpost-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  before.version(1).stores({
    flags: '++seq, &id, createdAtMs, capture, [platform+snapshot.key]',
    artefacts: 'id, flagId',
    listing: 'seq, &id, createdAtMs',
    custody: 'seq, flagId',
    packs: 'id',
  });
  const row = flagRow({ text: 'Y pennaeth newydd' });
  const { reading, missing, doubts, ...old } = row.snapshot ?? {};
  expect([reading, missing, doubts]).toEqual(['adapter', [], []]);
  const { attached, actions, ...flag } = row;
  expect([attached, actions]).toEqual([[], []]);
  await before.table('flags').add({ ...flag, snapshot: { ...old, schema: 1 } });
  await before.table('flags').add({ ...flagRow({ seq: 2 }), snapshot: null });
  before.close();

  const now = openDatabase(name);
  const [first, withheld] = await now.flags.toArray();
  expect(first).toEqual(row);
  expect(withheld?.snapshot).toBeNull();
  now.close();
});
