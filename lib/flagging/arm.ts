import { browser } from '#imports';
import { readArmedTabs, writeArmedTabs } from '@/lib/store/session';

const originOf = (url: string | undefined): string | null => {
  if (!url) return null;
  try {
    return new URL(url).origin;
  } catch {
    // A tab may stand on an address that is none ("about:" in some states); it is then not armed.
    return null;
  }
};

/**
 * Remembers which tabs a gesture has armed for pictures. A refused capture costs quota, so it is never tried on chance.
 *
 * The browsers grant `activeTab` with the toolbar button, the context menu and the shortcut. Chrome keeps the grant while
 * the tab stays on its origin; Firefox drops it with the next load.
 */
export function createArming(keepsWithinSite: boolean) {
  let tabs: Promise<Map<number, string>> = readArmedTabs().then(
    (stored) => new Map(Object.entries(stored).map(([id, origin]) => [Number(id), origin])),
  );

  const edit = (change: (map: Map<number, string>) => boolean) => {
    tabs = tabs.then(async (map) => {
      if (change(map)) await writeArmedTabs(Object.fromEntries(map));
      return map;
    });
    return tabs;
  };

  const disarm = (tabId: number) => edit((map) => map.delete(tabId));

  browser.tabs.onRemoved.addListener((tabId) => void disarm(tabId));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    void edit((map) => {
      const origin = map.get(tabId);
      if (origin === undefined) return false;
      const left = originOf(change.url ?? tab.url) !== origin;
      const reloaded = change.status === 'loading' && !keepsWithinSite;
      return left || reloaded ? map.delete(tabId) : false;
    });
  });

  return {
    async arm(tab: { id?: number; url?: string }): Promise<void> {
      const origin = originOf(tab.url);
      if (tab.id === undefined || origin === null) return;
      const id = tab.id;
      await edit((map) => {
        map.set(id, origin);
        return true;
      });
    },
    disarm,
    async armed(tabId: number, url: string | undefined): Promise<boolean> {
      const map = await tabs;
      if (map.has(tabId) && map.get(tabId) === originOf(url)) return true;
      return browser.permissions.contains({ origins: ['<all_urls>'] });
    },
  };
}

export type Arming = ReturnType<typeof createArming>;
