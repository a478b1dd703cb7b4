import { brokenAt } from '@/lib/evidence/custody';
import { colleagueLogs } from '@/lib/store/colleagues';
import type { CustodyRow } from '@/lib/store/custody-row';
import type { Person } from '@/lib/store/person';
import { comesFrom, type Logs, readLine } from '@/lib/store/told-records';
import type { Choices } from './choices';
import type { LoggedLine } from './facts';
import { BundleRefused } from './refused';
import { givenLines } from './withheld-lines';

/** Which log of a colleague goes into a bundle, and up to which line: the end of it when the backup was added. */
export interface ColleagueEnd {
  /** SHA-256 of its first line. */
  id: string;
  seq: number;
  person: Person;
}

/** The log of a colleague from whose backup items came: a chain of its own. */
export interface BundleColleague {
  id: string;
  /** As their log names them. */
  person: Person;
  log: LoggedLine[];
}

/**
 * The logs that are needed to follow these flags back to whoever captured them; a colleague may have got one from another colleague.
 *
 * @param own hash of the first line of our log. @param people whose logs they are.
 */
export function colleagueEnds(
  logs: Logs,
  own: string,
  flagIds: readonly string[],
  people: ReadonlyMap<string, Person>,
): ColleagueEnd[] {
  const ends = new Map<string, number>();
  // Few lines of a long log tell of a merge, and each is looked for once for every flag.
  const merges = new Map(
    [...logs].map(([id, rows]) => [
      id,
      Map.groupBy(
        rows.filter(({ act }) => act === 'merged'),
        ({ flagId }) => flagId,
      ),
    ]),
  );
  const walk = (log: string, flagId: string, upTo: number, through: readonly string[]) => {
    for (const row of merges.get(log)?.get(flagId) ?? []) {
      if (row.seq > upTo) continue;
      const from = comesFrom(readLine(row.line).detail);
      if (!from || through.includes(from.log)) continue;
      ends.set(from.log, Math.max(ends.get(from.log) ?? 0, from.seq));
      walk(from.log, flagId, from.seq, [...through, from.log]);
    }
  };
  for (const flagId of flagIds) walk(own, flagId, Number.POSITIVE_INFINITY, [own]);
  return [...ends]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, seq]) => ({ id, seq, person: people.get(id) ?? { name: '', role: '' } }));
}

/** Only lines about the items are whole: what else a colleague did is no matter of this bundle. */
function linesFor(rows: readonly CustodyRow[], choices: Choices, flagIds: readonly string[]): LoggedLine[] {
  const inside = new Set(flagIds);
  const given = givenLines(rows, { ...choices, log: 'items' }, flagIds, []);
  return given.map((line) =>
    'withheld' in line || inside.has(line.flagId) ? line : { seq: line.seq, withheld: true, sha256: line.sha256 },
  );
}

/**
 * The logs of colleagues as they are stored, as far as they go into a bundle.
 *
 * @throws BundleRefused where one is not there any more, or does not hold; VaultLocked, DamagedRow.
 */
export async function colleaguesOf(
  ends: readonly ColleagueEnd[],
  choices: Choices,
  flagIds: readonly string[],
): Promise<BundleColleague[]> {
  if (ends.length === 0) return [];
  const logs = new Map((await colleagueLogs()).map(({ colleague, rows }) => [colleague.id, rows]));
  const found: BundleColleague[] = [];
  for (const { id, seq, person } of ends) {
    const rows = (logs.get(id) ?? []).slice(0, seq);
    if (rows.length !== seq || rows[0]?.sha256 !== id || (await brokenAt(rows)))
      throw new BundleRefused('log-broken', 'The log of a colleague from whom an item came does not hold.');
    found.push({ id, person, log: linesFor(rows, choices, flagIds) });
  }
  return found;
}
