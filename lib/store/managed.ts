import * as z from 'zod';
import { browser } from '#imports';

/** What a school's administrator can set for every computer. Unknown keys belong to later versions and are left alone. */
const schema = z.object({ vault: z.object({ mayGoWithoutPassphrase: z.boolean() }).optional() });

/** Whether the school's own policy for its computers allows a vault without a passphrase. Nobody else can. */
export async function mayGoWithoutPassphrase(): Promise<boolean> {
  try {
    const parsed = schema.safeParse(await browser.storage.managed.get(null));
    return parsed.success && parsed.data.vault?.mayGoWithoutPassphrase === true;
  } catch {
    // Firefox refuses where no administrator has set anything.
    return false;
  }
}
