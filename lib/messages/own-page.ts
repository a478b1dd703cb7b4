import * as z from 'zod';
import { browser } from '#imports';
import type { Sender } from './listen';
import type { Reply } from './protocol';

const SHORT = z.string().max(2_000).nullable();
const requestSchema = z.discriminatedUnion('flagpost', [
  /** The menu of a post is open: may the way through its comments stand in it? The author is what the page shows. */
  z.strictObject({
    flagpost: z.literal('offers'),
    post: z.strictObject({ handle: SHORT, authorId: SHORT, placeAddress: z.string().max(16_000).nullable() }),
  }),
  /** That way was chosen. */
  z.strictObject({ flagpost: z.literal('lookThrough') }),
]);
export type OwnPageRequest = z.infer<typeof requestSchema>;
type Shown = Extract<OwnPageRequest, { flagpost: 'offers' }>['post'];

/** The tab as the browser states it: what runs beside a page has no say in which page that is. */
type Tab = NonNullable<Sender['tab']>;

/**
 * Answers the pages' side. Only the top document of a tab is listened to: a post of the school that another page shows in a frame is
 * not the school's page.
 *
 * @param handlers `chosen` is called in the turn of the click, so that it may open the side panel.
 */
export function answerOwnPage(handlers: {
  offers(shown: Shown, tab: Tab): Promise<boolean>;
  chosen(tab: Tab): Promise<void>;
}): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply: Reply<boolean>) => void) => {
      if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
      const parsed = requestSchema.safeParse(message);
      if (!parsed.success) return undefined;
      const { data } = parsed;
      const answered =
        data.flagpost === 'offers'
          ? handlers.offers(data.post, sender.tab)
          : handlers.chosen(sender.tab).then(() => true);
      answered.then(
        (value) => respond({ ok: true, value }),
        (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
      return true;
    },
  );
}
