import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CustodyRow, FlagRow, JudgedRow, KeyRow, ListingRow, NewArtefact, PackRow } from './rows';
import type { StampQueueRow, StampRow } from './stamps';

export type Database = Dexie & {
  flags: EntityTable<FlagRow, 'seq'>;
  artefacts: Table<NewArtefact, string>;
  listing: Table<ListingRow, number>;
  custody: Table<CustodyRow, number>;
  packs: Table<PackRow, string>;
  judged: Table<JudgedRow, number>;
  keys: Table<KeyRow, string>;
  stamps: Table<StampRow, string>;
  stampQueue: Table<StampQueueRow, string>;
};

/**
 * Opens the database. Writes are `strict`: the browser answers only after the bytes have been synced to the disk.
 *
 * A page that holds an older version of the code closes its connection when a newer one upgrades, and says so.
 */
export function openDatabase(name = 'flagpost', onOutdated: () => void = () => {}): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
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
  // Since then the log can be stamped by timestamping authorities.
  db.version(5).stores({ stamps: 'id, authorityId, [state+seq]', stampQueue: 'authorityId' });
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onOutdated();
  });
  return db;
}

/** The one database of this installation. */
export const db = openDatabase();
