import { useEffect, useState } from 'react';
import { browser } from '#imports';

export interface TabAtHand {
  id: number;
  /** Told by the browser for the sites that Flagpost may read; undefined for all others. */
  url: string | undefined;
}

async function activeTab(): Promise<TabAtHand | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** The tab that this panel stands beside, and its address, as both change. */
export function useTab(): TabAtHand | null {
  const [tab, setTab] = useState<TabAtHand | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = () => {
      activeTab().then((found) => {
        if (!wanted) return;
        setTab((before) => (before?.id === found?.id && before?.url === found?.url ? before : found));
      }, reportError);
    };
    const updated = (_id: number, change: { url?: string; status?: string }) => {
      if (change.url !== undefined || change.status === 'complete') look();
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      wanted = false;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return tab;
}
