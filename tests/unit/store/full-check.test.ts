import { beforeEach, describe, expect, it } from 'vitest';
import { brokenAt } from '@/lib/evidence/custody';
import { purge } from '@/lib/flagging/purge';
import { closeFlag } from '@/lib/flagging/story';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { deleteFlag } from '@/lib/store/disposal';
import { addFlag, addNote, flagById } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { createVault, lock, unlock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';

const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const PHRASE = 'four quiet words here';
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };

const installation = installationOf({ person: SAM });

async function recorded(text: string): Promise<string> {
  const { seq: _, ...flag } = flagRow({ text });
  await addFlag({ ...flag, capture: 'draft', step: 'drafted' });
  await closeFlag(flag.id, 'captured', { installation: async () => installation });
  return flag.id;
}

const check = () => checkEverything(SAM);
const found = async () => (await check()).faults.map(({ what, flagId, where }) => [what, flagId, where]);
const flip = (bytes: Uint8Array, at: number) => {
  const flipped = Uint8Array.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 0x20;
  return flipped;
};
/** Places all over some bytes, the first and the last among them. */
const places = (length: number) => [0, 1, 5, 13, 20, length >> 2, length >> 1, length - 17, length - 1];

let one: string;
let two: string;
beforeEach(async () => {
  await createVault(PHRASE, { person: SAM, designation: { by: '', on: '' } }, QUICK);
  one = await recorded('Ŵyna – 🙂');
  two = await recorded('The other one');
  await addNote(one, { at: '2026-11-20T12:00:00.000Z', by: SAM, text: 'Rang the parent' });
});

describe('a check of everything', { timeout: 60_000 }, () => {
  it('finds nothing where nothing is wrong, counts what it read, and stands in the log', async () => {
    const progress: number[] = [];
    const result = await checkEverything(SAM, ({ flags }) => progress.push(flags));
    expect(result).toMatchObject({
      flags: 2,
      files: 8,
      lines: 4,
      faults: [],
      signatures: { good: 2, otherKey: 0, none: 0 },
      loss: { what: 'nothing' },
    });
    expect(progress).toEqual([1, 2]);
    const last = (await wholeCustody()).at(-1);
    expect(JSON.parse(last?.line ?? '{}')).toMatchObject({
      act: 'all-checked',
      who: SAM,
      detail: { faults: 0, flags: 2 },
    });
    expect(await found()).toEqual([]);
  });

  it('can be stopped, and then says nothing in the log', async () => {
    const stop = new AbortController();
    const checking = checkEverything(SAM, () => stop.abort(), stop.signal);
    await expect(checking).rejects.toThrow();
    expect((await wholeCustody()).length).toBe(4);
  });

  it('needs the vault to be open', async () => {
    await lock('person');
    await expect(check()).rejects.toBeInstanceOf(VaultLocked);
    await unlock(PHRASE);
  });

  it('finds and names a flipped byte in the bytes of any file, wherever it lies', async () => {
    for (const row of await db.artefacts.toArray()) {
      const bytes = new Uint8Array(await row.body.arrayBuffer());
      for (const at of places(bytes.length)) {
        await db.artefacts.put({ ...row, body: new Blob([flip(bytes, at)]) });
        const faults = await found();
        expect(faults, `${row.id} at ${at}`).not.toEqual([]);
        for (const [, flagId] of faults) expect(flagId).toBe(row.flagId);
        expect(faults.map(([, , where]) => where)).toContain(row.id.slice(row.flagId.length + 1));
      }
      await db.artefacts.put(row);
    }
  });

  it('finds and names a flipped byte in what is filed about a file, in a flag, in its line and in the log', async () => {
    // Of the log the lines of the flags: each check adds one of its own.
    for (const table of ['artefacts', 'flags', 'listing', 'custody'] as const)
      for (const row of (await db[table].toArray()).slice(0, 6)) {
        for (const at of places(row.sealed.length)) {
          await db.table(table).put({ ...row, sealed: flip(row.sealed, at) });
          const faults = await found();
          const about = {
            artefacts: 'file-unreadable',
            flags: 'flag-unreadable',
            listing: 'listing-wrong',
            custody: 'line-unreadable',
          };
          expect(
            faults.map(([what]) => what),
            `${table} at ${at}`,
          ).toContain(about[table]);
        }
        await db.table(table).put(row);
        // The log has grown by the lines of these checks, and they hold.
        expect(await found()).toEqual([]);
      }
  });

  it('finds what stands in clear beside a row and was changed', async () => {
    const [flag] = await db.flags.toArray();
    const [line] = await db.listing.toArray();
    const [file] = await db.artefacts.toArray();
    const [entry] = await db.custody.toArray();
    for (const [table, row, change] of [
      ['flags', flag, { capture: 'capturing' }],
      ['flags', flag, { createdAtMs: 1 }],
      ['listing', line, { createdAtMs: 1 }],
      ['artefacts', file, { flagId: 'nobody' }],
      ['custody', entry, { flagId: two }],
      ['custody', entry, { sha256: 'a'.repeat(64) }],
    ] as const) {
      if (!row) throw new Error('nothing stored');
      await db.table(table).put({ ...row, ...change });
      expect(await found(), `${table} ${JSON.stringify(change)}`).not.toEqual([]);
      await db.table(table).put(row);
    }
    expect(await found()).toEqual([]);
  });

  it('finds a file, a record, a line of the register and a line of the log that are gone', async () => {
    for (const [table, key, fault] of [
      ['artefacts', `${one}/post.txt`, ['file-missing', one, 'post.txt']],
      ['artefacts', `${two}/record-1.json`, ['record-missing', two, 'record-1.json']],
      ['listing', (await db.flags.get({ id: one }))?.seq ?? 0, ['listing-wrong', one, '']],
      // Whose line it was nobody can tell; the gap is told where the next one stands.
      ['custody', 2, ['line-missing', two, '2']],
    ] as const) {
      const row = await db.table(table).get(key);
      await db.table(table).delete(key);
      expect(
        (await found()).map((told) => told.join()),
        fault[0],
      ).toContain(fault.join());
      await db.table(table).put(row);
    }
  });

  it('finds a file that nobody recorded', async () => {
    const row = await db.artefacts.get(`${one}/post.txt`);
    if (!row) throw new Error('not stored');
    await db.artefacts.put({ ...row, id: `${one}/planted.txt` });
    expect(await found()).toContainEqual(['file-unreadable', one, 'planted.txt']);
  });

  it('calls a record signed by a key that is not here what it is', async () => {
    await db.keys.clear();
    const { signatures, faults } = await check();
    expect([signatures, faults]).toEqual([{ good: 0, otherKey: 2, none: 0 }, []]);
  });

  it('goes on where one flag cannot be read at all', async () => {
    const row = await db.flags.get({ id: one });
    if (!row) throw new Error('not stored');
    await db.flags.put({ ...row, sealed: Uint8Array.of(1, 2, 3) });
    const result = await check();
    expect(result.faults.map(({ what, flagId }) => [what, flagId])).toEqual([['flag-unreadable', one]]);
    expect(result.flags).toBe(2);
    expect((await flagById(two))?.id).toBe(two);
  });
});

it('does not miss what was purged or deleted, and finds everything that was not', async () => {
  await purge(one, SAM);
  expect(await found()).toEqual([]);
  await deleteFlag(two, { by: SAM, why: 'Kept for long enough', agreedBy: 'The head', today: '2026-11-27' });
  const result = await check();
  expect([result.flags, result.faults]).toEqual([1, []]);
  expect(await brokenAt(await wholeCustody())).toBeNull();
});

it('misses a flag that went with everything of it, and that nobody deleted', async () => {
  const row = await db.flags.get({ id: one });
  if (!row) throw new Error('not stored');
  await Promise.all([
    db.flags.delete(row.seq),
    db.listing.delete(row.seq),
    db.artefacts.where({ flagId: one }).delete(),
  ]);
  const result = await check();
  expect(result.faults.map(({ what, flagId }) => [what, flagId])).toEqual([['flag-missing', one]]);
  expect(result.loss.what).toBe('lost');
});
