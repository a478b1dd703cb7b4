import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { brokenAt, nextLine } from '@/lib/evidence/custody';
import { artefact } from '@/lib/flagging/record';
import { openedCustody } from '@/lib/store/custody';
import { openDatabase } from '@/lib/store/db';
import { openedFlags } from '@/lib/store/flags';
import { openedListings } from '@/lib/store/listing-rows';
import { flagRow } from '@/tests/fixtures/flag-row';
import { listingRow } from '@/tests/fixtures/listing-row';

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
  const [first, withheld] = await openedFlags(await now.flags.toArray());
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
  expect(await openedFlags(await now.flags.toArray())).toEqual([
    { ...row, check, decisions: [{ ...decision, onCheck: null }] },
  ]);
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
  expect(await openedFlags(await now.flags.toArray())).toEqual([
    { ...recorded, record: { ...record, signature: null } },
    open,
  ]);
  expect(await now.keys.count()).toBe(0);
  now.close();
});

it('brings the rows of the version before into the sealed shape, with every word, byte and hash as it was', async () => {
  const name = `flagpost-${crypto.randomUUID()}`;
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
  const { locked, ...flag } = flagRow({ text: 'Ŵyna \ud800 🙂', seq: 7 });
  expect(locked).toBeNull();
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i);
  const file = await artefact(flag.id, 'screenshot-01.png', 'screenshot', new Blob([bytes], { type: 'image/png' }));
  const line = listingRow({ seq: 7 });
  const entry = {
    at: '2026-11-20T12:00:00.000Z',
    flagId: flag.id,
    act: 'captured' as const,
    who: flag.collector,
    detail: {},
  };
  const custody = { ...(await nextLine(null, entry)), flagId: flag.id, at: entry.at, act: entry.act };
  const judged = { seq: 7, ruleset: 'r', shown: ['racist'], agreed: [], notRight: [], missed: null };
  for (const [table, row] of Object.entries({ flags: flag, artefacts: file, listing: line, custody, judged }))
    await before.table(table).add(row);
  before.close();

  const now = openDatabase(name);
  expect(await openedFlags(await now.flags.toArray())).toEqual([{ ...flag, locked: null }]);
  expect(await openedListings(await now.listing.toArray())).toEqual([line]);
  expect(await openedCustody(await now.custody.toArray())).toEqual([custody]);
  expect(await brokenAt([custody])).toBeNull();
  const [stored] = await now.artefacts.toArray();
  expect(new Uint8Array((await stored?.body.arrayBuffer()) ?? new ArrayBuffer())).toEqual(Uint8Array.of(0, ...bytes));
  // All of it still has to come under the key of a vault.
  for (const table of [now.flags, now.artefacts, now.listing, now.custody, now.judged])
    expect(await table.where('waiting').equals(1).count(), table.name).toBe(1);
  now.close();
});

it('reads and changes nothing in a database that a later version has written', async () => {
  const name = `flagpost-${crypto.randomUUID()}`;
  const later = new Dexie(name);
  later.version(8).stores({ flags: '++seq, &id', rooms: 'id' });
  await later.table('flags').add({ id: 'of tomorrow' });
  later.close();
  const now = openDatabase(name);
  await expect(now.flags.toArray()).rejects.toThrow('kept by a newer version of Flagpost');
  const { seq: _, ...flag } = flagRow({});
  await expect(now.flags.add(flag as never)).rejects.toThrow('Nothing was changed.');
  now.close();
  const again = new Dexie(name);
  await again.open();
  expect([again.verno, again.tables.map((table) => table.name)]).toEqual([8, ['flags', 'rooms']]);
  expect(await again.table('flags').toArray()).toEqual([{ seq: 1, id: 'of tomorrow' }]);
  again.close();
});
