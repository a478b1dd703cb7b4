import * as z from 'zod';
import { browser } from '#imports';
import { db } from './db';

const witnessSchema = z.strictObject({
  flags: z.number().int().min(0),
  custodySeq: z.number().int().min(0),
  custodyHead: z.string().length(64),
});
/** What the database held at the last entry, kept outside it: a database that silently lost rows then contradicts it. */
export type Witness = z.infer<typeof witnessSchema>;

const KEY = 'witness';

export async function writeWitness(witness: Witness): Promise<void> {
  await browser.storage.local.set({ [KEY]: witness });
}

export type Loss =
  | { what: 'nothing' }
  /** The database holds less, or something else, than was written into it. */
  | { what: 'lost'; flagsBefore: number; flagsNow: number; entriesBefore: number; entriesNow: number }
  | { what: 'witness-damaged' };

/** Compares the database with its witness. More rows than the witness knows is no loss: it is written last. */
export async function findLoss(): Promise<Loss> {
  const raw = (await browser.storage.local.get(KEY))[KEY];
  if (raw === undefined) return { what: 'nothing' };
  const parsed = witnessSchema.safeParse(raw);
  if (!parsed.success) return { what: 'witness-damaged' };
  const witness = parsed.data;
  const [flagsNow, atHead, last] = await Promise.all([
    db.flags.count(),
    db.custody.get(witness.custodySeq),
    db.custody.orderBy('seq').last(),
  ]);
  if (flagsNow >= witness.flags && atHead?.sha256 === witness.custodyHead) return { what: 'nothing' };
  return {
    what: 'lost',
    flagsBefore: witness.flags,
    flagsNow,
    entriesBefore: witness.custodySeq,
    entriesNow: last?.seq ?? 0,
  };
}
