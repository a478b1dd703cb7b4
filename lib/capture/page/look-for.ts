import type { PageHandlers } from '@/lib/messages/answer-page';
import { parseAddress } from '@/lib/platforms/address';
import { asksForLogin } from '@/lib/platforms/login-wall';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { saidInstead } from '@/lib/platforms/says-gone';
import type { Flagger } from './flagger';

/** Facebook gives these names anew with every load: where the page told no number, the key of before is nobody's now. */
const PASSING_NAME = /:pfbid/;

/** The only post of the page that stands at the given address, with whatever comments below it; null where there are more. */
function aloneAt(
  address: string,
  candidates: readonly Candidate[],
  adapter: PlatformAdapter,
  document: Document,
): Candidate | null {
  const canonical = (href: string) => {
    const url = parseAddress(href);
    return url && adapter.canonical(url).canonical;
  };
  const here = canonical(document.URL);
  if (here === null || here !== canonical(address)) return null;
  const [only, another] = candidates.filter(({ kind }) => kind === 'post');
  return only && !another ? only : null;
}

/**
 * Reads a post of this page by its key, without pointing, scrolling or pressing anything. The worker asks until it is there: a page
 * that has only just been opened draws its posts a while later.
 */
export const lookFor =
  (adapter: PlatformAdapter, document: Document, flagger: Pick<Flagger, 'readAgain'>): PageHandlers['lookFor'] =>
  async ({ key, address, lookId }) => {
    const candidates = adapter.collect(document);
    const byKey = candidates.find((one) => adapter.key(one) === key);
    const candidate = byKey ?? (PASSING_NAME.test(key) ? aloneAt(address, candidates, adapter, document) : null);
    const login = candidate ? false : asksForLogin(document);
    return {
      address: document.URL,
      post: candidate ? flagger.readAgain({ adapter, candidate }, lookId) : null,
      foundBy: candidate && (byKey ? 'number' : 'address'),
      posts: candidates.length,
      login,
      said: candidates.length > 0 || login ? null : saidInstead(adapter.id, document),
    };
  };
