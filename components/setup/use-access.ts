import { useCallback, useEffect, useState } from 'react';
import { browser } from '#imports';

/** Whether the browser lets Flagpost at some addresses. */
export type Access = 'unknown' | 'granted' | 'missing';

/** What came of the last question to the person or the browser. */
export type Asked = { outcome: 'none' | Answer } | { outcome: 'failed'; reason: string };
type Answer = 'granted' | 'refused' | 'taken-back';

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Access to `origins` (match patterns), live: people can change it in the browser's own pages as well.
 *
 * `request` has to be called in the click itself, with nothing awaited before it: browsers ask only then.
 */
export function useAccess(origins: readonly string[]) {
  const [access, setAccess] = useState<Access>('unknown');
  const [asked, setAsked] = useState<Asked>({ outcome: 'none' });
  const wanted = origins.join(' ');

  const look = useCallback(async () => {
    const granted = await browser.permissions.contains({ origins: wanted.split(' ') });
    setAccess(granted ? 'granted' : 'missing');
  }, [wanted]);

  useEffect(() => {
    const changed = () => {
      look().catch((error: unknown) => setAsked({ outcome: 'failed', reason: reasonOf(error) }));
    };
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [look]);

  const told = (ask: () => Promise<Answer>) => {
    ask()
      .then(async (outcome) => {
        setAsked({ outcome });
        await look();
      })
      .catch((error: unknown) => setAsked({ outcome: 'failed', reason: reasonOf(error) }));
  };
  const sought = { origins: wanted.split(' ') };
  return {
    access,
    asked,
    request: () => told(async () => ((await browser.permissions.request(sought)) ? 'granted' : 'refused')),
    remove: () => told(async () => ((await browser.permissions.remove(sought)) ? 'taken-back' : 'refused')),
  };
}
