import { useEffect, useState } from 'react';
import type { Live } from './use-live';

/** Asks once for every change of `inputs`; for what does not come from the database. */
export function useAsync<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the question depends on.
  useEffect(() => {
    let wanted = true;
    setLive({ state: 'loading' });
    ask().then(
      (value) => wanted && setLive({ state: 'ready', value }),
      (error: unknown) =>
        wanted && setLive({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs]);
  return live;
}
