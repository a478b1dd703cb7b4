import { i18n } from '#i18n';
import { browser } from '#imports';
import { askPage } from '@/lib/messages/page';
import type { SourceId } from '@/lib/platforms/platform';
import { isOnPlatform } from './show-me-where';

const inFront = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null;

/**
 * A picture of the page in front. Kept only where the same page was in front before and after it and nothing was switched in between,
 * so that it never is of another tab.
 *
 * @throws Error with a sentence where the browser allows none, another site is there, or another page came in front.
 */
export async function pictureInFront(platform: SourceId): Promise<File> {
  let switched = false;
  const onSwitch = () => {
    switched = true;
  };
  browser.tabs.onActivated.addListener(onSwitch);
  try {
    const before = await inFront();
    if (before?.id === undefined || !isOnPlatform(platform, before.url))
      throw new Error(i18n.t('filing.receipts.elsewhere'));
    // Our own card may stand over what the site says.
    await askPage(before.id, 'stepAside', {});
    const address = await windowPicture(before.windowId);
    const after = await inFront();
    if (switched || after?.id !== before.id || after.url !== before.url)
      throw new Error(i18n.t('filing.receipts.moved'));
    return new File([await (await fetch(address)).blob()], 'page-in-front.png', { type: 'image/png' });
  } finally {
    browser.tabs.onActivated.removeListener(onSwitch);
  }
}

/** What the window shows, as a `data:` address. @throws Error with a sentence where the browser allows none. */
async function windowPicture(windowId: number): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    throw Object.assign(new Error(i18n.t('filing.receipts.notAllowed')), { cause: error });
  }
}
