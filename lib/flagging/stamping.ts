import { fromHex } from '@/lib/bytes';
import { type Authority, accessTo } from '@/lib/evidence/authorities';
import { authoritiesInUse } from '@/lib/store/authorities';
import {
  changeQueue,
  custodyHead,
  isStamped,
  keepStamp,
  type StampQueueRow,
  stampQueue,
  type Trouble,
  wantStamps,
} from '@/lib/store/stamps';
import type { AuthorityAnswer, askAuthority } from './ask-authority';

/** An authority is asked at most once in this time; records that are made meanwhile share the next stamp. */
const APART_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** Questions go out from one place at a time, across the worker and all pages. */
const LOCK = 'flagpost-stamps';
/** Where the worker is stopped in the middle it begins again so much later. */
const AFTER_A_STOP_MS = 60_000;

/** What stamping needs of the browser. */
export interface StampingTools {
  ask: typeof askAuthority;
  mayReach(origin: string): Promise<boolean>;
  /** Has `run` called at that moment, also where the worker is stopped until then. */
  wakeAt(ms: number): Promise<void>;
}

export interface Stamping {
  /** The end of the log wants a stamp of everyone who is switched on. */
  want(): Promise<void>;
  /** Ends the pauses after what went wrong. */
  retry(): Promise<void>;
  /** Asks whoever is due, and sees to the next time. */
  run(): Promise<void>;
}

/** A minute, two, four … six hours. */
const pauseAfter = (attempts: number) => Math.min(APART_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);

/** When an authority may be asked. A clock that was set back since does not put it off. */
const dueAt = ({ askedAtMs, notBeforeMs }: StampQueueRow, now: number) => {
  const apart = askedAtMs === null || askedAtMs > now ? now : askedAtMs + APART_MS;
  return Math.max(apart, notBeforeMs - now > LONGEST_PAUSE_MS ? now : notBeforeMs);
};

const settled = (row: StampQueueRow): StampQueueRow => ({
  ...row,
  state: row.again ? 'wanted' : 'idle',
  again: false,
  attempts: 0,
  notBeforeMs: 0,
  trouble: null,
});

const troubled = (row: StampQueueRow, what: Trouble, why: string): StampQueueRow => ({
  ...row,
  state: 'wanted',
  again: false,
  notBeforeMs: Date.now() + pauseAfter(row.attempts),
  trouble: { what, why, at: new Date().toISOString() },
});

/** Access does not come back by itself: `retry` asks again as soon as a person gives it. */
const withoutAccess = (row: StampQueueRow): StampQueueRow => ({
  ...troubled(row, 'no-access', ''),
  notBeforeMs: Date.now() + LONGEST_PAUSE_MS,
});

/** Has the end of the custody log stamped by the authorities that a person has switched on. Nothing ever waits for it. */
export function createStamping({ ask, mayReach, wakeAt }: StampingTools): Stamping {
  async function askOne(authority: Authority): Promise<void> {
    const { id, name, address, roots } = authority;
    // Before the end of the log is read: a record that comes later then wants another stamp.
    await changeQueue(id, (row) => ({ ...row, state: 'asked', again: false }));
    const head = await custodyHead();
    if (!head || (await isStamped(id, head))) return changeQueue(id, settled);
    if (!(await mayReach(accessTo(address)))) return changeQueue(id, withoutAccess);
    await changeQueue(id, (row) => ({ ...row, askedAtMs: Date.now(), attempts: row.attempts + 1 }));
    const answer = await ask(authority, fromHex(head.sha256));
    if (answer.outcome === 'unanswered') return changeQueue(id, (row) => troubled(row, answer.what, answer.why));
    const { request, nonce, answer: bytes, sentAt, receivedAt } = answer;
    await keepStamp(
      {
        id: crypto.randomUUID(),
        authorityId: id,
        name,
        address,
        seq: head.seq,
        head: head.sha256,
        sentAt,
        receivedAt,
        differenceMs: answer.outcome === 'granted' ? answer.differenceMs : null,
        request,
        nonce,
        answer: bytes,
        roots,
        state: answer.outcome,
        result: resultOf(answer),
      },
      // An authority that answers wrongly may be right the next time; what it answered now is kept, and does not count.
      (row) => (answer.outcome === 'granted' ? settled(row) : troubled(row, 'refused', answer.fault)),
    );
  }

  async function turn(): Promise<void> {
    const authorities = await authoritiesInUse();
    if (authorities.length === 0) return;
    const now = Date.now();
    const open = (await stampQueue()).filter(({ state }) => state !== 'idle');
    const due = authorities.filter(({ id }) => open.some((row) => row.authorityId === id && dueAt(row, now) <= now));
    if (due.length > 0) {
      await wakeAt(now + AFTER_A_STOP_MS);
      await Promise.all(due.map(askOne));
    }
    const left = (await stampQueue()).filter(
      ({ state, authorityId }) => state !== 'idle' && authorities.some(({ id }) => id === authorityId),
    );
    if (left.length > 0) await wakeAt(Math.min(...left.map((row) => dueAt(row, Date.now()))));
  }

  return {
    want: async () => wantStamps((await authoritiesInUse()).map(({ id }) => id)),
    async retry() {
      for (const { authorityId, trouble } of await stampQueue())
        if (trouble) await changeQueue(authorityId, (row) => ({ ...row, notBeforeMs: 0 }));
    },
    run: () => navigator.locks.request(LOCK, turn),
  };
}

const resultOf = (answer: Exclude<AuthorityAnswer, { outcome: 'unanswered' }>) =>
  answer.outcome === 'granted'
    ? { state: 'granted' as const, timestamp: answer.timestamp }
    : { state: 'refused' as const, fault: answer.fault, why: answer.why };
