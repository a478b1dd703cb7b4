import * as z from 'zod';
import { type Canonical, canonicalJson } from '@/lib/evidence/canonical';
import { CHAIN_START } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { type Contents, plainText } from './contents';
import type { Tell } from './findings';

export const LOG = 'data/custody-log.jsonl';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.number().int().min(1);
const lineSchema = z.strictObject({
  seq,
  prev: hash,
  id: z.string().min(1),
  at: z.iso.datetime(),
  flagId: z.string(),
  act: z.string().min(1),
  who: z.strictObject({ name: z.string(), role: z.string() }),
  detail: z.record(z.string(), z.unknown()),
});
/** Stands for a line about something else. */
const withheldSchema = z.strictObject({ seq, sha256: hash, withheld: z.literal(true) });

export type ShownLine = z.infer<typeof lineSchema>;
/** A line and its own hash; `told` is null where only the hash was given. */
export interface LogLine {
  seq: number;
  sha256: string;
  told: ShownLine | null;
}

async function readLine(text: string): Promise<LogLine | string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  // A float is not canonical, and throws; so does nothing else that JSON can hold.
  if (!isCanonical(value, text)) return 'not written byte for byte as Flagpost writes it';
  const withheld = withheldSchema.safeParse(value);
  if (withheld.success) return { seq: withheld.data.seq, sha256: withheld.data.sha256, told: null };
  const line = lineSchema.safeParse(value);
  if (line.success) return { seq: line.data.seq, sha256: await sha256(text), told: line.data };
  return `${line.error.issues[0]?.path.join('.') || 'a part'} is not as it has to be`;
}

/** Whether a text is what our own writing makes of its value, byte for byte. */
export function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value as Canonical) === text;
  } catch (error) {
    // A number that is not whole: our own writing has none.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Checks the log by itself: its form, its order and its links. @returns null where there is none that can be read */
export async function checkLog(contents: Contents, isCopy: boolean, tell: Tell): Promise<LogLine[] | null> {
  if (!contents.has(LOG)) {
    tell(isCopy ? 'log-not-in-copy' : 'log-missing');
    return null;
  }
  return checkLines(contents, LOG, tell);
}

/** Checks the lines of a log at a path. @returns null where none can be read */
export async function checkLines(contents: Contents, path: string, tell: Tell): Promise<LogLine[] | null> {
  const bytes = await contents.whole(path, tell);
  const text = bytes && plainText(bytes);
  if (text === '') tell('log-empty');
  else if (text === null || !text.endsWith('\n') || text.includes('\r') || text.startsWith('\uFEFF'))
    tell('log-not-text');
  const lines: LogLine[] = [];
  let broken = false;
  for (const [i, one] of (text ?? '').replace(/\n$/, '').split('\n').entries()) {
    if (text === null || text === '') break;
    const line = await readLine(one);
    if (typeof line === 'string') {
      tell('log-line', i + 1, line);
      broken = true;
    } else lines.push(line);
  }
  if (!broken) links(lines, tell);
  return lines.length === 0 ? null : lines;
}

function links(lines: readonly LogLine[], tell: Tell): void {
  const ids = new Map<string, number>();
  let before: LogLine | null = null;
  let [withheld, onHash, unseen] = [0, 0, 0];
  for (const [i, line] of lines.entries()) {
    if (line.seq !== i + 1) {
      tell('log-order', i + 1, line.seq);
      return;
    }
    if (!line.told) {
      withheld += 1;
      unseen += 1;
    } else {
      if (line.told.prev !== (before?.sha256 ?? CHAIN_START)) tell('log-link', line.seq);
      if (before && !before.told) onHash += 1;
      const same = ids.get(line.told.id);
      if (same !== undefined) tell('log-id-twice', line.seq, same);
      ids.set(line.told.id, line.seq);
      if (before?.told && line.told.at < before.told.at) tell('log-clock-back', line.seq);
    }
    before = line;
  }
  tell('counted', `${lines.length} lines.`);
  if (withheld > 0) {
    tell('log-withheld', withheld, lines.length);
    tell('log-links-on-hash', onHash, unseen);
  }
}
