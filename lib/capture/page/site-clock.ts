import { type ClockPair, compareClocks, type PlatformClock, readClockPair, wasSetBetween } from '@/lib/platform-clock';

/** A file that every site offers to anybody: asking for it tells nothing of who reads which page. */
const ASKED = '/robots.txt';
/** How long one comparison stands for this page. */
const STANDS_FOR_MS = 10 * 60_000;
const TIMEOUT_MS = 10_000;

/**
 * Compares the device's clock with that of the site that the page came from: one `HEAD` request to it, at the first flag and
 * then at most every ten minutes. It carries no cookies and not the address of the page.
 */
export function createSiteClock(window: Window & typeof globalThis, signal: AbortSignal): () => Promise<PlatformClock> {
  let latest: { clock: Promise<PlatformClock>; at: ClockPair } | null = null;

  async function ask(): Promise<PlatformClock> {
    const { host, origin } = window.location;
    const before = readClockPair();
    let answer: Response;
    try {
      answer = await fetch(`${origin}${ASKED}`, {
        method: 'HEAD',
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
    } catch {
      // Offline, blocked, too slow: the record says that there was no answer, and the flag is as good without.
      latest = null;
      return { state: 'not-compared', why: 'no-answer' };
    }
    const headers = { date: answer.headers.get('date'), age: answer.headers.get('age') };
    return compareClocks(host, headers, before, readClockPair());
  }

  return () => {
    const now = readClockPair();
    const fits = latest && now.monotonicMs - latest.at.monotonicMs < STANDS_FOR_MS && !wasSetBetween(latest.at, now);
    if (!latest || !fits) latest = { clock: ask(), at: now };
    return latest.clock;
  };
}
