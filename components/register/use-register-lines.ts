import { useEffect, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { followListings, type RegisterLines } from '@/lib/store/register';

/** The lines of the register: the newest at once, then all, then every change as it happens. */
export function useRegisterLines(): Live<RegisterLines> {
  const [live, setLive] = useState<Live<RegisterLines>>({ state: 'loading' });
  useEffect(
    () =>
      followListings(
        (value) => setLive({ state: 'ready', value }),
        (error) => setLive({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      ),
    [],
  );
  return live;
}
