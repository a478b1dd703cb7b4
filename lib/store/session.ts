import * as z from 'zod';
import { browser } from '#imports';
import type { Attention } from './attention';

const armedSchema = z.record(z.string(), z.string());
const KEY = 'armedTabs';

/** Tabs whose pictures may be taken, with the origin that the grant holds for. Forgotten when the browser closes. */
export async function readArmedTabs(): Promise<Record<string, string>> {
  const parsed = armedSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : {};
}

export async function writeArmedTabs(tabs: Record<string, string>): Promise<void> {
  await browser.storage.session.set({ [KEY]: tabs });
}

const attentionSchema = z.strictObject({
  how: z.enum(['own-page']).nullable(),
  account: z.enum(['school', 'own', 'none']).nullable(),
});
const ATTENTION = 'attention';

/** What was answered last about how a post came to attention, as far as it may be offered again: never a closed space. */
export type LastAttention = z.infer<typeof attentionSchema>;

/** Forgotten when the browser closes. */
export async function readLastAttention(): Promise<LastAttention> {
  const parsed = attentionSchema.safeParse((await browser.storage.session.get(ATTENTION))[ATTENTION]);
  return parsed.success ? parsed.data : { how: null, account: null };
}

/** Remembers an answer. Of a closed space, a lent account or a single post nothing is remembered. */
export async function rememberAttention({ how, account }: Pick<Attention, 'how' | 'account'>): Promise<void> {
  const last: LastAttention = {
    how: how === 'own-page' ? how : null,
    account: how === 'closed-space' || account === 'lent' ? null : account,
  };
  await browser.storage.session.set({ [ATTENTION]: last });
}

const LOOK_THROUGH = 'lookThrough';
const lookThroughSchema = z.strictObject({ tabId: z.number().int(), atMs: z.number().int() });
export type LookThrough = z.infer<typeof lookThroughSchema>;

/** The tab in whose page somebody chose to go through the comments: all that is kept of it, and only until the browser closes. */
export async function readLookThrough(): Promise<LookThrough | null> {
  const parsed = lookThroughSchema.safeParse((await browser.storage.session.get(LOOK_THROUGH))[LOOK_THROUGH]);
  return parsed.success ? parsed.data : null;
}

export async function writeLookThrough(asked: LookThrough): Promise<void> {
  await browser.storage.session.set({ [LOOK_THROUGH]: lookThroughSchema.parse(asked) });
}

/** Calls back when somebody chooses it, in any context; returns the way to stop. */
export function watchLookThrough(chosen: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && LOOK_THROUGH in changes) chosen();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
