import type { MadeBundle } from '@/lib/bundle/job';
import type { Bundle } from '@/lib/bundle/kept';

/** Whether a bundle that was made again is what it was, and the hashes of then and now. */
export interface Compared {
  same: boolean;
  before: string;
  now: string;
}

/**
 * Compares what was made again with what the register says of the first one: the hash of the ZIP, else that of the list of hashes,
 * which covers every file. Null where nothing was kept to compare with.
 */
export function compared(before: Bundle, { row }: MadeBundle): Compared | null {
  const [then, now] =
    before.zip && row.remade.at(-1)?.zip ? [before.zip, row.remade.at(-1)?.zip] : [before.tagManifest, row.tagManifest];
  return then && now ? { same: then === now, before: then, now } : null;
}
