import { Dexie } from 'dexie';
import type { ColleagueRow, StoredColleague, StoredColleagueLine } from './colleague-row';
import type { CustodyRow } from './custody-row';
import { db } from './db';
import { openedAll, openedBy, sealed } from './sealed-rows';
import type { OpenKeys } from './vault/seal';
import { openKeys } from './vault/vault';

const colleaguePlace = (id: string) => `colleagues/${id}`;
const linePlace = ({ colleague, seq }: { colleague: string; seq: number }) => `colleagueLines/${colleague}/${seq}`;

/** @throws VaultLocked, DamagedRow. */
export async function openedColleague(keys: OpenKeys | null, row: StoredColleague): Promise<ColleagueRow> {
  return { ...(await openedBy<ColleagueRow>(keys, colleaguePlace(row.id), row)), id: row.id };
}

/** @throws VaultLocked, DamagedRow. */
export async function openedColleagueLine(keys: OpenKeys | null, row: StoredColleagueLine): Promise<CustodyRow> {
  const { seq, flagId, sha256 } = row;
  return { ...(await openedBy<CustodyRow>(keys, linePlace(row), row)), seq, flagId, sha256 };
}

/** @throws VaultLocked, DamagedRow. */
export async function colleagueById(id: string): Promise<ColleagueRow | null> {
  const row = await db.colleagues.get(id);
  return row ? openedColleague(await openKeys(), row) : null;
}

/** Everybody of whom a backup was added, the latest first. @throws VaultLocked, DamagedRow. */
export async function readColleagues(): Promise<ColleagueRow[]> {
  const rows = await db.colleagues.toArray();
  const keys = await openKeys();
  const all = await Promise.all(rows.map((row) => openedColleague(keys, row)));
  return all.sort((a, b) => b.at.localeCompare(a.at));
}

const rangeOf = (id: string) =>
  db.colleagueLines.where('[colleague+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** A line of a colleague's log by its number; undefined where it is not known here. */
export const storedColleagueLine = (colleague: string, seq: number): Promise<StoredColleagueLine | undefined> =>
  db.colleagueLines.get([colleague, seq]);

export const storedColleagueLines = (colleague: string): Promise<StoredColleagueLine[]> => rangeOf(colleague).toArray();

/**
 * Keeps what is known of a colleague and the lines of their log that are new here, together.
 *
 * @param lines all of them, oldest first, verified. @throws VaultLocked
 */
export async function keepColleague(row: ColleagueRow, lines: readonly CustodyRow[]): Promise<void> {
  const { id, ...told } = row;
  const known = (await rangeOf(id).last())?.seq;
  const [about, rows] = await Promise.all([
    sealed(colleaguePlace(id), told),
    Promise.all(
      lines
        .filter(({ seq }) => seq > (known ?? 0))
        .map(async ({ seq, flagId, sha256, ...line }): Promise<StoredColleagueLine> => {
          const place = { colleague: id, seq };
          return { ...place, flagId, sha256, ...(await sealed(linePlace(place), line)) };
        }),
    ),
  ]);
  await db.transaction('rw', db.colleagues, db.colleagueLines, async () => {
    await db.colleagueLines.bulkPut(rows);
    await db.colleagues.put({ id, ...about });
  });
}

/** What a colleague's log says. */
export interface ColleagueLog {
  colleague: ColleagueRow;
  rows: CustodyRow[];
}

/** What the logs of colleagues say of a flag, each oldest first. @throws VaultLocked, DamagedRow. */
export const colleagueLogsOf = (flagId: string): Promise<ColleagueLog[]> =>
  openedLogs(db.colleagueLines.where('flagId').equals(flagId).toArray());

/** Everything that the logs of colleagues say, each oldest first. @throws VaultLocked, DamagedRow. */
export const colleagueLogs = (): Promise<ColleagueLog[]> => openedLogs(db.colleagueLines.toArray());

async function openedLogs(asked: PromiseLike<StoredColleagueLine[]>): Promise<ColleagueLog[]> {
  // Read before anything is opened, so that a live query follows them.
  const [lines, colleagues] = await Promise.all([asked, db.colleagues.toArray()]);
  const keys = await openKeys();
  const logs = await Promise.all(
    colleagues.map(async (row): Promise<ColleagueLog> => {
      const own = lines.filter(({ colleague }) => colleague === row.id).sort((a, b) => a.seq - b.seq);
      const rows = await Promise.all(own.map((line) => openedColleagueLine(keys, line)));
      return { colleague: await openedColleague(keys, row), rows };
    }),
  );
  return logs.filter(({ rows }) => rows.length > 0);
}

/** Lines of a colleague's log. @throws VaultLocked, DamagedRow. */
export const openedColleagueLines = (rows: readonly StoredColleagueLine[]): Promise<CustodyRow[]> =>
  openedAll(rows, linePlace, ({ seq, flagId, sha256 }, told) => ({ ...(told as CustodyRow), seq, flagId, sha256 }));
