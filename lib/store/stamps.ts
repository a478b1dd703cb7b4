import { Dexie } from 'dexie';
import type { Timestamp, TimestampFault } from '@/lib/evidence/timestamp';
import { db } from './db';

/**
 * What an authority has answered about one line of the custody log. A stamp is no line of the log itself: it would be a new end
 * of the log, which wants a stamp.
 */
export interface StampRow {
  id: string;
  authorityId: string;
  /** As they were called when it was asked for. */
  name: string;
  address: string;
  /** The line, and its hash: what was stamped. It covers every line before it, too. */
  seq: number;
  head: string;
  sentAt: string;
  receivedAt: string;
  /** The device's clock less the authority's, in ms; null where the device's was set meanwhile, or no time was granted. */
  differenceMs: number | null;
  /** The question and the answer, byte for byte. */
  request: Uint8Array<ArrayBuffer>;
  answer: Uint8Array<ArrayBuffer>;
  nonce: Uint8Array<ArrayBuffer>;
  /** DER of the roots that were trusted then, as base64. */
  roots: string[];
  result: { state: 'granted'; timestamp: Timestamp } | { state: 'refused'; fault: TimestampFault; why: string };
  state: 'granted' | 'refused';
}

/** Why an authority has not answered; it is asked again. */
export const TROUBLES = ['no-access', 'no-answer', 'too-slow', 'status', 'not-a-reply', 'refused'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Where one authority stands. */
export interface StampQueueRow {
  authorityId: string;
  /** `idle`: nothing is wanted. `asked`: the question is on its way, or was when the browser ended. */
  state: 'idle' | 'wanted' | 'asked';
  /** A record was made while the question was on its way. */
  again: boolean;
  /** Milliseconds since 1970, by the device. */
  askedAtMs: number | null;
  notBeforeMs: number;
  /** Since the last answer that counted. */
  attempts: number;
  trouble: { what: Trouble; why: string; at: string } | null;
}

const idle = (authorityId: string): StampQueueRow => ({
  authorityId,
  state: 'idle',
  again: false,
  askedAtMs: null,
  notBeforeMs: 0,
  attempts: 0,
  trouble: null,
});

/** Notes that the end of the log wants a stamp of each of these. What is wanted already is not wanted twice. */
export const wantStamps = (authorityIds: readonly string[]): Promise<void> =>
  db.transaction('rw', db.stampQueue, async () => {
    for (const id of authorityIds) {
      const row = (await db.stampQueue.get(id)) ?? idle(id);
      if (row.state === 'asked') await db.stampQueue.put({ ...row, again: true });
      else if (row.state === 'idle') await db.stampQueue.put({ ...row, state: 'wanted' });
    }
  });

export const stampQueue = (): Promise<StampQueueRow[]> => db.stampQueue.toArray();

export async function changeQueue(authorityId: string, edit: (row: StampQueueRow) => StampQueueRow): Promise<void> {
  await db.transaction('rw', db.stampQueue, async () => {
    await db.stampQueue.put(edit((await db.stampQueue.get(authorityId)) ?? idle(authorityId)));
  });
}

/** Keeps an answer and what follows from it for the queue, together. */
export async function keepStamp(row: StampRow, edit: (queued: StampQueueRow) => StampQueueRow): Promise<void> {
  await db.transaction('rw', db.stamps, db.stampQueue, async () => {
    await db.stamps.put(row);
    await db.stampQueue.put(edit((await db.stampQueue.get(row.authorityId)) ?? idle(row.authorityId)));
  });
}

/** The end of the log: what a stamp is of. */
export async function custodyHead(): Promise<{ seq: number; sha256: string } | null> {
  const last = await db.custody.orderBy('seq').last();
  return last ? { seq: last.seq, sha256: last.sha256 } : null;
}

/** Every granted stamp, in the order of the log. */
export const grantedStamps = (): Promise<StampRow[]> =>
  db.stamps.where('[state+seq]').between(['granted', Dexie.minKey], ['granted', Dexie.maxKey]).toArray();

/** A granted stamp, and whether the log still has the line that it is of. */
export interface CoveringStamp {
  row: StampRow;
  lineStands: boolean;
}

/** Granted stamps that cover a line: of it, or of a later one; the earliest first. */
export async function stampsFrom(seq: number): Promise<CoveringStamp[]> {
  const rows = await db.stamps.where('[state+seq]').between(['granted', seq], ['granted', Dexie.maxKey]).toArray();
  rows.sort((a, b) => a.seq - b.seq || a.name.localeCompare(b.name, 'en'));
  const lines = await db.custody.bulkGet(rows.map((row) => row.seq));
  return rows.map((row, i) => ({ row, lineStands: lines[i]?.sha256 === row.head }));
}

/** @returns in the order asked for; undefined where there is none (any more). */
export const stampsById = (ids: readonly string[]): Promise<(StampRow | undefined)[]> => db.stamps.bulkGet([...ids]);

/** The newest answers of an authority, granted or refused. */
export async function answersOf(authorityId: string, most: number): Promise<StampRow[]> {
  const rows = await db.stamps.where('authorityId').equals(authorityId).toArray();
  return rows.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)).slice(0, most);
}

/** Whether an authority has stamped this very line. */
export const isStamped = async (authorityId: string, head: { seq: number; sha256: string }): Promise<boolean> =>
  (await db.stamps.where('[state+seq]').equals(['granted', head.seq]).toArray()).some(
    (row) => row.authorityId === authorityId && row.head === head.sha256,
  );
