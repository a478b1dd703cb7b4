import { PLATFORMS, type PlatformId } from './platform';

/**
 * The domains of each site. The one list of them: where Flagpost may read, where its content scripts run, and where it points at
 * a site's own menu all come from here. Which pages below a domain show posts is for the adapter to say (`matches`).
 */
export const DOMAINS: Record<PlatformId, readonly string[]> = {
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  x: ['x.com', 'twitter.com'],
};

/** Match patterns for everything on a site, its domains themselves included. */
export const sitePatterns = (platform: PlatformId): string[] => DOMAINS[platform].map((domain) => `*://*.${domain}/*`);

export const ALL_SITE_PATTERNS: readonly string[] = PLATFORMS.flatMap(sitePatterns);

/** The site that a host belongs to; null for any other, also for one whose name only ends alike. */
export function siteOf(hostname: string): PlatformId | null {
  const host = hostname.toLowerCase();
  const isWithin = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  return PLATFORMS.find((platform) => DOMAINS[platform].some(isWithin)) ?? null;
}
