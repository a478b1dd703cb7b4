import { useEffect, useState } from 'react';
import { type LookThrough, readLookThrough, watchLookThrough } from '@/lib/store/session';

/** For so long (ms) a choice made in a page's menu opens the list in a panel that is only just starting. */
const FRESH_MS = 30_000;

/** What somebody chose last in the menu of a page; null where that is long ago. */
export function useLookThrough(): LookThrough | null {
  const [asked, setAsked] = useState<LookThrough | null>(null);
  useEffect(() => {
    const look = () => {
      readLookThrough().then((found) => {
        if (found && Date.now() - found.atMs < FRESH_MS) setAsked(found);
      }, reportError);
    };
    look();
    return watchLookThrough(look);
  }, []);
  return asked;
}
