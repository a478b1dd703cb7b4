import type { PlatformId } from './platform';

/**
 * When the reading rules of each site were last verified, and which version of them.
 *
 * Verified means: `npm run pages` read a set of saved pages of that site, and every post, author, time and text came out as a
 * person had written them down. It was not done on the live site, which may have changed since those pages were saved.
 *
 * A change of what an adapter reads raises its version; verify it again, then write version and day here.
 */
export const VERIFIED: Record<PlatformId, { version: string; on: string }> = {
  facebook: { version: 'facebook-2', on: '2026-11-27' },
  instagram: { version: 'instagram-2', on: '2026-11-27' },
  x: { version: 'x-2', on: '2026-11-27' },
};
