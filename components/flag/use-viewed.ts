import { useEffect } from 'react';
import { logPrinted, logViewed } from '@/lib/store/seen';

/** Logs that a person looks at a flag as soon as the page that shows it is in view. @param shown false while there is nothing yet. */
export function useViewed(flagId: string, where: 'panel' | 'register', shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      void logViewed(flagId, where).catch(reportError);
    };
    document.addEventListener('visibilitychange', look);
    look();
    return () => document.removeEventListener('visibilitychange', look);
  }, [flagId, where, shown]);
}

/** Logs that the page of a flag is opened for printing. */
export function usePrinted(flagId: string): void {
  useEffect(() => {
    const printed = () => void logPrinted(flagId).catch(reportError);
    addEventListener('beforeprint', printed);
    return () => removeEventListener('beforeprint', printed);
  }, [flagId]);
}
