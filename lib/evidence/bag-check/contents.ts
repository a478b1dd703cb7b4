import { hexOf } from '@/lib/evidence/der';
import { sha256 } from '@/lib/evidence/digest';
import type { Tell } from './findings';
import { collisions, pathFault } from './paths';
import { Sha256 } from './sha256-stream';
import { type BagSource, readWhole, TooLarge } from './source';

export interface Content {
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** All files of a bundle as they were read, once, from the first byte to the last. */
export interface Contents {
  /** By path. What could not be read is not in it, and was told. */
  all: ReadonlyMap<string, Content>;
  has(path: string): boolean;
  /** A small file again, whole; null where it is not there, or was told to be unreadable or too large. */
  whole(path: string, tell: Tell, most?: number): Promise<Uint8Array<ArrayBuffer> | null>;
}

const MOST = 64 * 1024 * 1024;
/** What file managers leave in folders that they show. */
const SYSTEM = /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|\.directory)$|^__MACOSX\//;

export type Progress = (done: number, total: number) => void;

/**
 * Reads everything and hashes it. A gigabyte goes through in pieces.
 *
 * @param progress gets bytes.
 */
export async function readContents(source: BagSource, tell: Tell, progress?: Progress): Promise<Contents> {
  for (const { code, where } of source.oddities) tell(code, where);
  for (const { path, with: other, same } of collisions(source.files.map(({ path }) => path)))
    tell(same ? 'file-twice' : 'files-collide', path, other);
  const total = source.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const all = new Map<string, Content>();
  let before = 0;
  for (const { path, bytes } of source.files) {
    const fault = pathFault(path);
    if (fault) tell('path-unsafe', path, fault);
    if (SYSTEM.test(path)) tell('system-file', path);
    try {
      const read = await hashOf(source, path, bytes, (length) => progress?.(before + length, total));
      if (read === null) tell('size-differs', path);
      else all.set(path, { bytes, sha256: read });
    } catch (error) {
      tell('file-unreadable', path, error instanceof Error ? error.message : String(error));
    }
    before += bytes;
  }
  return {
    all,
    has: (path) => all.has(path),
    async whole(path, told, most = MOST) {
      if (!all.has(path)) return null;
      try {
        const bytes = await readWhole(source, path, most);
        if ((await sha256(bytes)) === all.get(path)?.sha256) return bytes;
        told('file-unreadable', path, 'it changed while it was being checked');
        return null;
      } catch (error) {
        if (error instanceof TooLarge) told('too-large', path);
        else told('file-unreadable', path, error instanceof Error ? error.message : String(error));
        return null;
      }
    },
  };
}

/** Up to here the browser's own hashing is used, which is faster and wants all bytes at once. */
const AT_ONCE = 32 * 1024 * 1024;

/** @returns hex; null where there are more or fewer bytes than was told */
async function hashOf(
  source: BagSource,
  path: string,
  told: number,
  progress: (length: number) => void,
): Promise<string | null> {
  const whole = told <= AT_ONCE ? new Uint8Array(told) : null;
  const hash = new Sha256();
  let length = 0;
  for await (const piece of source.read(path)) {
    // What unpacks to more than it tells is not followed to its end.
    if (length + piece.length > told) return null;
    if (whole) whole.set(piece, length);
    else hash.update(piece);
    length += piece.length;
    progress(length);
  }
  if (length !== told) return null;
  return whole ? sha256(whole) : hexOf(hash.digest());
}

/** UTF-8 without a byte order mark; null where the bytes are something else. */
export function plainText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A TypeError says that it is no UTF-8: that is the answer.
    return null;
  }
}
