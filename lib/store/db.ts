import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { NewArtefact, StoredArtefact } from './artefact-row';
import type { StoredBundle } from './bundle-row';
import type { StoredColleague, StoredColleagueLine } from './colleague-row';
import type { CustodyRow, StoredCustody } from './custody-row';
import type { FlagRow, StoredFlag } from './flag-row';
import type { JudgedRow, StoredJudged } from './judged-row';
import type { KeyRow, PublicKeyRow } from './key-row';
import type { ListingRow, StoredListing } from './listing-row';
import type { PackRow } from './pack-row';
import type { StoredIncident, StoredRedaction } from './sealed-row';
import type { StampQueueRow, StampRow } from './stamps';
import type { StoredTombstone } from './tombstone-row';
import { CLEAR } from './vault/seal';

export type Database = Dexie & {
  flags: EntityTable<StoredFlag, 'seq'>;
  artefacts: Table<StoredArtefact, string>;
  listing: Table<StoredListing, number>;
  custody: Table<StoredCustody, number>;
  packs: Table<PackRow, string>;
  judged: Table<StoredJudged, number>;
  keys: Table<KeyRow | PublicKeyRow, string>;
  stamps: Table<StampRow, string>;
  stampQueue: Table<StampQueueRow, string>;
  tombstones: Table<StoredTombstone, number>;
  colleagues: Table<StoredColleague, string>;
  colleagueLines: Table<StoredColleagueLine, [string, number]>;
  bundles: Table<StoredBundle, string>;
  redactions: Table<StoredRedaction, string>;
  incidents: Table<StoredIncident, number>;
};

/** A database that a later version of Flagpost has written. Nothing of it is read or changed. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
  constructor() {
    super('This was kept by a newer version of Flagpost. Update Flagpost to read it. Nothing was changed.');
  }
}

/**
 * Left to itself, Dexie opens a database that a newer version has written once more without asking for a version, adds the tables
 * that it misses there and lets old code write rows of its own shape. That second try is refused.
 */
const refusesNewer = (factory: IDBFactory): IDBFactory =>
  new Proxy(factory, {
    get(target, key) {
      if (key === 'open')
        return (name: string, version?: number) => {
          if (version === undefined) throw new NewerDatabase();
          return target.open(name, version);
        };
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** A row of before as the sealed shape has it for as long as there is no vault. Without waiting for anything but the database. */
function inClear(value: unknown): { sealed: Uint8Array; waiting: 1 } {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(bytes.length + 1);
  sealed[0] = CLEAR;
  sealed.set(bytes, 1);
  return { sealed, waiting: 1 };
}

async function toSealedShape(change: Transaction): Promise<void> {
  const each = <Old, New>(table: string, made: (old: Old) => New) =>
    change
      .table(table)
      .toCollection()
      .modify((row, place) => {
        place.value = made(row as Old);
      });
  await each('flags', ({ seq, ...flag }: FlagRow): StoredFlag => {
    const { id, createdAtMs, capture } = flag;
    return { seq, id, createdAtMs, capture, change: 0, ...inClear(flag) };
  });
  await each('artefacts', ({ blob, ...file }: NewArtefact): StoredArtefact => {
    return { id: file.id, flagId: file.flagId, body: new Blob([Uint8Array.of(CLEAR), blob]), ...inClear(file) };
  });
  await each('listing', ({ seq, ...line }: ListingRow): StoredListing => {
    return { seq, id: line.id, createdAtMs: line.createdAtMs, ...inClear(line) };
  });
  await each('custody', ({ seq, flagId, sha256, ...line }: CustodyRow): StoredCustody => {
    return { seq, flagId, sha256, ...inClear(line) };
  });
  await each('judged', ({ seq, ...judged }: JudgedRow): StoredJudged => ({ seq, ...inClear(judged) }));
}

/**
 * Opens the database. Writes are `strict`: the browser answers only after the bytes have been synced to the disk.
 *
 * A page that holds an older version of the code closes its connection when a newer one upgrades, and says so.
 */
export function openDatabase(name = 'flagpost', onOutdated: () => void = () => {}): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    indexedDB: refusesNewer(indexedDB),
    IDBKeyRange,
  }) as Database;
  db.version(1).stores({
    flags: '++seq, &id, createdAtMs, capture, [platform+snapshot.key]',
    artefacts: 'id, flagId',
    listing: 'seq, &id, createdAtMs',
    custody: 'seq, flagId',
    packs: 'id',
  });
  // Since then snapshots tell how they were read, what the page did not show and what is in doubt, and flags hold further posts
  // and what was done on the page. The files and records of earlier flags stay as they were written.
  db.version(2).upgrade((change) =>
    change
      .table<FlagRow>('flags')
      .toCollection()
      .modify((flag) => {
        flag.attached ??= [];
        flag.actions ??= [];
        const { snapshot } = flag;
        if (snapshot && Number(snapshot.schema) === 1)
          flag.snapshot = { ...snapshot, schema: 2, reading: 'adapter', missing: [], doubts: [] };
      }),
  );
  // Since then other texts of a flag are checked as well, a person can contradict the check, and the browser's model can be asked.
  db.version(3)
    .stores({ judged: 'seq' })
    .upgrade((change) =>
      change
        .table<FlagRow>('flags')
        .toCollection()
        .modify((flag) => {
          flag.furtherChecks ??= [];
          flag.secondOpinions ??= [];
          for (const decision of flag.decisions) decision.onCheck ??= null;
        }),
    );
  // Since then records are signed. Those of earlier flags are not, and stay as they were written.
  db.version(4)
    .stores({ keys: 'id' })
    .upgrade((change) =>
      change
        .table<FlagRow>('flags')
        .toCollection()
        .modify((flag) => {
          if (flag.record) flag.record.signature ??= null;
        }),
    );
  // Since then rows are sealed. What is there is not encrypted by this step, only brought into the shape; making a vault does that.
  db.version(5)
    .stores({
      flags: '++seq, &id, createdAtMs, capture, waiting',
      artefacts: 'id, flagId, waiting',
      listing: 'seq, &id, createdAtMs, waiting',
      custody: 'seq, flagId, waiting',
      judged: 'seq, waiting',
      // Hashes of the log and what authorities said of them: nothing that has to be sealed.
      stamps: 'id, authorityId, [state+seq]',
      stampQueue: 'authorityId',
      tombstones: 'seq, &id, waiting',
    })
    .upgrade(toSealedShape);
  // Since then a colleague's flags can be kept here too. Their log stands beside ours and is never made part of it.
  db.version(6).stores({ colleagues: 'id', colleagueLines: '[colleague+seq], flagId' });
  // Since then bundles are made. Which flags are in one stands in clear: a flag that goes takes what is frozen of it along, also
  // while the vault is locked.
  db.version(7).stores({ bundles: 'id, *flagIds, waiting', redactions: 'flagId, waiting' });
  // Since then flags are dealt with together.
  db.version(8).stores({ incidents: '++seq, &id, *flagIds, waiting' });
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onOutdated();
  });
  return db;
}

/** The one database of this installation. */
export const db = openDatabase();
