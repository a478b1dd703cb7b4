import { browser } from '#imports';
import { accessTo } from '@/lib/evidence/authorities';

/**
 * Asks the person to let Flagpost at the one host of an authority. Has to be called in the click itself, with nothing awaited
 * before it. @returns whether it may
 */
export const askAccess = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [accessTo(address)] });

/** Gives that access back, unless it is part of a wider one, which the person has given for something else. */
export async function returnAccess(address: string): Promise<void> {
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return;
  await browser.permissions.remove({ origins: [accessTo(address)] });
}
