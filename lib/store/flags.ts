import type { CaptureState } from '@/lib/capture-state';
import type { CustodyEntry } from '@/lib/evidence/custody';
import type { ArtefactRow, NewArtefact } from './artefact-row';
import { artefactsOf, sealedArtefacts } from './artefacts';
import { atHand, changedAtHand, outOfHand, type Read, takeInHand } from './at-hand';
import type { SecondOpinion } from './check-row';
import { currentFlag } from './current-flag';
import { appendCustody } from './custody';
import { db } from './db';
import type { Decision, Note } from './decision';
import type { FlagRow, StoredFlag } from './flag-row';
import { dropFromBundles } from './frozen-flags';
import { judgedOf, sealedJudged } from './judged';
import { sealedListing } from './listing-rows';
import type { Person } from './person';
import { opened, openedAll, sealed } from './sealed-rows';
import type { TombstoneRow } from './tombstone-row';
import { sealedTombstone } from './tombstones';
import { DamagedRow, VaultLocked } from './vault/seal';
import { currentSealer } from './vault/vault';

export const flagPlace = (id: string) => `flags/${id}`;

async function readStored(row: StoredFlag): Promise<Read> {
  try {
    const flag = await opened<Omit<FlagRow, 'seq'>>(flagPlace(row.id), row);
    return { flag: currentFlag({ ...flag, seq: row.seq }), change: row.change };
  } catch (error) {
    const own = atHand(row.id);
    if (error instanceof VaultLocked && own?.change === row.change) return own;
    throw error;
  }
}

/** A flag as it is stored. To be done before the transaction that stores it. */
export async function sealedFlag({ flag, change }: Read): Promise<StoredFlag> {
  const { seq, ...rest } = flag;
  const { id, createdAtMs, capture } = flag;
  return { seq, id, createdAtMs, capture, change, ...(await sealed(flagPlace(id), rest)) };
}

/** Stores a new flag. When this resolves, the text is on the disk. */
export async function addFlag(flag: Omit<FlagRow, 'seq'>): Promise<FlagRow> {
  // The number is given by the database and stands beside what is sealed.
  const unnumbered: FlagRow = { ...flag, seq: 0 };
  const [row, line] = await Promise.all([sealedFlag({ flag: unnumbered, change: 0 }), sealedListing(unnumbered)]);
  const seq = await db.transaction('rw', db.flags, db.listing, async () => {
    const { seq: _none, ...numbered } = row;
    const given = await db.flags.add(numbered as StoredFlag);
    await db.listing.add({ ...line, seq: given });
    return given;
  });
  const stored: FlagRow = { ...flag, seq };
  takeInHand(stored);
  return stored;
}

/** What belongs to an edit and is stored with it, or not at all. */
interface Together {
  files?: readonly NewArtefact[];
  /** Every file of before, and what was counted of the flag, goes. */
  emptied?: boolean;
  entry?: CustodyEntry;
  /** Writes of its own, which may only wait for the database. */
  also?: (edited: FlagRow) => Promise<() => Promise<unknown>>;
}

/**
 * A capture that was still running when everything of the flag was removed brings nothing of it back, and a record that was made of
 * what has changed since does not take the place of the newer one.
 */
function refuseOutdated(before: FlagRow, after: FlagRow, { files = [], emptied = false }: Together): void {
  // A record and the limits beside it tell nothing of the post.
  const content =
    after.snapshot || after.picture || after.check || files.some(({ kind }) => kind !== 'record' && kind !== 'limits');
  if (before.stub && !emptied && content) throw new Error('Nothing may be kept of this flag.');
  const [old, made] = [before.record, after.record];
  if (old && made && made.sha256 !== old.sha256 && made.revision <= old.revision)
    throw new Error('The flag has a newer record.');
}

/**
 * Edits a flag, its line in the register and what belongs with them, in one transaction.
 *
 * One at a time for each flag, across the worker and all pages: what was read has to be opened before the transaction begins.
 *
 * @throws Error where there is no such flag; VaultLocked where it cannot be read.
 */
export async function change(id: string, edit: (flag: FlagRow) => FlagRow, together: Together = {}): Promise<FlagRow> {
  return navigator.locks.request(`flagpost-flag/${id}`, async () => {
    const stored = await db.flags.get({ id });
    if (!stored) throw new Error(`No flag ${id}.`);
    const before = await readStored(stored);
    const next = { flag: edit(before.flag), change: before.change + 1 };
    refuseOutdated(before.flag, next.flag, together);
    const sealer = await currentSealer();
    const [row, line, files, also] = await Promise.all([
      sealedFlag(next),
      sealedListing(next.flag),
      sealedArtefacts(together.files ?? [], sealer),
      together.also?.(next.flag),
    ]);
    const write = async () => {
      if (together.emptied)
        await Promise.all([
          db.artefacts.where({ flagId: id }).delete(),
          db.judged.delete(row.seq),
          dropFromBundles(id),
        ]);
      // Side by side: each waits for the database's answer only.
      await Promise.all([db.flags.put(row), db.listing.put(line), db.artefacts.bulkPut(files), also?.()]);
    };
    if (together.entry) await appendCustody(together.entry, write);
    else await db.transaction('rw', [db.flags, db.listing, db.artefacts, db.judged, db.bundles, db.redactions], write);
    changedAtHand(next, together.files ?? [], together.emptied ?? false);
    return next.flag;
  });
}

/** Edits a flag and its line in the register together. @throws Error where there is no such flag, VaultLocked. */
export const updateFlag = (id: string, edit: (flag: FlagRow) => FlagRow): Promise<FlagRow> => change(id, edit);

/** Stores files of a flag, and the edit that belongs with them, together. */
export const addArtefacts = (files: NewArtefact[], id: string, edit: (flag: FlagRow) => FlagRow): Promise<FlagRow> =>
  change(id, edit, { files });

/** The end of a capture: files, flag and custody line in one transaction. */
export async function recordFlag(
  files: NewArtefact[],
  id: string,
  edit: (flag: FlagRow) => FlagRow,
  entry: CustodyEntry,
): Promise<FlagRow> {
  return change(id, edit, { files, entry });
}

const readRow = async (row: StoredFlag | undefined): Promise<FlagRow | undefined> =>
  row && (await readStored(row)).flag;

/** @throws VaultLocked, DamagedRow. */
export const flagById = async (id: string): Promise<FlagRow | undefined> => readRow(await db.flags.get({ id }));
export const newestFlag = async (): Promise<FlagRow | undefined> => readRow(await db.flags.orderBy('seq').last());

/** @throws VaultLocked, DamagedRow. */
export const openedFlags = (rows: readonly StoredFlag[]): Promise<FlagRow[]> =>
  Promise.all(rows.map(async (row) => (await readStored(row)).flag));

/** Several flags in no order, read at once; those that are gone are left out. @throws VaultLocked, DamagedRow. */
export async function flagsAmong(ids: readonly string[]): Promise<FlagRow[]> {
  const rows = await db.flags.where('id').anyOf(ids).toArray();
  return openedAll(
    rows,
    ({ id }) => flagPlace(id),
    ({ seq }, value) => currentFlag({ ...(value as Omit<FlagRow, 'seq'>), seq }),
  );
}

/** Files of a flag, by name. @throws VaultLocked, but not for a flag that this context is capturing. */
export async function filesOf(id: string): Promise<ArtefactRow[]> {
  try {
    return await artefactsOf(id);
  } catch (error) {
    const own = atHand(id);
    if (!(error instanceof VaultLocked) || !own) throw error;
    return [...own.files.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }
}

/**
 * Deletes a flag with all that belongs to it, in one transaction with the line in the log; what is left is the tombstone.
 *
 * @param allowed throws where it may not go. @returns the tombstone.
 */
export async function takeOut(
  id: string,
  allowed: (flag: FlagRow) => Promise<{ tombstone: TombstoneRow; entry: CustodyEntry }>,
): Promise<TombstoneRow> {
  return navigator.locks.request(`flagpost-flag/${id}`, async () => {
    const stored = await db.flags.get({ id });
    if (!stored) throw new Error(`No flag ${id}.`);
    const { tombstone, entry } = await allowed((await readStored(stored)).flag);
    const row = await sealedTombstone(tombstone);
    await appendCustody(entry, async () => {
      const { seq } = stored;
      const rows = [db.flags.delete(seq), db.listing.delete(seq), db.judged.delete(seq)];
      const files = db.artefacts.where({ flagId: id }).delete();
      await Promise.all([...rows, files, dropFromBundles(id), db.tombstones.add(row)]);
    });
    outOfHand(id);
    return tombstone;
  });
}

/** Ids of flags that a running worker has not finished. */
export const unfinishedFlags = (): Promise<string[]> =>
  db.flags
    .where('capture')
    .anyOf(['draft', 'capturing'] satisfies CaptureState[])
    .toArray((rows) => rows.map(({ id }) => id));

/** Ids of flags that were captured while the vault was locked and have not been opened since. @throws VaultLocked */
export async function lockedFlags(): Promise<string[]> {
  const rows = await db.flags.where('waiting').equals(1).toArray();
  const ids: string[] = [];
  for (const row of rows) {
    try {
      const { flag } = await readStored(row);
      if (flag.locked && !flag.locked.opened) ids.push(flag.id);
    } catch (error) {
      // Named when everything is brought under the data key; the others are not held up by it.
      if (!(error instanceof DamagedRow)) throw error;
    }
  }
  return ids;
}

const act = (flagId: string, who: Person, at: string, name: CustodyEntry['act'], detail: CustodyEntry['detail']) => ({
  at,
  flagId,
  act: name,
  who,
  detail,
});

/** Adds a decision; earlier ones stay. */
export async function decide(id: string, decision: Decision): Promise<void> {
  const { at, by, modifiers, verdicts, ...told } = decision;
  const detail = { ...told, ...(modifiers && { modifiers }), ...(verdicts && { verdicts }) };
  await change(id, (flag) => ({ ...flag, decisions: [...flag.decisions, decision] }), {
    entry: act(id, by, at, 'decided', detail),
    also: async (decided) => {
      const judged = judgedOf(decided);
      const row = judged && (await sealedJudged(judged));
      return async () => row && db.judged.put(row);
    },
  });
}

/** Keeps what the browser's model answered beside the check. The log tells what was asked by its hash. */
export async function addSecondOpinion(id: string, opinion: SecondOpinion, questionSha256: string): Promise<void> {
  const { at, by, availability, question, answer } = opinion;
  const detail = { availability, prompt: question.version, question: questionSha256, answer: answer.outcome };
  await change(id, (flag) => ({ ...flag, secondOpinions: [...flag.secondOpinions, opinion] }), {
    entry: act(id, by, at, 'second-opinion', detail),
  });
}

export async function addNote(id: string, note: Note): Promise<void> {
  await change(id, (flag) => ({ ...flag, notes: [...flag.notes, note] }), {
    entry: act(id, note.by, note.at, 'noted', { text: note.text }),
  });
}
