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
  const { attached, actions, furtherChecks, secondOpinions, ...flag } = row;
  expect([attached, actions, furtherChecks, secondOpinions]).toEqual([[], [], [], []]);
  await before.table('flags').add({ ...flag, snapshot: { ...old, schema: 1 } });
  await before.table('flags').add({ ...flagRow({ seq: 2 }), snapshot: null });
  before.close();

  const now = openDatabase(name);
  const [first, withheld] = await now.flags.toArray();
  expect(first).toEqual(row);
  expect(withheld?.snapshot).toBeNull();
  now.close();
});

it('opens decided flags of the version before, which said nothing about the check, and leaves their check as it was', async () => {
  const name = `flagpost-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  before.version(2).stores({
    flags: '++seq, &id, createdAtMs, capture, [platform+snapshot.key]',
    artefacts: 'id, flagId',
    listing: 'seq, &id, createdAtMs',
    custody: 'seq, flagId',
    packs: 'id',
  });
  const check = {
    ruleset: '2026-11-20.1',
    language: { declared: 'en', checked: true, note: null },
    suggestions: [],
    suppressed: [],
    charactersChecked: 38,
  };
  const decision = {
    at: '2026-11-20T12:00:00.000Z',
    by: { name: 'Sam Fielding', role: 'Deputy head' },
    outcome: 'no-action' as const,
    concern: null,
    categoryId: null,
    clauseRef: null,
    asSuggested: false,
    note: 'Read twice.',
  };
  const row = flagRow({ text: 'What a lovely assembly that was today.' });
  const { furtherChecks, secondOpinions, ...old } = row;
  expect([furtherChecks, secondOpinions]).toEqual([[], []]);
  await before.table('flags').add({ ...old, check, decisions: [decision] });
  before.close();

  const now = openDatabase(name);
  expect(await now.flags.toArray()).toEqual([{ ...row, check, decisions: [{ ...decision, onCheck: null }] }]);
  expect(await now.judged.count()).toBe(0);
  now.close();
});

it('opens recorded flags of the version before, which were not signed, and says so', async () => {
  const name = `flagpost-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  before.version(3).stores({
    flags: '++seq, &id, createdAtMs, capture, [platform+snapshot.key]',
    artefacts: 'id, flagId',
    listing: 'seq, &id, createdAtMs',
    custody: 'seq, flagId',
    packs: 'id',
    judged: 'seq',
  });
  const record = { revision: 1, sha256: 'a'.repeat(64), at: '2026-11-20T12:00:00.000Z' };
  const recorded = { ...flagRow({}), record };
  const open = { ...flagRow({}), seq: 2, id: 'still-open', record: null };
  await before.table('flags').bulkAdd([recorded, open]);
  before.close();

  const now = openDatabase(name);
  expect(await now.flags.toArray()).toEqual([{ ...recorded, record: { ...record, signature: null } }, open]);
  expect(await now.keys.count()).toBe(0);
  now.close();
});
