import { browser } from '#imports';
import type { PageAnswers, PageRequestName, PageRequests } from './protocol';

export type PageHandlers = { [K in PageRequestName]: (input: PageRequests[K]) => Promise<PageAnswers[K]> };

/**
 * The content script's ear for its own worker and pages. The sender is our own extension, so the input is trusted; the
 * name is still checked, because an older worker may speak to a newer page.
 */
export function answerPage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (
    message: { flagpost?: unknown; input?: unknown },
    sender: { id?: string; tab?: unknown },
    respond: (answer: unknown) => void,
  ) => {
    const name = message?.flagpost;
    if (sender.id !== browser.runtime.id || typeof name !== 'string' || !Object.hasOwn(handlers, name))
      return undefined;
    const handler = handlers[name as PageRequestName] as (input: unknown) => Promise<unknown>;
    handler(message.input).then(respond, () => {
      // An answer that does not parse tells the worker that this page cannot serve; it then keeps the flag without a picture.
      respond(null);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
