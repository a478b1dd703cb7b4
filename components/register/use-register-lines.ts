import { useEffect, useMemo, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { useClosedFlags } from '@/components/ui/use-reader';
import { followListings, type RegisterLines } from '@/lib/store/register';
import { shownLines } from '@/lib/store/restricted';

/**
 * The lines of the register: the newest at once, then all, then every change as it happens. What a restricted incident keeps from
 * whoever is at the keyboard is not in them, so that no list, search or form that is made of them can tell it.
 */
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
  const closed = useClosedFlags();
  return useMemo(() => {
    if (live.state !== 'ready' || closed.state !== 'ready') return closed.state === 'failed' ? closed : waiting(live);
    return { state: 'ready', value: { ...live.value, rows: shownLines(live.value.rows, closed.value) } };
  }, [live, closed]);
}

/** Nothing is shown before it is known what is kept back. */
const waiting = (live: Live<RegisterLines>): Live<RegisterLines> =>
  live.state === 'ready' ? { state: 'loading' } : live;
