import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { db, openDatabase } from '@/lib/store/db';
import { flagById } from '@/lib/store/flags';
import type { FlagRow } from '@/lib/store/rows';
import { flagRow } from '@/tests/fixtures/flag-row';

it('reads a flag from before the site’s clock was asked for as one that was not compared', async () => {
  const { platformClock, ...before } = flagRow({ flagId: crypto.randomUUID() });
  expect(platformClock).not.toBeNull();
  await db.flags.add(before as FlagRow);
  expect(await flagById(before.id)).toEqual({ ...before, platformClock: null });
});

it('opens the log of the version before, which nobody could stamp, and has room for stamps', async () => {
  const name = 'before-stamps';
  const before = new Dexie(name);
  before.version(4).stores({
    flags: '++seq, &id, createdAtMs, capture, [platform+snapshot.key]',
    artefacts: 'id, flagId',
    listing: 'seq, &id, createdAtMs',
    custody: 'seq, flagId',
    packs: 'id',
    judged: 'seq',
    keys: 'id',
  });
  const line = {
    seq: 1,
    flagId: 'one',
    at: '2026-11-20T10:00:00.000Z',
    act: 'captured',
    prev: '',
    line: '',
    sha256: 'ab',
  };
  await before.table('custody').add(line);
  before.close();
  const now = openDatabase(name);
  expect(await now.custody.toArray()).toEqual([line]);
  expect(await now.stamps.count()).toBe(0);
  expect(await now.stampQueue.count()).toBe(0);
  now.close();
});
