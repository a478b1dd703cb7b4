import * as z from 'zod';
import { CHAIN_START, type CustodyLine } from './custody';
import { sha256 } from './digest';

/** Something that is not as it was written, and where. */
export interface Fault {
  what:
    | 'line-unreadable'
    | 'line-missing'
    | 'line-changed'
    | 'line-does-not-follow'
    | 'line-filed-wrongly'
    | 'flag-missing'
    | 'flag-unreadable'
    | 'flag-differs'
    | 'listing-wrong'
    | 'file-missing'
    | 'file-unreadable'
    | 'file-changed'
    | 'file-unknown'
    | 'record-missing'
    | 'record-unreadable'
    | 'record-differs'
    | 'signature-bad'
    | 'colleague-log-differs'
    | 'incident-missing'
    | 'incident-unreadable'
    | 'incident-differs'
    | 'entry-missing'
    | 'entry-changed'
    | 'entry-unknown'
    | 'bundle-missing'
    | 'bundle-unreadable'
    | 'bundle-differs'
    | 'stamp-bad'
    | 'stamp-line-differs';
  /** The flag that it belongs to; null for the log as a whole. */
  flagId: string | null;
  /** File name, number of the line, reference of the incident and number of the entry, or number of the bundle. */
  where: string;
}

/** What a record says of itself and of its files; the rest of it is not judged here. */
const recordSchema = z.looseObject({
  flag: z.string(),
  revision: z.number().int().min(1),
  previous: z.string().nullable(),
  signedBy: z.string().nullable().optional(),
  files: z.array(z.looseObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /** What the post said; null where nothing of it was kept. */
  post: z
    .looseObject({
      text: z.looseObject({ value: z.string().nullable() }),
      permalink: z.looseObject({ value: z.string().nullable() }),
      author: z.looseObject({
        name: z.looseObject({ value: z.string().nullable() }),
        handle: z.looseObject({ value: z.string().nullable() }),
      }),
    })
    .nullish(),
});
export type ReadRecord = z.infer<typeof recordSchema>;

/** @returns null where the bytes are no record. */
export function readRecord(bytes: Uint8Array): ReadRecord | null {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // No JSON, or not even UTF-8: both say that it is no record.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Every place where a log does not hold; a fault in one line does not hide those after it. */
export async function chainFaults(lines: readonly (CustodyLine & { flagId: string })[]): Promise<Fault[]> {
  const hashes = await Promise.all(lines.map(({ line }) => sha256(line)));
  const faults: Fault[] = [];
  let prev = CHAIN_START;
  let expected = 1;
  for (const [at, line] of lines.entries()) {
    const fault = (what: Fault['what'], where = line.seq) =>
      faults.push({ what, flagId: line.flagId || null, where: String(where) });
    for (; expected < line.seq; expected += 1) {
      fault('line-missing', expected);
      prev = '';
    }
    expected = line.seq + 1;
    if (hashes[at] !== line.sha256) fault('line-changed');
    // After a gap nobody can say what it should follow.
    else if (prev !== '' && line.prev !== prev) fault('line-does-not-follow');
    else if (!filedRightly(line)) fault('line-filed-wrongly');
    prev = line.sha256;
  }
  return faults;
}

function filedRightly({ seq, prev, flagId, line }: CustodyLine & { flagId: string }): boolean {
  const told = JSON.parse(line) as { seq?: unknown; prev?: unknown; flagId?: unknown };
  return told.seq === seq && told.prev === prev && told.flagId === flagId;
}

/** A file as it was found: what is filed about it, and the hash of its bytes; null where they could not be read. */
export interface FoundFile {
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  found: string | null;
}

/** Whether the files that a record names are there as it names them, and no others. */
export function filesFaults(flagId: string, record: ReadRecord, files: readonly FoundFile[]): Fault[] {
  const faults: Fault[] = [];
  const named = new Set<string>();
  for (const told of record.files) {
    named.add(told.name);
    const file = files.find((one) => one.name === told.name);
    const fault = (what: Fault['what']) => faults.push({ what, flagId, where: told.name });
    if (!file) fault('file-missing');
    else if (file.found === null) fault('file-unreadable');
    else if (file.found !== told.sha256 || file.sha256 !== told.sha256 || file.bytes !== told.bytes)
      fault('file-changed');
  }
  for (const file of files)
    if (file.kind !== 'record' && !named.has(file.name))
      faults.push({ what: 'file-unknown', flagId, where: file.name });
  return faults;
}
