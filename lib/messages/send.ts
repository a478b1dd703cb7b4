import { browser } from '#imports';
import type { FlagAnswer, Reply, RequestName, Requests } from './protocol';

/**
 * Content script → worker.
 *
 * @throws Error with the worker's own sentence, or with the browser's where the worker could not be reached (stopped in
 * the middle, extension updated).
 */
export async function send<K extends RequestName>(name: K, input: Requests[K]): Promise<FlagAnswer> {
  const reply = (await browser.runtime.sendMessage({ flagpost: name, input })) as Reply<FlagAnswer> | undefined;
  if (!reply) throw new Error('Flagpost did not answer.');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
