import {
  answerQuestion,
  clickButton,
  pause,
  pointAt,
  reach,
  startFirefoxFlagpost,
} from '@/tests/browser/firefox-flagpost';
import { allWords, press, waitForWords } from '@/tests/browser/firefox-forms';
import { clickInSidebar, clickPart, openSidebar } from '@/tests/browser/firefox-parts';
import { PLACES } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { countFlags, flagByShortcut, nextFlag } from './firefox-posts';
import { newest, queryOf } from './posts';

test.describe.configure({ timeout: 150_000 });

test('Firefox: where the sites are closed to Flagpost it says so, works by the toolbar button, and can be let in', async () => {
  const firefox = await startFirefoxFlagpost({ preferences: { 'extensions.originControls.grantByDefault': false } });
  const { browser, words } = firefox;
  /** What the toolbar button says on the tab in front. */
  const button = () =>
    firefox.eye.evaluate(async () => {
      const { browser: extension } = globalThis as unknown as {
        browser: {
          tabs: { query(what: object): Promise<{ id: number }[]> };
          action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
        };
      };
      const [tab] = await extension.tabs.query({ active: true, lastFocusedWindow: true });
      const of = { tabId: tab?.id };
      return { badge: await extension.action.getBadgeText(of), title: await extension.action.getTitle(of) };
    });
  try {
    const page = await firefox.visit(PLACES.xHome);
    const at = await reach(page, queryOf('x-insult-head'));
    await browser.movePointer(page, at.x, at.y);
    await pause(500);
    expect(await page.evaluate(() => document.querySelector('flagpost-layer') !== null)).toBe(false);
    await browser.pressShortcut(page);
    await expect.poll(button).toEqual({ badge: '!', title: words('worker.noAccess') });
    expect(await countFlags(firefox)).toBe(0);

    await page.reload();
    await clickPart(browser, page, '#unified-extensions-button');
    await clickPart(
      browser,
      page,
      '[data-extensionid="flagpost@flagpost.example"] .unified-extensions-item-action-button',
    );
    // The post in the middle of this page has pictures.
    await answerQuestion(firefox, page, 'no');
    const stored = await nextFlag(firefox, 0);
    expect(newest(stored)).toMatchObject({ via: 'toolbar', capture: 'complete' });
    await expect.poll(button).toEqual({ badge: '', title: words('extension.action') });

    expect(await openSidebar(browser)).not.toBeNull();
    await clickInSidebar(browser, page, words('options.sites.grant'));
    await clickPart(browser, page, '.popup-notification-primary-button');
    await expect
      .poll(() =>
        firefox.eye.evaluate(async () => {
          const { browser: extension } = globalThis as unknown as {
            browser: { permissions: { getAll(): Promise<{ origins: string[] }> } };
          };
          return (await extension.permissions.getAll()).origins;
        }),
      )
      .toContain('*://*.x.com/*');
    await page.reload();
    await pointAt(firefox, page, queryOf('x-insult-head'));
    expect(newest(await flagByShortcut(firefox, page, 'x-insult-head'))).toMatchObject({ capture: 'complete' });
  } finally {
    await firefox.close();
  }
});

test('Firefox: with leave for pictures everywhere, given in the settings, the button on the post takes the picture', async () => {
  const firefox = await startFirefoxFlagpost();
  const { browser, words } = firefox;
  try {
    const options = await browser.openExtensionPage('options.html');
    await press(options, words('options.pictures.grant'));
    await clickPart(browser, options, '.popup-notification-primary-button');
    await waitForWords(options, words('options.pictures.on'));
    const page = await firefox.visit(PLACES.xHome);
    const before = await countFlags(firefox);
    await pointAt(firefox, page, queryOf('x-insult-head'));
    await clickButton(firefox, page, queryOf('x-insult-head'));
    expect(newest(await nextFlag(firefox, before))).toMatchObject({ via: 'button', capture: 'complete', faults: [] });
    await options.bringToFront();
    await press(options, words('options.pictures.revoke'));
    await waitForWords(options, words('options.pictures.gone'));
    expect(await allWords(options)).not.toContain(words('options.sites.missing'));
    await page.bringToFront();
    await pointAt(firefox, page, queryOf('x-racist'));
    await clickButton(firefox, page, queryOf('x-racist'));
    expect(newest(await nextFlag(firefox, before + 1))).toMatchObject({ capture: 'text-only' });
  } finally {
    await firefox.close();
  }
});
