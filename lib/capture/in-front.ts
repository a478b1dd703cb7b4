import type { Browser } from '#imports';
import { browser } from '#imports';

/** Counts tab switches per window, so that a switch away and back during a capture is noticed too. */
export function watchFront() {
  const switches = new Map<number, number>();
  browser.tabs.onActivated.addListener(({ windowId }) => {
    switches.set(windowId, (switches.get(windowId) ?? 0) + 1);
  });

  return {
    /**
     * Whether the tab is the active one of its window, on the document that the flag came from.
     *
     * @returns the window, and a token to compare with a later one: equal tokens mean that nothing changed in between; null
     *   where the tab is not in front or gone.
     */
    async look(tabId: number): Promise<FrontLook> {
      let tab: Browser.tabs.Tab;
      try {
        tab = await browser.tabs.get(tabId);
      } catch {
        // The only failure is that the tab is closed.
        return null;
      }
      if (!tab.active || tab.discarded) return null;
      return { windowId: tab.windowId, token: `${tab.windowId}:${switches.get(tab.windowId) ?? 0}` };
    },
  };
}

/** The answer of one look. */
export type FrontLook = { windowId: number; token: string } | null;

export type Front = ReturnType<typeof watchFront>;
