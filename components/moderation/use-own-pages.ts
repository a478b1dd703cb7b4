import { useEffect, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { type OwnPages, readOwnPages, watchOwnPages } from '@/lib/store/own-pages';

/** The school's own pages, and every change of them. */
export function useOwnPages(): Live<OwnPages> {
  const [live, setLive] = useState<Live<OwnPages>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const look = () => {
      readOwnPages().then(
        (value) => wanted && setLive({ state: 'ready', value }),
        (error: unknown) =>
          wanted && setLive({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      );
    };
    look();
    const stop = watchOwnPages(look);
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return live;
}
