import { useEffect, useRef, useState } from 'react';
import { holdAddress } from '@/components/ui/held-address';

export interface HeldPage {
  /** Where the person wants to go instead; null where nobody has asked to leave. */
  wanted: string | null;
  leave(): void;
  stay(): void;
}

/**
 * Keeps a page of the register on the screen while `held`, whatever the address becomes: by a link, or by the browser's back
 * button. The caller asks, and then leaves or stays. Closing the tab is the browser's to ask about, which it does.
 *
 * @param address of the page, from `#` on.
 */
export function useHeldPage(held: boolean, address: string): HeldPage {
  const [wanted, setWanted] = useState<string | null>(null);
  const released = useRef(false);
  useEffect(() => {
    if (!held) return;
    const ask = () => {
      if (released.current || location.hash === address) return;
      setWanted(location.hash);
      history.pushState(null, '', address);
    };
    const askToClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const release = holdAddress(ask);
    window.addEventListener('beforeunload', askToClose);
    return () => {
      release();
      window.removeEventListener('beforeunload', askToClose);
    };
  }, [held, address]);
  return {
    wanted,
    leave: () => {
      released.current = true;
      location.hash = wanted ?? '';
    },
    stay: () => setWanted(null),
  };
}
