import type { CaptureState } from '@/lib/capture-state';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { currentFlag } from './current-flag';
import { appendCustody } from './custody';
import { db } from './db';
import { judgedOf } from './judged';
import { listingOf } from './listing';
import type { Decision, FlagRow, NewArtefact, Note, Person, ReportMark, SecondOpinion } from './rows';

/** Stores a new flag. When this resolves, the text is on the disk. */
export async function addFlag(flag: Omit<FlagRow, 'seq'>): Promise<FlagRow> {
  return db.transaction('rw', db.flags, db.listing, async () => {
    const seq = await db.flags.add(flag as FlagRow);
    const stored: FlagRow = { ...flag, seq };
    await db.listing.add(listingOf(stored));
    return stored;
  });
}

async function change(id: string, edit: (flag: FlagRow) => FlagRow): Promise<FlagRow> {
  const flag = await db.flags.get({ id });
  if (!flag) throw new Error(`No flag ${id}.`);
  const edited = edit(flag);
  await Promise.all([db.flags.put(edited), db.listing.put(listingOf(edited))]);
  return edited;
}

/** Edits a flag and its line in the register together. @throws Error where there is no such flag. */
export async function updateFlag(id: string, edit: (flag: FlagRow) => FlagRow): Promise<FlagRow> {
  return db.transaction('rw', db.flags, db.listing, () => change(id, edit));
}

/** Stores files of a flag, and the edit that belongs with them, together. */
export async function addArtefacts(
  rows: NewArtefact[],
  id: string,
  edit: (flag: FlagRow) => FlagRow,
): Promise<FlagRow> {
  return db.transaction('rw', db.flags, db.listing, db.artefacts, async () => {
    // Side by side: each waits for the database's answer only.
    const [, edited] = await Promise.all([db.artefacts.bulkPut(rows), change(id, edit)]);
    return edited;
  });
}

/** The end of a capture: files, flag and custody line in one transaction. */
export async function recordFlag(
  rows: NewArtefact[],
  id: string,
  edit: (flag: FlagRow) => FlagRow,
  entry: CustodyEntry,
): Promise<void> {
  await appendCustody(entry, async () => {
    await db.artefacts.bulkPut(rows);
    await change(id, edit);
  });
}

export async function flagById(id: string): Promise<FlagRow | undefined> {
  const stored = await db.flags.get({ id });
  return stored && currentFlag(stored);
}
export const newestFlag = (): Promise<FlagRow | undefined> => db.flags.orderBy('seq').last();

/** Flags that a running worker has not finished. */
export const unfinishedFlags = (): Promise<FlagRow[]> =>
  db.flags
    .where('capture')
    .anyOf(['draft', 'capturing'] satisfies CaptureState[])
    .toArray();

const act = (flagId: string, who: Person, at: string, name: CustodyEntry['act'], detail: CustodyEntry['detail']) => ({
  at,
  flagId,
  act: name,
  who,
  detail,
});

/** Adds a decision; earlier ones stay. */
export async function decide(id: string, decision: Decision): Promise<void> {
  const { at, by, ...detail } = decision;
  await appendCustody(act(id, by, at, 'decided', detail), async () => {
    const decided = await change(id, (flag) => ({ ...flag, decisions: [...flag.decisions, decision] }));
    const judged = judgedOf(decided);
    if (judged) await db.judged.put(judged);
  });
}

/** Keeps what the browser's model answered beside the check. The log tells what was asked by its hash. */
export async function addSecondOpinion(id: string, opinion: SecondOpinion, questionSha256: string): Promise<void> {
  const { at, by, availability, question, answer } = opinion;
  const detail = { availability, prompt: question.version, question: questionSha256, answer: answer.outcome };
  await appendCustody(act(id, by, at, 'second-opinion', detail), async () => {
    await change(id, (flag) => ({ ...flag, secondOpinions: [...flag.secondOpinions, opinion] }));
  });
}

export async function addNote(id: string, note: Note): Promise<void> {
  await appendCustody(act(id, note.by, note.at, 'noted', { text: note.text }), async () => {
    await change(id, (flag) => ({ ...flag, notes: [...flag.notes, note] }));
  });
}

export async function markReported(id: string, mark: ReportMark): Promise<void> {
  const { at, by, ...detail } = mark;
  await appendCustody(act(id, by, at, 'reported', detail), async () => {
    await change(id, (flag) => ({ ...flag, reports: [...flag.reports, mark] }));
  });
}
