import * as z from 'zod';
import { browser } from '#imports';
import { db } from './db';

const number = z.number().int().min(0);
const witnessSchema = z.strictObject({
  /** Those that a person deleted are counted by their tombstones: a deletion is no loss, also where a stop came right after it. */
  flags: number,
  /** The highest number that a flag had: whatever is stored later does not fill a gap below it. */
  flagSeq: number,
  custodySeq: number,
  custodyHead: z.string().length(64),
});
/** What the database held at the last entry, kept outside it: a database that silently lost rows then contradicts it. */
export type Witness = z.infer<typeof witnessSchema>;

const lossSchema = z.strictObject({
  /** When it was noticed, ISO 8601. */
  at: z.iso.datetime(),
  flagsBefore: number,
  flagsNow: number,
  entriesBefore: number,
  entriesNow: number,
});

export type Loss =
  | { what: 'nothing' }
  /** The database holds less, or something else, than was written into it. */
  | ({ what: 'lost' } & z.infer<typeof lossSchema>)
  | { what: 'witness-damaged' };

const WITNESS = 'witness';
const LOSS = 'loss';

/** Writes down what the database holds now, with `head` as the end of the log. */
export async function writeWitness(head: { seq: number; sha256: string }): Promise<void> {
  const newest = [db.flags, db.tombstones].map((table) => table.orderBy('seq').reverse().limit(1).primaryKeys());
  const [flags, deleted, ...newestOf] = await Promise.all([db.flags.count(), db.tombstones.count(), ...newest]);
  const flagSeq = Math.max(0, ...newestOf.flat());
  const witness: Witness = { flags: flags + deleted, flagSeq, custodySeq: head.seq, custodyHead: head.sha256 };
  await browser.storage.local.set({ [WITNESS]: witness });
}

/**
 * Compares the database with its witness. More rows than the witness knows is no loss: it is written last. A loss is
 * remembered until a person acknowledges it, because the next entry writes the witness anew.
 */
export async function findLoss(): Promise<Loss> {
  const { [WITNESS]: raw, [LOSS]: noted } = await browser.storage.local.get([WITNESS, LOSS]);
  if (noted !== undefined) {
    const known = lossSchema.safeParse(noted);
    return known.success ? { what: 'lost', ...known.data } : { what: 'witness-damaged' };
  }
  if (raw === undefined) return { what: 'nothing' };
  const parsed = witnessSchema.safeParse(raw);
  if (!parsed.success) return { what: 'witness-damaged' };
  const witness = parsed.data;
  const [kept, deleted, atHead, last] = await Promise.all([
    db.flags.where('seq').belowOrEqual(witness.flagSeq).count(),
    db.tombstones.where('seq').belowOrEqual(witness.flagSeq).count(),
    db.custody.get(witness.custodySeq),
    db.custody.orderBy('seq').last(),
  ]);
  const flagsNow = kept + deleted;
  if (flagsNow >= witness.flags && atHead?.sha256 === witness.custodyHead) return { what: 'nothing' };
  const loss = {
    at: new Date().toISOString(),
    flagsBefore: witness.flags,
    flagsNow,
    entriesBefore: witness.custodySeq,
    entriesNow: last?.seq ?? 0,
  };
  await browser.storage.local.set({ [LOSS]: loss });
  return { what: 'lost', ...loss };
}

/** Forgets a loss and begins again with what is there. Nobody may append to the log meanwhile. */
export async function restartWitness(): Promise<void> {
  const last = await db.custody.orderBy('seq').last();
  if (last) await writeWitness(last);
  else await browser.storage.local.remove(WITNESS);
  await browser.storage.local.remove(LOSS);
}
