import type { Browser } from '#imports';
import { browser } from '#imports';
import { faultWords } from '@/lib/policy/fault-words';
import { type FlagAnswer, REQUESTS, type Reply, type RequestName, type Requests } from './protocol';

export type Sender = Browser.runtime.MessageSender;
export type Handlers = { [K in RequestName]: (input: Requests[K], sender: Sender) => Promise<FlagAnswer> };

const isRequest = (message: unknown): message is { flagpost: RequestName; input: unknown } =>
  typeof message === 'object' &&
  message !== null &&
  'flagpost' in message &&
  typeof message.flagpost === 'string' &&
  Object.hasOwn(REQUESTS, message.flagpost);

async function answer<K extends RequestName>(
  handlers: Handlers,
  name: K,
  input: unknown,
  sender: Sender,
): Promise<Reply<FlagAnswer>> {
  const parsed = REQUESTS[name].safeParse(input, { error: faultWords });
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const fault = `“${first?.path.map(String).join('.')}” ${first?.message}`;
    return { ok: false, error: `Nothing was stored, because this cannot be right: ${fault}.` };
  }
  try {
    return { ok: true, value: await handlers[name](parsed.data as Requests[K], sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers the content scripts. Every message is parsed before a handler sees it; one that does not parse is refused with
 * the place and reason. Messages from other extensions never arrive here, those without a tab are ignored.
 */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply: Reply<FlagAnswer>) => void) => {
      if (!isRequest(message) || sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined;
      answer(handlers, message.flagpost, message.input, sender).then(respond, (error: unknown) => {
        respond({ ok: false, error: String(error) });
      });
      return true;
    },
  );
}
