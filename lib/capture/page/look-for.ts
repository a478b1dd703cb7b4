import type { PageHandlers } from '@/lib/messages/answer-page';
import { asksForLogin } from '@/lib/platforms/login-wall';
import type { PlatformAdapter } from '@/lib/platforms/platform';
import type { Flagger } from './flagger';

/**
 * Reads a post of this page by its key, without pointing, scrolling or pressing anything. The worker asks until it is there: a page
 * that has only just been opened draws its posts a while later.
 */
export const lookFor =
  (adapter: PlatformAdapter, document: Document, flagger: Flagger): PageHandlers['lookFor'] =>
  async ({ key, lookId }) => {
    const candidates = adapter.collect(document);
    const candidate = candidates.find((one) => adapter.key(one) === key);
    return {
      address: document.URL,
      post: candidate ? flagger.readAgain({ adapter, candidate }, lookId) : null,
      posts: candidates.length,
      login: candidate ? false : asksForLogin(document),
    };
  };
