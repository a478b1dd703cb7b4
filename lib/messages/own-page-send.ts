import { browser } from '#imports';
import type { OwnPageRequest } from './own-page';
import type { Reply } from './protocol';

/**
 * Content script → worker, about the school's own pages. The answer is yes or no for the page that asks, and tells no other.
 *
 * @throws Error with the worker's own sentence, or with the browser's where the worker could not be reached.
 */
export async function askOwnPage(request: OwnPageRequest): Promise<boolean> {
  const reply = (await browser.runtime.sendMessage(request)) as Reply<boolean> | undefined;
  if (!reply) throw new Error('Flagpost did not answer.');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
