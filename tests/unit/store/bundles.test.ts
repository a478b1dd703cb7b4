import { expect, it } from 'vitest';
import type { BundleRow } from '@/lib/store/bundle-row';
import { addBundle, bundlesOf, readBundle, readFrozen } from '@/lib/store/bundles';
import { db } from '@/lib/store/db';
import { addFlag } from '@/lib/store/flags';
import { type ItemRedaction, readRedaction, writeRedaction } from '@/lib/store/redactions';
import { resealWaiting } from '@/lib/store/reseal';
import { createVault } from '@/lib/store/unlock';
import { flagRow } from '@/tests/fixtures/flag-row';

const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ROW: BundleRow = {
  id: 'FP-2026-0007',
  state: 'building',
  madeAt: '2026-11-27T10:00:00.000Z',
  by: SAM,
  parent: null,
  choices: { title: 'About Thornbury' },
  extension: '0.1.0',
  browser: { name: 'Chromium', version: '156', os: 'linux x86-64' },
  why: null,
  finishedAt: null,
  tagManifest: null,
  signature: null,
  zip: null,
  encrypted: null,
  size: null,
  remade: [],
  handOvers: [],
};

it('brings bundles and redactions under the key of a vault that is made after them, word for word', async () => {
  const { seq: _, ...flag } = flagRow({ text: 'Ŵyna' });
  await addFlag(flag);
  const frozen = { head: '{"school":"Thornbury"}', items: [{ flagId: flag.id, text: '"Ŵyna 🙂"' }] };
  const entry = { at: ROW.madeAt, flagId: flag.id, act: 'exported' as const, who: SAM, detail: {} };
  const [line] = await addBundle(ROW, frozen, [entry]);
  const redaction: ItemRedaction = {
    flagId: flag.id,
    record: 'a'.repeat(64),
    boxes: [],
    struck: [{ words: 'Thornbury', reason: 'other-person' }],
    pictures: [],
    by: SAM,
    at: ROW.madeAt,
  };
  await writeRedaction(redaction);
  const inClear = async () => {
    const [row] = await db.bundles.toArray();
    const [redacted] = await db.redactions.toArray();
    const bodies = await Promise.all([row?.head, row?.items[0]?.body].map((body) => body?.arrayBuffer()));
    const bytes = [row?.sealed, redacted?.sealed, ...bodies.map((body) => new Uint8Array(body ?? new ArrayBuffer()))];
    return bytes.map((one) => /Thornbury|Ŵyna/.test(Buffer.from(one ?? []).toString()));
  };
  expect(await inClear()).toEqual([true, true, true, true]);
  await createVault('four quiet words here', { person: SAM, designation: { by: '', on: '' } }, QUICK);
  expect(await resealWaiting()).toEqual([]);
  expect(await inClear()).toEqual([false, false, false, false]);
  for (const table of [db.bundles, db.redactions]) expect(await table.where('waiting').equals(1).count()).toBe(0);
  expect(await readBundle(ROW.id)).toEqual({ ...ROW, flagIds: [flag.id], gone: [] });
  expect((await bundlesOf(flag.id)).map(({ id }) => id)).toEqual([ROW.id]);
  expect(await readFrozen(ROW.id)).toEqual({ ...frozen, lastSeq: line?.seq });
  expect(await readRedaction(flag.id)).toEqual(redaction);
  expect(await readRedaction(crypto.randomUUID())).toBeUndefined();
});

it('keeps neither the bundle nor a line of it where its id is taken', async () => {
  const entry = { at: ROW.madeAt, flagId: '', act: 'exported' as const, who: SAM, detail: {} };
  await addBundle(ROW, { head: '1', items: [] }, [entry]);
  await expect(addBundle(ROW, { head: '2', items: [] }, [entry, entry])).rejects.toThrow();
  expect(await db.custody.count()).toBe(1);
  expect((await readFrozen(ROW.id)).head).toBe('1');
});
