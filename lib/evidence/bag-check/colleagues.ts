import type { Contents } from './contents';
import { finding, type Tell } from './findings';
import { checkLines, type LogLine } from './log';

/** The log of a colleague from whose backup an item came, named by the first signs of the hash of its first line. */
const COLLEAGUE_LOG = /^data\/colleague-logs\/([0-9a-f]{16})\.jsonl$/;
const pathOf = (id: string) => `data/colleague-logs/${id.slice(0, 16)}.jsonl`;

/** Logs of colleagues by the hash of their first line; those that do not hold are told and left out. */
export type ColleagueLogs = ReadonlyMap<string, readonly LogLine[]>;

/** From which log a flag was taken over, and how far that log was known then. */
interface ComesFrom {
  log: string;
  seq: number;
  sha256: string;
}

function comesFrom({ told }: LogLine): ComesFrom | null {
  if (told?.act !== 'merged' || told.flagId === '') return null;
  const { log, seq, sha256 } = told.detail;
  return typeof log === 'string' && typeof seq === 'number' && typeof sha256 === 'string' ? { log, seq, sha256 } : null;
}

/** Reads the logs of colleagues, each as a chain of its own. */
export async function readColleagues(contents: Contents, tell: Tell): Promise<ColleagueLogs> {
  const logs = new Map<string, readonly LogLine[]>();
  for (const path of contents.all.keys()) {
    const named = COLLEAGUE_LOG.exec(path)?.[1];
    if (named === undefined) continue;
    let broken = false;
    const lines = await checkLines(contents, path, (code, where, more) => {
      const { weight, words } = finding(code, where, more);
      if (weight !== 'fault') return;
      broken = true;
      tell('colleague-log-broken', path, words);
    });
    const id = lines?.[0]?.sha256;
    if (broken || !lines || id === undefined) continue;
    if (!id.startsWith(named)) tell('colleague-log-broken', path, 'its first line is not the one that it is named by.');
    else logs.set(id, lines);
  }
  return logs;
}

/**
 * The lines of our log, and in the place of each that says that a flag came from a colleague what the colleague's own log tells of it, as
 * far as that was known then.
 */
export function withColleagues(lines: readonly LogLine[], logs: ColleagueLogs): LogLine[] {
  const told = (log: readonly LogLine[], flag: string | null, upTo: number, through: readonly string[]): LogLine[] =>
    log.flatMap((line) => {
      if (line.seq > upTo || (flag !== null && line.told?.flagId !== flag)) return [];
      const from = comesFrom(line);
      const theirs = from && !through.includes(from.log) ? logs.get(from.log) : undefined;
      if (!from || !theirs) return [line];
      return [...told(theirs, line.told?.flagId ?? null, from.seq, [...through, from.log]), line];
    });
  return told(lines, null, Number.POSITIVE_INFINITY, []);
}

/**
 * Every item that came with a colleague's backup has the colleague's log with it, up to the line that was its end then, and no log is
 * there that nothing leads to.
 *
 * @param flags of the items that are here.
 */
export function checkColleagues(
  lines: readonly LogLine[],
  logs: ColleagueLogs,
  flags: ReadonlySet<string>,
  contents: Contents,
  tell: Tell,
): void {
  const ends = new Map<string, number>();
  const walk = (log: readonly LogLine[], only: string | null, upTo: number, through: readonly string[]) => {
    for (const line of log) {
      const flag = line.told?.flagId ?? '';
      const from = line.seq > upTo ? null : comesFrom(line);
      if (!from || !flags.has(flag) || (only !== null && only !== flag) || through.includes(from.log)) continue;
      const theirs = logs.get(from.log);
      ends.set(from.log, Math.max(ends.get(from.log) ?? 0, from.seq));
      if (!theirs) {
        // One that does not hold has been told of.
        if (!contents.has(pathOf(from.log))) tell('colleague-log-missing', line.seq, pathOf(from.log));
      } else if (theirs[from.seq - 1]?.sha256 !== from.sha256)
        tell('colleague-log-differs', pathOf(from.log), line.seq);
      else walk(theirs, flag, from.seq, [...through, from.log]);
    }
  };
  walk(lines, null, Number.POSITIVE_INFINITY, []);
  for (const [id, log] of logs) {
    const end = ends.get(id);
    if (end === undefined) tell('colleague-log-stray', pathOf(id));
    else if (log.length > end) tell('colleague-log-longer', pathOf(id), end);
    else tell('colleague-log', pathOf(id), log.length);
  }
}
