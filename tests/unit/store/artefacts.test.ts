import { expect, it } from 'vitest';
import { artefact } from '@/lib/flagging/record';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { db } from '@/lib/store/db';
import { addArtefacts, addFlag } from '@/lib/store/flags';
import { flagRow } from '@/tests/fixtures/flag-row';

const stored = async () => {
  const { seq, ...flag } = flagRow({});
  await addFlag(flag);
  const file = await artefact(flag.id, 'post.txt', 'text', new Blob(['Ŵyna 🙂'], { type: 'text/plain' }));
  await addArtefacts([file], flag.id, (same) => same);
  const [row] = await artefactsOf(flag.id);
  if (!row) throw new Error('not stored');
  return { row, flag };
};

it('gives a file back as it was stored', async () => {
  const { row } = await stored();
  const read = await readArtefact(row);
  expect([await read.text(), read.type]).toEqual(['Ŵyna 🙂', 'text/plain']);
});

it('refuses a file whose bytes are no longer those of its hash', async () => {
  const { row } = await stored();
  await db.artefacts.update(row.id, { body: new Blob(['\0Ŵynb 🙂']) });
  await expect(readArtefact(row)).rejects.toThrow('post.txt is not what was stored.');
});

it('refuses a file that is not there any more', async () => {
  const { row } = await stored();
  await db.artefacts.delete(row.id);
  await expect(readArtefact(row)).rejects.toThrow('post.txt is missing.');
});

it('refuses a file that the disk does not give back', async () => {
  const { row } = await stored();
  const there = await db.artefacts.get(row.id);
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
  const get = db.artefacts.get;
  Object.assign(db.artefacts, { get: async () => ({ ...there, body: gone }) });
  await expect(readArtefact(row)).rejects.toThrow('post.txt is unreadable.');
  Object.assign(db.artefacts, { get });
});
