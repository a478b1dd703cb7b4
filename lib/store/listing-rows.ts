import type { FlagRow } from './flag-row';
import { listingOf } from './listing';
import type { ListingRow, StoredListing } from './listing-row';
import { openedAll, sealed } from './sealed-rows';

/** What lines of an earlier version lack. */
const LACKING = { retention: null };

const placeOf = ({ id }: { id: string }) => `listing/${id}`;

/** The register's line for a flag, as it is stored. */
export async function sealedListing(flag: FlagRow): Promise<StoredListing> {
  const { seq, ...line } = listingOf(flag);
  return { seq, id: line.id, createdAtMs: line.createdAtMs, ...(await sealed(placeOf(line), line)) };
}

/** @throws VaultLocked, DamagedRow. */
export const openedListings = (rows: readonly StoredListing[]): Promise<ListingRow[]> =>
  openedAll(rows, placeOf, ({ seq }, line) => ({ ...LACKING, ...(line as Omit<ListingRow, 'seq'>), seq }));
