import { beforeEach, expect, it, vi } from 'vitest';
import { readContents } from '@/components/bundle/contents';
import { artefactsOf } from '@/lib/store/artefacts';
import { db } from '@/lib/store/db';
import { createVault, lock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const MANY = 55;

let ids: string[];
beforeEach(async () => {
  vi.stubGlobal('reportError', vi.fn());
  await emptyProfile();
  await createVault('four quiet words here', { person: SAM, designation: { by: '', on: '' } }, QUICK);
  ids = [];
  for (let n = 0; n < MANY; n += 1) ids.push(await recorded(SAM, `Post ${n}`));
});

it('tells of each chosen flag in their order, and of each its own files, also where there are more than are read at once', async () => {
  const wanted = ids.toReversed();
  const contents = await readContents(wanted);
  expect(contents.map(({ id, state }) => [id, state])).toEqual(wanted.map((id) => [id, 'there']));
  for (const { id, always, parts } of contents) {
    const bytes = (await artefactsOf(id)).reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(always + parts.context + parts.source + parts.media + parts.archive).toBe(bytes);
  }
});

it('names the one that is gone and the two that cannot be read, and tells of the others as before', async () => {
  const before = await readContents(ids);
  const [gone = '', damaged = '', file = ''] = [ids[3], ids[7], ids[52]];
  const broken = (sealed: Uint8Array) => sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
  await db.flags.where({ id: gone }).delete();
  const row = await db.flags.get({ id: damaged });
  if (row) await db.flags.put({ ...row, sealed: broken(row.sealed) });
  const theirs = await db.artefacts.where({ flagId: file }).first();
  if (theirs) await db.artefacts.put({ ...theirs, sealed: broken(theirs.sealed) });
  const after = await readContents(ids);
  const states = new Map(after.map(({ id, state }) => [id, state]));
  expect([gone, damaged, file].map((id) => states.get(id))).toEqual(['gone', 'damaged', 'damaged']);
  const others = (all: typeof before) => all.filter(({ id }) => ![gone, damaged, file].includes(id));
  expect(others(after)).toEqual(others(before));
});

it('tells nothing while the vault is locked', async () => {
  await lock('person');
  await expect(readContents(ids)).rejects.toBeInstanceOf(VaultLocked);
});
