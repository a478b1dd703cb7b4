import { useEffect, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { readPeriods, watchPeriods } from '@/lib/store/retention';
import type { Periods } from '@/lib/store/retention-class';

/** How long each class is kept, in whichever page that is changed. */
export function usePeriods(): Live<Periods> {
  const [live, setLive] = useState<Live<Periods>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const read = () =>
      readPeriods().then(
        (value) => wanted && setLive({ state: 'ready', value }),
        (error: unknown) => wanted && setLive({ state: 'failed', reason: String(error) }),
      );
    void read();
    const stop = watchPeriods(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return live;
}
