import type { CustodyEntry } from '@/lib/evidence/custody';
import type { Attention, ViewingSignOff } from './attention';
import { db } from './db';
import type { FlagRow } from './flag-row';
import { change, flagById } from './flags';
import { fold } from './listing';
import { openedListings } from './listing-rows';

const entry = (
  flagId: string,
  { at, by }: { at: string; by: Attention['by'] },
  act: CustodyEntry['act'],
  detail: CustodyEntry['detail'],
): CustodyEntry => ({ at, flagId, act, who: by, detail });

/** How the post came to attention. A later answer takes the place of an earlier one; the log keeps both. */
export function noteAttention(id: string, attention: Attention): Promise<FlagRow> {
  const { how, from, account, relation } = attention;
  return change(id, (flag) => ({ ...flag, attention }), {
    entry: entry(id, attention, 'attention-noted', { how, from, account, relation }),
  });
}

/** A second person has agreed that this author is looked at again. */
export function agreeToViewing(id: string, signOff: ViewingSignOff): Promise<FlagRow> {
  const { flags, visits, agreedBy, reason } = signOff;
  return change(id, (flag) => ({ ...flag, viewingSignOffs: [...flag.viewingSignOffs, signOff] }), {
    entry: entry(id, signOff, 'viewing-agreed', { flags, visits, agreedBy, reason }),
  });
}

/**
 * Flags that may be of the same author, from a moment on: those of the same site whose line names the author's handle or name.
 * Whether they are is for the caller to tell; nothing is kept. @throws VaultLocked, DamagedRow.
 */
export async function flagsLike(flag: FlagRow, sinceMs: number): Promise<FlagRow[]> {
  const author = flag.snapshot?.author;
  const wanted = [author?.handle.value, author?.name.value].flatMap((one) =>
    one ? [fold(one.replace(/^@/, ''))] : [],
  );
  if (wanted.length === 0) return [];
  const lines = await openedListings(await db.listing.where('createdAtMs').above(sinceMs).toArray());
  const like = lines.filter(
    ({ id, platform, haystack }) =>
      id !== flag.id && platform === flag.platform && wanted.some((one) => haystack.includes(one)),
  );
  const flags = await Promise.all(like.map(({ id }) => flagById(id)));
  return flags.filter((one) => one !== undefined);
}
