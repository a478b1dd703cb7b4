import * as z from 'zod';
import { browser } from '#imports';
import type { Reply } from './protocol';

const requestSchema = z.strictObject({
  flagpost: z.literal('lookAgain'),
  flagId: z.uuid(),
  /** The window of the page that was pressed in: the tab is opened there. */
  windowId: z.number().int(),
});
type Request = z.infer<typeof requestSchema>;

/**
 * A page of ours → the worker: look at this flag's post again. The page follows what comes of it in the database; it is told only
 * that it ended.
 *
 * @throws Error with the worker's own sentence, or the browser's where the worker was stopped meanwhile.
 */
export async function askToLookAgain(flagId: string, windowId: number): Promise<void> {
  const request: Request = { flagpost: 'lookAgain', flagId, windowId };
  const reply = (await browser.runtime.sendMessage(request)) as Reply<null> | undefined;
  if (!reply) throw new Error('Flagpost did not answer.');
  if (!reply.ok) throw new Error(reply.error);
}

/** Answers our own pages only: what runs beside a site cannot have posts opened. */
export function answerLookAgain(handler: (request: Omit<Request, 'flagpost'>) => Promise<void>): void {
  const ours = browser.runtime.getURL('/' as never);
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: { id?: string; url?: string }, respond: (reply: Reply<null>) => void) => {
      if (sender.id !== browser.runtime.id || !sender.url?.startsWith(ours)) return undefined;
      const parsed = requestSchema.safeParse(message);
      if (!parsed.success) return undefined;
      const { flagId, windowId } = parsed.data;
      handler({ flagId, windowId }).then(
        () => respond({ ok: true, value: null }),
        (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
      return true;
    },
  );
}
