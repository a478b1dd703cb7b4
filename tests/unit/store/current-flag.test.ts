import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { currentFlag } from '@/lib/store/current-flag';
import { openDatabase } from '@/lib/store/db';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';

it('reads a flag from before the site’s clock was asked for as one that was not compared', () => {
  const { platformClock, ...before } = flagRow({});
  expect(platformClock).not.toBeNull();
  expect(currentFlag(before as FlagRow)).toEqual({ ...before, platformClock: null });
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
  expect(await now.custody.toArray()).toMatchObject([{ seq: 1, flagId: 'one', sha256: 'ab' }]);
  expect(await now.stamps.count()).toBe(0);
  expect(await now.stampQueue.count()).toBe(0);
  now.close();
});
