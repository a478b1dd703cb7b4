import { browser } from '#imports';
import { type Authority, accessTo } from '@/lib/evidence/authorities';

/**
 * Asks the person to let Flagpost at the one host of an authority. Has to be called in the click itself, with nothing awaited
 * before it. @returns whether it may
 */
export const askAccess = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [accessTo(address)] });

/**
 * Gives access to the host of an authority back when nobody who is still switched on needs it, unless it is part of a wider one,
 * which the person has given for something else.
 */
export async function returnAccess(address: string, left: readonly Authority[]): Promise<void> {
  const origin = accessTo(address);
  if (left.some((one) => one.on && accessTo(one.address) === origin)) return;
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return;
  await browser.permissions.remove({ origins: [origin] });
}
