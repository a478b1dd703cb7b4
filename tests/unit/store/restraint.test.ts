import { beforeEach, describe, expect, test } from 'vitest';
import { purge } from '@/lib/flagging/purge';
import { custodyOf } from '@/lib/store/custody';
import { addFlag, flagById } from '@/lib/store/flags';
import { agreeToViewing, flagsLike, noteAttention } from '@/lib/store/restraint';
import { readLastAttention, rememberAttention } from '@/lib/store/session';
import { liftTriage, noteTold, setTriage } from '@/lib/store/triage';
import { flagRow } from '@/tests/fixtures/flag-row';
import { emptyProfile } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const AT = '2026-11-27T10:00:00.000Z';

async function stored(more: Parameters<typeof flagRow>[0] = {}): Promise<string> {
  const { seq: _, ...flag } = flagRow(more);
  return (await addFlag(flag)).id;
}
const log = async (id: string) =>
  (await custodyOf(id)).map(({ line }) => JSON.parse(line) as { act: string; detail: object; who: object });

beforeEach(emptyProfile);

describe('what cannot wait', () => {
  test('is kept with who was told, and every press has its line in the log', async () => {
    const id = await stored();
    await setTriage(id, 'threat', SAM);
    await noteTold(id, 'police-101', 'CAD 4417', SAM);
    expect((await flagById(id))?.triage).toMatchObject({
      kind: 'threat',
      by: SAM,
      told: [{ contact: 'police-101', reference: 'CAD 4417', by: SAM }],
    });
    expect((await log(id)).map(({ act, detail }) => [act, detail])).toEqual([
      ['triaged', { kind: 'threat' }],
      ['triaged', { told: 'police-101', reference: 'CAD 4417' }],
    ]);
  });
  test('another kind keeps whom was told under the first one', async () => {
    const id = await stored();
    await setTriage(id, 'threat', SAM);
    await noteTold(id, 'dsl', '', SAM);
    await setTriage(id, 'child-at-risk', SAM);
    expect((await flagById(id))?.triage).toMatchObject({ kind: 'child-at-risk', told: [{ contact: 'dsl' }] });
  });
  test('a slip of the hand can be taken back, but not once somebody was told', async () => {
    const id = await stored();
    await setTriage(id, 'self-harm', SAM);
    await liftTriage(id, SAM);
    expect((await flagById(id))?.triage).toBeNull();
    await expect(noteTold(id, 'dsl', '', SAM)).rejects.toThrow('Nothing was said to be urgent');
    await setTriage(id, 'self-harm', SAM);
    await noteTold(id, 'dsl', '', SAM);
    await expect(liftTriage(id, SAM)).rejects.toThrow('told already');
    expect((await flagById(id))?.triage?.kind).toBe('self-harm');
  });
  test('whom it was told to outlives the removal of everything else', async () => {
    const id = await stored();
    await setTriage(id, 'indecent-image', SAM);
    await noteTold(id, 'dsl', '', SAM);
    await purge(id, SAM);
    const flag = await flagById(id);
    expect(flag?.snapshot).toBeNull();
    expect(flag?.triage).toMatchObject({ kind: 'indecent-image', told: [{ contact: 'dsl' }] });
  });
});

describe('how it came to attention', () => {
  const attention = {
    at: AT,
    by: SAM,
    how: 'closed-space',
    from: 'A parent of year 5',
    account: 'own',
    relation: 'member',
  } as const;
  test('stands with the flag, and a later answer leaves the earlier one in the log', async () => {
    const id = await stored();
    await noteAttention(id, attention);
    await noteAttention(id, { ...attention, how: 'own-page', from: '' });
    expect((await flagById(id))?.attention).toMatchObject({ how: 'own-page' });
    expect((await log(id)).map(({ act, detail }) => [act, (detail as { how: string }).how])).toEqual([
      ['attention-noted', 'closed-space'],
      ['attention-noted', 'own-page'],
    ]);
  });
  // biome-ignore format: a table
  test.each([
    ['own-page',        'school', { how: 'own-page', account: 'school' }],
    ['reported-to-us',  'own',    { how: null, account: 'own' }],
    ['closed-space',    'own',    { how: null, account: null }],
    ['seen-in-passing', 'lent',   { how: null, account: null }],
  ] as const)('of %s with account %s only what may be offered again is remembered', async (how, account, last) => {
    await rememberAttention({ how, account });
    expect(await readLastAttention()).toEqual(last);
  });
  test('nothing is offered before anything was answered', async () => {
    expect(await readLastAttention()).toEqual({ how: null, account: null });
  });
});

describe('repeated viewing', () => {
  test('an agreement is kept with the numbers that led to the question', async () => {
    const id = await stored();
    const signOff = {
      at: AT,
      by: SAM,
      flags: 3,
      visits: 1,
      agreedBy: 'Mrs Thornbury-Vale',
      reason: 'Threats to staff',
    };
    await agreeToViewing(id, signOff);
    expect((await flagById(id))?.viewingSignOffs).toEqual([signOff]);
    expect((await log(id))[0]).toMatchObject({ act: 'viewing-agreed', who: SAM, detail: { flags: 3, visits: 1 } });
  });
  test('other flags that may be of the author are found by handle and name, on the same site, and no older ones', async () => {
    const mine = await stored({ handle: 'brook.watcher', id: '1' });
    const same = await stored({ handle: 'Brook.Watcher', author: 'Another Name', id: '2' });
    await stored({ handle: 'somebody', author: 'Someone Else', id: '3' });
    const flag = await flagById(mine);
    if (!flag) throw new Error('not stored');
    expect((await flagsLike(flag, 0)).map(({ id }) => id)).toEqual([same]);
    expect(await flagsLike(flag, Date.UTC(2027, 0))).toEqual([]);
  });
});
