import { browser } from '#imports';
import { PAGE_ANSWERS, type PageAnswers, type PageRequestName, type PageRequests } from './protocol';

/**
 * Worker or extension page → content script of a tab's top frame.
 *
 * @returns the parsed answer, or null where the page has no content script (any more) or answers something else.
 */
export async function askPage<K extends PageRequestName>(
  tabId: number,
  name: K,
  input: PageRequests[K],
): Promise<PageAnswers[K] | null> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { flagpost: name, input }, { frameId: 0 });
  } catch {
    // The only failure the browsers report here is that nobody listens: navigated away, closed, or another site.
    return null;
  }
  const parsed = PAGE_ANSWERS[name].safeParse(reply);
  return parsed.success ? (parsed.data as PageAnswers[K]) : null;
}
