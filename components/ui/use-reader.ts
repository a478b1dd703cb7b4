import { useEffect, useState } from 'react';
import { type ClosedFlags, currentReader, type Reader, readClosedFlags } from '@/lib/store/restricted';
import { watchSettings } from '@/lib/store/settings';
import { type Live, useLive } from './use-live';

/** Who is at the keyboard, as the vault knows; null while that is being read. */
export function useReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = () =>
      currentReader().then(
        (value) => wanted && setReader((before) => (isSame(before, value) ? before : value)),
        (error: unknown) => {
          // Whoever cannot be told is nobody: what is restricted stays closed.
          if (wanted) setReader({ person: null, known: true });
          reportError(error);
        },
      );
    void read();
    const stop = watchSettings(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return reader;
}

const isSame = (before: Reader | null, { person, known }: Reader): boolean =>
  before !== null &&
  before.known === known &&
  before.person?.name === person?.name &&
  before.person?.role === person?.role;

/** Which flags are kept from whoever is at the keyboard: read once for a whole list. */
export function useClosedFlags(): Live<ClosedFlags> {
  const reader = useReader();
  const closed = useLive(() => (reader ? readClosedFlags(reader) : Promise.resolve(null)), [reader]);
  return closed.state === 'ready' && closed.value === null ? { state: 'loading' } : (closed as Live<ClosedFlags>);
}
