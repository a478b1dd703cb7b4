import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '@/lib/base64';
import type { Authority } from '@/lib/evidence/authorities';
import type { AuthorityAnswer, askAuthority } from '@/lib/flagging/ask-authority';
import { createStamping, type StampingTools } from '@/lib/flagging/stamping';
import { writeAuthorities } from '@/lib/store/authorities';
import { appendCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { custodyHead, stampQueue, stampsFrom } from '@/lib/store/stamps';

const authority = (id: string, on = true): Authority => ({
  id,
  name: `Authority ${id}`,
  address: `https://${id}.thornbeck.example/tsr`,
  roots: [toBase64(new Uint8Array(40))],
  on,
});

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 27, 9, 0, 0);

const answered = (hash: Uint8Array) => ({
  request: new Uint8Array(hash),
  nonce: Uint8Array.of(1),
  answer: Uint8Array.of(0x30),
  sentAt: new Date().toISOString(),
  receivedAt: new Date().toISOString(),
});
const granted = (hash: Uint8Array): AuthorityAnswer => ({
  outcome: 'granted',
  timestamp: {
    time: new Date().toISOString(),
    accuracyMs: null,
    serial: '1',
    policy: '1.2.3',
    authority: 'Practice time',
    root: 'ab',
  },
  differenceMs: 40,
  ...answered(hash),
});
const refused = (hash: Uint8Array): AuthorityAnswer => ({
  outcome: 'refused',
  fault: 'untrusted',
  why: 'Nobody who is trusted has issued it.',
  ...answered(hash),
});
const silent: AuthorityAnswer = { outcome: 'unanswered', what: 'no-answer', why: 'TypeError: Failed to fetch' };

function world() {
  const ask = vi.fn<typeof askAuthority>(async (_to, hash) => granted(hash));
  const wakeAt = vi.fn<StampingTools['wakeAt']>(async () => {});
  const mayReach = vi.fn<StampingTools['mayReach']>(async () => true);
  const stamping = createStamping({ ask, wakeAt, mayReach });
  return { ask, wakeAt, mayReach, stamping };
}

const record = () =>
  appendCustody({
    at: new Date().toISOString(),
    flagId: crypto.randomUUID(),
    act: 'captured',
    who: { name: 'Sam Fielding', role: 'Deputy head' },
    detail: {},
  });
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const queued = async (id: string) => (await stampQueue()).find((row) => row.authorityId === id);
const hexes = (ask: ReturnType<typeof world>['ask']) =>
  ask.mock.calls.map(([to, hash]) => `${new URL(to.address).host.split('.')[0]} ${Buffer.from(hash).toString('hex')}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the stamping of the log', () => {
  it('asks nobody where nobody was switched on', async () => {
    const { stamping, ask, wakeAt } = world();
    await writeAuthorities([authority('one', false)]);
    await record();
    await stamping.want();
    await stamping.run();
    expect(ask).not.toHaveBeenCalled();
    expect(wakeAt).not.toHaveBeenCalled();
    expect(await stampQueue()).toEqual([]);
  });

  it('asks nobody where the list of authorities cannot be read', async () => {
    const { stamping, ask } = world();
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    await fakeBrowser.storage.local.set({ authorities: [{ ...authority('one'), address: 'javascript:alert(1)' }] });
    await record();
    await stamping.want();
    await stamping.run();
    expect(ask).not.toHaveBeenCalled();
  });

  it('has the hash of the last line stamped by each of two authorities, and adds no line of its own', async () => {
    const { stamping, ask } = world();
    await writeAuthorities([authority('one'), authority('two')]);
    await record();
    const { seq, sha256 } = await record();
    await stamping.want();
    await stamping.run();
    expect(hexes(ask).sort()).toEqual([`one ${sha256}`, `two ${sha256}`]);
    expect(await custodyHead()).toEqual({ seq, sha256 });
    const covering = await stampsFrom(1);
    expect(covering.map(({ row, lineStands }) => [row.authorityId, row.seq, row.head, lineStands])).toEqual([
      ['one', seq, sha256, true],
      ['two', seq, sha256, true],
    ]);
    expect(await stampsFrom(seq + 1)).toEqual([]);
  });

  it('gathers the records of a minute into one stamp', async () => {
    const { stamping, ask, wakeAt } = world();
    await writeAuthorities([authority('one')]);
    for (let i = 0; i < 5; i++) {
      later(5_000);
      await record();
      await stamping.want();
      await stamping.run();
    }
    expect(ask).toHaveBeenCalledTimes(1);
    const due = wakeAt.mock.lastCall?.[0] ?? 0;
    expect(due).toBe(START + 5_000 + MINUTE);
    vi.setSystemTime(due);
    await stamping.run();
    expect(ask).toHaveBeenCalledTimes(2);
    expect((await stampsFrom(1)).map(({ row }) => row.seq)).toEqual([1, 5]);
    // Nothing new has happened since.
    later(10 * MINUTE);
    await stamping.want();
    await stamping.run();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('stamps again what was recorded while the answer was on its way', async () => {
    const { stamping, ask } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    ask.mockImplementationOnce(async (_to, hash) => {
      await record();
      await stamping.want();
      return granted(hash);
    });
    await stamping.run();
    expect((await queued('one'))?.state).toBe('wanted');
    later(MINUTE);
    await stamping.run();
    expect((await stampsFrom(1)).map(({ row }) => row.seq)).toEqual([1, 2]);
  });

  it('tries again after one, two, four minutes … and never less often than every six hours', async () => {
    const { stamping, ask, wakeAt } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    ask.mockImplementation(async () => silent);
    const pauses: number[] = [];
    for (let i = 0; i < 12; i++) {
      await stamping.run();
      const due = wakeAt.mock.lastCall?.[0] ?? 0;
      pauses.push((due - Date.now()) / MINUTE);
      vi.setSystemTime(due);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect((await queued('one'))?.trouble).toMatchObject({ what: 'no-answer' });
    ask.mockImplementation(async (_to, hash) => granted(hash));
    await stamping.run();
    expect(await queued('one')).toMatchObject({ state: 'idle', attempts: 0, trouble: null });
  });

  it('does not let one authority wait for another that is silent', async () => {
    const { stamping, ask } = world();
    await writeAuthorities([authority('one'), authority('two')]);
    ask.mockImplementation(async (to, hash) => (to.address.includes('one') ? silent : granted(hash)));
    for (let i = 0; i < 3; i++) {
      await record();
      await stamping.want();
      await stamping.run();
      later(MINUTE);
    }
    expect((await stampsFrom(1)).map(({ row }) => [row.authorityId, row.seq])).toEqual([
      ['two', 1],
      ['two', 2],
      ['two', 3],
    ]);
  });

  it('keeps a refused answer with its reason, counts it for nothing and asks again', async () => {
    const { stamping, ask } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    ask.mockImplementationOnce(async (_to, hash) => refused(hash));
    await stamping.run();
    expect(await stampsFrom(1)).toEqual([]);
    expect(await db.stamps.toArray()).toMatchObject([
      { state: 'refused', seq: 1, result: { fault: 'untrusted', why: 'Nobody who is trusted has issued it.' } },
    ]);
    expect(await queued('one')).toMatchObject({ state: 'wanted', trouble: { what: 'refused' } });
    later(MINUTE);
    await stamping.run();
    expect((await stampsFrom(1)).map(({ row }) => row.seq)).toEqual([1]);
  });

  it('goes on where a worker was stopped in the middle of a question', async () => {
    const { stamping, ask, wakeAt } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    ask.mockImplementationOnce(async () => Promise.reject(new Error('stopped')));
    await expect(stamping.run()).rejects.toThrow('stopped');
    expect((await queued('one'))?.state).toBe('asked');
    // Set before the question went out.
    const due = wakeAt.mock.lastCall?.[0] ?? 0;
    expect(due).toBe(START + MINUTE);
    vi.setSystemTime(due);
    const after = world();
    await after.stamping.run();
    expect(after.ask).toHaveBeenCalledTimes(1);
    expect((await stampsFrom(1)).map(({ row }) => row.seq)).toEqual([1]);
  });

  it('asks nothing of a host that the person has not let it at, and does so as soon as that changes', async () => {
    const { stamping, ask, mayReach } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    mayReach.mockResolvedValue(false);
    await stamping.run();
    expect(mayReach).toHaveBeenCalledWith('https://one.thornbeck.example/*');
    expect(ask).not.toHaveBeenCalled();
    expect((await queued('one'))?.trouble).toMatchObject({ what: 'no-access' });
    mayReach.mockResolvedValue(true);
    later(2_000);
    await stamping.run();
    expect(ask).not.toHaveBeenCalled();
    await stamping.retry();
    await stamping.run();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is not put off when the clock of the device is set back by days', async () => {
    const { stamping, ask } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    await stamping.run();
    later(-5 * 24 * 60 * MINUTE);
    await record();
    await stamping.want();
    await stamping.run();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says where the line that was stamped is not the one that stands there now', async () => {
    const { stamping } = world();
    await writeAuthorities([authority('one')]);
    await record();
    await stamping.want();
    await stamping.run();
    await db.custody.update(1, { sha256: '0'.repeat(64) });
    expect((await stampsFrom(1)).map(({ lineStands }) => lineStands)).toEqual([false]);
  });
});
