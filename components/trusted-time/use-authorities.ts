import { useEffect, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { readAuthorities, type StoredAuthorities, watchAuthorities } from '@/lib/store/authorities';

/** The timestamping authorities as they stand, in whichever page they are changed. */
export function useAuthorities(): Live<StoredAuthorities> {
  const [live, setLive] = useState<Live<StoredAuthorities>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const read = () =>
      readAuthorities().then(
        (value) => wanted && setLive({ state: 'ready', value }),
        (error: unknown) => wanted && setLive({ state: 'failed', reason: String(error) }),
      );
    void read();
    const stop = watchAuthorities(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return live;
}
