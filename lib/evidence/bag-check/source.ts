/** A bundle as it is being checked: which files there are, and their bytes on demand. Nothing in it is trusted. */

export interface SourceFile {
  /** Below the folder of the bag, with slashes: `data/report.html`. As it was found, however strange. */
  path: string;
  bytes: number;
}

/** Something odd about what the bundle came in, found while it was opened. */
export interface SourceOddity {
  code: 'zip-comment' | 'zip-hidden-bytes' | 'outside-the-bag' | 'not-a-plain-file' | 'no-bag';
  where: string;
}

export interface BagSource {
  /** Name of the folder of the bag; null where its files lie at the top. */
  folder: string | null;
  files: readonly SourceFile[];
  oddities: readonly SourceOddity[];
  /** The bytes of a file, piece by piece. @throws Error where they cannot be read whole. */
  read(path: string): AsyncIterable<Uint8Array>;
}

/** What a source says before it is known which folder of it is the bag. */
export interface FoundFile {
  /** From the top of what was opened. */
  path: string;
  bytes: number;
}

const MARK = 'bagit.txt';

/**
 * Finds the one folder that is the bag: the one with `bagit.txt`, highest up. Whatever lies beside it is told.
 *
 * @returns its name and the files below it; everything where there is no bag at all, and that is told.
 */
export function bagIn<T extends FoundFile>(
  found: readonly T[],
): { folder: string | null; files: (T & { inBag: string })[]; oddities: SourceOddity[] } {
  const marks = found
    .filter(({ path }) => path === MARK || path.endsWith(`/${MARK}`))
    .map(({ path }) => path.slice(0, -MARK.length))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const [top] = marks;
  const start = top ?? commonFolder(found);
  const oddities: SourceOddity[] = top === undefined ? [{ code: 'no-bag', where: '' }] : [];
  const files: (T & { inBag: string })[] = [];
  for (const file of found) {
    if (file.path.startsWith(start)) files.push({ ...file, inBag: file.path.slice(start.length) });
    else oddities.push({ code: 'outside-the-bag', where: file.path });
  }
  return { folder: start.slice(0, -1).split('/').pop() || null, files, oddities };
}

/** `FP-2026-0042/` where everything lies below it; empty where it does not. */
function commonFolder(found: readonly FoundFile[]): string {
  const first = found[0]?.path.split('/') ?? [];
  const start = first.length > 1 ? `${first[0]}/` : '';
  return found.every(({ path }) => path.startsWith(start)) ? start : '';
}

/** A file is larger than anything of its kind can be. */
export class TooLarge extends Error {}

/** All bytes of a file. @param most what it may have at most. @throws TooLarge */
export async function readWhole(source: BagSource, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.read(path)) {
    length += piece.length;
    if (length > most) throw new TooLarge(path);
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
