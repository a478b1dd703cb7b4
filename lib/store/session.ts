import * as z from 'zod';
import { browser } from '#imports';

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
