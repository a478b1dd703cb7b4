/** Why a page does not answer: the key of the words that say so, in the messages file. */
export type Silence = 'worker_otherSite' | 'worker_noAccess' | 'worker_reloadPage';

/**
 * True where `address` is one of those that match patterns of the form `*://*.x.com/*` stand for.
 *
 * @param address undefined where the browser hides it.
 */
export function isAmong(patterns: readonly string[], address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return patterns.some((pattern) => {
    const host = pattern.split('/')[2] ?? '';
    return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
  });
}

/**
 * @param sites match patterns of the sites that Flagpost reads. @param mayRead whether the browser lets it, which both browsers
 *   leave to the person.
 */
export function whySilent(sites: readonly string[], address: string | undefined, mayRead: boolean): Silence {
  if (!isAmong(sites, address)) return 'worker_otherSite';
  return mayRead ? 'worker_reloadPage' : 'worker_noAccess';
}
