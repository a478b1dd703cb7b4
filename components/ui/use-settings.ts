import { useEffect, useState } from 'react';
import { readSettings, type Settings, type Stored, watchSettings } from '@/lib/store/settings';
import type { Live } from './use-live';

/** The settings as they stand, in whichever page they are changed. */
export function useSettings(): Live<Stored<Settings>> {
  const [live, setLive] = useState<Live<Stored<Settings>>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const read = () =>
      readSettings().then(
        (value) => wanted && setLive({ state: 'ready', value }),
        (error: unknown) => wanted && setLive({ state: 'failed', reason: String(error) }),
      );
    void read();
    const stop = watchSettings(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return live;
}
