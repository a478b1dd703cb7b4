import type { MadeBundle } from '@/lib/bundle/job';
import { sha256 } from '@/lib/evidence/digest';
import type { BundleRow } from '@/lib/store/bundles';

/** Whether a bundle that was made again is what it was, and the hashes of then and now. */
export interface Compared {
  same: boolean;
  before: string;
  now: string;
}

/** A file that is larger than this is not read whole once more: the engine has hashed it while writing. */
const READ_WHOLE = 256 * 1024 * 1024;

/**
 * Compares what was made again with what the register says of the first one: the hash of the ZIP, where the file is at hand by
 * its own bytes, else that of the list of hashes. Null where nothing was kept to compare with.
 */
export async function compared(before: BundleRow, made: MadeBundle): Promise<Compared | null> {
  const zip = made.files.find(({ what }) => what === 'bundle')?.blob;
  const found = zip && zip.size <= READ_WHOLE ? await sha256(zip) : made.row.zip?.sha256;
  if (before.zip && found) return { same: before.zip.sha256 === found, before: before.zip.sha256, now: found };
  const now = made.row.tagManifest;
  return before.tagManifest && now ? { same: before.tagManifest === now, before: before.tagManifest, now } : null;
}
