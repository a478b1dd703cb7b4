import { withholds } from '@/lib/capture/gate';
import { isPlatform, type PlatformId, type PostSnapshot } from '@/lib/platforms/platform';
import { siteOf } from '@/lib/platforms/sites';
import type { FlagRow } from '@/lib/store/flag-row';

/** Where a second look finds its post. */
export interface LookPlace {
  address: string;
  key: string;
  platform: PlatformId;
  /** The post as it was captured. */
  first: PostSnapshot;
}

/**
 * `withheld`: nothing of it may be shown again. `not-recorded`: the first look has not ended. `other-website`: only posts of the three
 * sites have a number to find them by. `no-address`: the page told no address or no number for it.
 */
export type NoSecondLook = 'withheld' | 'not-recorded' | 'other-website' | 'no-address';

/** Where to look for the post again, or why that cannot be done. For screens as well as for the worker. */
export function lookPlace({ snapshot, safety, platform, record, capture }: FlagRow): LookPlace | NoSecondLook {
  if (!snapshot || withholds(safety)) return 'withheld';
  if (!record || capture === 'draft' || capture === 'capturing') return 'not-recorded';
  if (!isPlatform(platform)) return 'other-website';
  const address = snapshot.permalink.value;
  if (snapshot.key === null || address === null || !URL.canParse(address)) return 'no-address';
  const { protocol, hostname } = new URL(address);
  // An address that a page told is opened only where it leads to the site itself.
  if (protocol !== 'https:' || siteOf(hostname) !== platform) return 'no-address';
  return { address, key: snapshot.key, platform, first: snapshot };
}
