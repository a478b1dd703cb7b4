import { type Canonical, canonicalJson } from './canonical';
import { sha256 } from './digest';

export const CUSTODY_ACTS = [
  'captured',
  'picture-added',
  'withheld',
  'interrupted',
  'decided',
  'second-opinion',
  'second-look',
  'noted',
  'reported',
  'archived',
  'purged',
  'deleted',
  'held',
  'released',
  'kept-longer',
  'retention-changed',
  'exported',
  'bundle-made',
  'bundle-not-made',
  'bundle-remade',
  'handed-over',
  'opened',
  'received',
  'vault-made',
  'unlocked',
  'locked',
  'recovery-code-used',
  'recovery-code-made',
  'passphrase-changed',
  'person-added',
  'person-removed',
  'all-checked',
  'backed-up',
  'restored',
  'merged',
  'viewed',
  'picture-shown',
  'printed',
  'shared',
  'incident-opened',
  'incident-written',
  'incident-closed',
  'incident-reopened',
  'incident-deleted',
  'triaged',
  'attention-noted',
  'viewing-agreed',
  'report-answered',
  'label-noted',
  'moderated',
  'look-again-set',
  'school-set',
  'school-added',
  'school-renamed',
  'school-policy-set',
  'school-removed',
] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];

/** One line of the log before it is written. */
export interface CustodyEntry {
  at: string;
  /** Empty where it is about the vault, or an incident, and no flag of its own. */
  flagId: string;
  act: CustodyAct;
  who: { name: string; role: string };
  detail: { [key: string]: Canonical };
}

export interface CustodyLine {
  /** 1 for the first line. */
  seq: number;
  /** SHA-256 of the line before, without its line feed; 64 zeros for the first. */
  prev: string;
  /** Canonical JSON of seq, prev, id and the entry: the bytes that `sha256` is of. */
  line: string;
  sha256: string;
}

export const CHAIN_START = '0'.repeat(64);

/** Makes the line that follows `head` (null for the first). The random id keeps equal entries apart. */
export async function nextLine(
  head: Pick<CustodyLine, 'seq' | 'sha256'> | null,
  entry: CustodyEntry,
  id: string = crypto.randomUUID(),
): Promise<CustodyLine> {
  const seq = (head?.seq ?? 0) + 1;
  const prev = head?.sha256 ?? CHAIN_START;
  const line = canonicalJson({
    seq,
    prev,
    id,
    at: entry.at,
    flagId: entry.flagId,
    act: entry.act,
    who: entry.who,
    detail: entry.detail,
  });
  return { seq, prev, line, sha256: await sha256(line) };
}

/** Lines that are hashed at once: each hash by itself is a way to another thread and back. */
const AT_ONCE = 512;

async function* hashedLines<T extends CustodyLine>(lines: readonly T[]): AsyncGenerator<{ line: T; found: string }> {
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map(({ line }) => sha256(line)));
    for (const [i, line] of some.entries()) yield { line, found: found[i] ?? '' };
  }
}

/**
 * Where a chain does not hold, or null where it does: the sequence number and what is wrong there.
 *
 * @param after the line that these follow, where those up to it are known to hold.
 */
export async function brokenAt(
  lines: readonly CustodyLine[],
  after: Pick<CustodyLine, 'seq' | 'sha256'> | null = null,
): Promise<{ seq: number; reason: string } | null> {
  let prev = after?.sha256 ?? CHAIN_START;
  let seq = after?.seq ?? 0;
  for await (const { line, found } of hashedLines(lines)) {
    seq += 1;
    if (line.seq !== seq) return { seq, reason: `line ${seq} is missing` };
    if (line.prev !== prev) return { seq, reason: `line ${seq} does not follow the line before it` };
    if (found !== line.sha256) return { seq, reason: `line ${seq} was changed` };
    const told = JSON.parse(line.line) as { seq: number; prev: string };
    if (told.seq !== seq || told.prev !== prev) return { seq, reason: `line ${seq} tells another place in the chain` };
    prev = line.sha256;
  }
  return null;
}
