import { sha256 } from '@/lib/evidence/digest';
import { sealedArtefacts, takenFrom } from './artefacts';
import type { ColleagueRow } from './colleague-row';
import { colleagueById, keepColleague, storedColleagueLine } from './colleagues';
import { appendCustody } from './custody';
import { db } from './db';
import type { FlagRow, StoredFlag } from './flag-row';
import { openedFlags, sealedFlag } from './flags';
import { addPublicKeys } from './keys';
import { listingOf } from './listing';
import { sealedListing } from './listing-rows';
import { type MergedIncidents, mergeIncidents } from './merge-incidents';
import type { PackRow } from './pack-row';
import type { Person } from './person';
import type { ReadBackup } from './read-backup';
import { type TheirBackup, type TheirLog, theirBackup, theirFlag } from './their-backup';
import { DamagedRow } from './vault/seal';
import { openVault } from './vault/vault';

/** Why nothing of a colleague's backup was taken in, though the backup itself is sound. */
export class NotMerged extends Error {
  override name = 'NotMerged';
  /** @param whose the log that does not fit. */
  constructor(
    readonly why: 'own' | 'older' | 'forked',
    readonly whose = '',
  ) {
    super(whose ? `${why}: ${whose}` : why);
  }
}

export const NOT_TAKEN = ['differs', 'unreadable-here', 'deleted-here', 'purged-here', 'unfinished'] as const;
/** Why a flag was not taken in; what is here stays as it is. */
export type NotTaken = (typeof NOT_TAKEN)[number];

export interface Left {
  id: string;
  why: NotTaken;
  author: string;
  createdAtMs: number;
}

export interface MergeProgress {
  step: 'verifying' | 'taking';
  done: number;
  of: number;
}

export interface Merged {
  colleague: ColleagueRow;
  taken: number;
  files: number;
  /** Flags that were here already, with the very same record. */
  same: number;
  left: Left[];
  incidents: MergedIncidents;
  /** What the colleague has deleted. Nothing is deleted here for it. */
  deletedThere: number;
}

/** How a log in the backup goes with what is known of it here. */
type Fit = 'new' | 'continues' | 'known' | 'ours';

async function fitOf({ about, lines }: TheirLog): Promise<Fit> {
  const { name } = about.person;
  const last = lines.at(-1);
  const [first, known] = await Promise.all([db.custody.get(1), colleagueById(about.id)]);
  if (first?.sha256 === about.id) {
    // Each line holds the hash of the one before: where the last one is ours, all of them are.
    if ((await db.custody.get(last?.seq ?? 0))?.sha256 !== last?.sha256) throw new NotMerged('forked', name);
    return 'ours';
  }
  if (!known) return 'new';
  const goesOn = lines[known.head.seq - 1];
  if (goesOn) {
    if (goesOn.sha256 !== known.head.sha256) throw new NotMerged('forked', name);
    return 'continues';
  }
  if ((await storedColleagueLine(about.id, last?.seq ?? 0))?.sha256 !== last?.sha256)
    throw new NotMerged('forked', name);
  return 'known';
}

/** What stands in the way of a flag; null where nothing does, `same` where it is here already. */
async function inTheWay(flag: FlagRow): Promise<NotTaken | 'same' | null> {
  const [here, tombstone] = await Promise.all([db.flags.get({ id: flag.id }), db.tombstones.get({ id: flag.id })]);
  if (tombstone) return 'deleted-here';
  if (!flag.record) return 'unfinished';
  if (!here) return null;
  try {
    const [own] = await openedFlags([here]);
    if (own?.record?.sha256 === flag.record.sha256) return 'same';
    return own?.purged ? 'purged-here' : 'differs';
  } catch (error) {
    if (error instanceof DamagedRow) return 'unreadable-here';
    throw error;
  }
}

/** Stores a flag and its files, and says in our log where they come from: all of it or nothing. @returns how many files. */
async function takeIn({ keys, own, files }: TheirBackup, flag: FlagRow, backup: string, who: Person): Promise<number> {
  const taken = await Promise.all((files.get(flag.id) ?? []).map((row) => takenFrom(keys, row)));
  const [row, line, sealed] = await Promise.all([
    sealedFlag({ flag: { ...flag, seq: 0 }, change: 0 }),
    sealedListing({ ...flag, seq: 0 }),
    sealedArtefacts(taken),
  ]);
  const { id: log, head } = own.about;
  const detail = { backup, log, ...head, latest: flag.record?.sha256 ?? null, files: taken.length };
  await appendCustody({ at: new Date().toISOString(), flagId: flag.id, act: 'merged', who, detail }, async () => {
    const { seq: _none, ...unnumbered } = row;
    const seq = await db.flags.add(unnumbered as StoredFlag);
    await Promise.all([db.listing.add({ ...line, seq }), db.artefacts.bulkAdd(sealed)]);
  });
  return taken.length;
}

/** Policies that flags were checked against and that are not here. One that is here stays what it is. */
async function addPacks(packs: readonly PackRow[]): Promise<void> {
  for (const pack of packs)
    if ((await sha256(pack.source)) === pack.sha256 && !(await db.packs.get(pack.id))) await db.packs.put(pack);
}

/**
 * Takes the flags of a colleague's backup in, beside what is here. Before the first one is written everything in the backup has
 * been verified. Flags keep their ids, files, records and signatures; the colleague's log is kept beside ours as it is.
 *
 * Stopped in the middle, it goes on where it was when the same backup is added again.
 *
 * @param secret the colleague's passphrase of the day of the backup, or the recovery code of that day.
 * @throws NotRestored for a backup that does not open or is not sound, NotMerged for one that does not fit here, VaultLocked.
 */
export const merge = (
  backup: ReadBackup,
  secret: string,
  who: Person,
  told: (progress: MergeProgress) => void = () => {},
): Promise<Merged> =>
  navigator.locks.request('flagpost-merge', async (): Promise<Merged> => {
    const { header } = backup;
    if ((await openVault()).file.id === header.vault.id) throw new NotMerged('own');
    const theirs = await theirBackup(backup, secret, (done, of) => told({ step: 'verifying', done, of }));
    const { own } = theirs;
    const fits = await Promise.all(theirs.logs.map(async (log) => ({ log, fit: await fitOf(log) })));
    const main = fits.at(-1)?.fit;
    if (main === 'ours') throw new NotMerged('own');
    if (main === 'known') throw new NotMerged('older', own.about.person.name);

    await addPublicKeys(theirs.publicKeys);
    await addPacks(theirs.packs);
    for (const { log, fit } of fits)
      if (fit === 'new' || fit === 'continues') await keepColleague(log.about, log.lines);
    const result: Merged = {
      colleague: own.about,
      taken: 0,
      files: 0,
      same: 0,
      left: [],
      incidents: { taken: 0, same: 0, left: [] },
      deletedThere: own.about.deleted.length,
    };
    for (const [at, row] of theirs.flags.entries()) {
      const flag = await theirFlag(theirs.keys, row);
      const why = await inTheWay(flag);
      if (why === 'same') result.same += 1;
      else if (why) {
        const { author } = listingOf(flag);
        result.left.push({ id: flag.id, why, author, createdAtMs: flag.createdAtMs });
      } else {
        result.files += await takeIn(theirs, flag, header.id, who);
        result.taken += 1;
      }
      told({ step: 'taking', done: at + 1, of: theirs.flags.length });
    }
    result.incidents = await mergeIncidents(theirs, header.id, who);
    const { taken, same, left, incidents } = result;
    const notTaken = (list: readonly { id: string; why: string }[]) => list.map(({ id, why }) => ({ id, why }));
    const { id: log, head } = own.about;
    await appendCustody({
      at: new Date().toISOString(),
      flagId: '',
      act: 'merged',
      who,
      detail: {
        backup: header.id,
        log,
        ...head,
        flags: taken,
        same,
        left: notTaken(left),
        ...(theirs.incidents.length > 0 && {
          incidents: { taken: incidents.taken, same: incidents.same, left: notTaken(incidents.left) },
        }),
      },
    });
    return result;
  });
