import { beforeEach, describe, expect, it } from 'vitest';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { closeFlag } from '@/lib/flagging/story';
import type { BundleRow, KeptBundle, StoredBundle } from '@/lib/store/bundle-row';
import { addBundle, noteHandOver, readBundle, writeBundle } from '@/lib/store/bundles';
import { db } from '@/lib/store/db';
import { deleteFlag } from '@/lib/store/disposal';
import { addFlag } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { createVault } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';

const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const AT = '2026-11-27T10:00:00.000Z';
const ID = 'FP-2026-0007';
const HASHES = { tagManifest: 'a1'.repeat(32), zip: 'b2'.repeat(32), encrypted: null };
const SIZE = { files: 12, payload: 4_096, zip: 3_000 };

const ROW: BundleRow = {
  state: 'building',
  ...{ id: ID, madeAt: AT, by: SAM, parent: null, choices: { title: 'About Thornbury' } },
  ...{ extension: '0.1.0', browser: { name: 'Chromium', version: '156', os: 'linux x86-64' } },
  ...{ why: null, finishedAt: null, tagManifest: null, signature: null, zip: null, encrypted: null, size: null },
  ...{ remade: [], handOvers: [] },
};
const line = (act: CustodyEntry['act'], detail: CustodyEntry['detail'], flagId = ''): CustodyEntry => ({
  ...{ at: AT, flagId, act, who: SAM, detail },
});

async function recorded(text: string): Promise<string> {
  const { seq: _, ...flag } = flagRow({ text });
  await addFlag({ ...flag, capture: 'draft', step: 'drafted' });
  await closeFlag(flag.id, 'captured', { installation: async () => installationOf({ person: SAM }) });
  return flag.id;
}

const rowOf = ({ flagIds: _, gone: __, ...row }: KeptBundle): BundleRow => row;
const kept = async (): Promise<BundleRow> => rowOf((await readBundle(ID)) as KeptBundle);
const lying = async (): Promise<StoredBundle> => (await db.bundles.get(ID)) as StoredBundle;
const found = async () => (await checkEverything(SAM)).faults.map(({ what, where }) => `${what} ${where}`);
const flip = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte));

let one: string;
let two: string;
beforeEach(async () => {
  await createVault('four quiet words here', { person: SAM, designation: { by: '', on: '' } }, QUICK);
  [one, two] = [await recorded('Ŵyna – 🙂'), await recorded('The other one')];
  const items = [one, two].map((flagId) => ({ flagId, text: `"${flagId}"` }));
  const ready = [one, two].map((flagId) => line('exported', { what: 'bundle', bundle: ID }, flagId));
  await addBundle(ROW, { head: '{"school":"Thornbury"}', items }, ready);
  const made: BundleRow = { ...ROW, state: 'made', finishedAt: AT, ...HASHES, signature: 'MEUC', size: SIZE };
  await writeBundle(made, line('bundle-made', { bundle: ID, ...HASHES, size: SIZE, signed: true }));
  await noteHandOver(ID, { to: 'PC 1234', when: AT, how: 'By hand', receipt: '17', said: '' }, SAM);
});

describe('a check of everything that looks at the list of bundles', { timeout: 60_000 }, () => {
  it('finds nothing where the list says what the log says, also of one that was made again, stopped or never finished', async () => {
    expect(await found()).toEqual([]);
    const before = await kept();
    const again = { at: AT, by: SAM, zip: HASHES.zip, encrypted: null };
    await writeBundle({ ...before, remade: [again] }, line('bundle-remade', { bundle: ID, ...HASHES, size: SIZE }));
    const stopped = { ...ROW, id: 'FP-2026-0008' };
    await addBundle(stopped, { head: '{}', items: [{ flagId: one, text: '""' }] }, [
      line('exported', { what: 'bundle', bundle: stopped.id }, one),
    ]);
    expect(await found()).toEqual([]);
    await writeBundle(
      { ...stopped, state: 'cancelled' },
      line('bundle-not-made', { bundle: stopped.id, why: 'cancelled' }),
      true,
    );
    expect(await found()).toEqual([]);
  });

  it('finds nothing wrong where what was frozen of a flag went when the flag was deleted', async () => {
    await deleteFlag(one, { by: SAM, why: 'Over', agreedBy: 'Head', today: '2026-11-27' });
    expect((await readBundle(ID))?.gone).toEqual([one]);
    expect(await found()).toEqual([]);
  });

  it('finds and names one that is gone, or whose row or frozen facts were changed', async () => {
    const row = await lying();
    const [first] = row.items;
    if (!row.head || !first) throw new Error('it was frozen');
    const damaged = async (body: Blob) => new Blob([flip(new Uint8Array(await body.arrayBuffer()))]);
    await db.bundles.put({ ...row, sealed: flip(row.sealed) });
    expect(await found()).toEqual([`bundle-unreadable ${ID}`]);
    await db.bundles.put({ ...row, head: await damaged(row.head) });
    expect(await found()).toEqual([`bundle-unreadable ${ID}`]);
    await db.bundles.put({ ...row, items: [{ ...first, body: await damaged(first.body) }, ...row.items.slice(1)] });
    expect(await found()).toEqual([`bundle-unreadable ${ID}`]);
    await db.bundles.clear();
    expect(await found()).toEqual([`bundle-missing ${ID}`]);
    await db.bundles.put(row);
    expect(await found()).toEqual([]);
  });

  it('finds one that is filed under other flags, at another place of the log, or without what was frozen of a flag', async () => {
    const row = await lying();
    for (const change of [{ flagIds: [two, one] }, { flagIds: [one] }, { lastSeq: 1 }, { items: row.items.slice(1) }]) {
      await db.bundles.put({ ...row, ...change });
      expect(await found(), Object.keys(change).join()).toEqual([`bundle-differs ${ID}`]);
    }
    await db.bundles.put(row);
    expect(await found()).toEqual([]);
  });

  it('finds a row that says something else of a bundle than was logged when it was made', async () => {
    const row = await kept();
    const [handOver] = row.handOvers;
    if (!handOver) throw new Error('it was handed over');
    const forged: Partial<BundleRow>[] = [
      { zip: 'c3'.repeat(32) },
      { tagManifest: 'c3'.repeat(32) },
      { encrypted: 'c3'.repeat(32) },
      { size: { ...SIZE, files: 11 } },
      { signature: null },
      { state: 'failed' },
      { handOvers: [] },
      { handOvers: [{ ...handOver, to: 'Somebody else' }] },
      { remade: [{ at: AT, by: SAM, zip: HASHES.zip, encrypted: null }] },
      { stamped: { of: 'c3'.repeat(32), granted: [], without: [] } },
    ];
    for (const change of forged) {
      await writeBundle({ ...row, ...change });
      expect(await found(), JSON.stringify(change)).toEqual([`bundle-differs ${ID}`]);
    }
    await writeBundle(row);
    expect(await found()).toEqual([]);
  });

  it('says nothing of the list where the log itself cannot be read whole', async () => {
    await db.bundles.clear();
    const entry = await db.custody.where('flagId').equals(one).first();
    if (!entry) throw new Error('it was logged');
    await db.custody.put({ ...entry, sealed: flip(entry.sealed) });
    expect((await found()).filter((fault) => fault.startsWith('bundle'))).toEqual([]);
  });
});
